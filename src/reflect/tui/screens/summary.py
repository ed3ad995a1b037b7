"""What may be a strength and where support would help, one at a time, for the person to decide."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import ReflectError
from reflect.tui import progress_words, summary_words, typed, words
from reflect.tui.helped import help_first
from reflect.tui.progress_acts import follows
from reflect.tui.screens.drafted import Draft, DraftedPage
from reflect.tui.screens.page import said
from reflect.tui.screens.proposing import Acts, Proposing
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox

if TYPE_CHECKING:
    from reflect.tui.talking import Talking

_LATER: Acts = ((summary_words.ANOTHER_DAY, "another_day"), (summary_words.LOOK_NOW, "look_now"))
_DECIDE: Acts = (
    (summary_words.KEEP, "keep"),
    (summary_words.OWN_WORDS, "words"),
    (summary_words.LEAVE_OUT, "leave_out"),
    (summary_words.WHOLE_ANSWER, "whole"),
)
ADDS: Final = {"strength": "strength", "support": "support-need"}


class SummaryScreen(Proposing, DraftedPage[str]):
    """First whether today; then each proposal with its words; then what a person adds of their own."""

    heading = summary_words.SUMMARY_HEADING
    CSS_PATH = page_styles("answer_box")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+g", "send", show=False),
        Binding("f5,ctrl+p", "another_day", show=False),
        Binding("slash", "type_command", show=False),
    ]

    def __init__(self, sitting: Talking) -> None:
        super().__init__(sitting)
        # What the words in the box are for: "words", "strength", "support-need", or "" for a typed command.
        self._writing = ""
        self._begun = False

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="section", classes="quiet")
        yield said("", id_="proposal", classes="ask")
        yield said("", id_="sign")
        with Vertical(id="own-words"):
            yield said("", id_="own-hint")
            yield AnswerBox(id_="own-box")
            with Horizontal(classes="choice-row"):
                yield Act(summary_words.KEEP_THESE, "screen.send", id_="send-own", key="F2")
                yield Act(summary_words.NEVER_MIND, "screen.close", id_="never-mind")
        yield said("", id_="tell")
        yield Vertical(id="acts")
        yield said("", id_="decided", classes="quiet")

    async def on_mount(self) -> None:
        self.tell("")
        self.query_one("#own-words").display = False
        await self._show()

    # ------------------------------------------------------------ what is shown

    async def _show(self) -> None:
        self._write_nothing()
        proposal = self.sitting.proposal
        section = sign = ""
        if not self._looking:
            text, acts = self.before(), _LATER
        elif proposal is not None:
            text, acts = self.proposed(), (*_DECIDE, (summary_words.ANOTHER_DAY, "another_day"))
            answer = self.sitting.state.answer(proposal.answer)
            section = summary_words.section_line(answer.section) if answer else ""
            sign = self.sign(proposal.words) if proposal.sort == "strength" else ""
        else:
            text, acts = self.nothing_left(), (*self.at_the_end(), (summary_words.ANOTHER_DAY, "another_day"))
        self.query_one("#proposal", Static).update(text)
        for place, line in (("#section", section), ("#sign", sign)):
            self.query_one(place, Static).update(line)
            self.query_one(place).display = bool(line)
        await self._offer(acts)
        self._show_decided()

    @property
    def _looking(self) -> bool:
        return self.sitting.stage == "deciding" and (self._begun or self.sitting.result().decided)

    async def _offer(self, acts: Acts) -> None:
        place = self.query_one("#acts")
        await place.remove_children()
        await place.mount(self.menu(*acts))
        place.query(Act).first().focus()

    def _show_decided(self) -> None:
        self.query_one("#decided", Static).update(Content("\n").join(self.lines()))

    # ------------------------------------------------------------ deciding

    async def _do(self, name: str, *values: Any) -> None:
        draft = self.draft()
        try:
            self.sitting.do(self.reflect.engine.command(name, *values))
        except ReflectError as error:
            self.tell(str(error))
            return
        if draft is not None:
            self.drafted(draft)
        self.tell("")
        await self._show()

    async def _put(self, name: str, *values: str) -> None:
        """Keep words that were put in; where they call for the page of help, that comes next."""
        await self._do(name, *values)
        about = self.sitting.state.about
        await help_first(self, about, values[-1], after_help=lambda: self.tell(summary_words.IN_NO_COPY))

    async def action_look_now(self) -> None:
        """Begin with the first proposal."""
        self._begun = True
        if self.sitting.stage == "deciding":
            await self._show()
        else:
            await self._do("Finish")

    def action_another_day(self) -> None:
        """Nothing is decided for anybody: it waits."""
        self.dismiss(None)

    async def action_keep(self) -> None:
        """Keep it as quoted."""
        if self.sitting.proposal is not None:
            await self._do("Keep")

    async def action_leave_out(self) -> None:
        """Leave it out."""
        if self.sitting.proposal is not None:
            await self._do("Leave")

    def action_words(self) -> None:
        """Put it in one's own words."""
        if self.sitting.proposal is not None:
            self._write("words", summary_words.IN_YOUR_WORDS, self.sitting.proposal.words)

    def action_add(self, sort: str) -> None:
        """Add one of one's own."""
        hints = progress_words.ADD_HINTS if follows(self.sitting) else summary_words.ADD_HINTS
        self._write(sort, hints[sort], "")

    def action_whole(self) -> None:
        """The whole answer that this was taken from."""
        from reflect.tui.screens.answer import AnswerScreen, how_asked

        proposal = self.sitting.proposal
        answer = self.sitting.state.answer(proposal.answer) if proposal is not None else None
        if proposal is None or answer is None or not self._looking:
            self.tell(words.NOT_HERE)
            return
        question = how_asked(self.sitting.said, answer.id)
        marked = (proposal.start, proposal.end)
        page = AnswerScreen(
            answer.section, question, answer.text, marked, sitting=self.sitting, number=answer.id
        )
        self.app.push_screen(page, self._after_answer)

    async def _after_answer(self, _: None) -> None:
        # It may be just for the person now: then something else is proposed.
        await self._show()

    async def action_keep_back(self) -> None:
        """Keep the answer at hand just for oneself, or no more."""
        answer = self.sitting.at_hand()
        if answer is None:
            self.tell(words.NO_ANSWER_YET)
            return
        told = self.reflect.engine.word(
            "summary", self.sitting.keeping_back(answer), self.sitting.state.about
        )
        await self._do("KeepBack", answer.id, not answer.private)
        self.tell(told)

    def action_then_and_now(self) -> None:
        """What was told of this child before, beside today."""
        from reflect.tui.screens.over_time import OverTimeScreen

        self.app.push_screen(OverTimeScreen(self.sitting.state.about.child))

    def action_impressions(self) -> None:
        """A number beside the words, for whoever likes to give one."""
        from reflect.tui.screens.impressions import ImpressionScreen

        self.app.push_screen(ImpressionScreen(self.sitting), self._after_impressions)

    async def _after_impressions(self, told: str | None) -> None:
        await self._show()
        self.tell(told or "")

    def action_cycle(self) -> None:
        """The caregiving cycle of each time that was told."""
        from reflect.tui.screens.cycle import CycleScreen

        if self.cycles():
            self.app.push_screen(CycleScreen(self.reflect.engine.cycles(self.sitting), self.sitting))
        else:
            self.tell(summary_words.NO_CYCLE)

    def action_together(self) -> None:
        """All who are here go through what was kept."""
        from reflect.tui.screens.seeing import SeeingScreen

        if self.together():
            self.app.push_screen(SeeingScreen(self.sitting), self._after_answer)
        else:
            self.tell(words.NOT_HERE)

    def action_plan(self) -> None:
        """What would help becomes a plan, as far as one likes."""
        from reflect.tui.screens.plan import PlanScreen

        if self.sitting.keeps and self.sitting.stage == "deciding":
            self.app.push_screen(PlanScreen(self.sitting), self._after_plan)
        else:
            self.tell(words.NOT_HERE)

    async def _after_plan(self, _: None) -> None:
        self.planned = True
        await self._show()

    def action_notes(self) -> None:
        """The notes for the service."""
        from reflect.tui.screens.notes import NotesScreen

        if self.sitting.state.company:
            self.app.push_screen(NotesScreen())

    def action_save(self) -> None:
        """On to the last look."""
        from reflect.tui.screens.leaving import LeavingScreen

        self.app.push_screen(LeavingScreen(self.sitting), self._after_saving)

    def _after_saving(self, wish: str | None) -> None:
        if wish or self.sitting.stage == "closed":
            # Only once the page above has gone: what is dismissed is whatever stands on top.
            self.call_after_refresh(self._close, wish)

    def _close(self, wish: str | None) -> None:
        self.dismiss(wish)

    # ------------------------------------------------------------ writing

    def draft(self) -> Draft | None:
        """Words of one's own for this proposal, or for a line to be added."""
        proposal, session = self.sitting.proposal, self.sitting.session
        if not self._writing or not self.sitting.keeps or not self.query_one("#own-words").display:
            return None
        place = f"{proposal.answer}-{proposal.start}" if self._writing == "words" and proposal else ""
        return Draft(f"summary/{session}/{self._writing}/{place}", session=session)

    def _write(self, what: str, hint: str, text: str) -> None:
        self._writing = what
        self.query_one("#own-words").display = True
        # While words are put in, nothing else on the page says "keep".
        self.query_one("#acts").display = not what
        self.query_one("#send-own", Act).reword(summary_words.KEEP_THESE if what else words.CONTINUE)
        self.query_one("#own-hint", Static).update(hint)
        box = self.query_one(AnswerBox)
        box.put(text)
        if what:
            self.fill({"own-box": text})
        box.focus()

    def _write_nothing(self) -> None:
        self._writing = ""
        self.query_one("#own-words").display = False
        self.query_one("#acts").display = True

    def action_close(self) -> None:
        """Escape: out of the box first, then out of the page."""
        if self.query_one("#own-words").display:
            if not self.keep_draft():
                return
            self._write_nothing()
            self.query_one("#acts").query(Act).first().focus()
        else:
            self.dismiss(None)

    def action_type_command(self) -> None:
        """A slash opens the box for a typed command."""
        self._write("", summary_words.TYPE_IT, "/")

    async def action_send(self) -> None:
        """Keep what was written, or do what was typed."""
        if not self.query_one("#own-words").display:
            return
        text = self.query_one(AnswerBox).answer
        told = typed.command(text)
        if told is not None:
            await self._do_typed(told)
        elif self._writing == "words":
            await self._put("Words", typed.answer(text))
        elif self._writing:
            await self._put("Add", self._writing, typed.answer(text))

    async def _do_typed(self, told: typed.Typed) -> None:
        self._write_nothing()
        self.query_one("#acts").query(Act).first().focus()
        if told.action in ("keep", "keep_back", "leave_out", "whole", "cycle", "plan", "together", "notes"):
            await self.run_action(f"screen.{told.action}")
        elif told.action == "words" and told.rest and self.sitting.proposal is not None:
            await self._put("Words", told.rest)
        elif told.action == "words":
            self.action_words()
        elif told.action in ADDS:
            await self._add_typed(ADDS[told.action], told.rest)
        elif told.action in ("help", "hide", "leave"):
            await self.run_action(f"app.{told.action}")
        elif told.action == "explain":
            self.reflect.action_explain(told.rest)
        elif told.action in ("pause", "home", "back"):
            self.action_another_day()
        else:
            self.tell(summary_words.UNKNOWN_AT_SUMMARY)

    async def _add_typed(self, sort: str, text: str) -> None:
        if self.sitting.stage != "deciding":
            self.tell(words.NOT_HERE)
        elif text:
            await self._put("Add", sort, text)
        else:
            self.action_add(sort)
