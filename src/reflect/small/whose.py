"""Which children anything is kept about. Light to import."""

from __future__ import annotations

from reflect.errors import NotFound
from reflect.journal import Journal
from reflect.said import About


def children(journal: Journal) -> list[str]:
    """The children that anything is kept about, as typed, the one of the latest sitting first, then the latest
    noted."""
    rows = journal.sessions()
    applying = {row.id for row in rows if row.applicants}
    names = [row.child for row in rows if not row.applicants]
    names += [entry.child for entry in reversed(journal.entries()) if entry.session not in applying]
    return [each for each in dict.fromkeys(names) if each.strip()]


def everybody(journal: Journal) -> list[str]:
    """The same, and whoever applied to care for a child: all that can be forgotten by a name."""
    applying = [row.child for row in journal.sessions() if row.applicants]
    return [each for each in dict.fromkeys((*children(journal), *applying)) if each.strip()]


def about_child(journal: Journal, child: str) -> About:
    """What was last told of a child, for the wording."""
    rows = (row for row in journal.sessions(child=child) if not row.applicants)
    last = next(rows, None)
    return About(child, last.age, last.carer) if last else About(child)


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
