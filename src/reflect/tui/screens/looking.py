"""What was said: everything kept, by its days and a page at a time, and a search through all of it as one types."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.timer import Timer
from textual.widgets import Input

from reflect.errors import JournalError
from reflect.journal import SessionRow
from reflect.tui import looking_words as words
from reflect.tui.looked_up import Days, Finds, Source, Thing, line_of, screen_of
from reflect.tui.periods import Period
from reflect.tui.progress_words import NOTHING, OF_WHOM, PROGRESS, THEN_AND_NOW_SHORT
from reflect.tui.screens.narrowing import Narrowing
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.glance import Glance
from reflect.tui.widgets.secret import Line
from reflect.tui.widgets.timeline import Line as TimelineLine
from reflect.tui.widgets.timeline import Timeline
from reflect.tui.words import GO_BACK

# So long after the last key the search begins: it is not made anew for each letter of a word.
PAUSE_SECONDS: Final = 0.12


class LookingScreen(Narrowing):
    """The timeline; words typed above it make it what holds them."""

    heading = words.HEADING
    CSS_PATH = page_styles("looking")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("down", "to_list", show=False)]
    unknown = words.UNKNOWN
    typed_words: ClassVar[dict[str, str]] = {
        "star": "screen.star",
        "progress": "screen.then_and_now",
        "child": "screen.whom",
        "month": "screen.month",
        "all": "screen.everything",
    }

    def __init__(self) -> None:
        super().__init__()
        self._source: Source | None = None
        self._pause: Timer | None = None
        self._glanced: tuple[Period, str | None] | None = None

    def compose(self) -> ComposeResult:
        yield said(self.heading, id_="heading")
        yield self.made_up_line()
        yield Line(placeholder=words.SEARCH_HINT, id_="search")
        yield said("", id_="tell")
        with Horizontal(id="beside"):
            yield Timeline(id_="list")
            with VerticalScroll(id="glance-side", can_focus=False):
                yield Glance(id_="glance")
        with Horizontal(id="foot"):
            yield Act(words.EVERYONE, "screen.whom", id_="whom")
            yield Act(words.A_MONTH, "screen.month", id_="month")
            yield Act(words.THE_STAR, "screen.star", id_="star")
            yield Act(THEN_AND_NOW_SHORT, "screen.then_and_now", id_="then-and-now")
            yield Act(GO_BACK, "screen.close", id_="go-back")

    @property
    def timeline(self) -> Timeline:
        return self.query_one("#list", Timeline)

    @property
    def search(self) -> Line:
        return self.query_one("#search", Line)

    def on_mount(self) -> None:
        self.show_whether_to_choose()
        self.query_one("#then-and-now").display = bool(self._followed())
        self.mark_made_up(False)
        self.show_all()
        self.timeline.focus()

    # ------------------------------------------------------------ the list

    def narrowed(self) -> None:
        """The timeline of the child, or from the month, that was chosen."""
        self._source = None
        self.search.value = ""
        self.show_all()
        self.timeline.focus()

    def show_all(self) -> None:
        """The timeline, from its latest day or the month that was chosen."""
        journal = self.reflect.journal
        if journal is not None:
            self._show(Days(journal, self.child, self.before))
        elif self._source is None:
            self.tell(words.NOTHING_YET)

    def find(self) -> None:
        """What holds the words that are typed; without words, the timeline again."""
        looked_for, journal = self.search.value.strip(), self.reflect.journal
        if looked_for.startswith("/"):
            return
        if not looked_for or journal is None:
            if not isinstance(self._source, Days):
                self.show_all()
        elif any(map(str.isalnum, looked_for)):
            self._show(Finds(journal, looked_for, self.child))
        else:
            self.tell(words.NOTHING_TYPED)

    def _show(self, source: Source, at: int | None = None, least: int = 1) -> None:
        """Show another list: at least so much of it, with the same place chosen."""
        self._source = source
        try:
            while not source.ended and len(source.things) < least:
                source.more()
        except JournalError as error:
            self.tell(str(error))
            return
        self.timeline.begin(self._lines(source.things), one_line=isinstance(source, Days))
        if at is not None and at < self.timeline.option_count:
            self.timeline.highlighted = at
        self._tell_how_much()

    def _lines(self, things: list[Thing]) -> list[TimelineLine]:
        journal = self.reflect.journal
        return [line_of(each, journal) for each in things] if journal else []

    def _tell_how_much(self) -> None:
        source = self._source
        if isinstance(source, Finds):
            self.tell(words.found(len(source.things), not source.ended))
        elif source is not None and not source.things:
            self.tell(words.NOTHING_YET if self.child is None else words.NOTHING_OF_CHILD)
        else:
            self.tell("")

    @on(Timeline.NearEnd)
    def show_more(self) -> None:
        """The end of the list is near: the next page of it."""
        source = self._source
        if source is not None and not source.ended and source.things:
            try:
                self.timeline.add(self._lines(source.more()))
            except JournalError as error:
                self.tell(str(error))
                return
            self._tell_how_much()

    def on_screen_resume(self) -> None:
        """Something may have been added or taken away meanwhile."""
        source, journal = self._source, self.reflect.journal
        if source is not None and source.things and journal is not None:
            at, least = self.timeline.highlighted, len(source.things)
            again = Days(journal, self.child, self.before)
            looked_for = self.search.value.strip()
            self._show(
                Finds(journal, looked_for, self.child) if isinstance(source, Finds) else again, at, least
            )

    # ------------------------------------------------------------ typing

    def on_key(self, event: events.Key) -> None:
        """Letters typed at the list are words to look for, and can be taken back there too."""
        # A space begins no word, but stands between two, however fast they come.
        if event.is_printable and event.character and (event.character != " " or self.search.value):
            self._to_search(event)
            # Those that the line got itself do not come this far.
            self.search.insert_text_at_cursor(event.character)
        elif event.key == "backspace" and self.search.value and not self.search.has_focus:
            self._to_search(event)
            self.search.action_delete_left()

    def _to_search(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.set_focus(self.search)

    def action_to_list(self) -> None:
        """From the line down to the list."""
        # At once: the key that follows is meant for it.
        self.set_focus(self.timeline)

    def action_turn_page(self, pages: int) -> None:
        """A page of the list, from the line above it too."""
        if self.timeline.option_count:
            self.set_focus(self.timeline)
            (self.timeline.action_page_up if pages < 0 else self.timeline.action_page_down)()  # type: ignore[no-untyped-call]

    @on(Input.Changed, "#search")
    def look_soon(self) -> None:
        """As one types, a moment after the last key."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE_SECONDS, self.find)

    @on(Input.Submitted, "#search")
    async def look_now(self, event: Input.Submitted) -> None:
        """At once; a word after a slash is something to do."""
        event.stop()
        if self._pause is not None:
            self._pause.stop()
        if event.value.strip().startswith("/"):
            self.search.value = ""
            await self.do_typed(event.value)
            return
        self.find()
        if self._source is not None and self._source.things:
            self.set_focus(self.timeline)

    # ------------------------------------------------------------ what can be done

    @on(Timeline.OptionSelected)
    def open(self, event: Timeline.OptionSelected) -> None:
        """Open what was chosen, at its place in the whole."""
        at = self.timeline.line_at(event.option_index)
        if at is not None and self._source is not None:
            self.app.push_screen(screen_of(self._source.things[at]))

    @on(Timeline.OptionHighlighted)
    def glance(self) -> None:
        """Beside the list, where there is room: the year of what is chosen, and the star of its quarter."""
        at, journal = self.timeline.line_at(self.timeline.highlighted), self.reflect.journal
        if at is None or journal is None or self._source is None or not self.has_class("-wide"):
            return
        thing = self._source.things[at]
        moment = thing.started if isinstance(thing, SessionRow) else thing.at
        quarter, year = Period.quarter(moment), Period.year(moment)
        if self._glanced != (quarter, self.child):
            self._glanced = quarter, self.child
            rows = journal.past.sessions_within(*year, self.child)
            self.query_one(Glance).show(year, quarter, rows)

    def action_star(self) -> None:
        """What was talked about, by period."""
        from reflect.tui.screens.stars import StarsScreen

        self.app.push_screen(StarsScreen(self.child))

    def _followed(self) -> list[str]:
        """The children whose progress was talked about, the last first; of one child whether that was so."""
        journal = self.reflect.journal
        rows = journal.sessions(child=self.child) if journal else []
        return list(dict.fromkeys(each.child for each in rows if each.dialogue == PROGRESS and each.child))

    def action_then_and_now(self) -> None:
        """A child's earlier steps beside the latest."""
        from reflect.tui.screens.over_time import OverTimeScreen

        names = self._followed()
        if len(names) == 1:
            self.app.push_screen(OverTimeScreen(names[0]))
            return
        from reflect.tui.screens.choose_one import ChooseOneScreen

        def chosen(place: int | None) -> None:
            if place is not None:
                self.app.push_screen(OverTimeScreen(names[place]))

        self.app.push_screen(ChooseOneScreen(OF_WHOM, names, nothing=NOTHING), chosen)
