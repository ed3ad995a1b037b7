"""How well the engine hears, as the table of docs/listening.md.

    PYTHONPATH=src:training python training/figures.py [--public FOLDER] [--write]

Prints the table, or with --write puts it into the page. The held-out answers are those that no weight was fitted on;
the public sets are the unseen halves that training/README.md names, passed over where they are absent.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import scoring as score
from data import own, public, test

from reflect.listening import as_json, hear

PAGE = Path(__file__).parent.parent / "docs" / "listening.md"
BEGIN, END = "<!-- figures -->\n", "<!-- /figures -->"
RESAMPLED = 200


class Row(NamedTuple):
    """A line of the table: what, what was aimed at, how it is worked out, and how far a second reader gets."""

    what: str
    aim: str
    figure: score.Figure
    reader: str = ""


ANSWERS = (
    Row("one occasion or a generality: put in order (AUC)", "≥ .95", score.ranked, ".957"),
    Row("… general accounts that are noticed", "≥ .88", score.general_caught, ".934"),
    Row("… one occasion wrongly called vague", "≤ .03", score.called_vague, ".009"),
    Row("a reason is given (F1)", "≥ .86", score.told("reasons"), ".944"),
    Row("… none, one or several: right", "≥ .93", score.counted, ".977"),
    Row("the child's mind is in it (F1)", "≥ .88", score.told("child_mind"), ".950"),
    Row("what the carer did is told (F1)", "≥ .90", score.told("response"), ".969"),
    Row("feelings (F1)", "≥ .87", score.feelings, ".944"),
    Row("… whose it is: right", "≥ .95", score.of_feelings("whose"), "1.0"),
    Row("… denied or not: right", "≥ .97", score.of_feelings("negated"), ".992"),
    Row("… of which family: right", "≥ .94", score.of_feelings("family"), ".992"),
    Row("strengths and difficulties: what is heard is there", "≥ .78", score.right, ".858"),
    Row("… what is there is heard", "≥ .45", score.found, ".735"),
    Row("risk that is there is heard", "≥ .96", score.risk_heard, "1.0"),
    Row("… a page of help where nobody is at risk", "≤ .015", score.false_alarms, "0"),
    Row("which questions it answers (F1)", "≥ .88", score.answers_which, ".953"),
)
PUBLIC = {
    "sitent-passages-test": (
        Row("passages of edited prose, one event or general (SitEnt; AUC)", "≥ .985", score.ranked),
        Row(
            "… general ones noticed, 2 in 100 others called vague",
            "≥ .92",
            score.caught_at_two_in_a_hundred,
        ),
    ),
    "cered-test": (Row("a writer's own feeling (CEReD; F1)", "≥ .72", score.own_feeling),),
    "cnc-dev": (Row("a reason in a line of news (CNC; F1)", "≥ .77", score.told("reasons")),),
    "goemotions-dev": (
        Row("a page of help for everyday comments (GoEmotions)", "≤ .0005", score.false_alarms),
    ),
}


def paired(items: Sequence[dict[str, Any]]) -> list[score.Pair]:
    """Each answer with what is heard in it."""
    return [
        (item, as_json(item["id"], hear(item["text"], asked=item["asked"], section=item["section"])))
        for item in items
    ]


def said(value: float | None, digits: int = 3) -> str:
    """A figure as it stands in a table: ".953"."""
    if value is None:
        return "–"
    text = f"{value:.{digits}f}"
    return text[1:] if text.startswith("0.") else text


def spread(row: Row, pairs: Sequence[score.Pair], digits: int = 2) -> str:
    """Between which figures it would lie, nine times in ten, with other answers as many as these."""
    dice = random.Random(1)
    values = [row.figure(dice.choices(pairs, k=len(pairs))) for _ in range(RESAMPLED)]
    held = [value for value in values if value is not None]
    if not held:
        return "–"
    low, high = score.middle(held)
    return f"{said(low, digits)} to {said(high, digits)}"


def own_table() -> list[str]:
    """The lines for the project's own answers: held out, and beside them those it was made from."""
    held, made = paired(test()), paired([row.item for row in own() if row.item["id"][0] == "d"])
    head = f"on {len(held)} answers that nothing was fitted on | figure | nine in ten | aim | second reader"
    out = [f"| {head} | on {len(made)} it was made from |", "| --- | --- | --- | --- | --- | --- |"]
    for row in ANSWERS:
        cells = (row.what, said(row.figure(held)), spread(row, held), row.aim, row.reader)
        out.append(f"| {' | '.join((*cells, said(row.figure(made))))} |")
    return [
        *out,
        f"| quotations that are not exact | {score.inexact(held)} | | 0 | | {score.inexact(made)} |",
    ]


def public_table(folder: Path | None) -> list[str]:
    """The lines for the public sets that are there."""
    out = ["| on public sets, their unseen halves | how many | figure | nine in ten | aim |"]
    out.append("| --- | --- | --- | --- | --- |")
    for name, rows in PUBLIC.items():
        items = public(folder, name)
        pairs = paired(items)
        for row in rows if items else ():
            digits = 4 if "GoEmotions" in row.what else 3
            cells = (
                row.what,
                f"{len(items):,}",
                said(row.figure(pairs), digits),
                spread(row, pairs),
                row.aim,
            )
            out.append(f"| {' | '.join(cells)} |")
    return out if len(out) > 2 else []


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--public", type=Path, help="folder of the public sets")
    parser.add_argument("--write", action="store_true", help="put the table into docs/listening.md")
    options = parser.parse_args()
    table = "\n".join([*own_table(), "", *public_table(options.public)]).rstrip() + "\n"
    print(table)
    if options.write:
        before, begin, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        _, end, after = rest.partition(END)
        PAGE.write_text(f"{before}{begin}{table}{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
