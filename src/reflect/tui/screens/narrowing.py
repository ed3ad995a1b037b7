"""What a list for looking back is narrowed to: one child, and a month from which one looks back."""

from __future__ import annotations

from reflect.journal.timeline import Place
from reflect.tui import looking_words as words
from reflect.tui.periods import Period
from reflect.tui.screens.looking_back import LookingBack
from reflect.tui.widgets.act import Act
from reflect.tui.words import glimpse

_NAME_ROOM = 14


class Narrowing(LookingBack[None]):
    """A page that shows what is about `child` (None: everyone), of what stands before `before` (None: all)."""

    child: str | None = None
    before: Place | None = None

    def narrowed(self) -> None:
        """Show what there is now."""

    def _children(self) -> list[str]:
        return self.reflect.journal.past.children() if self.reflect.journal else []

    def show_whether_to_choose(self) -> None:
        """Whom it is about can be chosen where there is a choice."""
        self.query_one("#whom").display = len(self._children()) > 1

    def action_everything(self) -> None:
        """Everything again, about everyone."""
        self._take_child(None)

    def action_whom(self) -> None:
        """Choose about whom."""
        from reflect.tui.screens.choose_one import ChooseOneScreen

        names = self._children()
        at = names.index(self.child) + 1 if self.child in names else 0

        def chosen(place: int | None) -> None:
            if place is not None:
                self._take_child(names[place - 1] if place else None)

        self.app.push_screen(ChooseOneScreen(words.WHOM, [words.EVERYONE, *names], at), chosen)

    def _take_child(self, child: str | None) -> None:
        self.child, self.before = child, None
        self.query_one("#whom", Act).reword(glimpse(words.about(child), _NAME_ROOM))
        self.narrowed()

    def action_month(self) -> None:
        """Choose a month to look back from."""
        from reflect.tui.screens.choose_one import ChooseOneScreen

        months = self.reflect.journal.past.months(self.child) if self.reflect.journal else []
        entries = [words.FROM_TODAY, *map(words.month_heading, months)] if months else []

        def chosen(place: int | None) -> None:
            if place is not None:
                self.before = Place.of_month(Period.month(months[place - 1]).until) if place else None
                self.narrowed()

        self.app.push_screen(ChooseOneScreen(words.WHICH_MONTH, entries, nothing=words.NO_MONTH), chosen)
