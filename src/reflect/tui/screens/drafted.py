"""A page with boxes whose words are on disk as they are typed, and there again when the page is opened anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual import events

from reflect.errors import JournalError
from reflect.tui.conversing import DRAFT_SECONDS
from reflect.tui.screens.page import Page
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.widgets.secret import Line

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Draft:
    """What is half typed: the page's name in the journal, and what it is gone with."""

    page: str
    child: str = ""
    session: str = ""
    entry: int = 0


class DraftedPage(Page[Given], Generic[Given]):
    """`draft` says what is being typed, where anything is; `fill` puts it in the boxes, `drafted` ends it."""

    _before: Mapping[str, str] = {}
    _kept: tuple[Draft | None, Mapping[str, str]] = (None, {})

    def draft(self) -> Draft | None:
        """What is being typed just now; None where no box is open."""
        return None

    def chosen(self) -> dict[str, str]:
        """What was chosen with what is typed, kept beside it."""
        return {}

    def boxes(self) -> Iterator[AnswerBox | Line]:
        """The boxes that are typed in."""
        yield from self.query(AnswerBox)
        yield from self.query(Line)

    def in_boxes(self) -> dict[str, str]:
        """What is in the boxes, by their names."""
        return {
            each.id or "": each.answer if isinstance(each, AnswerBox) else each.value for each in self.boxes()
        }

    # Textual calls this and those of the classes above.
    def _on_mount(self, event: events.Mount) -> None:  # noqa: ARG002
        self.set_interval(DRAFT_SECONDS, self.keep_draft)

    def half_typed(self, draft: Draft | None) -> dict[str, str]:
        """What was typed before and not kept."""
        journal = self.reflect.journal
        return journal.drafts.read(draft.page) if draft and journal else {}

    def fill(self, before: Mapping[str, str] | None = None) -> None:
        """Fill the boxes with what was half typed; where nothing was, with what stood there `before`."""
        found = self.half_typed(self.draft())
        self._before = before or {}
        for each in self.boxes():
            text = (found or self._before).get(each.id or "", "")
            if isinstance(each, AnswerBox):
                each.put(text)
            else:
                each.value = text
        self._kept = (self.draft(), self._now() if found else {})

    def _now(self) -> dict[str, str]:
        """What there is to keep: nothing where nobody has typed."""
        typed = self.in_boxes()
        as_it_was = all(text == self._before.get(name, "") for name, text in typed.items())
        return {} if as_it_was else {**typed, **self.chosen()}

    def keep_draft(self) -> bool:
        """Keep what is typed so far. False where it could not be."""
        draft, journal = self.draft(), self.reflect.journal
        if draft is None or journal is None:
            return True
        now = self._now()
        if (draft, now) == self._kept:
            return True
        try:
            journal.drafts.keep(draft.page, now, child=draft.child, session=draft.session, entry=draft.entry)
        except JournalError as error:
            self.tell(str(error))
            return False
        self._kept = (draft, now)
        return True

    def drafted(self, draft: Draft | None = None) -> None:
        """What was typed is kept now where it belongs, or given up: here, or at a draft that was open before."""
        draft, journal = draft or self.draft(), self.reflect.journal
        if draft is not None and journal is not None:
            # It stands where it belongs; where there is no room to clear it away, it is only offered once more.
            with suppress(JournalError):
                journal.drafts.clear(draft.page)
            self._kept = (draft, {})
            self._before = self.in_boxes()
