"""Whatever a person does, in whatever order, the conversation holds."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reflect import conversation as talk
from reflect.dialogue import load
from reflect.errors import ConversationError
from reflect.events import AGES, CARERS, About, Answered, Asked, Changed, Event, Revisited, Sort
from reflect.text import clean

DIALOGUE = load("secure-base")
QUESTIONS = [question.id for question in DIALOGUE.questions]
SECTIONS = [section.id for section in DIALOGUE.sections]

SAID = st.sampled_from(
    [
        (
            "On Tuesday after school he threw his bag at the door and hid under the stairs. I sat down by the door and "
            "waited, because I think he was frightened of what I'd say. I was worried for him."
        ),
        "He always kicks off at bedtime.",
        "She never gets upset, she's always fine.",
        "dunno",
        "I'd rather not go into it.",
        "Fine.",
        "I've told you that already.",
        "It's hormones and that's all it is.",
        "My sister takes him on Thursdays. I could do with more sleep.",
        "He has been missing since last night and his phone is off.",
        (
            "I can't cope any more. I'm at the end of my tether, I was so ashamed and frightened and I cried all night, "
            "I felt I had failed him and I was heartbroken and so lonely I did not know who to turn to any more."
        ),
        "[/] {{ child }} «» \u202eabc \U0001f9f8",
    ]
)
ANYTHING = st.text(max_size=60).map(clean)


class AnyConversation(RuleBasedStateMachine):
    """Commands in any order: it never raises, never sticks, never nags."""

    def __init__(self) -> None:
        super().__init__()
        self.state = talk.State()
        self.events: list[Event] = []

    def do(self, command: talk.Command) -> None:
        try:
            events = talk.decide(DIALOGUE, self.state, command)
        except ConversationError:
            # Only an empty answer is sent back to the person.
            assert isinstance(command, talk.Answer | talk.Words | talk.Add)
            assert not command.text.strip()
            return
        for event in events:
            self.state = talk.evolve(self.state, event)
            said_back = {quote.answer for line in talk.lines_of(event) for quote in line.quotes}
            assert not any(self.state.keeps_back(each) for each in said_back)
        self.events += events

    @initialize(
        age=st.sampled_from(["", *AGES]),
        carer=st.sampled_from(["", *CARERS]),
        depth=st.sampled_from(["short", "full"]),
        start=st.sampled_from(["", "nowhere", *SECTIONS]),
    )
    def begin(self, age: str, carer: str, depth: str, start: str) -> None:
        about = About(child="Kai", age=age, carer=carer, depth=depth)  # type: ignore[arg-type]
        self.do(talk.Begin(about, start))
        assert self.state.stage == "asking"

    @rule(text=SAID)
    def answer(self, text: str) -> None:
        asking, already = self.state.stage in ("asking", "paused"), len(self.events)
        self.do(talk.Answer(text))
        taken = any(isinstance(event, Answered | Changed) for event in self.events[already:])
        assert taken or not asking or self.state.stage == "paused"

    @rule(text=ANYTHING)
    def answer_anything(self, text: str) -> None:
        self.do(talk.Answer(text))

    @rule(
        command=st.sampled_from(
            [
                talk.Skip(),
                talk.Back(),
                talk.GoOn(),
                talk.Finish(),
                talk.Keep(),
                talk.Leave(),
                talk.Pause(),
                talk.Resume(),
            ]
        )
    )
    def something(self, command: talk.Command) -> None:
        self.do(command)

    @rule(question=st.sampled_from(QUESTIONS))
    def revisit(self, question: str) -> None:
        self.do(talk.Revisit(question))

    @rule(section=st.sampled_from(SECTIONS))
    def choose(self, section: str) -> None:
        self.do(talk.Choose(section))

    @rule(families=st.sampled_from(["one", "more"]))
    def families(self, families: str) -> None:
        self.do(talk.Note("families", families))

    @rule(text=st.sampled_from(["", "  ", "She plays the recorder."]))
    def own_words(self, text: str) -> None:
        self.do(talk.Words(text))
        self.do(talk.Add("strength", text))

    @rule(answer=st.integers(1, 6), yes=st.booleans())
    def include(self, answer: int, yes: bool) -> None:
        self.do(talk.Include(answer, yes))

    @rule(answer=st.integers(1, 6), yes=st.booleans())
    def keep_back(self, answer: int, yes: bool) -> None:
        was = self.state
        self.do(talk.KeepBack(answer, yes))
        assert self.state.keeps_back(answer) == (yes and was.answer(answer) is not None)
        assert (self.state.stage, self.state.here, self.state.kept) == (was.stage, was.here, was.kept)

    @invariant()
    def what_is_just_for_the_carer_is_not_brought_up(self) -> None:
        said_back = {quote.answer for line in talk.turns(self.state) for quote in line.quotes}
        assert not any(self.state.keeps_back(each) for each in said_back)

    @rule(people=st.sets(st.sampled_from(["partner", "social-worker", "nobody"])))
    def join(self, people: set[str]) -> None:
        self.do(talk.Join(tuple(people)))

    @rule(who=st.sampled_from(["carer", "partner", "social-worker", "nobody"]))
    def ask_also(self, who: str) -> None:
        self.do(talk.AskAlso(who))

    @rule(
        who=st.sampled_from(["partner", "social-worker"]),
        sort=st.sampled_from(["strength", "support-need"]),
        place=st.integers(-1, 3),
        text=st.sampled_from(["", "I saw it another way."]),
    )
    def view(self, who: str, sort: Sort, place: int, text: str) -> None:
        self.do(talk.View(who, sort, place, text))

    @invariant()
    def replay_gives_the_same_state(self) -> None:
        stored = [event for event in self.events if event.stored]
        again = talk.replay(stored)
        # What is never stored is the proposal on the screen and which page of help is up.
        assert again.answers == self.state.answers
        assert again.stage == self.state.stage
        assert again.here == self.state.here
        assert again.lines == self.state.lines
        for name in ("kept", "left_out", "added", "company", "views"):
            assert getattr(again, name) == getattr(self.state, name)

    @invariant()
    def never_nags(self) -> None:
        # The same question to somebody else who is there is no nagging.
        follow_ups = [
            event
            for event in self.events
            if isinstance(event, Asked) and event.follow_up and not event.follow_up.startswith("@")
        ]
        places = {(event.question, event.follow_up) for event in follow_ups}
        for count in Counter(question for question, _ in places).values():
            assert count <= 2
        for count in Counter(question.partition(".")[0] for question, _ in places).values():
            assert count <= 4

    @invariant()
    def one_question_at_a_time(self) -> None:
        for event in self.events:
            if isinstance(event, Asked | Revisited):
                put = [line for line in event.lines if line.kind in ("question", "follow-up")]
                assert len(put) == 1

    @invariant()
    def nothing_is_lost(self) -> None:
        given_ids = [each.id for each in self.state.answers]
        assert given_ids == list(range(1, len(given_ids) + 1))

    @precondition(lambda self: self.state.stage != "closed")
    @rule()
    def can_always_close(self) -> None:
        state = self.state
        for _ in range(400):
            if state.stage == "closed":
                return
            command: talk.Command = talk.GoOn()
            if state.stage == "asking":
                command = talk.Skip()
            elif state.stage == "deciding":
                command = talk.Leave() if state.proposal else talk.Close()
            elif state.stage == "paused":
                command = talk.Resume()
            events = talk.decide(DIALOGUE, state, command)
            assert events, f"stuck at {state.stage}"
            for event in events:
                state = talk.evolve(state, event)
        raise AssertionError("never came to a close")


AnyConversation.TestCase.settings = settings(
    max_examples=40,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestAnyConversation = AnyConversation.TestCase
