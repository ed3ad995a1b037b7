"""The page of help that words call for, wherever they were typed: the same that a conversation would show.

    page = page_for("That she stops cutting her arms.")
    if page:
        print(worded(page, about, journal))

What was heard is used and dropped. What is put in a copy is listened to again when the copy is made.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol, TypeVar

from reflect.conversation.decide import page_for as page_of
from reflect.entries import WORDS, Entry
from reflect.listening import signs
from reflect.said import About
from reflect.voice import context, helplines
from reflect.wording import Settings, usual_voice

# The words of a support need come out of a conversation, which has listened to them where they were said.
_SAID_BEFORE: Final = frozenset({"need"})


class _Planned(Protocol):
    """What a step of the plan has that somebody typed."""

    @property
    def what(self) -> str: ...
    @property
    def who(self) -> str: ...
    @property
    def by(self) -> str: ...


class _Decided(Protocol):
    """What a strength or a support need has, as it was decided."""

    @property
    def words(self) -> str: ...
    @property
    def own(self) -> bool: ...


_Step = TypeVar("_Step", bound=_Planned)


def page_for(*texts: str) -> str:
    """The page that these words call for; empty where they call for none."""
    return page_of(signs("\n".join(filter(None, texts))))


def calls_for_help(entry: Entry) -> bool:
    """Whether a page of help followed what was typed in an entry: then it is put in no copy."""
    return bool(
        page_for(*(entry.values.get(name, "") for name in WORDS[entry.kind] if name not in _SAID_BEFORE))
    )


def may_leave(line: _Decided) -> bool:
    """Whether a line that was kept may stand in a copy: words put in are listened to, quotations were before."""
    return not (line.own and page_for(line.words))


def without_help(steps: Iterable[_Step]) -> list[_Step]:
    """The steps of a plan that may stand in a copy."""
    return [each for each in steps if not page_for(each.what, each.who, each.by)]


def worded(page: str, about: About, settings: Settings | None) -> str:
    """A page of help as it is said to this carer; `settings` may know the nation and whom they would ring."""
    block = page.replace("-", "_")
    told = {name: (settings.setting(name) if settings else None) or "" for name in ("nation", "own-number")}
    number = told["own-number"]
    more = {"own_number": number, "contacts": helplines(told["nation"], block, number, carer=about.carer)}
    return usual_voice().word("safety", block, context(about, (), **more))
