"""Who was there in a sitting, and what had been hoped for before it: with how that has been, as told by then."""

from __future__ import annotations

from reflect import helping
from reflect.afterwards import plan
from reflect.conversation import replay, result
from reflect.documents.summary_data import HopeTold
from reflect.journal import Journal
from reflect.sitting import Sitting


def people_of(sitting: Sitting) -> tuple[str, ...]:
    """The carer and all who were there beside the carer at any time; empty where the carer was alone."""
    were_here = sitting.state.were_here
    return ("carer", *were_here) if were_here and not sitting.applicants else ()


def hoped_before(sitting: Sitting) -> list[HopeTold]:
    """The steps of earlier plans that were open when the sitting began, oldest first.

    Nothing of one whose need stays out of copies, or that calls for a page of help.
    """
    journal, child = sitting.journal, sitting.state.about.child
    if journal is None or not child:
        return []
    first = sitting.started[:10]
    last = max([first, *(each.at[:10] for each in sitting.answers())])
    steps = [each for each in plan.steps(journal, child) if _open_then(each, sitting, first)]
    shown = [each for each in helping.without_help(steps) if not _stays(journal, each)]
    return [_told(each, first, last) for each in shown]


def _open_then(step: plan.Step, sitting: Sitting, first: str) -> bool:
    ended = any(how.outcome in plan.ENDS and how.at[:10] < first for how in step.hows)
    same = step.session == sitting.session or step.fictional != sitting.fictional
    return step.at < sitting.started and not ended and not same


def _stays(journal: Journal, step: plan.Step) -> bool:
    if not (step.need and step.session):
        return False
    answer = next(
        (e.answer for e in journal.entries(kind="step", session=step.session) if e.id == step.id), 0
    )
    state = replay(journal.events(step.session))
    if any(each.id == answer and each.withheld for each in state.answers):
        return True
    needs = (each for each in result(state).support_needs if each.words == step.need)
    return any(not helping.may_leave(each) for each in needs)


def _told(step: plan.Step, first: str, last: str) -> HopeTold:
    """As it was put, and what was told of it on the days of the sitting."""
    put = [each for each in step.puts if each.at[:10] <= last][-1]
    hows = [each for each in step.hows if first <= each.at[:10] <= last]
    words = hows[-1].words if hows else ""
    return HopeTold(
        put.what or step.need,
        put.who,
        put.by,
        hows[-1].outcome if hows else "",
        "" if helping.page_for(words) else words,
    )
