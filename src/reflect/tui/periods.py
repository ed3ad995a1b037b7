"""Months and quarters, as they are looked back on. A month is "2026-11", which moments of ISO 8601 begin with."""

from __future__ import annotations

from typing import NamedTuple, Self

from reflect.tui.words import month_name


class Period(NamedTuple):
    """From the beginning of one month until the beginning of another, which is no part of it."""

    first: str
    until: str

    @classmethod
    def quarter(cls, moment: str) -> Self:
        """The quarter of the year that a moment lies in."""
        year, month = _parts(moment)
        first = _month(year, month - (month - 1) % 3)
        return cls(first, later(first, 3))

    @classmethod
    def month(cls, month: str) -> Self:
        """One month."""
        return cls(month[:7], later(month, 1))

    @classmethod
    def year(cls, moment: str) -> Self:
        """The year that a moment lies in."""
        return cls(f"{moment[:4]}-01", f"{int(moment[:4]) + 1:04}-01")

    def before(self) -> Self:
        """As many months, just before."""
        return type(self)(later(self.first, -len(self.months())), self.first)

    def after(self) -> Self:
        """As many months, just after."""
        return type(self)(self.until, later(self.until, len(self.months())))

    def months(self) -> list[str]:
        """Its months, the earliest first."""
        found, month = [], self.first
        while month < self.until:
            found.append(month)
            month = later(month, 1)
        return found

    def holds(self, moment: str) -> bool:
        """Whether a moment lies in it."""
        return self.first <= moment < self.until

    def short(self) -> str:
        """Its first and last month in a few letters, such as "Oct–Dec"."""
        months = self.months()
        return f"{month_name(months[0])[:3]}–{month_name(months[-1])[:3]}"


def later(month: str, by: int) -> str:
    """The month so many months on; earlier where `by` is below zero."""
    year, number = _parts(month)
    whole = year * 12 + number - 1 + by
    return _month(whole // 12, whole % 12 + 1)


def _parts(moment: str) -> tuple[int, int]:
    return int(moment[:4]), int(moment[5:7])


def _month(year: int, number: int) -> str:
    return f"{year:04}-{number:02}"
