"""What has to be worded: each block that a dialogue or the conversation itself says, and by what rule."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from reflect.dialogue.models import Dialogue, block_of, follow_up_block
from reflect.dialogue.nodes import Path_, Tree
from reflect.events import CARERS, PEOPLE, PURPOSES
from reflect.secure_base import CYCLE, DIFFICULTIES, DIMENSIONS, NEVER_OFFERED, STRENGTHS

Rule = Literal["asks", "tells", "may-ask"]
"""One question mark; none; or at most one."""

EXTRA_NAMES: Final[dict[str, frozenset[str]]] = {
    "between": frozenset({"section_name"}),
    "safety": frozenset({"contacts", "own_number"}),
    "summary": frozenset({"strength", "count"}),
    "plan": frozenset({"date", "day", "month", "year"}),
    "impressions": frozenset({"count", "month", "year"}),
}
"""What the blocks of a fixed template are given besides the names that every block is given."""

_BETWEEN: Final = (
    *(f"thanks_{turn}" for turn in range(1, 5)),
    *("heard_words", "heard_did", "heard_why", "heard_feeling"),
    *("told_why", "told_response", "told_feelings"),
    *("accept_general", "accept_unknown", "accept_refusal", "accept_nothing"),
    *("held", "say_back", "stop_not_kept", "could_also"),
)
_BETWEEN_MAY_ASK: Final = (
    *("choose_1", "choose_2", "choose_3", "choose_last", "same_time", "revisit", "back_again"),
    *("stop", "stop_care", "stop_help", "after_help"),
)
_ALSO: Final = tuple(f"and_{block_of(each)}" for each in PEOPLE)
_BETWEEN_ASKS: Final = (
    *_ALSO,
    *(f"{each}_{asked}" for each in _ALSO for asked in ("why", "response", "help")),
)
_OPENING: Final = ("hello", "words_kept", "words_not_kept", "words_made_up", "care")
_SAFETY: Final = (
    *("child_harm", "allegation", "missing", "child_self_harm", "carer_self_harm", "breaking_point"),
    *("immediate_danger", "help"),
)
_SUMMARY: Final = (
    "begin",
    "strength",
    "strength_named",
    "need_named",
    "need_asked",
    "nothing",
    "end",
    "last_look",
)
_SUMMARY_TELLS: Final = (
    *("not_encrypted", "what", "readers", "small_sign"),
    *("just_for_you", "just_for_you_not_kept", "not_just_for_you", "kept_back"),
)
_PLAN_TELLS: Final = (
    *("label_who", "label_by", "list_support", "list_child", "list_own", "nothing", "kept", "date"),
    *("how_words", "how_thanks"),
)
_PLAN_ASKS: Final = (
    *("need", "child", "own", "begin", "who", "by", "something_open", "how_changed", "after_help"),
    *("last_need", "earlier_need", "last_hoped", "earlier_hoped"),
)
_SMALL_TELLS: Final = (
    *("moment_kept", "moment_kept_only", "moment_none", "again_none", "again_kept", "came_yes"),
    "came_not_yet",
)
_SMALL_ASKS: Final = (
    *("moment_ask", "whose", "again_which", "again_try", "again_message"),
    *("came_open", "came_round", "came_how", "came_meanwhile"),
)
_MATCHING_TELLS: Final = (
    *("begin", "offered_child", "offered_carers", "held_back", "nothing_kept", "nothing_here"),
    *("whose_child", "whose_child_too", "leaving"),
)
_MATCHING_ASKS: Final = ("own_child", "own_carers", "own_support", "whose_sheet")
_CYCLE_TELLS: Final = ("may_stay", "kept")
_CYCLE_ASKS: Final = (*(block_of(step.id) for step in CYCLE if step.id != "need"), "fill")
_IMPRESSIONS_TELLS: Final = ("scale", "before", "kept")
_IMPRESSIONS_ASKS: Final = (
    *("begin", "words", "then_now", "birth_family", "this_family"),
    *(block_of(each.id) for each in DIMENSIONS),
)
_NATIONS: Final = ("england", "scotland", "wales", "northern_ireland")
_FACTS: Final = (
    *("carer", "families", "purpose", "nation", "own_number"),
    *("applicants", "plans", "adulthood", "felt_age", "company"),
)
_LABELS: Final = (
    *(f"carer_{block_of(each)}" for each in CARERS),
    *("families_one", "families_more"),
    *(f"purpose_{block_of(each)}" for each in PURPOSES),
    *(f"nation_{each}" for each in _NATIONS),
    *("applicants_one", "applicants_two", "plans_short", "plans_long", "plans_both"),
    *("adulthood_yes", "adulthood_no"),
    *("felt_age_same", "felt_age_younger", "felt_age_little", "felt_age_baby"),
    *(f"company_{block_of(each)}" for each in PEOPLE),
)
_TOLD: Final = ("told_account", "told_thinking", "told_action", "told_feeling", "told_message")
NEVER_WORDED: Final = NEVER_OFFERED | {"description.vague"}
LONG_MAY_BE: Final = "safety"


@dataclass(frozen=True, slots=True)
class Expected:
    """One block that is said. `file` and `line` are where the dialogue calls for it, empty for a fixed one.

    `owner` is the block without which this one is not missed.
    """

    template: str
    block: str
    rule: Rule
    needed: bool = True
    file: str = ""
    line: int = 1
    called: str = ""
    owner: str = ""


def indicator_block(identifier: str) -> str:
    """The block of an indicator or a question in strengths.j2 and needs.j2 ("a.b-c" → "a_b_c")."""
    return identifier.replace(".", "_").replace("-", "_")


def fixed() -> Iterator[Expected]:
    """What the conversation says whatever the dialogue."""
    tells: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("opening", _OPENING),
        ("between", _BETWEEN),
        ("facts", _LABELS),
        ("names", _TOLD),
        ("summary", _SUMMARY_TELLS),
        ("plan", _PLAN_TELLS),
        ("small", _SMALL_TELLS),
        ("matching", _MATCHING_TELLS),
        ("cycle", _CYCLE_TELLS),
        ("impressions", _IMPRESSIONS_TELLS),
        ("strengths", tuple(map(indicator_block, STRENGTHS))),
        ("needs", tuple(indicator_block(each) for each in DIFFICULTIES if each not in NEVER_WORDED)),
    )
    may_ask: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("between", _BETWEEN_MAY_ASK),
        ("safety", _SAFETY),
        ("summary", _SUMMARY),
    )
    for template, blocks in tells:
        yield from (Expected(template, each, "tells") for each in blocks)
    for template, blocks in may_ask:
        yield from (Expected(template, each, "may-ask") for each in blocks)
    yield from (Expected("between", each, "asks") for each in _BETWEEN_ASKS)
    yield from (Expected("facts", each, "asks") for each in _FACTS)
    yield from (Expected("plan", each, "asks") for each in _PLAN_ASKS)
    yield from (Expected("small", each, "asks") for each in _SMALL_ASKS)
    yield from (Expected("matching", each, "asks") for each in _MATCHING_ASKS)
    yield from (Expected("cycle", each, "asks") for each in _CYCLE_ASKS)
    yield from (Expected("impressions", each, "asks") for each in _IMPRESSIONS_ASKS)


def in_its_own_words(dialogue: str, every: Iterable[Expected], there: Container[str]) -> Iterator[Expected]:
    """The same, each by the template in the dialogue's own folder of wording where that is among those `there`."""
    for each in every:
        own = f"{dialogue}/{each.template}"
        yield replace(each, template=own) if own in there else each


