"""The caregiving cycle in plain lines: the model's steps in their order, the carer's own words, gaps as gaps."""

from __future__ import annotations

from reflect.plain import words
from reflect.sitting import Sitting


def cycles(sitting: Sitting) -> str:
    """The cycle of each time that was told in this sitting; empty where none was."""
    from reflect.documents.occasion import cycle_of
    from reflect.documents.of_sitting import summary_of

    lines: list[str] = []
    for section in summary_of(sitting).sections:
        places = cycle_of(section)
        if not places:
            continue
        lines += ["", words.section_line(section.id, sitting.section_name(section.id))]
        for number, place in enumerate(places, 1):
            lines.append(f"  {number}. {place.name}:")
            gap = words.TOLD_WITH_FIRST if place.with_first else words.NOT_TOLD
            told = [f"«{quote}»" for quote in place.quotes] or [f"({gap})"]
            lines += [f"     {line}" for each in told for line in each.split("\n")]
        lines.append(f"  ({words.ROUND_AGAIN})")
    return "\n".join(lines[1:])
