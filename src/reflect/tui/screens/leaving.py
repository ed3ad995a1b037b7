"""The last look at what leaves, line by line, and where to save it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import ReflectError
from reflect.tui import leaving_words, words
from reflect.tui.paper import Paper
from reflect.tui.screens.page import said
from reflect.tui.screens.saving import SavingPage
from reflect.tui.widgets.act import Act, Ticks

if TYPE_CHECKING:
    from reflect.documents.leaving import Leaving
    from reflect.tui.talking import Talking

_HEADING = re.compile("#{1,6} ")
_QUOTATION = re.compile(">(?: |$)")
_ENTRY = re.compile("- ")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def as_read(markdown: str) -> Paper:
    """Markdown without its marks: headings bold, a bar beside a quotation, what was escaped as it was typed."""
    return Paper(map(_as_read, markdown.strip().split("\n")))


def _as_read(line: str) -> tuple[Content, bool]:
    # What was typed is escaped: none of it is taken for a mark.
    heading, quotation = _HEADING.match(line), _QUOTATION.match(line)
    mark = heading or quotation or _ENTRY.match(line)
    plain = _ESCAPED.sub(r"\1", line[mark.end() :] if mark else line)
    return Content.styled(plain, "bold") if heading else Content(plain), bool(quotation)


class LeavingScreen(SavingPage[str]):
    """Every line as it will leave; what to leave out or shorten; then the format and the folder."""

    heading = leaving_words.LAST_LOOK_HEADING
    reads = True
    forms: ClassVar[tuple[str, ...]] = ("pdf", "docx", "html", "md", "json")

    def __init__(self, sitting: Talking) -> None:
        super().__init__()
        self.sitting = sitting
        self._by_answer = False
        self._copy: Leaving | None = None

    @property
    def copy_(self) -> Leaving:
        """The copy as it would leave now."""
        if self._copy is None:
            self._copy = self.reflect.engine.leaving(self.sitting)
        return self._copy

    def parts(self) -> Iterable[Widget]:
        engine, about = self.reflect.engine, self.sitting.state.about
        yield said(engine.word("summary", "last_look", about, self.sitting.state.dialogue), classes="ask")
        yield Static(self._lines(), id="lines", markup=False)
        with Vertical(id="apart"):
            for each in self._set_apart():
                yield said(leaving_words.set_apart(each.text))
                yield Act(
                    leaving_words.PUT_IN if not each.included else leaving_words.TAKE_OUT,
                    f"screen.include({each.id})",
                )
        if kept_back := self.sitting.kept_back():
            yield said(engine.word("summary", "kept_back", about, count=kept_back), id_="kept-back")
        yield said(leaving_words.WHAT_LEAVES)
        yield Ticks(*self._chosen_acts(), id="chosen")
        yield Vertical(*self._found_parts(), id="found")
        yield Act(leaving_words.fits(self.copy_.fit_to), "screen.fit", id_="fit")
        yield said(engine.word("summary", "not_encrypted", about), classes="ask")
        yield from self.saving_parts()

    def foot(self) -> Iterable[Act]:
        yield self.save_act()
        if self.sitting.stage == "deciding":
            yield Act(leaving_words.CHANGE_LINE, "screen.change", id_="change")
            yield Act(leaving_words.DONE, "screen.done", id_="done")
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#page").focus()

    def _lines(self) -> Paper | Content:
        try:
            return as_read(self.copy_.text())
        except ReflectError as error:
            return Content(str(error))

    def _set_apart(self) -> list[Any]:
        return [each for each in self.sitting.answers() if each.apart and not (each.parked or each.private)]

    async def action_include(self, answer: int) -> None:
        """Let an answer that was set apart leave with the rest, or take it out again."""
        yes = not next(each.included for each in self._set_apart() if each.id == answer)
        try:
            self.sitting.do(self.reflect.engine.command("Include", answer, yes))
        except ReflectError as error:
            self.tell(str(error))
            return
        self.copy_.renew(self.reflect.engine.leaving(self.sitting).whole)
        await self.recompose()
        self.on_mount()

    # ------------------------------------------------------------ what is in the copy

    def _chosen_acts(self) -> list[Widget]:
        parts: list[Widget] = [
            Act(words.ticked(heading, held), f"screen.turn('{part}')")
            for part, heading, held in self.copy_.parts()
        ]
        if not self._by_answer:
            return [*parts, Act(leaving_words.BY_ANSWER, "screen.by_answer")]
        return parts + [
            Act(words.ticked(leaving_words.answer(name, text), held), f"screen.turn('{name}')")
            for name, text, held in self.copy_.answers()
        ]

    def _found_parts(self) -> list[Widget]:
        found = self.copy_.found()
        if not found:
            return [said(leaving_words.NOTHING_FOUND, classes="quiet")]
        acts: list[Widget] = [
            Act(leaving_words.shortened(each.words, each.instead, shortened), f"screen.shorten({number})")
            for number, (each, shortened) in enumerate(found)
        ]
        if len(found) > 1 and not all(shortened for _, shortened in found):
            acts.append(Act(leaving_words.SHORTEN_ALL, "screen.shorten_all"))
        return [said(leaving_words.FOUND), Ticks(*acts)]

    async def action_turn(self, part: str) -> None:
        """Leave a part or an answer out of the copy, or take it in again."""
        self.copy_.turn(part)
        await self._refresh("chosen", "found")

    async def action_by_answer(self) -> None:
        """Choose among the answers too, one by one."""
        self._by_answer = True
        await self._refresh("chosen")

    async def action_shorten(self, number: int) -> None:
        """Let initials stand for something that was found, or have it back."""
        self.copy_.shorten(self.copy_.found()[number][0].words)
        await self._refresh("found")

    async def action_shorten_all(self) -> None:
        """Let initials stand for all of it."""
        self.copy_.shorten_all()
        await self._refresh("found")

    def action_fit(self) -> None:
        """Fit every part to a form, or give it all its room again."""
        self.copy_.fit_to = 0 if self.copy_.fit_to else leaving_words.FORM_ROOM
        self.query_one("#fit", Act).reword(leaving_words.fits(self.copy_.fit_to))
        self.query_one("#lines", Static).update(self._lines())

    async def _refresh(self, *places: str) -> None:
        """Show the copy as it now is, with the focus where it was."""
        self.query_one("#lines", Static).update(self._lines())
        for place in places:
            box = self.query_one(f"#{place}")
            held = [number for number, act in enumerate(box.query(Act)) if act.has_focus]
            made = self._chosen_acts() if place == "chosen" else self._found_parts()
            await box.remove_children()
            await box.mount(*made)
            acts = list(box.query(Act))
            if held and acts:
                acts[min(held[0], len(acts) - 1)].focus()

    # ------------------------------------------------------------ the file

    def save_it(self) -> None:
        """Save a copy; nothing is ever overwritten."""
        self.save_with(self._save)

    def _save(self, folder: Path, form: str) -> Path:
        path, journal = self.copy_.save(folder, form), self.reflect.journal
        if journal is not None and self.sitting.keeps:
            journal.note_copy(form, session=self.sitting.session)
        return path

    def action_change(self) -> None:
        """Not happy with a line: back to the talk, to give an answer other words."""
        self.dismiss("change")

    def action_done(self) -> None:
        """Be done with this conversation."""
        try:
            self.sitting.do(self.reflect.engine.command("Close"))
        except ReflectError as error:
            self.tell(str(error))
            return
        self.dismiss(None)
