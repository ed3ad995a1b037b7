"""A pack that is being made, kept in the journal with every choice, so that it can be gone on with.

There is at most one for each child, and one for everybody. It stands among what is half typed, and is gone with
what it is about: the words chosen for a line go with the conversation that the line is from, and the names that
were found go whenever anything is forgotten.
"""

from __future__ import annotations

import json
import secrets
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from reflect.journal import Journal
from reflect.review.period import Period

_NAMES: Final = "names"
BOXES: Final = ("words", "hope")
"""Where something may be half typed."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A pack as it was left: `day` is when it was last worked on, `headings` the name of their file.

    `line` is the key of the line that was looked at, empty after the last. `words` has what stood in a line and
    what is to stand there, by the line's key; `out` what stood in a line that is left out. `hopes` are the
    entries that were noted on the way.
    """

    day: date
    period: Period
    headings: str
    line: str = ""
    words: tuple[tuple[str, str, str], ...] = ()
    out: tuple[tuple[str, str], ...] = ()
    without: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    hopes: tuple[int, ...] = ()


class Begins:
    """Where the pack of one child (None: everybody) is kept. A method may raise a `JournalError`."""

    def __init__(self, journal: Journal, child: str | None) -> None:
        self._drafts = journal.drafts
        self._child = child or ""
        self._page = f"review/{self._child.casefold()}"
        # Two packs, one after the other, never mix: what belongs to one bears its stamp.
        self._stamp = secrets.token_hex(8)
        self._written: dict[str, dict[str, str]] = {}

    def read(self) -> Begun | None:
        """The pack that was begun and neither saved nor begun anew; what is kept now goes on with it."""
        head = self._drafts.read(self._page)
        if not head:
            return None
        self._stamp = head["stamp"]
        self._written = {self._page: head}
        words: list[tuple[str, str, str]] = []
        out: list[tuple[str, str]] = []
        for session in json.loads(head["sessions"]):
            held = self._read(self._of(session))
            words += [(key, *both) for key, both in json.loads(held.get("words", "{}")).items()]
            out += json.loads(held.get("out", "{}")).items()
        return Begun(
            day=date.fromisoformat(head["day"]),
            period=Period(date.fromisoformat(head["first"]), date.fromisoformat(head["last"])),
            headings=head["headings"],
            line=head["line"],
            words=tuple(words),
            out=tuple(out),
            without=frozenset(json.loads(head["without"])),
            initials=frozenset(json.loads(self._read(self._of(_NAMES)).get("words", "[]"))),
            hopes=tuple(json.loads(head["hopes"])),
        )

    def keep(self, pack: Begun) -> None:
        """Keep it as it is now; on disk when it returns."""
        wanted = self._rows(pack)
        for page in self._written.keys() - wanted.keys():
            self._drafts.clear(page)
            del self._written[page]
        # The head comes last: what it names is there.
        for page, row in sorted(wanted.items(), key=lambda each: each[0] == self._page):
            if self._written.get(page) != row:
                child = self._child if page == self._page else ""
                self._drafts.keep(page, row, child=child, session=row.get("session", ""))
                self._written[page] = row

    def clear(self) -> None:
        """It is saved, or begun anew."""
        self.read()
        for page in (*sorted(self._written), *map(self._of, BOXES)):
            self._drafts.clear(page)
        self._written = {}
        self._stamp = secrets.token_hex(8)

    def keep_typed(self, box: str, place: str, text: str, session: str = "") -> None:
        """Keep what is half typed in a box, at the place (a line, a question) where it is; nothing clears it."""
        typed = {"place": place, "text": text} if text else {}
        self._drafts.keep(self._of(box), typed, child=self._child, session=session)

    def typed(self, box: str, place: str) -> str:
        """What was half typed there."""
        held = self._drafts.read(self._of(box))
        return held["text"] if held.get("place") == place else ""

    def _rows(self, pack: Begun) -> dict[str, dict[str, str]]:
        words: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
        out: dict[str, dict[str, str]] = defaultdict(dict)
        for key, was, now in pack.words:
            words[session_of(key)][key] = (was, now)
        for key, was in pack.out:
            out[session_of(key)][key] = was
        sessions = sorted(words.keys() | out.keys())
        rows = {
            self._of(each): {
                "stamp": self._stamp,
                "session": each,
                "words": _text(words[each]),
                "out": _text(out[each]),
            }
            for each in sessions
        }
        if pack.initials:
            rows[self._of(_NAMES)] = {"stamp": self._stamp, "words": _text(sorted(pack.initials))}
        rows[self._page] = {
            "stamp": self._stamp,
            "day": pack.day.isoformat(),
            "first": pack.period.start.isoformat(),
            "last": pack.period.end.isoformat(),
            "headings": pack.headings,
            "line": pack.line,
            "without": _text(sorted(pack.without)),
            "sessions": _text(sessions),
            "hopes": _text(pack.hopes),
        }
        return rows

    def _of(self, name: str) -> str:
        return f"{self._page}/{name}"

    def _read(self, page: str) -> dict[str, str]:
        held = self._drafts.read(page)
        if held.get("stamp") != self._stamp:
            return {}
        self._written[page] = held
        return held


def still(lines: Iterable[tuple[str, str]], pack: Begun) -> tuple[dict[str, str], set[str]]:
    """The words and what is left out, by key, of those `lines` (key and words) that stand as they did then."""
    there = dict(lines)
    words = {key: now for key, was, now in pack.words if there.get(key) == was}
    return words, {key for key, was in pack.out if there.get(key) == was}


def session_of(key: str) -> str:
    """The conversation that a line is from."""
    return key.rsplit("/", 2)[0]


def _text(thing: Any) -> str:
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))
