"""What a conversation has come to: strengths and support needs as people decided them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reflect.conversation.state import State
from reflect.events import Added, Kept, Sort


@dataclass(frozen=True, slots=True)
class View:
    """How another person who was here saw it: agreed where `words` is empty."""

    who: str
    words: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A strength or a support need as it was decided.

    `words` is what leaves; `quote` the exact words it came from, empty for one that was added; `own` is true
    where the carer put it in words of their own. `id` is empty for one that was added. `private`: the answer
    it came from is kept just for the carer, so it stays out of what leaves. `start` and `end` are the place of the
    quotation in its answer.
    """

    id: str
    words: str
    quote: str
    answer: int
    own: bool
    private: bool = False
    start: int = 0
    end: int = 0
    views: tuple[View, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """`decided` is true once somebody has begun to go through the proposals."""

    strengths: tuple[Decided, ...]
    support_needs: tuple[Decided, ...]
    decided: bool


def result(state: State) -> Result:
    """The strengths and support needs that were kept or added, in the order in which that was decided."""
    somebody = bool(state.kept or state.left_out or state.added)
    return Result(decided(state, "strength"), decided(state, "support-need"), somebody)


def decided(state: State, sort: Sort) -> tuple[Decided, ...]:
    """What was kept or added of one sort, in the order in which that was decided."""
    kept = [_kept(state, each) for each in state.kept if each.sort == sort]
    added = [_added(each) for each in state.added if each.sort == sort]
    return tuple(replace(each, views=_views(state, sort, each)) for each in (*kept, *added))


def _views(state: State, sort: Sort, one: Decided) -> tuple[View, ...]:
    place = (sort, one.answer, one.start, one.end, "" if one.answer else one.words)
    return tuple(
        View(each.who, each.words)
        for each in state.views
        if (each.sort, each.answer, each.start, each.end, each.of) == place
    )


def _kept(state: State, kept: Kept) -> Decided:
    answer = state.answer(kept.answer)
    quote = answer.text[kept.start : kept.end] if answer else ""
    words = kept.words or quote
    private = state.keeps_back(kept.answer)
    return Decided(kept.id, words, quote, kept.answer, bool(kept.words), private, kept.start, kept.end)


def _added(added: Added) -> Decided:
    return Decided("", added.words, "", 0, True)
