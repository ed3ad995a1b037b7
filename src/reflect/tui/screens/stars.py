"""What was talked about, by period: the star of each quarter of a year, or of the months that one chooses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from reflect.journal import SessionRow
from reflect.tui import looking_words as words
from reflect.tui.periods import Period
from reflect.tui.screens.looking_back import LookingBack
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles, style
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.listing import Listing
from reflect.tui.widgets.star import dot
from reflect.tui.widgets.stars import Stars, Told
from reflect.tui.words import GO_BACK, about_child

_QUARTERS: Final = 4


class StarsScreen(LookingBack[None]):
    """About one child, or (None) everyone. Filled or not, and no number anywhere: it is no score."""

    heading = words.STAR_HEADING
    CSS_PATH: ClassVar[list[str | PurePath]] = [*page_styles("looking"), style("listing")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "earlier", show=False),
        Binding("right", "later", show=False),
    ]
    unknown = words.STAR_UNKNOWN
    typed_words: ClassVar[dict[str, str]] = {
        "earlier": "screen.earlier",
        "later": "screen.later",
        "months": "screen.months",
        "quarters": "screen.quarters",
    }

    def __init__(self, child: str | None = None) -> None:
        super().__init__()
        self._child = child
        self._months: list[str] = []
        self._chosen: set[str] = set()
        self._last: Period | None = None

    def parts(self) -> Iterable[Widget]:
        yield self.made_up_line()
        if self._child is not None:
            yield said(about_child(self._child), classes="quiet")
        yield said(words.STAR_MEANS, id_="means", classes="quiet")
        yield said("", id_="tell")
        with Horizontal(id="periods"):
            yield Listing(id_="months")
            yield Stars(id_="stars")
        yield self.typed_line()

    def foot(self) -> Iterable[Act]:
        yield Act(words.EARLIER, "screen.earlier", id_="earlier")
        yield Act(words.LATER, "screen.later", id_="later")
        yield Act(words.CHOOSE_MONTHS, "screen.months", id_="choose")
        yield Act(words.BY_QUARTER, "screen.quarters", id_="quarters")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        journal = self.reflect.journal
        self._months = journal.past.sitting_months(self._child) if journal else []
        self._last = Period.quarter(self._months[0]) if self._months else None
        self.mark_made_up(False)
        self.action_quarters()
        self.focus_what_matters()

    def focus_what_matters(self) -> None:
        acts = [act for act in self.query("#foot Act").results(Act) if act.display]
        choosing = self.query_one("#months")
        (choosing if choosing.display else acts[0]).focus()

    # ------------------------------------------------------------ by quarter

    def action_quarters(self) -> None:
        """The quarters of a year, the latest last."""
        self._show_which(months=False)
        self.tell("" if self._months else words.STAR_NOTHING)
        self.query_one("#means").display = bool(self._months)
        self._show_quarters()

    def _show_quarters(self) -> None:
        if self._last is None:
            return
        quarters = [self._last]
        while len(quarters) < _QUARTERS:
            quarters.insert(0, quarters[0].before())
        self._show([(each.short(), each.first[:4], self._rows(each)) for each in quarters])
        self.query_one("#earlier").display = self._months[-1] < quarters[0].first
        self.query_one("#later").display = self._months[0] >= self._last.until
        if self.focused is None or not self.focused.display:
            self.focus_what_matters()

    def _rows(self, period: Period) -> list[SessionRow]:
        journal = self.reflect.journal
        return journal.past.sessions_within(*period, self._child) if journal else []

    def _show(self, periods: Sequence[tuple[str, str, list[SessionRow]]]) -> None:
        """A star for each: its months, its year, and the sittings in it, which say what was talked about."""
        told = [
            Told(months, year, {each for row in rows for each in row.told}) for months, year, rows in periods
        ]
        self.query_one(Stars).show(told)
        self.mark_made_up(any(row.fictional for *_, rows in periods for row in rows))

    def action_earlier(self) -> None:
        """A year back."""
        self._move(-_QUARTERS, "#earlier")

    def action_later(self) -> None:
        """A year on."""
        self._move(_QUARTERS, "#later")

    def _move(self, by: int, act: str) -> None:
        if self._last is not None and self.query_one(act).display:
            for _ in range(abs(by)):
                self._last = self._last.before() if by < 0 else self._last.after()
            self._show_quarters()

    # ------------------------------------------------------------ chosen months

    def action_months(self) -> None:
        """Choose months, one or more: theirs is the star then."""
        if not self._months:
            self.tell(words.NO_MONTH)
            return
        self._show_which(months=True)
        listing = self.query_one("#months", Listing)
        self._chosen = self._chosen or {self._months[0]}
        listing.show([(self._month(each), "") for each in self._months])
        listing.focus()
        self._show_chosen()

    def _month(self, month: str) -> str:
        return f"{dot(month in self._chosen)} {words.month_heading(month)}"

    @on(Listing.OptionSelected, "#months")
    def choose(self, event: Listing.OptionSelected) -> None:
        """Take a month in, or out again."""
        month = self._months[event.option_index]
        self._chosen ^= {month}
        self.query_one("#months", Listing).replace_option_prompt_at_index(
            event.option_index, self._month(month)
        )
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = [row for month in self._chosen for row in self._rows(Period.month(month))]
        self._show([("", "", rows)] if self._chosen else [])
        self.tell(words.CHOOSE_SOME)

    def _show_which(self, *, months: bool) -> None:
        self.query_one("#months").display = months
        for act in ("earlier", "later", "choose"):
            self.query_one(f"#{act}").display = not months
        self.query_one("#choose").display = not months and bool(self._months)
        self.query_one("#quarters").display = months
