"""What a conversation has come to: strengths and support needs as people decided them."""

from __future__ import annotations

from dataclasses import dataclass

from reflect.conversation.state import State
from reflect.events import Added, Kept


@dataclass(frozen=True, slots=True)
class Decided:
    """A strength or a support need as it was decided.

    `words` is what leaves; `quote` the exact words it came from, empty for one that was added; `own` is true
    where the carer put it in words of their own. `id` is empty for one that was added. `private`: the answer
    it came from is kept just for the carer, so it stays out of what leaves.
    """

    id: str
    words: str
    quote: str
    answer: int
    own: bool
    private: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """`decided` is true once somebody has begun to go through the proposals."""

    strengths: tuple[Decided, ...]
    support_needs: tuple[Decided, ...]
    decided: bool


def result(state: State) -> Result:
    """The strengths and support needs that were kept or added, in the order in which that was decided."""
    kept = [(each.sort, _kept(state, each)) for each in state.kept]
    added = [(each.sort, _added(each)) for each in state.added]
    strengths = tuple(each for sort, each in (*kept, *added) if sort == "strength")
    needs = tuple(each for sort, each in (*kept, *added) if sort == "support-need")
    return Result(strengths, needs, bool(state.kept or state.left_out or state.added))


def _kept(state: State, kept: Kept) -> Decided:
    answer = state.answer(kept.answer)
    quote = answer.text[kept.start : kept.end] if answer else ""
    private = state.keeps_back(kept.answer)
    return Decided(kept.id, kept.words or quote, quote, kept.answer, bool(kept.words), private)


def _added(added: Added) -> Decided:
    return Decided("", added.words, "", 0, True)
