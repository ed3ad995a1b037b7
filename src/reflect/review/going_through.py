"""Going through what was kept, one line after another, on the way to a pack.

    going = GoingThrough(journal, period, "Kai", headings("fostering", "wales"))
    while going.line is not None:
        going.keep()            or going.put("in other words"), going.leave_out()
    going.hope("child", "To swim a length")
    going.copy().save(None, "pdf")

What is hoped for is kept as steps of the plan. All else is for this pack only: it is kept as it is decided until
the pack is saved or begun again, and the lines themselves stay as they are.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from reflect.afterwards.plan import add_step
from reflect.entries import Sort
from reflect.errors import ConversationError
from reflect.events import About
from reflect.helping import page_for
from reflect.journal import Journal
from reflect.review.arranging import Choices
from reflect.review.begun import BOXES, Begins, Begun, session_of, still
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
    """The lines of a pack in order, and what was decided of each. Raises what `gather` raises.

    Whatever decides something may raise a `JournalError`: then it is decided, and not on disk.
    """

    def __init__(
        self,
        journal: Journal,
        period: Period,
        child: str | None,
        headings: Headings,
        voice: Voice | None = None,
        tell: Tell | None = None,
        today: date | None = None,
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
        self._without: frozenset[str] = frozenset()
        self._initials: frozenset[str] = frozenset()
        self.at = 0
        self._begins = Begins(journal, child)
        self._today = today or date.today()  # noqa: DTZ011  the day on the wall

    # ------------------------------------------------------------ as it was left

    def carry_on(self) -> None:
        """As the pack that was begun was left, with all that was decided of lines that stand as they did."""
        begun = self._begins.read()
        if begun is None:
            return
        standing = [(line.key, line.words) for line, _ in self.lines]
        self._words, self._out = still(standing, begun)
        self._without, self._initials = begun.without, begun.initials
        self._hope_for(*begun.hopes)
        keys = [key for key, _ in standing]
        self.at = keys.index(begun.line) if begun.line in keys else len(keys) if not begun.line else 0

    def begin_again(self) -> None:
        """Drop the pack that was begun. Raises `JournalError`."""
        self._begins.clear()

    def saved(self) -> None:
        """It is in a file: what was decided needs no keeping. Raises `JournalError`."""
        self._begins.clear()

    def _keep(self) -> None:
        """What is decided so far, on disk."""
        were = {line.key: line.words for line, _ in self.lines}
        self._begins.keep(
            Begun(
                day=self._today,
                period=self._period,
                headings=self.headings.name,
                line=self.line.key if self.line else "",
                words=tuple((key, were[key], now) for key, now in sorted(self._words.items())),
                out=tuple((key, were[key]) for key in sorted(self._out)),
                without=self._without,
                initials=self._initials,
                hopes=tuple(self._hopes),
            )
        )

    def keep_typed(self, text: str) -> None:
        """Keep what is half typed of other words for this line. Raises `JournalError`."""
        if self.line is not None:
            self._begins.keep_typed(BOXES[0], self.line.key, text, session_of(self.line.key))

    def typed(self) -> str:
        """What was half typed of other words for this line."""
        return self._begins.typed(BOXES[0], self.line.key) if self.line else ""

    # ------------------------------------------------------------ line by line

    @property
    def line(self) -> Line | None:
        """The line that is looked at, in the words chosen for it; None after the last."""
        return self.lines[self.at][0] if self.at < len(self.lines) else None

    @property
    def changed(self) -> str:
        """The other words chosen for this line, or its own."""
        return self._words.get(self.line.key, self.line.words) if self.line else ""

    def keep(self) -> None:
        """It is still true as it stands."""
        self._keep_line()
        self._keep()

    def _keep_line(self) -> None:
        if self.line is not None:
            self._out.discard(self.line.key)
            self.at += 1

    def put(self, words: str) -> None:
        """It is true in these words. Raises `ConversationError` where there are none.

        Where they call for a page of help the line is left out of this pack, until it is kept all the same.
        """
        text = clean(words).strip()
        if not text:
            raise ConversationError("There is nothing written yet. Type a few words first.")
        if self.line is not None:
            self._words.pop(self.line.key, None)
            if text != self.line.words:
                self._words[self.line.key] = text
            self.keep_typed("")
            if page_for(text):
                self.leave_out()
            else:
                self.keep()

    def leave_out(self) -> None:
        """It is not in this pack."""
        if self.line is not None:
            self._out.add(self.line.key)
            self.at += 1
            self._keep()

    def keep_part(self) -> None:
        """All that are left of this section stand as they are."""
        part = self._part_of(self.at)
        while self.line is not None and self._part_of(self.at) == part:
            self._keep_line()
        self._keep()

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
            self._keep_line()
        self._keep()

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
        self.keep_typed_hope(sort, about, "")
        self._hope_for(step.id)
        self._keep()

    def _hope_for(self, *steps: int) -> None:
        """These stand in the pack, whenever they were noted."""
        if steps:
            self._hopes += steps
            self._read = gathered(self._journal, self._period, self._child, also=frozenset(self._hopes))

    def keep_typed_hope(self, sort: Sort, about: About, text: str) -> None:
        """Keep what is half typed of a hope. Raises `JournalError`."""
        self._begins.keep_typed(BOXES[1], f"{sort}/{about.child}", text)

    def typed_hope(self, sort: Sort, about: About) -> str:
        """What was half typed of a hope."""
        return self._begins.typed(BOXES[1], f"{sort}/{about.child}")

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
        return Copy(
            self.pack(),
            self.headings,
            self._voice,
            without=self._without,
            initials=self._initials,
            chosen=self._choose,
        )

    def _choose(self, without: frozenset[str], initials: frozenset[str]) -> None:
        self._without, self._initials = without, initials
        self._keep()
