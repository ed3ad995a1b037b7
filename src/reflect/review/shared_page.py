"""The pages of a review pack about the carer: learning, support, hopes, and how each step has been."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from reflect.documents.fitting import fit
from reflect.documents.language import Beside, Block, Heading, Items, Pieces, Quotation, Typed
from reflect.review.pack import Again, ChildPack, How, Step, Thought, Told
from reflect.review.wording import ReviewWording

ROOM: Final = 320
"""How much of an account stands in a pack; the whole of it is in the conversation's own summary."""


def beginning(told: Told, wording: ReviewWording, *, whole: bool, source: bool = False) -> Quotation:
    """An account, or as many of its first sentences as there is room for, which is then said."""
    fitted = fit(told.words, len(told.words) if whole else ROOM)
    mark = wording.on("beginning" if fitted.left else "on_day", told.day)
    return Quotation(Typed(fitted.text), mark=mark, source=source)


# ---------------------------------------------------------------- steps


def step_items(step: Step, wording: ReviewWording) -> list[Pieces]:
    """A step of the plan as entries of a list: what, who and by when; then how it has been, day by day."""
    first: list[str] = []
    what = "step_what" if step.sort == "support" else "step_hope"
    for block, words in ((what, step.what), ("step_who", step.who), ("step_by", step.by)):
        if words.strip():
            first += [f"{'; ' if first else ''}{wording.line(block)} ", "«", Typed(words), "»"]
    items: list[Pieces] = [tuple(first)] if first else []
    items += [tuple(_how(each, wording)) for each in step.hows]
    if not step.hows:
        items.append((wording.line("how_unsaid"),))
    return items


def _how(how: How, wording: ReviewWording) -> Iterator[str]:
    yield wording.on(f"how_{how.outcome.replace('-', '_')}", how.day)
    if how.words.strip():
        yield from (" ", "«", Typed(how.words), "»")


def steps_told(steps: Iterable[Step], wording: ReviewWording) -> Iterator[Block]:
    """Steps by the day they were made, each with how it has been."""
    for each in steps:
        if each.need.strip():
            yield Quotation(Typed(each.need), mark=wording.day(each.day))
        else:
            yield Beside(wording.day(each.day))
        yield Items(tuple(step_items(each, wording)))


# ---------------------------------------------------------------- learning


def learning(child: ChildPack, wording: ReviewWording, level: int, *, whole: bool) -> Iterator[Block]:
    """Later thoughts and what might be tried if it came round again, by occasion; then the carer's own steps."""
    beside: dict[tuple[str, int], list[Thought | Again]] = {}
    noted: tuple[Thought | Again, ...] = (*child.thoughts, *child.agains)
    for each in noted:
        beside.setdefault((each.about.session, each.about.answer), []).append(each)
    for together in sorted(beside.values(), key=lambda some: some[0].about.day):
        yield beginning(together[0].about, wording, whole=whole, source=True)
        for each in together:
            if isinstance(each, Thought):
                yield Quotation(Typed(each.text), mark=wording.on("thought_later", each.day))
            else:
                yield from _again(each, wording)
    said = [each for each in child.steps if each.sort == "own" and each.hows]
    if said:
        yield Heading(level, wording.line("hoped_own"))
        yield from steps_told(said, wording)


def _again(again: Again, wording: ReviewWording) -> Iterator[Block]:
    for block, words in (("again_try", again.might_try), ("again_message", again.message)):
        if words.strip():
            yield Quotation(Typed(words), mark=wording.line(block))
    for came in again.came:
        line = wording.on(f"came_{came.outcome.replace('-', '_')}", came.day)
        yield Quotation(Typed(came.words), mark=line) if came.words.strip() else Beside(line)


# ---------------------------------------------------------------- support and hopes


def support(child: ChildPack, wording: ReviewWording, level: int, *, whole: bool) -> Iterator[Block]:
    """What support was planned and how it has been, in short where it is told above; then what is wanted."""
    planned = [each for each in child.steps if each.sort == "support"]
    told_above = {step.id for need in child.all_needs() for step in need.steps}
    short = [each for each in planned if each.id in told_above and not whole]
    if planned:
        yield Heading(level, wording.line("support_had"))
        if short:
            yield Items(tuple(tuple(_in_short(each, wording)) for each in short))
        yield from steps_told((each for each in planned if each not in short), wording)
    wanted = [each.line.words for each in child.all_needs() if all(one.open for one in each.steps)]
    if wanted:
        yield Heading(level, wording.line("support_wanted"))
        yield Items(tuple(("«", Typed(words), "»") for words in dict.fromkeys(wanted)))


def _in_short(step: Step, wording: ReviewWording) -> Iterator[str]:
    yield from ("«", Typed(step.need or step.what), "» ")
    if step.hows:
        last = step.hows[-1]
        yield wording.on(f"how_{last.outcome.replace('-', '_')}", last.day)
    else:
        yield wording.line("how_unsaid")


def hopes(child: ChildPack, wording: ReviewWording, level: int, *, whole: bool) -> Iterator[Block]:  # noqa: ARG001
    """What is hoped for in the time to come: for the child, then for the carer."""
    for sort, block in (("child", "for_child"), ("own", "for_carer")):
        still = [each for each in child.steps if each.sort == sort and each.open]
        if still:
            yield Heading(level, wording.line(block))
            yield Items(tuple(tuple(_hope(each, wording)) for each in still))


def _hope(step: Step, wording: ReviewWording) -> Iterator[str]:
    yield from ("«", Typed(step.what or step.need), "»")
    for block, words in (("step_who", step.who), ("step_by", step.by)):
        if words.strip():
            yield from (f"; {wording.line(block)} ", "«", Typed(words), "»")
    changed = [each for each in step.hows if each.outcome == "changed"]
    if changed:
        yield "; "
        yield from _how(changed[-1], wording)
