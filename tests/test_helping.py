"""Which page of help words call for, wherever they were typed, and what of them stands in a copy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from reflect.afterwards.again import add_again
from reflect.afterwards.moments import add_moment
from reflect.afterwards.plan import add_step, say_how, steps
from reflect.afterwards.thoughts import add_thought
from reflect.conversation import Add, Answer, Finish, KeepBack, Words
from reflect.documents.of_sitting import summary_of
from reflect.helping import calls_for_help, page_for, without_help, worded
from reflect.journal import Cost, Journal
from reflect.matching.offered import offered
from reflect.review import Period, gather, headings
from reflect.review.going_through import GoingThrough
from reflect.review.pack import typed_in
from reflect.said import About
from reflect.sitting import Sitting
from reflect.small.kept import kept_lines

DAY = "2026-03-02T20:00:00+00:00"
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


# ---------------------------------------------------------------- what leaves


def a_sitting(journal: Journal) -> Sitting:
    """One about Kai, with a strength of the carer's own."""
    sitting = Sitting.begin(About("Kai"), journal=journal, clock=lambda: datetime.fromisoformat(DAY))
    for command in (Answer("He hums when he draws."), Finish(), Add("strength", "We draw together.")):
        sitting.do(command)
    return sitting


def everything(journal: Journal) -> None:
    """A sitting, and of each sort of thing that is noted a calm one and a grave one."""
    one = a_sitting(journal).session
    for words in (CALM, GRAVE):
        add_moment(journal, "Kai", words, at=DAY)
        add_thought(journal, one, 1, words, at=DAY)
        add_again(journal, one, 1, might_try=words, at=DAY)
        add_step(journal, "Kai", "child", what=words, session=one, at=DAY)
    done = add_step(journal, "Kai", "own", what="A choir", at=DAY)
    say_how(journal, done.id, "done", GRAVE, at=DAY)


def test_what_called_for_a_page_is_in_no_review_and_how_it_has_been_stays_true(journal: Journal) -> None:
    everything(journal)
    pack = gather(journal, Period(date(2026, 1, 1), date(2026, 12, 31)))
    typed = list(typed_in(pack))
    assert not any("uncle" in each for each in typed)
    (kai,) = pack.children
    assert [each.text for each in kai.moments] == [each.text for each in kai.thoughts] == [CALM]
    assert [each.might_try for each in kai.agains] == [CALM]
    assert [(each.what, each.open) for each in kai.steps] == [(CALM, True), ("A choir", False)]


def test_it_is_on_no_card_and_in_no_summary(journal: Journal) -> None:
    everything(journal)
    lines = [each.words for each in kept_lines(journal, "Kai")]
    assert CALM in lines
    assert GRAVE not in lines
    sitting = Sitting.begin(About("Kai"), journal=journal)
    for words in (CALM, GRAVE):
        add_step(journal, "Kai", "own", what=words, session=sitting.session)
    assert [each.what for each in summary_of(sitting).plan] == [CALM]


def test_words_changed_for_a_pack_stay_out_until_the_line_is_kept_all_the_same(journal: Journal) -> None:
    a_sitting(journal)
    going = GoingThrough(journal, Period(date(2026, 1, 1), date(2026, 12, 31)), "Kai", headings("", ""))
    going.put(GRAVE)
    assert not any("uncle" in each for each in typed_in(going.pack()))
    going.back()
    going.keep()
    assert GRAVE in list(typed_in(going.pack()))


def test_words_put_in_for_a_strength_or_need_are_in_no_copy_where_they_call_for_a_page(
    journal: Journal,
) -> None:
    sitting = Sitting.begin(About("Kai"), journal=journal, clock=lambda: datetime.fromisoformat(DAY))
    for command in (
        Answer("I sat on the step beside him until he stopped crying, and I said he must have been scared."),
        Finish(),
        Words(GRAVE),
        *(Add(sort, words) for sort in ("strength", "support-need") for words in (CALM, GRAVE)),
    ):
        assert sitting.do(command) is not None
    assert [each.words for each in sitting.result().strengths] == [GRAVE, CALM, GRAVE], (
        "they are kept as typed"
    )
    for need in (CALM, GRAVE):
        add_step(journal, "Kai", "support", need=need, what="Ask Jo", session=sitting.session, at=DAY)
    data = summary_of(sitting)
    assert [each.words for each in (*data.strengths, *data.needs)] == [CALM, CALM]
    assert [each.need for each in data.plan] == [CALM]
    assert GRAVE not in [each.words for each in kept_lines(journal, "Kai")]
    assert GRAVE not in [each.words for each in offered(journal, "child", "Kai")]
    typed = list(typed_in(gather(journal, Period(date(2026, 1, 1), date(2026, 12, 31)))))
    assert CALM in typed
    assert not any("uncle" in each for each in typed)


def test_what_was_hoped_for_a_need_that_stays_out_is_in_no_document_of_the_next_sitting(
    journal: Journal,
) -> None:
    first = a_sitting(journal)
    for words in (CALM, GRAVE):
        first.do(Add("support-need", words))
        add_step(journal, "Kai", "support", need=words, session=first.session, at=DAY)
    add_step(journal, "Kai", "support", need="draws", session=first.session, answer=1, at=DAY)
    both = Sitting.begin(About("Kai"), journal=journal, people=("social-worker",))
    assert [each.hope for each in summary_of(both).hoped] == [CALM, "draws"]
    first = Sitting.resume(journal, first.session)
    first.do(KeepBack(1))
    assert [each.hope for each in summary_of(both).hoped] == [CALM]
