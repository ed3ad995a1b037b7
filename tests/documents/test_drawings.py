"""The drawings: what they show, in words too, and nothing from outside."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_summaries import VOICE, summary, texts, told

from reflect.documents import export
from reflect.documents.drawings import CycleWords, Mark, Place, cycle_drawing, star_drawing, timeline_drawing
from reflect.documents.drawings.star import Point
from reflect.documents.language import Drawing
from reflect.secure_base import CYCLE, DIMENSIONS

WORDS = CycleWords("Six steps", "not told", "told above", "goes on")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SVG = "{http://www.w3.org/2000/svg}"
_CALM = settings(max_examples=40, deadline=None)


def drawn(drawing: Drawing) -> tuple[ElementTree.Element, list[str]]:
    """The picture as a reader of XML has it, and its lines of text."""
    root = ElementTree.fromstring(drawing.svg)
    return root, ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def cycle(*quotes: tuple[str, ...]) -> Drawing:
    given = [*quotes, *[()] * (6 - len(quotes))]
    places = [Place(step.name, tuple(each)) for step, each in zip(CYCLE, given, strict=True)]
    return cycle_drawing(places, WORDS)


@_CALM
@given(st.lists(st.tuples(texts) | st.tuples(texts, texts), max_size=6))
@example([("ab" * 10_000,)])
@example([("no end to it " * 300,)])
def test_the_cycle_holds_exact_beginnings_and_stays_in_its_frame(quotes: list[tuple[str, ...]]) -> None:
    root, lines = drawn(cycle(*quotes))
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        *("svg", "title", "desc", "rect", "text", "line", "polygon")
    }
    bottom = float(root.get("viewBox", "").split()[3])
    assert all(0 < float(each.get("y", 0)) < bottom for each in root.iter(f"{SVG}text"))
    shown = "".join("".join(lines).split())
    for quote in quotes:
        for words in quote:
            first = words.split()[:1]
            if first and len(first[0]) < 20:
                assert first[0] in shown


def test_the_cycle_stands_in_the_model_s_order_and_gaps_stay_gaps() -> None:
    drawing = cycle(("He hid. " * 40,), ("I think he was sad.", "I was sore."), ("I sat.",))
    _, lines = drawn(drawing)
    heads = [each for each in lines if each[:1].isdigit()]
    assert heads[0] == "1. the child's needs and behaviour"
    assert [each[0] for each in heads] == list("123456")
    assert "«I think he was sad.»" in lines
    assert "«I was sore.»" in lines
    assert lines.count("not told") == 3
    assert lines.count("(goes on)") == 1
    assert drawing.description.startswith("Six steps. 1. the child's needs and behaviour: «He hid. He hid.")
    assert "6. the child's development: not told." in drawing.description


def test_the_star_says_in_words_what_its_dots_say() -> None:
    points = [
        Point(each.name, each.id == "acceptance", "yes" if each.id == "acceptance" else "no")
        for each in DIMENSIONS
    ]
    drawing = star_drawing(points, "A star")
    root, lines = drawn(drawing)
    assert lines == [each.name for each in DIMENSIONS]
    fills = [each.get("fill") for each in root.iter(f"{SVG}circle")]
    assert fills.count("#fff") == 4
    assert "Acceptance: yes." in drawing.description


@_CALM
@given(
    st.lists(
        st.tuples(
            st.dates(date(2025, 11, 1), date(2026, 11, 30)),
            # A label that looks like a number of the list would be counted as one here.
            texts.filter(lambda label: not label.strip().rstrip(".").isdigit()),
        ),
        max_size=30,
    )
)
def test_a_timeline_numbers_its_marks_in_order_of_time(marks: list[tuple[date, str]]) -> None:
    given_ = [Mark(day, day.isoformat(), label) for day, label in marks]
    drawing = timeline_drawing(given_, date(2025, 11, 1), date(2026, 11, 30), MONTHS, "A year")
    root, lines = drawn(drawing)
    numbers = [place for place, each in enumerate(lines) if each[:-1].isdigit() and each[-1] == "."]
    assert [lines[place + 1] for place in numbers] == sorted(each.isoformat() for each, _ in marks)
    dots = [(each.get("cx"), each.get("cy")) for each in root.iter(f"{SVG}circle")]
    assert len(set(dots)) == len(dots) == len(marks)
    assert "Dec" in lines
    assert "2026" in lines
    assert all(24 <= float(x or 0) <= 616 for x, _ in dots)


def test_a_timeline_of_one_day_or_of_years_is_drawn_too() -> None:
    one = timeline_drawing(
        [Mark(date(2026, 1, 1), "1 January", "x")], date(2026, 1, 1), date(2026, 1, 1), MONTHS, "t"
    )
    assert one.description.endswith("1. 1 January: x")
    long = timeline_drawing(
        [Mark(date(2026, 1, 1), "", "a word " * 40)], date(2026, 1, 1), date(2026, 2, 1), MONTHS, "t"
    )
    assert drawn(long)[1][-1].endswith("a word …") or drawn(long)[1][-1].endswith("a …")
    assert "a word " * 40 in f"{long.description} "
    _, lines = drawn(timeline_drawing([], date(2016, 1, 5), date(2026, 1, 5), MONTHS, "t"))
    assert len(lines) < 30


@pytest.mark.parametrize("question", ["description", "support.difficult"])
def test_there_is_no_cycle_where_no_occasion_was_told(question: str) -> None:
    data = summary(told(1, question, "incident", "Nights."), told(2, "acceptance.why", "why", "He is proud."))
    assert "caregiving cycle" not in str(export(data, "md", VOICE))


def test_a_step_told_with_the_first_says_so() -> None:
    data = summary(
        told(1, "acceptance.incident", "incident", "He hid, so I sat."), passed=[("acceptance.response", 1)]
    )
    text = str(export(data, "md", VOICE))
    assert "3. caregiving behaviours: told in the words of the first step\n" in text
    assert "1. the child's needs and behaviour: «He hid, so I sat.»" in text
