"""Which question comes next."""

from __future__ import annotations

import pytest

from reflect import conversation as talk
from reflect.events import About
from reflect.secure_base import SECTIONS
from tests.conversation.talker import ONE_TIME, Talker

BOLD = {
    "description",
    *(
        f"{section}.{name}"
        for section in SECTIONS[1:-1]
        for name in ("incident", "why", "response", "message", "feelings", "help")
    ),
    "support.pleasure",
    "support.difficult",
    "support.help",
}


def whole(talker: Talker, answer: str) -> list[str]:
    """Answers everything the same way to the end of the talking."""
    for _ in range(300):
        if talker.state.stage == "deciding":
            return talker.asked()
        if talker.state.stage == "asking":
            talker.say(answer)
        else:
            talker.do(talk.GoOn())
    raise AssertionError("it never came to the summary")


def test_all_seven_sections_are_offered_in_order() -> None:
    asked = whole(Talker.begun(), ONE_TIME)
    assert list(dict.fromkeys(question.partition(".")[0] for question in asked)) == list(SECTIONS)


def test_any_section_may_come_first_and_support_still_last() -> None:
    asked = whole(Talker.begun("co-operation"), ONE_TIME)
    sections = list(dict.fromkeys(question.partition(".")[0] for question in asked))
    assert sections[:3] == ["description", "co-operation", "family-membership"]
    assert sections[-1] == "support"
    assert set(sections) == set(SECTIONS)


def test_the_short_depth_asks_what_is_set_in_bold() -> None:
    talker = Talker.begun(depth="short")
    asked = set(whole(talker, ONE_TIME))
    passed = {question for question, _ in talker.state.passed}
    assert asked | passed == BOLD


def test_the_full_depth_asks_more() -> None:
    assert set(whole(Talker.begun(), ONE_TIME)) > {"availability.shown", "acceptance.self", "support.more"}


@pytest.mark.parametrize(("families", "asked_about"), [("one", False), ("more", True)])
def test_another_family_is_asked_about_where_there_is_one(families: str, asked_about: bool) -> None:
    asked = whole(Talker.begun("family-membership", families=families), ONE_TIME)
    assert ("family-membership.other-family" in asked) is asked_about
    assert ("family-membership.family-time" in asked) is asked_about


def test_a_birth_parents_child_has_one_family_unless_told() -> None:
    assert talk.families(About(carer="birth")) == "one"
    assert talk.families(About(carer="foster")) == "more"
    assert talk.families(About(carer="birth", families="more")) == "more"


def test_where_no_occasion_comes_to_mind_nothing_is_asked_about_it() -> None:
    talker = Talker.begun()
    talker.do(talk.Skip())
    talker.skip_to("sensitivity.incident")
    about_it = {"availability.why", "availability.response", "availability.feelings", "availability.message"}
    assert not about_it & set(talker.asked())
    assert "availability.help" in talker.asked()


def test_another_part_can_be_chosen_in_the_middle_of_one() -> None:
    talker = Talker.begun()
    talker.do(talk.Choose("acceptance"))
    assert talker.here == "acceptance.incident"
    assert "availability" in talk.open_sections(talker.dialogue, talker.state)


def test_a_part_that_does_not_exist_changes_nothing() -> None:
    talker = Talker.begun()
    before = talker.state
    assert talker.do(talk.Choose("nowhere")) == ()
    assert talker.state == before


def test_sections_say_how_far_they_came() -> None:
    talker = Talker.begun()
    talker.skip_to("sensitivity.incident")
    talker.say(ONE_TIME)
    told = talk.told_sections(talker.dialogue, talker.state)
    assert told["description"] == "told"
    assert told["availability"] == "skipped"
    assert told["sensitivity"] == "told"
    assert told["support"] == "not reached"
