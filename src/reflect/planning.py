"""The plan as the front ends speak of it: what can go in it, how that is asked, and how last time's is asked about.

What is kept is `afterwards.plan`'s; the words are `prompts/…/plan.j2`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reflect.afterwards.plan import SORTS, Step, steps_of
from reflect.conversation import Result
from reflect.entries import Sort
from reflect.events import About
from reflect.journal import Journal
from reflect.voice import context
from reflect.wording import usual_voice

_GOALS: Final[tuple[Sort, ...]] = ("child", "own")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that may go in the plan: a support need as it was kept (`need`, its words), or a goal."""

    sort: Sort
    need: str = ""
    answer: int = 0


def left_to_plan(journal: Journal, session: str, result: Result) -> list[Item]:
    """What of a sitting has no step yet: each support need that was kept, then a goal for the child, one's own.

    Where people apply to care for a child there is none yet to hope anything for.
    """
    made = steps_of(journal, session)
    planned = {each.need for each in made}
    told = [each.words for each in result.support_needs if not each.private]
    needs = dict.fromkeys(each for each in told if each not in planned)
    answers = {each.words: each.answer for each in result.support_needs}
    goals = _GOALS[1:] if journal.session(session).applicants else _GOALS
    goals = tuple(sort for sort in goals if sort not in {each.sort for each in made})
    return [*(Item("support", words, answers[words]) for words in needs), *map(Item, goals)]


def item_of(step: Step, result: Result) -> Item:
    """What a step was made of."""
    answers = {each.words: each.answer for each in result.support_needs}
    return Item(step.sort, step.need, answers.get(step.need, 0))


def asked(item: Item, about: About) -> str:
    """How it is asked what could go in the plan."""
    return word("need" if item.sort == "support" else item.sort, about, [item.need])


def asked_how(step: Step, about: About, newest: str) -> str:
    """How it is asked what became of a step. `newest` is the session that is "last time"."""
    quotes = list(dict.fromkeys(each for each in (step.need, step.hope) if each))
    when = "last" if step.session == newest else "earlier"
    block = f"{when}_{'need' if step.need else 'hoped'}"
    told = word(block, about, quotes, date=_date(step.at, about))
    parts, _, question = told.rpartition("\n\n")
    return "\n\n".join(each for each in (parts, who_and_when(step, about), question) if each)


def who_and_when(step: Step, about: About) -> str:
    """Who and by when, where they were written; else nothing."""
    told = (("label_who", step.who), ("label_by", step.by))
    return " · ".join(f"{word(label, about)}: {words}" for label, words in told if words)


def listed(steps: Iterable[Step], about: About) -> list[tuple[str, list[str]]]:
    """The plan as a quiet list: a heading for each sort there is, and a line for each step."""
    given = list(steps)
    return [
        (word(f"list_{sort}", about), [line(each, about) for each in given if each.sort == sort])
        for sort in SORTS
        if any(each.sort == sort for each in given)
    ]


def line(step: Step, about: About) -> str:
    """One step: the need, what comes of it, who and when, as far as they were written."""
    hope = "" if step.hope == step.need else step.hope
    need = f"«{step.need}»" if step.need else ""
    return " · ".join(each for each in (need, hope, who_and_when(step, about)) if each)


def word(block: str, about: About, quotes: Sequence[str] = (), **more: object) -> str:
    """One thing said of the plan."""
    return usual_voice().word("plan", block, context(about, quotes, **more))


def _date(at: str, about: About) -> str:
    day = datetime.fromisoformat(at)
    return word("date", about, day=day.day, month=day.month, year=day.year)
