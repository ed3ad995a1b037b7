"""Where a page to take away is saved: the kind of file, the folder, and that the copy is not locked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from textual.widget import Widget

from reflect.errors import ReflectError
from reflect.tui import leaving_words, words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act, Menu
from reflect.tui.widgets.secret import Line

FORMS: Final = ("pdf", "docx", "html", "md")


class SavingPage(Page[None]):
    """A page that ends in a file."""

    _form = FORMS[0]

    def saving_parts(self) -> Iterable[Widget]:
        """The kind of file and the folder."""
        yield said(words.WHICH_FORMAT)
        with Menu():
            for form in FORMS:
                yield Act(self._form_label(form), f"screen.form('{form}')", id_=f"form-{form}")
        yield said(leaving_words.WHICH_FOLDER)
        yield Line(str(Path.home()), id_="folder")
        yield said("", id_="tell")

    def _form_label(self, form: str) -> str:
        return words.ticked(leaving_words.FORMS[form], form == self._form)

    def action_form(self, form: str) -> None:
        """Choose the kind of file."""
        self._form = form
        for each in FORMS:
            self.query_one(f"#form-{each}", Act).reword(self._form_label(each))

    def save_with(self, save: Callable[[Path, str], Path]) -> bool:
        """Save it in the folder that is named, and say where it is. False where it could not be."""
        folder = Path(self.query_one("#folder", Line).value.strip() or ".").expanduser()
        try:
            path = save(folder, self._form)
        except ReflectError as error:
            self.tell_in_view(str(error))
            return False
        self.tell_in_view(leaving_words.saved_in(str(path)))
        return True

    def tell_in_view(self, text: str) -> None:
        """Say it where it is seen: at the end of the page."""
        self.tell(text)
        self.call_after_refresh(self.query_one("#page").scroll_end, animate=False)
