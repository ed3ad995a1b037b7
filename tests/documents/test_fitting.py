"""A part fitted to a form: at a sentence's end, and what was left out is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_summaries import VOICE, summary, texts, told, typed_texts

from reflect.documents import export
from reflect.documents.fitting import fit, fit_all

_CALM = settings(max_examples=80, deadline=None)


@_CALM
@given(texts | typed_texts, st.integers(1, 60))
def test_it_fits_and_no_letter_is_lost(text: str, limit: int) -> None:
    fitted = fit(text, limit)
    assert len(fitted.text) <= limit
    assert text.startswith(fitted.text)
    assert text[len(fitted.text) :].strip() == fitted.left
    assert (fitted.end == "whole") == (not fitted.left)


@_CALM
@given(st.lists(typed_texts, max_size=4), st.integers(1, 80))
def test_several_answers_share_the_room(answers: list[str], limit: int) -> None:
    fitted, used = fit_all(answers, limit)
    assert used == len("\n\n".join(each.text for each in fitted if each.text)) <= limit
    assert all(
        (each.text + " " + each.left).split() == text.split() or each.end == "inside"
        for each, text in zip(fitted, answers, strict=True)
    )
    cut = [bool(each.left) for each in fitted]
    assert not any(before and each.text for before, each in zip(cut, fitted[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "limit", "kept", "end"),
    [
        ("He cried. I sat with him. He slept.", 30, "He cried. I sat with him.", "sentence"),
        ("He cried and cried and would not stop", 20, "He cried and cried", "word"),
        ("He cried", 8, "He cried", "whole"),
        ("Dr. Ali rang. Then nothing.", 15, "Dr. Ali rang.", "sentence"),
        ("aaaaaaaaaaaa", 5, "aaaaa", "inside"),
        ("ab👩‍👧👩‍👧", 4, "ab", "inside"),
        ("abe\u0301", 3, "ab", "inside"),
    ],
)
def test_where_it_ends(text: str, limit: int, kept: str, end: str) -> None:
    assert (fit(text, limit).text, fit(text, limit).end) == (kept, end)


def test_a_document_says_what_it_left_out_and_is_whole_without_a_limit() -> None:
    data = summary(told(1, "availability.why", "why", "He was sad. He was cross. " + "I never knew. " * 10))
    fitted = str(export(data, "md", VOICE, fit_to=30))
    assert "> He was sad. He was cross.\n" in fitted
    assert "25 characters." in fitted
    assert "139 more characters were told here, and left out to fit 30." in fitted
    assert "left out to fit" not in str(export(data, "md", VOICE))
    short = str(
        export(summary(told(1, "availability.why", "why", "He was very sad indeed")), "md", VOICE, fit_to=9)
    )
    assert "> He was\n" in short
    assert "No whole sentence would fit, so the last one stops short." in short
