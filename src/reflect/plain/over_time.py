"""Then and now in plain lines, one under another: nothing in it needs to be seen side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reflect.documents.over_time_page import before_line, dotted, impression_name, on, row_name, rows_of
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT, dimension

if TYPE_CHECKING:
    from reflect.documents.over_time import Once, OverTime
    from reflect.documents.then_and_now import ThenAndNow
    from reflect.documents.wording import Wording


def as_text(found: ThenAndNow, wording: Wording) -> str:
    """The whole of it, with where it comes from."""
    lines = [f"{wording['title_then_now']}: {found.about.child}"]
    lines += [wording["fictional"]] if found.fictional else []
    lines += [wording["then_now_note"]]
    lines += [line for each in found.dimensions for line in ("", *dimension_lines(each, wording))]
    lines += impression_lines(found, wording)
    return "\n".join([*lines, "", ACKNOWLEDGEMENT, INDEPENDENT])


def dimension_lines(each: OverTime, wording: Wording) -> Iterator[str]:
    """One dimension: then, what lies between, and the latest."""
    model = dimension(each.id)
    yield f"{wording.section(each.id)}, {model.benefit}" if model else wording.section(each.id)
    if len(each.times) == 1:
        yield from _once("once_on", each.now, wording)
        yield f"  {wording['then_now_once']}"
        return
    yield from _once("then_on", each.then, wording)
    for once in each.between:
        yield from _once("once_on", once, wording)
    yield from _once("now_on", each.now, wording)


def _once(block: str, once: Once, wording: Wording) -> Iterator[str]:
    yield f"  {on(block, once, wording)}"
    for name, words in rows_of(once):
        first, *rest = words.split("\n")
        yield f"    {row_name(name, wording)}: «{first}{'' if rest else '»'}"
        yield from (f"      {line}{'»' if at == len(rest) else ''}" for at, line in enumerate(rest, 1))


def impression_lines(found: ThenAndNow, wording: Wording) -> Iterator[str]:
    """The impressions, each with its words and the one before it; nothing where there are none."""
    given = [one for each in found.dimensions for one in each.impressions]
    if not given:
        return
    yield from ("", wording["impressions"], wording["impressions_note"])
    for each in given:
        yield f"  {impression_name(each, wording)}, {wording.day(each.day)}"
        if each.words:
            yield f"    «{each.words}»"
        before = f"  ({before_line(each, wording)})" if each.before_day else ""
        yield f"    {dotted(each.value)}  {each.value}{before}"
