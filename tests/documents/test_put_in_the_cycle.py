"""What was put in the gaps of a caregiving cycle later, and when it leaves."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from known import shown, strange
from made_summaries import CARS, VOICE, summary, told

from reflect.documents import AnswerTold, Choice, SummaryData, chosen, export
from reflect.documents.drawings import Place
from reflect.documents.leaving import Leaving
from reflect.documents.occasion import cycle_of, occasion_of

OCCASION = told(1, "availability.incident", "incident", CARS)
MESSAGE = told(2, "availability.message", "why", "That I come when I'm wanted.")
FELT = "Safe enough to be cross with me, I think. Ring Dot on 020 7946 0999."


def put_in(place: str, text: str, entry: int = 7, beside: AnswerTold = OCCASION) -> AnswerTold:
    question, at = f"availability.cycle-{place}", "2026-12-01T20:00:00+00:00"
    return replace(beside, question=question, text=text, at=at, entry=entry, place=place, blank=False)


def places(data: SummaryData) -> list[Place]:
    return cycle_of(data.sections[0]) or []


def test_a_gap_is_filled_with_what_was_put_in_and_the_others_stay_gaps() -> None:
    data = summary(OCCASION, MESSAGE, put_in("child-mind", FELT))
    assert [each.quotes for each in places(data)] == [(CARS,), (), (), (MESSAGE.text,), (FELT,), ()]
    assert occasion_of(data.sections[0]) == OCCASION


def test_what_was_told_stands_before_what_was_put_in_even_in_the_same_words() -> None:
    message = places(summary(OCCASION, MESSAGE, put_in("message", MESSAGE.text)))[3]
    assert message.quotes == (MESSAGE.text, MESSAGE.text)
    assert message.told == (MESSAGE.text,)


@pytest.mark.parametrize("format_", ["md", "html", "docx"])
def test_every_format_has_the_whole_of_it_under_its_step(format_: str) -> None:
    data = summary(OCCASION, put_in("development", f"{FELT} {'And more of it. ' * 30}".strip()))
    texts = shown(export(data, format_, VOICE), format_)
    assert not [each for each in texts if strange(each, data)]
    assert any("And more of it. " * 29 in each for each in texts)
    assert any("Put in the caregiving cycle later" in each for each in texts)
    assert any("1 December 2026" in each for each in texts)


def test_what_was_done_stands_apart_from_what_was_thought() -> None:
    made = export(
        summary(OCCASION, put_in("caregiving", "I waited."), put_in("child-mind", FELT, 8)), "md", VOICE
    )
    facts, thoughts = str(made).split("#### What the carer thought and felt")
    assert "> I waited." in facts.split("#### What the carer saw, heard and did")[1]
    assert "Safe enough" in thoughts


def test_json_tells_the_step() -> None:
    made = json.loads(export(summary(OCCASION, put_in("child-mind", FELT)), "json", VOICE))
    part = made["sections"][0]["parts"][-1]
    assert part["part"] == "cycle"
    assert [(each["question"], each["text"]) for each in part["answers"]] == [
        ("availability.cycle-child-mind", FELT)
    ]


def test_it_never_leaves_without_its_occasion() -> None:
    for way in ("parked", "apart"):
        occasion = replace(OCCASION, **{way: True})
        assert "cross" not in str(summary(occasion, MESSAGE, put_in("child-mind", FELT, beside=occasion)))
    data = summary(OCCASION, MESSAGE, put_in("child-mind", FELT))
    assert "cross" not in str(chosen(data, Choice(without=frozenset({"1"}))))


def test_it_can_be_left_out_alone() -> None:
    whole = summary(OCCASION, MESSAGE, put_in("child-mind", FELT), put_in("development", "Trust.", entry=8))
    leaving = Leaving(whole, VOICE)
    assert [name for name, *_ in leaving.answers()] == ["1", "2", "later-7", "later-8"]
    leaving.turn("later-7")
    left = leaving.text()
    assert "cross" not in left
    assert "Trust." in left
    assert CARS.split(".")[0] in left


def test_what_may_tell_who_somebody_is_is_found_in_it_too() -> None:
    leaving = Leaving(summary(OCCASION, put_in("child-mind", FELT)), VOICE)
    assert "020 7946 0999" in [found.words for found, _ in leaving.found()]
    leaving.shorten_all()
    assert "020" not in leaving.text()
