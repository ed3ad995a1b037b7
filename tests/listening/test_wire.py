from __future__ import annotations

import json
from collections.abc import Iterator

from reflect.listening import as_json, hear, stream


def test_the_shape_is_the_contracts() -> None:
    out = as_json("a", hear("On Tuesday he hid and I sat with him because he was scared."))
    assert list(out) == [
        *("id", "specificity", "specificity_score", "incident_spans", "reasons", "reason_spans"),
        *("child_mind", "child_mind_spans", "response", "response_spans", "feelings", "indicators"),
        *("safety", "about"),
    ]
    assert json.loads(json.dumps(out)) == out
    assert set(out["feelings"][0]) == {"words", "start", "end", "whose", "family", "negated"}


def test_one_line_out_for_each_line_in() -> None:
    lines = [
        b'{"id": 1, "asked": "why", "section": "sensitivity", "text": "He was tired."}',
        b"   ",
        b"not json",
        b'{"id": "x"}',
        b'{"id": 3, "text": 7}',
        b"[1]",
        b"\xff\xfe",
        b'{"text": "dunno", "asked": null}',
        b"[" * 100_000,
    ]
    out = [json.loads(line) for line in stream(lines)]
    assert [each["id"] for each in out] == [1, None, "x", 3, None, None, None, None]
    assert ["error" in each for each in out] == [False, True, True, True, True, True, False, True]


def test_no_error_holds_what_was_typed() -> None:
    (line,) = stream([b"secret words"])
    assert "secret" not in line


def test_it_streams() -> None:
    asked: list[int] = []

    def slowly() -> Iterator[bytes]:
        for number in range(3):
            asked.append(number)
            yield b'{"id": 1, "text": "He ran."}'

    answers = stream(slowly())
    next(answers)
    assert asked == [0]
