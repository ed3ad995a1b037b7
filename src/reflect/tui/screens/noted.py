"""Something noted beside no answer, whole: a small good thing, a step of the plan, how it has been."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reflect.entries import WORDS, Entry
from reflect.errors import JournalError
from reflect.tui import looking_words as words
from reflect.tui.marking import Marks, marked
from reflect.tui.plan_words import CHANGE
from reflect.tui.screens.looking_back import LookingBack
from reflect.tui.screens.page import said
from reflect.tui.widgets.act import Act
from reflect.tui.words import GO_BACK, about_child, day


class NotedScreen(LookingBack[None]):
    """All that was typed in it. `marks` are the places of words that were looked for in all of it."""

    reads = True
    unknown = words.NOTED_UNKNOWN
    typed_words: ClassVar[dict[str, str]] = {"read": "screen.read", "change": "screen.change"}

    def __init__(self, entry: int, marks: Marks = ()) -> None:
        super().__init__()
        self._number = entry
        self._marks = marks
        self._entry: Entry | None = None
        self._wrong = ""

    def parts(self) -> Iterable[Widget]:
        entry = self._read()
        yield self.made_up_line()
        yield said("", id_="tell")
        if entry is not None:
            yield said(f"{about_child(entry.child)} · {day(entry.at)}", classes="quiet")
            yield Static(self._words(entry), id="noted", markup=False)
        yield self.typed_line()

    def _read(self) -> Entry | None:
        journal = self.reflect.journal
        try:
            self._entry = journal.entry(self._number) if journal else None
        except JournalError as error:
            self._wrong = str(error)
        return self._entry

    def _words(self, entry: Entry) -> Content:
        """Each part under what it is; the marks count in all parts that were typed, a line end between them."""
        outcome = words.outcome(entry)
        pieces = [Content(outcome)] if outcome else []
        start = 0
        for part in WORDS[entry.kind]:
            if text := entry.values[part]:
                marks = [
                    (a - start, b - start) for a, b in self._marks if start <= a and b <= start + len(text)
                ]
                name = words.NAMES[part]
                pieces.append(Content.assemble((f"{name}\n" if name else "", "bold"), marked(text, marks)))
                start += len(text) + 1
        return Content("\n\n").join(pieces)

    def _step(self) -> int:
        """Which step of the plan it is, or says something of; 0 where it is none."""
        entry = self._entry
        if entry is None or not (entry.kind == "step" or "step" in entry.values):
            return 0
        return int(entry.values.get("step", entry.id))

    def foot(self) -> Iterable[Act]:
        yield Act(CHANGE, "screen.change", id_="change")
        yield Act(words.READ_WHOLE, "screen.read", id_="read")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        entry = self._entry
        self.query_one("#heading", Static).update(words.noted_sort_of(entry.kind) if entry else words.HEADING)
        step = self._step()
        self.query_one("#read").display = bool(step or (entry and entry.session))
        self.query_one("#read", Act).reword(words.SEE_PLAN if step else words.READ_WHOLE)
        self.query_one("#change").display = bool(step)
        self.mark_made_up(bool(entry and entry.fictional))
        self.tell(self._wrong)
        self.query_one("#page").focus()

    def focus_what_matters(self) -> None:
        self.query_one("#page").focus()

    def action_change(self) -> None:
        """Put the step another way, or take it out of the plan."""
        from reflect.tui.screens.goals import StepScreen

        if step := self._step():
            self.app.push_screen(StepScreen(step), self._changed)

    def _changed(self, told: str | None) -> None:
        if told:
            # Only once the page above has gone: what is dismissed is whatever stands on top.
            self.call_after_refresh(self.action_close)

    def action_read(self) -> None:
        """The whole plan, or the sitting that it comes from."""
        from reflect.tui.screens.goals import GoalsScreen
        from reflect.tui.screens.reading import ReadingScreen

        if step := self._step():
            self.app.push_screen(GoalsScreen(step))
        elif self._entry is not None and self._entry.session:
            self.app.push_screen(ReadingScreen(self._entry.session, self._entry.answer))
