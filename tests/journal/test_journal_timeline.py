"""The journal by its days: page by page nothing is left out and nothing comes twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journal_helpers import ABOUT, create

from reflect.entries import Entry
from reflect.errors import NotFound
from reflect.events import Begun
from reflect.journal import Journal, SessionRow, Standing
from reflect.journal.timeline import Place

MOMENTS = st.builds(
    "202{}-{:02}-{:02}T{:02}:30:00{}".format,
    st.integers(4, 6),
    st.sampled_from([1, 2, 12]),
    st.integers(1, 3),
    st.integers(0, 23),
    st.sampled_from(["+00:00", "+01:00", "-05:00"]),
)
THINGS = st.lists(
    st.tuples(st.sampled_from(["sitting", "noted"]), MOMENTS, st.sampled_from(["Kai", "Rosie"]))
)


def sitting(journal: Journal, session: str, at: str, child: str = "Kai") -> None:
    about = replace(ABOUT, child=child)
    journal.begin(session, about, "the dialogue", at=at)
    journal.append(session, 1, [Begun("secure-base", about)], [], Standing("closed", "", ("availability",)))


def moment(journal: Journal, at: str, child: str = "Kai") -> Entry:
    return journal.add_entry("moment", child, {"text": "A laugh"}, at=at)


def named(thing: SessionRow | Entry) -> str:
    return thing.id if isinstance(thing, SessionRow) else str(thing.id)


def at_of(thing: SessionRow | Entry) -> str:
    return thing.started if isinstance(thing, SessionRow) else thing.at


def paged(journal: Journal, size: int, child: str | None) -> Iterator[SessionRow | Entry]:
    page = journal.past.page(limit=size, child=child)
    yield from page.dated
    while page.next is not None:
        page = journal.past.page(page.next, size, child)
        assert page.dated, "an empty page is never promised"
        yield from page.dated


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with create(tmp_path / "home") as made:
        yield made


@settings(max_examples=15, deadline=None)
@given(THINGS, st.integers(1, 5), st.sampled_from([None, "kai"]))
def test_the_pages_together_are_the_whole_timeline(
    things: list[tuple[str, str, str]], size: int, child: str | None
) -> None:
    with TemporaryDirectory() as folder, create(Path(folder) / "home") as journal:
        for number, (sort, at, whose) in enumerate(things):
            if sort == "sitting":
                sitting(journal, f"s{number}", at, whose)
            else:
                moment(journal, at, whose)
        whole = list(paged(journal, 1000, child))
        days = [datetime.fromisoformat(at_of(each)) for each in whole]
        assert days == sorted(days, reverse=True)
        assert [named(each) for each in paged(journal, size, child)] == [named(each) for each in whole]
        assert len(whole) == sum(1 for _, _, whose in things if child is None or whose == "Kai")
        assert len({named(each) + type(each).__name__ for each in whole}) == len(whole)


def test_the_latest_comes_first_whatever_was_written_first(journal: Journal) -> None:
    sitting(journal, "later", "2026-03-02T10:00:00+00:00")
    sitting(journal, "earlier", "2026-03-01T10:00:00+00:00")
    noted = moment(journal, "2026-03-01T23:30:00+00:00")
    assert [named(each) for each in journal.past.page().dated] == ["later", str(noted.id), "earlier"]
    # Eleven at night further west is after that.
    sitting(journal, "west", "2026-03-01T23:00:00-05:00")
    assert [named(each) for each in journal.past.page().dated][:2] == ["later", "west"]


def test_from_a_month_one_looks_back(journal: Journal) -> None:
    for month in ("01", "02", "03"):
        sitting(journal, month, f"2026-{month}-15T10:00:00+00:00")
    assert [named(each) for each in journal.past.page(Place.of_month("2026-03")).dated] == ["02", "01"]


def test_the_sittings_of_a_period_are_those_begun_in_its_months(journal: Journal) -> None:
    for at in ("2025-12-31T23:59:00+00:00", "2026-01-01T00:01:00+13:00", "2026-03-31T23:59:00-05:00"):
        sitting(journal, at, at)
    sitting(journal, "Rosie", "2026-02-01T10:00:00+00:00", "Rosie")
    within = [row.id for row in journal.past.sessions_within("2026-01", "2026-04")]
    assert within == ["2026-01-01T00:01:00+13:00", "Rosie", "2026-03-31T23:59:00-05:00"]
    assert [row.id for row in journal.past.sessions_within("2026-01", "2026-04", "ROSIE")] == ["Rosie"]


def test_the_months_and_the_children_each_stand_once(journal: Journal) -> None:
    assert journal.past.children() == []
    assert journal.past.months() == []
    for number, child in enumerate(["kai", "Zoë", "Kai", "Anna", ""]):
        sitting(journal, f"s{number}", f"2026-0{number + 1}-15T10:00:00+00:00", child)
    moment(journal, "2026-01-20T10:00:00+00:00")
    moment(journal, "2024-01-20T10:00:00+00:00", "Mo")
    assert journal.past.children() == ["Anna", "Kai", "Mo", "Zoë"]
    assert journal.past.months() == ["2026-05", "2026-04", "2026-03", "2026-02", "2026-01", "2024-01"]
    assert journal.past.sitting_months() == ["2026-05", "2026-04", "2026-03", "2026-02", "2026-01"]
    assert journal.past.sitting_months("KAI") == ["2026-03", "2026-01"]


def test_one_entry_is_found_by_its_id(journal: Journal) -> None:
    kept = moment(journal, "2026-03-01T10:00:00+00:00")
    assert journal.entry(kept.id) == kept
    journal.remove_entry(kept.id)
    with pytest.raises(NotFound):
        journal.entry(kept.id)


def test_a_search_can_be_about_one_child(journal: Journal) -> None:
    moment(journal, "2026-03-01T10:00:00+00:00")
    moment(journal, "2026-03-02T10:00:00+00:00", "Rosie")
    assert [hit.child for hit in journal.search("laugh")] == ["Rosie", "Kai"]
    assert [hit.child for hit in journal.search("laugh", child="KAI")] == ["Kai"]
