"""A summary as JSON: a shape that other programs can rely on.

    {"format": "reflect-summary", "version": 1, "session", "started", "days": ["2026-11-21"],
     "fictional": bool, "about": {"child", "age"}, "who": role, "purpose",
     "strengths", "support_needs": [{"id", "words", "quote", "own": bool, "answer", "views": [{"who", "words"}]}],
     "plan": [{"sort": "support|child|own", "need", "what", "who", "by"}],
     "people": ["carer", "social-worker"], "hoped": [{"hope", "who", "by", "outcome", "words"}],
     "sections": [{"id", "name", "parts": [{"part", "told_above": bool, "characters",
                   "answers": [{"id", "question", "text", "who", "at",
                                "speech": [{"whose": "child|other", "who", "words", "start", "end"}]}]}]}],
     "then_now": [{"id", "name", "benefit", "times": [{"session", "day", "age", "felt_age",
                   "told": [{"question", "words"}], "steps": [..]}], "impressions": []}],
     "impressions": [{"session", "day", "dimension", "family": "|birth-family|this-family", "value": 0..10,
                      "words"}],
     "initials": bool, "left": list of lists left out of this copy,
     "star": [{"dimension", "name", "benefit", "talked_about": bool}],
     "note", "acknowledgement", "independent"}

`part` is account, thinking, action, message, feeling or cycle; of people who apply to care for a child also past,
present, ahead or bring, and "about" has what they are called. What was put in a gap of the caregiving cycle later
has the step as its "question" ("availability.cycle-child-mind") and the occasion's answer as its "id".
`people` are those who were there, empty where the carer was alone. Where others were there a part may also be
brought or help, and a view of a line whose words are empty says that they see it so.
`then_now` and `impressions` are of a talk about a child's progress, and empty else; an impression is no measure.
`id` of a chosen line is empty where the carer added it, and `answer` is then 0. Texts are exactly as typed. New
keys may come; those here stay as they are.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Any, Final

from reflect.documents.fitting import fit_all
from reflect.documents.over_time_page import dimension_data, impression_data
from reflect.documents.speech import speech
from reflect.documents.summary_data import AnswerTold, ChosenLine, SectionTold, SummaryData
from reflect.documents.wording import Wording
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT

FORMAT: Final = "reflect-summary"
VERSION: Final = 1


def record(data: SummaryData, wording: Wording) -> str:
    """The summary as JSON text, indented, in UTF-8 characters as they are."""
    held = {
        "format": FORMAT,
        "version": VERSION,
        "session": data.session,
        "started": data.started,
        "days": list(data.days),
        "fictional": data.fictional,
        "about": {"child": data.about.child, "age": data.about.age},
        "who": data.about.carer,
        "purpose": data.about.purpose,
        "initials": data.initials,
        "left": sorted(data.left),
        "strengths": [_chosen(each) for each in data.strengths],
        "support_needs": [_chosen(each) for each in data.needs],
        "plan": [asdict(each) for each in data.plan if data.holds("plan")],
        "then_now": [dimension_data(each) for each in data.over_time if data.holds("then-now")],
        "impressions": [impression_data(each) for each in data.impressions if data.holds("impressions")],
        "people": list(data.people),
        "hoped": [asdict(each) for each in data.hoped if data.holds("hoped")],
        "sections": [_section(each, data.about.child, wording) for each in data.sections],
        "star": [
            {
                "dimension": each.id,
                "name": each.name,
                "benefit": each.benefit,
                "talked_about": each.talked_about,
            }
            for each in data.star
        ],
        "note": wording.fixed["note"],
        "acknowledgement": ACKNOWLEDGEMENT,
        "independent": INDEPENDENT,
    }
    return json.dumps(held, ensure_ascii=False, indent=2) + "\n"


def _chosen(line: ChosenLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "words": line.words,
        "quote": line.quote,
        "own": line.own,
        "answer": line.answer,
        "views": [asdict(each) for each in line.views],
    }


def _section(section: SectionTold, child: str, wording: Wording) -> dict[str, Any]:
    return {
        "id": section.id,
        "name": wording.section(section.id),
        "parts": [
            {
                "part": part.part,
                "told_above": part.above,
                "characters": fit_all([each.text for each in part.answers], sys.maxsize)[1],
                "answers": [_answer(each, child) for each in part.answers],
            }
            for part in section.parts
        ],
    }


def _answer(answer: AnswerTold, child: str) -> dict[str, Any]:
    return {
        "id": answer.id,
        "question": answer.question,
        "text": answer.text,
        "who": answer.who,
        "at": answer.at,
        "speech": [
            {
                "whose": each.whose,
                "who": each.who,
                "words": answer.text[each.start : each.end],
                "start": each.start,
                "end": each.end,
            }
            for each in speech(answer.text, child)
        ],
    }
