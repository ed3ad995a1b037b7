"""Whether it asks once more, and what for."""

from __future__ import annotations

import pytest

from reflect import conversation as talk
from tests.conversation.talker import GENERAL, ONE_TIME, WHOLE_STORY, Talker


def seeks(talker: Talker) -> str:
    return talker.lines()[-1].seeks


def test_a_generality_brings_one_occasion_then_cues_then_is_accepted() -> None:
    talker = Talker.begun()
    talker.say(GENERAL)
    assert (talker.here, seeks(talker)) == ("availability.incident", "specificity")
    first = talker.follow_up
    talker.say(GENERAL)
    assert (talker.here, seeks(talker)) == ("availability.incident", "specificity")
    assert talker.follow_up != first
    talker.say(GENERAL)
    assert talker.here != "availability.incident"


def test_one_occasion_is_not_asked_for_again() -> None:
    talker = Talker.begun()
    talker.say(ONE_TIME)
    assert talker.here != "availability.incident"


def test_a_child_who_never_gets_upset_is_met_with_a_gentler_question() -> None:
    talker = Talker.begun()
    talker.say("He never gets upset. He's always fine.")
    assert seeks(talker) == "hidden"


def test_a_refusal_is_final() -> None:
    talker = Talker.begun()
    talker.say("I'd rather not go into it.")
    assert talker.here != "availability.incident"


@pytest.mark.parametrize("said", ["dunno", "I don't know.", "can't think of anything"])
def test_not_knowing_is_an_answer_after_one_other_way_in(said: str) -> None:
    talker = Talker.begun()
    talker.say(said)
    assert (talker.here, bool(talker.follow_up)) == ("availability.incident", True)
    talker.say(said)
    assert talker.here != "availability.incident"


def test_a_feeling_is_asked_for_once_where_none_came() -> None:
    talker = Talker.begun()
    talker.say(ONE_TIME)
    talker.skip_to("availability.feelings")
    talker.say("I feel that the school should have rung me first.")
    assert seeks(talker) == "feelings"
    talker.say("I just think they should have rung.")
    assert talker.here != "availability.feelings"


def test_nothing_is_pressed_about_what_would_help() -> None:
    talker = Talker.begun()
    talker.skip_to("availability.help")
    talker.say("Nothing. I manage.")
    assert talker.state.stage == "choosing"


def test_after_a_heart_is_poured_out_nothing_is_asked() -> None:
    talker = Talker.begun()
    talker.say(
        "On Sunday night he screamed that he hated me and I went into the bathroom and cried. I was so ashamed and so "
        "frightened that I had lost him. I felt completely hopeless and lonely, I was heartbroken, I sat there on the "
        "edge of the bath and I did not know how I would ever go back in to him again."
    )
    assert talker.state.stage == "holding"
    assert not any(line.kind in ("question", "follow-up") for line in talker.lines())
    talker.do(talk.GoOn())
    assert talker.state.stage == "asking"


def test_a_skipped_follow_up_leaves_the_answer_as_it_is() -> None:
    talker = Talker.begun()
    talker.say(GENERAL)
    talker.do(talk.Skip())
    assert talker.here != "availability.incident"
    assert talker.state.answers_at("availability.incident")[0].text == GENERAL


def test_what_has_been_told_is_said_back_and_not_asked() -> None:
    talker = Talker.begun()
    talker.say(WHOLE_STORY)
    told_back = []
    while talker.state.section == "availability" and talker.state.stage == "asking":
        told_back += [line.block for line in talker.lines() if line.block.startswith("told_")]
        for words in talker.quoted():
            assert words in WHOLE_STORY or len(words) < len(WHOLE_STORY)
        talker.do(talk.Skip())
    told_back += [line.block for line in talker.lines() if line.block.startswith("told_")]
    assert set(told_back) == {"told_why", "told_response", "told_feelings"}
    assert not {"availability.why", "availability.response", "availability.feelings"} & set(talker.asked())
