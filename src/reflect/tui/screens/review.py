"""A review pack begins: about whom, of which time, and for what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from textual.widget import Widget

from reflect.errors import ReflectError
from reflect.said import About
from reflect.tui import review_words as words
from reflect.tui.screens.choose_one import ChooseOneScreen
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act, Menu
from reflect.tui.widgets.secret import Line
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.review.begun import Begun

_MONTHS = (12, 6, 3)


class ReviewScreen(Page[None]):
    """Three things to choose, each filled in already, and a way on."""

    heading = words.REVIEW

    def __init__(self, today: date | None = None) -> None:
        super().__init__()
        self._today = today or date.today()  # noqa: DTZ011  the day on the wall
        self.start, self.end = _months_up_to(self._today, _MONTHS[0])
        self.child: str | None = None
        self.setting = self.nation = ""
        self._chosen_setting = False

    def parts(self) -> Iterable[Widget]:
        journal = self.reflect.journal
        self._children = _children(journal)
        if not self._children:
            yield said(words.NOBODY_YET, classes="ask")
            yield said("", id_="tell")
            return
        self.child = self._children[0] if len(self._children) == 1 else None
        self.nation = (journal.setting("nation") if journal else "") or ""
        self._follow_carer()
        yield said(_word("begin"), classes="ask")
        with Menu():
            yield Act("", "screen.whom", id_="whom")
            yield Act("", "screen.when", id_="when")
            yield Act("", "screen.what_for", id_="what-for")
            yield Act(words.BEGIN, "screen.begin", id_="begin")
        yield Line(placeholder=f"{words.FIRST_DAY}: {words.DAY_HINT}", id_="first-day")
        yield Line(placeholder=f"{words.LAST_DAY}: {words.DAY_HINT}", id_="last-day")
        yield Act(words.USE_DAYS, "screen.use_days", id_="use-days")
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        if not self._children:
            self.query_one("#go-back").focus()
            return
        self._show_days(shown=False)
        self._show()
        self.query_one("#begin").focus()

    def _show(self) -> None:
        self.query_one("#whom", Act).reword(f"1  {words.whom(self.child)}")
        self.query_one("#when", Act).reword(f"2  {words.time(self.start, self.end)}")
        self.query_one("#what-for", Act).reword(f"3  {words.what_for(self.setting, self.nation)}")
        self.query_one("#begin", Act).reword(f"4  {words.BEGIN}")

    def _show_days(self, *, shown: bool) -> None:
        for each in ("#first-day", "#last-day", "#use-days"):
            self.query_one(each).display = shown

    # ------------------------------------------------------------ choosing

    def _choose(self, heading: str, entries: Sequence[str], then: Any) -> None:
        def chosen(at: int | None) -> None:
            if at is not None:
                then(at)
                self._show()

        self.tell("")
        self.app.push_screen(ChooseOneScreen(heading, entries), chosen)

    def action_whom(self) -> None:
        """One child, or everybody."""
        names = [*self._children, *([words.EVERYBODY] if len(self._children) > 1 else [])]

        def chosen(at: int) -> None:
            self.child = self._children[at] if at < len(self._children) else None
            self._follow_carer()

        self._choose(words.WHOM, [each or "the child" for each in names], chosen)

    def _follow_carer(self) -> None:
        """The setting that goes with what was told last, unless one was chosen."""
        if not self._chosen_setting:
            self.setting = _setting_of(self.reflect.journal, self.child)

    def action_when(self) -> None:
        """The last months, a calendar year, or other days."""
        spans = [_months_up_to(self._today, each) for each in _MONTHS]
        this = self._today.year
        spans += [(date(year, 1, 1), date(year, 12, 31)) for year in (this, this - 1)]
        entries = [words.time(*each) for each in spans]

        def chosen(at: int) -> None:
            if at < len(spans):
                self.start, self.end = spans[at]
            self._show_days(shown=at >= len(spans))
            if at >= len(spans):
                self.query_one("#first-day").focus()

        self._choose(words.WHICH_TIME, [*entries, words.OTHER_DAYS], chosen)

    def action_use_days(self) -> None:
        """The two days that were typed."""
        from reflect.review import period

        first, last = (self.query_one(each, Line).value for each in ("#first-day", "#last-day"))
        try:
            chosen = period(first, last, today=self._today)
        except ReflectError as error:
            self.tell(str(error))
            return
        self.start, self.end = chosen.start, chosen.end
        self.tell("")
        self._show_days(shown=False)
        self._show()
        self.query_one("#begin").focus()

    def action_what_for(self) -> None:
        """The setting, then the nation: they decide on the headings."""
        from reflect.review import settings

        there = settings()

        def chosen(at: int) -> None:
            self.setting, self._chosen_setting = ([*there, ""][at], True)
            if self.setting:
                self.call_later(self._choose_nation)

        self._choose(words.WHICH_SETTING, [*map(words.setting_name, there), words.NO_SETTING], chosen)

    def _choose_nation(self) -> None:
        nations = [*words.NATIONS, ""]

        def chosen(at: int) -> None:
            self.nation = nations[at]

        self._choose(words.WHICH_NATION, [*words.NATIONS.values(), words.NO_NATION], chosen)

    # ------------------------------------------------------------ on

    def action_press(self, digit: int) -> None:
        """The number beside each."""
        acts = [each for each in self.query("Menu Act").results(Act) if each.words.startswith(f"{digit}  ")]
        if acts:
            acts[0].press()

    def action_begin(self) -> None:
        """Read what was kept, once it is said that it is being read."""
        self.tell(words.READING)
        self.call_after_refresh(self._read)

    def _read(self) -> None:
        """Go through it; where one was begun before, first ask whether to carry on with that."""
        from reflect.review.begun import Begins

        journal = self.reflect.journal
        if journal is None:
            return
        try:
            begun = Begins(journal, self.child).read()
        except ReflectError as error:
            self.tell(str(error))
            return
        if begun is None:
            self._go(None)
            return

        def chosen(at: int | None) -> None:
            self.tell("")
            if at is not None:
                self._go(begun if at == 0 else None)

        time = begun.period
        entries = [words.carry_on(begun.day, time.start, time.end), words.BEGIN_AGAIN]
        self.app.push_screen(ChooseOneScreen(words.BEGUN_ALREADY, entries), chosen)

    def _go(self, begun: Begun | None) -> None:
        from reflect.review import Period, headings
        from reflect.review.going_through import GoingThrough
        from reflect.review.headings import headings_named
        from reflect.tui.screens.still_true import StillTrueScreen

        journal = self.reflect.journal
        if journal is None:
            return
        try:
            time = begun.period if begun else Period(self.start, self.end)
            laid_out = headings_named(begun.headings) if begun else headings(self.setting, self.nation)
            going = GoingThrough(journal, time, self.child, laid_out, today=self._today)
            going.carry_on() if begun else going.begin_again()
        except ReflectError as error:
            self.tell(str(error))
            return
        self.tell("")
        self.app.push_screen(StillTrueScreen(going))


def _word(block: str) -> str:
    from reflect.voice import context
    from reflect.wording import usual_voice

    return usual_voice().word("review/asking", block, context(About()))


def _children(journal: Any) -> list[str]:
    from reflect.review import children

    return children(journal) if journal else []


def _setting_of(journal: Any, child: str | None) -> str:
    from reflect.review import setting_for

    rows = journal.sessions(limit=1, child=child) if journal else []
    return setting_for(rows[0].carer) if rows else ""


def _months_up_to(last: date, months: int) -> tuple[date, date]:
    """So many months that end with a day."""
    from reflect.review import year_up_to

    if months == _MONTHS[0]:
        return year_up_to(last), last
    place = last.year * 12 + last.month - 1 - months
    try:
        return last.replace(year=place // 12, month=place % 12 + 1) + timedelta(days=1), last
    except ValueError:  # that month is shorter
        return date((place + 1) // 12, (place + 1) % 12 + 1, 1), last
