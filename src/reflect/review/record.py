"""A review pack as JSON: a shape that other programs can rely on.

    {"format": "reflect-review", "version": 1, "from", "to", "fictional": bool, "initials": bool, "left": [..],
     "title", "headings": {"name", "source", "date", "checked"},
     "children": [{"child", "age", "carer",
                   "conversations": [{"session", "day", "sections": [..]}],
                   "sections": [{"id", "name", "brought": [{"session", "answer", "day", "question", "words"}],
                                 "also": [day], "strengths": [{"id", "lines": [LINE], "also": [day]}],
                                 "needs": [{"line": LINE, "steps": [STEP]}],
                                 "then_now": null or {"then_day", "then_words", "now_day", "now_words"}}],
                   "added", "added_needs": as in a section,
                   "moments": [{"day", "text"}], "steps": [STEP],
                   "thoughts": [{"day", "text", "about"}],
                   "agains": [{"day", "might_try", "message", "about", "came": [{"day", "outcome", "words"}]}]}],
     "note", "acknowledgement", "independent"}

LINE is {"key", "sort", "id", "section", "words", "quote", "own", "answer", "day"}; STEP {"id", "day", "sort", "need",
"what", "who", "by", "hows": [{"day", "outcome", "words"}]}. Texts are exactly as typed, and whole. New keys may come;
those here stay as they are.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Final

from reflect.review.headings import Headings
from reflect.review.pack import ChildPack, Pack
from reflect.review.wording import ReviewWording
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT

FORMAT: Final = "reflect-review"
VERSION: Final = 1


def record(pack: Pack, headings: Headings, wording: ReviewWording) -> str:
    """The pack as JSON text, indented, in UTF-8 characters as they are."""
    held = {
        "format": FORMAT,
        "version": VERSION,
        "from": pack.period.start.isoformat(),
        "to": pack.period.end.isoformat(),
        "fictional": pack.fictional,
        "initials": pack.initials,
        "left": sorted(pack.left),
        "title": headings.title,
        "headings": {
            "name": headings.name,
            "source": headings.source,
            "date": headings.date,
            "checked": headings.checked,
            "read": [{"what": each.what, "where": each.where, "on": each.on} for each in headings.read],
        },
        "children": [_child(each, wording) for each in pack.children],
        "note": wording.line("note"),
        "acknowledgement": ACKNOWLEDGEMENT,
        "independent": INDEPENDENT,
    }
    return json.dumps(held, ensure_ascii=False, indent=2) + "\n"


def _child(child: ChildPack, wording: ReviewWording) -> dict[str, Any]:
    held = asdict(child)
    about = held.pop("about")
    visits = held.pop("visits")
    sections = [
        {"id": each["id"], "name": wording.usual.section(each["id"]), **each} for each in held.pop("sections")
    ]
    return {
        "child": about["child"],
        "age": about["age"],
        "carer": about["carer"],
        "conversations": visits,
        "sections": sections,
        **held,
    }
