"""What was kept of a child's progress, in a review pack."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from journal_helpers import create
from tests.made_progress import JUNE, MARCH, hold

from reflect.afterwards.impressions import give
from reflect.review import export, gather, headings, period


def test_a_step_stands_under_its_own_name_and_no_impression_goes_into_the_pack(tmp_path: Path) -> None:
    with create(tmp_path / "home") as journal:
        hold(journal, "2026-03-03", MARCH)
        session = hold(journal, "2026-06-03", JUNE).session
        give(journal, session, "availability", 6, "Far on, this one.")
        pack = gather(journal, period("1/1/2026", "31/12/2026", today=date(2026, 12, 31)))
        made = str(export(pack, headings("fostering", "england"), "md"))
    assert "A step in trusting" in made
    assert JUNE["availability.step"] in made
    assert "Far on, this one." not in made
