"""The notes of a worker for their service, as a file of their own: nothing of a journal stands in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from reflect.documents.export import write
from reflect.documents.language import Block, Document, Note, Quotation
from reflect.documents.save import save
from reflect.documents.wording import Wording
from reflect.errors import DocumentError
from reflect.events import About
from reflect.text import clean
from reflect.voice import Voice

FORMATS: Final = ("docx", "txt", "md")
_LINES: Final = "documents/notes"


def notes_document(text: str, voice: Voice | None = None, *, day: date | None = None) -> Document:
    """The notes, a paragraph each, under a fixed title and the day; no child is named but in what was typed."""
    voice = voice or Voice()
    wording = Wording(About(), voice)
    blocks: list[Block] = [Note(voice.word(_LINES, "what", wording.given))]
    blocks += [Quotation(each) for each in clean(text).strip().split("\n\n") if each.strip()]
    return Document(
        title=voice.word(_LINES, "title", wording.given),
        blocks=tuple(blocks),
        date=wording.day((day or date.today()).isoformat()),  # noqa: DTZ011  the day on the wall
        page=wording["page"],
        logo=wording["logo"],
        unshown=wording["unshown"],
    )


def save_notes(text: str, path: Path | str, format: str) -> Path:  # noqa: A002
    """The notes in a file that only its owner can read; where it is. Nothing is overwritten.

    Raises `DocumentError`.
    """
    if format not in FORMATS:
        raise DocumentError(f"Notes can be saved as one of: {', '.join(FORMATS)}. Choose one.")
    if format == "txt":
        return save(path, clean(text).strip() + "\n", format, name="notes")
    voice = Voice()
    made = write(notes_document(text, voice), format, Wording(About(), voice))
    return save(path, made, format, name="notes")


def elsewhere(folder: Path) -> bool:
    """Whether a folder lies on another disk than the home folder, such as a stick. False where it can't be known."""
    try:
        return folder.stat().st_dev != Path.home().stat().st_dev
    except OSError:
        return False
