"""A summary gathered from a sitting, open or as it was kept."""

from __future__ import annotations

from dataclasses import replace

from reflect import helping
from reflect.afterwards import cycle, plan
from reflect.conversation import AnswerRecord, Decided
from reflect.documents.hoped_before import hoped_before, people_of
from reflect.documents.summary_data import (
    AnswerTold,
    ChosenLine,
    Life,
    StepTold,
    SummaryData,
    ViewTold,
    assemble,
)
from reflect.sitting import Sitting


def summary_of(sitting: Sitting) -> SummaryData:
    """All that leaves of this sitting: what was told, and what was decided."""
    result = sitting.result()
    return assemble(
        session=sitting.session,
        about=sitting.state.about,
        started=sitting.started,
        answers=_answers(sitting),
        strengths=[_chosen(each) for each in result.strengths if helping.may_leave(each)],
        needs=[_chosen(each) for each in result.support_needs if helping.may_leave(each)],
        plan=_planned(sitting),
        told=_talked_about(sitting),
        passed=sitting.state.passed,
        fictional=sitting.fictional,
        dialogue=sitting.dialogue.id,
        applicants=sitting.applicants,
        people=people_of(sitting),
        hoped=hoped_before(sitting) if people_of(sitting) else (),
    )


def _answers(sitting: Sitting) -> list[AnswerTold]:
    """All that was told, and what was put in the cycles later, as the answer that it stands beside.

    What called for a page of help where it was put in is in no copy.
    """
    told = [_told(sitting, each) for each in sitting.answers()]
    if people_of(sitting):
        told = [replace(each, shared=True) for each in told]
    if sitting.applicants:
        return [replace(each, life=_life(sitting, each), put=_put(sitting, each)) for each in told]
    beside = {each.id: each for each in told}
    later = cycle.places_of(sitting.journal, sitting.session) if sitting.journal is not None else []
    for each in later:
        occasion = beside.get(each.answer)
        if occasion and not helping.page_for(each.text):
            question = f"{occasion.section}.cycle-{each.place}"
            told.append(
                replace(
                    occasion,
                    question=question,
                    text=each.text,
                    who="carer",
                    at=each.at,
                    blank=False,
                    entry=each.id,
                    place=each.place,
                )
            )
    return told


def _life(sitting: Sitting, answer: AnswerTold) -> Life | None:
    """What of the lives of people who apply an answer tells."""
    question = sitting.dialogue.question(answer.question)
    return "bring" if question.names == "strength" else question.life


def _put(sitting: Sitting, answer: AnswerTold) -> str:
    """The question, or the follow-up, as it was put before this answer.

    Where another person was only asked as well, it is what both were asked.
    """
    turn = sitting.turn_of(answer.id)
    asked = [each for each in sitting.said if each.turn < turn and each.question == answer.question]
    put = [
        each.text for each in asked if each.kind == "question" or (each.kind == "follow-up" and each.seeks)
    ]
    return put[-1] if put else ""


def _planned(sitting: Sitting) -> list[StepTold]:
    if sitting.journal is None:
        return []
    steps = helping.without_help(plan.steps_of(sitting.journal, sitting.session))
    return [StepTold(each.sort, each.need, each.what, each.who, each.by) for each in steps]


def _told(sitting: Sitting, answer: AnswerRecord) -> AnswerTold:
    return AnswerTold(
        id=answer.id,
        section=answer.section,
        question=answer.question,
        asked=sitting.dialogue.question(answer.question).asked,
        text=answer.text,
        who=answer.who,
        at=answer.at,
        parked=answer.parked,
        apart=answer.apart,
        included=answer.included,
        blank=sitting.is_blank(answer),
        private=answer.private,
    )


def _talked_about(sitting: Sitting) -> dict[str, str]:
    """What was told of each section; one told only in answers that the carer keeps for themselves was not."""
    leaving = {each.section for each in sitting.answers() if not (each.parked or each.private)}
    return {section: how if section in leaving else "not reached" for section, how in sitting.told().items()}


def _chosen(line: Decided) -> ChosenLine:
    # What called for a page of help is in no copy.
    views = tuple(ViewTold(each.who, each.words) for each in line.views if not helping.page_for(each.words))
    return ChosenLine(line.id, line.words, line.quote, line.answer, line.own, views)
