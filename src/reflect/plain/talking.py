"""The loop of a plain conversation: say what is said, read what is typed, until it is paused or closed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from reflect import helping
from reflect.conversation import (
    Add,
    Back,
    Choose,
    Close,
    Command,
    Finish,
    GoOn,
    Keep,
    KeepBack,
    Leave,
    Note,
    Pause,
    Resume,
    Revisit,
    Skip,
    Words,
)
from reflect.errors import ConversationError, JournalError
from reflect.events import Said
from reflect.filling import filled
from reflect.journal import Journal
from reflect.plain import together_words, words
from reflect.plain.came import ask_whether
from reflect.plain.cycle import cycles, fill_gaps
from reflect.plain.explaining import explained
from reflect.plain.impressing import look_over_time
from reflect.plain.last_time import ask_after
from reflect.plain.planning import Lines, make_plan
from reflect.plain.together import Together, show_since
from reflect.plain.typed import Keyboard, Typed
from reflect.sitting import Sitting
from reflect.summary.progress import small_sign
from reflect.voice import context
from reflect.wording import usual_voice

SIMPLE: dict[str, type[Back | Skip | Pause | Keep | Leave | Finish | GoOn]] = {
    "back": Back,
    "skip": Skip,
    "pause": Pause,
    "stop": Pause,
    "keep": Keep,
    "leave": Leave,
    "finish": Finish,
    "go": GoOn,
}


class Plain:
    """One sitting in plain lines. `interactive` is false where standard input is no terminal: nothing but the
    conversation is asked then, and at a bridge it goes on."""

    def __init__(
        self,
        sitting: Sitting,
        typed: TextIO,
        out: TextIO,
        *,
        interactive: bool,
        journal: Journal | None = None,
    ) -> None:
        self._sitting = sitting
        self._journal = journal if interactive else None
        self._told_how = False
        self._not_told: set[str] = set()
        self._out = out
        self._interactive = interactive
        self._keyboard = Keyboard(typed, self._typing)
        self._lines_of_plan = Lines(self._tell, self._prompt, self._keyboard, sitting.help_page)
        self._together = Together(sitting, self._lines_of_plan, self._do, interactive=interactive)

    def run(self) -> int:
        """Talk until it is paused, closed, or the input ends (which pauses). The exit code: 0."""
        try:
            if not self._begin():
                self._do(Pause())
            while self._sitting.stage not in ("paused", "closed"):
                if not self._step():
                    self._do(Pause())
        except KeyboardInterrupt:
            self._out.write("\n")
            self._do(Pause())
        self._together.end()
        return 0

    def _begin(self) -> bool:
        """What is open from last time, then the very question, then how to answer. False where it is to stop."""
        sitting, lines = self._sitting, self._lines_of_plan
        if self._journal is not None and not sitting.applicants and not sitting.answers():
            about = sitting.state.about
            if not ask_after(lines, self._journal, about, sitting.started):
                return False
            if not ask_whether(lines, self._journal, about):
                return False
            show_since(lines, sitting, self._journal)
        if sitting.stage == "paused":
            self._do(Resume())
        else:
            self._say(sitting.now())
        if self._interactive:
            self._tell(words.HOW_TO)
            if self._together.company:
                self._tell(f"{together_words.WHOSE_IT_IS}\n{together_words.HOW_TO}")
        return True

    # ------------------------------------------------------------ one step

    def _step(self) -> bool:
        """One thing typed, and what follows. False at the end of input."""
        stage = self._sitting.stage
        if stage == "asking":
            return self._asking()
        if stage == "deciding":
            return self._deciding()
        if not self._interactive:
            self._do(GoOn())
            return True
        return self._choosing()

    def _asking(self) -> bool:
        self._prompt()
        typed = self._keyboard.answer()
        if typed is None:
            return False
        if typed.command:
            self._command(typed)
        elif typed.words:
            self._echo(typed.words)
            self._facts()
            self._do(self._together.answer(typed.words))
        else:
            self._say(self._sitting.now()[-1:])
        return True

    def _choosing(self) -> bool:
        self._tell(words.choices(self._sitting))
        self._prompt()
        typed = self._keyboard.choice()
        if typed is None:
            return False
        if typed.command:
            self._command(typed)
            return True
        command = words.choice(self._sitting, typed.words)
        if command is None:
            self._tell(words.NOT_A_CHOICE)
        else:
            if isinstance(command, Choose | GoOn):
                self._facts(command.section if isinstance(command, Choose) else "")
            self._do(command)
        return True

    def _deciding(self) -> bool:
        if self._sitting.proposal is None:
            return self._last_words()
        self._prompt()
        typed = self._keyboard.choice()
        if typed is None:
            return False
        if typed.command:
            self._command(typed)
        elif typed.words.casefold() in ("keep", "yes", "y"):
            self._do(Keep())
        elif typed.words.casefold() in ("leave", "leave out", "no", "n"):
            self._do(Leave())
        elif typed.words:
            self._tell(words.HOW_TO_DECIDE)
        else:
            self._say(self._sitting.now()[-1:])
        return True

    def _last_words(self) -> bool:
        """Nothing more is proposed: something of one's own may be added, then it is closed."""
        if not self._interactive:
            self._do(Close())
            return True
        self._tell(words.ADD_YOUR_OWN)
        self._prompt()
        typed = self._keyboard.choice()
        if typed is None:
            return False
        if typed.command in ("strength", "support"):
            self._do(Add("strength" if typed.command == "strength" else "support-need", typed.rest))
            self._listen(typed.rest)
        elif typed.command and typed.command != "done":
            self._command(typed)
        else:
            if self._together.company:
                self._together.see()
            if self._journal is not None:
                look_over_time(self._lines_of_plan, self._sitting, self._journal)
                make_plan(self._lines_of_plan, self._sitting, self._journal)
            self._do(Close())
        return True

    # ------------------------------------------------------------ commands

    def _command(self, typed: Typed) -> None:
        if typed.command in SIMPLE:
            self._do(SIMPLE[typed.command](), fits=words.NOT_JUST_NOW)
        elif typed.command == "words":
            self._do(Words(typed.rest), fits=words.NOT_JUST_NOW)
            self._listen(typed.rest)
        elif typed.command == "help":
            self._tell(self._sitting.help_page())
            self._say(self._sitting.now()[-1:])
        elif typed.command == "explain":
            self._tell(explained(typed.rest, self._sitting.section))
            self._say(self._sitting.now()[-1:])
        elif typed.command == "change":
            self._change(typed.rest)
        elif typed.command == "private":
            self._keep_back()
        elif typed.command == "cycle":
            self._tell(cycles(self._sitting) or words.NO_CYCLE)
            if self._journal is not None and self._sitting.stage == "deciding":
                fill_gaps(self._lines_of_plan, self._sitting, self._journal)
        elif typed.command in ("whole", "answer"):
            self._tell(self._whole())
        elif not self._together.does(typed):
            self._tell(words.UNKNOWN_COMMAND)

    def _whole(self) -> str:
        """The whole answer that a proposal was taken from, as typed."""
        proposal = self._sitting.proposal
        answer = self._sitting.state.answer(proposal.answer) if proposal else None
        return f"«{answer.text}»" if answer else words.NOT_JUST_NOW

    def _keep_back(self) -> None:
        """The answer at hand is just for whoever gave it, or is so no more."""
        answer = self._sitting.at_hand()
        if answer is None:
            self._tell(words.NO_ANSWER_YET)
            return
        told = usual_voice().word(
            "summary", self._sitting.keeping_back(answer), context(self._sitting.state.about)
        )
        self._do(KeepBack(answer.id, not answer.private), told=told)

    def _change(self, question: str) -> None:
        asked = list(dict.fromkeys(place.question for place in self._sitting.state.asked))
        here = f"{self._sitting.section}.{question}"
        chosen = question if question in asked else here if here in asked else ""
        if not chosen:
            self._tell(words.which_to_change(asked))
            return
        self._do(Revisit(chosen), fits=words.NOT_JUST_NOW)

    def _facts(self, section: str = "") -> None:
        """Ask, once, what the wording of the next part turns on. In a pipe nothing is asked."""
        while self._interactive and (need := self._sitting.needs(section, self._not_told)):
            self._fact(need)

    def _fact(self, need: str) -> None:
        question, options = self._sitting.fact(need)
        values = list(options)
        listed = "\n".join(f"{at}. {label}" for at, label in enumerate(options.values(), 1))
        self._tell(f"{question}\n{listed}\n{words.A_NUMBER}")
        self._prompt()
        typed = self._keyboard.choice()
        if typed and typed.words.isdecimal() and 0 < int(typed.words) <= len(values):
            self._sitting.do(Note(need, values[int(typed.words) - 1]))
        else:
            self._not_told.add(need)

    # ------------------------------------------------------------ saying and saving

    def _do(self, command: Command, fits: str = "", told: str = "") -> None:
        """Do it and say what follows: `told` first where it is done, `fits` where it does not fit the moment."""
        while True:
            try:
                said = self._sitting.do(command)
            except ConversationError as error:
                self._tell(str(error))
                return
            except JournalError as error:
                if not self._interactive:
                    raise
                self._tell(f"{error}\n{words.TRY_AGAIN}")
                if self._keyboard.line() is None:
                    raise
                continue
            break
        if told:
            self._tell(told)
        if not said and fits and not isinstance(command, Pause):
            self._tell(fits)
        self._say(each for each in said if each.kind != "answer")

    def _listen(self, text: str) -> None:
        """The page of help that words call for which were put in."""
        page = helping.page_for(text)
        if page:
            self._tell(helping.worded(page, self._sitting.state.about, self._sitting.journal))
            self._tell(words.IN_NO_COPY)
            self._say(self._sitting.now()[-1:])

    def _typing(self, text: str) -> None:
        if self._interactive:
            self._sitting.draft(text)

    def _say(self, said: Iterable[Said]) -> None:
        for each in said:
            self._tell(each.text)
            if each.kind == "proposal":
                self._beside_proposal()

    def _beside_proposal(self) -> None:
        """A small sign of progress where the words tell one; once, how to decide."""
        sitting = self._sitting
        strength = sitting.proposal if sitting.proposal and sitting.proposal.sort == "strength" else None
        if strength and sitting.dialogue.offers == "heard" and small_sign(strength.words):
            self._tell(usual_voice().word("summary", "small_sign", context(sitting.state.about)))
        if self._interactive and not self._told_how:
            self._told_how = True
            self._tell(words.HOW_TO_DECIDE)

    def _tell(self, text: str) -> None:
        self._lines("Reflect: ", text)

    def _echo(self, text: str) -> None:
        """In a pipe nothing shows what was typed, so it is written out; a terminal has shown it."""
        if not self._interactive:
            self._lines(f"{self._together.speaker()}: ", text)

    def _lines(self, who: str, text: str) -> None:
        for line in text.split("\n"):
            if line.strip():
                self._out.write(filled(f"{who}{line}\n", self._out))
        self._out.flush()

    def _prompt(self) -> None:
        if self._interactive:
            self._out.write(f"{self._together.speaker()}: ")
            self._out.flush()
