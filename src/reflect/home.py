"""Where things are kept: what a person keeps, and the project's own dialogues and prompts."""

from __future__ import annotations

import os
from pathlib import Path

from reflect.errors import DialogueError, JournalUnwritable

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


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


def private_folder(path: Path) -> Path:
    """`path` as a folder that only its owner can look into, made where it is missing.

    A folder that stands already keeps the permissions that somebody gave it. Raises JournalUnwritable.
    """
    try:
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
