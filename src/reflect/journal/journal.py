"""The journal: what was asked, what was said and what people decided, encrypted with a passphrase.

Most starts make no backup and check nothing: what only these need is imported by them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from reflect.journal import forgetting, reading, searching, writing
from reflect.journal.door import Door
from reflect.journal.drafting import Drafts
from reflect.journal.keyfile import STANDARD, Cost
from reflect.journal.records import Copy, Draft, Forgotten, Hit, SessionRow, Standing
from reflect.said import About, Said

if TYPE_CHECKING:
    from reflect.entries import Entry, Kind
    from reflect.events import Event
    from reflect.journal.carried import Carried
    from reflect.journal.past import Past

MADE_UP: Final = "made-up"
"""The setting of a journal that holds nobody real; its value says since when."""


class Journal:
    """An open journal, held by this program alone until `close`; a context manager.

    Any method may raise JournalUnwritable, where nothing of that call was kept and it may be tried again, or
    JournalDamaged. What has returned is on disk.
    """

    def __init__(self, door: Door) -> None:
        """Use `create` or `open`."""
        self._door = door
        self._store = door.store
        self.drafts = Drafts(door.store)

    @classmethod
    def create(cls, passphrase: str, home: Path | None = None, *, cost: Cost = STANDARD) -> Self:
        """A new, empty journal, open. Raises NoPassphrase, and JournalError where one stands already."""
        return cls(Door.create(passphrase, home, cost=cost))

    @classmethod
    def open(cls, passphrase: str, home: Path | None = None) -> Self:
        """The journal in `home`, once the passphrase has opened its key.

        Raises NoPassphrase, WrongPassphrase, NoJournal, JournalInUse, JournalDamaged, JournalUnwritable.
        """
        return cls(Door.open(passphrase, home))

    @property
    def home(self) -> Path:
        """The folder that it is kept in."""
        return self._door.home

    def close(self) -> None:
        """Close and let other programs in. To close twice does nothing."""
        self._door.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ------------------------------------------------------------ one session

    def begin(
        self,
        session_id: str,
        about: About,
        dialogue_text: str,
        fictional: bool = False,
        *,
        at: str | None = None,
    ) -> None:
        """Make room for a session, with the dialogue it is held in. Where it stands already, nothing changes.

        A session to which nothing is appended, and that has no draft, is gone at the next opening.
        """
        fictional = fictional or self.made_up
        writing.begin(self._store, session_id, about, dialogue_text, fictional, at or writing.now())

    def append(
        self,
        session_id: str,
        seq: int,
        events: Sequence[Event],
        said: Sequence[Said] = (),
        standing: Standing | None = None,
        *,
        at: str | None = None,
    ) -> bool:
        """Keep what happened and what was said, all of it or nothing; on disk when it returns.

        `seq` counts the appends of a session from 1. One that is there already is left as it is, and False
        returned; one out of order is a ValueError. An answer, new or changed, clears the draft. Events and
        fields that are never stored, and what was said on pages of help or as a proposal, are left out.
        Raises NotFound.
        """
        return writing.append(self._store, session_id, seq, events, said, standing, at or writing.now())

    def appends(self, session_id: str) -> int:
        """How many appends a session holds: the next `seq` is one more. Raises NotFound."""
        return reading.appends(self._store, session_id)

    def events(self, session_id: str) -> list[Event]:
        """All that happened, in order. Raises NotFound."""
        return reading.events(self._store, session_id)

    def said(self, session_id: str, last: int | None = None, before: int | None = None) -> list[Said]:
        """What was said, in order: all, or the `last` so many, of the turns `before` one. Raises NotFound."""
        return reading.said(self._store, session_id, last, before)

    def dialogue_text(self, session_id: str) -> str:
        """The text of the dialogue that a session began with. Raises NotFound."""
        return reading.dialogue_text(self._store, session_id)

    def draft(self, session_id: str, question: str, text: str, *, at: str | None = None) -> None:
        """Keep what is being typed in place of what was kept; an empty text clears it. Raises NotFound."""
        writing.keep_draft(self._store, session_id, question, text, at or writing.now())

    def read_draft(self, session_id: str) -> Draft | None:
        """What was typed and not yet given. Raises NotFound."""
        return reading.read_draft(self._store, session_id)

    # ------------------------------------------------------------ all of them

    def sessions(self, limit: int | None = None, child: str | None = None) -> list[SessionRow]:
        """The sessions, the one begun last first; `child` matches a whole name whatever its case."""
        return reading.listed(self._store, limit, child)

    def session(self, session_id: str) -> SessionRow:
        """One session as in the list. Raises NotFound."""
        return reading.one_listed(self._store, session_id)

    def holds_real(self) -> bool:
        """Whether any session or entry is not marked fictional."""
        return reading.holds_real(self._store)

    @property
    def made_up(self) -> bool:
        """Whether it was made for people who are made up: then whatever is begun or noted here is marked so."""
        return self.setting(MADE_UP) is not None

    def search(self, words: str, limit: int = 200, child: str | None = None) -> list[Hit]:
        """Answers in their latest wording, and entries, that hold all the words, the newest first.

        Case and accents make no difference, nothing typed has a meaning of its own, and the last word may be
        the beginning of one.
        """
        return searching.search(self._store, words, limit, child)

    def setting(self, name: str) -> str | None:
        """What was set under `name`, or None."""
        value = self._store.value("SELECT value FROM setting WHERE name = ?", name)
        return None if value is None else str(value)

    def set_setting(self, name: str, value: str | None) -> None:
        """Keep `value` under `name`; None forgets it."""
        if not name:
            raise ValueError("a setting has a name")
        with self._store.change() as db:
            if value is None:
                db.execute("DELETE FROM setting WHERE name = ?", (name,))
            else:
                db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    # ------------------------------------------------------------ entries

    def add_entry(
        self,
        kind: Kind,
        child: str,
        values: Mapping[str, str],
        *,
        session: str = "",
        answer: int = 0,
        fictional: bool = False,
        at: str = "",
    ) -> Entry:
        """Keep one entry about a child; on disk when it returns. What is missing of its values is empty.

        Raises NotFound where the session, the answer or the earlier entry is not here, and ValueError for a
        value that its kind does not have.
        """
        from reflect.journal import entering

        return entering.add(
            self._store,
            kind,
            child,
            values,
            session=session,
            answer=answer,
            fictional=fictional or self.made_up,
            at=at or writing.now(),
        )

    def entries(self, *, kind: str = "", child: str = "", session: str = "") -> list[Entry]:
        """The entries, oldest first: of one kind, one child (whatever the name's case), one session, or all."""
        from reflect.journal import entering

        return entering.listed(self._store, kind, child, session)

    def entry(self, id: int) -> Entry:  # noqa: A002
        """One entry. Raises NotFound."""
        from reflect.journal import entering

        return entering.one(self._store, id)

    def remove_entry(self, id: int) -> None:  # noqa: A002
        """Take an entry away for good, and what later entries say of how it has been. Raises NotFound."""
        from reflect.journal import entering

        entering.remove(self._store, id)

    # ------------------------------------------------------------ looking back, moving

    @property
    def past(self) -> Past:
        """Looking back: the timeline, and which months and children there are."""
        from reflect.journal.past import Past

        return Past(self._store)

    @property
    def carried(self) -> Carried:
        """All of it whole, to be carried to another journal, and what was carried taken in."""
        from reflect.journal.carried import Carried

        return Carried(self._store)

    # ------------------------------------------------------------ forgetting

    def forget_session(self, session_id: str) -> Forgotten:
        """Raises NotFound."""
        return forgetting.forget_session(self._store, session_id)

    def forget_child(self, name: str, *, exactly: bool = False) -> Forgotten:
        """Forget every session and entry about one child, by whole name whatever its case.

        Where the name matches more than one spelling nothing is forgotten, and they are in the `children` of
        what is returned; `exactly` then takes one spelling alone. Raises NotFound.
        """
        return forgetting.forget_child(self._store, name, exactly)

    def forget_all(self) -> Forgotten:
        """Remove everything and close. What is returned tells which copies were made in its time."""
        gone = Forgotten(len(self.sessions()), (), self.copies(), len(self.entries()))
        self._door.remove()
        return gone

    # ------------------------------------------------------------ copies, keys, checks

    def note_copy(
        self, kind: str, *, session: str | None = None, child: str | None = None, at: str | None = None
    ) -> None:
        """Remember that a copy was made, of one session, of all about a child, or of everything. NotFound."""
        reach = forgetting.reach_of(self._store, session, child)
        forgetting.note_copy(self._store, kind, reach, at or writing.now())

    def copies(self, *, session: str | None = None, child: str | None = None) -> tuple[Copy, ...]:
        """The copies that may hold one session, one child, or (neither named) anything. Raises NotFound."""
        return forgetting.copies(self._store, forgetting.reach_of(self._store, session, child))

    def backup(self, target: Path, *, replace: bool = False, at: str | None = None) -> None:
        """Write everything to one encrypted file, checked by opening it, and remember that it was made.

        It opens with the passphrase of today, whatever the journal's becomes. Raises JournalUnwritable, also
        where the file stands and `replace` is false.
        """
        from reflect.journal import backup

        backup.write(self._store, self._door.sealed, self._door.key, target, replace)
        self.note_copy("backup", at=at)

    def change_passphrase(self, old: str, new: str, *, cost: Cost = STANDARD) -> None:
        """Lock the same journal with another passphrase. Raises WrongPassphrase, NoPassphrase.

        Backups made before still open with the old one.
        """
        self._door.change_passphrase(old, new, cost=cost)

    def check(self) -> list[str]:
        """What is wrong with the journal, a sentence each; nothing where it is whole."""
        from reflect.journal import checking

        return checking.check(self._store)
