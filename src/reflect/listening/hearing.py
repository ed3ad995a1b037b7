"""Hear one answer: every finding together, from the words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from reflect.found import Feeling, Heard, Indicator, Quote, SafetySign, Specificity
from reflect.listening import feelings as feelings_in
from reflect.listening import indicators as indicators_in
from reflect.listening import joins, risk, safety, specificity
from reflect.listening import stance as stances
from reflect.listening.clauses import Clause, cut, quote
from reflect.listening.evidence import Seen
from reflect.listening.facts import Facts, facts
from reflect.listening.features import of_answer, of_clauses, strongest
from reflect.listening.model import Table, models, sure, together
from reflect.listening.words import NAME, Word, read

MOST: Final = 2500
# Up to here an account may still be too vague to count.
UNSURE: Final = 2.0
# How sure a reason is that a plain join tells.
PLAIN: Final = 0.72
CLAUSE: Final = ("reason", "mind", "response", "incident", "event", "generic")
VERDICTS: Final = ("specific", "general", "extended", "categoric", "omission", "reasons", "several", "child_mind",
                   "responded", "specific_prose", "reasons_prose")  # fmt: skip
# Verdicts on which a second model speaks where the words read like edited prose.
_PROSE: Final = frozenset(("specific", "reasons"))
_CHILD: Final = frozenset(("he", "him", NAME, "they", "child", "lad"))
_RANK: Final = {"omission": 0, "semantic": 0, "categoric": 0, "extended": 1, "specific": 2}


@cache
def _clause_models() -> Table:
    return together(CLAUSE)


@cache
def _answer_models() -> Table:
    return together(VERDICTS)


@cache
def _stat_weights() -> dict[str, list[tuple[str, float]]]:
    """For each verdict what it makes of the strongest clauses: these have sizes, all else is there or not."""
    stats = list(strongest({name: [] for name in CLAUSE}, []))
    held = models()
    return {
        name: [(stat, held[name].weights[stat]) for stat in stats if stat in held[name].weights]
        for name in VERDICTS
    }


class Answer:
    """One answer read as far as clauses, facts and the sums of the models."""

    def __init__(self, text: str, words: list[Word], asked: str) -> None:
        self.text = text
        self.asked = asked
        self.clauses: list[Clause] = cut(words)
        self.facts: list[Facts] = facts(self.clauses)
        sums = [_clause_models().sums(row) for row in of_clauses(self.facts, asked)]
        self.raws = {name: [row[place] for row in sums] for place, name in enumerate(CLAUSE)}
        self.joined = joins.told(self.facts, asked)
        above = of_answer(self.facts, asked)
        self.seen = strongest(self.raws, above)
        self.prose = sure(2.0 * models()["prose"].raw(above))
        self._sums = dict(zip(VERDICTS, _answer_models().sums(above), strict=True))

    def raw(self, name: str) -> float:
        """The sum of one of the models of the whole answer; from 0 on the verdict is yes."""
        told = self._raw(name)
        return told if name not in _PROSE else told + self.prose * (self._raw(f"{name}_prose") - told)

    def _raw(self, name: str) -> float:
        seen = self.seen
        return self._sums[name] + sum(weight * seen[stat] for stat, weight in _stat_weights()[name])

    def reasons(self) -> float:
        """How surely a reason for the child is told: a plain join is enough, in however long an answer."""
        told = sure(self.raw("reasons"))
        return max(told, PLAIN) if any(self.joined) else told

    def spans(self, name: str, least: float = 0.0) -> tuple[Quote, ...]:
        """The clauses that carry a finding, the strongest first; the strongest where none is sure."""
        values = self.raws[name]
        fit = [place for place in range(len(values)) if self._fits(name, place)]
        fit.sort(key=lambda place: (-values[place], place))
        chosen = [place for place in fit if values[place] > least] or fit[:1]
        return tuple(quote(self.text, self.clauses[place]) for place in chosen)

    def _fits(self, name: str, place: int) -> bool:
        """Whether a clause may be said back as what the carer did, or as what was in the child's mind."""
        found = self.facts[place]
        if name == "response":
            return found.carried not in ("he", "they", "other", "it")
        if name == "mind" and found.subject in ("i", "we"):
            return not _CHILD.isdisjoint(found.norms)
        return True


def hear(text: str, *, asked: str = "incident", section: str = "availability") -> Heard:
    """What the words of one answer show. Pure; the same words always give the same; never raises."""
    return _hear(text, asked, section, indicators=True)


def signs(text: str) -> tuple[SafetySign, ...]:
    """The signs alone that somebody may be at risk, as `hear` gives them, in a part of its time."""
    every = read(text)
    found = safety.find(text, safety.Line(every))
    return found or tuple(risk.find(text, cut(every[:MOST])))


def says_no_more(text: str) -> bool:
    """Whether an answer that is no telling (unsure, a refusal, nothing) has nothing else in it."""
    return stances.says_no_more(safety.Line(read(text)[:MOST]))


