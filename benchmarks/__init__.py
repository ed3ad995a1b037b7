"""What Reflect costs in time and room, measured against the budgets that it is held to.

    python -m benchmarks              every row; writes benchmarks/RESULTS.md and its copy in the README
    python -m benchmarks turn help    some of them; writes nothing

Where a budget is a ratio, both sides are measured in turn in the same run, so that it holds on any computer.
"""
