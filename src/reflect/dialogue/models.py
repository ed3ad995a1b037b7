"""A dialogue as frozen models.

    Dialogue ─ Section ─ Question ─ FollowUp
                             └───── When

In a model every question has its full id ("availability.why"; "description" stands alone), in a file the
short one; `parse` makes the one of the other. The words allowed in each field are the `Literal` types here.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from reflect.said import Age, Applicants, Carer, Depth, Families, Person, Purpose, Sort

Asking = Literal["description", "incident", "why", "response", "feelings", "help"]
Told = Literal["why", "response", "feelings"]
Life = Literal["past", "present", "ahead"]
Seeks = Literal["specificity", "hidden", "child-mind", "reasons", "response", "feelings", "detail"]
Hears = Literal[
    "vague",
    "dont-know",
    "never",
    "stretch",
    "general",
    "still-general",
    "history",
    "no-reason",
    "one-reason",
    "no-response",
    "no-feeling",
    "thin",
]
Need = Literal["carer", "families", "purpose", "applicants", "plans", "adulthood", "felt_age"]


def _listed(value: Any) -> Any:
    """One word where a list may stand is a list of one."""
    return [value] if isinstance(value, str) else value


def _once(values: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(values)) < len(values):
        raise ValueError("twice")
    return values


Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
QuestionId = Annotated[
    str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)?$", max_length=81)
]


def block_of(identifier: str) -> str:
    """The name of the block that words a thing: the last part of its id, `-` as `_`."""
    return identifier.rpartition(".")[2].replace("-", "_")


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        strict=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )


class When(_Part):
    """The conditions of a question. All that are given must hold."""

    answered: QuestionId | None = None
    families: Families | None = None
    carer: Annotated[tuple[Carer, ...], BeforeValidator(_listed), AfterValidator(_once)] = Field(
        default=(), strict=False
    )
    age: Annotated[tuple[Age, ...], BeforeValidator(_listed), AfterValidator(_once)] = Field(
        default=(), strict=False
    )
    purpose: Annotated[tuple[Purpose, ...], BeforeValidator(_listed), AfterValidator(_once)] = Field(
        default=(), strict=False
    )
    applicants: Applicants | None = None
    plans: Literal["short", "long"] | None = None
    adulthood: Literal["yes", "no"] | None = None
    company: Annotated[tuple[Person, ...], BeforeValidator(_listed), AfterValidator(_once)] = Field(
        default=(), strict=False
    )


class FollowUp(_Part):
    """One further question, put when an answer shows the lack that `hears` names."""

    id: Identifier
    seeks: Seeks
    hears: Hears


class Question(_Part):
    """One question. `told` is what an earlier answer may have told already; it is then passed over.

    `to: each` puts it to everybody who is here, one after the other. `names` is what an answer names outright: it
    may be kept as that. `life` says which part of an applicant's life it asks about: the years behind them, life
    as it is, or a child to come.
    """

    id: Identifier
    asked: Asking
    depth: Depth
    life: Life | None = None
    told: Told | None = None
    to: Literal["each"] | None = None
    names: Sort | None = None
    when: When = When.model_construct()
    follow_ups: Annotated[tuple[FollowUp, ...], Field(strict=False)] = ()

    @property
    def block(self) -> str:
        """The block that words it ("family-membership.other-family" → "other_family")."""
        return block_of(self.id)

    def follow_up(self, identifier: str) -> FollowUp:
        """The follow-up with this id; `KeyError` where there is none."""
        for each in self.follow_ups:
            if each.id == identifier:
                return each
        raise KeyError(identifier)


def follow_up_block(question: Question, follow_up: str) -> str:
    """The block that words a follow-up ("availability.why", "inside" → "why_inside")."""
    return f"{question.block}_{block_of(follow_up)}"


class Section(_Part):
    """A part of the conversation: one dimension of the model, or a part before or after the five."""

    id: Identifier
    dimension: (
        Literal["availability", "sensitivity", "acceptance", "co-operation", "family-membership"] | None
    ) = None
    needs: Annotated[tuple[Need, ...], BeforeValidator(_listed), AfterValidator(_once)] = Field(
        default=(), strict=False
    )
    questions: Annotated[tuple[Question, ...], Field(strict=False, min_length=1)]


class Dialogue(_Part):
    """A whole dialogue, in the order in which it is asked.

    `about` is whom it thinks about; in a dialogue of `parts: one` a single part is the whole sitting; and
    `offers: named` puts to the person only what they named outright, nothing that was heard between the lines.
    Its own wording, where it has some, lies in a folder of its id in `prompts/en-GB/`.
    """

    id: Identifier
    about: Literal["child", "applicants"] = "child"
    parts: Literal["all", "one"] = "all"
    offers: Literal["heard", "named"] = "heard"
    sections: Annotated[tuple[Section, ...], Field(strict=False, min_length=1)]

    @cached_property
    def _sections(self) -> dict[str, Section]:
        return {section.id: section for section in self.sections}

    @cached_property
    def _places(self) -> dict[str, tuple[Section, Question]]:
        return {
            question.id: (section, question) for section in self.sections for question in section.questions
        }

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Every question of every section, in order."""
        return tuple(question for _, question in self._places.values())

    def section(self, identifier: str) -> Section:
        """The section with this id; `KeyError` where there is none."""
        return self._sections[identifier]

    def question(self, full_id: str) -> Question:
        """The question with this full id; `KeyError` where there is none."""
        return self._places[full_id][1]

    def section_of(self, full_id: str) -> Section:
        """The section that holds the question with this full id; `KeyError` where there is none."""
        return self._places[full_id][0]
