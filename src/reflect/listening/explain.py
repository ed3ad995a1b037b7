"""Why the engine heard what it heard in one answer: each verdict as a plain sentence, with its grounds."""

from __future__ import annotations

from typing import Any, Final, Literal, NamedTuple

from reflect.found import Heard, Quote
from reflect.listening.evidence import Seen
from reflect.listening.grounds import Ground, Reading
from reflect.listening.hearing import hear
from reflect.listening.saying import name_of
from reflect.listening.wire import as_json
from reflect.secure_base import STRENGTHS

# As in the conversation, which asks for a thing below this; held by test.
SURELY_NOT: Final = 0.25
_MAYBE: Final = 3
_STRENGTHS: Final = frozenset(STRENGTHS)

Sure = Literal["yes", "unsure", "no"]


class Verdict(NamedTuple):
    """One thing that was listened for: how sure, in one sentence, and on what grounds."""

    id: str
    name: str
    sure: Sure
    says: str
    grounds: tuple[Ground, ...] = ()


class Mark(NamedTuple):
    """A place of the answer with the short word for what was found there."""

    start: int
    end: int
    tag: str


class Explained(NamedTuple):
    """An answer with what was heard in it and why."""

    text: str
    asked: str
    section: str
    heard: Heard
    verdicts: tuple[Verdict, ...]


# The short words that stand under an answer, and what each means.
TAGS: Final = {
    "risk": "a sign that somebody may be at risk",
    "when": "what tells one occasion",
    "why": "a reason for the child",
    "mind": "the child's mind",
    "did": "what the carer did",
    "feels": "a feeling by its name",
    "shows": "what may be a strength",
    "asks": "what may ask for support",
}


def explain(text: str, *, asked: str = "incident", section: str = "availability") -> Explained:
    """Hear `text` (as `reflect.text.clean` gives it) and say why. The same words always give the same."""
    heard = hear(text, asked=asked, section=section)
    reading = Reading(text, asked, section)
    verdicts = (
        *_safety(reading, heard),
        *_stance(heard),
        _account(reading, heard),
        _told(reading, heard, _REASONS),
        _told(reading, heard, _MIND),
        _told(reading, heard, _RESPONSE),
        _feelings(heard),
        *_indicators(reading, heard),
        _about(heard),
    )
    return Explained(text, asked, section, heard, verdicts)


def marks(heard: Heard) -> list[Mark]:
    """Every finding with its place in the answer, in the order told; the widest first."""
    spans: list[tuple[tuple[Quote, ...], str]] = [
        (heard.safety, "risk"),
        (heard.incident_spans, "when"),
        (heard.reason_spans, "why"),
        (heard.child_mind_spans, "mind"),
        (heard.response_spans, "did"),
        (heard.feelings, "feels"),
        (tuple(each for each in heard.indicators if each.id in _STRENGTHS), "shows"),
        (tuple(each for each in heard.indicators if each.id not in _STRENGTHS), "asks"),
    ]
    found = {Mark(each.start, each.end, tag) for listed, tag in spans for each in listed}
    order = list(TAGS)
    return sorted(found, key=lambda mark: (mark.start, -mark.end, order.index(mark.tag)))


_KINDS: Final[dict[str, tuple[Sure, str]]] = {
    "specific": ("yes", "One occasion is told, at one time or in one place."),
    "extended": ("no", "A stretch of time is told, longer than a day, and no one occasion in it."),
    "categoric": ("no", "It tells how things usually go, and no one occasion."),
    "semantic": ("no", "It tells what somebody is like, or what the carer thinks, and no event."),
    "omission": ("no", "No account is given."),
}
_PERHAPS: Final = "It may be one occasion; it is taken for one, and nothing is asked about that."


def _account(reading: Reading, heard: Heard) -> Verdict:
    sure, says = _KINDS.get(heard.specificity, ("unsure", _PERHAPS))
    if heard.specificity == "specific" and heard.specificity_score < 0.5:
        sure, says = "unsure", _PERHAPS
    clause = reading.strongest("incident", heard.incident_spans) if heard.incident_spans else None
    whole = Ground(None, "the answer as a whole", reading.of_answer("specific"))
    grounds = [each for each in (clause, whole) if each and (each.quote or each.moved)]
    return Verdict("account", "One occasion", sure, says, tuple(grounds))


class _Kind(NamedTuple):
    """A thing that is told, perhaps told, or surely not: its models and its sentences."""

    id: str
    name: str
    clause: str
    whole: str
    yes: str
    unsure: str
    no: str


_REASONS: Final = _Kind(
    *("reasons", "A reason for the child", "reason", "reasons"),
    "A reason is given for what the child did or felt.",
    "There may be a reason in it; it is let be, neither asked for nor said back.",
    "No reason is given for what the child did or felt.",
)
_MIND: Final = _Kind(
    *("child_mind", "The child's mind", "mind", "child_mind"),
    "It speaks of what the child thinks, feels, wants, knows or remembers.",
    "It may speak of the child's mind; it is let be, neither asked for nor said back.",
    "Nothing is said of what the child thinks, feels, wants, knows or remembers.",
)
_RESPONSE: Final = _Kind(
    *("response", "What the carer did", "response", "responded"),
    "It tells what the carer did or said, or held back from.",
    "It may tell what the carer did; it is let be, neither asked for nor said back.",
    "Nothing is told of what the carer did or said.",
)


