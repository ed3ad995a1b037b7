"""What the screens of the small things say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reflect.tui.words import SECTIONS, day, glimpse

if TYPE_CHECKING:
    from reflect.afterwards.again import Again
    from reflect.afterwards.moments import Moment
    from reflect.small.kept import KeptLine
    from reflect.small.leaflet import Place
    from reflect.small.occasions import Occasion

MOMENT: Final = "A small good thing"
MOMENTS: Final = "Small good things so far"
AGAIN: Final = "If it came round again"
CARD: Final = "A card for whoever minds the child"
MEMORY: Final = "A page for the child to keep"
LEAFLETS: Final = {"card": CARD, "memory": MEMORY}
SHEET: Final = "A sheet for pen and tea"
MATCHING: Final = "What a child needs, what carers bring"
NOBODY_YET: Final = "Nobody has been talked about yet. Start a conversation first."
WHOSE: Final = "Which child?"

# ---------------------------------------------------------------- a small good thing
MOMENT_HINT: Final = "one line, then Enter"
NOTHING_TYPED: Final = "There is nothing typed yet."
SEE_THEM: Final = "See them all"
FORGET_THIS: Final = "Forget this one"
FORGET_SURE: Final = "Yes, forget it for good"
LEAVE_AS_IS: Final = "Leave it as it is"
NOT_BY_ITSELF: Final = "These words aren't on the page. You can still put them there."
STILL_TYPED: Final = "Your words are still here, and not kept. Do that once more to leave them."


def about_whom(heading: str, child: str) -> str:
    """A heading with the child's name."""
    return f"{heading} · {child}" if child else heading


def moment_entry(moment: Moment) -> tuple[str, str]:
    """One small good thing as an entry of a list."""
    made_up = " (made up)" if moment.fictional else ""
    return f"{day(moment.at)} · {moment.child}{made_up}", glimpse(moment.text, 300)


# ---------------------------------------------------------------- if it came round again
AGAIN_WHAT: Final = (
    "Take one time that you told. Write what you might try if it came round again, and what that would tell the "
    "child. Another day Reflect asks whether it came."
)
THINK_AGAIN: Final = "Take a time that was told"
YOU_TOLD: Final = "You told this:"
MIGHT_TRY: Final = "What you might try:"
MESSAGE: Final = "What it would tell:"
KEEP_IT: Final = "Keep it"
IT_CAME: Final = "Yes, it came round"
NOT_YET: Final = "Not yet"
ASK_LATER: Final = "Leave it for now"
WAITING: Final = "waiting"
OUTCOMES: Final = {"yes": "it came round", "not-yet": "not yet"}


def again_entry(again: Again) -> tuple[str, str]:
    """One as an entry of a list: when, and how it stands; then what might be tried."""
    standing = OUTCOMES[again.came[-1].outcome] if again.came else WAITING
    return f"{day(again.at)} · {standing}", glimpse(again.might_try or again.message, 200)


def came_line(at: str, outcome: str, words: str) -> str:
    """What was told of it on a day."""
    return f"{day(at)}: {OUTCOMES[outcome]}{f'. {words}' if words else ''}"


def occasion_entry(occasion: Occasion) -> tuple[str, str]:
    """A time that was told, as an entry of a list."""
    return f"{SECTIONS.get(occasion.section, '')} · {day(occasion.at)}", glimpse(occasion.text, 160)


# ---------------------------------------------------------------- the card, and the page for the child
HEADINGS: Final = {
    "worry": "How worry shows",
    "helps": "What helps",
    "hinders": "What doesn't help",
    "glad": "On the page",
}
PUT_UNDER: Final = {
    "worry": "Put it under “How worry shows”",
    "helps": "Put it under “What helps”",
    "hinders": "Put it under “What doesn't help”",
    "glad": "Put it on the page",
}
SORTS: Final = {"strength": "a strength", "need": "what would help"}
IN_MY_WORDS: Final = "Put it in my words"
LEAVE_OFF: Final = "Leave it off"
OWN_LINE: Final = "A line of my own"
LOOK_AND_SAVE: Final = "Look, and save"
USE_WORDS: Final = "Use these words"
NOT_SAVED_YET: Final = "What you put on it is in no file yet. Do that once more to leave it."
FIND_HINT: Final = "Words to look for in these lines"
NO_SUCH_LINE: Final = "No line has those words. With nothing typed, all are shown again."
NOTHING_ON_IT: Final = "There is nothing on it yet. Choose a line from the list, or write one."


def line_entry(line: KeptLine, placed: Place | None) -> tuple[str, str]:
    """A kept line as an entry of a list: a dot where it is on the page; then where it stands or came from."""
    words = glimpse(placed.words if placed else line.words, 160)
    quoted = words if placed and placed.words != line.words else f"«{words}»"
    if placed:
        return f"● {quoted}", f"  {HEADINGS[placed.heading]}"
    return f"○ {quoted}", f"  {came_from(line)}"


def holds(line: KeptLine, placed: Place | None, looked_for: str) -> bool:
    """Whether a line, as it was kept or as it stands on the page, has all the words looked for."""
    text = f"{line.words} {placed.words if placed else ''}".casefold()
    return all(word in text for word in looked_for.casefold().split())


def came_from(line: KeptLine) -> str:
    """When a line was kept, and as what."""
    if not line.at:
        return "a line of your own"
    sort = SORTS.get(line.sort, "a small good thing")
    section = SECTIONS.get(line.id.partition(".")[0], "")
    return " · ".join(filter(None, (section, sort, day(line.at))))


def takes(pages: int) -> str:
    """That it does not stand on one page."""
    return f"As a PDF it takes {pages} pages. With fewer or shorter lines it would be one."


# ---------------------------------------------------------------- the sheet
SHEET_WHAT: Final = (
    "The questions of one part on one printed page, with room to write by hand. What you write can be typed in "
    "later, or never."
)
ALL_FIVE: Final = "All five, a page each"
WHICH_SHEET: Final = "Which part?"
SAVE_SHEET: Final = "Save it"
PAPER: Final = "Paper has no lock. Keep it where you would keep a private letter."
