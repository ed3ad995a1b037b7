"""The notes for the service: typed by the worker who is here, held in memory, saved to a file of their own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import TextArea

from reflect.errors import ReflectError
from reflect.tui import together_words, typed, words
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act, Menu
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.widgets.secret import Line


class NotesScreen(Page[None]):
    """Nothing here keeps a draft: what is typed is in memory, and on disk only where somebody saves it."""

    heading = together_words.NOTES
    CSS_PATH = page_styles("answer_box", "together")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+g", "save", priority=True, show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._form = next(iter(together_words.NOTES_FORMS))
        self._warned = ""

    def parts(self) -> Iterable[Widget]:
        yield AnswerBox(id_="notes")
        yield said("", id_="tell")
        with Vertical(id="file"):
            yield said(words.WHICH_FORMAT)
            with Menu():
                for form in together_words.NOTES_FORMS:
                    yield Act(self._label(form), f"screen.form('{form}')", id_=f"form-{form}")
            yield said(together_words.NOTES_NAME)
            yield Line("notes", id_="name")
            yield said(together_words.NOTES_FOLDER)
            yield Line(str(Path.home()), id_="folder")
        yield said(together_words.WHAT_NOTES_ARE)
        yield said(together_words.CARERS_OWN, classes="quiet")

    def foot(self) -> Iterable[Act]:
        yield Act(together_words.SAVE_NOTES, "screen.save", id_="save", key="F2")
        yield Act(words.GO_BACK, "screen.close", id_="go-back", key="Esc")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#file").display = False
        for act in self.query("#foot Act").results(Act):
            act.show_key(shown=True)
        box = self.query_one(AnswerBox)
        box.put(self.reflect.notes.text)
        box.focus()

    def _label(self, form: str) -> str:
        return words.ticked(together_words.NOTES_FORMS[form], form == self._form)

    @on(TextArea.Changed, "#notes")
    def hold(self) -> None:
        """What is typed is in memory at once."""
        if typed.command(self.query_one(AnswerBox).answer) is None:
            self.reflect.notes.text = self.query_one(AnswerBox).answer

    def action_form(self, form: str) -> None:
        """Choose the kind of file."""
        self._form = form
        for each in together_words.NOTES_FORMS:
            self.query_one(f"#form-{each}", Act).reword(self._label(each))

    async def action_save(self) -> None:
        """First what kind, which name and where; then the file. Or what was typed to be done."""
        told = typed.command(self.query_one(AnswerBox).answer)
        if told is not None:
            await self._do_typed(told)
        elif not self.reflect.notes.text.strip():
            self.tell(together_words.NO_NOTES)
        elif not self.query_one("#file").display:
            self.query_one("#file").display = True
            self.query_one("#file Act").focus()
        else:
            self._save()

    def _save(self) -> None:
        from reflect.documents.notes_page import elsewhere, save_notes

        folder = Path(self.query_one("#folder", Line).value.strip() or ".").expanduser()
        where = folder / f"{self.query_one('#name', Line).value.strip() or 'notes'}.{self._form}"
        if str(where) != self._warned and not elsewhere(folder):
            self._warned = str(where)
            self._tell_in_view(together_words.ON_THIS_COMPUTER)
            return
        try:
            path = save_notes(self.reflect.notes.text, where, self._form)
        except ReflectError as error:
            self._tell_in_view(str(error))
            return
        self.reflect.notes.saved()
        self.query_one("#file").display = False
        self._tell_in_view(together_words.saved_in(str(path)))
        self.query_one(AnswerBox).focus()

    def _tell_in_view(self, text: str) -> None:
        self.tell(text)
        self.call_after_refresh(self.query_one("#tell").scroll_visible, animate=False)

    async def _do_typed(self, told: typed.Typed) -> None:
        self.query_one(AnswerBox).put(self.reflect.notes.text)
        if told.action in ("help", "hide", "leave"):
            await self.run_action(f"app.{told.action}")
        else:
            self.action_close()

    def action_close(self) -> None:
        """Back: out of saving first."""
        if self.query_one("#file").display:
            self.query_one("#file").display = False
            self.query_one(AnswerBox).focus()
        else:
            self.dismiss(None)


class UnsavedNotesScreen(Page[None]):
    """Asked before Reflect closes with notes that are in no file."""

    heading = together_words.UNSAVED_HEADING

    def parts(self) -> Iterable[Widget]:
        yield said(together_words.UNSAVED, classes="ask")
        yield self.menu(
            (together_words.OPEN_NOTES, "look"),
            (together_words.LEAVE_NOTES, "leave_them"),
            (words.GO_BACK, "close"),
        )

    def on_mount(self) -> None:
        self.query_one(Menu).query("Act").first().focus()

    def action_look(self) -> None:
        """Save them, then."""
        if isinstance(self.app.screen_stack[-2], NotesScreen):
            self.dismiss(None)
        else:
            self.app.switch_screen(NotesScreen())

    async def action_leave_them(self) -> None:
        """They are gone with the window."""
        self.reflect.notes.text = ""
        await self.run_action("app.leave")
