"""How a carer meets a question: tells, does not know, would rather not, has nothing, never, told before."""

from __future__ import annotations

import re
from typing import Final

from reflect.events import Feeling, Stance
from reflect.listening.facts import Facts
from reflect.listening.safety import Line

_SHORT: Final = 14
_LONGER: Final = 30

_UNSURE: Final = (
    r"do not (?:really |rightly |honestly )?(?:know|remember|recall)|not (?:really |very |too |quite |at all |so |a hundred percent )?(?:sure|certain)|"
    r"no idea|no clue|not a clue|(?:have not|have n't|not got|have|got|has not) (?:a|the|got a|no|got the) (?:clue|idea|foggiest|faintest|scooby)|can not (?:really |honestly |just now )?(?:think|remember|recall|say|"
    r"give you|come up|call|put my finger)|could not (?:tell you|say)|nothing (?:springs|comes|jumps)|mind (?:has |'s )?(?:gone|is|'s) ?(?:gone )?blank|"
    r"hard to (?:say|think)|would have to think|'d have to think|who knows|beats me|search me|not off the top|(?:drawn|drawing) a blank|you tell me|wish i knew|"
    r"how to (?:say|answer)|never thought about it|can not say|i forget|let me think|goodness knows|god knows|lord knows|your guess"
)
_REFUSES: Final = (
    r"(?:would|'d|i) (?:much )?(?:rather|prefer|sooner) (?:not|to not|we did not|you did not|skip|leave)|skip (?:this|that|it|the)|can (?:we|i) (?:just )?(?:skip|pass|move|leave)|"
    r"no comment|^(?:i (?:will |'ll )?)?pass(?:ing)?(?: on (?:this|that|it))?[ .!]*$|pass ,? come back|come back to (?:that|this|it|us|me)|pass on (?:this|that)|next (?:question|one)|move on|"
    r"(?:not|rather not|do not want to|not going to|not comfortable|not ready to|not up to|do not wish to|do not fancy) (?:go|going|get|getting|talk|talking|answer|answering|discuss|discussing|say|saying|think about|be drawn|share|sharing) ?(?:into|about|this|that|it|to)?|"
    r"none of your (?:business|concern)|mind your own|said all i|nothing (?:more|else|further|i want) to (?:say|add|report)|not (?:discussing|answering|going there|saying|talking about)|"
    r"leave (?:it|that) (?:there|at that|be|out|for now)|do not (?:want|wish|care) to (?:say|talk|answer|go|discuss|get|think)|that 's private|private|not today|not for (?:me to say|here)|do not ask|stop there|"
    r"nothing to (?:add|report|say)"
)
_NOTHING: Final = (
    r"not (?:really )?relevant|^(?:nothing|fine|okay|alright|all right|ok|n/a|na|same|usual|none|normal|nope|no|not much|good|all good|nothing really|not really|not a lot|nothing much)\b|"
    r"i (?:just )?(?:manage|cope|get on with it|crack on|am fine|was fine|am okay|am all right|am alright|was okay|was alright)|got on with it|it 's (?:fine|okay|alright|all right|nothing|just (?:life|the job|what you do))|"
    r"(?:do not|does not|not) (?:really )?(?:do|have|get|go in for) (?:feelings|any|emotions)|(?:not|nothing) (?:to do with|a lot|much|special|in particular|particular|specific|unusual)|can not complain|part of the job|"
    r"we (?:are )?(?:manage|managing|fine|cope|okay)|just (?:got|get) on|fine with it|same as (?:usual|always|ever)|so so|nothing to (?:tell|speak of)|does it matter|what does it matter|neither here nor there"
)
_NEVER: Final = (
    r"(?:HE) (?:\w+ ){0,2}?(?:never|does not|do not|is not ever|'s never|has never|is never|hardly ever|does n't) (?:really |ever |actually |seem to |seems to |get |gets |got |been |be |seen )*(?:get |gets |got |been |be |show |shows |seem |cry |cries |worr)?(?: ?ever)? ?"
    r"(?:upset|worried|hurt|cry|cries|cried|crying|bothered|frightened|scared|angry|sad|anything|feelings|emotion|emotions|ill|distressed|fazed|worry|worries|moan|complain|need|needs|show|shows)|"
    r"(?:HE) (?:is|'s|was|seems|just|are)? ?(?:\w+ ){0,2}?(?:always|perfectly|absolutely|totally|quite|completely|just) (?:been |so |really )?(?:fine|happy|okay|alright|all right|good|cheerful|smiling|content|no bother|easy|no trouble)|"
    r"(?:nothing|not much|nowt) (?:ever )?(?:bothers|upsets|worries|gets to|fazes|phases|hurts) (?:him|NAME)|not that sort|not the (?:sort|type|crying sort)|(?:takes|took) everything in him stride|no trouble|good as gold|water off a duck|"
    r"tough as|(?:HE|child|one) who never|^(?:never|he never|NAME never)(?: really)?(?: ~2)?$|does not do (?:upset|crying|sad|tears|worried)|not (?:a|one) (?:for|to) (?:crying|cry|crier|worrier|moan)"
)
_BEFORE: Final = (
    r"(?:have|'ve|already|i|just) (?:already |just |literally )*(?:told|said|answered|explained|mentioned|gone through|covered|put)(?: you| that| this| it| all| as much| before| above| already| in)*|like i (?:say|said|told|put)|as i (?:say|said|told|mentioned|put)(?: you)?|"
    r"same as (?:i said|before|above|last|the last)|see (?:above|my last|previous)|as (?:above|before)|said (?:that )?(?:already|before|above)|told you(?: that| already| before| just now| all)?|i mentioned|asked me that|asked that already|already said"
)


