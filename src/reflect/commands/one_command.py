"""How every command is put on the command line. Light: every command waits for this file."""

from __future__ import annotations

import argparse
import sys
from typing import Final, NoReturn, TypeAlias

# As in `said`, which takes longer to import than a command may take to show its help; held by test.
AGES: Final = ("0-18 months", "19 months-4", "5-10", "11-18")
CARERS: Final = ("birth", "kinship", "foster", "adopter", "residential")
PURPOSES: Final = (
    "self-reflection",
    "supervision",
    "annual-review",
    "placement-start",
    "placement-difficulty",
    "child-in-need",
    "residential",
    "staff-group",
)

ASKED: Final = ("description", "incident", "why", "response", "feelings", "help")
SECTIONS: Final = (
    "description",
    "availability",
    "sensitivity",
    "acceptance",
    "co-operation",
    "family-membership",
    "support",
)

FORMATS: Final = ("md", "html", "pdf", "docx", "json")


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, with what to do."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}. See “{self.prog} --help”.", file=sys.stderr)
        sys.exit(2)


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"
"""Where commands are added."""


def command(commands: Commands, name: str, what: str, example: str, module: str, function: str) -> Parser:
    """A new command: what it does, for its help, and the `function` of the `module` that does it."""
    parser = commands.add_parser(
        name,
        help=what,
        description=f"{what[0].upper()}{what[1:]}.",
        epilog=f"Example: {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(module=module, function=function)
    return parser