def called_for(dialogue: Dialogue, tree: Tree) -> Iterator[Expected]:
    """What one dialogue says: its questions, follow-ups, openings of sections, headings and support needs."""
    name = f"dialogue_{block_of(dialogue.id)}"
    yield Expected("names", name, "tells", file=tree.name, line=tree.line(("id",)), called="dialogue")
    # Where it has a line to say what it is for, it is offered as a kind of sitting.
    yield Expected("names", f"{name}_what", "tells", False, tree.name, tree.line(("id",)), "dialogue")
    for s, section in enumerate(dialogue.sections):
        at: Path_ = ("sections", s, "id")
        file, line = tree.name, tree.line(at)
        heading, called = f"section_{block_of(section.id)}", f"section “{section.id}”"
        # The five dimensions are headed by the model itself, and the first part needs no opening.
        yield Expected("names", heading, "tells", section.dimension is None, file, line, called)
        yield Expected(section.id, "intro", "tells", section.id != "description", file, line, called)
        for q, question in enumerate(section.questions):
            there: Path_ = ("sections", s, "questions", q)
            line, called = tree.line((*there, "id")), f"question “{question.id}”"
            yield Expected(section.id, question.block, "asks", True, tree.name, line, called)
            if question.told in ("why", "response"):
                block, owner = f"{question.block}_more", question.block
                yield Expected(section.id, block, "asks", True, tree.name, line, called, owner)
            for also in _ALSO if question.to == "each" else ():
                yield Expected(section.id, f"{question.block}_{also}", "asks", False, tree.name, line, called)
            if question.names == "support-need" or (question.asked == "help" and not question.names):
                block = indicator_block(question.id)
                yield Expected("needs", block, "tells", True, tree.name, line, called)
            if question.names == "strength":
                block = indicator_block(question.id)
                yield Expected("strengths", block, "tells", True, tree.name, line, called)
            for f, follow_up in enumerate(question.follow_ups):
                line = tree.line((*there, "follow-ups", f, "id"))
                called = f"follow-up “{follow_up.id}” of “{question.id}”"
                block = follow_up_block(question, follow_up.id)
                owner = question.block
                yield Expected(section.id, block, "asks", True, tree.name, line, called, owner)
                yield Expected(section.id, f"{block}_heard", "tells", False, tree.name, line, called)
