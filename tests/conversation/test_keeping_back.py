"""Answers that the carer keeps just for themselves."""

from __future__ import annotations

import pytest

from reflect import conversation as talk
from reflect.events import Bridged, KeptBack, Passed
from tests.conversation.talker import ONE_TIME, WHOLE_STORY, Talker


def decided(talker: Talker) -> list[int]:
    """The answers that something was proposed from, each proposal kept."""
    found = []
    while talker.state.proposal:
        found.append(talker.state.proposal.answer)
        talker.do(talk.Keep())
    return found


def test_nothing_is_proposed_from_it() -> None:
    talker = Talker.begun()
    talker.say(WHOLE_STORY)
    story = talker.state.answers[-1].id
    talker.do(talk.KeepBack(story))
    talker.do(talk.Finish())
    assert story not in decided(talker)
    other = Talker.begun()
    other.say(WHOLE_STORY)
    other.do(talk.Finish())
    assert story in decided(other)


def test_marked_at_a_proposal_the_next_one_is_put_and_undone_it_may_come_again() -> None:
    talker = Talker.begun()
    talker.say(WHOLE_STORY)
    talker.do(talk.Finish())
    while talker.state.proposal and talker.state.proposal.answer == 1:
        talker.do(talk.Leave())
    proposal = talker.state.proposal
    assert proposal is not None
    talker.do(talk.KeepBack(proposal.answer))
    assert talker.state.proposal is None or talker.state.proposal.answer != proposal.answer
    talker.do(talk.KeepBack(proposal.answer, False))
    assert proposal.answer in decided(talker)


def test_what_was_kept_from_it_is_still_there_and_marked() -> None:
    talker = Talker.begun()
    talker.say(WHOLE_STORY)
    talker.do(talk.Finish())
    story = next(each for each in decided(talker) if each != 1)
    talker.do(talk.KeepBack(story))
    lines = [*talk.result(talker.state).strengths, *talk.result(talker.state).support_needs]
    assert {each.answer for each in lines if each.private} == {story}
    talker.do(talk.KeepBack(story, False))
    assert not any(each.private for each in talk.result(talker.state).strengths)


def test_it_is_not_said_back_at_a_bridge() -> None:
    for private in (False, True):
        talker = Talker.begun()
        talker.say(WHOLE_STORY)
        talker.do(talk.KeepBack(talker.state.answers[-1].id, private))
        while talker.state.stage in ("asking", "holding"):
            talker.do(talk.Skip() if talker.state.stage == "asking" else talk.GoOn())
        (bridge,) = [each for each in talker.events if isinstance(each, Bridged)]
        assert any(line.quotes for line in bridge.lines) is not private


def test_what_it_told_is_not_asked_again_and_not_said_back() -> None:
    talker = Talker.begun()
    talker.say(WHOLE_STORY)
    story = talker.state.answers[-1].id
    talker.do(talk.KeepBack(story))
    already = len(talker.events)
    while talker.state.stage in ("asking", "holding"):
        talker.do(talk.Skip() if talker.state.stage == "asking" else talk.GoOn())
    after = talker.events[already:]
    assert {each.question for each in after if isinstance(each, Passed)} >= {"availability.why"}
    assert not any(line.block.startswith("told_") for each in after for line in talk.lines_of(each))


def test_what_was_just_said_back_is_said_no_more() -> None:
    talker = Talker.begun()
    talker.say(WHOLE_STORY)
    assert talker.quoted()
    talker.do(talk.KeepBack(talker.state.answers[-1].id))
    assert talker.quoted() == []
    assert [line.kind for line in talker.lines()][-1] == "question"


def test_other_words_for_it_stay_just_for_the_carer() -> None:
    talker = Talker.begun()
    talker.say(ONE_TIME)
    answer = talker.state.answers[-1]
    talker.do(talk.KeepBack(answer.id))
    talker.do(talk.Revisit(answer.question, answer.follow_up))
    talker.say(WHOLE_STORY)
    changed = talker.state.answer(answer.id)
    assert changed is not None
    assert (changed.text, changed.private) == (WHOLE_STORY, True)
    assert talker.quoted() == []


@pytest.mark.parametrize("stage", ["asking", "paused", "closed"])
def test_it_changes_nothing_else_at_any_time(stage: str) -> None:
    talker = Talker.begun()
    talker.say(ONE_TIME)
    if stage == "paused":
        talker.do(talk.Pause())
    elif stage == "closed":
        talker.do(talk.Close())
    before = talker.state
    assert talker.do(talk.KeepBack(2)) == (KeptBack(2),)
    assert talker.state.stage == stage
    assert talker.do(talk.KeepBack(2)) == ()
    assert talker.do(talk.KeepBack(9)) == ()
    assert talker.do(talk.KeepBack(2, False)) == (KeptBack(2, False),)
    assert talker.state == before


def test_put_back_after_a_page_of_help_it_still_stays_out() -> None:
    talker = Talker.begun()
    talker.say("He went out at four yesterday and he's not been seen since. His phone is off.")
    apart = talker.state.answers[-1].id
    talker.do(talk.Include(apart))
    talker.do(talk.KeepBack(apart))
    assert talker.state.answers[-1].withheld
    talker.do(talk.KeepBack(apart, False))
    assert not talker.state.answers[-1].withheld
