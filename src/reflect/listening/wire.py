"""What was heard as JSON, and JSON Lines in and out: the contract of `reflect listen`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from reflect.found import Heard, Quote
from reflect.listening.hearing import hear


def _quote(found: Quote) -> dict[str, Any]:
    return {"words": found.words, "start": found.start, "end": found.end}


def as_json(identifier: object, heard: Heard) -> dict[str, Any]:
    """`heard` in the contract's shape, under the id that its answer came with."""
    return {
        "id": identifier,
        "specificity": heard.specificity,
        "specificity_score": heard.specificity_score,
        "incident_spans": [_quote(q) for q in heard.incident_spans],
        "reasons": heard.reasons,
        "reason_spans": [_quote(q) for q in heard.reason_spans],
        "child_mind": heard.child_mind,
        "child_mind_spans": [_quote(q) for q in heard.child_mind_spans],
        "response": heard.response,
        "response_spans": [_quote(q) for q in heard.response_spans],
        "feelings": [
            {**_quote(f), "whose": f.whose, "family": f.family, "negated": f.negated} for f in heard.feelings
        ],
        "indicators": [{**_quote(i), "id": i.id} for i in heard.indicators],
        "safety": [{**_quote(s), "kind": s.kind} for s in heard.safety],
        "about": list(heard.about),
    }


def stream(lines: Iterable[bytes]) -> Iterator[str]:
    """One line of JSON out for each line in, in order, as it comes. Blank lines are passed over.

    A line that cannot be read gives `{"id": … or null, "error": "…"}` in its place.
    """
    for line in lines:
        if line.strip():
            yield json.dumps(_answer(line), ensure_ascii=False)


def _answer(line: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return _error(None, "This line is not JSON in UTF-8; write one JSON object a line.")
    if not isinstance(asked, dict):
        return _error(None, "This line is not a JSON object; write one object with id and text.")
    identifier = asked.get("id")
    if isinstance(identifier, (dict, list)):
        return _error(None, "The id is not a plain value; use a word or a number.")
    text = asked.get("text")
    if not isinstance(text, str):
        return _error(identifier, 'There is no text; give the answer\'s words under "text".')
    question, section = asked.get("asked", "incident"), asked.get("section", "availability")
    heard = hear(text, asked=str(question), section=str(section))
    return as_json(identifier, heard)


def _error(identifier: object, message: str) -> dict[str, Any]:
    return {"id": identifier, "error": message}
