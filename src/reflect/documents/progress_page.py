"""How a child is getting on, as a document: then and now, and impressions where they are kept in."""

from __future__ import annotations

import json
from typing import Final

from reflect.afterwards.impressions import DIALOGUE
from reflect.documents.export import FORMATS, write
from reflect.documents.language import Block, Document, Fact, Facts, Note, Typed
from reflect.documents.over_time_page import dimension_data, impression_blocks, then_and_now_blocks
from reflect.documents.summary_page import page
from reflect.documents.then_and_now import ThenAndNow
from reflect.documents.wording import Wording
from reflect.errors import DocumentError
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT
from reflect.voice import Voice

FORMAT: Final = "reflect-progress"
VERSION: Final = 1
"""Of the JSON, beside a summary's: "dimensions": [{"id", "name", "benefit", "times": [{"session", "day", "age",
"felt_age", "told": [{"question", "words"}], "steps": [..]}], "impressions": [{"session", "day", "family", "value",
"words"}]}]. Texts are exactly as typed."""


def export_progress(found: ThenAndNow, format: str, voice: Voice | None = None) -> str | bytes:  # noqa: A002
    """Then and now in one of the documents' formats: bytes for PDF and Word, else text. Raises `DocumentError`."""
    if format not in FORMATS:
        raise DocumentError(f"There is no format of that name; choose one of: {', '.join(FORMATS)}.")
    wording = wording_of(found, voice)
    if format == "json":
        return _record(found, wording)
    return write(progress_document(found, wording), format, wording)


def wording_of(found: ThenAndNow, voice: Voice | None = None) -> Wording:
    """The fixed words for this child."""
    return Wording(found.about, voice or Voice(), DIALOGUE)


def progress_document(found: ThenAndNow, wording: Wording) -> Document:
    """The whole of it, in the common language of documents."""
    facts = (
        Fact(wording["about"], Typed(found.about.child)),
        Fact(wording["about_age"], found.about.age),
        Fact(wording["when"], ", ".join(map(wording.day, dict.fromkeys(found.days)))),
    )
    blocks: list[Block] = [
        Facts(tuple(each for each in facts if each.value.strip())),
        Note(wording["then_now_note"]),
    ]
    blocks += [Note(wording["fictional"])] if found.fictional else []
    blocks += [Note(wording["initials"])] if found.initials else []
    blocks += then_and_now_blocks(found.dimensions, wording, level=2)
    given = [one for each in found.dimensions for one in each.impressions]
    blocks += impression_blocks(given, wording) if given else []
    day = wording.day(found.days[-1]) if found.days else ""
    return page(wording, tuple(blocks), title="title_then_now", date=day, fictional=found.fictional)


# ---------------------------------------------------------------- for programs


def _record(found: ThenAndNow, wording: Wording) -> str:
    held = {
        "format": FORMAT,
        "version": VERSION,
        "child": found.about.child,
        "days": list(found.days),
        "fictional": found.fictional,
        "initials": found.initials,
        "dimensions": [dimension_data(each) for each in found.dimensions],
        "note": wording["then_now_note"],
        "impressions_note": wording["impressions_note"],
        "acknowledgement": ACKNOWLEDGEMENT,
        "independent": INDEPENDENT,
    }
    return json.dumps(held, ensure_ascii=False, indent=2) + "\n"
