"""Summaries made for the tests of this folder."""

from __future__ import annotations

from reflect.documents import AnswerTold, SummaryData, assemble
from reflect.events import About, Asked_

CARS = "His mam had rung off early. He never lines his cars up unless something's wrong."


def told(identifier: int, question: str, asked: Asked_, text: str, **more: object) -> AnswerTold:
    at = "2026-11-20T19:04:00+00:00"
    given = {"at": at, **more}
    return AnswerTold(identifier, question.partition(".")[0], question, asked, text, **given)  # type: ignore[arg-type]


def summary(*answers: AnswerTold, **more: object) -> SummaryData:
    given: dict[str, object] = {
        "session": "s1",
        "about": About("Kai", "5-10", "foster", "supervision", "more"),
        "started": "2026-11-20T19:00:00+00:00",
        "answers": answers,
        "told": {"availability": "told", "sensitivity": "skipped"},
        **more,
    }
    return assemble(**given)  # type: ignore[arg-type]
