"""The parts of a document that look over time: then and now beside each other, and impressions in a dotted row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import zip_longest
from typing import Any

from reflect.documents.language import (
    Beside,
    Block,
    Heading,
    Items,
    Note,
    Paragraph,
    Pieces,
    Quotation,
    Table,
    Typed,
)
from reflect.documents.over_time import SHOWN, Given, Once, OverTime
from reflect.documents.wording import Wording
from reflect.secure_base import dimension


def then_and_now_blocks(found: Sequence[OverTime], wording: Wording, *, level: int) -> Iterator[Block]:
    """Each dimension with its earliest beside its latest, and what lies between below them."""
    for each in found:
        model = dimension(each.id)
        yield Heading(level, wording.section(each.id), f"then-now-{each.id}")
        if model:
            yield Beside(model.benefit)
        if len(each.times) == 1:
            yield Beside(on("once_on", each.now, wording))
            yield from _alone(each.now, wording)
            yield Paragraph(wording["then_now_once"])
            continue
        yield _table(each, wording)
        if each.between:
            yield Heading(level + 1, wording["then_now_between"])
        for once in each.between:
            yield Beside(on("once_on", once, wording))
            yield from _alone(once, wording)


def on(block: str, once: Once, wording: Wording) -> str:
    """When it was told, and the age then."""
    return wording.filled(block, day=wording.day(once.day), age=once.age, felt=once.felt_age)


def rows_of(once: Once) -> list[tuple[str, str]]:
    """What is shown of one sitting: the row that it stands in, and the words."""
    told = dict(once.told)
    shown = [(name, told[name]) for name in SHOWN if name in told]
    return [*shown, *(("step", words) for words in once.steps)]


def row_name(name: str, wording: Wording) -> str:
    """What a row is called."""
    return wording[f"row_{name.replace('-', '_')}"]


def _alone(once: Once, wording: Wording) -> Iterator[Block]:
    for name, words in rows_of(once):
        yield Quotation(Typed(words), mark=f"{row_name(name, wording)}:")


def _table(each: OverTime, wording: Wording) -> Table:
    rows = []
    for name in (*SHOWN, "step"):
        then, now = ([words for row, words in rows_of(once) if row == name] for once in (each.then, each.now))
        rows += [
            (row_name(name, wording), Typed(one), Typed(other))
            for one, other in zip_longest(then, now, fillvalue="")
        ]
    headings = (
        wording["then_now_what"],
        on("then_on", each.then, wording),
        on("now_on", each.now, wording),
    )
    return Table(headings, tuple(rows))


# ---------------------------------------------------------------- impressions


def impression_blocks(given: Sequence[Given], wording: Wording) -> Iterator[Block]:
    """The impressions that the carer keeps in, each a dotted row with its words and the one before it."""
    yield Heading(2, wording["impressions"], "impressions")
    yield Note(wording["impressions_note"])
    yield Items(tuple(_impression(each, wording) for each in given))


def _impression(given: Given, wording: Wording) -> Pieces:
    pieces: list[str] = [f"{impression_name(given, wording)}, {wording.day(given.day)}: "]
    pieces += ["«", Typed(given.words), "» "] if given.words else []
    # The row is never parted at the end of a line.
    pieces.append(f"{dotted(given.value)} {given.value}".replace(" ", "\N{NO-BREAK SPACE}"))
    if given.before_day:
        pieces.append(f" ({before_line(given, wording)})")
    return tuple(pieces)


def impression_name(given: Given, wording: Wording) -> str:
    """What it is an impression of."""
    family = f"family_{given.family.replace('-', '_')}"
    return ", ".join(filter(None, (wording.section(given.dimension), wording.fixed.get(family, ""))))


def before_line(given: Given, wording: Wording) -> str:
    """The one before it, with its day."""
    return wording.filled("impression_before", day=wording.day(given.before_day), value=given.before_value)


def dotted(value: int, most: int = 10) -> str:
    """A plain row of dots from 0 to 10, the one that was given filled."""
    return " ".join("●" if each == value else "○" for each in range(most + 1))


# ---------------------------------------------------------------- for programs


def dimension_data(each: OverTime) -> dict[str, Any]:
    """One dimension over time, for programs."""
    model = dimension(each.id)
    return {
        "id": each.id,
        "name": model.name if model else "",
        "benefit": model.benefit if model else "",
        "times": [
            {
                "session": once.session,
                "day": once.day,
                "age": once.age,
                "felt_age": once.felt_age,
                "told": [{"question": f"{each.id}.{name}", "words": words} for name, words in once.told],
                "steps": list(once.steps),
            }
            for once in each.times
        ],
        "impressions": [impression_data(given) for given in each.impressions],
    }


def impression_data(given: Given) -> dict[str, Any]:
    """An impression for programs, in the shape of every record."""
    held = asdict(given)
    return {name: held[name] for name in ("session", "day", "dimension", "family", "value", "words")}
