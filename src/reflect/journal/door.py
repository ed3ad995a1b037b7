"""The way into a journal: made, opened with its passphrase and locked against other programs; closed, or removed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Self

from reflect import home as places
from reflect.errors import JournalError
from reflect.journal import folder, forgetting, keyfile, whole, writing
from reflect.journal.keyfile import STANDARD, Cost
from reflect.journal.lock import Lock
from reflect.journal.store import Store


class Door:
    """An open journal's folder, lock, database and key."""

    def __init__(self, home: Path, lock: Lock, store: Store, opened: keyfile.Opened) -> None:
        """Use `create` or `open`."""
        self.home = home
        self.store = store
        self._lock = lock
        self._opened = opened

    @classmethod
    def create(cls, passphrase: str, home: Path | None = None, *, cost: Cost = STANDARD) -> Self:
        """A new, empty journal, open. Raises NoPassphrase, and JournalError where one stands already."""
        home = home or places.journal_home()
        whole.need_passphrase(passphrase)
        whole.refuse_to_replace(home, False)
        lock = Lock(places.private_folder(home))
        try:
            whole.refuse_to_replace(home, False)
            new = folder.prepare(home)
            try:
                key = keyfile.new_key()
                Store.create(new / folder.DATABASE, key)
                keyfile.write_both(new, keyfile.seal(key, passphrase, cost))
                folder.put_in_place(home)
            finally:
                with suppress(JournalError):
                    folder.abandon(home)
            return cls._within(home, lock, passphrase)
        except BaseException:
            lock.release(remove=not whole.exists(home))
            places.tidy(home)
            raise

    @classmethod
    def open(cls, passphrase: str, home: Path | None = None) -> Self:
        """The journal in `home`, once the passphrase has opened its key.

        Raises NoPassphrase, WrongPassphrase, NoJournal, JournalInUse, JournalDamaged, JournalUnwritable.
        """
        home = home or places.journal_home()
        whole.need_passphrase(passphrase)
        whole.need_journal(home)
        lock = Lock(home)
        try:
            folder.settle(home)
            return cls._within(home, lock, passphrase)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _within(cls, home: Path, lock: Lock, passphrase: str) -> Self:
        opened = keyfile.open_either(folder.current(home), passphrase)
        store = Store(folder.current(home) / folder.DATABASE, opened.key)
        try:
            writing.drop_unbegun(store)
            forgetting.finish_scrubbing(store)
        except BaseException:
            store.close()
            raise
        return cls(home, lock, store, opened)

    @property
    def key(self) -> bytes:
        """The key of the database."""
        return self._opened.key

    @property
    def sealed(self) -> bytes:
        """The key file that was opened: the key, locked with the passphrase of today."""
        return self._opened.copy

    def close(self) -> None:
        """Close and let other programs in. To close twice does nothing."""
        try:
            self.store.close()
        finally:
            self._lock.release()

    def remove(self) -> None:
        """Close, and take everything away."""
        self.store.close()
        try:
            folder.remove(self.home)
        finally:
            self._lock.release(remove=not whole.exists(self.home))
            places.tidy(self.home)

    def change_passphrase(self, old: str, new: str, *, cost: Cost = STANDARD) -> None:
        """Lock the same key with another passphrase. Raises WrongPassphrase, NoPassphrase."""
        whole.need_passphrase(new)
        key = keyfile.unseal(self._opened.copy, old)
        sealed = keyfile.seal(key, new, cost)
        keyfile.replace_both(folder.current(self.home), self._opened.copy, sealed)
        self._opened = keyfile.Opened(key, sealed)
