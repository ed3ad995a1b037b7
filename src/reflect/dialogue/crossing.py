"""What goes wrong between the parts of a dialogue that are each well-formed."""

from __future__ import annotations

from collections.abc import Iterator

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue.models import Dialogue, follow_up_block
from reflect.dialogue.nodes import Path_, Tree
from reflect.dialogue.validating import meant_by


def cross_checked(dialogue: Dialogue, tree: Tree) -> list[Mistake]:
    """Two things with one id, and conditions on questions that are not there or not asked by then."""
    return [*_same_ids(dialogue, tree), *_conditions(dialogue, tree)]


def _same_ids(dialogue: Dialogue, tree: Tree) -> Iterator[Mistake]:
    sections: dict[str, Path_] = {}
    for s, section in enumerate(dialogue.sections):
        yield from _second(sections, section.id, ("sections", s, "id"), f"section “{section.id}”", tree)
        questions: dict[str, Path_] = {}
        blocks: dict[str, Path_] = {}
        for q, question in enumerate(section.questions):
            at: Path_ = ("sections", s, "questions", q)
            called = f"question “{question.id}”"
            again = [*_second(questions, question.id, (*at, "id"), called, tree)]
            yield from again
            if not again:
                yield from _second(blocks, question.block, (*at, "id"), f"block “{question.block}”", tree)
            if question.told:  # What asks for more, where it was told only in passing.
                blocks.setdefault(f"{question.block}_more", (*at, "told"))
            for f, follow_up in enumerate(question.follow_ups):
                block = follow_up_block(question, follow_up.id)
                here: Path_ = (*at, "follow-ups", f, "id")
                if not again:
                    yield from _second(blocks, block, here, f"follow-up “{follow_up.id}”", tree)


def _second(seen: dict[str, Path_], key: str, path: Path_, called: str, tree: Tree) -> Iterator[Mistake]:
    if key in seen:
        what = f"{called} is there already, in line {tree.line(seen[key])}"
        yield Mistake(tree.name, tree.line(path), Code.DUPLICATE_ID, what, "give one of the two another id")
    else:
        seen[key] = path


def _conditions(dialogue: Dialogue, tree: Tree) -> Iterator[Mistake]:
    every = {question.id for question in dialogue.questions}
    earlier: set[str] = set()
    told: set[str] = set()
    for s, section in enumerate(dialogue.sections):
        for q, question in enumerate(section.questions):
            wanted = question.when.answered
            line = tree.line(("sections", s, "questions", q, "when", "answered"))
            if wanted is not None and wanted not in every:
                meant = _meant_question(wanted, section.id, every)
                remedy = f"did you mean “{meant}”?" if meant else "name an earlier question"
                if wanted not in told:  # Once, however many questions wait for it.
                    yield Mistake(tree.name, line, Code.UNKNOWN_QUESTION, no_question(wanted), remedy)
                told.add(wanted)
            elif wanted is not None and wanted not in earlier:
                what = f"“{wanted}” is not asked before “{question.id}”"
                remedy = "name an earlier question, or move this one down"
                yield Mistake(tree.name, line, Code.LATER_QUESTION, what, remedy)
            earlier.add(question.id)


def no_question(wanted: str) -> str:
    """What is said of a condition on a question that does not exist."""
    return f"there is no question “{wanted}”"


def _meant_question(wanted: str, section: str, every: set[str]) -> str | None:
    if f"{section}.{wanted}" in every:
        return f"{section}.{wanted}"
    return meant_by(wanted, sorted(every))
