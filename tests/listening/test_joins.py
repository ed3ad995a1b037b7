"""Reasons told with a plain join, and where a clause may be said back."""

from __future__ import annotations

import pytest

from reflect.listening import hear

STORY = (
    "He was late out and we had to queue at the shop and then the bus was full. We got home about five. {} "
    "I made toast and he ate it on the stairs and we watched the football until bed. It was fine in the end."
)


@pytest.mark.parametrize(
    "told",
    [
        "He threw his bag because nobody had told him his nan was poorly.",
        "He threw his bag cos nobody tells him first.",
        "He hid Becuse the bell went off.",
        "I think it was the letter that came in the morning.",
        "It might be that he was hungry.",
        "That's why he kicked the door.",
        "It's not the maths, it's the lad he sits next to.",
    ],
)
def test_a_plain_join_tells_a_reason_however_long_the_answer(told: str) -> None:
    assert hear(told, asked="why").reasons_score > 0.6
    assert hear(STORY.format(told), asked="why").reasons_score > 0.6


@pytest.mark.parametrize(
    "told",
    [
        "I sat with him because I was tired.",
        "Because that's just him.",
        "Because he's naughty.",
        "Because he can.",
    ],
)
def test_no_reason_for_the_child_is_none(told: str) -> None:
    assert hear(told, asked="response").reasons == 0


def test_what_is_said_back_begins_with_the_most_telling() -> None:
    heard = hear("I was in the kitchen. It was late. I sat down on the floor with him.", asked="response")
    assert heard.response_spans[0].words == "I sat down on the floor with him"


def test_what_another_did_is_never_said_back_as_the_carers() -> None:
    heard = hear("I sat down with him. Kai picked his plate up and wiped the floor.", asked="response")
    assert heard.response_spans
    assert not any("plate" in q.words for q in heard.response_spans)