def _told(reading: Reading, heard: Heard, kind: _Kind) -> Verdict:
    score: float = getattr(heard, f"{kind.id}_score")
    spans: tuple[Quote, ...] = getattr(heard, "reason_spans" if kind is _REASONS else f"{kind.id}_spans")
    sure: Sure = "yes" if getattr(heard, kind.id) else "no" if score < SURELY_NOT else "unsure"
    says = {"yes": kind.yes, "unsure": kind.unsure, "no": kind.no}[sure]
    if kind is _REASONS and heard.reasons > 1:
        says = "More than one reason is given for what the child did or felt."
    grounds: list[Ground] = []
    joined = reading.joined() if kind is _REASONS and sure == "yes" else None
    if joined is not None:
        grounds.append(Ground(joined, "by rule: a plain joining word tells a reason"))
    clause = reading.strongest(kind.clause, spans) if sure != "no" else None
    grounds += [clause] if clause else []
    grounds += [
        Ground(each) for each in spans if all(each.start != g.quote.start for g in grounds if g.quote)
    ]
    moved = reading.of_answer(kind.whole)
    grounds += [Ground(None, "the answer as a whole", moved)] if moved else []
    return Verdict(kind.id.replace("_", "-"), kind.name, sure, says, tuple(grounds))


def _feelings(heard: Heard) -> Verdict:
    grounds = tuple(
        Ground(
            each,
            ", ".join(
                [each.family, name_of("whose", each.whose)]
                + (["said not to be felt"] if each.negated else [])
            ),
        )
        for each in heard.feelings
    )
    if not grounds:
        return Verdict("feelings", "Feelings", "no", "No feeling is named.")
    count = "One feeling is named." if len(grounds) == 1 else f"{len(grounds)} feelings are named."
    return Verdict("feelings", "Feelings", "yes", count, grounds)


def _indicators(reading: Reading, heard: Heard) -> tuple[Verdict, Verdict]:
    every = (*heard.indicators, *heard.maybe[:_MAYBE])
    seen = Seen(
        reading.answer.asked,
        reading.section,
        heard.feelings,
        reading.cues() if every else [],
        reading.answer.raws,
    )
    moved = reading.of_indicators(every, seen) if every else []
    grounds = [
        (each, Ground(Quote(each.words, each.start, each.end), _likely(each.id, each.likely), why))
        for each, why in zip(every, moved, strict=True)
    ]
    strengths = tuple(ground for each, ground in grounds if each.id in _STRENGTHS)
    needs = tuple(ground for each, ground in grounds if each.id not in _STRENGTHS)
    sure = {each.id in _STRENGTHS for each in heard.indicators}
    return (
        Verdict(
            *("strengths", "Strengths", "yes" if True in sure else "unsure" if strengths else "no"),
            "What may be a strength; the carer keeps it or leaves it." if strengths else "None is heard.",
            strengths,
        ),
        Verdict(
            *(
                "difficulties",
                "Where support may help",
                "yes" if False in sure else "unsure" if needs else "no",
            ),
            "It may choose a question. It says nothing about the carer, and is never kept."
            if needs
            else "Nothing is heard.",
            needs,
        ),
    )


def _likely(identifier: str, likely: float) -> str:
    tenths = min(9, max(1, round(10 * likely)))
    return f"{name_of('indicator', identifier)}: about {tenths} in 10 likely"


def _safety(reading: Reading, heard: Heard) -> tuple[Verdict, ...]:
    if not heard.safety:
        says = "No sign that somebody is at risk. That is no proof: what is only hinted at is often missed."
        return (Verdict("safety", "Safety", "no", says),)
    grounds = [reading.of_safety(sign) for sign in heard.safety]
    named = tuple(
        ground._replace(note=f"{name_of('kind', sign.kind)}; {ground.note}")
        for sign, ground in zip(heard.safety, grounds, strict=True)
    )
    says = "Somebody may be at risk. A page with whom to ring comes next, whatever else was heard."
    return (Verdict("safety", "Safety", "yes", says, named),)


_STANCES: Final = {
    "unsure": "The carer does not know, or cannot call it to mind.",
    "refuses": "The carer would rather not. That is final.",
    "nothing": "There is nothing to tell, or nothing was typed.",
    "never": "It is said never to happen; a child may hide it.",
    "told-before": "It has been told before; it is not asked again.",
}


def _stance(heard: Heard) -> tuple[Verdict, ...]:
    out = []
    if heard.stance in _STANCES:
        out.append(Verdict("stance", "How the question is met", "yes", _STANCES[heard.stance]))
    if heard.poured:
        says = "The carer has poured their heart out; nothing more is asked about it."
        out.append(Verdict("poured", "A full heart", "yes", says))
    return tuple(out)


def _about(heard: Heard) -> Verdict:
    if not heard.about:
        return Verdict("about", "What it answers", "no", "It answers none of the questions so far.")
    told = [name_of("about", part) for part in heard.about]
    listed = told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
    return Verdict("about", "What it answers", "yes", f"It tells {listed}.")


def as_data(explained: Explained) -> dict[str, Any]:
    """The same as plain data, for `--json`."""
    heard = as_json(None, explained.heard)
    del heard["id"]
    return {
        "text": explained.text,
        "asked": explained.asked,
        "section": explained.section,
        "heard": heard,
        "verdicts": [
            {
                "id": verdict.id,
                "sure": verdict.sure,
                "says": verdict.says,
                "grounds": [_ground(each) for each in verdict.grounds],
            }
            for verdict in explained.verdicts
        ],
    }


def _ground(ground: Ground) -> dict[str, Any]:
    words = (
        {"words": ground.quote.words, "start": ground.quote.start, "end": ground.quote.end}
        if ground.quote
        else {}
    )
    moved = [{"what": each.plain, "weight": each.weight, "feature": each.feature} for each in ground.moved]
    return {**words, "note": ground.note, "moved": moved}
