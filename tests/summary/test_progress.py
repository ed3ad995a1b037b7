"""A small sign of progress: only where the words say so, and never of what is hard."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.summary.progress import small_sign


@pytest.mark.parametrize(
    "words",
    [
        "For the first time he came and told me about it himself.",
        "It was the first time she'd ever let me plait her hair.",
        "That's the first time in months we sat down and ate together.",
        "He never used to look at me, and now he waves from the gate.",
        "She never used to let anybody near. These days she leans on me.",
        "but this time he came to find me in the kitchen",
        "This time she waited for me to finish.",
        "And this time he didn’t hit out, he took himself to the sofa.",
        "He's never done that before, put his hand in mine like that.",
        "She'd never have asked me a year ago.",
        "For the first time I managed to wait and not shout.",
    ],
)
def test_it_is_said_where_a_first_time_or_a_change_is_told(words: str) -> None:
    assert small_sign(words)


@pytest.mark.parametrize(
    "words",
    [
        "I sat on the carpet next to him and held his hand.",
        "For the first time he hit me.",
        "It wasn't the first time he came to find me.",
        "Not for the first time, I sat on the stairs with her.",
        "I'd love him to come to me for the first time.",
        "If he came to me for the first time I would cry.",
        "He never used to be like this.",
        "She never used to scream and now she does.",
        "He never used to go to bed late.",
        "This time last year we were in the caravan.",
        "At this time of night he likes his lamp on.",
        "All this time I had the kettle on.",
        "By this time she had gone up to bed.",
        "I remember the first time I met him.",
        "The first time he came he had one bag.",
        "But this time he wouldn't come down at all.",
        "And this time he ran off.",
        "I hope this time it works.",
        "Is this the first time ever?",
        "For the first time I lost my temper.",
        "",
    ],
)
def test_in_doubt_nothing_is_said(words: str) -> None:
    assert not small_sign(words)


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_quietly(text: str) -> None:
    assert small_sign(text) in (True, False)
