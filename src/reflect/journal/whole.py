"""The journal as a whole: whether one is here, putting a backup in its place, and taking it away."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from reflect import home as places
from reflect.errors import JournalError, NoJournal, NoPassphrase, WrongPassphrase
from reflect.journal import folder, keyfile
from reflect.journal.lock import Lock
from reflect.journal.store import Store


def exists(home: Path | None = None) -> bool:
    """Whether a journal is kept in `home`, sound or not."""
    return folder.stands(home or places.journal_home())


def restore(source: Path, passphrase: str, home: Path | None = None, *, replace: bool = False) -> None:
    """Make a backup the journal. The passphrase is the one from the day the backup was made.

    All of the backup is checked before anything is changed. Raises WrongPassphrase, NoPassphrase,
    JournalInUse, JournalDamaged, JournalUnwritable, and JournalError where a journal stands and `replace` is
    false.
    """
    # Imported here because most starts restore nothing.
    from reflect.journal import backup

    home = home or places.journal_home()
    refuse_to_replace(home, replace)
    sealed = backup.read_key(source)
    try:
        key = keyfile.unseal(sealed, passphrase)
    except WrongPassphrase as error:
        raise WrongPassphrase(
            "That passphrase does not open this backup. Nothing was changed. "
            "Try the passphrase from the day the backup was made."
        ) from error
    lock = Lock(places.private_folder(home))
    try:
        refuse_to_replace(home, replace)
        new = folder.prepare(home)
        try:
            backup.unpack(source, new / folder.DATABASE)
            Store(new / folder.DATABASE, key, verify=True).close()
            keyfile.write_both(new, sealed)
            folder.put_in_place(home)
        finally:
            with suppress(JournalError):
                folder.abandon(home)
    finally:
        lock.release(remove=not exists(home))


def forget_all(home: Path | None = None) -> None:
    """Remove the journal, its keys, drafts and logs without needing the passphrase.

    Where the disk keeps the freed places a while they hold encrypted bytes, and the key is gone. Raises
    NoJournal, JournalInUse, JournalUnwritable.
    """
    home = home or places.journal_home()
    need_journal(home)
    lock = Lock(home)
    try:
        folder.remove(home)
    finally:
        lock.release(remove=not exists(home))
        places.tidy(home)


def need_passphrase(passphrase: str) -> None:
    """Raises NoPassphrase for an empty one."""
    if not passphrase:
        raise NoPassphrase("A passphrase is needed; an empty one would leave the journal unlocked.")


def need_journal(home: Path) -> None:
    """Raises NoJournal where nothing is kept."""
    if not exists(home):
        raise NoJournal("Nothing is kept here yet.")


def refuse_to_replace(home: Path, replace: bool) -> None:
    """Raises JournalError where a journal stands that may not be replaced."""
    if exists(home) and not replace:
        raise JournalError("There is already a journal here. Nothing was changed.")
