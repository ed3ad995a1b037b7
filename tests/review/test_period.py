"""Days as people type them, and the year up to one."""

from __future__ import annotations

from datetime import date

import pytest

from reflect.errors import DocumentError
from reflect.review import day, period, year_up_to

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("typed", ["2026-03-31", "31/3/2026", " 31.03.2026 "])
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert day(typed) == date(2026, 3, 31)


@pytest.mark.parametrize("typed", ["", "2026", "31/13/2026", "30/2/2026", "last week", "3/31/2026"])
def test_what_is_no_day_is_said_so_with_how_to_type_one(typed: str) -> None:
    with pytest.raises(DocumentError, match="31/3/2026"):
        day(typed)


def test_without_a_day_it_is_the_year_up_to_today() -> None:
    assert period(today=TODAY) == period("23/11/2025", "22/11/2026", today=TODAY)
    assert period(end="31/12/2025", today=TODAY).start == date(2025, 1, 1)
    assert year_up_to(date(2024, 2, 29)) == date(2023, 3, 1)


def test_an_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(DocumentError, match="comes before its first"):
        period("2026-02-01", "2026-01-01", today=TODAY)
