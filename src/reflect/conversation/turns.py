"""What to say: the lines of a state, and the lines that an event adds."""

from __future__ import annotations

from typing import Final

from reflect.conversation.state import State
from reflect.events import Cited, Event, HelpShown, Line, Offered, Proposal
from reflect.secure_base import STRENGTHS, section_of

AFTER_HELP: Final = Line("bridge", "between", "after_help")
HELP: Final = Line("safety", "safety", "help")


def turns(state: State) -> tuple[Line, ...]:
    """All that is being said just now, in order."""
    if state.stage == "helping":
        return (_page(state.page), AFTER_HELP)
    # Words that the carer has since kept just for themselves are said back no more.
    lines = tuple(
        line for line in state.lines if not any(state.keeps_back(each.answer) for each in line.quotes)
    )
    if state.stage == "deciding":
        return (*lines, *_proposal(state.proposal))
    return lines


def lines_of(event: Event) -> tuple[Line, ...]:
    """What is newly said when this happens."""
    if isinstance(event, HelpShown):
        return (_page(event.page), AFTER_HELP)
    if isinstance(event, Offered):
        return _proposal(event.proposal)
    lines: tuple[Line, ...] = getattr(event, "lines", ())
    return lines


def _page(page: str) -> Line:
    return Line("safety", "safety", page.replace("-", "_") or "help")


def _proposal(proposal: Proposal | None) -> tuple[Line, ...]:
    if proposal is None:
        return ()
    heard = "strength" if proposal.id in STRENGTHS else "strength_named"
    need = "need_asked" if proposal.asks else "need_named"
    block = heard if proposal.sort == "strength" else need
    quote = Cited(proposal.answer, proposal.start, proposal.end)
    return (Line("proposal", "summary", block, section_of(proposal.id), quotes=(quote,)),)
