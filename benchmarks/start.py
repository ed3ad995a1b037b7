"""From the start of the program to the first painted words, over a bare Textual app with one TextArea."""

from __future__ import annotations

from benchmarks.made import long_talk, new_journal
from benchmarks.measuring import Row, own_home, ratio
from benchmarks.terminal import Terminal

BARE = """
from textual.app import App
from textual.widgets import TextArea

class Bare(App):
    def compose(self):
        yield TextArea("words unmistakable")

Bare().run()
"""
TIMES = 15


def measure() -> list[Row]:
    """Home, and the question that was left open; the journal is opened, its key derivation made cheap."""
    bare: list[float] = []
    home: list[float] = []
    resumed: list[float] = []
    with own_home():
        with new_journal() as journal:
            long_talk(journal, 40)
        for _ in range(TIMES):
            bare.append(painted(["-c", BARE], b"unmistakable"))
            home.append(painted(["-m", "reflect"], b"Gillian"))
            resumed.append(painted(["-m", "reflect", "talk", "--resume"], b"Turn"))
    over = "over a bare Textual app with one TextArea"
    return [
        ratio(f"start to the first painted words, home, {over}", 1.35, home, bare),
        ratio(f"start to the first painted words, the resumed question, {over}", 1.35, resumed, bare),
    ]


def painted(arguments: list[str], words: bytes) -> float:
    """Seconds from the start of the program until `words` are on the screen."""
    with Terminal(arguments) as terminal:
        return terminal.until(words) - terminal.begun
