"""Where a page to take away is saved: the kind of file, the folder, and that the copy is not locked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input

from reflect.errors import ReflectError
from reflect.tui import leaving_words, words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act, Ticks
from reflect.tui.widgets.secret import Line

Given = TypeVar("Given")


class SavingPage(Page[Given], Generic[Given]):
    """A page that ends in a file, which is written only once its kind and its folder have been seen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+g", "save", show=False),
        # Out of the text that is read, one is at once among what can be done with it.
        Binding("tab", "onward", show=False),
    ]
    forms: ClassVar[tuple[str, ...]] = ("pdf", "docx", "html", "md")

    def __init__(self) -> None:
        super().__init__()
        self._form = self.forms[0]
        self._place_seen = False

    def saving_parts(self) -> Iterable[Widget]:
        """The kind of file and the folder."""
        yield said(words.WHICH_FORMAT)
        with Ticks(id="forms"):
            for form in self.forms:
                yield Act(self._form_label(form), f"screen.form('{form}')", id_=f"form-{form}")
        yield said(leaving_words.WHICH_FOLDER)
        yield Line(str(Path.home()), id_="folder")
        yield said("", id_="tell")

    def save_act(self, label: str = leaving_words.SAVE_COPY) -> Act:
        """The button that saves."""
        act = Act(label, "screen.save", id_="save", key="F2")
        act.show_key(True)
        return act

    def _form_label(self, form: str) -> str:
        return words.ticked(leaving_words.FORMS[form], form == self._form)

    def action_form(self, form: str) -> None:
        """Choose the kind of file."""
        self._form = form
        for each in self.forms:
            self.query_one(f"#form-{each}", Act).reword(self._form_label(each))

    def action_onward(self) -> None:
        """Tab."""
        if self.focused is self.query_one("#page"):
            self.query_one("#foot").query(Act).first().focus()
        else:
            self.focus_next()

    # ------------------------------------------------------------ the file

    @on(Input.Submitted, "#folder")
    def action_save(self) -> None:
        """Save it; first the kind of file and the folder are shown, where they are out of sight."""
        if self._place_seen or self._place_in_view():
            self._place_seen = True
            self.save_it()
            return
        self._place_seen = True
        self.query_one(f"#form-{self._form}").focus(scroll_visible=False)
        self.tell_in_view(leaving_words.LOOK_WHERE)

    def _place_in_view(self) -> bool:
        page = self.query_one("#page", VerticalScroll)
        return all(page.region.contains_region(each.region) for each in self.query("#forms, #folder"))

    def save_it(self) -> None:
        """Write the file, and say where it is."""

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
        # It has only now got a line of its own.
        self.call_after_refresh(self.query_one("#page").scroll_end, animate=False)
