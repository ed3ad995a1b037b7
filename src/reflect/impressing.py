"""Impressions of a child's progress as the front ends speak of them: what may be given, and how that is asked.

What is kept is `afterwards.impressions`'; the words are `prompts/…/impressions.j2`'s.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from reflect.afterwards.impressions import DIALOGUE, Impression, impressions_of, last_before, to_give
from reflect.conversation.path import families
from reflect.entries import Family
from reflect.journal import Journal
from reflect.said import About
from reflect.voice import context
from reflect.wording import usual_voice

Of = tuple[str, Family]


def left_to_give(journal: Journal, session: str, about: About) -> list[Of]:
    """What was talked about in a sitting about progress and has no impression yet, in the order of the model."""
    row = journal.session(session)
    if row.dialogue != DIALOGUE:
        return []
    given = {each.of for each in impressions_of(journal, session)}
    return [each for each in to_give(row.told, families(about)) if each not in given]


def asked(of: Of, about: About) -> str:
    """How an impression is asked for."""
    dimension, family = of
    return word((family or dimension).replace("-", "_"), about)


def before(journal: Journal, session: str, of: Of, about: About) -> str:
    """The one before it ("In March: 4"), with its year where that is another; empty where there is none."""
    last = last_before(journal, session, *of)
    if last is None:
        return ""
    then, now = datetime.fromisoformat(last.at), datetime.fromisoformat(journal.session(session).started)
    year = "" if then.year == now.year else then.year
    return word("before", about, count=last.value, month=then.month, year=year)


def has_earlier(journal: Journal, session: str) -> bool:
    """Whether this child's progress was talked about in a sitting before this one."""
    row = journal.session(session)
    if row.dialogue != DIALOGUE or not row.child:
        return False
    rows = journal.sessions(child=row.child)
    return any(each.dialogue == DIALOGUE and each.started < row.started and each.told for each in rows)


def number(typed: str) -> int | None:
    """The number from 0 to 10 that somebody typed; None where it is none."""
    bare = typed.strip().rstrip(".")
    return int(bare) if bare.isascii() and bare.isdecimal() and len(bare) <= 2 and int(bare) <= 10 else None


def listed(given: Iterable[Impression]) -> dict[Of, Impression]:
    """Impressions by what they are of."""
    return {each.of: each for each in given}


def word(block: str, about: About, **more: object) -> str:
    """One thing said of impressions."""
    return usual_voice().word("impressions", block, context(about, (), **more))
