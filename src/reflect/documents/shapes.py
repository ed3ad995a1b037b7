"""The shapes of what may tell who somebody is. They are shapes, not meanings: a forename alone, a name in small
letters with nothing before it, or a village that only a neighbour would know, has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from reflect.documents.names import begins, names
from reflect.documents.ordinary import known, ordinary

Sort = Literal["name", "school", "address", "postcode", "birth", "phone", "email", "number", "plate"]

_CAPITALS: Final = "A-Z" + "".join(
    chr(each) for each in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(each).isupper()
)
# What may follow in a word: letters, accents that stand by themselves, apostrophes, hyphens.
_ON: Final = "\\w\u0300-\u036f’'-"
WORD: Final = rf"(?-i:[{_CAPITALS}][{_ON}]*[\w\u0300-\u036f]|[{_CAPITALS}])"
TITLE: Final = (
    r"(?:mr|mrs|ms|mx|dr|prof|rev|revd|doctor|professor|reverend|sir|pc|"
    r"(?-i:Miss|Father|Sister|Nurse|Judge))\.?"
)

# ---------------------------------------------------------------- days
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY: Final = (
    rf"(?:(?:the\s+)?(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}|"
    rf"\d{{1,2}}\s\d{{1,2}}\s\d{{4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?:19|20)\d{{2}}|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{{2}}))\b"
)
_BORN: Final = (
    r"(?:\bborn\b|\bbirthdays?\b|\bd\.?\s?o\.?\s?b\b\.?|\bdate\s+of\s+birth\b|\bbirth\s?date\b|\(b\.)"
)
_BIRTH: Final = (
    rf"{_BORN}[^.\d\n]{{0,24}}?(?P<it>(?:\b{_DAY}))"
    rf"|(?P<it2>\b{_DAY})(?=[^.\d\n]{{1,24}}\b(?:birthday|born)\b)"
)

# ---------------------------------------------------------------- places
_STREET: Final = (
    r"(?:street|st|road|rd|avenue|ave|close|lane|drive|way|gardens?|court|crescent|terrace|grove|place|row|hill|"
    r"walk|mews|square|park|view|rise|green|parade|brae|wynd|stryd|heol|ffordd)"
)
_ROAD: Final = "Street|Road|Avenue|Close|Lane|Drive|Gardens|Crescent|Terrace|Grove|Mews|Brae|Wynd"
_WELSH: Final = r"(?-i:Heol|Ffordd|Stryd|Lôn|Rhodfa|Bóthar|Sráid)"
_HOUSE: Final = r"(?-i:Cottage|House|Lodge|Farm|Farmhouse|Rectory|Vicarage|Barn|Manor|Villa|Bungalow|Mill)"
_NUMBER: Final = r"(?:flat\s+\d+\w?,?\s+)?\d{1,4}(?:/\d{1,2})?[a-z]?,?\s+"
_NO_ROAD: Final = r"(?!way|lane|minute|mile|main|busy|long|big|quiet|or|and|the|of|to|in|on)"
_ADDRESS: Final = (
    rf"(?<![\w\u0300-\u036f’'-])(?:The\s+)?(?:{WORD}\s+){{1,3}}{_HOUSE},\s+(?:{_NUMBER})?(?:{WORD}\s+){{1,3}}(?-i:{_ROAD})\b"
    rf"|\b(?:{_NUMBER})?{_WELSH}(?:\s+(?:(?:y|yr|na|an)\s+)?{WORD})+"
    rf"|\b{_NUMBER}(?:{WORD}\s+){{1,3}}{_STREET}\b"
    rf"|\b{_NUMBER}(?-i:The)\s+(?-i:{_ROAD}|Green|Square|Park|View|Rise|Paddock|Hollow)\b"
    rf"|\b{_NUMBER}(?:{_NO_ROAD}[a-z]+\s+){{1,2}}(?:street|road|avenue|lane|terrace|crescent|grove)\b"
    rf"|(?<![\w\u0300-\u036f’'-])(?:{WORD}\s+){{1,3}}(?-i:{_ROAD})\b"
)
_SCHOOL: Final = (
    r"(?:primary|infants?|juniors?|secondary|high|grammar|comprehensive|academy|nursery|school|college|preschool|"
    r"pre-school|playgroup|ysgol|sixth\s+form|pupil\s+referral\s+unit|PRU)"
)
_A_SCHOOL: Final = (
    rf"(?<![\w\u0300-\u036f’'-])(?:(?:{WORD}|C of E|RC|of|and|the|&)\s+){{1,8}}{_SCHOOL}(?:\s+{_SCHOOL})*\b"
    rf"|\b(?-i:Ysgol|Gaelscoil|Bunscoil|Meánscoil|Scoil|Coláiste)(?:\s+{WORD})+"
)
# Where nothing says whether it is a school, a church or a street, it is one or another.
_SAINT: Final = rf"(?<![\w\u0300-\u036f’'-])(?-i:St\.?|Saint|Our Lady)\s+{WORD}[’']s\b"

# ---------------------------------------------------------------- numbers
_HEALTH: Final = (
    r"\b(?:nhs|chi|h&c|hcn|hospital)\b(?:\s*(?:number|no\b\.?|num\b))?\W{0,4}(?:(?:is|was)\s+)?(?P<it>\d{3}[\s-]?\d{3}[\s-]?\d{4})\b"
    r"|(?<![\d+])(?P<it2>[1-9]\d{2}[\s-]?\d{3}[\s-]?\d{4})(?!\d)"
    r"|\b(?P<it3>[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D])\b"
)
_CAR: Final = r"(?:\breg(?:istration)?\b|\bplate\b|\bcar\b|\bvan\b|\btaxi\b)"
_PLATE: Final = (
    r"(?-i:\b(?P<it>[A-Z]{2}\s?\d{2}\s?[A-Z]{3})\b)"
    rf"|{_CAR}[^.\n]{{0,16}}?(?-i:\b(?P<it2>[A-Z]\d{{1,3}}\s?[A-Z]{{3}}|[A-Z]{{3}}\s?\d{{1,3}}[A-Z]|[A-Z]{{3}}\s?\d{{3,4}})\b)"
)
_PHONE: Final = r"(?<![\w+.(])(?:(?:\+|00)44[\s.-]?(?:\(0\)[\s.-]?)?|\(?0)\d[\d\s().-]{6,13}\d(?!\w)"

# In the order in which they are looked for: what one has found, a later one leaves alone.
_LOOKS: Final[tuple[tuple[Sort, str], ...]] = (
    ("email", r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|(?<![\w.@+-])@[a-z][\w.]{2,30}\w"),
    ("postcode", r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"),
    ("birth", _BIRTH),
    ("number", _HEALTH),
    ("phone", _PHONE),
    ("plate", _PLATE),
    ("school", _A_SCHOOL),
    ("address", _ADDRESS),
    ("school", _SAINT),
)
_COMPILED: Final = [(sort, re.compile(look, re.IGNORECASE)) for sort, look in _LOOKS]


def shapes_in(text: str) -> list[tuple[Sort, int, int]]:
    """What in a text has a shape, where it begins and where it ends, in order."""
    found: list[tuple[Sort, int, int]] = []

    def take(sort: Sort, start: int, end: int) -> None:
        if not any(start < other and before < end for _, before, other in found):
            found.append((sort, start, end))

    for sort, pattern in _COMPILED:
        for each in pattern.finditer(text):
            for start, end in _spans(sort, each):
                take(sort, start, end)
    for start, end in names(text, WORD, TITLE):
        take("name", start, end)
    return sorted(found, key=lambda each: each[1])


def _spans(sort: Sort, found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """What of the found words is a finding: not what only begins a sentence or is nobody's name."""
    if sort in ("birth", "plate", "number"):
        yield from _named_spans(sort, found)
    elif sort == "postcode":
        if found.group().isupper() or (" " in found.group() and not _ORDINAL.search(found.group())):
            yield found.span()
    elif sort == "phone":
        if len(re.sub(r"^(?:\+|00)44(?:\D*0(?=\)))?|\D", "", found.group()).lstrip("0")) in _NATIONAL:
            yield found.span()
    elif sort in ("school", "address"):
        yield from _place(found)
    else:
        yield found.span()


