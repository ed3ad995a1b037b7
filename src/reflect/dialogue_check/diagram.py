"""The map of a dialogue as a Mermaid flowchart."""

from __future__ import annotations

from collections.abc import Iterator

from reflect.dialogue.models import Dialogue, Question, Section
from reflect.dialogue_check.read_through import HEARD
from reflect.secure_base import dimension


def diagram(dialogue: Dialogue) -> str:
    """Sections as boxes, questions in order, conditions on the arrows, follow-ups beside their question.

    Thick boxes are asked at both depths, thin ones only at full depth.
    """
    lines = ["flowchart TD"]
    for section in dialogue.sections:
        lines += [f"  {line}" for line in _section(section)]
    for one, other in zip(dialogue.sections, dialogue.sections[1:], strict=False):
        lines.append(f"  {_node(one.id)} ==> {_node(other.id)}")
    for question in dialogue.questions:
        if question.when.answered:
            lines.append(f"  {_question(question.when.answered)} -. answered .-> {_question(question.id)}")
    short = [_question(each.id) for each in dialogue.questions if each.depth == "short"]
    lines.append("  classDef short stroke-width:3px")
    if short:
        lines.append(f"  class {','.join(short)} short")
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    model = dimension(section.id)
    yield f'subgraph {_node(section.id)}["{model.name if model else section.id}"]'
    yield "  direction TB"
    for question in section.questions:
        name = _question(question.id)
        yield f'  {name}["{_label(question)}"]'
        for each in question.follow_ups:
            follow_up = f'{name}__{_node(each.id)}(["{each.id}: seeks {each.seeks}"])'
            yield f'  {name} -- "{HEARD[each.hears]}" --> {follow_up}'
    for one, other in zip(section.questions, section.questions[1:], strict=False):
        yield f"  {_question(one.id)} --> {_question(other.id)}"
    yield "end"


def _label(question: Question) -> str:
    when = question.when
    only = [f"families: {when.families}"] if when.families else []
    only += [" or ".join(each) for each in (when.carer, when.age, when.purpose) if each]
    only += [f"applicants: {when.applicants}"] if when.applicants else []
    only += [f"{when.plans} term"] if when.plans else []
    only += [f"adulthood: {when.adulthood}"] if when.adulthood else []
    only += [f"with {' or '.join(when.company)}"] if when.company else []
    only += ["to each"] if question.to else []
    told = [f"unless {question.told} is told"] if question.told else []
    return "<br/>".join([question.id.rpartition(".")[2], f"asks {question.asked}", *only, *told])


def _node(identifier: str) -> str:
    return f"s_{identifier.replace('-', '_')}"


def _question(identifier: str) -> str:
    return f"q_{identifier.replace('.', '__').replace('-', '_')}"
