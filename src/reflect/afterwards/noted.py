"""What the parts of this package share: the entries about one child, and what was said later of each."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from reflect.entries import Entry, Kind
from reflect.errors import ConversationError, NotFound
from reflect.journal import Journal
from reflect.text import clean

_BEFORE_ALL: Final = datetime.min.replace(tzinfo=UTC)


def about(journal: Journal, kind: Kind, child: str) -> list[Entry]:
    """Entries of one kind about one child, oldest first; an empty name is a child without one, not every child."""
    found = journal.entries(kind=kind, child=child.strip())
    return found if child.strip() else [each for each in found if not each.child.strip()]


def one(journal: Journal, kind: Kind, number: int) -> Entry:
    """The entry of that id. Raises NotFound where there is none of this kind."""
    for each in journal.entries(kind=kind):
        if each.id == number:
            return each
    raise NotFound("That is no longer kept here. It may have been forgotten.")


def need_words(*words: str) -> None:
    """Raises ConversationError where nothing is written in any of them."""
    if not any(each.strip() for each in words):
        raise ConversationError("There is nothing written yet. Type a few words first.")


def trimmed(words: str) -> str:
    """The words as typed, without the empty space before and behind them."""
    return clean(words).strip()


def moment(at: str) -> datetime:
    """A time out of the journal, to compare; one that cannot be read is before all, one without a place is UTC."""
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return _BEFORE_ALL
    return found if found.tzinfo else found.replace(tzinfo=UTC)
