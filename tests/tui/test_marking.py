"""Words that were looked for stay marked in what is shown of an answer, whatever the answer holds."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.tui.marking import glimpsed, marked

AROUND = st.text(alphabet="ab [/]*_\n\té字🙂", max_size=400)


@settings(max_examples=60, deadline=None)
@given(AROUND, AROUND)
def test_the_first_mark_is_always_in_view_on_its_very_words(before: str, after: str) -> None:
    text = f"{before} found {after}"
    marks = [match.span() for match in re.finditer("found", text)]
    shown = glimpsed(text, marks)
    assert "\n" not in shown.plain
    assert shown.spans
    assert {shown.plain[span.start : span.end] for span in shown.spans} == {"found"}
    assert len(shown.plain) < 300


@settings(max_examples=30, deadline=None)
@given(AROUND)
def test_nothing_typed_is_read_as_markup(text: str) -> None:
    assert marked(text, []).plain == text
