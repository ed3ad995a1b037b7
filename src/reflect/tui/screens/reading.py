"""One conversation, read from beginning to end or from an answer, and what can be done with it."""

from __future__ import annotations

from pathlib import PurePath
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal

from reflect.entries import BESIDE_AN_ANSWER
from reflect.errors import ReflectError
from reflect.said import Said
from reflect.tui import looking_words as words
from reflect.tui.just_for_you import button, kept_back, turn
from reflect.tui.later import Later, with_later
from reflect.tui.marking import Marks
from reflect.tui.opening import resumed
from reflect.tui.screens.looking_back import LookingBack
from reflect.tui.screens.page import said
from reflect.tui.summary_words import CYCLE_SHORT, NO_CYCLE
from reflect.tui.themes import page_styles, style
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.reread import Reread
from reflect.tui.words import GO_BACK, GO_ON, GO_ON_WITH_IT, KEEP_BACK, SUMMARY, SUMMARY_SHORT


class ReadingScreen(LookingBack[None]):
    """Nothing that was said is changed here. `answer` and `entry` (beside it) are what was looked for."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [*page_styles("transcript"), style("reading")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go(-1)", priority=True, show=False),
        Binding("down", "go(1)", priority=True, show=False),
        Binding("home", "go_to_edge(-1)", priority=True, show=False),
        Binding("end", "go_to_edge(1)", priority=True, show=False),
        Binding("f2,ctrl+g", "add_thought", show=False),
        Binding("f9,ctrl+n", "keep_back", show=False),
    ]
    unknown = words.READ_UNKNOWN
    typed_words: ClassVar[dict[str, str]] = {
        "thought": "screen.add_thought",
        "private": "screen.keep_back",
        "go": "screen.resume",
        "summary": "screen.summary",
        "cycle": "screen.cycle",
    }

    def __init__(self, session: str, answer: int = 0, *, entry: int = 0, marks: Marks = ()) -> None:
        super().__init__()
        self.session = session
        self.answer, self.entry, self.marks = answer, entry, marks
        self._sure_of = 0

    def compose(self) -> ComposeResult:
        journal = self.reflect.journal
        row = journal.session(self.session) if journal else None
        yield said(words.sitting_heading(row) if row else "", id_="heading")
        yield self.made_up_line()
        yield Reread(self._read(), id_="transcript")
        yield said("", id_="tell")
        yield self.typed_line()
        with Container(id="bars"):
            with Horizontal(id="with-marked"):
                yield Act(words.ADD_THOUGHT, "screen.add_thought", id_="add")
                yield Act(words.TAKE_AWAY, "screen.take_away", id_="take-away")
                yield Act(KEEP_BACK, "screen.keep_back", id_="keep-back")
                if row is not None and row.state != "closed":
                    yield Act(GO_ON_WITH_IT, "screen.resume", id_="resume")
            with Horizontal(id="bar"):
                yield Act(SUMMARY, "screen.summary", id_="summary")
                yield Act(CYCLE_SHORT, "screen.cycle", id_="cycle")
                yield Act(GO_BACK, "screen.close", id_="go-back")

    def _read(self) -> list[Said]:
        journal = self.reflect.journal
        if journal is None:
            return []
        beside = [each for each in journal.entries(session=self.session) if each.kind in BESIDE_AN_ANSWER]
        return with_later(journal.said(self.session), beside)

    @property
    def transcript(self) -> Reread:
        return self.query_one(Reread)

    async def on_mount(self) -> None:
        journal = self.reflect.journal
        self.mark_made_up(bool(journal and journal.session(self.session).fictional))
        self.tell("" if self.transcript.first_answer() is not None else words.NO_ANSWERS)
        self.transcript.focus()
        self.transcript.mark_private(kept_back(journal, self.session))
        await self._mark(self.answer, self.entry, looked_for=bool(self.answer))
        self._fit()

    async def _mark(self, answer: int, entry: int, *, looked_for: bool) -> None:
        """Mark what was looked for; where nothing was, the first answer, with the page at its beginning."""
        transcript = self.transcript
        place = transcript.place_of(answer, entry) if answer else None
        if place is not None:
            marks = self.marks if looked_for else ()
            note = words.LOOKED_FOR if marks else words.MARKED_THOUGHT if entry else words.MARKED
            await transcript.mark(place, note, marks)
        elif (first := transcript.first_answer()) is not None:
            await transcript.mark(first, words.MARKED, show=False)

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        narrow = self.app.size.width < 90
        self.query_one("#summary", Act).reword(SUMMARY_SHORT if narrow else SUMMARY)
        for act in self.query("#resume").results(Act):
            act.reword(GO_ON if narrow else GO_ON_WITH_IT)
        # One row where they all have room; else two, so that none is cut off.
        acts = [act for act in self.query("#bars Act").results(Act) if act.display]
        room = self.app.size.width - self.query_one("#bars").styles.gutter.width
        self.set_class(sum(cell_len(str(act.label)) + 1 for act in acts) - 1 > room, "two-rows")

    @on(Reread.Marked)
    def _offer(self) -> None:
        """What can be done with what is marked."""
        marked = self.transcript.marked
        self._sure_of = 0
        thought = isinstance(marked, Later)
        self.query_one("#add").display = marked is not None and not thought
        self.query_one("#take-away").display = thought
        act = self.query_one("#keep-back", Act)
        act.display = marked is not None and not thought
        act.reword(button(marked is not None and self.transcript.is_private(marked)))
        self._fit()

    def focus_what_matters(self) -> None:
        self.transcript.focus()

    # ------------------------------------------------------------ going about

    async def action_go(self, by: int) -> None:
        """To the answer before or after."""
        await self.transcript.go(by)

    async def action_go_to_edge(self, by: int) -> None:
        """To the first answer or the last."""
        await self.transcript.go_to_edge(by)

    def action_turn_page(self, pages: int) -> None:
        (self.transcript.scroll_page_up if pages < 0 else self.transcript.scroll_page_down)(animate=False)

    # ------------------------------------------------------------ later thoughts

    def action_add_thought(self) -> None:
        """A later thought beside the marked answer."""
        from reflect.tui.screens.thought import ThoughtScreen

        marked = self.transcript.marked
        if marked is not None:
            self.app.push_screen(ThoughtScreen(self.session, marked), self._thought_added)

    async def _thought_added(self, entry: int | None) -> None:
        marked = self.transcript.marked
        if entry and marked is not None:
            await self._again(marked.answer, entry, words.THOUGHT_KEPT)

    async def action_take_away(self) -> None:
        """Take a later thought away for good; asked once more before."""
        marked, journal = self.transcript.marked, self.reflect.journal
        if not isinstance(marked, Later) or journal is None:
            return
        if self._sure_of != marked.entry:
            self._sure_of = marked.entry
            self.tell(words.TAKE_AWAY_SURE)
            return
        try:
            journal.remove_entry(marked.entry)
        except ReflectError as error:
            self.tell(str(error))
            return
        await self._again(marked.answer, 0, words.TAKEN_AWAY)

    async def _again(self, answer: int, entry: int, told: str) -> None:
        await self.transcript.reread(self._read())
        await self._mark(answer, entry, looked_for=False)
        self.tell(told)

    def action_keep_back(self) -> None:
        """Keep the marked answer just for oneself, or no more; what stands beside it goes with it."""
        engine, journal, marked = self.reflect.engine, self.reflect.journal, self.transcript.marked
        if journal is None or marked is None or isinstance(marked, Later):
            return
        try:
            sitting = engine.resume(journal, self.session)
            told = turn(engine, sitting, sitting.state.answer(marked.answer))
        except ReflectError as error:
            self.tell(str(error))
            return
        self.transcript.mark_private(kept_back(journal, self.session))
        self._offer()
        self.tell(told)

    # ------------------------------------------------------------ the sitting

    def action_resume(self) -> None:
        """Go on with it."""
        journal = self.reflect.journal
        if journal is not None and journal.session(self.session).state != "closed":
            self.reflect.go(resumed(self.reflect, journal.session(self.session)))

    def action_cycle(self) -> None:
        """The caregiving cycle of each time that was told in it."""
        from reflect.tui.screens.cycle import CycleScreen

        journal = self.reflect.journal
        if journal is None:
            return
        try:
            sitting = self.reflect.engine.resume(journal, self.session)
            cycles = self.reflect.engine.cycles(sitting)
        except ReflectError as error:
            self.tell(str(error))
            return
        if cycles:
            self.app.push_screen(CycleScreen(cycles, sitting), self._after_cycle)
        else:
            self.tell(NO_CYCLE)

    async def _after_cycle(self, _: None) -> None:
        """What was put in its gaps stands beside the answers."""
        marked = self.transcript.marked
        await self.transcript.reread(self._read())
        if marked is not None:
            await self._mark(marked.answer, 0, looked_for=False)

    def action_summary(self) -> None:
        """Its summary, to look at and to save."""
        from reflect.tui.screens.leaving import LeavingScreen

        journal = self.reflect.journal
        if journal is None:
            return
        try:
            sitting = self.reflect.engine.resume(journal, self.session)
        except ReflectError as error:
            self.tell(str(error))
            return
        self.app.push_screen(LeavingScreen(sitting))