def _hear(text: str, asked: str, section: str, *, indicators: bool, alone: bool = False) -> Heard:
    every = read(text)
    signs = safety.find(text, safety.Line(every))
    words = every[:MOST]
    if not words:
        return Heard(stance="nothing", safety=signs)
    answer = Answer(text, words, asked)
    line = safety.Line(words)
    signs = signs or tuple(risk.find(text, answer.clauses))
    feelings = feelings_in.placed(text, feelings_in.find(answer.facts, asked))
    response, mind = (sure(answer.raw(name)) for name in ("responded", "child_mind"))
    reasons = answer.reasons()
    carries = bool(feelings) or reasons > 0.6 or response > 0.6
    stance = stances.of(line, answer.facts, vague=answer.raw("specific") < UNSURE, carries=carries)
    kind, score = _specific(answer, stance, alone=alone)
    if signs and kind == "omission":
        kind = "semantic"
    if kind == "omission":
        reasons, response, mind = min(reasons, 0.2), min(response, 0.2), min(mind, 0.2)
    several = reasons >= 0.5 and answer.raw("several") >= 0
    shown = _Shown(
        asked,
        kind,
        feelings,
        answer.spans("reason") if reasons >= 0.5 else (),
        answer.spans("mind") if mind >= 0.5 else (),
        answer.spans("response") if response >= 0.5 else (),
    )
    found: tuple[Indicator, ...] = ()
    maybe: tuple[Indicator, ...] = ()
    if indicators and kind != "omission":
        seen = Seen(asked, section, feelings, indicators_in.cued(line, section), answer.raws)
        found, maybe = indicators_in.find(text, answer.facts, seen)
    return Heard(
        specificity=kind,
        specificity_score=round(score, 4),
        incident_spans=answer.spans("incident") if kind in ("specific", "extended") else (),
        reasons=(2 if several else 1) if reasons >= 0.5 else 0,
        reason_spans=shown.reasons,
        reasons_score=round(reasons, 4),
        child_mind=mind >= 0.5,
        child_mind_spans=shown.mind,
        child_mind_score=round(mind, 4),
        response=response >= 0.5,
        response_spans=shown.response,
        response_score=round(response, 4),
        feelings=feelings,
        indicators=found,
        safety=signs,
        about=_about(shown, found, signs),
        stance=stance,
        poured=stances.poured(feelings, answer.facts, any(s.kind == "breaking-point" for s in signs)),
        maybe=maybe,
    )


class _Shown(NamedTuple):
    """The verdicts that say what an answer is about."""

    asked: str
    kind: str
    feelings: tuple[Feeling, ...]
    reasons: tuple[Quote, ...]
    mind: tuple[Quote, ...]
    response: tuple[Quote, ...]


def _about(shown: _Shown, found: tuple[Indicator, ...], signs: tuple[SafetySign, ...]) -> tuple[str, ...]:
    support = any(i.id.startswith("support.") for i in found)
    asked_for_help = shown.asked == "help" and shown.kind != "omission"
    parts = {
        "incident": shown.kind in ("specific", "extended", "categoric"),
        "why": bool(shown.reasons),
        "response": bool(shown.response),
        "feelings": any(f.whose == "carer" for f in shown.feelings),
        "support": asked_for_help or support or any(s.kind == "breaking-point" for s in signs),
    }
    return tuple(part for part, there in parts.items() if there)


_OPENINGS: Final = 4
_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ANCHOR: Final = re.compile(
    rf"\s*(?:on |it was |it would be |it'd be )?(?:(?:last|this|the other) (?:{_DAY}|week|night|weekend|month)"
    rf"(?: (?:morning|night|evening|afternoon))?|yesterday|{_DAY})[ \t,:]+",
    re.IGNORECASE,
)
_ALWAYS: Final = re.compile(
    r"\s*(?:she|he|they|[A-Z]\w+)(?: is|'s|’s)? (?:always|usually|often|never)[ \t,]+", re.IGNORECASE
)


def _without(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """The text without its opening, without that of the rest, and so on."""
    for _ in range(_OPENINGS):
        opening = pattern.match(text)
        if opening is None or opening.end() >= len(text):
            return
        text = text[opening.end() :]
        yield text


def _specific(answer: Answer, stance: str, *, alone: bool) -> tuple[Specificity, float]:
    """The verdict on the account.

    "Last Tuesday" in front never makes it vaguer, "He always" never sharper: what follows is judged too, unless
    the words are to be judged `alone`.
    """
    kind, score = specificity.kind(answer.raw, stance)
    if kind in ("specific", "extended") and specificity.is_summary(answer.facts):
        kind, score = "semantic", min(score, 0.2)
    if not alone:
        for pattern, better in ((_ANCHOR, max), (_ALWAYS, min)):
            for rest in _without(pattern, answer.text):
                heard = _hear(rest, answer.asked, "availability", indicators=False, alone=True)
                score = better(score, heard.specificity_score)
                if better(_RANK[kind], _RANK[heard.specificity]) != _RANK[kind]:
                    kind = heard.specificity
    return kind, score