def of(line: Line, every: list[Facts], *, vague: bool, carries: bool) -> Stance:
    """The stance of an answer. `vague`: no occasion is told; `carries`: a reason, an act or a feeling is in it."""
    from reflect.listening.safety import compiled

    count = sum(1 for found in every for norm in found.norms if norm[0].isalnum())
    text = _bare(line.text)
    if count == 0:
        return "nothing"
    if count <= _SHORT and not carries and compiled(_REFUSES).search(text):
        return "refuses"
    if count <= _LONGER and compiled(_BEFORE).search(text) and _points_back(text):
        return "told-before"
    if count <= _LONGER and vague and compiled(_NEVER).search(text):
        return "never"
    if count <= _SHORT + 6 and vague and not carries and compiled(_UNSURE).search(text):
        return "unsure"
    if count <= _SHORT and vague and not carries and compiled(_NOTHING).search(text):
        return "nothing"
    return "tells"


def _bare(text: str) -> str:
    return re.sub(
        r"^(?:(?:well|oh|um|er|erm|right|so|honestly|ah|ooh|hmm|eeh|look|sorry|to be honest|tbh|love|pet|,|\.|-) )+",
        "",
        text,
    )


_BACK: Final = re.compile(
    r"\b(?:told you|have told|said|say|mentioned|above|before|already|asked|explained|answered|covered)\b"
)
_NOT_BACK: Final = re.compile(
    r"\b(?:i|and|then|he|we|just) (?:told|said) (?:him|NAME|to|the|them|sorry|no|yes|right|well|okay|it|that it|you|\")(?! (?:already|that already|before))"
)


def _points_back(text: str) -> bool:
    return _BACK.search(text) is not None and not (
        _NOT_BACK.search(text)
        and not re.search(
            r"told you|have told|have said|already|like i say|like i said|as i said|as i say", text
        )
    )


_STRONG: Final = frozenset(
    ["sadness", "overwhelm", "shame", "fear", "guilt", "hurt", "loneliness", "tiredness", "anger"]
)
_LONG: Final = 40


def poured(feelings: tuple[Feeling, ...], every: list[Facts], breaking: bool) -> bool:
    """Whether strong feelings of the carer's own are told, at some length or several together."""
    own = [f for f in feelings if f.whose == "carer" and not f.negated and f.family in _STRONG]
    count = sum(1 for found in every for norm in found.norms if norm[0].isalnum())
    families = {f.family for f in own}
    if len(own) >= 2 and (len(families) >= 2 or count >= 15):
        return True
    return count >= _LONG and (
        breaking or any(f.family in ("sadness", "overwhelm", "shame", "fear") for f in own)
    )
