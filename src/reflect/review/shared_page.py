"""The pages of a review pack about the carer: learning, support, hopes, and how each step has been."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reflect.documents.language import Beside, Block, Heading, Items, Pieces, Quotation, Typed
from reflect.review.pack import Again, ChildPack, Step
from reflect.review.wording import ReviewWording


def step_items(step: Step, wording: ReviewWording) -> list[Pieces]:
    """A step of the plan as entries of a list: what, who and by when; then how it has been, day by day."""
    first: list[str] = []
    what = "step_what" if step.sort == "support" else "step_hope"
    for block, words in ((what, step.what), ("step_who", step.who), ("step_by", step.by)):
        if words.strip():
            first += [f"{wording.line(block)} ", "«", Typed(words), "» "]
    items: list[Pieces] = [tuple(first)] if first else []
    for how in step.hows:
        line = wording.on(f"how_{how.outcome.replace('-', '_')}", how.day)
        items.append((f"{line} ", "«", Typed(how.words), "»") if how.words.strip() else (line,))
    if not step.hows:
        items.append((wording.line("how_unsaid"),))
    return items


def learning(child: ChildPack, wording: ReviewWording, level: int) -> Iterator[Block]:
    """Later thoughts, what might be tried if it came round again, and the carer's own steps."""
    for thought in child.thoughts:
        yield Quotation(
            Typed(thought.about.words), mark=wording.on("told_before", thought.about.day), source=True
        )
        yield Quotation(Typed(thought.text), mark=wording.on("thought_later", thought.day))
    for again in child.agains:
        yield from _again(again, wording)
    said = [each for each in child.steps if each.sort == "own" and each.hows]
    if said:
        yield Heading(level, wording.line("hoped_own"))
        yield from steps_told(said, wording)


def _again(again: Again, wording: ReviewWording) -> Iterator[Block]:
    yield Quotation(Typed(again.about.words), mark=wording.on("told_before", again.about.day), source=True)
    for block, words in (("again_try", again.might_try), ("again_message", again.message)):
        if words.strip():
            yield Quotation(Typed(words), mark=wording.line(block))
    for came in again.came:
        line = wording.on(f"came_{came.outcome.replace('-', '_')}", came.day)
        yield Quotation(Typed(came.words), mark=line) if came.words.strip() else Beside(line)


def steps_told(steps: Iterable[Step], wording: ReviewWording) -> Iterator[Block]:
    """Steps by the day they were made, each with how it has been."""
    for each in steps:
        if each.need.strip():
            yield Quotation(Typed(each.need), mark=wording.day(each.day))
        else:
            yield Beside(wording.day(each.day))
        yield Items(tuple(step_items(each, wording)))


def support(child: ChildPack, wording: ReviewWording, level: int) -> Iterator[Block]:
    """What support was planned and how it has been; then what is still wanted."""
    planned = [each for each in child.steps if each.sort == "support"]
    if planned:
        yield Heading(level, wording.line("support_had"))
        yield from steps_told(planned, wording)
    wanted = [each.line.words for each in child.all_needs() if not any(not one.open for one in each.steps)]
    if wanted:
        yield Heading(level, wording.line("support_wanted"))
        yield Items(tuple(("«", Typed(words), "»") for words in dict.fromkeys(wanted)))


def hopes(child: ChildPack, wording: ReviewWording, level: int) -> Iterator[Block]:
    """What is hoped for in the time to come: for the child, then for the carer."""
    for sort, block in (("child", "for_child"), ("own", "for_carer")):
        still = [each for each in child.steps if each.sort == sort and each.open]
        if still:
            yield Heading(level, wording.line(block))
            yield Items(tuple(tuple(_hope(each, wording)) for each in still))


def _hope(step: Step, wording: ReviewWording) -> Iterator[str]:
    yield from ("«", Typed(step.hope), "»")
    for block, words in (("step_who", step.who), ("step_by", step.by)):
        if words.strip():
            yield from (" ", f"{wording.line(block)} ", "«", Typed(words), "»")
