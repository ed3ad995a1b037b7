"""The last look at what leaves, line by line, and where to save it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import ReflectError
from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act, Menu
from reflect.tui.widgets.secret import Line

if TYPE_CHECKING:
    from reflect.tui.talking import Talking

_FORMS = ("html", "md", "json")
_HEADING = re.compile("#{1,6} ")
# A quotation, or an entry of a list; one that was typed is escaped.
_MARK = re.compile("^(?:>(?= |$)|- )")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def _as_drawn(mark: re.Match[str]) -> str:
    return "▌" if ">" in mark[0] else ""


def as_read(markdown: str) -> Content:
    """Markdown without its marks: headings bold, a bar beside a quotation, what was escaped as it was typed."""
    lines = []
    for line in markdown.strip().split("\n"):
        heading = _HEADING.match(line)
        plain = _ESCAPED.sub(r"\1", line[heading.end() :] if heading else _MARK.sub(_as_drawn, line))
        lines.append(Content.styled(plain, "bold") if heading else Content(plain))
    return Content("\n").join(lines)


class LeavingScreen(Page[str]):
    """Every line as it will leave; then a plain word about the copy; then the format and the folder."""

    heading = words.LAST_LOOK_HEADING
    reads = True

    def __init__(self, sitting: Talking) -> None:
        super().__init__()
        self.sitting = sitting
        self._form = _FORMS[0]

    def parts(self) -> Iterable[Widget]:
        engine, about = self.reflect.engine, self.sitting.state.about
        yield said(engine.word("summary", "last_look", about), classes="ask")
        yield Static(self._lines(), id="lines", markup=False)
        with Vertical(id="apart"):
            for each in self._set_apart():
                yield said(words.set_apart(each.text))
                yield Act(words.PUT_IN if not each.included else words.TAKE_OUT, f"screen.include({each.id})")
        yield said(engine.word("summary", "not_encrypted", about), classes="ask")
        yield said(words.WHICH_FORMAT)
        with Menu():
            for form in _FORMS:
                yield Act(self._form_label(form), f"screen.form('{form}')", id_=f"form-{form}")
        yield said(words.WHICH_FOLDER)
        yield Line(str(Path.home()), id_="folder")
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(words.SAVE_COPY, "screen.save", id_="save")
        if self.sitting.stage == "deciding":
            yield Act(words.CHANGE_LINE, "screen.change", id_="change")
            yield Act(words.DONE, "screen.done", id_="done")
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#page").focus()

    def _lines(self) -> Content:
        try:
            return as_read(self.reflect.engine.document(self.sitting, "md"))
        except ReflectError as error:
            return Content(str(error))

    def _set_apart(self) -> list[Any]:
        return [each for each in self.sitting.answers() if each.apart and not each.parked]

    def _form_label(self, form: str) -> str:
        return f"{'●' if form == self._form else '○'} {words.FORMS[form]}"

    def action_form(self, form: str) -> None:
        """Choose the format."""
        self._form = form
        for each in _FORMS:
            self.query_one(f"#form-{each}", Act).reword(self._form_label(each))

    async def action_include(self, answer: int) -> None:
        """Let an answer that was set apart leave with the rest, or take it out again."""
        yes = not next(each.included for each in self._set_apart() if each.id == answer)
        try:
            self.sitting.do(self.reflect.engine.command("Include", answer, yes))
        except ReflectError as error:
            self.tell(str(error))
            return
        await self.recompose()
        self.on_mount()

    def action_save(self) -> None:
        """Save a copy; nothing is ever overwritten."""
        folder = Path(self.query_one("#folder", Line).value.strip() or ".").expanduser()
        engine, app = self.reflect.engine, self.reflect
        try:
            path = engine.save(self.sitting, self._form, folder)
            if app.journal is not None and self.sitting.keeps:
                app.journal.note_copy(self._form, session=self.sitting.session)
        except ReflectError as error:
            self._tell_in_view(str(error))
            return
        self._tell_in_view(words.saved_in(str(path)))

    def _tell_in_view(self, text: str) -> None:
        self.tell(text)
        # It has only now got a line of its own.
        self.call_after_refresh(self.query_one("#page").scroll_end, animate=False)

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
