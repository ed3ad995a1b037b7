"""Whether words tell in so many words of a first time, or of a change for the better.

Conservative on purpose: a missed sign costs nothing, a wrong one would make light of a hard day. Nothing is
said of a sign but that it is one; what it is a sign of stands in the carer's own words.
"""

from __future__ import annotations

import re
from typing import Final

_SIGN: Final = re.compile(
    r"""\bfor\s+the\s+(?:very\s+)?first\s+time\b
      | \b(?:the\s+)?(?:very\s+)?first\s+time\s+(?:ever\b | since\b
            | in\s+(?:a\s+)?(?:weeks|months|years|ages|long\s+(?:time|while))\b
            | (?:\w+(?:'s|'d|\s+has|\s+had)|i've|we've|they've|i\s+have|we\s+have|they\s+have)\s+ever\b)
      | \bnever\s+used\s+to\b .{0,300} \b(?:now|nowadays|these\s+days|lately|this\s+time|today|this\s+week)\b
      | \b(?:now|nowadays|these\s+days|lately|this\s+time|today|this\s+week)\b .{0,300} \bnever\s+used\s+to\b
      | \bnever\s+(?:done|said|managed|asked|told|let|come|been\s+able|eaten|tried|shown|slept|stayed)\b
            (?:\s+[\w']+){0,4}\s+before\b
      | \bnever\s+have\b (?:\s+[\w']+){1,6}\s+(?:before|(?:a|six|two|three|few)\s+(?:months?|years?)\s+ago
            | last\s+(?:year|month|summer|winter|spring|autumn))\b
      | \b(?:but|and|so|then|only|,|^)\s*this\s+time\b(?!\s+(?:of|last|next|tomorrow|yesterday|a\s+(?:year|week)))
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE | re.DOTALL,
)
# Hoped for or thought of, and not told.
_NOT_TOLD: Final = re.compile(
    r"""\b(?:if|unless|wish|wishing|hope|hopes|hoping|hoped|wants?|wanted|one\s+day|not\s+yet|maybe|might|imagine
        |(?:not|never|wasn't|isn't|hardly|scarcely)\s+(?:for\s+)?the\s+(?:very\s+)?first\s+time
        |(?:i|we|he|she|they|it)(?:'d|\s+would)\s+(?:love|like|be)|will|(?:i|we|he|she|they|it)'ll
        |used\s+to\s+be\s+(?:like\s+this|so\s+much\s+better|happier|fine|lovely))\b|\?""",
    re.IGNORECASE | re.VERBOSE,
)
_HARD: Final = (
    r"hit|hits|hitting|kick(?:s|ed|ing)?|punch(?:ed|es|ing)?|bit|bites?|biting|swear(?:s|ing)?|swore|spat|spit"
    r"|scream(?:s|ed|ing)?|shout(?:s|ed|ing)?|yell(?:s|ed|ing)?|smash(?:ed|es|ing)?|br(?:eak|oke)(?:s|ing)?"
    r"|thr(?:ow|ew)(?:s|ing)?|stole|steal(?:s|ing)?|l(?:ie|ies|ied|ying)|hurt(?:s|ing)?|harm(?:s|ed|ing)?"
    r"|r[au]n(?:s|ning)?\s+(?:off|away|out)|walk(?:s|ed|ing)?\s+(?:off|out)|kick(?:s|ed|ing)?\s+off"
    r"|melt(?:s|ed|ing)?\s*-?down|tantrums?|hid(?:es?|ing)?|slamm?(?:s|ed|ing)?"
)
_ALL_HARD: Final = re.compile(
    rf"""\b(?:{_HARD}|worse|worst|refus(?:e|es|ed|ing)|wouldn't|won't|couldn't|can't|cannot|police|missing|cut
        |cutting|excluded|exclusion|suspended|restrain(?:ed|ing|t)?|hat(?:e|es|ed)|scar(?:ed|es)|frightened|afraid
        |terrified|los[et](?:s|ing)?\s+(?:it|my|her|his|their)|gave?\s+up|fail(?:s|ed|ing)?|stopped\s+\w+ing
        |died?|dead|hospital|wet(?:ting)?|drunk|drugs?|blood|self-harm\w*|regret\w*|ashamed|no\s+longer)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What did not happen this time is as good a sign as any.
_SPARED: Final = re.compile(
    rf"\b(?:didn't|did\s+not|never|not|no|without|instead\s+of|rather\s+than)\s+(?:any\s+|even\s+)?(?:{_HARD})\b",
    re.IGNORECASE,
)
_NO_STEP: Final = re.compile(
    r"\b(?:worse|no\s+(?:different|better|change)|not\s+yet|(?:same|bad)\s+as\s+ever|nothing\s+new)\b",
    re.IGNORECASE,
)
_BUT: Final = re.compile(r"\b(?:but|though|although|yet\s+now|instead)\b", re.IGNORECASE)


def still_hard(words: str) -> bool:
    """Do these words tell of what is as hard as ever, and of nothing else? To call that a step would hurt."""
    plain = words.replace("’", "'")
    if small_sign(words) or _BUT.search(plain):
        return False
    still = re.search(r"\bstill\b", plain, re.IGNORECASE) and _ALL_HARD.search(_SPARED.sub(" ", plain))
    return bool(still or _NO_STEP.search(plain))


def small_sign(words: str) -> bool:
    """Do these words of a strength tell of a first time, or of a change for the better? In doubt, no."""
    plain = words.replace("’", "'")
    if not _SIGN.search(plain) or _NOT_TOLD.search(plain):
        return False
    return not _ALL_HARD.search(_SPARED.sub(" ", plain))
