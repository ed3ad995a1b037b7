"""What the summary's page says of a proposal, and of what has been decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from textual.content import Content

from reflect.tui import plan_words, progress_acts, summary_words, together_words, words
from reflect.tui.screens.page import Page
from reflect.tui.screens.seeing import lines_of, views_of

if TYPE_CHECKING:
    from reflect.tui.talking import Talking

Acts = tuple[tuple[str, str], ...]

_ADD: Final[Acts] = (
    (summary_words.ADD_STRENGTH, "add('strength')"),
    (summary_words.ADD_NEED, "add('support-need')"),
)


class Proposing(Page[str]):
    """A page with a sitting whose proposals are decided; `planned` once its plan has been looked at."""

    def __init__(self, sitting: Talking) -> None:
        super().__init__()
        self.sitting = sitting
        self.planned = False

    def word(self, block: str) -> str:
        """One fixed thing that is said at the summary."""
        state = self.sitting.state
        return self.reflect.engine.word("summary", block, state.about, state.dialogue, company=state.company)

    def before(self) -> str:
        """What this is, who will read it, and that it can wait: a line each."""
        return "\n\n".join((self.word("what"), self.word("readers"), summary_words.BEFORE_SUMMARY))

    def proposed(self) -> str:
        """The proposal that is open, as it is put."""
        return "\n\n".join(each.text for each in self.sitting.now() if each.kind == "proposal")

    def nothing_left(self) -> str:
        """What is said where no proposal is open."""
        return summary_words.ALL_DECIDED if self.lines() else self.word("nothing")

    def at_the_end(self) -> Acts:
        """What can be done then. The plan stands first until it has been looked at."""
        first: Acts = ((summary_words.GO_AND_SAVE, "save"),)
        if self.sitting.keeps:
            first = (
                (*first, (plan_words.PLAN_AGAIN, "plan"))
                if self.planned
                else ((plan_words.PLAN, "plan"), *first)
            )
        return (
            *self.together(),
            *first,
            *progress_acts.over_time_acts(self.sitting, self.reflect.journal),
            *(progress_acts.ADD if progress_acts.follows(self.sitting) else _ADD),
            *(((summary_words.SHOW_CYCLE, "cycle"),) if self.cycles() else ()),
        )

    def together(self) -> Acts:
        """With others here, what was kept is first gone through together."""
        if not self.sitting.state.company or not lines_of(self.sitting):
            return ()
        again = any(each.views for _, _, each in lines_of(self.sitting))
        return ((together_words.TOGETHER_AGAIN if again else together_words.TOGETHER, "together"),)

    def cycles(self) -> bool:
        """Whether an occasion was told whose cycle can be shown."""
        return bool(self.reflect.engine.cycles(self.sitting))

    def sign(self, told: str) -> str:
        """The fixed words for a small sign of progress, where the words of a strength tell of one."""
        # Of a step of the child's it is said already that it may be one.
        other = self.sitting.applicants or progress_acts.follows(self.sitting)
        return self.word("small_sign") if not other and self.reflect.engine.small_sign(told) else ""

    def lines(self) -> list[Content]:
        """What has been decided, under its headings."""
        result = self.sitting.result()
        lines: list[Content] = []
        headings = (summary_words.STRENGTHS, summary_words.NEEDS)
        if progress_acts.follows(self.sitting):
            headings = progress_acts.HEADINGS
        for heading, chosen in zip(headings, (result.strengths, result.support_needs), strict=True):
            if chosen:
                signed = chosen is result.strengths
                lines += [Content(), Content.styled(heading, "bold")]
                for each in chosen:
                    lines += [Content(self._as_it_leaves(each, signed)), *views_of(each)]
        return lines

    def _as_it_leaves(self, line: Any, signed: bool) -> str:
        """A line with its quotation marks where it is a quotation, and its small sign."""
        sign = self.sign(str(line.words)) if signed else ""
        quoted = str(line.words) if line.own else f"«{line.words}»"
        return " · ".join(filter(None, (quoted, sign, words.JUST_FOR_YOU if line.private else "")))
