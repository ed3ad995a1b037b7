"""Summaries made for the tests of this folder."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from reflect.documents import AnswerTold, ChosenLine, SummaryData, assemble
from reflect.documents.summary_data import StepTold
from reflect.events import About, Asked_
from reflect.secure_base import DIMENSIONS, STRENGTHS
from reflect.text import clean
from reflect.voice import Voice

VOICE = Voice()
CARS = "His mam had rung off early. He never lines his cars up unless something's wrong."
MARKUP = (
    *"*_`[]()<>&#!|~$\\\"'-+=:{}%/@ \n\t.1«»",
    "<script>alert(1)</script>",
    "</blockquote>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    '#eval("1")',
    "$x^2$",
    '=HYPERLINK("x")',
    "<w:t>",
    "&amp;",
    "&#65;",
    "](x)",
    "![a](b)",
    "<!-- a -->",
    "]]>",
    "//",
    "/*",
    "1. ",
    "> ",
    "    ",
    "```",
    "---\n",
    "\u202eאבג",
    "مرحبا",
    "e\u0301",
    "👩‍👧",
    "漢",
    "\u2028",
    "\x07",
    "word",
    "Zażółć ŵy",
)
texts = st.lists(st.sampled_from(MARKUP) | st.characters(codec="utf-8"), max_size=12).map(
    lambda pieces: clean("".join(pieces))
)
# What a keyboard types in the languages of carers here.
_letters = st.sampled_from(" abcdefghijklmnopqrstuvwxyzABCÉÈŵŷłżąćęöüñ.,;:!?'\"«»“”()#*_$@<>&\\/-–=1230\n")
typed_texts = st.lists(_letters | st.sampled_from(MARKUP), min_size=1, max_size=40).map(
    lambda pieces: clean("".join(pieces))
)
_WAYS: tuple[tuple[str, Asked_], ...] = (
    ("incident", "incident"),
    ("why", "why"),
    ("response", "response"),
    ("message", "why"),
    ("feelings", "feelings"),
)


def told(identifier: int, question: str, asked: Asked_, text: str, **more: object) -> AnswerTold:
    at = "2026-11-20T19:04:00+00:00"
    given: dict[str, Any] = {"at": at, **more}
    return AnswerTold(identifier, question.partition(".")[0], question, asked, text, **given)


def summary(*answers: AnswerTold, **more: object) -> SummaryData:
    given: dict[str, Any] = {
        "session": "s1",
        "about": About("Kai", "5-10", "foster", "supervision", "more"),
        "started": "2026-11-20T19:00:00+00:00",
        "answers": answers,
        "told": {"availability": "told", "sensitivity": "skipped"},
        **more,
    }
    return assemble(**given)


@st.composite
def summaries(draw: st.DrawFn) -> SummaryData:
    """A summary of anything that somebody may have typed."""
    answers = []
    for number in range(draw(st.integers(1, 5))):
        section = draw(st.sampled_from(DIMENSIONS)).id
        name, asked = draw(st.sampled_from(_WAYS))
        who = draw(st.sampled_from(("carer", "carer", "Fiona")))
        answers.append(told(number + 1, f"{section}.{name}", asked, draw(typed_texts), who=who))
    lines = [
        ChosenLine(draw(st.sampled_from(STRENGTHS)), draw(typed_texts), answers[0].text, 1, own=True)
        for _ in range(draw(st.integers(0, 2)))
    ]
    plan = [
        StepTold(draw(st.sampled_from(("child", "own"))), "", *(draw(typed_texts) for _ in range(3)))
        for _ in range(draw(st.integers(0, 2)))
    ]
    about = About("Kai", "5-10", "foster", "supervision", "more")
    return summary(*answers, strengths=lines, plan=plan, about=about)
