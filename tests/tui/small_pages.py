"""Pages of the small things to be looked at, one of each sort: a list, boxes to type in, choices, a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.screen import Screen

from reflect.afterwards.again import Again, CameRound
from reflect.afterwards.moments import add_moment
from reflect.matching.choosing import Choosing
from reflect.matching.form import Sheet
from reflect.matching.match import Match
from reflect.matching.reading import Sheets
from reflect.small.leaflet import Leaflet
from reflect.small.occasions import Occasion
from reflect.tui.app import ReflectApp
from reflect.tui.screens.again import OccasionsScreen, WriteScreen
from reflect.tui.screens.came import CameScreen
from reflect.tui.screens.leaflet import OfferScreen
from reflect.tui.screens.leaflet_look import LookScreen
from reflect.tui.screens.line import LineScreen
from reflect.tui.screens.matching_line import LineOfSheetScreen
from reflect.tui.screens.matching_look import LookAtSheetScreen
from reflect.tui.screens.matching_support import SupportScreen
from reflect.tui.screens.sheet import SheetScreen
from reflect.tui.screens.side_by_side import MatchScreen

MARCH = "2026-03-02T20:00:00+00:00"
LONG = "He came and leaned on me without a word, and stayed there till the kettle had boiled twice. " * 3


def small_pages(app: ReflectApp) -> Iterator[Screen[Any]]:
    """The journal that is open gets a small good thing to show."""
    assert app.journal is not None
    add_moment(app.journal, "Kai", LONG)
    told = Occasion("one", 1, "family-membership", LONG, MARCH)
    came = CameRound(2, "not-yet", "I said no first again.", MARCH)
    again = Again(1, "Kai", "", 0, "Sit on the step.", "That I stay.", MARCH, False, (came,))
    card = Leaflet("card", app.journal, "Kai")
    card.place(0, "helps")
    yield OccasionsScreen("Kai", [told])
    yield WriteScreen("Kai", told)
    yield CameScreen(again)
    yield OfferScreen("card", "Kai")
    yield LineScreen(card, None)
    yield LookScreen(card)
    yield SheetScreen()
    yield from _matching(app)


def _matching(app: ReflectApp) -> Iterator[Screen[Any]]:
    """A line of a sheet for matching, the sheet, and two of them side by side."""
    chosen = Choosing("child", app.journal, "Kai")
    chosen.put(0, "availability", "needs")
    yield LineOfSheetScreen(chosen, 0, "availability")
    yield LookAtSheetScreen(chosen)
    match = Match(Sheets(chosen.sheet(), (Sheet("carers", "Ash", "", "2026-03-02", chosen.sheet().lines),)))
    match.add("availability", "A night off")
    yield MatchScreen(match)
    yield SupportScreen(match)
