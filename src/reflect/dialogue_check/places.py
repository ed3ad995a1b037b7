"""What is to be looked at: dialogue files, a folder of prompts, a service's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reflect.dialogue.mistakes import Code, Mistake
from reflect.home import project_folder
from reflect.voice.templates import service_folder


@dataclass(frozen=True, slots=True)
class Places:
    """`whole`: these dialogues are all that these prompts are for, so that an unused block is a mistake."""

    dialogues: tuple[Path, ...]
    prompts: Path
    service: Path | None
    whole: bool


def places(path: Path | None, service: Path | None) -> Places | Mistake:
    """What `path` means: a dialogue file, a folder with dialogues/ or prompts/, a service's own, or nothing.

    Of what a folder does not hold, the project's own is taken. With nothing, the service's folder that this
    computer's Reflect is set up for is looked at too.
    """
    if service is not None and not service.is_dir():
        return _missing(service)
    if path is None:
        service = service or service_folder()
        return _of_folders(project_folder("dialogues"), project_folder("prompts"), service, whole=True)
    if path.is_file():
        beside = path.absolute().parent.parent / "prompts"
        prompts = beside if beside.is_dir() else project_folder("prompts")
        return Places((path,), shown(prompts), service, whole=False)
    if not path.is_dir():
        return _missing(path)
    dialogues, prompts = path / "dialogues", path / "prompts"
    if not dialogues.is_dir() and not prompts.is_dir():
        if any(path.glob("*.j2")) or any(path.glob("explained/*.yaml")):
            return _of_folders(project_folder("dialogues"), project_folder("prompts"), path, whole=True)
        what = "the folder holds no dialogues and no prompts"
        remedy = "name a folder with dialogues/ or prompts/ in it"
        return Mistake(str(path), 1, Code.UNREADABLE, what, remedy)
    whole = dialogues.is_dir() and prompts.is_dir()
    return _of_folders(
        dialogues if dialogues.is_dir() else project_folder("dialogues"),
        prompts if prompts.is_dir() else project_folder("prompts"),
        service,
        whole=whole,
    )


def shown(path: Path) -> Path:
    """The path as it reads best: from the current folder where it is below it."""
    try:
        return path.absolute().relative_to(Path.cwd())
    except ValueError:
        return path


def _of_folders(dialogues: Path, prompts: Path, service: Path | None, *, whole: bool) -> Places | Mistake:
    files = tuple(shown(each) for each in sorted(dialogues.glob("*.yaml")))
    if not files:
        what = "the folder holds no dialogue"
        return Mistake(str(shown(dialogues)), 1, Code.UNREADABLE, what, "put a .yaml file into it")
    return Places(files, shown(prompts), service, whole)


def _missing(path: Path) -> Mistake:
    return Mistake(str(path), 1, Code.UNREADABLE, "there is no such file or folder", "look at the name")
