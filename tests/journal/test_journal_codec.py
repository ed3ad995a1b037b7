"""Events to JSON and back, now and in years to come."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect import events
from reflect.events import (
    About,
    Answered,
    Asked,
    Begun,
    Cited,
    Closed,
    Event,
    HelpShown,
    Line,
    Offered,
    Proposal,
)
from reflect.journal.codec import NEVER_KEPT, UnreadableEvent, decode, encode, storable

CLASSES = [
    each
    for each in vars(events).values()
    if isinstance(each, type) and issubclass(each, Event) and each is not Event and each.stored
]


def without_what_is_never_kept(event: Event) -> Event:
    """The event as it should come back: no line of help, and its page the default."""
    values = {
        each.name: getattr(event, each.name) for each in fields(event) if each.metadata.get("stored", True)
    }
    if "lines" in values:
        values["lines"] = tuple(line for line in values["lines"] if line.kind not in NEVER_KEPT)
    return type(event)(**values)


@settings(max_examples=150, deadline=None)
@given(event=st.one_of([st.from_type(each) for each in CLASSES]))
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    assert decode(encode(event)) == without_what_is_never_kept(event)


def test_what_is_never_stored_is_not_encoded() -> None:
    offered = Offered(Proposal("strength", "availability.alert", 1, 0, 3, "I sat"))
    assert storable([Closed(), offered, Closed()]) == [Closed(), Closed()]
    with pytest.raises(ValueError, match="Offered is never stored"):
        encode(offered)
    assert "abuse" not in encode(HelpShown(3, page="abuse"))
    kept, shown = Line("bridge", "a", "b", quotes=(Cited(1, 2, 3),)), Line("safety", "s", "kind-of-safety")
    assert decode(encode(Closed((shown, kept)))) == Closed((kept,))


def test_text_is_kept_readable_and_exact() -> None:
    body = encode(Answered(1, "q", "", 'zoë said "no"\n👋'))
    assert "zoë" in body
    assert decode(body) == Answered(1, "q", "", 'zoë said "no"\n👋')


def test_a_field_of_another_version_does_not_stop_reading() -> None:
    body = json.loads(encode(Begun("secure-base", About(child="Kai"))))
    body["mood"] = "unknown then"
    body["about"]["shoe size"] = 3
    del body["start"]
    del body["about"]["depth"]
    assert decode(json.dumps(body)) == Begun("secure-base", About(child="Kai"))


DAMAGED: list[Any] = [
    "not json",
    "[]",
    "3",
    "{}",
    '{"event": "Undreamt"}',
    '{"event": ["Closed"]}',
    '{"event": "Event"}',
    '{"event": "Answered", "id": 1}',
    '{"event": "Answered", "id": "1", "question": "q", "follow_up": "", "text": "t"}',
    '{"event": "Answered", "id": true, "question": "q", "follow_up": "", "text": "t"}',
    '{"event": "Closed", "lines": {}}',
    '{"event": "Closed", "lines": ["x"]}',
    '{"event": "Offered", "proposal": {}}',
]


@pytest.mark.parametrize("body", DAMAGED)
def test_what_cannot_be_read_says_so_without_a_word_of_it(body: str) -> None:
    with pytest.raises(UnreadableEvent) as caught:
        decode(body)
    assert "Undreamt" not in str(caught.value)


def test_the_order_of_lines_and_quotations_is_kept() -> None:
    lines = tuple(Line("reflection", "t", f"b{n}", quotes=(Cited(n, 0, 1), Cited(n, 2, 3))) for n in range(4))
    assert decode(encode(Asked("availability.why", "reasons", lines))) == Asked(
        "availability.why", "reasons", lines
    )
