"""What a summary holds: gathered once, from a conversation that is open or from one that was kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from reflect.documents.over_time import Given, OverTime
from reflect.events import About, Asked_
from reflect.secure_base import DIMENSIONS, SECTIONS, section_of

Part = Literal[
    "account",
    "thinking",
    "action",
    "message",
    "feeling",
    "cycle",
    "past",
    "present",
    "ahead",
    "bring",
    "brought",
    "help",
]
# What people tell who apply to care for a child: from which part of their lives, and what they would bring.
Life = Literal["past", "present", "ahead", "bring"]

LIVES: Final[tuple[Life, ...]] = ("past", "present", "ahead", "bring")
# What stands by itself only where others were there too: what each brought, and what each thought would help.
TOGETHER: Final[tuple[Part, ...]] = ("brought", "help")
TAKEN_IN: Final = ("impressions",)
"""The lists that stand in a copy only where the carer takes them in."""
PARTS: Final[tuple[Part, ...]] = (
    "account",
    "thinking",
    "action",
    "message",
    "feeling",
    "cycle",
    *LIVES,
    *TOGETHER,
)
_PART_OF: Final[dict[str, Part]] = {
    "description": "account",
    "incident": "account",
    "why": "thinking",
    "response": "action",
    "feelings": "feeling",
}
# What was done stands with what was done, whenever it was put in words: facts and thoughts are kept apart.
_PART_OF_PLACE: Final[dict[str, Part]] = {"need": "account", "caregiving": "action", "message": "message"}
# What is longer tells something, whatever it was heard as.
_LONGEST_BLANK: Final = 12


@dataclass(frozen=True, slots=True)
class AnswerTold:
    """One answer in its latest wording, with what its question asked.

    `parked` no longer stands on the path; `apart` a page of help followed it, `included` the carer put it
    back; `private` the carer keeps it just for themselves; `blank` it says only that there is nothing to say.
    What stands is in a document, the rest is not.

    `entry` is not 0 for what was put in the `place` of a cycle later: the `id` is then the occasion's, and it
    leaves only with that.

    `life` says what of the lives of people who apply it tells, `put` how it was asked. `shared` is true where
    others sat there too: then each answer stands by who gave it.
    """

    id: int
    section: str
    question: str
    asked: Asked_
    text: str
    who: str = "carer"
    at: str = ""
    parked: bool = False
    apart: bool = False
    included: bool = False
    blank: bool = False
    entry: int = 0
    place: str = ""
    private: bool = False
    life: Life | None = None
    put: str = ""
    shared: bool = False

    @property
    def name(self) -> str:
        """What it is chosen by: its number, or where it was put in later, the entry's."""
        return f"later-{self.entry}" if self.entry else str(self.id)

    @property
    def leaves(self) -> bool:
        if self.blank and len(self.text.split()) <= _LONGEST_BLANK:
            return False
        return not (self.parked or self.withheld)

    @property
    def withheld(self) -> bool:
        """Whether what was quoted from it stays out as well."""
        return self.private or (self.apart and not self.included)

    @property
    def part(self) -> Part | None:
        """Where it stands; None for what would help, which leaves only in the lines that were chosen."""
        if self.life:
            return self.life
        if self.entry:
            return _PART_OF_PLACE.get(self.place, "cycle")
        if self.shared and (self.asked == "help" or self.question.endswith(".brought")):
            return "help" if self.asked == "help" else "brought"
        return "message" if self.question.endswith(".message") else _PART_OF.get(self.asked)


@dataclass(frozen=True, slots=True)
class ViewTold:
    """How another person who was there sees a line: the same where `words` is empty."""

    who: str
    words: str


@dataclass(frozen=True, slots=True)
class HopeTold:
    """What was hoped for before this sitting, and how it has been: `outcome` is empty where nothing was told."""

    hope: str
    who: str
    by: str
    outcome: str
    words: str


@dataclass(frozen=True, slots=True)
class ChosenLine:
    """A strength or a support need as decided: `words` as they are to stand, `quote` what was typed.

    `own` is true where the carer put it in other words than the quotation, or added it without one (`quote`
    empty). `answer` is the id of the answer quoted, 0 for none. `views` are those of others who were there.
    """

    id: str
    words: str
    quote: str = ""
    answer: int = 0
    own: bool = False
    views: tuple[ViewTold, ...] = ()


@dataclass(frozen=True, slots=True)
class PartTold:
    """One part of a section as told. `above` is true where the words of the account have told it already."""

    part: Part
    answers: tuple[AnswerTold, ...]
    above: bool = False


@dataclass(frozen=True, slots=True)
class SectionTold:
    id: str
    parts: tuple[PartTold, ...]


@dataclass(frozen=True, slots=True)
class StarPoint:
    """A dimension, and whether it was talked about: nothing more is meant by it."""

    id: str
    name: str
    benefit: str
    talked_about: bool


