"""Text in a Markdown document reads as it was typed: shown by reading it back with a Markdown parser."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reflect.voice.markdown import markdown, one_line, quoted

_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_TYPED = st.text(alphabet=st.sampled_from(list(" \n\tab1*_#-+=.)(>[]!<&;|~`\\$:/@'\"x{}")), max_size=40)


def shown(text: str) -> tuple[list[str], set[str]]:
    """The paragraphs that a reader sees, and the kinds of markup in them."""
    paragraphs: list[str] = []
    kinds: set[str] = set()

    def text_of(token: Token) -> str:
        if token.type in ("softbreak", "hardbreak"):
            return "\n"
        if token.type not in ("text", "text_special"):
            kinds.add(token.type)
        return token.content

    for token in _READER.parse(text):
        if token.type == "inline":
            paragraphs.append("".join(map(text_of, token.children or [])))
        elif not token.type.startswith("paragraph"):
            kinds.add(token.type)
    return paragraphs, kinds


def paragraphs_of(text: str) -> list[str]:
    return [each for each in re.split(r"\n{2,}", text.strip("\n")) if each]


@settings(max_examples=400, deadline=None)
@given(_TYPED)
@example("# not a heading\n- not a list\n1. nor this\n    nor code\n===")
@example("a &amp; b &#35; <b>c</b> [d](e) ![f](g) `h` **i** _j_ ~~k~~ \\ |l|m|")
@example("two  spaces  \nand a tab\t\n\tin front")
@example("a\n---\nb\n***\n> c\n+ d\n12) e\n|-|-|")
def test_text_reads_back_as_typed(typed: str) -> None:
    paragraphs, kinds = shown(markdown(typed))
    assert paragraphs == paragraphs_of(typed)
    assert kinds == set()


@settings(max_examples=200, deadline=None)
@given(_TYPED)
def test_a_quotation_reads_back_as_typed(typed: str) -> None:
    paragraphs, kinds = shown(str(quoted(typed)))
    assert paragraphs == paragraphs_of(typed)
    assert kinds <= {"blockquote_open", "blockquote_close"}


@settings(max_examples=100, deadline=None)
@given(_TYPED)
def test_one_line_makes_a_heading_of_anything(typed: str) -> None:
    paragraphs, kinds = shown(f"# x {markdown(one_line(typed))}")
    assert paragraphs == [f"x {' '.join(typed.split())}".strip()]
    assert kinds == {"heading_open", "heading_close"}


def test_ordinary_words_are_left_alone() -> None:
    plain = (
        "It'd be last Tuesday (half past 4). He wasn't bothered… she said: \"fine\", & left; 3 + 4 = 7 - ok."
    )
    assert markdown(plain) == plain
    assert markdown(markdown("*")) == "\\*"
