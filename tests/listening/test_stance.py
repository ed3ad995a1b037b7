from __future__ import annotations

import pytest

from reflect.events import Asked_
from reflect.listening import hear, says_no_more

DROWNING = (
    "I just feel I am drowning. It never stops, from the minute he wakes up to the minute he goes down, "
    "and then I lie there and go over every single thing I said to him and think that any other woman "
    "would have done it better than me."
)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Nae idea, pal.", "unsure"),
        ("Dinnae ken.", "unsure"),
        ("Let us come back to that.", "refuses"),
        ("dunno", "unsure"),
        ("I don't know really, can't think of anything", "unsure"),
        ("No idea, sorry", "unsure"),
        ("idk", "unsure"),
        ("Nothing springs to mind", "unsure"),
        ("I'd rather not go into it.", "refuses"),
        ("Can we skip this one?", "refuses"),
        ("No comment.", "refuses"),
        ("pass", "refuses"),
        ("I've said all I've got to say on that.", "refuses"),
        ("I don't want to talk about that", "refuses"),
        ("Fine.", "nothing"),
        ("Nothing.", "nothing"),
        ("Not relevant, is it?", "nothing"),
        ("I manage.", "nothing"),
        ("", "nothing"),
        ("He never gets upset.", "never"),
        ("She's always fine with me", "never"),
        ("Nothing bothers him", "never"),
        ("I've told you, I sat with him.", "told-before"),
        ("already said, i sat with her", "told-before"),
        ("Like I say, he was frightened.", "told-before"),
        ("On Tuesday he fell off his bike and I sat on the kerb with him.", "tells"),
        ("I don't know why he did it but on Monday he threw his bag at the wall and I sat with him", "tells"),
        ("I told him to come in and he did.", "tells"),
    ],
)
def test_how_the_question_is_met(text: str, stance: str) -> None:
    assert hear(text).stance == stance


@pytest.mark.parametrize(
    ("text", "poured"),
    [
        ("I was worried.", False),
        (
            "A bit tired, that's all. We had chips and went home and it was alright in the end, it was fine.",
            False,
        ),
        ("I was heartbroken and so ashamed of myself. I sat in the car and cried for an hour.", True),
        (
            DROWNING,
            True,
        ),
        ("I wasn't sad and I wasn't ashamed, not a bit of it.", False),
    ],
)
def test_when_a_heart_is_poured_out(text: str, poured: bool) -> None:
    assert hear(text, asked="feelings").poured is poured


@pytest.mark.parametrize("asked", ["response", "why", "feelings"])
def test_a_refusal_with_its_reason_is_a_refusal(asked: str) -> None:
    heard = hear("Can we skip this one, I've got handover.", asked=asked)
    assert (heard.stance, heard.specificity) == ("refuses", "omission")


def test_what_was_said_to_the_child_points_back_to_nothing() -> None:
    assert hear("I said our house is your house, now lay the table.", asked="response").stance == "tells"


def test_one_ordinary_sadness_in_a_story_is_no_heart_poured_out() -> None:
    told = "We walked home by the canal and he told me about the match. " * 4
    assert not hear(f"{told}I felt sad for him.", asked="feelings").poured


@pytest.mark.parametrize(
    "text",
    [
        "Young person presented as low in mood following contact. Staff offered support, which was declined.",
        "He was left in a cot for long stretches as a baby.",
        "His mother drank throughout the pregnancy.",
        "he allways wakes up about two in the morning evry nite",
    ],
)
def test_a_history_a_log_and_a_habit_are_no_one_occasion(text: str) -> None:
    assert hear(text).specificity in ("semantic", "categoric")


@pytest.mark.parametrize("asked", ["response", "why", "feelings", "incident"])
@pytest.mark.parametrize(
    "text",
    [
        "that i dont go off him",
        "that im not going anywhere",
        "that im not going to say no every time",
        "he would not talk",
        "she wont say anything to me",
        "im not saying hes bad but he lies",
        "not going to give up on him",
        "he did not answer me",
        "we did not go",
        "he keeps it private",
        "he did come back to me",
        "he wanted to move on",
        "leave it out he said",
    ],
)
def test_a_no_in_what_is_told_is_no_refusal_to_tell(text: str, asked: Asked_) -> None:
    assert hear(text, asked=asked).stance != "refuses"


@pytest.mark.parametrize("asked", ["response", "why", "feelings", "incident"])
@pytest.mark.parametrize(
    "text",
    [
        "id rather not say",
        "not going there",
        "not talking about that",
        "dont want to get into it",
        "I'm not ready to talk about that today.",
        "not up to thinking about it",
        "lets move on",
        "that's private",
        "not today thanks",
        "dont ask",
        "i wont go into it",
        "leave it there",
    ],
)
def test_a_refusal_is_heard_however_it_is_typed(text: str, asked: Asked_) -> None:
    assert hear(text, asked=asked).stance == "refuses"


@pytest.mark.parametrize(
    ("text", "no_more"),
    [
        ("dunno", True),
        ("I don't know really, can't think of anything", True),
        ("I'd rather not go into it, sorry.", True),
        ("Nothing much really", True),
        ("not much ive got his sister too", False),
        ("fine till she left", False),
        ("usual shouting and slamming", False),
        ("no he hid under the bed", False),
    ],
)
def test_few_words_that_begin_with_nothing_may_tell_something(text: str, no_more: bool) -> None:
    assert says_no_more(text) is no_more
