"""What can be chosen when no question is open: a row of buttons in place of the answer box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from reflect.tui.widgets.act import Act


class Choices(Horizontal):
    """Numbered buttons side by side. Arrows move between them, as Tab does; the number presses one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]

    def __init__(self, *, id_: str | None = None) -> None:
        super().__init__(id=id_)
        self._shown: tuple[tuple[str, str], ...] = ()

    async def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show these: what each says, and the action it does. The first is focused."""
        if tuple(choices) == self._shown:
            return
        self._shown = tuple(choices)
        await self.remove_children()
        await self.mount_all([Act(f"{n} {said}", action) for n, (said, action) in enumerate(choices, 1)])
        if choices:
            self.query(Act).first().focus()

    def press(self, number: int) -> None:
        """Press the button with this number, where there is one."""
        acts = list(self.query(Act))
        if 0 < number <= len(acts) and self.display:
            acts[number - 1].press()
