"""Everything that is kept, as JSON: first what a person wants to read, then what Reflect needs to go on with it."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from reflect import conversation as talk
from reflect.errors import ReflectError
from reflect.events import Event, HelpShown, KeptBack
from reflect.journal import Journal
from reflect.journal.carrying import Append, CarriedEntry, CarriedSession
from reflect.journal.codec import NEVER_KEPT, encode, storable
from reflect.moving.form import CHECKSUM, MARK, NOTE, VERSION, checksum
from reflect.moving.without_help import without_help


def everything(journal: Journal) -> str:
    """All sessions, the first begun first, all entries and the settings. Raises JournalDamaged."""
    dialogues: dict[str, str] = {}
    sessions = []
    for row in reversed(journal.sessions()):
        carried = _as_it_leaves(journal.carried.session(row.id))
        text = carried.dialogue_text
        content = sha256(text.encode()).hexdigest()
        dialogues[content] = text
        sessions.append(_session(carried, content))
    whole: dict[str, Any] = {
        "about this file": NOTE,
        "what": MARK,
        "version": VERSION,
        "made_up": journal.made_up,
        "settings": journal.carried.settings(),
        "sessions": sessions,
        "entries": [_entry(each) for each in journal.carried.entries()],
        "dialogues": dialogues,
    }
    whole[CHECKSUM] = checksum(whole)
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def kept_back(text: str) -> int:
    """How many answers in what `everything` gave are marked private."""
    return sum(
        each["private"] for session in json.loads(text)["sessions"] for each in session.get("answers", ())
    )


def _as_it_leaves(carried: CarriedSession) -> CarriedSession:
    try:
        return carried._replace(appends=without_help(carried))
    except ReflectError:
        # It cannot be gone through, so nobody will go on with it: what was said is carried all the same.
        plain = [Append(tuple(map(_plain, each.events)), each.said) for each in carried.appends]
        return carried._replace(appends=tuple(plain))


def _plain(event: Event) -> Event:
    return KeptBack(event.answer) if isinstance(event, HelpShown) else event


def _session(carried: CarriedSession, content: str) -> dict[str, Any]:
    about, standing = carried.about, carried.standing
    return {
        "session": carried.id,
        "child": about.child,
        "age": about.age,
        "carer": about.carer,
        "purpose": about.purpose,
        "started": carried.started,
        "touched": carried.touched,
        "fictional": carried.fictional,
        "state": standing.state,
        "question": standing.question,
        "told": list(standing.told),
        **_to_read(carried),
        "draft": carried.draft and carried.draft._asdict(),
        "thoughts_begun": [{"answer": answer, "text": text} for answer, text in carried.thoughts.items()],
        "dialogue": content,
        "happened": [_append(each) for each in carried.appends],
    }


def _to_read(carried: CarriedSession) -> dict[str, Any]:
    """What was told and decided, as it stands now. Reading the file back does not need it."""
    try:
        state = talk.replay([event for append in carried.appends for event in append.events])
    except ReflectError:
        return {}
    result = talk.result(state)
    return {
        "answers": [
            {
                "answer": each.id,
                "question": each.question,
                "follow_up": each.follow_up,
                "text": each.text,
                "who": each.who,
                "at": each.at,
                "parked": each.parked,
                "private": each.private,
            }
            for each in state.answers
        ],
        "strengths": [asdict(each) for each in result.strengths],
        "support_needs": [asdict(each) for each in result.support_needs],
    }


def _append(append: Append) -> dict[str, Any]:
    return {
        "events": [_event(each) for each in storable(append.events)],
        "said": [asdict(each) for each in append.said if each.kind not in NEVER_KEPT],
    }


def _event(event: Event) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(encode(event))
    return raw


def _entry(carried: CarriedEntry) -> dict[str, Any]:
    return {
        "entry": carried.mark,
        "kind": carried.kind,
        "child": carried.child,
        "at": carried.at,
        **carried.values,
        "of": carried.of,
        "session": carried.session,
        "answer": carried.answer,
        "fictional": carried.fictional,
    }
