"""An impression of the child's progress, from 0 to 10: somebody's view on one day, and no measure.

    for dimension, family in to_give(row.told, families="more"):
        earlier = last_before(journal, session, dimension, family)    # shown beside it
        give(journal, session, dimension, 6, "She lets me sit nearer.", family=family)

Given only after talking, of what was talked about, and never of the carer. Nothing here adds them up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, cast

from reflect.afterwards.noted import about, moment, trimmed
from reflect.entries import FAMILIES, Entry, Family
from reflect.errors import ConversationError
from reflect.journal import Journal
from reflect.secure_base import DIMENSIONS

MOST: Final = 10
DIALOGUE: Final = "progress"
"""The dialogue after which impressions are asked for."""
BELONGING: Final = "family-membership"


@dataclass(frozen=True, slots=True)
class Impression:
    """How far on the child seemed in one dimension on a day, with the words given with it.

    `family` is empty, or says to which family the child belongs so.
    """

    id: int
    child: str
    session: str
    dimension: str
    family: Family
    value: int
    words: str
    at: str
    fictional: bool

    @property
    def of(self) -> tuple[str, Family]:
        """What it is an impression of."""
        return self.dimension, self.family


def to_give(told: Iterable[str], families: str) -> list[tuple[str, Family]]:
    """What may be asked for after talking: each dimension that was `told`, belonging to each family apart."""
    here = set(told)
    found: list[tuple[str, Family]] = []
    for each in DIMENSIONS:
        if each.id not in here:
            continue
        apart = each.id == BELONGING and families == "more"
        found += [(each.id, family) for family in (FAMILIES[1:] if apart else FAMILIES[:1])]
    return found


def give(
    journal: Journal,
    session: str,
    dimension: str,
    value: int,
    words: str = "",
    *,
    family: Family = "",
    at: str = "",
) -> Impression:
    """Keep one, in place of what was given in this sitting of the same.

    Raises NotFound, and ConversationError where that was not talked about, or the number is none of 0 to 10.
    """
    row = journal.session(session)
    if row.dialogue != DIALOGUE or dimension not in row.told:
        raise ConversationError("That part has not been talked about here. Talk about it first.")
    if family and dimension != BELONGING:
        raise ConversationError("Only belonging is thought of for each family apart. Leave the family out.")
    if not 0 <= value <= MOST:
        raise ConversationError(f"That is no number from 0 to {MOST}. Type one of these, or leave it.")
    before = [each for each in impressions_of(journal, session) if each.of == (dimension, family)]
    told = {"dimension": dimension, "family": family, "value": str(value), "words": trimmed(words)}
    entry = journal.add_entry("impression", row.child, told, session=session, fictional=row.fictional, at=at)
    for each in before:
        journal.remove_entry(each.id)
    return _impression(entry)


def impressions(journal: Journal, child: str) -> list[Impression]:
    """All about one child, oldest first; of one sitting each but once, as given last."""
    return _as_given_last(about(journal, "impression", child))


def impressions_of(journal: Journal, session: str) -> list[Impression]:
    """Those of one sitting, in the order of the model."""
    found = journal.entries(kind="impression", session=session) if session else []
    order = [each.id for each in DIMENSIONS]
    given = _as_given_last(found)
    return sorted(given, key=lambda each: (order.index(each.dimension), FAMILIES.index(each.family)))


def last_before(journal: Journal, session: str, dimension: str, family: Family = "") -> Impression | None:
    """The impression of the same from the sitting before; None where there is none."""
    row = journal.session(session)
    began = moment(row.started)
    earlier = [
        each
        for each in impressions(journal, row.child)
        if each.of == (dimension, family) and each.session != session and moment(each.at) < began
    ]
    return earlier[-1] if earlier else None


def _as_given_last(entries: Iterable[Entry]) -> list[Impression]:
    last: dict[tuple[str, str, str], Impression] = {}
    for each in map(_impression, entries):
        key = (each.session, *each.of)
        # Put again at the end: the dictionary keeps the order in which they stand.
        last.pop(key, None)
        last[key] = each
    return list(last.values())


def _impression(entry: Entry) -> Impression:
    told = entry.values
    return Impression(
        id=entry.id,
        child=entry.child,
        session=entry.session,
        dimension=told["dimension"],
        family=cast("Family", told["family"]),
        value=int(told["value"]),
        words=told["words"],
        at=entry.at,
        fictional=entry.fictional,
    )
