"""The caregiving cycle of each time that was told: the model's steps in their order, the carer's own words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from reflect.errors import ReflectError
from reflect.tui import cycle_words, summary_words, words
from reflect.tui.screens.looking_back import LookingBack
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act

if TYPE_CHECKING:
    from reflect.documents.drawings import Place
    from reflect.tui.talking import Talking


class CycleScreen(LookingBack[None]):
    """What was not told stays open until somebody puts it in words. Nothing else is put in its place."""

    heading = summary_words.CYCLE_HEADING
    CSS_PATH = page_styles("cycle")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "close", show=False),
        Binding("f2,ctrl+g", "fill_next", show=False),
    ]
    reads = True
    unknown = cycle_words.UNKNOWN
    typed_words: ClassVar[dict[str, str]] = {"fill": "screen.fill_next"}

    def __init__(self, cycles: list[tuple[str, list[Place]]], sitting: Talking | None = None) -> None:
        super().__init__()
        self.cycles = cycles
        self.sitting = sitting
        self._sure_of = 0

    def parts(self) -> Iterable[Widget]:
        for section, places in self.cycles:
            yield said(summary_words.section_line(section), classes="ask")
            for number, place in enumerate(places, 1):
                yield said(f"{number}  {place.name}", classes="step")
                yield from self._told(section, place)
            yield said(summary_words.ROUND_AGAIN, classes="round quiet")

    def _told(self, section: str, place: Place) -> Iterable[Widget]:
        for quote in place.told:
            yield said(quote, classes="told")
        for each in place.put_in:
            yield said(each.text, classes="told put-in", id_=f"put-in-{each.entry}")
            yield said(cycle_words.put_in_on(each.at), classes="day quiet")
            if self._fills:
                yield Act(
                    cycle_words.TAKE_AWAY, f"screen.take_away({each.entry})", id_=f"take-away-{each.entry}"
                )
        if not place.quotes:
            yield said(
                summary_words.TOLD_WITH_FIRST if place.with_first else summary_words.NOT_TOLD,
                classes="gap quiet",
            )
            if self._fills:
                yield Act(
                    cycle_words.FILL, f"screen.fill('{section}', '{place.id}')", id_=_gap(section, place.id)
                )

    def foot(self) -> Iterable[Act]:
        if self._fills:
            yield Act(cycle_words.FILL_NEXT, "screen.fill_next", id_="fill", key="F2")
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    @property
    def _fills(self) -> bool:
        """Whether a gap can be filled: what is not kept anywhere cannot be noted beside."""
        return self.reflect.journal is not None and self.sitting is not None and self.sitting.keeps

    async def on_mount(self) -> None:
        # Below the page, to be seen however far one has read.
        await self.mount(said("", id_="tell"), self.typed_line(), before="#foot")
        self.tell("")
        self._offer()
        self.query_one("#page").focus()

    def _offer(self) -> None:
        for act in self.query("#fill").results(Act):
            act.show_key(shown=True)
            act.display = bool(self._gaps())

    def focus_what_matters(self) -> None:
        self.query_one("#page").focus()

    def _gaps(self) -> list[tuple[str, str]]:
        return [
            (section, place.id) for section, places in self.cycles for place in places if not place.quotes
        ]

    # ------------------------------------------------------------ filling a gap

    def action_fill_next(self) -> None:
        """The first gap that can be seen, or the first after it."""
        gaps = self._gaps() if self._fills else []
        page = self.query_one("#page", VerticalScroll)
        below = [gap for gap in gaps if self.query_one(f"#{_gap(*gap)}").virtual_region.y >= page.scroll_y]
        if below or gaps:
            self.action_fill(*(below or gaps)[0])

    def action_fill(self, section: str, place: str) -> None:
        """One gap, in one's own words."""
        from reflect.tui.screens.put_in import PutInScreen

        places = next(places for name, places in self.cycles if name == section)
        if self.sitting is not None:
            self._sure_of = 0
            self.app.push_screen(PutInScreen(self.sitting, section, place, places), self._filled)

    async def _filled(self, entry: int | None) -> None:
        if entry:
            await self._again(f"#put-in-{entry}")

    async def action_take_away(self, entry: int) -> None:
        """Take away what was put in; asked once more before."""
        journal = self.reflect.journal
        if journal is None:
            return
        if self._sure_of != entry:
            self._sure_of = entry
            self.tell(cycle_words.TAKE_AWAY_SURE)
            return
        try:
            journal.remove_entry(entry)
        except ReflectError as error:
            self.tell(str(error))
            return
        await self._again()

    async def _again(self, show: str = "") -> None:
        """The page as it is now, at the place that has changed."""
        if self.sitting is None:
            return
        self._sure_of = 0
        self.cycles = self.reflect.engine.cycles(self.sitting)
        page = self.query_one("#page", VerticalScroll)
        before = page.scroll_y
        await page.remove_children()
        await page.mount(*self.parts())
        self.tell("")
        self._offer()
        page.focus()
        for there in self.query(show) if show else ():
            self.call_after_refresh(page.scroll_to_widget, there, animate=False, center=True)
        if not show:
            self.call_after_refresh(page.scroll_to, y=before, animate=False)


def _gap(section: str, place: str) -> str:
    return f"gap-{section}-{place}"
