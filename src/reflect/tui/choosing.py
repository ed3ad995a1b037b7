"""The buttons of the talk: what each says, and the action it does."""

from __future__ import annotations

from typing import Final

from reflect.tui import words

# What can be chosen where no question is open, by stage: what is said, and what it does.
CHOICES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "choosing": (
        (words.GO_ON, "screen.go_on"),
        (words.STOP_HERE, "screen.pause"),
        (words.ANOTHER_PART, "screen.another_part"),
        (words.SUMMARY_SHORT, "screen.summary"),
    ),
    "holding": (
        (words.GO_ON, "screen.go_on"),
        (words.SAY_MORE, "screen.say_more"),
        (words.STOP_HERE, "screen.pause"),
    ),
    "helping": (
        (words.STOP_HERE, "screen.pause"),
        (words.ANOTHER_PART, "screen.another_part"),
        (words.HELP_PAGE, "app.help"),
    ),
    "paused": (
        (words.HOME, "screen.home"),
        (words.GO_ON, "screen.go_on"),
        (words.CLOSE, "app.leave"),
    ),
    "deciding": (
        (words.SUMMARY_SHORT, "screen.summary"),
        (words.HOME, "screen.home"),
        (words.CLOSE, "app.leave"),
    ),
    "closed": (
        (words.HOME, "screen.home"),
        (words.SUMMARY_SHORT, "screen.summary"),
        (words.CLOSE, "app.leave"),
    ),
}
# Where nothing is kept, going back to the start would lose what was said: it is not offered.
CHOICES_NOT_KEPT: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    **CHOICES,
    "paused": ((words.GO_ON, "screen.go_on"), (words.CLOSE, "app.leave")),
    "deciding": ((words.SUMMARY_SHORT, "screen.summary"), (words.CLOSE, "app.leave")),
}
# What stands at the foot of the page: what it says, what it does, and its first key.
BAR: Final[tuple[tuple[str, str, str], ...]] = (
    (words.BACK, "back", "F3"),
    (words.SKIP, "skip", "F4"),
    (words.CHANGE, "change", "F7"),
    (words.PAUSE, "pause", "F5"),
    (words.EXPLAIN, "explain", "F10"),
    (words.HELP, "help", "F6"),
    (words.HIDE, "hide", "F8"),
)
# What of it can be done on every page; and how wide the page is where all the keys have room.
EVERYWHERE: Final = frozenset({"explain", "help", "hide"})
WITH_KEYS: Final = 80
