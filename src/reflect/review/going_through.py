"""Going through what was kept, one line after another, on the way to a pack.

    going = GoingThrough(journal, period, "Kai", headings("fostering", "wales"))
    while going.line is not None:
        going.keep()            or going.put("in other words"), going.leave_out()
    going.hope("child", "To swim a length")
    going.copy().save(None, "pdf")

Nothing of it is kept but hopes, which are steps of the plan: a line is changed or left out for this pack only.
"""

from __future__ import annotations

from typing import Final

from reflect.afterwards.plan import add_step
from reflect.entries import Sort
from reflect.errors import ConversationError
from reflect.events import About
from reflect.journal import Journal
from reflect.review.arranging import Choices
from reflect.review.gathering import gathered
from reflect.review.headings import Headings
from reflect.review.leaving import Copy
from reflect.review.pack import Line, Pack
from reflect.review.period import Period
from reflect.review.reading import Tell
from reflect.review.wording import ReviewWording
from reflect.text import clean
from reflect.voice import Voice
from reflect.wording import usual_voice

HOPES: Final[tuple[Sort, ...]] = ("child", "own", "support")
"""What is hoped for, in the order in which it is asked."""
_ASKING: Final = "review/asking"


class GoingThrough:
    """The lines of a pack in order, and what was decided of each. Raises what `gather` raises."""

    def __init__(
        self,
        journal: Journal,
        period: Period,
        child: str | None,
        headings: Headings,
        voice: Voice | None = None,
        tell: Tell | None = None,
    ) -> None:
        self.headings = headings
        self._journal = journal
        self._period = period
        self._child = child
        self._voice = voice or usual_voice()
        self._hopes: list[int] = []
        self._read = gathered(journal, period, child, tell)
        self._whole = self._read.pack()
        self.lines: list[tuple[Line, About]] = [
            (line, each.about) for each in self._whole.children for line in each.lines()
        ]
        self._words: dict[str, str] = {}
        self._out: set[str] = set()
        self.at = 0
        self.saved = False
        """Whether a file was made of it since something was last decided."""

    # ------------------------------------------------------------ line by line

    @property
    def line(self) -> Line | None:
        """The line that is looked at, in the words chosen for it; None after the last."""
        return self.lines[self.at][0] if self.at < len(self.lines) else None

    @property
    def changed(self) -> str:
        """The other words chosen for this line, or its own."""
        return self._words.get(self.line.key, self.line.words) if self.line else ""

    @property
    def unsaved(self) -> bool:
        """Whether a line was changed or left out that stands so in no file."""
        return bool(self._words or self._out) and not self.saved

    def keep(self) -> None:
        """It is still true as it stands."""
        if self.line is not None:
            self.saved = self.saved and self.line.key not in self._out
            self._out.discard(self.line.key)
            self.at += 1

    def put(self, words: str) -> None:
        """It is true in these words. Raises `ConversationError` where there are none."""
        text = clean(words).strip()
        if not text:
            raise ConversationError("There is nothing written yet. Type a few words first.")
        if self.line is not None:
            self.saved = self.saved and text == self.changed
            self._words.pop(self.line.key, None)
            if text != self.line.words:
                self._words[self.line.key] = text
            self.keep()

    def leave_out(self) -> None:
        """It is not in this pack."""
        if self.line is not None:
            self.saved = self.saved and self.line.key in self._out
            self._out.add(self.line.key)
            self.at += 1

    def keep_part(self) -> None:
        """All that are left of this section stand as they are."""
        part = self._part_of(self.at)
        while self.line is not None and self._part_of(self.at) == part:
            self.keep()

    def left_in_part(self) -> int:
        """How many lines of this section are still to come, this one counted."""
        part = self._part_of(self.at)
        return sum(self._part_of(each) == part for each in range(self.at, len(self.lines)))

    def _part_of(self, place: int) -> tuple[str, str]:
        if place >= len(self.lines):
            return "", ""
        line, about = self.lines[place]
        return about.child, line.section

    def keep_rest(self) -> None:
        """All that are left stand as they are."""
        while self.line is not None:
            self.keep()

    def back(self) -> bool:
        """To the line before; False at the first."""
        if not self.at:
            return False
        self.at -= 1
        return True

    def name(self) -> str:
        """What stands above this line in the pack: its section, and what it was kept as."""
        if self.line is None:
            return ""
        line, about = self.lines[self.at]
        wording = ReviewWording(about, self._voice)
        sort = "strengths" if line.sort == "strength" else "needs"
        phrase = wording.usual.heading(sort, line.id) if line.id else wording.line("added")
        section = wording.usual.section(line.section) if line.section else ""
        child = about.child if len(self._whole.children) > 1 else ""
        return " · ".join(filter(None, (child, section, phrase, wording.day(line.day))))

    # ------------------------------------------------------------ hopes

    def children(self) -> list[About]:
        """About whom the pack is."""
        return [each.about for each in self._whole.children]

    def hoped(self, sort: Sort, about: About) -> list[str]:
        """What is hoped for already, and still open, in the words it was put in."""
        pack = self.pack()
        steps = [step for each in pack.children if each.about == about for step in each.steps]
        return [each.what or each.need for each in steps if each.sort == sort and each.open]

    def hope(self, sort: Sort, about: About, words: str) -> None:
        """Keep what is hoped for, as a step of the plan, on disk. Raises `ReflectError`."""
        step = add_step(self._journal, about.child, sort, what=words, fictional=self._whole.fictional)
        self._hopes.append(step.id)
        self._read = gathered(self._journal, self._period, self._child, also=frozenset(self._hopes))

    def asked(self, block: str, about: About) -> str:
        """A line of `review/asking`, for this child."""
        return self._voice.word(_ASKING, block, ReviewWording(about, self._voice).usual.given)

    # ------------------------------------------------------------ the pack

    def pack(self) -> Pack:
        """The pack as it was decided."""
        asked = frozenset(line.key for line, _ in self.lines)
        return self._read.pack(Choices(dict(self._words), frozenset(self._out), asked))

    def copy(self) -> Copy:
        """The pack on its way out."""
        return Copy(self.pack(), self.headings, self._voice)
