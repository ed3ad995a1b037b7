"""Months and quarters."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.tui.periods import Period, later

MONTHS = st.builds("{:04}-{:02}".format, st.integers(1990, 2090), st.integers(1, 12))


@settings(max_examples=50, deadline=None)
@given(MONTHS)
def test_every_month_lies_in_one_quarter_and_the_quarters_leave_no_gap(month: str) -> None:
    quarter = Period.quarter(month)
    assert month in quarter.months()
    assert len(quarter.months()) == 3
    assert quarter.holds(f"{month}-31T23:59:59+00:00")
    assert quarter.before().until == quarter.first
    assert quarter.before().after() == quarter
    assert later(later(month, 14), -14) == month


def test_a_quarter_is_named_by_its_months() -> None:
    assert Period.quarter("2026-11-22T10:00:00+00:00") == ("2026-10", "2027-01")
    assert Period.quarter("2026-11-22T10:00:00+00:00").short() == "Oct–Dec"
    assert Period.year("2026-11-22") == ("2026-01", "2027-01")
    assert Period.month("2026-12") == ("2026-12", "2027-01")
