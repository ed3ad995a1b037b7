"""The talk itself: what has been said, and the box for what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static, TextArea

from reflect.said import Said
from reflect.tui import together_words, typed, words
from reflect.tui.choosing import BAR, CHOICES, CHOICES_NOT_KEPT, EVERYWHERE, WITH_KEYS
from reflect.tui.conversing import DRAFT_SECONDS
from reflect.tui.just_for_you import button
from reflect.tui.made_up import made_up_line
from reflect.tui.taking import Taking
from reflect.tui.themes import TALK_STYLES
from reflect.tui.together import Together
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.widgets.heading import Heading
from reflect.tui.widgets.panel import Panel
from reflect.tui.widgets.transcript import WINDOW, Transcript

if TYPE_CHECKING:
    from reflect.tui.widgets.act import Act
    from reflect.tui.widgets.choices import Choices


class TalkScreen(Together):
    """A conversation. `shown` and `draft` are painted at once; the engine takes over when it is loaded."""

    # Each page brings its own styles: what the first page does not need is not read for it.
    CSS_PATH = TALK_STYLES
    AUTO_FOCUS = "#box"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+g", "continue", words.CONTINUE, priority=True, show=False),
        Binding("f3,ctrl+b", "back", words.BACK, priority=True, show=False),
        Binding("f4,ctrl+l", "skip", words.SKIP, priority=True, show=False),
        Binding("f7,ctrl+t", "change", words.CHANGE, priority=True, show=False),
        Binding("f5,ctrl+p", "pause", words.PAUSE, priority=True, show=False),
        Binding("f9,ctrl+n", "keep_back", words.KEEP_BACK, priority=True, show=False),
        Binding("f11,ctrl+y", "answering", priority=True, show=False),
        Binding("ctrl+k", "also", priority=True, show=False),
        Binding("ctrl+d", "who", priority=True, show=False),
        # The last two are what terminals send for Shift+F8.
        Binding("ctrl+f,shift+f8,f20", "present", priority=True, show=False),
        Binding("slash", "type_command", show=False),
        Binding("pageup", "read(-1)", show=False),
        Binding("pagedown", "read(1)", show=False),
        *(Binding(str(digit), f"choose({digit})", show=False) for digit in range(1, 10)),
    ]

    def __init__(self, taking: Taking, *, shown: Sequence[Said] = (), draft: str = "") -> None:
        super().__init__(taking, draft)
        self._shown = shown
        self._as_put = ""

    def compose(self) -> ComposeResult:
        yield from made_up_line(self.app)
        yield Heading(self._shown[-1].section if self._shown else "", id_="heading")
        with Horizontal(id="middle"):
            with Vertical(id="left"):
                yield Transcript(self._shown, id_="transcript")
                with Vertical(id="answer"):
                    yield AnswerBox(words.ANSWER_HINT, id_="box")
            yield Panel(id_="panel")
        yield Horizontal(id="bar")

    def on_mount(self) -> None:
        self.paint_draft()
        self.set_interval(DRAFT_SECONDS, self.keep_draft)
        self.watch(self.query_one(Transcript), "scroll_y", self._read_on, init=False)
        self.call_after_refresh(self._furnish)

    async def _furnish(self) -> None:
        """What was said before, and the buttons: the open question and the box are on the screen first."""
        from reflect.tui.widgets.act import Act
        from reflect.tui.widgets.choices import Choices
        from reflect.tui.widgets.company import CompanyRow
        from reflect.tui.widgets.presented import Presented

        earlier = self._earlier()
        if earlier:
            self.query_one(Transcript).adopt(earlier)
        keep_back = Act(words.KEEP_BACK, "screen.keep_back", id_="keep-back")
        keep_back.display = False
        send = Horizontal(
            Static(id="status", markup=False),
            keep_back,
            Act(words.CONTINUE, "screen.continue", id_="continue", key="F2"),
            id="send",
        )
        await self.query_one("#left").mount(Presented(), before=0)
        await self.query_one("#answer").mount(CompanyRow(), before=0)
        await self.query_one("#answer").mount(Choices(id_="choices"), send)
        acts = [
            Act(said, f"{'app' if does in EVERYWHERE else 'screen'}.{does}", id_=f"bar-{does}", key=key)
            for said, does, key in BAR
        ]
        not_large = Act(together_words.PRESENT_NO_MORE, "screen.present", id_="not-large")
        await self.query_one("#bar").mount(*acts, not_large, Static(id="keys", markup=False))
        not_large.display = False
        self.show_company()
        self.on_resize()
        if self.reflect.presents:
            self.action_present()
        await self.reflect.when_warm(self.take_up)

    def _earlier(self) -> Sequence[Said]:
        """What the journal holds of the talk, up to about as much as is ever on the screen."""
        journal = self.reflect.journal
        return journal.said(self.taking.session, last=WINDOW) if journal and self._shown else ()

    def on_resize(self) -> None:
        wide = self.app.size.width >= 74
        for act in self.query("#bar Act"):
            cast("Act", act).show_key(self.app.size.width >= WITH_KEYS)
        for send in self.query("#continue"):
            cast("Act", send).key_name = words.CONTINUE_KEYS if wide else "F2"
            cast("Act", send).show_key(shown=True)
        if self.query("#status"):
            self.say_status(self._resting_status())

    # ------------------------------------------------------------ parts of the page

    @property
    def box(self) -> AnswerBox:
        return self.query_one("#box", AnswerBox)

    @property
    def choices(self) -> Choices:
        return cast("Choices", self.query_one("#choices"))

    def fill_box(self, text: str) -> None:
        """Put this in the box, to be typed on from."""
        self.box.put(text)
        self._as_put = self.box.text
        self.kept = self.box.answer
        self.box.focus()

    def _resting_status(self) -> str:
        if self.sitting is not None and self.sitting.stage == "helping":
            return "" if self.query_one(Transcript).at_end else words.READ_ON
        # Where the panel has no room, that it is saved is said here.
        if self.sitting is None or self.app.size.width >= 74:
            return ""
        return words.SAVED if self.sitting.keeps else words.NOT_KEPT

    def say_status(self, text: str) -> None:
        """A quiet word beside the Continue button."""
        self.query_one("#status", Static).update(text)

    async def show_all(self) -> None:
        """Bring the page in step with the conversation."""
        sitting = self.sitting
        if sitting is None:
            return
        transcript = self.query_one(Transcript)
        self.show_kept_back()
        transcript.adopt(sitting.said)
        await transcript.add(sitting.said[len(transcript.said) :])
        stage = sitting.stage
        self.query_one(Heading).show_section(sitting.state.section, sitting.parts())
        told = {section for section, how in sitting.told().items() if how == "told"}
        saved = words.SAVED if sitting.keeps else words.NOT_KEPT
        self.query_one(Panel).show_all(told, sitting.heard_parts(), saved)
        self.say_status(self._resting_status())
        asking = stage == "asking"
        self.query_one("#keys", Static).update("" if asking else words.CHOOSE_KEYS)
        self.set_class(not asking, "choosing")
        for name in ("back", "skip", "change", "pause"):
            self.query_one(f"#bar-{name}").display = asking or (name == "change" and stage == "choosing")
        self.show_company()
        self.show_large()
        offered = CHOICES if sitting.keeps else CHOICES_NOT_KEPT
        await self.choices.offer(offered.get(stage, ()))
        if asking:
            self.renew_box()
        elif stage == "helping" and self.stage_shown != stage:
            # The page is never stored. Where it is not there to be read again, whom to ring is.
            if not transcript.show_page_of_help():
                self.call_after_refresh(self.reflect.action_help)
        elif stage == "deciding" and self.stage_shown != stage and not self.has_class("presenting"):
            self.action_summary()
        self.stage_shown = stage

    def show_kept_back(self) -> None:
        """Mark the answers that are just for the person; of one gone back to, its button says what it does."""
        sitting = self.sitting
        if sitting is None:
            return
        self.query_one(Transcript).mark_private(each.id for each in sitting.answers() if each.private)
        gone_back_to = sitting.at_hand() if sitting.answer_here() else None
        act = cast("Act", self.query_one("#keep-back"))
        act.display = gone_back_to is not None
        if gone_back_to is not None:
            act.reword(button(gone_back_to.private))

    # ------------------------------------------------------------ keys and buttons

    @on(TextArea.Changed, "#box")
    def note_typing(self) -> None:
        """A message has been read when typing goes on; a text that was put there is no typing."""
        if self.box.text != self._as_put:
            # Enter twice: somebody may be waiting for it to send.
            waits = self.box.text.endswith("\n\n")
            self.say_status(words.HOW_TO_GO_ON if waits else self._resting_status())

    def on_key(self, event: events.Key) -> None:
        """What is typed while a button has the focus is meant for the box: no word falls beside it."""
        typed_here = event.character if event.is_printable else None
        if typed_here and not typed_here.isspace() and self._misses_box():
            event.stop()
            self.box.focus()
            self.box.insert(typed_here)

    def on_paste(self, event: events.Paste) -> None:
        """The same with what is pasted."""
        if self._misses_box():
            event.stop()
            self.box.focus()
            self.box.insert(event.text)

    def _misses_box(self) -> bool:
        return not self.has_class("choosing") and not self.box.has_focus

    @on(AnswerBox.Scrolled)
    def scroll_talk(self, event: AnswerBox.Scrolled) -> None:
        self.action_read(event.pages)

    def _read_on(self) -> None:
        """As long as a page of help goes on below, say so."""
        if self.sitting is not None and self.sitting.stage == "helping":
            self.say_status(self._resting_status())

    def action_read(self, pages: int) -> None:
        """Page up or down in what was said."""
        large = self.has_class("presenting")
        transcript = self.query_one("#presented" if large else "#transcript", VerticalScroll)
        (transcript.scroll_page_up if pages < 0 else transcript.scroll_page_down)(animate=False)

    async def action_continue(self) -> None:
        """Send what is in the box: an answer, or something typed to be done."""
        if not self.box.display:
            return
        text = self.box.answer
        told = typed.command(text)
        if told is not None:
            await self._do_typed(told)
        elif self.sitting is None:
            self.wait_to_send()
        elif self.sitting.stage != "asking":
            self.say_status(words.CHOOSE_FIRST)
        elif not text.strip():
            self.say_status(words.EMPTY_ANSWER)
        else:
            await self.do("Answer", *self.answer_command(typed.answer(text)))

    async def _do_typed(self, told: typed.Typed) -> None:
        if not told.action:
            self.say_status(words.UNKNOWN_COMMAND)
            return
        self.fill_box("")
        self.remove_class("commanding")
        if told.action == "change":
            await self.change(told.rest)
        elif told.action == "also":
            await self.also(told.rest)
        elif told.action in ("who", "answering") and told.rest:
            self.answers_next(told.rest)
        elif told.action == "explain":
            self.reflect.action_explain(told.rest)
        elif told.action in ("help", "hide", "leave"):
            await self.run_action(f"app.{told.action}")
        elif hasattr(self, f"action_{told.action}"):
            await self.run_action(f"screen.{told.action}")
        else:
            self.say_status(words.UNKNOWN_COMMAND)

    def action_choose(self, number: int) -> None:
        """Press a choice by its number."""
        self.choices.press(number)

    def action_type_command(self) -> None:
        """A slash typed where there is no box opens one."""
        if self.has_class("choosing"):
            self.add_class("commanding")
            self.fill_box("/")
