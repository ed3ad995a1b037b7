"""A transcript of 10,000 turns: from key to repaint over one of 100, and the memory it takes."""

from __future__ import annotations

from contextlib import ExitStack

from benchmarks.made import long_talk, new_journal
from benchmarks.measuring import Row, at_most, own_home, ratio
from benchmarks.terminal import Terminal

KEYS = 100


def measure() -> list[Row]:
    """Two Reflects in two terminals, typed into in turn."""
    with ExitStack() as at_the_end:
        few, _ = at_the_end.enter_context(opened(100)), None
        many = at_the_end.enter_context(opened(10_000))
        over, under = [], []
        for _ in range(KEYS):
            under.append(key(few))
            over.append(key(many))
        memory = many.most_memory()
    return [
        ratio("key to repaint, a transcript of 10,000 turns over one of 100", 1.2, over, under),
        at_most("memory with 10,000 turns, at its most", 100, "MB", memory),
    ]


def opened(turns: int) -> Terminal:
    """Reflect at the open question of a conversation with so many turns, its engine loaded, all quiet."""
    with own_home():
        with new_journal() as journal:
            long_talk(journal, turns)
        terminal = Terminal(["-m", "reflect", "talk", "--resume"])
        terminal.until(b"Continue")
        terminal.quiet(2)
    return terminal


def key(terminal: Terminal) -> float:
    """Seconds from a key to its letter on the screen."""
    pressed = terminal.type(b"z")
    painted = terminal.until(b"z")
    terminal.quiet(0.03)
    return painted - pressed
