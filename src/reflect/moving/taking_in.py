"""Such a file read back. All of it is looked at before anything is written, and what is odd is refused whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from reflect import conversation as talk
from reflect.entries import BESIDE_AN_ANSWER, CHOICES, SPEAKS_OF, WORDS, Kind
from reflect.errors import ConversationError, JournalDamaged, JournalError, JournalUnwritable, ReflectError
from reflect.events import Answered
from reflect.journal import MADE_UP, Draft, Journal, Standing, State
from reflect.journal.carrying import Append, CarriedEntry, CarriedSession, TakenIn
from reflect.journal.codec import event_of, said_of
from reflect.moving.form import CHECKSUM, EARLIER_NAMES, MARK, VERSION, checksum
from reflect.moving.without_help import without_help
from reflect.said import About
from reflect.text import clean

_T = TypeVar("_T")

_MOST_BYTES: Final = 1 << 30
_LARGEST: Final = 1 << 53
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_STATES: Final[dict[str, State]] = {"open": "open", "paused": "paused", "closed": "closed"}
_KINDS: Final[dict[str, Kind]] = {kind: kind for kind in WORDS}
_BACKUP_ENDS: Final = b"RFLCTBACKUP1"


class _Odd(ValueError):
    """Something that no file of ours holds. Says nothing of what it was."""


@dataclass(frozen=True, slots=True)
class Everything:
    """What such a file holds, read and found sound."""

    sessions: tuple[CarriedSession, ...]
    entries: tuple[CarriedEntry, ...]
    settings: dict[str, str]
    made_up: bool

    def holds_real(self) -> bool:
        """Whether anything in it is not marked fictional."""
        marks = [each.fictional for each in self.sessions] + [each.fictional for each in self.entries]
        return not all(marks)


def read(path: Path) -> Everything:
    """What a file holds. Raises JournalDamaged for one that is cut short, changed or none of ours."""
    content = _content(path)
    try:
        raw = json.loads(content)
        if not isinstance(raw, dict) or raw.get("what") != MARK:
            raise _Odd
        _refuse_newer(raw)
        if raw.get(CHECKSUM) != checksum(raw):
            raise _Odd
        return _everything(_cleaned(raw))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, ConversationError):
        # From none: what could not be read may hold words that are nobody's business.
        raise JournalDamaged(
            "That file is damaged, or it is not one that “reflect journal export” wrote; nothing was taken in."
        ) from None


def take_in(journal: Journal, found: Everything) -> TakenIn:
    """Take in what is not there yet, all of it or nothing. Raises JournalError for real beside made up."""
    empty = not journal.sessions(limit=1) and not journal.entries()
    real = found.holds_real()
    if (not empty or journal.made_up) and found.sessions + found.entries and real != journal.holds_real():
        raise JournalError(
            "What is real and what is made up are kept apart: one of them is in that file and the other in the "
            "journal. Nothing was taken in."
        )
    made_up = {MADE_UP: ""} if found.made_up and empty else {}
    here = {row.id for row in journal.sessions()}
    sessions = [_as_here(journal, each) if each.id in here else each for each in found.sessions]
    return journal.carried.take_in(sessions, found.entries, {**found.settings, **made_up})


def _as_here(journal: Journal, carried: CarriedSession) -> CarriedSession:
    """A session that is here already: what left it here without a page of help is what is here with one."""
    here = journal.carried.session(carried.id)
    try:
        as_it_left = without_help(here)
    except ReflectError:
        return carried
    appends = [
        own if there.events == left.events else there
        for own, left, there in zip(here.appends, as_it_left, carried.appends, strict=False)
    ]
    return carried._replace(appends=(*appends, *carried.appends[len(appends) :]))


def _content(path: Path) -> bytes:
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            raise JournalUnwritable(f"Reflect cannot read {path}. Check the name of the file.")
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise JournalUnwritable(f"Reflect cannot read {path}. Check the name of the file.") from error
    if content.endswith(_BACKUP_ENDS):
        raise JournalError("That file is a backup. Bring it back with “reflect journal restore”.")
    return content


def _refuse_newer(raw: dict[str, Any]) -> None:
    version = _value(raw, "version", int)
    if version > VERSION:
        raise JournalError("That file was written by a newer Reflect. Install the newer one to take it in.")


def _everything(raw: dict[str, Any]) -> Everything:
    dialogues = _value(raw, "dialogues", dict)
    sessions = tuple(_session(each, dialogues) for each in _list(raw, "sessions"))
    known = {each.id: _answers(each) for each in sessions}
    entries = tuple(_entries(_list(raw, "entries"), known))
    if len(known) != len(sessions):
        raise _Odd
    settings = {_text(name): _text(value) for name, value in _value(raw, "settings", dict).items() if name}
    return Everything(sessions, entries, settings, _value(raw, "made_up", bool))


def _session(raw: dict[str, Any], dialogues: dict[str, Any]) -> CarriedSession:
    appends = tuple(_append(each) for each in _list(raw, "happened"))
    # A session that cannot be gone through again would be a trap for whoever opens it.
    talk.result(talk.replay([event for append in appends for event in append.events]))
    told = tuple(_text(each) for each in _value(raw, "told", list))
    if any(len(each.split()) != 1 for each in told) or not _ID.fullmatch(_value(raw, "session", str)):
        raise _Odd
    draft = raw["draft"]
    return CarriedSession(
        id=raw["session"],
        about=_about(raw),
        dialogue_text=_text(dialogues[_value(raw, "dialogue", str)]),
        started=_moment(raw, "started"),
        touched=_moment(raw, "touched"),
        fictional=_value(raw, "fictional", bool),
        standing=Standing(_STATES[_value(raw, "state", str)], _value(raw, "question", str), told),
        appends=appends,
        draft=None if draft is None else Draft(*(_value(draft, name, str) for name in Draft._fields)),
        thoughts={
            _value(each, "answer", int): _value(each, "text", str) for each in _list(raw, "thoughts_begun")
        },
    )


def _about(raw: dict[str, Any]) -> About:
    child, age, carer, purpose = (_value(raw, name, str) for name in ("child", "age", "carer", "purpose"))
    return About(child, age, carer, purpose)


def _append(raw: dict[str, Any]) -> Append:
    events = [{**each, "event": _stored_name(each)} for each in _list(raw, "events")]
    return Append(tuple(map(event_of, events)), tuple(map(said_of, _list(raw, "said"))))


def _stored_name(raw: dict[str, Any]) -> str:
    name = _value(raw, "event", str)
    return EARLIER_NAMES.get(name, name)


def _answers(session: CarriedSession) -> frozenset[int]:
    """The ids of its answers, each given once."""
    found = [event.id for append in session.appends for event in append.events if isinstance(event, Answered)]
    if len(set(found)) != len(found) or any(each < 1 for each in found):
        raise _Odd
    return frozenset(found)


def _entries(raws: list[dict[str, Any]], known: dict[str, frozenset[int]]) -> Iterator[CarriedEntry]:
    kinds: dict[str, Kind] = {}
    for raw in raws:
        carried = _entry(raw)
        earlier = SPEAKS_OF.get(carried.kind)
        beside = known[carried.session] if carried.session else frozenset()
        if (
            carried.mark in kinds
            or (kinds[carried.of] if carried.of else None) != earlier
            or (carried.answer and carried.answer not in beside)
            or (carried.kind in BESIDE_AN_ANSWER and not carried.answer)
        ):
            raise _Odd
        kinds[carried.mark] = carried.kind
        yield carried


def _entry(raw: dict[str, Any]) -> CarriedEntry:
    kind = _KINDS[_value(raw, "kind", str)]
    names = (*CHOICES[kind], *WORDS[kind])
    mark = _value(raw, "entry", str)
    if not _ID.fullmatch(mark) or any(raw[name] not in among for name, among in CHOICES[kind].items()):
        raise _Odd
    return CarriedEntry(
        mark=mark,
        kind=kind,
        child=_value(raw, "child", str),
        session=_value(raw, "session", str),
        answer=_value(raw, "answer", int),
        of=_value(raw, "of", str),
        at=_moment(raw, "at"),
        values={name: _value(raw, name, str) for name in names},
        fictional=_value(raw, "fictional", bool),
    )


def _value(raw: Any, name: str, kind: type[_T]) -> _T:
    # Exactly the kind: to Python, true is a number too.
    if type(raw) is not dict or type(raw[name]) is not kind:
        raise _Odd
    value: _T = raw[name]
    return value


def _list(raw: Any, name: str) -> list[dict[str, Any]]:
    found = _value(raw, name, list)
    if any(type(each) is not dict for each in found):
        raise _Odd
    return found


def _text(value: Any) -> str:
    if type(value) is not str:
        raise _Odd
    return value


def _moment(raw: dict[str, Any], name: str) -> str:
    at = _value(raw, name, str)
    datetime.fromisoformat(at)
    return at


def _cleaned(value: Any) -> Any:
    """The same with every text through the one door, and no number that cannot be stored."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    if isinstance(value, dict):
        return {clean(name): _cleaned(each) for name, each in value.items()}
    if isinstance(value, int) and abs(value) > _LARGEST:
        raise _Odd
    return value
