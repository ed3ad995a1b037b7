"""When somebody may be at risk."""

from __future__ import annotations

import pytest

from reflect import conversation as talk
from reflect.events import HelpShown
from tests.conversation.talker import Talker

AT_RISK = [
    ("He went out at four yesterday and he's not been seen since. His phone is off.", "missing"),
    (
        "She showed me a bruise on her arm and said her uncle did it when she was at his house on Sunday.",
        "child-harm",
    ),
    ("I've been cutting my arms again and I think about ending it all.", "carer-self-harm"),
    (
        "I can't do this any more. I want her moved tonight or I don't know what I'll do to her.",
        "breaking-point",
    ),
]


@pytest.mark.parametrize(("said", "page"), AT_RISK)
def test_a_page_comes_next_and_the_answer_is_set_apart(said: str, page: str) -> None:
    talker = Talker.begun()
    events = talker.say(said)
    shown = [event for event in events if isinstance(event, HelpShown)]
    assert [event.page for event in shown] == [page]
    assert talker.state.stage == "helping"
    assert talker.lines()[0].kind == "safety"
    assert talker.state.answers[-1].apart


@pytest.mark.parametrize(("said", "page"), AT_RISK)
def test_the_rest_of_that_occasion_is_dropped_and_nothing_is_proposed_from_it(said: str, page: str) -> None:
    talker = Talker.begun()
    talker.say(said)
    apart = talker.state.answers[-1].id
    talker.do(talk.GoOn())
    assert talker.here == "sensitivity.incident"
    talker.do(talk.Finish())
    while talker.state.proposal:
        assert talker.state.proposal.answer != apart
        talker.do(talk.Keep())


def test_the_page_follows_a_changed_answer_too() -> None:
    talker = Talker.begun()
    talker.say("On Monday he fell in the yard.")
    talker.do(talk.Revisit("availability.incident"))
    talker.say(AT_RISK[0][0])
    assert talker.state.stage == "helping"
    talker.do(talk.GoOn())
    assert talker.state.stage in ("asking", "choosing")


@pytest.mark.parametrize(
    "said",
    [
        "I could have murdered him for that muddy carpet on Sunday.",
        "On Friday the paperwork was killing me and I was dead on my feet.",
        "Before he came to us his dad used to hit him, so on Tuesday he flinched when I reached for the salt.",
    ],
)
def test_figures_of_speech_and_known_history_bring_no_page(said: str) -> None:
    talker = Talker.begun()
    talker.say(said)
    assert talker.state.stage != "helping"


def test_which_page_it_was_is_never_in_what_is_stored() -> None:
    from dataclasses import fields

    stored = [field.name for field in fields(HelpShown) if field.metadata.get("stored", True)]
    assert stored == ["answer"]


def test_stopping_at_a_page_says_once_more_to_ring() -> None:
    talker = Talker.begun()
    talker.say(AT_RISK[0][0])
    (event,) = talker.do(talk.Pause())
    assert [line.block for line in event.lines] == ["stop", "stop_help"]  # type: ignore[attr-defined]
