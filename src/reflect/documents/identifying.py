"""What may tell a stranger who somebody is: likely full names, addresses, schools, dates of birth, numbers.

It shows; the carer decides. It reads shapes, not meanings: a name in small letters, or a village that only a
neighbour would know, is not found, and the page says so. Nothing found is stored.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from reflect.documents.choosing import answers
from reflect.documents.ordinary import ordinary
from reflect.documents.summary_data import (
    AnswerTold,
    ChosenLine,
    PartTold,
    SectionTold,
    StepTold,
    SummaryData,
)

Sort = Literal["name", "school", "address", "postcode", "birth", "phone", "email"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`words` as they stand somewhere in what leaves, and what may stand for them.

    `places` are where: the number of an answer (0 for a line that was added, or the child's name) with the
    start and end of the words in it.
    """

    sort: Sort
    words: str
    instead: str
    places: tuple[tuple[int, int, int], ...]


_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY: Final = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?:19|20)\d{{2}}|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{{2}})"
)
_BORN: Final = (
    r"(?:born(?:\s+on)?|birthday(?:\s+is|\s+was|'s)?(?:\s+on)?|d\.?o\.?b\.?|date\s+of\s+birth(?:\s+is)?)"
)
_WORD: Final = r"(?-i:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*[\w]|[A-ZÀ-ÖØ-Þ])"
_STREET: Final = (
    r"(?:street|st|road|rd|avenue|ave|close|lane|drive|way|gardens?|court|crescent|terrace|grove|place|row|hill|"
    r"walk|mews|square|park|view|rise|green|parade|stryd|heol|ffordd)"
)
_ROAD: Final = "Street|Road|Avenue|Close|Lane|Drive|Gardens|Crescent|Terrace|Grove|Mews"
_SCHOOL: Final = (
    r"(?:primary|infants?|juniors?|secondary|high|grammar|comprehensive|academy|nursery|school|college|preschool|"
    r"ysgol|sixth\s+form)"
)
_TITLE: Final = r"(?:mr|mrs|ms|miss|mx|dr|doctor|sir|auntie|aunty|aunt|uncle|pc|father|sister|nurse|judge)\.?"

_BIRTH: Final = (
    rf"{_BORN}\W{{1,4}}(?P<it>{_DAY})|(?P<it2>{_DAY})(?=\W{{1,4}}(?:is|was)\s+(?:his|her|their)\s+birthday)"
)
_A_SCHOOL: Final = (
    rf"(?<![\w’'-])(?:(?:{_WORD}|C of E|RC|of|and|the|&)\s+){{1,8}}{_SCHOOL}(?:\s+{_SCHOOL})*\b"
    rf"|\b(?-i:Ysgol)(?:\s+{_WORD})+"
)
_ADDRESS: Final = (
    rf"\b(?:flat\s+\d+\w?,?\s+)?\d{{1,4}}[a-z]?,?\s+(?:{_WORD}\s+){{1,3}}{_STREET}\b"
    rf"|(?<![\w’'-])(?:{_WORD}\s+){{1,3}}(?-i:{_ROAD})\b"
)
# In the order in which they are looked for: what one has found, a later one leaves alone.
_LOOKS: Final[tuple[tuple[Sort, str], ...]] = (
    ("email", r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"),
    ("postcode", r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"),
    ("birth", _BIRTH),
    ("phone", r"(?<![\w+])(?:\+44\s?\(?0?\)?\s?|0)\d(?:[\s-]?\d){8,9}(?!\w)"),
    ("school", _A_SCHOOL),
    ("address", _ADDRESS),
    ("name", rf"(?<![\w’'-])(?:{_TITLE}\s+)?{_WORD}(?:[^\S\n]+{_WORD})*"),
)
_COMPILED: Final = [(sort, re.compile(look, re.IGNORECASE)) for sort, look in _LOOKS]

_HIDDEN: Final[frozenset[Sort]] = frozenset({"address", "postcode", "phone", "email", "birth"})


def find(data: SummaryData, hidden: dict[str, str] | None = None) -> list[Finding]:
    """What stands in all that would leave, in order, each once with all its places.

    `hidden` has what may stand for a postcode and the like, by sort; initials stand for names and schools.
    """
    found: dict[tuple[Sort, str], list[tuple[int, int, int]]] = {}
    for number, text in _texts(data):
        for sort, start, end in _in(text):
            found.setdefault((sort, text[start:end]), []).append((number, start, end))
    given = hidden or {}
    return [
        Finding(
            sort, words, given.get(sort, f"[{sort}]") if sort in _HIDDEN else initials(words), tuple(places)
        )
        for (sort, words), places in found.items()
    ]


def initials(words: str) -> str:
    """ "Kayleigh Thompson" as "K.T.", "Mrs Patel" as "Mrs P."."""
    parts = words.split()
    title = ""
    if len(parts) > 1 and re.fullmatch(_TITLE, parts[0], re.IGNORECASE):
        title = f"{parts[0]} "
        parts = parts[1:]
    return title + "".join(f"{each[0]}." for each in parts if each[0].isupper()) or f"{words[0].upper()}."


def with_initials(data: SummaryData, findings: Iterable[Finding]) -> SummaryData:
    """The summary with what the carer chose put in place of these words, wherever they stand, and marked so."""
    pairs = sorted(((each.words, each.instead) for each in findings), key=lambda each: -len(each[0]))
    if not pairs:
        return data
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words, _ in pairs))
    instead = dict(pairs)

    def put(text: str) -> str:
        return pattern.sub(lambda found: instead[found.group()], text)

    return replace(
        data,
        about=replace(data.about, child=put(data.about.child)),
        sections=tuple(SectionTold(one.id, _parts(one, put)) for one in data.sections),
        strengths=tuple(_line(each, put) for each in data.strengths),
        needs=tuple(_line(each, put) for each in data.needs),
        plan=tuple(_step(each, put) for each in data.plan),
        initials=True,
    )


