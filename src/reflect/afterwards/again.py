"""If it came round again: what one might try with an occasion, the message it would give, and whether it came.

again = add_again(journal, session, answer, might_try="Sit by the door.", message="I am still here.")
for again in to_ask(journal, "Kai", since=sitting.started):
    say_came(journal, again.id, "yes", "He looked up.")
"""

from __future__ import annotations

from dataclasses import dataclass

from reflect.afterwards import hoped
from reflect.afterwards.hoped import Told
from reflect.afterwards.noted import about, need_words, trimmed
from reflect.entries import Came, Entry
from reflect.journal import Journal

CameRound = Told[Came]
"""Whether it came round, as told once."""


@dataclass(frozen=True, slots=True)
class Again:
    """What might be tried if the occasion in an answer came round again. `came` is what was told since."""

    id: int
    child: str
    session: str
    answer: int
    might_try: str
    message: str
    at: str
    fictional: bool
    came: tuple[CameRound, ...]

    @property
    def told(self) -> tuple[CameRound, ...]:
        return self.came

    @property
    def waiting(self) -> bool:
        """It has not come round, as far as was told."""
        return all(each.outcome != "yes" for each in self.came)


def agains(journal: Journal, child: str) -> list[Again]:
    """All about one child, oldest first."""
    return _with_came(journal, about(journal, "again", child))


def agains_of(journal: Journal, session: str, answer: int = 0) -> list[Again]:
    """Those beside one answer of a session, or (0) beside any of it, oldest first."""
    found = journal.entries(kind="again", session=session) if session else []
    return _with_came(journal, [each for each in found if answer in (0, each.answer)])


def to_ask(journal: Journal, child: str, since: str) -> list[Again]:
    """Those written before `since` (when a sitting began) that wait, and were not asked about from then on."""
    return hoped.to_ask((again for again in agains(journal, child) if again.waiting), since)


def add_again(
    journal: Journal, session: str, answer: int, *, might_try: str, message: str = "", at: str = ""
) -> Again:
    """Keep one beside an answer. Raises NotFound, or ConversationError where nothing is written."""
    need_words(might_try, message)
    row = journal.session(session)
    values = {"might_try": trimmed(might_try), "message": trimmed(message)}
    entry = journal.add_entry(
        "again", row.child, values, session=session, answer=answer, fictional=row.fictional, at=at
    )
    return _again(entry, [])


def say_came(journal: Journal, again: int, outcome: Came, words: str = "", *, at: str = "") -> Again:
    """Keep whether it came round, and give it back so. Raises NotFound."""
    return _with_came(journal, [hoped.tell(journal, "came", again, outcome, words, at)])[0]


def _with_came(journal: Journal, entries: list[Entry]) -> list[Again]:
    came = hoped.later(journal, "came") if entries else {}
    return [_again(entry, came.get(entry.id, [])) for entry in entries]


def _again(entry: Entry, came: list[Entry]) -> Again:
    return Again(
        id=entry.id,
        child=entry.child,
        session=entry.session,
        answer=entry.answer,
        might_try=entry.values["might_try"],
        message=entry.values["message"],
        at=entry.at,
        fictional=entry.fictional,
        came=hoped.told(came),
    )
