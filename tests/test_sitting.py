"""A conversation with its journal behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect.conversation import Answer, Close, Finish, GoOn, Keep, Leave, Note, Pause, Resume, Revisit, Skip
from reflect.errors import ConversationError, JournalUnwritable
from reflect.events import About, Event, Said
from reflect.journal import Cost, Journal, Standing
from reflect.sitting import Sitting
from tests.conversation.talker import ONE_TIME, WHOLE_STORY

KAI = About(child="Kai", age="5-10", carer="foster")
LIKE = "He is all elbows, he does every voice off the telly and he would give you his last sweet."
MISSING = "He went out at four yesterday and he's not been seen since. His phone is off."
QUICK = Cost(1, 8, 1)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.create("words", tmp_path / "kept", cost=QUICK) as journal:
        yield journal


def test_what_is_on_disk_is_what_is_on_the_screen(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    sitting.do(Answer(LIKE))
    sitting.do(Answer(ONE_TIME))
    again = Sitting.resume(journal, sitting.session)
    assert again.now() == sitting.now() or [each.text for each in again.now()] == [
        each.text for each in sitting.now()
    ]
    assert [each.text for each in again.said] == [each.text for each in sitting.said]
    assert again.state == sitting.state


def test_an_answer_is_on_disk_before_the_next_question_is_given(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    seen: list[Said] = []
    seen += sitting.do(Answer(LIKE))
    kept = journal.said(sitting.session)
    assert [each.text for each in seen] == [each.text for each in kept[-len(seen) :]]


def test_a_draft_comes_back_and_its_answer_clears_it(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    sitting.draft("He is all el")
    assert Sitting.resume(journal, sitting.session).kept_draft() == "He is all el"
    sitting.do(Answer(LIKE))
    assert Sitting.resume(journal, sitting.session).kept_draft() == ""


def test_the_dialogue_it_began_with_is_kept_beside_it(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    assert "id: secure-base" in journal.dialogue_text(sitting.session)


class _Full(Journal):
    """A journal whose disk is full for a while."""

    full = False

    def append(
        self,
        session_id: str,
        seq: int,
        events: object,
        said: object = (),
        standing: Standing | None = None,
        *,
        at: str | None = None,
    ) -> bool:
        if self.full:
            raise JournalUnwritable("The disk is full. Make some room and try again.")
        return super().append(session_id, seq, events, said, standing, at=at)  # type: ignore[arg-type]


def test_what_cannot_be_saved_changes_nothing_and_can_be_tried_again(tmp_path: Path) -> None:
    with _Full.create("words", tmp_path / "kept", cost=QUICK) as journal:
        sitting = Sitting.begin(KAI, journal=journal)
        before, said = sitting.state, list(sitting.said)
        journal.full = True
        with pytest.raises(JournalUnwritable):
            sitting.do(Answer(LIKE))
        assert (sitting.state, sitting.said) == (before, said)
        journal.full = False
        sitting.do(Answer(LIKE))
        assert [each.text for each in Sitting.resume(journal, sitting.session).answers()] == [LIKE]


def test_an_empty_answer_changes_nothing(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    with pytest.raises(ConversationError):
        sitting.do(Answer("  "))
    assert sitting.answers() == []


def test_paused_and_resumed_another_day(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    sitting.do(Answer(LIKE))
    question = sitting.now()[-1].text
    sitting.do(Pause())
    again = Sitting.resume(journal, sitting.session)
    assert again.stage == "paused"
    assert journal.session(sitting.session).state == "paused"
    assert again.do(Resume())[-1].text == question


def test_a_page_of_help_stays_out_of_what_is_kept(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    sitting.do(Answer(LIKE))
    (_, page, choice) = sitting.do(Answer(MISSING))
    assert choice.kind == "bridge"
    assert page.kind == "safety"
    assert "999" in page.text
    assert page.text not in [each.text for each in journal.said(sitting.session)]
    again = Sitting.resume(journal, sitting.session)
    assert again.stage == "helping"
    assert "999" in again.now()[0].text


def test_proposals_are_kept_left_out_and_worded(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    sitting.do(Answer(LIKE))
    sitting.do(Answer(WHOLE_STORY))
    sitting.do(Finish())
    offered = []
    while sitting.proposal:
        proposal = sitting.proposal
        answer = next(each for each in sitting.answers() if each.id == proposal.answer)
        assert answer.text[proposal.start : proposal.end] == proposal.words
        assert f"«{proposal.words}»" in sitting.now()[-1].text
        offered.append(proposal)
        sitting.do(Keep() if len(offered) % 2 else Leave())
    assert offered
    result = Sitting.resume(journal, sitting.session).result()
    kept = [each.words for each in (*result.strengths, *result.support_needs)]
    assert kept == [each.words for each in offered[::2]]


def test_facts_are_wanted_where_wording_turns_on_them(journal: Journal) -> None:
    sitting = Sitting.begin(About(child="Kai"), journal=journal)
    assert sitting.needs() == "carer"
    question, options = sitting.fact("carer")
    assert question.endswith(".") or "?" in question
    assert set(options) == {"birth", "kinship", "foster", "adopter", "residential"}
    sitting.do(Note("carer", "foster"))
    assert sitting.needs() is None


def test_where_nothing_is_kept_it_says_so() -> None:
    sitting = Sitting.begin(KAI, journal=None)
    assert any("Nothing you type will be kept" in each.text for each in sitting.said)
    said = sitting.do(Pause())
    assert "Nothing has been kept" in said[0].text


def test_changed_words_are_said_again_in_their_place(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    sitting.do(Answer(LIKE))
    sitting.do(Revisit("description"))
    assert sitting.answer_here() == LIKE
    sitting.do(Answer("Loud, kind, hungry, and always first at the window when the bin lorry comes."))
    assert [each.text for each in Sitting.resume(journal, sitting.session).answers()] == [
        "Loud, kind, hungry, and always first at the window when the bin lorry comes."
    ]


def test_the_same_words_give_the_same_conversation() -> None:
    def talk() -> list[str]:
        sitting = Sitting.begin(KAI, journal=None)
        for said in (LIKE, WHOLE_STORY, "She looked at the floor first.", "dunno", "dunno"):
            if sitting.stage != "asking":
                sitting.do(GoOn())
            sitting.do(Answer(said))
        return [each.text for each in sitting.said]

    assert talk() == talk()


def test_all_the_way_to_the_close(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    for _ in range(300):
        if sitting.stage == "closed":
            break
        if sitting.stage == "asking":
            sitting.do(Skip())
        elif sitting.stage == "deciding":
            sitting.do(Keep() if sitting.proposal else Close())
        else:
            sitting.do(GoOn())
    assert journal.session(sitting.session).state == "closed"
    events: list[Event] = journal.events(sitting.session)
    assert all(event.stored for event in events)


def test_closed_in_the_middle_of_the_summary_the_same_proposal_is_there_again(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    sitting.do(Answer(LIKE))
    sitting.do(Finish())
    assert sitting.proposal is not None
    again = Sitting.resume(journal, sitting.session)
    assert again.stage == "deciding"
    assert again.proposal == sitting.proposal
    assert [each.text for each in again.now()] == [each.text for each in sitting.now()]