def _parts(section: SectionTold, put: Callable[[str], str]) -> tuple[PartTold, ...]:
    return tuple(
        PartTold(part.part, tuple(_answer(each, put) for each in part.answers), part.above)
        for part in section.parts
    )


def _answer(answer: AnswerTold, put: Callable[[str], str]) -> AnswerTold:
    who = answer.who if answer.who == "carer" else put(answer.who)
    return replace(answer, text=put(answer.text), who=who)


def _line(line: ChosenLine, put: Callable[[str], str]) -> ChosenLine:
    return replace(line, words=put(line.words), quote=put(line.quote))


def _step(step: StepTold, put: Callable[[str], str]) -> StepTold:
    return StepTold(step.sort, put(step.need), put(step.what), put(step.who), put(step.by))


def _texts(data: SummaryData) -> Iterator[tuple[int, str]]:
    yield 0, data.about.child
    for line in (*data.strengths, *data.needs):
        yield line.answer, line.words
        if line.quote != line.words:
            yield line.answer, line.quote
    for step in data.plan:
        yield from ((0, text) for text in (step.need, step.what, step.who, step.by) if text)
    for answer in answers(data):
        yield answer.id, answer.text
        if answer.who != "carer":
            yield 0, answer.who


def _in(text: str) -> list[tuple[Sort, int, int]]:
    found: list[tuple[Sort, int, int]] = []
    for sort, pattern in _COMPILED:
        for each in pattern.finditer(text):
            for start, end in _spans(sort, each):
                if not any(start < other and before < end for _, before, other in found):
                    found.append((sort, start, end))
    return sorted(found, key=lambda each: each[1])


def _spans(sort: Sort, found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """What of the found words is a finding: not what only begins a sentence or is nobody's name."""
    if sort == "name":
        yield from _names(found)
    elif sort == "birth":
        yield found.span("it" if found["it"] else "it2")
    elif sort == "postcode":
        if found.group().isupper() or (" " in found.group() and not _ORDINAL.search(found.group())):
            yield found.span()
    elif sort in ("school", "address"):
        words = list(re.finditer(r"[^\s,]+", found.group()))
        while words and not words[0].group()[0].isdigit() and ordinary(words[0].group()):
            words.pop(0)
        own = [each for each in words if not ordinary(each.group()) and not _KIND.fullmatch(each.group())]
        if own and len(words) > 1:
            yield found.start() + words[0].start(), found.end()
    else:
        yield found.span()


_ORDINAL: Final = re.compile(r"\d(?:st|nd|rd|th)$", re.IGNORECASE)
_KIND: Final = re.compile(rf"{_SCHOOL}|{_STREET}|\d+\w?|flat", re.IGNORECASE)
_TITLED: Final = re.compile(_TITLE, re.IGNORECASE)


def _names(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Stretches of two or more words of a run of capitals that may be a name; one, where a title leads it."""
    run: list[re.Match[str]] = []
    for word in (*re.finditer(r"\S+", found.group()), None):
        if word is not None and (_titled(word) or not ordinary(word.group())):
            if _titled(word) and run:
                yield from _named_run(found, run)
                run = []
            run.append(word)
            continue
        yield from _named_run(found, run)
        run = []


def _named_run(found: re.Match[str], run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    if len(run) > 1:
        last = run[-1].group()
        owner = 2 if last.endswith(("'s", "’s")) else 0
        yield found.start() + run[0].start(), found.start() + run[-1].end() - owner


def _titled(word: re.Match[str]) -> bool:
    return _TITLED.fullmatch(word.group()) is not None