def _named_spans(sort: Sort, found: re.Match[str]) -> Iterator[tuple[int, int]]:
    name = next(name for name, words in found.groupdict().items() if words is not None)
    if sort == "number" and name == "it2" and not _checks(found[name]):
        return
    yield found.span(name)


def _checks(number: str) -> bool:
    """Whether ten digits are an NHS number: the last of them follows from the rest."""
    digits = [int(each) for each in number if each.isdigit()]
    check = 11 - sum(digit * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return check % 11 == digits[9]


def _place(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    words = list(re.finditer(r"[^\s,]+", found.group()))
    while words and _leads(found, words[0]):
        words.pop(0)
    own = [each for each in words if not ordinary(each.group()) and not _KIND.fullmatch(each.group())]
    numbered = bool(words) and words[0].group()[0].isdigit()
    if not words or known(found.string[found.start() + words[0].start() : found.end()]):
        return
    if (own or (numbered and _UNNAMED_ROAD.search(found.group()))) and len(words) > 1:
        yield found.start() + words[0].start(), found.end()


def _leads(found: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a word only leads up to the name of a place: “The”, or one that begins the sentence."""
    said = word.group()
    if said[0].isdigit() or not ordinary(said):
        return False
    return said.lower() in _SMALL or begins(found, word)


_SMALL: Final = frozenset(
    (
        *("a", "and", "at", "but", "by", "for", "from", "he", "her", "his", "i", "in", "is", "it", "my"),
        *("of", "on", "our", "she", "so", "that", "the", "their", "they", "to", "was", "we", "when"),
    )
)
_ORDINAL: Final = re.compile(r"\d(?:st|nd|rd|th)$", re.IGNORECASE)
_UNNAMED_ROAD: Final = re.compile(r"\s(?:street|road|avenue|lane|terrace|crescent|grove|[Tt]he\s\w+)$")
_KIND: Final = re.compile(rf"{_SCHOOL}|{_STREET}|\d[\w/]*|flat", re.IGNORECASE)
# How many digits a number has within the country, without its first nought.
_NATIONAL: Final = (9, 10)
