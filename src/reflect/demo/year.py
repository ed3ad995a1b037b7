"""The year as it is written: who it is about, fourteen sittings, and what was noted between them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from reflect.entries import Came, Family, Outcome, Sort
from reflect.errors import PersonaError
from reflect.said import Age, Carer, Depth, Families, Purpose
from reflect.said import Sort as Proposed

_LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
FOLDER: Final = Path(__file__).parent / "year"
_SEASONS: Final = ("winter", "spring", "summer", "autumn")


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=True,
    )


class _Dated(_Part):
    """Something that was, so many days ago, at a time of day."""

    days_ago: int = Field(ge=0, le=366)
    at: time = time(20, 30)

    def moment(self, today: date) -> datetime:
        """When it was, counted back from `today`, with the offset of the place."""
        return datetime.combine(today - timedelta(self.days_ago), self.at).astimezone()


class How(_Dated):
    """How a step of the plan has been."""

    outcome: Outcome
    words: str = ""


class Step(_Part):
    """One step of the plan made at a sitting's end; a support step has the need it comes of."""

    sort: Sort
    what: str
    need: str = ""
    who: str = ""
    by: str = ""
    how: tuple[How, ...] = ()


class CameRound(_Dated):
    """Whether an occasion came round again."""

    outcome: Came
    words: str = ""


class Again(_Part):
    """What might be tried if the occasion told at `beside` came round again."""

    beside: str
    might_try: str
    message: str
    came: tuple[CameRound, ...] = ()


class Thought(_Dated):
    """A later thought beside the answer to a question."""

    beside: str
    text: str


class Given(_Part):
    """An impression of the child's progress, given after a sitting about that."""

    dimension: str
    family: Family = ""
    value: int = Field(ge=0, le=10)
    words: str = ""


class Moment(_Dated):
    """A small good thing."""

    text: str


class OwnWords(_Part):
    """A proposal that holds the words `of` is kept as `put`; as the other sort it is left out."""

    of: str
    sort: Proposed
    put: str


class Added(_Part):
    """A strength or a need that the carer added."""

    sort: Proposed
    words: str


class Deciding(_Part):
    """What becomes of what is proposed: kept, but for what is put in other words or left out."""

    words: tuple[OwnWords, ...] = ()
    leave: tuple[str, ...] = ()
    add: tuple[Added, ...] = ()


class SittingOfTheYear(_Dated):
    """One sitting. `answers` are said at a question and then at its follow-ups; what has none is skipped.

    With `stops_at` it is left at that question, with `draft` typed and not sent.
    """

    purpose: Purpose
    dialogue: str = "secure-base"
    depth: Depth = "short"
    sections: tuple[str, ...]
    answers: dict[str, tuple[str, ...]]
    decide: Deciding = Deciding.model_construct()
    plan: tuple[Step, ...] = ()
    again: tuple[Again, ...] = ()
    thoughts: tuple[Thought, ...] = ()
    impressions: tuple[Given, ...] = ()
    stops_at: str = ""
    draft: str = ""


class Household(_Part):
    """Whom the year is about, and what was noted between the sittings."""

    child: str
    age: Age
    carer: Carer
    families: Families
    own_number: str
    nation: str
    moments: tuple[Moment, ...]


class Year(_Part):
    """All of it; the sittings in the order in which they were held."""

    household: Household
    sittings: tuple[SittingOfTheYear, ...]


def season(day: date) -> str:
    """The season of a day in Britain: what the carer calls {season} is always the one it was."""
    return _SEASONS[day.month % 12 // 3]


def read_year(folder: Path = FOLDER) -> Year:
    """The year in this folder. PersonaError where a file cannot be read, with what to do."""
    sittings = tuple(_read(path, SittingOfTheYear) for path in sorted(folder.glob("[0-9]*.yaml")))
    return Year(household=_read(folder / "household.yaml", Household), sittings=sittings)


def _read(path: Path, shape: Any) -> Any:
    try:
        return shape.model_validate(yaml.load(path.read_text("utf-8"), Loader=_LOADER))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise PersonaError(f"{path} can't be read. Install Reflect again.") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise PersonaError(f"{path}: {where}: {first['msg'].lower()}. Mend it and try again.") from None
