"""Events to JSON and back, told by the fields of their dataclasses.

Old journals outlive old code, so reading forgives: a field that is no longer known is passed over, one that
was not known then gets its default. What must never be written down is dropped here, on the way in: events
and fields marked `stored` false, and lines of a kind that is shown and not kept.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin, get_type_hints

from reflect.said import Line, Said

if TYPE_CHECKING:
    from reflect.events import Event

NEVER_KEPT: Final = frozenset({"safety", "proposal"})
"""Kinds of `Said` and `Line` that are shown and never written down."""

_NAME: Final = "event"

Reader = Callable[[Any], Any]


class UnreadableEvent(ValueError):
    """A stored event that no class can be made of. Says which field, never what is in it."""


@cache
def _classes() -> dict[str, type[Event]]:
    """Every event that may be stored, by name. Loaded late: the first paint reads none."""
    from reflect import events

    return {
        name: each
        for name, each in vars(events).items()
        if isinstance(each, type)
        and issubclass(each, events.Event)
        and each is not events.Event
        and each.stored
    }


def storable(events: Sequence[Event]) -> list[Event]:
    """Those of the events that may be written down, in order."""
    return [event for event in events if event.stored]


def encode(event: Event) -> str:
    """One event as one line of JSON. Raises ValueError for an event that must not be stored."""
    if not event.stored:
        raise ValueError(f"{type(event).__name__} is never stored")
    return json.dumps(
        {_NAME: type(event).__name__, **_plain(event)}, ensure_ascii=False, separators=(",", ":")
    )


def decode(body: str) -> Event:
    """The event that `encode` made `body` of. Raises UnreadableEvent."""
    try:
        raw = json.loads(body)
    except ValueError:
        raise UnreadableEvent("not JSON") from None
    return event_of(raw)


def event_of(raw: Any) -> Event:
    """The event in what JSON was read into. Raises UnreadableEvent."""
    name = raw.get(_NAME) if isinstance(raw, dict) else None
    if not isinstance(name, str) or name not in _classes():
        raise UnreadableEvent("no such event")
    event: Event = _record(_classes()[name], raw)
    return event


def said_of(raw: Any) -> Said:
    """One thing said, in what JSON was read into. Raises UnreadableEvent."""
    said: Said = _record(Said, _checked(raw, dict, "Said"))
    return said


def _plain(record: Any) -> dict[str, Any]:
    return {name: _value(getattr(record, name)) for name in _kept(record.__class__)}


@cache
def _kept(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind) if each.metadata.get("stored", True))


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_value(each) for each in value if not (isinstance(each, Line) and each.kind in NEVER_KEPT)]
    if is_dataclass(value):
        return _plain(value)
    return value


def _record(kind: Any, raw: dict[str, Any]) -> Any:
    values = {}
    for name, (read, required) in _readers(kind).items():
        if name in raw:
            values[name] = read(raw[name])
        elif required:
            raise UnreadableEvent(f"{kind.__name__} without {name}")
    return kind(**values)


@cache
def _readers(kind: Any) -> dict[str, tuple[Reader, bool]]:
    hints = get_type_hints(kind)
    kept = _kept(kind)
    return {
        each.name: (
            _reader(hints[each.name], f"{kind.__name__}.{each.name}"),
            each.default is MISSING and each.default_factory is MISSING,
        )
        for each in fields(kind)
        if each.name in kept
    }


def _reader(hint: Any, where: str) -> Reader:
    if get_origin(hint) is tuple:
        read_one = _reader(get_args(hint)[0], where)
        return lambda raw: tuple(map(read_one, _checked(raw, list, where)))
    if is_dataclass(hint) and isinstance(hint, type):
        return lambda raw: _record(hint, _checked(raw, dict, where))
    # A word out of a closed set is still a word: a later Reflect may know more of them.
    plain = str if get_origin(hint) is Literal else hint
    if plain not in (str, int, bool):
        raise TypeError(f"{where} is of a kind that cannot be stored")
    return lambda raw: _checked(raw, plain, where)


def _checked(raw: Any, kind: type, where: str) -> Any:
    # Exactly the kind: to Python, true is a number too.
    if type(raw) is not kind:
        raise UnreadableEvent(f"{where} is not {kind.__name__}")
    return raw
