"""A conversation held in memory, for tests that say things and look at what follows."""

from __future__ import annotations

from reflect import conversation as talk
from reflect.dialogue import Dialogue, load
from reflect.events import About, Event, Line

WHOLE_STORY = (
    "Last Tuesday after school he threw his bag at the door and hid under the stairs. I sat down on the floor by "
    "the door and waited, because I think he was frightened of what I would say about his report. I felt sad for him."
)
ONE_TIME = "On Saturday morning at the pool he slipped on the steps and came up coughing."
GENERAL = "He always kicks off at bedtime. Every night it's the same."
REASON = (
    "I think he was worried that his mum would not come back, because she had missed the last two visits."
)


class Talker:
    """Does commands and keeps what happened."""

    def __init__(self, dialogue: Dialogue | None = None) -> None:
        self.dialogue = dialogue or load("secure-base")
        self.state = talk.State()
        self.events: list[Event] = []

    @classmethod
    def begun(cls, start: str = "", dialogue: Dialogue | None = None, **about: str) -> Talker:
        """Begun, and past the description."""
        talker = cls(dialogue)
        given = {"child": "Kai", "age": "5-10", "carer": "foster", **about}
        talker.do(talk.Begin(About(**given), start))  # type: ignore[arg-type]
        talker.say(
            "He is all elbows, he does every voice off the telly and he would give you his last sweet."
        )
        return talker

    def do(self, command: talk.Command) -> tuple[Event, ...]:
        events = talk.decide(self.dialogue, self.state, command)
        for event in events:
            self.state = talk.evolve(self.state, event)
        self.events += events
        return events

    def say(self, text: str) -> tuple[Event, ...]:
        return self.do(talk.Answer(text))

    def skip_to(self, question: str) -> None:
        """Skips, and goes on at bridges, until this question is asked."""
        for _ in range(200):
            if self.state.stage == "asking" and self.state.here == talk.Place(question):
                return
            self.do(talk.Skip() if self.state.stage == "asking" else talk.GoOn())
        raise AssertionError(f"{question} never came")

    @property
    def here(self) -> str:
        return self.state.here.question

    @property
    def follow_up(self) -> str:
        return self.state.here.follow_up

    def asked(self) -> list[str]:
        return [place.question for place in self.state.asked if not place.follow_up]

    def lines(self) -> tuple[Line, ...]:
        return talk.turns(self.state)

    def quoted(self) -> list[str]:
        """The words of the carer's that are being said back."""
        words = []
        for line in self.lines():
            for cited in line.quotes:
                answer = self.state.answer(cited.answer)
                assert answer is not None
                words.append(answer.text[cited.start : cited.end])
        return words
