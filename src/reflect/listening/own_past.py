"""What grown-ups tell of their own hard past: it is no child's harm of today, and calls for no page of numbers.

Used where people are asked about their own childhood. In doubt it is not the past: then the page comes.
"""

from __future__ import annotations

import re
from typing import Final

from reflect.found import SafetySign

_AGE: Final = (
    r"(?:about\s+|around\s+|only\s+|just\s+)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_THEN: Final = re.compile(
    rf"""\b(?:
      (?:when|while)\s+(?:i|we)\s+(?:was|were)\s+(?:very\s+|so\s+)?(?:a\s+(?:little\s+|small\s+|young\s+)?
        (?:kid|child|girl|boy|lad|lass|bairn|baby|teenager)|kids|children|little|small|wee|young(?:er)?
        |growing\s+up|at\s+(?:primary\s+|secondary\s+)?school|in\s+(?:foster\s+)?care|in\s+my\s+teens|{_AGE})
    | as\s+(?:a\s+)?(?:little\s+|small\s+|young\s+)?(?:kids?|child(?:ren)?|girl|boy|lad|lass|teenager)
    | growing\s+up | in\s+my\s+(?:childhood|teens|youth|early\s+twenties) | my\s+childhood
    | (?:many\s+|some\s+|\w+\s+)?years\s+ago | back\s+then | a\s+long\s+time\s+ago | in\s+(?:19|20)\d\d
    | at\s+(?:the\s+age\s+of\s+)?{_AGE}(?:\s+years\s+old)?\b
    | (?:i|we)\s+(?:was|were)\s+{_AGE}\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NOW: Final = re.compile(
    r"""\b(?:now|today|tonight|yesterday|currently|still|again|lately|recently
      | (?:this|last|the\s+other)\s+(?:week|weekend|month|night|morning|evening|year|day|\w+day)
      | at\s+the\s+moment | these\s+days | ago\s+(?:he|she|they)\s+told
      | (?:hits|beats|hurts|kicks|locks|touches|slaps|punches|smacks|shouts|burns|shakes|keeps|cuts|wants)
      | (?:is|are|am|['’]m|['’]re)\s+\w+ing | (?:want|going|need|wish|feel|thinking)\s+(?:to|of|like)
      )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Somebody else's child, whatever the tense.
_A_CHILD: Final = re.compile(
    r"""\b(?:nephews?|nieces?|grand(?:son|daughter|child|children|kids)s?|god(?:son|daughter|child)
      | (?:step|foster)[\s-]?(?:son|daughter|child|children|kids?)s?
      | (?:my|our|his|her|their)\s+(?:\w+\s+)?(?:son|daughter|child|children|kids?|baby|twins)s?
      | next\s+door | neighbours?['’]?s? | pupils?
      | (?:the|this|that)\s+(?:little\s+|small\s+)?(?:boy|girl|child|baby|kid)
      )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TELLING: Final = re.compile(
    r"\b(?:told|tells|telling|showed|shows|asked|rang|said\s+to)\s+(?:me|us)\b", re.IGNORECASE
)
_ME: Final = re.compile(r"\b(?:me|us|myself|ourselves|i|we|my|our)\b", re.IGNORECASE)
_OURS: Final = re.compile(
    r"\bmy\s+(?:\w+\s+)?(?:brother|sister|twin|mum|mam|mother|dad|father|nan|gran)s?\b", re.IGNORECASE
)
_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?\n]*")
# What is never past: somebody may not be safe just now.
_ALWAYS: Final = frozenset({"immediate-danger", "breaking-point"})
# Of these a time must be named: without one, nobody can know that it is over.
_NAMED: Final = frozenset({"carer-self-harm", "child-self-harm", "missing"})

_HARM: Final = re.compile(
    r"""\b(?:
      (?:hit|hitting|beat|beating|belted|punched|slapped|kicked|hurt|touched|abused|molested|raped|strangled
        |locked|starved|burn(?:t|ed)|battered|walloped|leathered)\s+(?:me|us|my\s+(?:mum|mam|mother|brothers?|sisters?))
    | (?:i|we)\s+(?:was|were|got|had\s+been|have\s+been|['’]ve\s+been)\s+(?:\w+\s+){0,2}
        (?:abused|beaten|hit|raped|molested|assaulted|neglected|starved|groomed|attacked|battered)
    | (?:self[\s-]?harm(?:ed|ing)?|overdose|suicid\w+)
    | (?:i\s+(?:cut|hurt)\s+(?:myself|my\s+(?:arms?|legs?|wrists?)))
    | (?:did\s?n['’]?t|did\s+not)\s+want\s+to\s+(?:live|be\s+here|go\s+on)
    | (?:killed|hanged|hung)\s+(?:himself|herself|themselves) | took\s+(?:his|her|their)\s+own\s+life
    | (?:miscarriages?|stillborn|stillbirth|cot\s+death)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def own_past(text: str, sign: SafetySign, *, asked_of_past: bool) -> bool:
    """Whether a sign in `text` tells of the teller's own life, long ago, and of nobody's safety today.

    `asked_of_past` is true where the question was about the years behind them.
    """
    if sign.kind in _ALWAYS:
        return False
    near = _around(text, sign)
    if _NOW.search(near) or _A_CHILD.search(near) or (_NOW.search(text) and _A_CHILD.search(text)):
        return False
    named = _THEN.search(near) is not None
    words = _TELLING.sub(" ", sign.words)
    if not (_ME.search(words) or (named and _OURS.search(near))):
        return False
    return named or (asked_of_past and sign.kind not in _NAMED)


def hard_past(text: str) -> bool:
    """Whether somebody has told of harm that was done to them, or of a loss that is hard to tell."""
    return _HARM.search(text) is not None


def _around(text: str, sign: SafetySign) -> str:
    """The sentence that a sign stands in, with the one before it."""
    spans = [each.span() for each in _SENTENCE.finditer(text)]
    at = next((i for i, (start, end) in enumerate(spans) if start <= sign.start < end), 0)
    last = next((i for i, (_, end) in enumerate(spans) if end >= sign.end), at)
    return text[spans[max(0, at - 1)][0] : spans[last][1]] if spans else text
