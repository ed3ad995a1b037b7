"""Where little was heard in a part, what may be a strength is put to the carer; a difficulty never is."""

from __future__ import annotations

from reflect.events import Heard, Indicator, SafetySign
from reflect.summary import Spoken, propose

WALL = "I got down on the wall beside him and said nothing at all. He leaned on my arm after a bit. It was raining."
BED = "I tell him every night that I'll be there in the morning. We keep the landing light on for him."


def said(identifier: int, question: str, text: str) -> Spoken:
    return Spoken(identifier, question.partition(".")[0], question, "response", text)


def mark(text: str, identifier: str, words: str, likely: float) -> Indicator:
    start = text.index(words)
    return Indicator(words, start, start + len(words), identifier, likely)


def ids(
    answers: list[Spoken], *, sure: list[Indicator], maybe: list[Indicator], safety: bool = False
) -> list[str]:
    def hearing(spoken: Spoken) -> Heard:
        here = [each for each in sure if each.words in spoken.text]
        guesses = [each for each in maybe if each.words in spoken.text]
        signs = (SafetySign(spoken.text, 0, len(spoken.text), "child-harm"),) if safety else ()
        return Heard(indicators=tuple(here), maybe=tuple(guesses), safety=signs)

    return [each.id for each in propose(answers, hearing=hearing)]


def test_what_was_heard_comes_first_and_guesses_fill_up() -> None:
    answers = [said(1, "availability.response", WALL), said(2, "availability.trust", BED)]
    found = ids(
        answers,
        sure=[mark(BED, "availability.builds-trust", "I tell him every night", 0.9)],
        maybe=[mark(WALL, "availability.space", "I got down on the wall", 0.3)],
    )
    assert found == ["availability.builds-trust", "availability.space"]


def test_no_more_than_four_where_they_are_guessed() -> None:
    many = " ".join(f"I did a small thing number {place} for him today." for place in "abcdefg")
    guesses = [
        mark(many, identifier, f"thing number {place}", 0.3)
        for place, identifier in zip(
            "abcde",
            (
                "availability.time",
                "availability.space",
                "availability.alert",
                "acceptance.joy",
                "acceptance.praise",
            ),
            strict=True,
        )
    ]
    assert len(ids([said(1, "availability.response", many)], sure=[], maybe=guesses)) == 4


def test_a_guess_is_likelier_where_the_question_asks_for_it() -> None:
    many = "I kept hold of his hand in the car. I put his name on the peg by the door."
    one = mark(many, "availability.time", "I kept hold", 0.30)
    two = mark(many, "family-membership.inclusion", "I put his name", 0.25)
    answers = [said(1, "family-membership.response", many)]
    assert ids(answers, sure=[], maybe=[one, two])[0] == "family-membership.inclusion"


def test_a_difficulty_is_never_guessed() -> None:
    maybe = [mark(WALL, "availability.overwhelmed", "It was raining", 0.45)]
    assert ids([said(1, "availability.response", WALL)], sure=[], maybe=maybe) == []
    doubtful = [mark(WALL, "availability.overwhelmed", "It was raining", 0.42)]
    assert ids([said(1, "availability.response", WALL)], sure=doubtful, maybe=[]) == []


def test_nothing_is_guessed_from_an_answer_that_raised_a_page() -> None:
    maybe = [mark(WALL, "availability.space", "I got down on the wall", 0.3)]
    assert ids([said(1, "availability.response", WALL)], sure=[], maybe=maybe, safety=True) == []


def test_two_sentences_that_show_the_same_are_quoted_together() -> None:
    maybe = [
        mark(WALL, "availability.space", "I got down on the wall", 0.3),
        mark(WALL, "availability.space", "He leaned on my arm", 0.2),
    ]
    (found,) = propose([said(1, "availability.response", WALL)], hearing=lambda _: Heard(maybe=tuple(maybe)))
    assert found.words == WALL.partition(" It was")[0]
    assert WALL[found.start : found.end] == found.words


def test_a_quotation_of_a_guess_is_four_to_thirty_two_words() -> None:
    for text in ("We coped.", "I " + "very " * 40 + "slowly sat down with him"):
        maybe = [Indicator(text, 0, len(text), "availability.space", 0.3)]
        found = propose(
            [said(1, "availability.response", text)], hearing=lambda _, held=maybe: Heard(maybe=tuple(held))
        )
        assert all(4 <= len(each.words.split()) <= 32 for each in found)
