"""Small good things: one line in twenty seconds, no conversation."""

from __future__ import annotations

from dataclasses import dataclass

from reflect.afterwards.noted import about, need_words, trimmed
from reflect.entries import Entry
from reflect.journal import Journal


@dataclass(frozen=True, slots=True)
class Moment:
    """One small good thing, as it was typed."""

    id: int
    child: str
    text: str
    at: str
    fictional: bool


def add_moment(journal: Journal, child: str, text: str, *, fictional: bool = False, at: str = "") -> Moment:
    """Keep one. Raises ConversationError where nothing is written."""
    need_words(text)
    return _moment(journal.add_entry("moment", child, {"text": trimmed(text)}, fictional=fictional, at=at))


def moments(journal: Journal, child: str | None = None, *, first: str = "", last: str = "") -> list[Moment]:
    """Those about one child, or (None) about any, oldest first.

    `first` and `last` are days such as "2026-03-01", both counted in, as the calendar stood where it was
    typed; an empty one sets no bound.
    """
    found = journal.entries(kind="moment") if child is None else about(journal, "moment", child)
    return [_moment(each) for each in found if first <= each.at[:10] and (not last or each.at[:10] <= last)]


def _moment(entry: Entry) -> Moment:
    return Moment(entry.id, entry.child, entry.values["text"], entry.at, entry.fictional)
