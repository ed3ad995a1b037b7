"""What may tell who somebody is: found by its shape, shown, and shortened only where the carer says so."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from made_summaries import CARS, VOICE, summaries, summary, told

from reflect.documents import ChosenLine, export, find, with_initials
from reflect.documents.identifying import Finding
from reflect.events import About


def found(text: str, **more: object) -> list[tuple[str, str, str]]:
    data = summary(told(1, "availability.why", "why", text), **more)
    return [(each.sort, each.words, each.instead) for each in find(data)]


@pytest.mark.parametrize(
    ("text", "sort", "words", "instead"),
    [
        ("On Tuesday Kayleigh Thompson rang.", "name", "Kayleigh Thompson", "K.T."),
        ("I told Mrs Patel so.", "name", "Mrs Patel", "Mrs P."),
        ("Then Dr Ali came", "name", "Dr Ali", "Dr A."),
        ("My mum Éléonore O'Brien-Smith", "name", "Éléonore O'Brien-Smith", "É.O."),
        ("Łukasz Żak was there", "name", "Łukasz Żak", "Ł.Ż."),
        ("She's at St Mary's Primary School now", "school", "St Mary's Primary School", "S.M.P.S."),
        ("at Holy Trinity C of E Primary", "school", "Holy Trinity C of E Primary", "H.T.C.E.P."),
        ("Mae'n mynd i Ysgol Bryn Elian", "school", "Ysgol Bryn Elian", "Y.B.E."),
        ("We live at 14 Acacia Avenue, Leeds", "address", "14 Acacia Avenue", "[address]"),
        ("down in Acacia Road", "address", "Acacia Road", "[address]"),
        ("It's LS6 3AB there", "postcode", "LS6 3AB", "[postcode]"),
        ("it's m14 5tp there", "postcode", "m14 5tp", "[postcode]"),
        ("he was born on 12/03/2016", "birth", "12/03/2016", "[birth]"),
        ("dob 3rd March 2015", "birth", "3rd March 2015", "[birth]"),
        ("ring me on 07700 900123", "phone", "07700 900123", "[phone]"),
        ("+44 7700 900 123 is mine", "phone", "+44 7700 900 123", "[phone]"),
        ("write to k.t@example.org", "email", "k.t@example.org", "[email]"),
    ],
)
def test_it_is_found_and_something_offered(text: str, sort: str, words: str, instead: str) -> None:
    assert found(text) == [(sort, words, instead)]


@pytest.mark.parametrize(
    "text",
    [
        CARS,
        "When Kai came home I said No. Then Mum rang on Monday.",
        "Last Tuesday Mam rang off. My Mum said so.",
        "We had a 20 minute drive, the 2nd time on 3 April.",
        "He was at school all day. My high school days were the same.",
        "Social Worker came, then the Family Support Worker.",
        "I was born to do this. He is 10 and has 07 cars.",
        "On 12/03/2024 he cried.",
        "My Way or no way. I Am. OK.",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_what_is_chosen_is_shortened_everywhere_and_the_rest_stays() -> None:
    data = summary(
        told(
            1, "availability.why", "why", "Kayleigh Thompson rang. Kayleigh Thompsons did not. Mrs Patel did."
        ),
        told(2, "availability.feelings", "feelings", "Fine.", who="Kayleigh Thompson"),
        strengths=(
            ChosenLine("availability.alert", "Kayleigh Thompson rang.", "Kayleigh Thompson rang.", 1),
        ),
        about=About("Kayleigh Thompson", "5-10", "foster"),
    )
    (name,) = [each for each in find(data) if each.words == "Kayleigh Thompson"]
    assert [place[0] for place in name.places].count(1) >= 2
    for format_ in ("md", "html", "json"):
        made = str(export(with_initials(data, [name]), format_, VOICE))
        assert "K.T. rang. Kayleigh Thompsons did not. Mrs Patel did." in made
        assert "Kayleigh Thompson " not in made
    assert "In this copy, initials" in str(export(with_initials(data, [name]), "md", VOICE))
    assert "In this copy, initials" not in str(export(data, "md", VOICE))
    assert with_initials(data, []) == data


Case = tuple[str, list[tuple[str, str]]]
MADE_UP = Path(__file__).with_name("identities.txt")


def made_up() -> list[Case]:
    """Sentences as carers type them, each with what may tell who somebody is, and its sort."""
    cases: list[Case] = []
    for line in MADE_UP.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            told_ = re.findall(r"\[\[(\w+):(.*?)\]\]", line)
            cases.append((re.sub(r"\[\[\w+:(.*?)\]\]", r"\1", line), told_))
    return cases


def test_most_of_what_is_made_up_is_found_and_next_to_nothing_else() -> None:
    there: Counter[str] = Counter()
    met: Counter[str] = Counter()
    besides: list[tuple[str, str]] = []
    for text, told_ in made_up():
        marked = {(sort, words) for sort, words, _ in found(text)}
        wanted = {(sort, words.removesuffix("'s")) for sort, words in told_}
        there.update(sort for sort, _ in wanted)
        met.update(
            sort for sort, words in wanted if any(sort == one and words in all_ for one, all_ in marked)
        )
        besides += [
            each for each in marked if not any(words in each[1] or each[1] in words for _, words in wanted)
        ]
    assert sum(there.values()) > 160
    assert sum(met.values()) / sum(there.values()) > 0.97
    assert [sort for sort in there if met[sort] / there[sort] < 0.9] == []
    assert len(besides) <= 1, besides


def test_what_stands_for_a_name_with_small_words_or_in_small_letters_is_its_initials() -> None:
    assert found("I met Gruffydd ap Rhys.") == [("name", "Gruffydd ap Rhys", "G.R.")]
    assert found("so mrs patel came") == [("name", "mrs patel", "mrs P.")]
    assert found("NHS number 943 476 5919") == [("number", "943 476 5919", "[number]")]


@settings(max_examples=40, deadline=None)
@given(summaries())
def test_each_finding_stands_where_it_says(data: object) -> None:
    answers = {
        one.id: one.text for section in data.sections for part in section.parts for one in part.answers
    }  # type: ignore[attr-defined]
    for each in find(data):  # type: ignore[arg-type]
        assert isinstance(each, Finding)
        for number, start, end in each.places:
            if number in answers and answers[number][start:end] != each.words:
                lines = (*data.strengths, *data.needs)  # type: ignore[attr-defined]
                assert any(each.words in (line.words[start:end], line.quote[start:end]) for line in lines)


def test_twenty_thousand_letters_are_read_in_good_time() -> None:
    texts = ["A" * 20_000, "Ab " * 7_000, "0 " * 10_000, "of the " * 3_000, "1 Aa Bb " * 2_500]
    texts += ["Aa\u0301" * 8_000, "0-0(" * 5_000, "born " * 5_000, "mr " * 4_000]
    for text in texts:
        assert isinstance(found(text), list)
