"""What the journal's tests share: a cheap key, short ways to fill a journal, and its bytes laid open."""

from __future__ import annotations

import os
import shutil
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

import apsw

from reflect.events import About, Answered, Asked, Begun, Event, Line, Said
from reflect.journal import Cost, Journal, Standing

CHEAP = Cost(passes=1, memory=8, lanes=1)
PASSPHRASE = "velvet otter plain harvest"
ABOUT = About(child="Kai", age="5-10", carer="foster", purpose="supervision")
AT = "2026-03-01T20:15:00+00:00"


def create(home: Path) -> Journal:
    return Journal.create(PASSPHRASE, home, cost=CHEAP)


def reopen(home: Path) -> Journal:
    return Journal.open(PASSPHRASE, home)


def answered(number: int, text: str, question: str = "availability.incident") -> Answered:
    return Answered(number, question, "", text, at=AT)


def spoken(turn: int, text: str, answer: int = 0) -> Said:
    who = "carer" if answer else "assistant"
    kind = "answer" if answer else "question"
    return Said(turn, who, kind, "availability", "availability.incident", text, answer=answer)


def begin(journal: Journal, session: str, about: About = ABOUT, dialogue: str = "the dialogue") -> None:
    """A session with its first question put, as one append."""
    line = Line("question", "availability", "incident", "availability", "availability.incident")
    events: list[Event] = [Begun("secure-base", about), Asked("availability.incident", "", (line,))]
    journal.begin(session, about, dialogue, at=AT)
    journal.append(
        session, 1, events, [spoken(1, "What happened?")], Standing("open", "availability.incident")
    )


def tell(journal: Journal, session: str, text: str) -> int:
    """One more answer, as one more append; its id."""
    seq = journal.appends(session) + 1
    number = seq - 1
    journal.append(
        session,
        seq,
        [answered(number, text)],
        [spoken(seq, text, number)],
        Standing("open", "availability.why"),
    )
    return number


def texts(journal: Journal, session: str) -> list[str]:
    return [event.text for event in journal.events(session) if isinstance(event, Answered)]


def database(home: Path) -> Path:
    return home / "journal" / "journal.db"


def key_files(home: Path) -> tuple[Path, Path]:
    return home / "journal" / "journal.key", home / "journal" / "journal.key.copy"


def laid_open(home: Path, key: bytes, scratch: Path) -> bytes:
    """Every page of a closed journal without its encryption, free pages too."""
    copy = scratch / "laid-open.db"
    shutil.copyfile(database(home), copy)
    connection = apsw.Connection(str(copy))
    connection.pragma("cipher", "aegis")
    connection.pragma("key", "raw:" + key.hex())
    connection.pragma("journal_mode", "delete")
    connection.pragma("rekey", "")
    connection.close()
    plain = copy.read_bytes()
    copy.unlink()
    assert plain.startswith(b"SQLite format 3")
    return plain


def key_of(journal: Journal) -> bytes:
    return journal._door.key


def in_child(work: Callable[[], None]) -> int:
    """Run in a fork of this process and give its exit code; 1 where it raised."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
