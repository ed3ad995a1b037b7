"""Whether to ask once more, and for what. Only on a confident lack of what the question itself asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reflect.conversation.hearing import SURELY_NOT, heard_at, heard_in, own_feeling
from reflect.conversation.state import Place, State
from reflect.dialogue import Dialogue, FollowUp, Question
from reflect.events import Heard

MOST_AT_A_QUESTION: Final = 2
MOST_IN_A_SECTION: Final = 4
# A description shorter than this (words), with nothing particular in it, would fit any child.
SHORT_DESCRIPTION: Final = 15
THIN: Final = 6


@dataclass(frozen=True, slots=True)
class _Moment:
    """What a follow-up is chosen from: this question's answers, the section's, and what was sought already."""

    here: list[Heard]
    section: list[Heard]
    words: int
    sought: tuple[str, ...]
    asked: str

    @property
    def latest(self) -> Heard:
        return self.here[-1]


def _general(moment: _Moment) -> bool:
    one_occasion = any(each.specificity == "specific" for each in moment.here)
    return not one_occasion and moment.latest.specificity in ("categoric", "semantic")


def _vague(moment: _Moment) -> bool:
    """Would it fit any child? So it would where nothing of this one is told: only history, say, or a diagnosis."""
    found = {indicator.id for each in moment.here for indicator in each.indicators}
    short = moment.words < SHORT_DESCRIPTION and "description.detail" not in found
    nothing = not any(each.startswith("description.") for each in found)
    return "description.vague" in found or short or nothing


def _no_idea(moment: _Moment) -> bool:
    """No idea yet. "Nothing" to what would help is an answer; to a feeling it may want another way in."""
    stances = ("unsure",) if moment.asked == "help" else ("unsure", "nothing")
    return moment.latest.stance in stances and not moment.sought


def _no_mind(moment: _Moment) -> bool:
    return all(each.child_mind_score < SURELY_NOT for each in moment.section)


def _no_reason(moment: _Moment) -> bool:
    return all(each.reasons_score < SURELY_NOT for each in moment.here) and _no_mind(moment)


def _one_reason(moment: _Moment) -> bool:
    firm = any(
        indicator.id == "sensitivity.one-explanation" for each in moment.here for indicator in each.indicators
    )
    return firm and sum(each.reasons for each in moment.here) < MOST_AT_A_QUESTION


def _no_response(moment: _Moment) -> bool:
    return all(each.response_score < SURELY_NOT for each in moment.section)


def _no_feeling(moment: _Moment) -> bool:
    return not any(own_feeling(each) for each in moment.here)


# The closed vocabulary of `hears` in a dialogue file: what each one means.
HEARS: Final[dict[str, Callable[[_Moment], bool]]] = {
    "vague": _vague,
    "dont-know": _no_idea,
    "never": lambda moment: moment.latest.stance == "never",
    "stretch": lambda moment: (
        moment.latest.specificity == "extended"
        and not any(each.specificity == "specific" for each in moment.here)
    ),
    "general": lambda moment: _general(moment) and "specificity" not in moment.sought,
    "still-general": lambda moment: _general(moment) and "specificity" in moment.sought,
    "history": lambda moment: any(each.reasons for each in moment.here) and _no_mind(moment),
    "no-reason": _no_reason,
    "one-reason": _one_reason,
    "no-response": _no_response,
    "no-feeling": _no_feeling,
    "thin": lambda moment: moment.latest.stance == "tells" and moment.words <= THIN,
}


def follow_up(dialogue: Dialogue, state: State, question: Question) -> FollowUp | None:
    """The follow-up to ask after the latest answer at this question, or None to accept it as it is."""
    tried = [place.follow_up for place in state.asked if _is_follow_up_of(question, place)]
    moment = _moment(dialogue, state, question, tried)
    if len(tried) >= MOST_AT_A_QUESTION or not _room_left(state, question):
        return None
    if _accepted(moment):
        return None
    return next(
        (each for each in question.follow_ups if each.id not in tried and HEARS[each.hears](moment)),
        None,
    )


def _is_follow_up_of(question: Question, place: Place) -> bool:
    return place.question == question.id and bool(place.follow_up) and not place.person


def _moment(dialogue: Dialogue, state: State, question: Question, tried: list[str]) -> _Moment:
    section = dialogue.section_of(question.id).id
    answers = state.answers_at(question.id)
    return _Moment(
        here=heard_at(dialogue, state, question.id),
        section=heard_in(dialogue, state, section),
        words=sum(len(each.text.split()) for each in answers),
        sought=tuple(each.seeks for each in question.follow_ups if each.id in tried),
        asked=question.asked,
    )


def _room_left(state: State, question: Question) -> bool:
    """At most four in a section, the last of them kept for how it felt."""
    used = state.follow_ups_in(Place(question.id).section)
    return used < MOST_IN_A_SECTION - (question.asked != "feelings")


def _accepted(moment: _Moment) -> bool:
    """A refusal is final, "I've told you" needs no more, and "I don't know" is an answer the second time."""
    if moment.latest.stance in ("refuses", "told-before"):
        return True
    if moment.latest.stance in ("unsure", "nothing") and moment.sought:
        return True
    return any(each.poured for each in moment.section)
