"""Which children anything is kept about. Light to import."""

from __future__ import annotations

from reflect.errors import NotFound
from reflect.journal import Journal
from reflect.said import About


def children(journal: Journal) -> list[str]:
    """The children that anything is kept about, as typed, the one of the latest sitting first, then the latest
    noted."""
    names = [row.child for row in journal.sessions()]
    names += [entry.child for entry in reversed(journal.entries())]
    return [each for each in dict.fromkeys(names) if each.strip()]


def about_child(journal: Journal, child: str) -> About:
    """What was last told of a child, for the wording."""
    rows = journal.sessions(limit=1, child=child)
    return About(child, rows[0].age, rows[0].carer) if rows else About(child)


def note_copy(journal: Journal, kind: str, child: str) -> None:
    """Remember that a page about a child was saved; about anyone, where nothing was told of that child yet."""
    try:
        journal.note_copy(kind, child=child)
    except NotFound:
        journal.note_copy(kind)


def called(journal: Journal, name: str) -> str:
    """The name as it is kept already, whatever its case; as given where it is new."""
    given = name.strip()
    return next((each for each in children(journal) if each.casefold() == given.casefold()), given)
