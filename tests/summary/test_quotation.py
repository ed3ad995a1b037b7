"""Where a quotation begins and ends."""

from __future__ import annotations

import pytest

from reflect.summary.quotation import narrowed, sentences, widened


def quoted(text: str, words: str) -> str | None:
    start = text.index(words)
    span = widened(text, start, start + len(words))
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Proud. i was buzzing", ["Proud.", "i was buzzing"]),
        ("Mr. Patel rang. We went.", ["Mr. Patel rang.", "We went."]),
        ("He said, who did that? and I said I did.", ["He said, who did that? and I said I did."]),
        ("He said “no.” Then he ran…\nI sat down", ["He said “no.”", "Then he ran…", "I sat down"]),
        ("it was half 3.15 or so", ["it was half 3.15 or so"]),
        (" \n ", []),
    ],
)
def test_sentences_are_where_a_reader_sees_them(text: str, expected: list[str]) -> None:
    assert [text[slice(*span)] for span in sentences(text)] == expected


def test_a_short_sentence_is_quoted_whole() -> None:
    text = "It was Sunday. I put candle by the plate. He looked."
    assert quoted(text, "candle") == "I put candle by the plate."


def test_a_very_short_sentence_takes_the_next_one_along() -> None:
    assert quoted("Proud! I was shouting so much I lost my voice.", "Proud") == (
        "Proud! I was shouting so much I lost my voice."
    )


def test_a_long_sentence_gives_the_clauses_that_were_heard() -> None:
    text = (
        "We went to the shop for bread and milk and on the way back she saw a dog, and I knelt down by her "
        "and told her he was only saying hello, so then she put her hand out and the dog licked it clean."
    )
    words = quoted(text, "told her he was only saying hello")
    assert words is not None
    assert "told her he was only saying hello" in words
    assert len(words.split()) <= 22


def test_an_endless_line_without_a_stop_is_cut_between_words() -> None:
    text = " ".join(f"word{number}" for number in range(200))
    words = quoted(text, "word0 ")
    assert words is not None
    assert text.startswith(words + " ")
    assert len(words.split()) == 30


def test_a_clause_has_no_loose_comma_or_dash_at_its_ends() -> None:
    text = "Nobody came - I rang and rang, and in the end I went myself."
    start = text.index("I rang")
    span = narrowed(text, start, start + 6)
    assert span is not None
    assert text[slice(*span)] == "I rang"


def test_a_clause_out_of_the_middle_loses_its_and_but_a_sentence_keeps_it() -> None:
    text = "And I rang her, and I sat on the step."
    start = text.index("I sat")
    assert text[slice(*narrowed(text, start, start + 5) or (0, 0))] == "I sat on the step."
    assert quoted(text, "I sat") == text


def test_so_much_is_no_new_clause() -> None:
    text = "I was shouting so much that day and so I lost my voice."
    start = text.index("shouting")
    assert text[slice(*narrowed(text, start, start + 5) or (0, 0))] == "I was shouting so much that day"


def test_white_space_alone_is_no_quotation() -> None:
    assert widened("   ", 0, 2) is None