@dataclass(frozen=True, slots=True)
class StepTold:
    """One step of the plan: of a support need (`need` its words, `sort` support), or a goal (child, own)."""

    sort: str
    need: str
    what: str
    who: str
    by: str


@dataclass(frozen=True, slots=True)
class SummaryData:
    """A summary with no wording but what was typed. `days` are the dates it was told on, as 2026-11-21.

    `left` names the lists that the carer chose to leave out of this copy ("strengths", "needs", "plan", "star").
    Of a sitting about a child's progress `over_time` sets what was told earlier beside it, and `impressions` are
    those given after it: they stand only in a copy that names them in `taken`.
    `initials` is true where initials stand for names in it. `applicants` is true where people told it who apply
    to care for a child; `about` has what they are called. `dialogue` is the id of what was talked through.
    `people` are those who were there, the carer first, where anybody was beside the carer; else empty.
    """

    session: str
    about: About
    started: str
    days: tuple[str, ...]
    sections: tuple[SectionTold, ...]
    strengths: tuple[ChosenLine, ...]
    needs: tuple[ChosenLine, ...]
    star: tuple[StarPoint, ...]
    fictional: bool = False
    left: frozenset[str] = frozenset()
    initials: bool = False
    plan: tuple[StepTold, ...] = ()
    dialogue: str = ""
    applicants: bool = False
    over_time: tuple[OverTime, ...] = ()
    impressions: tuple[Given, ...] = ()
    taken: frozenset[str] = frozenset()
    people: tuple[str, ...] = ()
    hoped: tuple[HopeTold, ...] = ()

    def holds(self, list_: str) -> bool:
        """Whether a list is part of this copy."""
        return list_ not in self.left and (list_ in self.taken or list_ not in TAKEN_IN)


def assemble(
    *,
    session: str,
    about: About,
    started: str,
    answers: Iterable[AnswerTold],
    strengths: Iterable[ChosenLine] = (),
    needs: Iterable[ChosenLine] = (),
    plan: Iterable[StepTold] = (),
    told: Mapping[str, str],
    passed: Iterable[tuple[str, int]] = (),
    fictional: bool = False,
    dialogue: str = "",
    applicants: bool = False,
    people: tuple[str, ...] = (),
    hoped: Iterable[HopeTold] = (),
) -> SummaryData:
    """Gathers a summary.

    `started` and the `at` of the answers are ISO 8601; `told` says of each section "told", "skipped" or "not
    reached"; `passed` holds the questions that were not put because an answer (its id) had told them. Answers
    that are parked, blank, private, or set apart and not included stay out, with what was quoted from one that
    is private or set apart; no words stand twice in a section.
    """
    given = list(answers)
    standing = [each for each in given if each.leaves]
    withheld = {each.id for each in given if each.withheld}
    silent = [(question, answer) for question, answer in passed if any(answer == one.id for one in standing)]
    sections = (_section(section, standing, silent) for section in SECTIONS)
    leaving = tuple(each for each in needs if each.answer not in withheld)
    return SummaryData(
        session=session,
        about=about,
        started=started,
        days=_days([started, *(each.at for each in standing)]),
        sections=tuple(each for each in sections if each.parts),
        strengths=tuple(each for each in strengths if each.answer not in withheld),
        needs=leaving,
        plan=steps_of_needs(plan, leaving),
        star=tuple(StarPoint(*each, talked_about=told.get(each.id) == "told") for each in DIMENSIONS),
        fictional=fictional,
        dialogue=dialogue,
        applicants=applicants,
        people=people,
        hoped=tuple(hoped),
    )


def steps_of_needs(plan: Iterable[StepTold], needs: Iterable[ChosenLine]) -> tuple[StepTold, ...]:
    """The goals, and the steps of those support needs that leave."""
    words = {text for each in needs for text in (each.words, each.quote)}
    return tuple(each for each in plan if not each.need or each.need in words)


def _section(section: str, answers: Sequence[AnswerTold], passed: Sequence[tuple[str, int]]) -> SectionTold:
    here = _once([each for each in answers if each.section == section and each.part is not None])
    above = {_part_of_question(question) for question, _ in passed if section_of(question) == section}
    parts = []
    for part in PARTS:
        told = tuple(each for each in here if each.part == part)
        if told or part in above:
            parts.append(PartTold(part, told, above=not told))
    return SectionTold(section, tuple(parts))


def _once(answers: Sequence[AnswerTold]) -> list[AnswerTold]:
    """Without answers that repeat an earlier one word for word. What was put in a cycle has its own place.

    What stands under its own question is no repeating.
    """
    first: dict[tuple[str, int, str], AnswerTold] = {}
    for each in answers:
        own = f"{each.question} {each.who}" if each.put else each.who if each.shared else ""
        first.setdefault((each.text, each.entry, own), each)
    return list(first.values())


def _part_of_question(question: str) -> Part | None:
    name = question.partition(".")[2]
    return "message" if name == "message" else _PART_OF.get(name)


def _days(moments: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({moment[:10] for moment in moments if moment}))
