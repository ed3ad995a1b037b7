"""What is said of a child's progress where a young person moves on or is younger inside, and of impressions."""

from __future__ import annotations

import re
from itertools import product

import pytest
from test_wording import AMERICAN, NOT_SAID, grade

from reflect.events import AGES, CARERS, About
from reflect.secure_base import SECTIONS
from reflect.voice import Voice, context

UNFIT = {
    "0-18 months": r"\b(?:school|homework|slammed|phone|boast|match)\b",
    "19 months-4": r"\b(?:homework|slammed|match|curfew|wifi|school)\b",
    "11-18": r"\b(?:nappy|cot|tummy|tantrum|toy|bump|tucked|baby|babies|little ones?)\b",
}
WORST = r"\b(?:normal|average|compared|should be able|on track|target|ahead of|other children)\b"


@pytest.fixture(scope="module")
def said() -> list[tuple[str, About, str]]:
    voice, found = Voice(), {}
    abouts = [
        About("Kai", age, carer, families=families, adulthood=adulthood, felt_age=felt)
        for age, carer, families, adulthood, felt in product(
            AGES, CARERS, ("one", "more"), ("", "yes"), ("", "0-18 months")
        )
        if not adulthood or age == "11-18"
    ]
    templates = [*(voice.of_dialogue(each, "progress") for each in SECTIONS), "impressions"]
    for template, about in product(templates, abouts):
        given = context(about, ["words"], count=4, month=3, year="")
        for block in voice.blocks(template):
            text = voice.word(template, block, given)
            found.setdefault((template, block, text), (f"{template}.{block}", about, text))
    return list(found.values())


def test_it_is_plain_for_everybody(said: list[tuple[str, About, str]]) -> None:
    assert len(said) > 300
    wrong = re.compile(f"{AMERICAN}|{NOT_SAID}|!", re.I | re.X)
    assert [each for each in said if wrong.search(each[2])] == []
    assert [each for each in said if re.search(r"[.?]$", each[2]) and grade(each[2]) > 7] == []


def test_it_fits_the_age(said: list[tuple[str, About, str]]) -> None:
    # What all dialogues say (a second reason, say) is held where it is theirs.
    own = [each for each in said if not each[0].endswith("_more")]
    assert [each for each in own if re.search(UNFIT.get(each[1].age, r"(?!)"), each[2], re.I)] == []


def test_no_child_is_held_against_another(said: list[tuple[str, About, str]]) -> None:
    assert [each for each in said if re.search(WORST, each[2], re.I)] == []


def test_an_impression_is_never_of_the_carer(said: list[tuple[str, About, str]]) -> None:
    asked = [each for each in said if each[0].startswith("impressions.") and "How far on" in each[2]]
    assert len(asked) >= 7
    assert all("does Kai seem to you" in text for _, _, text in asked)
