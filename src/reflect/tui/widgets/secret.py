"""A box for a passphrase: what is typed in it is not shown."""

from __future__ import annotations

from textual import events
from textual.widgets import Input


class Secret(Input):
    """One line, shown as dots, with a cursor that does not blink."""

    def __init__(self, *, id_: str | None = None) -> None:
        super().__init__(password=True, id=id_, compact=True, select_on_focus=False)
        self.cursor_blink = False


class Line(Input):
    """One line of plain text, with a cursor that does not blink."""

    def __init__(self, value: str = "", *, placeholder: str = "", id_: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, id=id_, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        # Of several lines only the first would be taken.
        event.text = " ".join(event.text.splitlines())
        super()._on_paste(event)
