"""A sitting read again, from its beginning or from an answer, with later thoughts beside the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual import events
from textual.content import Content
from textual.message import Message

from reflect.said import Said
from reflect.tui import looking_words, words
from reflect.tui.later import Later
from reflect.tui.marking import Marks, marked
from reflect.tui.widgets.transcript import REFLECT, STEP, WINDOW, Transcript, Turn


class RereadTurn(Turn):
    """One thing said; an answer or a later thought can be the marked one, and says so in words."""

    def __init__(self, said: Said, *, named: bool, private: bool, note: str, marks: Marks) -> None:
        self._marks = marks
        self._note = note
        super().__init__(said, named=named, private=private)
        self.set_class(isinstance(said, Later), "later")
        self.set_class(bool(note), "marked")

    def show_note(self, note: str) -> None:
        """Say, beside the speaker, what is marked about this; nothing where it is not marked."""
        self._note = note
        self.set_class(bool(note), "marked")
        self.show_all()

    @property
    def speaker(self) -> Content:
        said = self.said
        if not isinstance(said, Later):
            return super().speaker
        mark = f" · {words.JUST_FOR_YOU}" if self.private else ""
        return Content.assemble((looking_words.later(said.kind_of_entry, said.at, said.place), "bold"), mark)

    def show_all(self) -> None:
        label = Content("")
        if self._note or self.named or self.private:
            note = (f" ◂ {self._note}", "bold $accent") if self._note else ""
            label = Content.assemble(self.speaker, note, "\n")
        self.update(Content.assemble(label, marked(self.said.text, self._marks)))


class Reread(Transcript):
    """Nothing here is open: up and down go from answer to answer, or through one longer than the window."""

    class Marked(Message):
        """Another answer, or a later thought, is the marked one."""

    def __init__(self, said: Sequence[Said], *, id_: str | None = None) -> None:
        super().__init__(said, id_=id_)
        self._last = min(len(self.said), WINDOW)
        self._first = 0
        self.at: int | None = None
        self._note = ""
        self._marks: Mapping[int, Marks] = {}

    def _to_end(self) -> None:
        """One begins at the beginning here."""
        self._settled = True

    def _mark_open_question(self) -> None:
        """Nothing waits for an answer here."""

    def _turns(self, first: int, last: int) -> list[Turn]:
        return [
            RereadTurn(
                self.said[at],
                named=self._named(at) or isinstance(self.said[at], Later),
                private=self.is_private(self.said[at]),
                note=self._note if at == self.at else "",
                marks=self._marks.get(at, ()),
            )
            for at in range(first, last)
        ]

    @property
    def marked(self) -> Said | None:
        """The answer or the thought that is marked."""
        return self.said[self.at] if self.at is not None else None

    def place_of(self, answer: int, entry: int = 0) -> int | None:
        """Where an answer in its latest wording, or something noted beside it, stands."""
        places = [
            at
            for at, each in enumerate(self.said)
            if each.answer == answer and (each.entry if isinstance(each, Later) else 0) == entry
        ]
        return places[-1] if places else None

    def first_answer(self) -> int | None:
        """Where the first answer stands."""
        return next((at for at, said in enumerate(self.said) if said.who not in REFLECT), None)

    async def mark(self, at: int, note: str, marks: Marks = (), *, show: bool = True) -> None:
        """Mark this one, with a word on why, and bring it into view."""
        before = self._turn_at(self.at)
        if before is not None:
            before.show_note("")
        self.at, self._note = at, note
        if marks:
            self._marks = {at: marks}
        if self._turn_at(at) is None or marks:
            await self._mount_round(at)
        turn = self._turn_at(at)
        if turn is not None:
            turn.show_note(note)
            if show:
                self.call_after_refresh(self._bring_into_view, at)
        self.post_message(self.Marked())

    async def reread(self, said: Sequence[Said]) -> None:
        """The same sitting with something noted, or no more noted, beside it."""
        self.said = list(said)
        self.at = None
        self._marks = {}
        await self._mount_round(min(self._first + STEP, len(self.said) - 1))

    async def _mount_round(self, at: int) -> None:
        self._moving = True
        self._first = max(0, at - STEP)
        self._last = min(len(self.said), self._first + WINDOW)
        async with self.batch():
            await self.remove_children(Turn)
            await self.mount_all(self._turns(self._first, self._last))
        self._moving = False

    def _turn_at(self, at: int | None) -> RereadTurn | None:
        if at is None or not self._first <= at < self._last:
            return None
        turns = list(self.query(RereadTurn))
        place = at - self._first
        return turns[place] if place < len(turns) else None

    def _bring_into_view(self, at: int) -> None:
        """What was asked is shown above its answer, where both have room."""
        turn, asked = self._turn_at(at), self._turn_at(at - 1)
        if turn is None:
            return
        top = turn.virtual_region.y
        if asked is not None and turn.virtual_region.bottom - asked.virtual_region.y <= self.size.height:
            top = asked.virtual_region.y
        self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def on_click(self, event: events.Click) -> None:
        """A click marks the answer that it falls on."""
        turn = next(
            (each for each in self.query(RereadTurn) if each.region.contains(*event.screen_offset)), None
        )
        if turn is not None and turn.said.who not in REFLECT:
            at = self._first + list(self.query(RereadTurn)).index(turn)
            self.call_later(self.mark, at, _note_of(turn.said), show=False)

    async def go_to_edge(self, by: int) -> None:
        """To the very first answer (-1) or the very last (1), and what was said round it."""
        places = [at for at, said in enumerate(self.said) if said.who not in REFLECT]
        if places:
            at = places[0] if by < 0 else places[-1]
            await self.mark(at, _note_of(self.said[at]), show=False)
            self.call_after_refresh(self.scroll_home if by < 0 else self.scroll_end, animate=False)

    async def go(self, by: int) -> None:
        """To the answer before (-1) or after (1); through a long one first. Scrolled away, to one that is in view."""
        turn = self._turn_at(self.at)
        if turn is None or not self._sees(turn):
            await self._go_to_one_in_view(by, turn)
            return
        region = turn.virtual_region
        if region.bottom > self.scroll_y + self.size.height if by > 0 else region.y < self.scroll_y:
            self._scroll_on(by)
            return
        at = (self.at or 0) + by
        while 0 <= at < len(self.said) and self.said[at].who in REFLECT:
            at += by
        if 0 <= at < len(self.said):
            await self.mark(at, _note_of(self.said[at]))
        else:
            (self.scroll_end if by > 0 else self.scroll_home)(animate=False)

    async def _go_to_one_in_view(self, by: int, turn: RereadTurn | None) -> None:
        """The first answer on the screen, going down, or the last, going up; or else on towards the marked one."""
        seen = [
            self._first + number
            for number, each in enumerate(self.query(RereadTurn))
            if each.said.who not in REFLECT and self._sees(each)
        ]
        if seen:
            at = seen[0] if by > 0 else seen[-1]
            await self.mark(at, _note_of(self.said[at]))
        elif turn is not None and self.at is not None and (turn.virtual_region.y > self.scroll_y) == (by > 0):
            await self.mark(self.at, _note_of(turn.said))
        else:
            self._scroll_on(by)

    def _sees(self, turn: RereadTurn) -> bool:
        region = turn.virtual_region
        return region.bottom > self.scroll_y and region.y < self.scroll_y + self.size.height

    def _scroll_on(self, by: int) -> None:
        self.scroll_relative(y=by * max(1, self.size.height // 2), animate=False)


def _note_of(said: Said) -> str:
    return looking_words.MARKED_THOUGHT if isinstance(said, Later) else looking_words.MARKED
