"""Back, change, skip, pause: nothing that was told is lost."""

from __future__ import annotations

import pytest

from reflect import conversation as talk
from reflect.errors import ConversationError
from reflect.events import Parked, Restored
from tests.conversation.talker import ONE_TIME, WHOLE_STORY, Talker


def test_back_puts_the_last_question_again_with_its_answer() -> None:
    talker = Talker.begun()
    talker.say(ONE_TIME)
    at = talker.here
    talker.do(talk.Back())
    assert (talker.here, talker.state.revisiting) == ("availability.incident", True)
    talker.say("On Sunday he fell off the wall, and got straight up again.")
    assert talker.here == at
    answers = talker.state.answers_at("availability.incident")
    assert [each.text for each in answers] == ["On Sunday he fell off the wall, and got straight up again."]


def test_back_and_back_again_goes_further() -> None:
    talker = Talker.begun()
    talker.say(ONE_TIME)
    talker.do(talk.Back())
    talker.do(talk.Back())
    assert talker.here == "description"
    talker.do(talk.Skip())
    assert talker.here == "availability.shown"


def test_at_the_very_first_question_back_changes_nothing() -> None:
    talker = Talker()
    talker.do(talk.Begin(talk.State().about))
    assert talker.do(talk.Back()) == ()


def test_leaving_an_earlier_answer_as_it_is() -> None:
    talker = Talker.begun()
    talker.say(ONE_TIME)
    talker.do(talk.Revisit("description"))
    before = talker.state.answers
    talker.do(talk.Skip())
    assert talker.state.answers == before
    assert talker.here == "availability.shown"


def test_a_changed_answer_that_no_longer_tells_is_asked_again() -> None:
    talker = Talker.begun()
    talker.say(WHOLE_STORY)
    talker.skip_to("availability.room")
    assert "availability.why" not in talker.asked()
    talker.do(talk.Revisit("availability.incident"))
    talker.say(ONE_TIME)
    assert talker.here == "availability.why"


def test_a_skipped_question_can_be_answered_after_all() -> None:
    talker = Talker.begun()
    talker.do(talk.Skip())
    talker.do(talk.Revisit("availability.incident"))
    talker.say(ONE_TIME)
    assert talker.state.answers_at("availability.incident")
    assert talker.here == "availability.shown"


def test_answers_off_the_path_are_parked_and_come_back() -> None:
    talker = Talker.begun("family-membership", families="more")
    talker.skip_to("family-membership.other-family")
    talker.say("We talk about his nan at bedtime, and he draws her house.")
    events = talker.do(talk.Note("families", "one"))
    assert any(isinstance(event, Parked) for event in events)
    assert talker.state.answers[-1].parked
    events = talker.do(talk.Note("families", "more"))
    assert any(isinstance(event, Restored) for event in events)
    assert not talker.state.answers[-1].parked


def test_pause_and_resume_put_the_very_question() -> None:
    talker = Talker.begun()
    talker.say("He always kicks off at bedtime.")
    place, line = talker.state.here, talker.lines()[-1]
    talker.do(talk.Pause())
    assert talker.state.stage == "paused"
    (event,) = talker.do(talk.Resume())
    assert talker.state.here == place
    assert event.lines[-1] == line  # type: ignore[attr-defined]


def test_going_back_from_the_summary_returns_to_it() -> None:
    talker = Talker.begun()
    talker.say(WHOLE_STORY)
    talker.do(talk.Finish())
    assert talker.state.stage == "deciding"
    talker.do(talk.Revisit("description"))
    talker.say("He sings to the bins and knows the name of every dog in the street by heart.")
    assert talker.state.stage == "deciding"


def test_an_answer_that_is_changed_is_decided_again() -> None:
    talker = Talker.begun()
    talker.do(talk.Finish())
    while talker.state.proposal:
        talker.do(talk.Keep())
    kept = len(talker.state.kept)
    assert kept
    talker.do(talk.Revisit("description"))
    talker.say("Quiet.")
    assert all(each.answer != 1 for each in talker.state.kept)


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_an_empty_answer_is_sent_back_with_a_plain_sentence(text: str) -> None:
    talker = Talker.begun()
    with pytest.raises(ConversationError, match="Nothing has been typed"):
        talker.say(text)


def test_a_left_out_proposal_is_not_offered_again() -> None:
    talker = Talker.begun()
    talker.do(talk.Finish())
    first = talker.state.proposal
    assert first
    talker.do(talk.Leave())
    second = talker.state.proposal
    assert second is None or (second.answer, second.start, second.end) != (
        first.answer,
        first.start,
        first.end,
    )
    talker.do(talk.Pause())
    talker.do(talk.Resume())
    assert talker.state.proposal == second
