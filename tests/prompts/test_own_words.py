"""What a dialogue words for itself: as short and as plain as what all share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest
from readers import OWN_NUMBER, QUOTE, Words
from test_wording import AMERICAN, LABELS, NOT_SAID, grade, shown

from reflect.dialogue import available
from reflect.events import AGES, CARERS, About
from reflect.home import project_folder
from reflect.voice import Voice, context, helplines

FOLDER = project_folder("prompts") / "en-GB"
DIALOGUES = [each for each in available() if (FOLDER / each).is_dir()]
# Those who apply are being assessed: there is no plainer word for it.
THEIR_OWN = {"prospective": re.compile(r"\bassess\w*", re.I)}
_WHO = {"age": AGES, "carer": CARERS, "applicants": ("one", "two"), "plans": ("short", "long", "both")}
_MENTIONED = {
    "age": r"\b(?:age|baby|little|young|teen)\b",
    "carer": r"\b(?:carer|residential|kin|birth)\b",
    "applicants": r"\bcouple\b",
    "plans": r"\bplans\b",
}


def readers(source: str) -> Iterator[tuple[About, tuple[str, ...]]]:
    """Everybody, alone and with a partner, who could make a difference to what this source says."""
    conditions = " ".join(re.findall(r"{%.*?%}", source, re.DOTALL))
    choices = [("", *_WHO[fact]) if re.search(_MENTIONED[fact], conditions) else ("",) for fact in _WHO]
    for age, carer, applicants, plans in product(*choices):
        about = About("Sam", age, carer, applicants=applicants, plans=plans)
        yield about, ()
        if "company" in conditions:
            yield about, ("partner",)


def own(dialogue: str) -> list[Words]:
    """Every wording of a dialogue's own templates, each once."""
    voice, found = Voice(), {}
    folder = FOLDER / dialogue
    shared = (folder / "section.j2").read_text("utf-8") if (folder / "section.j2").is_file() else ""
    for path in sorted(folder.glob("*.j2")):
        source = path.read_text("utf-8")
        template = f"{dialogue}/{path.stem}"
        blocks = set(re.findall(r"{% block (\w+)", source)) | set(re.findall(r"{% block (\w+)", shared))
        for (about, company), block in product(readers(source), sorted(blocks & voice.blocks(template))):
            contacts = helplines("", block, "") if path.stem == "safety" else []
            more = {"section_name": "Availability", "strength": "Being there", "own_number": OWN_NUMBER}
            given = context(about, [QUOTE] * 2, company=company, contacts=contacts, count=3, **more)
            text = voice.word(template, block, given)
            found.setdefault((template, block, text), Words(path.stem, block, about, text))
    return list(found.values())


@pytest.fixture(scope="module", params=DIALOGUES)
def words(request: pytest.FixtureRequest) -> tuple[str, list[Words]]:
    """A dialogue's id and all that it words for itself."""
    return request.param, own(request.param)


def test_it_is_short(words: tuple[str, list[Words]]) -> None:
    _, said = words
    assert len(said) > 10
    assert shown([each for each in said if any(len(part.split()) > 25 for part in each.sentences)]) == []
    wordy = [each for each in said if each.template != "safety" and len(each.said.split()) > 60]
    assert shown(wordy) == []


def test_a_child_of_eleven_could_read_it(words: tuple[str, list[Words]]) -> None:
    _, said = words
    spoken = [each for each in said if each.template not in LABELS and re.search(r"[.?]$", each.text)]
    assert shown([each for each in spoken if grade(each.said) > 7]) == []


def test_it_is_plain_british_english(words: tuple[str, list[Words]]) -> None:
    dialogue, said = words
    wrong = re.compile(f"{AMERICAN}|{NOT_SAID}|!", re.I | re.X)
    may = THEIR_OWN.get(dialogue, re.compile(r"(?!)"))
    assert shown([each for each in said if wrong.search(may.sub("", each.said))]) == []


def test_nobody_is_he_or_she(words: tuple[str, list[Words]]) -> None:
    _, said = words
    pronoun = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.I)
    assert shown([each for each in said if pronoun.search(each.said)]) == []
