"""Each block worded for everybody whom it words differently, and held against the limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue_check.expected import LONG_MAY_BE, Expected
from reflect.dialogue_check.library import Defined, Library
from reflect.events import AGES, CARERS, PEOPLE, PURPOSES, About
from reflect.voice import Contact, Voice, context
from reflect.voice.templates import SERVICE
from reflect.voice.trouble import Trouble

WORDS_A_SENTENCE: Final = 25
WORDS_A_BLOCK: Final = 60
_QUOTATION: Final = re.compile("«[^»]*»")
_SENTENCE: Final = re.compile(r"(?<=[.?!])[\"'’”)]*\s+|\n\n")
_DEPENDS: Final = (
    ({"age", "baby", "little", "young", "teen"}, "age", ("", *AGES)),
    ({"carer", "residential", "kin", "birth"}, "carer", ("", *CARERS)),
    ({"purpose"}, "purpose", ("", *PURPOSES)),
    ({"families"}, "families", ("", "one", "more")),
    ({"adulthood"}, "adulthood", ("", "yes")),
    ({"younger"}, "felt_age", ("", "younger")),
    ({"couple"}, "applicants", ("", "one", "two")),
    ({"plans"}, "plans", ("", "short", "long", "both")),
    ({"company"}, "company", ("", *PEOPLE)),
)
_SOMEBODY: Final = Contact("A service", "0800 000 000", "", checked=False)
_EXTRAS: Final[dict[str, object]] = {
    "contacts": [_SOMEBODY],
    "own_number": "",
    "section_name": "Availability",
    "strength": "Noticing how the child shows worry",
    "count": 3,
    "date": "3 March 2026",
    "day": 3,
    "month": 3,
    "year": 2026,
}


class _Wrong(NamedTuple):
    code: Code
    what: str
    remedy: str
    words: str


def limits(voice: Voice, library: Library, expected: Expected, where: Defined) -> Iterator[Mistake]:
    """What is wrong with one block, each thing once, with the first person for whom it is."""
    anatomy, block = where
    prefix = SERVICE if voice.found(expected.template).startswith(f"{SERVICE}/") else voice.language
    names = _names(library, f"{prefix}/{expected.template}", expected.block)
    found: dict[Code, Mistake] = {}
    for about, quotes, company in _everybody(names):
        facts = context(about, quotes, company=company, **_EXTRAS)
        worded = voice.trial(expected.template, expected.block, facts)
        if isinstance(worded, Trouble):
            code = Code.UNKNOWN_NAME if worded.unknown_name else Code.BAD_TEMPLATE
            yield Mistake(str(anatomy.file), worded.line, code, worded.what, worded.remedy)
            return
        for wrong in _wrong(worded, expected):
            if wrong.code not in found:
                what = f"{wrong.what} in “{block.name}”{_for_whom(about)}"
                line = _line(where, wrong.words)
                found[wrong.code] = Mistake(str(anatomy.file), line, wrong.code, what, wrong.remedy)
    # Where a condition leaves somebody without words, what others get besides is the same slip.
    silent = found.get(Code.NOTHING_SAID)
    yield from [silent] if silent else found.values()


def _wrong(worded: str, expected: Expected) -> Iterator[_Wrong]:
    text = _QUOTATION.sub("", worded)
    if not worded.strip():
        yield _Wrong(Code.NOTHING_SAID, "nothing is said", "add the words, or an {% else %}", "")
        return
    sentences = [each for each in _SENTENCE.split(text) if each.strip()]
    marks = text.count("?")
    asking = [each for each in sentences if "?" in each]
    if expected.rule == "asks" and marks != 1:
        what = "there is no question" if marks == 0 else f"there are {marks} questions"
        yield _Wrong(Code.NOT_ONE_QUESTION, what, "ask exactly one thing", (asking or sentences)[-1])
    elif expected.rule == "tells" and marks:
        what = "there is a question where nothing is asked"
        yield _Wrong(Code.UNWANTED_QUESTION, what, "say it without a question mark", asking[0])
    elif marks > 1 and not expected.template.endswith(LONG_MAY_BE):
        what = f"there are {marks} questions"
        yield _Wrong(Code.NOT_ONE_QUESTION, what, "ask one thing at most", asking[-1])
    if "!" in text:
        loud = next(each for each in sentences if "!" in each)
        yield _Wrong(Code.EXCLAMATION, "there is an exclamation mark", "use a full stop", loud)
    longest = max(sentences, key=words_in, default="")
    if words_in(longest) > WORDS_A_SENTENCE:
        what = f"a sentence has {words_in(longest)} words"
        yield _Wrong(Code.TOO_LONG, what, f"keep it to {WORDS_A_SENTENCE}", longest)
    elif words_in(text) > WORDS_A_BLOCK and not expected.template.endswith(LONG_MAY_BE):
        what = f"there are {words_in(text)} words"
        yield _Wrong(Code.TOO_LONG, what, f"keep it to {WORDS_A_BLOCK}", "")


def longest_sentence(text: str) -> int:
    """How many words the longest sentence has."""
    return max(map(words_in, _SENTENCE.split(text)), default=0)


def words_in(text: str) -> int:
    """How many words there are."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def _names(library: Library, template: str, block: str) -> set[str]:
    """Every name that the block's wording may hang on, through all that it says and extends."""
    said = library.said(template, {block})
    return {
        name
        for anatomy in library.chain(template) or []
        for each in anatomy.blocks.values()
        if each.name in said
        for name in (*each.names, *each.also)
    }


def _everybody(names: set[str]) -> Iterator[tuple[About, tuple[str, ...], tuple[str, ...]]]:
    """One of each kind of person whom the block words differently, the unknown one first."""
    facts = [(fact, values) for depends, fact, values in _DEPENDS if depends & names]
    quotes: tuple[tuple[str, ...], ...] = ((), ("…",), ("…",) * 3) if {"quote", "quotes"} & names else ((),)
    for values in product(*(values for _, values in facts)):
        told = dict(zip((fact for fact, _ in facts), values, strict=True))
        company = tuple(filter(None, [told.pop("company", "")]))
        about = About(**told)  # type: ignore[arg-type]
        for each in quotes:
            yield about, each, company


def _for_whom(about: About) -> str:
    told = [each for each in (about.age, about.carer, about.purpose) if each]
    told += [f"families {about.families}"] if about.families else []
    told += ["feelings younger"] if about.felt_age else []
    told += ["adulthood"] if about.adulthood else []
    told += [f"applicants {about.applicants}"] if about.applicants else []
    told += [f"plans {about.plans}"] if about.plans else []
    return f" (for {', '.join(told)})" if told else ""


def _line(where: Defined, words: str) -> int:
    """The line of the block on which most of these words stand."""
    anatomy, block = where
    wanted = words.split()
    for length in range(min(5, len(wanted)), 1, -1):
        for start in range(len(wanted) - length + 1):
            part = " ".join(wanted[start : start + length])
            for line in range(block.line, block.last_line + 1):
                if part in anatomy.lines[line - 1]:
                    return line
    return block.line
