"""What a carer names when asked what would help, or what they bring.

The question is a plain one, so most of an answer to it is a need: "a night off", "someone to ring". What is
not: a no, a don't-know, and what is in place already ("my sister Jean and the coffee morning").
"""

from __future__ import annotations

import re
from typing import Final

from reflect.events import Heard
from reflect.summary.progress import still_hard
from reflect.summary.quotation import FEWEST_WORDS, Span, count, sentences, widened
from reflect.summary.spoken import Spoken

_NOTHING: Final = frozenset({"unsure", "refuses", "nothing", "never", "told-before"})
_ASKS_WHAT_IS_THERE: Final = frozenset({"support.help", "availability.room"})

_WISH: Final = re.compile(
    r"""\b(?:
      (?:would|'d|d|might|could)\s+(?:really\s+|also\s+)?(?:help|
        be\s+(?:good|great|lovely|nice|mint|better|different|brilliant|welcome|something|a\s+help))
    | (?:i|we)\s*(?:'d|’d|d|\s+would|\s+could|\s+might|\s+will)\s+(?:really\s+|just\s+|also\s+|always\s+)?
        (?:like|love|take|go|do|not\s+say\s+no|give|kill|appreciate|welcome|use|come|try|jump|bring)
    | could\s+(?:really\s+)?(?:do\s+with|use)
    | (?:i|we)\s+(?:really\s+|just\s+)?(?:need|want|wish)
    | (?:what|all)\s+(?:i|we|i've|we've)\s+(?:need|want|lack|not\s+got|haven't\s+got)
    | (?:some|any)(?:one|body|where)\s+(?:to|who|that|else)
    | (?:some\s+other|another)\s+\w+\s+(?:who|that|to|like|with)
    | if\s+(?:only|there|some|any|you|i\s+(?:could|had)|we\s+(?:could|had)|they|it)
    | (?:more|less|fewer|extra|regular|proper)\s+\w+
    | (?:i've|ive|we've|i\s+have|we\s+have)\s+(?:been\s+)?ask(?:ed|ing)
    | (?:yes|yeah)\s+please
    | that\s+one\s+i\s+will\s+take | would\s+do\s+(?:it|me|us)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NO: Final = re.compile(
    r"""^(?:well\W+|oh\W+|honestly\W+|but\W+|and\W+|so\W+|to\s+be\s+(?:fair|honest)\W+)*(?:
      no(?:pe|ne|thing|wt|t|body)?\b
    | (?:i|we)\s*(?:do\s?n['’]?t|did\s?n['’]?t|wo\s?n['’]?t|'m|’m|'re|’re|m|\s+am|\s+are|re)\s+
        (?:need|want|think|know|have\s+any|fine|ok|okay|all\s?right|alright|grand|managing|good|sure)
    | (?:i|we)\s+(?:manage|cope|can['’]?t\s+think|get\s+by)
    | can['’]?t\s+(?:think|say|complain)
    | (?:don['’]?t\s+know|dunno|pass|ask\s+me|fine|idk|n/a|already)\b
    | (?:that['’]?s\s+(?:it|all)|(?:all|everything['’]?s)\s+fine)\b
    | (?:i['’]?ve|we['’]?ve)\s+(?:nothing|nowt|no\s)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# A bare phrase ("a bigger car", "training for trauma and sleep") has nobody doing anything in it.
_TELLS: Final = re.compile(
    r"""\b(?:i|we|you|they|there)(?:['’]?(?:m|s|re|ve|ll|d))?\s+\w+
      | \b(?:he|she|it|that|this|who|what)(?:['’]?(?:s|ll|d))?\s+
        (?!to\b|knows?\b|gets\b|understands?\b|isn|can\b|has\b|rings\b|stays?\b|picks?\b|listens\b|wo|will\b
           |'s\b|already\b|does\b)\w+
      | ^(?:and\s+|but\s+|n\s+)*(?:my|our|me)\s
      | ^(?:last|on|yesterday|today|well|right|when|some\s+days)\b[^?]{0,20}$
      | \?$
      | \b(?:came|rang|did|takes\s+over|doesn['’]?t|touch)\b|['’]s\s+been\b|^proud\b
      | \b(?:is|are|was|were|do|have|has)\s+(?:a|an|the|not|no|very|fine|good|always|been|hard|heavy)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HELP: Final = re.compile(
    r"""\b(?:respite|sleep|training|money|childcare|child-?minder|babysitter|(?:night|day|weekend|hour)s?\s+off
      |a\s+break|another\s+pair|course\s+on|help\s+with|debrief|please|yes)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_A_GIFT: Final = re.compile(
    r"""^(?:well\W+|oh\W+|honestly\W+)*(?:no(?:pe|ne|thing|wt|t|body)?\b|hardly\b|(?:i|we)\s+can['’]?t\s+think|don['’]?t\s+know
    |(?:i|we)\s+do\s?n['’]?t\s+know|that['’]?s\s+(?:it|all)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_PHRASE: Final = 16
# A sentence longer than this (letters) is a story, not a quotation.
LONGEST: Final = 300
_TAIL: Final = re.compile(r"^(?:and|or|just|even|only|so|with|for|maybe)\b", re.IGNORECASE)


def named_needs(spoken: Spoken, heard: Heard) -> list[Span]:
    """The places in an answer to a question about help where the carer names what would help, in order."""
    if spoken.names != "support-need" and (spoken.names or spoken.asked != "help"):
        return []
    found: list[Span] = []
    last = -1
    for number, span in enumerate(sentences(spoken.text)):
        if not _names_a_need(spoken, span, heard):
            continue
        if found and number == last + 1 and _belongs(spoken.text, found[-1], span):
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
        last = number
    return [wide for wide in (_quotation(spoken.text, span) for span in found) if wide is not None]


def named_strengths(spoken: Spoken, heard: Heard) -> list[Span]:
    """The sentences of an answer to a question that asks for what somebody brings, in order; the no's apart."""
    if spoken.names != "strength" or heard.stance in _NOTHING:
        return []
    return [
        span
        for span in sentences(spoken.text)
        if count(words := spoken.text[slice(*span)]) > 1
        and len(words) <= LONGEST
        and not _NOT_A_GIFT.match(words)
        and not still_hard(words)
    ]


def _names_a_need(spoken: Spoken, span: Span, heard: Heard) -> bool:
    words = spoken.text[slice(*span)]
    here = {each.id for each in heard.indicators if each.start < span[1] and span[0] < each.end}
    if here & {"support.denies", "support.resists"}:
        return False
    if _WISH.search(words):
        return not (_NO.match(words) and "if" not in words.casefold().split())
    if _NO.match(words) or "support.tried" in here or not any(map(str.isalpha, words)):
        return False
    if "support.open" in here:
        return True
    if _HELP.search(words) and heard.stance not in _NOTHING:
        return not _TELLS.search(words)
    if heard.stance in _NOTHING or spoken.question in _ASKS_WHAT_IS_THERE or _has_help(heard):
        return False
    return not _TELLS.search(words) and count(words) <= _LONGEST_PHRASE


def _has_help(heard: Heard) -> bool:
    """Whether this answer tells of help that is there: then a bare name beside it is more of that."""
    return any(each.id == "support.tried" for each in heard.indicators)


def _belongs(text: str, before: Span, span: Span) -> bool:
    """Whether this sentence only finishes the one before: "a night off. just one."."""
    words = text[slice(*span)]
    short = count(words) < FEWEST_WORDS or count(text[slice(*before)]) < FEWEST_WORDS
    return short and (bool(_TAIL.match(words)) or count(words) < FEWEST_WORDS)


def _quotation(text: str, span: Span) -> Span | None:
    """The need's own sentence as it stands: a short one is not joined to a neighbour that may be a no."""
    if count(text[slice(*span)]) >= FEWEST_WORDS:
        return widened(text, *span)
    return span if span[1] - span[0] <= LONGEST else None
