"""Whatever is done in whatever order, the journal holds what a plain dictionary would."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule
from journal_helpers import AT, begin, create, reopen, tell

from reflect.events import About, Changed
from reflect.journal import Journal, restore
from reflect.text import clean

NAMES = st.sampled_from(["Kai", "KAI", "Zoë", "Ayo"])
WORDS = st.sampled_from(["carpet", "Café", "kitchen", "school gates", "👋", "[/]", "a'b"])
TEXT = st.lists(WORDS, min_size=1, max_size=5).map(" ".join) | st.text(min_size=1, max_size=30).map(clean)


@dataclass
class Told:
    child: str
    answers: dict[int, str] = field(default_factory=dict)
    draft: str | None = None
    appends: int = 1


@dataclass(frozen=True)
class Noted:
    child: str
    session: str
    of: int
    text: str


class JournalMachine(RuleBasedStateMachine):
    sessions = Bundle("sessions")

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="reflect-"))
        self.journal: Journal = create(self.folder / "home")
        self.model: dict[str, Told] = {}
        self.begun = 0
        self.noted: dict[int, Noted] = {}
        self.saved: tuple[dict[str, Told], dict[int, Noted]] | None = None

    @rule(target=sessions, child=NAMES)
    def begin(self, child: str) -> str:
        self.begun += 1
        name = f"s{self.begun}"
        begin(self.journal, name, About(child=child))
        self.model[name] = Told(child)
        return name

    @rule(session=sessions, text=TEXT)
    def answer(self, session: str, text: str) -> None:
        if told := self.model.get(session):
            number = tell(self.journal, session, text)
            told.answers[number], told.draft, told.appends = text, None, told.appends + 1

    @rule(session=sessions, text=TEXT, which=st.integers(0, 5))
    def change(self, session: str, text: str, which: int) -> None:
        told = self.model.get(session)
        if told and told.answers:
            number = sorted(told.answers)[which % len(told.answers)]
            told.appends += 1
            self.journal.append(session, told.appends, [Changed(number, text, AT)])
            told.answers[number], told.draft = text, None

    @rule(session=sessions, text=TEXT)
    def append_again(self, session: str, text: str) -> None:
        if told := self.model.get(session):
            assert not self.journal.append(session, told.appends, [Changed(1, text, AT)])

    @rule(session=sessions, text=TEXT)
    def draft(self, session: str, text: str) -> None:
        if told := self.model.get(session):
            self.journal.draft(session, "availability.why", text)
            told.draft = text

    @rule(session=sessions)
    def forget_session(self, session: str) -> None:
        if self.model.pop(session, None):
            gone = {number for number, each in self.noted.items() if each.session == session}
            left = self.without(gone)
            assert self.journal.forget_session(session).entries == len(self.noted) - len(left)
            self.noted = left

    def without(self, gone: set[int]) -> dict[int, Noted]:
        return {
            number: each for number, each in self.noted.items() if number not in gone and each.of not in gone
        }

    @rule(session=sessions, child=NAMES, text=TEXT, beside=st.booleans())
    def plan(self, session: str, child: str, text: str, beside: bool) -> None:
        told = self.model.get(session) if beside else None
        about = told.child if told else child
        made = self.journal.add_entry(
            "step", about, {"sort": "own", "what": text}, session=session if told else "", at=AT
        )
        self.noted[made.id] = Noted(made.child, made.session, 0, text)

    @rule(text=TEXT, which=st.integers(0, 5))
    def say_how(self, text: str, which: int) -> None:
        steps = sorted(number for number, each in self.noted.items() if not each.of)
        if steps:
            of = steps[which % len(steps)]
            values = {"step": str(of), "outcome": "changed", "words": text}
            made = self.journal.add_entry("how", self.noted[of].child, values, at=AT)
            self.noted[made.id] = Noted(made.child, "", of, text)

    @rule(which=st.integers(0, 5))
    def remove(self, which: int) -> None:
        if self.noted:
            number = sorted(self.noted)[which % len(self.noted)]
            self.journal.remove_entry(number)
            self.noted = self.without({number})

    @rule(child=NAMES)
    def forget_child(self, child: str) -> None:
        about = [name for name, told in self.model.items() if told.child == child]
        gone = {number for number, each in self.noted.items() if each.child == child or each.session in about}
        if about or gone:
            left = self.without(gone)
            told = self.journal.forget_child(child, exactly=True)
            assert (told.sessions, told.entries) == (len(about), len(self.noted) - len(left))
            self.noted = left
            for name in about:
                del self.model[name]

    @rule()
    def close_and_open(self) -> None:
        self.journal.close()
        self.journal = reopen(self.folder / "home")

    @rule()
    def back_up(self) -> None:
        self.journal.backup(self.folder / "backup", replace=True)
        sessions = {
            name: Told(told.child, dict(told.answers), told.draft, told.appends)
            for name, told in self.model.items()
        }
        self.saved = sessions, dict(self.noted)

    @precondition(lambda self: self.saved is not None)
    @rule()
    def restore(self) -> None:
        self.journal.close()
        restore(self.folder / "backup", "velvet otter plain harvest", self.folder / "home", replace=True)
        self.journal = reopen(self.folder / "home")
        assert self.saved is not None
        (self.model, self.noted), self.saved = self.saved, None

    @rule(word=WORDS)
    def search(self, word: str) -> None:
        found = self.journal.search(word)
        hits = {(hit.session, hit.answer): hit.text for hit in found if hit.kind == "answer"}
        entries = {hit.entry: hit.text for hit in found if hit.kind != "answer"}
        assert all(self.noted[number].text == text for number, text in entries.items())
        if word.isalpha():
            assert all(word not in each.text.split() or n in entries for n, each in self.noted.items())
        for (session, answer), text in hits.items():
            assert self.model[session].answers[answer] == text
        if word.isalpha():
            for session, told in self.model.items():
                for answer, text in told.answers.items():
                    assert word not in text.split() or (session, answer) in hits

    @invariant()
    def holds_what_the_model_holds(self) -> None:
        rows = {row.id: row for row in self.journal.sessions()}
        assert {name: row.child for name, row in rows.items()} == {
            name: told.child for name, told in self.model.items()
        }
        kept = {each.id: (each.child, each.session) for each in self.journal.entries()}
        assert kept == {number: (each.child, each.session) for number, each in self.noted.items()}
        for name, told in self.model.items():
            draft = self.journal.read_draft(name)
            assert (draft and draft.text) == told.draft
            assert self.journal.appends(name) == told.appends
            latest = self.journal._store.rows(
                "SELECT answer.id, text FROM answer JOIN session ON session.number = session WHERE session.id = ?",
                name,
            )
            assert dict(latest) == told.answers

    def teardown(self) -> None:
        try:
            assert self.journal.check() == []
        finally:
            self.journal.close()
            shutil.rmtree(self.folder)


TestJournalMachine = JournalMachine.TestCase
TestJournalMachine.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
