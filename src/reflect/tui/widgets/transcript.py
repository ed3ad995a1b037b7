"""What has been said, in a window: some turns are on the screen, the rest is kept as data until scrolled to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reflect.said import Said
from reflect.tui import words

WINDOW: Final = 50
STEP: Final = 20
REFLECT: Final = frozenset({"assistant", "reflect"})


class Turn(Static):
    """One thing said, as it was said; `named` puts its speaker above it, `private` that it is just for them."""

    def __init__(self, said: Said, *, named: bool, private: bool = False) -> None:
        theirs = said.who not in REFLECT
        super().__init__(markup=False, classes="theirs" if theirs else "ours")
        self.said = said
        self.named, self.private = named, private
        self.set_class(named, "named")
        # What could be talked about too is said quietly.
        self.set_class(said.kind == "acknowledgement" and bool(said.seeks), "aside")
        self.show_all()

    @property
    def speaker(self) -> Content:
        """Who said it, and whether it is just for them."""
        mark = f" · {words.JUST_FOR_YOU}" if self.private else ""
        return Content.assemble((words.speaker(self.said.who), "bold"), mark)

    def show_all(self) -> None:
        """Show it as it stands."""
        text = Content(self.said.text)
        above = self.named or self.private
        self.update(Content.assemble(self.speaker, "\n", text) if above else text)

    def mark_private(self, private: bool) -> None:
        """Show whether it is just for whoever said it."""
        if private != self.private:
            self.private = private
            self.show_all()


class Transcript(VerticalScroll):
    """Everything said so far. Only about WINDOW turns are mounted; scrolling brings the others."""

    can_focus = True

    def __init__(self, said: Sequence[Said] = (), *, id_: str | None = None) -> None:
        super().__init__(id=id_)
        self.said: list[Said] = list(said)
        self._last = len(self.said)
        self._first = max(0, self._last - WINDOW)
        self._moving = False
        self._settled = False
        self._private: frozenset[int] = frozenset()

    def compose(self) -> ComposeResult:
        yield from self._turns(self._first, self._last)

    def on_mount(self) -> None:
        self._mark_open_question()
        self.call_after_refresh(self._to_end)

    def _to_end(self) -> None:
        self.anchor()
        self._settled = True

    def _turns(self, first: int, last: int) -> list[Turn]:
        return [
            Turn(self.said[at], named=self._named(at), private=self.is_private(self.said[at]))
            for at in range(first, last)
        ]

    def is_private(self, said: Said) -> bool:
        """Whether this is, or stands beside, an answer that is just for whoever gave it."""
        return said.answer in self._private

    def mark_private(self, answers: Iterable[int]) -> None:
        """These answers are just for whoever gave them, and no others."""
        self._private = frozenset(answers)
        for turn in self.query(Turn):
            turn.mark_private(self.is_private(turn.said))

    def _named(self, at: int) -> bool:
        """Whether another voice, or a new answer, begins here."""
        if at == 0:
            return True
        before, now = self.said[at - 1], self.said[at]
        return words.speaker(before.who) != words.speaker(now.who)

    async def replace(self, said: Sequence[Said]) -> None:
        """Show this instead."""
        self.said = list(said)
        self._last = len(self.said)
        self._first = max(0, self._last - WINDOW)
        async with self.batch():
            await self.remove_children(Turn)
            await self.mount_all(self._turns(self._first, self._last))
        self._mark_open_question()
        self.call_after_refresh(self._to_end)

    def adopt(self, said: Sequence[Said]) -> None:
        """The same as is shown, now with all that came before it."""
        earlier = len(said) - len(self.said)
        if self.said and earlier > 0 and list(said[earlier:]) == self.said:
            self.said = list(said)
            self._first += earlier
            self._last += earlier
            self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        """Mount earlier turns until there is something to scroll."""
        if self._first > 0 and self._last - self._first < STEP and not self._moving:
            self._moving = True
            self.call_later(self._older, stay_at_end=True)

    async def add(self, new: Sequence[Said]) -> None:
        """Add what is newly said, and bring it into view from its first line."""
        if not new:
            return
        if self._last < len(self.said):
            await self.replace([*self.said, *new])
            return
        begun = len(self.said)
        self.said.extend(new)
        turns = self._turns(begun, len(self.said))
        async with self.batch():
            await self.mount_all(turns)
            self._last = len(self.said)
            await self._drop_oldest()
        self._mark_open_question()
        page = next((turn for turn in turns if turn.said.kind == "safety"), None)
        self.call_after_refresh(self._bring, page)

    async def _drop_oldest(self) -> None:
        surplus = (self._last - self._first) - WINDOW
        if surplus > 0:
            await self.remove_children(list(self.query(Turn))[:surplus])
            self._first += surplus

    @property
    def at_end(self) -> bool:
        """Whether nothing more stands below."""
        return self.scroll_y >= self.max_scroll_y

    def show_page_of_help(self) -> bool:
        """Bring the last page of help into view from its first line. False where there is none."""
        pages = [turn for turn in self.query(Turn) if turn.said.kind == "safety"]
        if pages:
            self.call_after_refresh(self._bring, pages[-1])
        return bool(pages)

    async def show_answer(self, text: str) -> None:
        """Bring the last answer with these words into view, from its first line."""
        places = [at for at, said in enumerate(self.said) if said.text == text and said.who not in REFLECT]
        if not places:
            return
        self._first = max(0, places[-1] - STEP)
        self._last = min(len(self.said), self._first + WINDOW)
        turns = self._turns(self._first, self._last)
        async with self.batch():
            await self.remove_children(Turn)
            await self.mount_all(turns)
        self.call_after_refresh(self._bring, turns[places[-1] - self._first])

    def _bring(self, page: Turn | None) -> None:
        """Show the end, where the question is; but a page of help from its beginning."""
        if page is not None and page.is_mounted:
            self.release_anchor()
            self.scroll_to(y=page.virtual_region.y, animate=False, immediate=True)
        else:
            self.anchor()

    def _mark_open_question(self) -> None:
        turns = list(self.query(Turn))
        for turn in turns:
            turn.remove_class("open")
        if turns and turns[-1].said.kind in ("question", "follow-up"):
            turns[-1].add_class("open")

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if not self._settled or self._moving:
            return
        if new_value < old_value and new_value <= self.size.height / 2 and self._first > 0:
            self._moving = True
            self.call_later(self._older)
        elif new_value > old_value and self._last < len(self.said) and self._near_end(new_value):
            self._moving = True
            self.call_later(self._newer)

    def _near_end(self, y: float) -> bool:
        return y + self.size.height * 1.5 >= self.virtual_size.height

    async def _older(self, *, stay_at_end: bool = False) -> None:
        """Mount the turns before the window, and let go of as many at its end."""
        first = max(0, self._first - STEP)
        anchor = next(iter(self.query(Turn)))
        offset = anchor.virtual_region.y - self.scroll_y
        async with self.batch():
            await self.mount_all(self._turns(first, self._first), before=0)
            self._first = first
            surplus = (self._last - self._first) - (WINDOW + STEP)
            if surplus > 0:
                await self.remove_children(list(self.query(Turn))[-surplus:])
                self._last -= surplus
        if stay_at_end:
            self._moving = False
            self.anchor()
        else:
            self.call_after_refresh(self._hold, anchor, offset)

    async def _newer(self) -> None:
        """Mount the turns after the window, and let go of as many at its beginning."""
        last = min(len(self.said), self._last + STEP)
        anchor = list(self.query(Turn))[-1]
        offset = anchor.virtual_region.y - self.scroll_y
        async with self.batch():
            await self.mount_all(self._turns(self._last, last))
            self._last = last
            surplus = (self._last - self._first) - (WINDOW + STEP)
            if surplus > 0:
                await self.remove_children(list(self.query(Turn))[:surplus])
                self._first += surplus
        self._mark_open_question()
        self.call_after_refresh(self._hold, anchor, offset)

    def _hold(self, anchor: Turn, offset: float) -> None:
        """Keep `anchor` where the eye had it."""
        if anchor.is_mounted:
            self.scroll_to(y=anchor.virtual_region.y - offset, animate=False, force=True, immediate=True)
        self._moving = False
        # Scrolled on to the very edge meanwhile: no further scrolling would tell of it.
        if self._first > 0 and self.scroll_y <= 0:
            self._moving = True
            self.call_later(self._older)
        elif self._last < len(self.said) and self.scroll_y >= self.max_scroll_y:
            self._moving = True
            self.call_later(self._newer)
