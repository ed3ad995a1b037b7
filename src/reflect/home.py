"""Where things are kept: what a person keeps, and the project's own dialogues and prompts.

Where several people share a computer each has a journal of their own, in a folder that does not tell whose it is.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from reflect.errors import DialogueError, JournalUnwritable

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
# The name of the journal that is meant; empty for the one that has no name.
WHOSE = "REFLECT_JOURNAL"
_SHELF = "journals"
# Slow on purpose: a list of likely names then takes a while to try.
_ROUNDS = 200_000


def home() -> Path:
    """The folder of everything that Reflect keeps, absolute; it need not exist yet and is not made here.

    `REFLECT_HOME` where it is set, else the platform's folder for a person's own data.
    """
    chosen = os.environ.get("REFLECT_HOME", "")
    if chosen:
        return Path(chosen).expanduser().absolute()
    # Imported here because most uses and every test set the folder.
    import platformdirs

    return platformdirs.user_data_path("reflect", appauthor=False).absolute()


def journal_home() -> Path:
    """The folder of the journal that is meant: `home` itself, or one for the name in `REFLECT_JOURNAL`.

    Capitals and spaces in a name don't count. It stands nowhere on the disk, only what is made from it here.
    """
    name = plain_name(os.environ.get(WHOSE, ""))
    return home() / _SHELF / _folder_for(name) if name else home()


def choose_journal(name: str) -> None:
    """From here on the journal with this name is meant; with an empty one, that without a name."""
    os.environ[WHOSE] = plain_name(name)


def is_chosen() -> bool:
    """Whether it was said which journal is meant, be it the one without a name."""
    return WHOSE in os.environ


def has_name() -> bool:
    """Whether the journal that is meant is one with a name."""
    return bool(plain_name(os.environ.get(WHOSE, "")))


def shared() -> bool:
    """Whether any journal with a name is kept here."""
    try:
        return any((home() / _SHELF).iterdir())
    except OSError:
        return False


def plain_name(name: str) -> str:
    """A journal's name as it counts: without regard to capitals, spaces and how its letters are composed."""
    if not name:
        return ""
    # Imported here because most starts have no name to look at.
    import unicodedata

    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


@cache
def _folder_for(name: str) -> str:
    import hashlib

    return hashlib.pbkdf2_hmac("sha256", name.encode(), b"reflect: whose journal", _ROUNDS, 16).hex()


def tidy(journal: Path) -> None:
    """Take away the folder of a journal with a name that is not there any more, so that nothing tells of it."""
    if journal.parent.name == _SHELF:
        with suppress(OSError):
            journal.rmdir()
            journal.parent.rmdir()


def private_folder(path: Path) -> Path:
    """`path` as a folder that only its owner can look into, made where it is missing.

    A folder that stands already keeps the permissions that somebody gave it. Raises JournalUnwritable.
    """
    try:
        if path.parent.name == _SHELF:
            private_folder(path.parent.parent)
            private_folder(path.parent)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    except OSError as error:
        raise JournalUnwritable(
            f"Reflect cannot make its folder {path}. Check that you may write there and that there is room."
        ) from error
    return path


def project_folder(name: str) -> Path:
    """`dialogues` or `prompts`: beside `pyproject.toml` in a checkout, inside the package once installed.

    Raises DialogueError where the folder is in neither place.
    """
    package = Path(__file__).resolve().parent
    places = [package / name]
    if package.parent.name == "src" and (package.parent.parent / "pyproject.toml").is_file():
        places.insert(0, package.parent.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise DialogueError(f"Reflect's own folder “{name}” is missing. Install Reflect again.")
