"""Which page comes first, and what follows once the journal is open."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from reflect.errors import JournalError
from reflect.home import has_name, is_chosen, shared
from reflect.journal import Journal, SessionRow, exists
from reflect.said import BESIDE, About
from reflect.tui import words
from reflect.tui.beginning import TOGETHER, WITH_SOMEBODY, beginning
from reflect.tui.keeping import IN_COMPANY
from reflect.tui.taking import USUAL, Taking

if TYPE_CHECKING:
    from reflect.tui import Begin
    from reflect.tui.app import ReflectApp
    from reflect.tui.screens.talk import TalkScreen

# The open question comes first; the page itself brings what was said before it.
_PAINTED = 1
# Among how many of the last begun the one left off is looked for.
_LATELY = 200


def first_screen(app: ReflectApp) -> Screen[Any]:
    """The page that Reflect opens with."""
    if not app.saves:
        return next_screen(app) if app.to_begin else _welcome()
    if shared() and not is_chosen():
        from reflect.tui.screens.whose import WhoseScreen

        return WhoseScreen()
    given = os.environ.get("REFLECT_PASSPHRASE", "")
    if given:
        try:
            app.use_journal(Journal.open(given) if exists() else Journal.create(given))
        except JournalError as error:
            app.end(str(error))
            return Screen()
        return next_screen(app)
    if not exists() and not has_name():
        return _welcome()
    from reflect.tui.screens.unlock import UnlockScreen

    return UnlockScreen()


def _welcome() -> Screen[Any]:
    from reflect.tui.screens.welcome import WelcomeScreen

    return WelcomeScreen()


def next_screen(app: ReflectApp) -> Screen[Any]:
    """The page after the journal is open, or after it is clear that nothing is kept."""
    if app.resumes:
        last = last_open(app)
        if last is not None:
            return _asking_who(app, last, partial(resumed, app, last))
        app.end(words.NOTHING_OPEN)
        return Screen()
    if app.to_begin is not None:
        given = app.to_begin
        about = About(
            child=given.about,
            age=given.age,
            carer=given.carer,
            purpose=given.purpose,
            depth="short" if given.depth == "short" else "full",
        )
        taking = Taking(about=about, dialogue=given.dialogue, start=given.section)
        if given.dialogue != USUAL and (kind := app.engine.kind(given.dialogue)) and kind.applicants:
            return _applying(taking, given)
        first = (
            partial(beginning, app, about, partial(_talk, taking)) if given.about else partial(_about, taking)
        )
        together = about.purpose in WITH_SOMEBODY and not app.who_was_asked
        return _who(first, BESIDE.get(about.purpose, ())) if together else first()
    if app.journal is None or not app.journal.sessions(limit=1):
        return _about(Taking())
    last = last_open(app)
    return _asking_who(app, last, partial(home_screen, app))


def _asking_who(app: ReflectApp, last: SessionRow | None, then: Callable[[], Screen[Any]]) -> Screen[Any]:
    """What `then` makes; first, where the last conversation was not for its teller alone, who is here."""
    together = last is not None and (last.purpose in TOGETHER or last.applicants)
    together = together or (app.journal is not None and bool(app.journal.setting(IN_COMPANY)))
    return _who(then) if together and not app.who_was_asked else then()


def _who(then: Callable[[], Screen[Any]], people: tuple[str, ...] = ()) -> Screen[Any]:
    from reflect.tui.screens.who import WhoScreen

    return WhoScreen(then, people=people)


def _applying(taking: Taking, given: Begin) -> Screen[Any]:
    """The first page for people who apply; what was told already is not asked."""
    about = replace(taking.about, age="", applicants=given.applicants, plans=given.plans)
    if given.about and given.applicants:
        return _talk(replace(taking, about=about))
    from reflect.tui.screens.applicants import ApplicantsScreen

    return ApplicantsScreen(replace(taking, about=about))


def _talk(taking: Taking) -> Screen[Any]:
    from reflect.tui.screens.talk import TalkScreen

    return TalkScreen(taking)


def _about(taking: Taking) -> Screen[Any]:
    from reflect.tui.screens.about import AboutScreen

    return AboutScreen(taking)


def home_screen(app: ReflectApp) -> Screen[Any]:
    """The page one comes back to."""
    app.sitting = None
    if app.journal is None:
        return _welcome()
    from reflect.tui.screens.home import HomeScreen

    return HomeScreen()


def last_open(app: ReflectApp) -> SessionRow | None:
    """The conversation that was touched last and is not closed."""
    if app.journal is None:
        return None
    rows = [row for row in app.journal.sessions(limit=_LATELY) if row.state != "closed"]
    rows = [row for row in rows if row.fictional == app.made_up]
    return max(rows, key=lambda row: row.touched, default=None)


def resumed(app: ReflectApp, row: SessionRow) -> TalkScreen:
    """A kept conversation, painted from the journal before the engine is there."""
    from reflect.tui.screens.talk import TalkScreen

    journal = app.journal
    shown = journal.said(row.id, last=_PAINTED) if journal else []
    draft = journal.read_draft(row.id) if journal else None
    here = draft is not None and draft.question == row.question
    return TalkScreen(Taking(session=row.id), shown=shown, draft=draft.text if draft and here else "")
