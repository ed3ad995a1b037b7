"""A whole dialogue as text to be read aloud, for one child, one carer, one purpose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reflect.dialogue.models import Dialogue, Question, Section, block_of, follow_up_block
from reflect.errors import DialogueError
from reflect.events import About, Depth
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT, dimension
from reflect.voice import Voice, context

_QUOTE: Final = "…"
HEARD: Final = {
    "vague": "if it would fit any child",
    "dont-know": "if they don't know",
    "never": "if it never happens",
    "stretch": "if a long stretch is told",
    "general": "if it is how it usually goes",
    "still-general": "if it is still how it usually goes",
    "history": "if it is only what happened before",
    "no-reason": "if there is no reason, or only a trait",
    "one-reason": "if one reason is held firmly",
    "no-response": "if what they did is missing",
    "no-feeling": "if there is no feeling",
    "thin": "if it is a few words only",
}
_TOLD: Final = {"why": "why", "response": "what they did", "feelings": "how it felt"}


def read_through(dialogue: Dialogue, voice: Voice, about: About, depth: Depth) -> str:
    """Every question in order with its follow-ups and when they come, as worded for `about` at `depth`.

    Questions whose condition does not fit the age, carer, purpose or families told are left out; a fact that
    is not told fits every condition. Raises `DialogueError` where something is not worded.
    """
    facts = context(about, (_QUOTE,))
    title = _optional(voice, "names", f"dialogue_{block_of(dialogue.id)}", facts) or dialogue.id
    lines = [
        title,
        "=" * len(title),
        "",
        ACKNOWLEDGEMENT,
        INDEPENDENT,
        "",
        f"Read for: {_whom(about, depth)}.",
    ]
    for section in dialogue.sections:
        lines += ["", *_section(dialogue.id, section, voice, facts, about, depth)]
    return "\n".join(lines).rstrip() + "\n"


def _whom(about: About, depth: Depth) -> str:
    told = [about.child or "a child", about.age or "any age", about.carer or "any carer"]
    told += [about.purpose] if about.purpose else []
    told += [f"families: {about.families}"] if about.families else []
    return ", ".join([*told, f"{depth} depth"])


def _section(
    dialogue: str, section: Section, voice: Voice, facts: dict[str, object], about: About, depth: Depth
) -> Iterator[str]:
    template = voice.of_dialogue(section.id, dialogue)
    model = dimension(section.id)
    heading = f"{model.name} · {model.benefit}" if model else ""
    heading = heading or _optional(voice, "names", f"section_{block_of(section.id)}", facts) or section.id
    yield from (heading, "-" * len(heading))
    intro = _optional(voice, template, "intro", facts)
    if intro:
        yield intro
    for question in section.questions:
        if asked_for(question, about, depth):
            yield ""
            yield from _question(template, question, voice, facts)


def asked_for(question: Question, about: About, depth: Depth) -> bool:
    """Whether a question may come up for this child and carer; what is not told fits."""
    when = question.when
    pairs = ((when.carer, about.carer), (when.age, about.age), (when.purpose, about.purpose))
    return (
        (depth == "full" or question.depth == "short")
        and all(told in wanted for wanted, told in pairs if wanted and told)
        and not (when.families and about.families and when.families != about.families)
        and not (when.applicants and about.applicants and when.applicants != about.applicants)
        and not (when.adulthood and about.adulthood and when.adulthood != about.adulthood)
        and not (when.plans and about.plans not in ("", "both") and when.plans != about.plans)
    )


def conditions(question: Question) -> list[str]:
    """When a question is asked, in words."""
    when, said = question.when, []
    if when.answered:
        said.append(f"after an answer to {when.answered}")
    if when.families:
        said.append("one family" if when.families == "one" else "more than one family")
    said += [" or ".join(each) for each in (when.carer, when.age, when.purpose, when.company) if each]
    said += [f"{when.applicants} applying"] if when.applicants else []
    said += [f"{when.plans} term"] if when.plans else []
    said += (
        ["getting ready for adult life" if when.adulthood == "yes" else "not yet"] if when.adulthood else []
    )
    if question.told:
        said.append(f"passed over where {_TOLD[question.told]} has been told")
    return said


def _question(template: str, question: Question, voice: Voice, facts: dict[str, object]) -> Iterator[str]:
    when = "; ".join(["short and full" if question.depth == "short" else "full only", *conditions(question)])
    yield f"[{question.id}] {when}"
    yield f"  {_indented(voice.word(template, question.block, facts))}"
    more = f"{question.block}_more"
    if question.told and more in voice.blocks(template):
        yield f"    if it was told only in passing: {_indented(voice.word(template, more, facts))}"
    for each in question.follow_ups:
        block = follow_up_block(question, each.id)
        lead = _optional(voice, template, f"{block}_heard", facts)
        said = f"{lead} {voice.word(template, block, facts)}".strip()
        yield f"    {HEARD[each.hears]}: {_indented(said)}"


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")


def _optional(voice: Voice, template: str, block: str, facts: dict[str, object]) -> str:
    try:
        return voice.word(template, block, facts) if block in voice.blocks(template) else ""
    except DialogueError:
        if template == "names":
            return ""
        raise
