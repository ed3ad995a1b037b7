"""A persona: a made-up carer, what they say at each question, and what must follow."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from reflect.errors import PersonaError
from reflect.said import Age, Applicants, Carer, Depth, Families, Person, Plans, Purpose

_LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)


class PersonaAbout(_Part):
    child: str = ""
    age: Age | None = None
    carer: Carer | None = None
    families: Families | None = None
    felt_age: Age | None = None
    adulthood: Literal["yes", "no"] | None = None
    applicants: Applicants | None = None
    plans: Plans | None = None


class Expectation(_Part):
    """One thing that must follow. Exactly one of those before `so_not_asked` names it."""

    tells_all_at: str = ""
    vague_at: str = ""
    specific_at: str = ""
    no_feelings_at: str = ""
    safety_at: str = ""
    strength: str = ""
    support_need: str = ""
    asked: str = ""
    not_asked: str = ""
    so_not_asked: tuple[str, ...] = ()
    kind: str = ""
    words: str = ""

    def __str__(self) -> str:
        return ", ".join(f"{name}: {value}" for name, value in self.model_dump().items() if value)


class Persona(_Part):
    """`answers` are said at a question and then at its follow-ups; then `default`, its last one repeated.

    `start` is the part to take up first, or the only one where one is all; `depth` is how much is asked, where
    whoever plays it says nothing else. Others who are there (`company`) speak under the question's id and who they
    are: `acceptance.why@partner`.
    """

    name: str = Field(default="", alias="persona")
    about: PersonaAbout = PersonaAbout.model_construct()
    dialogue: str = "secure-base"
    start: str = ""
    depth: Depth = "full"
    purpose: Purpose | None = None
    company: tuple[Person, ...] = ()
    answers: dict[str, tuple[str, ...]] = {}
    default: tuple[str, ...] = ("I don't know.",)
    expect: tuple[Expectation, ...] = ()


def read_persona(path: Path) -> Persona:
    """The persona in this file. PersonaError where it cannot be read, with what to do."""
    try:
        held = yaml.load(path.read_text("utf-8"), Loader=_LOADER)
    except OSError:
        raise PersonaError(
            f"There is no persona file at {path}, or it cannot be opened. Check its name."
        ) from None
    except UnicodeDecodeError:
        raise PersonaError(f"{path} is not plain text. Save it as UTF-8 and try again.") from None
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise PersonaError(f"{path}:{line}: this is not YAML. Check the indent and the quotes.") from None
    if not isinstance(held, dict):
        raise PersonaError(f"{path} holds no persona. Begin with “about:” and “answers:”.")
    try:
        return Persona.model_validate(held)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise PersonaError(f"{path}: {where}: {first['msg'].lower()}. Mend it and try again.") from None
