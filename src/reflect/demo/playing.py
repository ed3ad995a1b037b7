"""One sitting of the year, held in the real conversation and decided as its carer decided it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from reflect import conversation as talk
from reflect.conversation import Command
from reflect.demo.year import Household, SittingOfTheYear, season
from reflect.events import About
from reflect.journal import Journal
from reflect.sitting import Sitting

# More than a sitting of the year can take; one that does not end is a fault to be seen.
MOST_STEPS: Final = 500
_WORDS_A_MINUTE: Final = 25


class _Carer:
    """What the carer says and does next, and how long it takes."""

    def __init__(self, part: SittingOfTheYear, today: date) -> None:
        self._part = part
        self._season = season(part.moment(today).date())
        self._left = {question: list(said) for question, said in part.answers.items()}
        self._to_come = list(part.sections[1:])
        self._to_add = list(part.decide.add)
        self.now = part.moment(today)

    def clock(self) -> datetime:
        return self.now

    def next(self, sitting: Sitting) -> Command | None:
        """What is done next; None where there is no more."""
        self.now += timedelta(seconds=20)
        if sitting.stage == "asking":
            return self._answer(sitting)
        if sitting.stage == "choosing":
            return talk.Choose(self._to_come.pop(0)) if self._to_come else talk.Finish()
        if sitting.stage == "holding":
            return talk.GoOn()
        if sitting.stage == "helping":
            return talk.Finish()
        if sitting.stage == "deciding":
            return self._decide(sitting)
        return None

    def _answer(self, sitting: Sitting) -> Command:
        question = sitting.state.here.question
        if question == self._part.stops_at:
            sitting.draft(self.spoken(self._part.draft))
            return talk.Pause()
        left = self._left.get(question)
        if not left:
            # A section that was not to be talked about has come up, or a follow-up that was not foreseen.
            return talk.Finish() if self._is_done(sitting) else talk.Skip()
        text = self.spoken(left.pop(0))
        self.now += timedelta(minutes=len(text.split()) / _WORDS_A_MINUTE)
        return talk.Answer(text)

    def _is_done(self, sitting: Sitting) -> bool:
        return sitting.section not in (*self._part.sections, "description")

    def _decide(self, sitting: Sitting) -> Command:
        proposal, decide = sitting.proposal, self._part.decide
        if proposal is None:
            return self._add_what_is_missing(sitting)
        if any(words in proposal.words for words in decide.leave):
            return talk.Leave()
        for own in decide.words:
            if own.of in proposal.words:
                return talk.Words(own.put) if own.sort == proposal.sort else talk.Leave()
        return talk.Keep()

    def _add_what_is_missing(self, sitting: Sitting) -> Command:
        """What the carer has to add, but for what was kept in these very words."""
        result = sitting.result()
        held = {each.words for each in (*result.strengths, *result.support_needs)}
        while self._to_add:
            added = self._to_add.pop(0)
            if self.spoken(added.words) not in held:
                return talk.Add(added.sort, self.spoken(added.words))
        return talk.Close()

    def spoken(self, text: str) -> str:
        """The words with the season that it was."""
        return text.replace("{season}", self._season)


def play(household: Household, part: SittingOfTheYear, today: date, journal: Journal) -> Sitting:
    """Hold one sitting of the year in this journal, as if it had been that day. The sitting, closed or left."""
    carer = _Carer(part, today)
    about = About(
        household.child, household.age, household.carer, part.purpose, household.families, part.depth
    )
    first = part.sections[0]
    sitting = Sitting.begin(
        about,
        journal=journal,
        dialogue=part.dialogue,
        start="" if first == "description" else first,
        fictional=True,
        clock=carer.clock,
    )
    for _ in range(MOST_STEPS):
        command = carer.next(sitting)
        if command is None:
            break
        sitting.do(command)
    return sitting
