"""Which page of help words call for, wherever they were typed, and what of them stands in a copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect.afterwards.moments import add_moment
from reflect.afterwards.plan import add_step, say_how, steps
from reflect.helping import calls_for_help, page_for, without_help, worded
from reflect.journal import Cost, Journal
from reflect.said import About

GRAVE = "He says his uncle comes into his room at night and touches him."
CALM = "She hummed in the bath."


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1)) as journal:
        yield journal


def test_the_page_is_the_one_that_a_conversation_would_show(journal: Journal) -> None:
    assert page_for(CALM, "", "Saturdays with Jo") == ""
    assert page_for(CALM, GRAVE) == "child-harm"
    assert page_for("I can't go on, I want to kill myself.") == "carer-self-harm"
    journal.set_setting("own-number", "Dot on 01632 960001")
    page = worded("child-harm", About("Kai", "5-10", "foster"), journal)
    assert "999" in page
    assert page.index("01632 960001") < page.index("Reflect has told nobody")
    assert "uncle" not in page


def test_what_called_for_a_page_is_known_again_and_is_in_no_list_for_a_copy(journal: Journal) -> None:
    calm = add_step(journal, "Kai", "child", what="Sleep", who="Jo")
    add_step(journal, "Kai", "support", need=CALM, what=GRAVE)
    add_moment(journal, "Kai", CALM)
    add_moment(journal, "Kai", GRAVE)
    say_how(journal, calm.id, "going-on", GRAVE)
    assert [each.what for each in without_help(steps(journal, "Kai"))] == ["Sleep"]
    assert [each.kind for each in journal.entries() if calls_for_help(each)] == ["step", "moment", "how"]
