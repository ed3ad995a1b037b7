"""Two people or more at one plain screen: who answers, the same asked of the other, both views, a worker's notes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from reflect import helping
from reflect.conversation import Answer, Command, Decided
from reflect.conversation.commands import AskAlso, Join, View
from reflect.documents.notes_page import FORMATS, elsewhere, save_notes
from reflect.errors import ReflectError
from reflect.journal import Journal
from reflect.plain import together_words as words
from reflect.plain.planning import Lines
from reflect.plain.typed import Typed
from reflect.said import PEOPLE, Sort
from reflect.sitting import Sitting

_KNOWN: Final = frozenset({"who", "here", "also", "notes", "together"})
_SORTS: Final[tuple[Sort, ...]] = ("strength", "support-need")


def people_named(typed: str) -> tuple[str, ...]:
    """Those whom a line names, in the usual order; what names nobody is passed over."""
    given = {each.strip().casefold().replace(" ", "-") for each in typed.split(",")}
    return tuple(each for each in PEOPLE if each in given)


class Together:
    """What can be typed besides where somebody sits beside the carer. `do` does a command and says what follows."""

    def __init__(
        self, sitting: Sitting, lines: Lines, do: Callable[[Command], None], *, interactive: bool
    ) -> None:
        self._sitting, self._lines, self._do = sitting, lines, do
        self._interactive = interactive
        self._chosen = ""
        self._notes = ""
        self._notes_saved = True

    # ------------------------------------------------------------ who speaks

    @property
    def company(self) -> tuple[str, ...]:
        return self._sitting.state.company

    @property
    def who(self) -> str:
        """Whose answer comes next."""
        state = self._sitting.state
        given = state.answer_at(state.here)
        if given is not None:
            return given.who
        return self._chosen or state.here.person or "carer"

    def speaker(self) -> str:
        """What stands before a typed line: “You” for the carer."""
        asking = self._sitting.stage == "asking"
        return words.SPEAKERS[self.who] if self.company and asking else words.SPEAKERS["carer"]

    def answer(self, text: str) -> Answer:
        """An answer by whoever speaks; then the next one is whoever's it is asked of."""
        who, self._chosen = self.who, ""
        return Answer(text, who if self.company else "")

    def does(self, typed: Typed) -> bool:
        """Do what was typed, where it is one of these."""
        if typed.command not in _KNOWN:
            return False
        if typed.command == "who":
            self._say_who(typed.rest)
        elif typed.command == "here":
            self._do(Join(people_named(typed.rest)))
            self._lines.tell(words.here(self.company))
        elif typed.command == "also":
            self._also(typed.rest)
        elif typed.command == "notes":
            self._note(typed.rest)
        else:
            self.see()
        return True

    def _say_who(self, named: str) -> None:
        people = people_named(named)
        if not people:
            self._lines.tell(words.here(self.company))
            return
        who = people[0]
        if who not in ("carer", *self.company):
            self._do(Join((*self.company, who)))
        self._chosen = who
        self._lines.tell(words.answering(who))

    def _also(self, named: str) -> None:
        before = self._sitting.state.here
        wanted = people_named(named) or ("carer", *self.company)
        for each in wanted:
            self._do(AskAlso(each))
            if self._sitting.state.here != before:
                self._chosen = ""
                return
        self._lines.tell(words.ALL_HAVE_SPOKEN if self.company else words.NOBODY_ELSE)

    # ------------------------------------------------------------ both views

    def see(self) -> None:
        """Each line that was kept: agreed, or another view beside it. An empty line leaves it, /leave the rest."""
        if not self.company:
            self._lines.tell(words.NOBODY_ELSE)
            return
        for sort in _SORTS:
            for place, line in enumerate(self._kept(sort)):
                if not (line.private or line.views) and not self._see_one(sort, place, line):
                    return

    def _kept(self, sort: Sort) -> tuple[Decided, ...]:
        result = self._sitting.result()
        return result.strengths if sort == "strength" else result.support_needs

    def _see_one(self, sort: Sort, place: int, line: Decided) -> bool:
        """False where the rest is to be left."""
        quoted = line.words if line.own else f"«{line.words}»"
        asked = f"{words.SORTS[sort]}: {quoted}\n{words.SEE_IT_SO[len(self.company) > 1]}\n{words.HOW_TO_SEE}"
        while True:
            typed = self._lines.ask(asked)
            if typed is None or typed.command:
                return False
            if not typed.words:
                return True
            left = [each for each in self.company if each not in self._viewed(sort, place)]
            if typed.words.casefold().strip(" .!") in ("yes", "y", "agreed"):
                for each in left:
                    self._do(View(each, sort, place))
                return True
            name, colon, text = typed.words.partition(":")
            named = people_named(name) if colon else tuple(self.company) if len(self.company) == 1 else ()
            if not named or named[0] not in self.company:
                asked = words.HOW_TO_SEE
                continue
            said = (text if colon else typed.words).strip()
            self._do(View(named[0], sort, place, said))
            page = helping.page_for(said)
            if page:
                about = self._sitting.state.about
                self._lines.tell(helping.worded(page, about, self._sitting.journal))
                return False
            if all(each in self._viewed(sort, place) for each in self.company):
                return True
            asked = words.AND_THE_OTHERS

    def _viewed(self, sort: Sort, place: int) -> set[str]:
        return {each.who for each in self._kept(sort)[place].views}

    # ------------------------------------------------------------ the notes for the service

    def _note(self, rest: str) -> None:
        """Take in notes up to an empty line; or save them. Nothing of them goes to the journal or a draft."""
        word, _, name = rest.partition(" ")
        if word.casefold() == "save":
            self._save(name.strip())
            return
        self._lines.tell(words.NOTES)
        typed: list[str] = [rest] if rest else []
        while line := self._lines.keyboard.line():
            typed.append(line)
        if typed:
            self._notes = "\n\n".join(filter(None, (self._notes, "\n".join(typed))))
            self._notes_saved = False
        self._lines.tell(words.NOTED if typed else words.NOTHING_NOTED)

    def _save(self, name: str) -> None:
        from pathlib import Path

        if not (self._notes and name):
            self._lines.tell(words.NAME_A_FILE if self._notes else words.NOTHING_NOTED)
            return
        path = Path(name).expanduser()
        form = path.suffix.removeprefix(".").casefold() or "txt"
        if not path.suffix:
            path = path.with_suffix(".txt")
        try:
            where = save_notes(self._notes, path, form if form in FORMATS else "txt")
        except ReflectError as error:
            self._lines.tell(str(error))
            return
        self._notes_saved = True
        self._lines.tell(words.saved_in(str(where), elsewhere=elsewhere(where.parent)))

    def end(self) -> None:
        """Notes that are in no file are asked after once; then they are gone."""
        if self._notes_saved:
            return
        if self._interactive:
            self._lines.tell(words.UNSAVED)
            self._lines.prompt()
            # The name of a file may begin with a slash.
            name = (self._lines.keyboard.line() or "").strip()
            if name:
                self._save(name)
        if not self._notes_saved:
            self._lines.tell(words.GONE)


def show_since(lines: Lines, sitting: Sitting, journal: Journal) -> None:
    """The small good things that the carer noted since last time, where the carer wants them shown."""
    from reflect.afterwards.moments import moments

    child = sitting.state.about.child
    if not (sitting.state.company and child):
        return
    rows = [row for row in journal.sessions(limit=200) if row.child == child and row.id != sitting.session]
    last = max((row.started for row in rows if not row.applicants), default="")
    found = [each for each in moments(journal, child, first=last[:10]) if each.at > last]
    shown = [each for each in found if not helping.page_for(each.text)]
    if shown and lines.agrees(words.since(len(shown))):
        lines.tell("\n".join(f"{each.at[:10]}: {each.text}" for each in shown))
