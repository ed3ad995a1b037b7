"""What is typed to be done, and what is an answer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.tui.typed import answer, command


@pytest.mark.parametrize(
    ("text", "action", "rest"),
    [
        ("/back", "back", ""),
        ("  /HELP ", "help", ""),
        ("/change availability.why", "change", "availability.why"),
        ("/words He came close", "words", "He came close"),
        ("/nonsense", "", ""),
    ],
)
def test_a_slash_begins_something_to_do(text: str, action: str, rest: str) -> None:
    told = command(text)
    assert told is not None
    assert (told.action, told.rest) == (action, rest)


@pytest.mark.parametrize("text", ["He said /back", "//back", "/back\nand then he went", "", "and/or"])
def test_anything_else_is_an_answer(text: str) -> None:
    assert command(text) is None


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_an_answer_comes_through_as_it_was_typed(text: str) -> None:
    if not text.lstrip().startswith("//"):
        assert answer(text) == text


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_whatever_begins_with_a_slash_can_be_said(text: str) -> None:
    doubled = "/" + "/" + text
    assert command(doubled) is None
    assert answer(doubled) == "/" + text
