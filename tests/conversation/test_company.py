"""Somebody is there beside the carer: who said what, the same question to each, and both views at the end."""

from __future__ import annotations

import pytest

from reflect import conversation as talk
from reflect.dialogue import Dialogue, parse, source
from reflect.events import About
from tests.conversation.talker import GENERAL, ONE_TIME, REASON, WHOLE_STORY, Talker


def to_each() -> Dialogue:
    """The usual dialogue, with what was done put to everybody who is there."""
    asked = "        asked: response\n        depth: short\n"
    return parse(source("secure-base").replace(asked, asked + "        to: each\n"), "secure-base")


def in_company(*people: str, dialogue: Dialogue | None = None) -> Talker:
    talker = Talker.begun(dialogue=dialogue)
    talker.do(talk.Join(people))
    return talker


def blocks(talker: Talker) -> list[str]:
    return [line.block for line in talker.lines()]


def test_in_company_nobody_is_asked_again_but_it_is_said_what_could_be_talked_about() -> None:
    talker = in_company("social-worker")
    talker.skip_to("availability.incident")
    talker.say(GENERAL)
    assert talker.here != "availability.incident"
    assert talker.follow_up == ""
    assert "could_also" in blocks(talker)
    assert "incident_once" in blocks(talker)
    assert [line.kind for line in talker.lines() if line.block == "incident_once"] == ["acknowledgement"]


def test_alone_again_a_follow_up_is_asked() -> None:
    talker = in_company("social-worker")
    talker.do(talk.Join(()))
    talker.skip_to("availability.incident")
    talker.say(GENERAL)
    assert (talker.here, talker.follow_up) == ("availability.incident", "once")


def test_a_question_for_each_is_put_to_the_next_of_them() -> None:
    talker = in_company("partner", "social-worker", dialogue=to_each())
    talker.skip_to("availability.incident")
    talker.say(ONE_TIME)
    talker.skip_to("availability.response")
    talker.say("I sat down on the step and held his towel for him.")
    assert blocks(talker) == ["and_partner_response"]
    talker.say("I was in the water already and swam over to him.")
    assert blocks(talker) == ["and_social_worker_response"]
    talker.do(talk.Skip())
    assert talker.here != "availability.response"
    said = [(each.who, each.text[:5]) for each in talker.state.answers_at("availability.response")]
    assert said == [("carer", "I sat"), ("partner", "I was")]


def test_the_one_who_speaks_first_may_be_another() -> None:
    talker = in_company("partner", dialogue=to_each())
    talker.skip_to("availability.incident")
    talker.say(ONE_TIME)
    talker.skip_to("availability.response")
    talker.do(talk.Answer("I picked him up.", who="partner"))
    assert blocks(talker) == ["and_carer_response"]


def test_anybody_may_add_to_what_was_answered_last() -> None:
    talker = in_company("partner")
    talker.skip_to("availability.incident")
    talker.say(ONE_TIME)
    asked_next = talker.here
    talker.do(talk.AskAlso("partner"))
    assert (talker.here, talker.follow_up) == ("availability.incident", "@partner")
    talker.say("That was the day the heating broke.")
    assert talker.here == asked_next
    assert [each.who for each in talker.state.answers_at("availability.incident")] == ["carer", "partner"]


def test_what_one_of_them_leaves_is_still_put_to_the_next() -> None:
    talker = in_company("partner", "social-worker", dialogue=to_each())
    talker.skip_to("availability.incident")
    talker.say(ONE_TIME)
    talker.skip_to("availability.response")
    talker.say("I sat down on the step and held his towel for him.")
    talker.do(talk.Skip())
    assert talker.follow_up == "@social-worker"


def test_whoever_goes_while_being_asked_is_asked_no_more() -> None:
    talker = in_company("partner", "social-worker", dialogue=to_each())
    talker.skip_to("availability.incident")
    talker.say(ONE_TIME)
    talker.skip_to("availability.response")
    talker.say("I sat down on the step and held his towel for him.")
    talker.do(talk.Join(("social-worker",)))
    assert talker.follow_up == "@social-worker"
    talker.do(talk.Join(()))
    assert talker.here != "availability.response"
    assert talker.state.company == ()
    assert talker.state.were_here == ("partner", "social-worker")


def begun_with(*people: str) -> Talker:
    talker = Talker()
    talker.do(talk.Begin(About(child="Kai", age="5-10", carer="foster"), people=people))
    return talker


@pytest.mark.parametrize("who", ["social-worker", "keyworker", "team"])
def test_with_somebody_from_the_service_each_first_says_what_they_bring(who: str) -> None:
    talker = begun_with(who)
    assert talker.here == "description.brought"
    talker.say("A good week, and a bad Sunday.")
    assert talker.follow_up == f"@{who}"
    talker.say("I wondered about the Sundays as well.")
    assert talker.here == "description"


@pytest.mark.parametrize("people", [(), ("partner",)])
def test_at_home_nobody_is_asked_what_they_bring(people: tuple[str, ...]) -> None:
    assert begun_with(*people).here == "description"


def test_only_the_words_of_those_who_care_for_the_child_are_said_back() -> None:
    talker = in_company("social-worker")
    talker.skip_to("availability.incident")
    talker.do(talk.Answer(WHOLE_STORY, who="social-worker"))
    quoted = [each.answer for line in talker.lines() for each in line.quotes]
    assert quoted == []


@pytest.mark.parametrize("who", ["team", "nobody", "carer"])
def test_nobody_who_is_not_there_or_has_spoken_is_asked(who: str) -> None:
    talker = in_company("partner")
    assert talker.do(talk.AskAlso(who)) == ()


def test_a_social_worker_s_words_are_not_offered_as_the_carer_s_strengths() -> None:
    alone = in_company("social-worker")
    alone.skip_to("availability.incident")
    alone.do(talk.Answer(WHOLE_STORY, who="social-worker"))
    alone.do(talk.Finish())
    from_others = {each.id for each in alone.state.answers if each.who == "social-worker"}
    assert alone.state.proposal is None or alone.state.proposal.answer not in from_others


def decided() -> Talker:
    talker = in_company("social-worker")
    talker.skip_to("availability.incident")
    talker.say(WHOLE_STORY)
    talker.do(talk.Finish())
    talker.do(talk.Keep())
    talker.do(talk.Add("strength", "We laugh a lot."))
    return talker


def test_both_views_stand_side_by_side() -> None:
    talker = decided()
    talker.do(talk.View("social-worker", "strength", 0, "I see it growing."))
    talker.do(talk.View("social-worker", "strength", 1))
    kept, added = talk.result(talker.state).strengths
    assert [(each.who, each.words) for each in kept.views] == [("social-worker", "I see it growing.")]
    assert [(each.who, each.words) for each in added.views] == [("social-worker", "")]
    talker.do(talk.View("social-worker", "strength", 0))
    assert [each.words for each in talk.result(talker.state).strengths[0].views] == [""]


def test_a_view_goes_with_the_words_it_was_about() -> None:
    talker = decided()
    talker.do(talk.View("social-worker", "strength", 0, "I see it growing."))
    at = talker.state.kept[0].answer
    answer = talker.state.answer(at)
    assert answer is not None
    talker.do(talk.Revisit(answer.question, answer.follow_up))
    talker.say(REASON)
    assert not any(each.answer == at for each in talker.state.views)


@pytest.mark.parametrize(("who", "place"), [("partner", 0), ("social-worker", 9), ("social-worker", -1)])
def test_a_view_of_nobody_or_nothing_changes_nothing(who: str, place: int) -> None:
    assert decided().do(talk.View(who, "strength", place, "No.")) == ()
