from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.commands.underlining import cells, shown, under, wrapped
from reflect.listening.explain import Mark


@given(st.text(alphabet="ab é好\U0001f389\n ", max_size=80), st.integers(2, 30))
@settings(max_examples=150, deadline=None)
def test_wrapping_loses_nothing_and_keeps_within_the_width(text: str, width: int) -> None:
    lines = list(wrapped(text, width))
    assert all(cells(text[start:end].rstrip(" ")) <= width for start, end in lines)
    kept = "".join(text[start:end] for start, end in lines)
    assert kept.replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert len(lines) >= text.count("\n") + 1


def test_each_mark_stands_under_its_words() -> None:
    line = "I sat down. I was sad."
    assert under(line, 0, [Mark(0, 10, "did"), Mark(18, 21, "feels")], 30) == ["did───────        feels"]


def test_marks_that_overlap_get_rows_of_their_own_and_those_at_one_place_share() -> None:
    marks = [Mark(0, 12, "when"), Mark(0, 12, "did"), Mark(8, 12, "feels")]
    assert under("I sat scared", 0, marks, 30) == ["when·did────", "        feels"]


def test_a_mark_goes_on_in_the_next_line() -> None:
    assert under("of the day", 20, [Mark(10, 26, "when")], 30) == ["when──"]
    assert under("after it", 40, [Mark(10, 26, "when")], 30) == []


def test_wide_characters_are_counted_by_their_cells() -> None:
    assert under("我很 sad", 0, [Mark(3, 6, "feels")], 30) == ["     feels"]


def test_a_word_at_the_end_of_a_line_stays_within_the_width() -> None:
    assert under("and I", 0, [Mark(4, 9, "when"), Mark(4, 9, "did")], 10) == ["  when·did"]


def test_where_cells_cannot_be_counted_the_words_are_listed() -> None:
    assert under("שלום sad", 0, [Mark(5, 8, "feels")], 30) == ["[feels]"]


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_what_is_shown_keeps_its_places(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert "\u202e" not in shown(text)
