"""Lines that a terminal would break inside a word are broken between words; a pipe gets them whole."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.filling import filled, put

LONG = "    He said that he would ring, and for once the whole thing was settled before bed."


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")


def test_a_pipe_gets_a_line_a_line() -> None:
    assert filled(f"{LONG}\nYes.\n", io.StringIO()) == f"{LONG}\nYes.\n"


def test_a_terminal_gets_whole_words_and_each_line_indented_like_its_first() -> None:
    out = Terminal()
    put(LONG, out)
    lines = out.getvalue().splitlines()
    assert len(lines) == 3
    assert all(len(each) < 40 and each.startswith("    ") for each in lines)
    assert " ".join(out.getvalue().split()) == LONG.strip()


@given(words=st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
@settings(max_examples=60, deadline=None)
def test_nothing_that_was_typed_is_lost(words: str) -> None:
    assert "".join(filled(words, Terminal()).split()) == "".join(words.split())


def test_a_word_longer_than_the_window_is_not_cut() -> None:
    assert "w" * 90 in filled(f"so {'w' * 90} it was", Terminal())
