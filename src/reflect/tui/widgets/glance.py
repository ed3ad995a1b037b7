"""A year at a glance beside the timeline: the days of its sittings, and the star of a quarter."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual.content import Content
from textual.widgets import Static

from reflect.journal import SessionRow
from reflect.secure_base import DIMENSIONS
from reflect.tui.looking_words import MARKS
from reflect.tui.periods import Period
from reflect.tui.widgets.star import dot, drawn
from reflect.tui.words import month_name

_DAYS_SHOWN = 6


class Glance(Static):
    """A filled dot or arm was talked about in that quarter: it means no more."""

    def __init__(self, *, id_: str | None = None) -> None:
        super().__init__(markup=False, id=id_)

    def show(self, year: Period, quarter: Period, rows: Sequence[SessionRow]) -> None:
        """Show a year, of which these are the sittings, and the star of a quarter in it."""
        told = {section for row in rows if quarter.holds(row.started) for section in row.told}
        star = "\n".join(line.rstrip("\u2800") for line in drawn(told))
        heading = Content.styled(f"{quarter.short()} {quarter.first[:4]}", "bold")
        pieces = [_months(year, rows), heading, Content.styled(star, "$accent"), dots(told)]
        self.update(Content("\n\n").join(pieces))


def _months(year: Period, rows: Sequence[SessionRow]) -> Content:
    lines = [Content.styled(year.first[:4], "bold")]
    for month in year.months():
        days = [int(row.started[8:10]) for row in rows if row.started.startswith(month)]
        marks = " ".join(f"{MARKS['session']}{day:<2}" for day in days[:_DAYS_SHOWN])
        more = f" +{len(days) - _DAYS_SHOWN}" if len(days) > _DAYS_SHOWN else ""
        lines.append(Content(f"{month_name(month)[:3]}  {marks}{more}".rstrip()))
    return Content("\n").join(lines)


def dots(told: Collection[str]) -> Content:
    """The five dimensions by name, each filled or not."""
    return Content("\n".join(f"{dot(each.id in told)} {each.name}" for each in DIMENSIONS))
