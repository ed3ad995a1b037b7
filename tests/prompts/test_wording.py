"""What a carer reads: short, plain, one thing at a time, for every kind of reader."""

from __future__ import annotations

import re
import statistics
import warnings
from functools import cache

import pytest
from readers import Words

from reflect.dialogue import Dialogue, follow_up_block
from reflect.events import AGES, CARERS, PEOPLE, PURPOSES, About
from reflect.secure_base import DIFFICULTIES, DIMENSIONS, NEVER_OFFERED, SECTIONS, STRENGTHS
from reflect.voice import Voice, context

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import textstat

LABELS = ("strengths", "needs", "names")
NOT_SAID = r"""\b(?:contact|placements?|challenging\s+behaviour|siblings?|respite|attachments?|abscond\w*|LAC
    |assess\w*|scor(?:e|es|ed|ing)|evidence|outcomes?|dysregulat\w*|trauma\w*|avoidant|ambivalent|disorgani\w*
    |well\s+done|great\s+job|good\s+job|excellent|brilliant|perfect|amazing)\b"""
AMERICAN = (
    r"\b(?:color\w*|favorite\w*|behavior\w*|center\w*|mom|mommy|gotten|diapers?|program|practiced|licensed"
    r"|realiz\w+|recogniz\w+|organiz\w+|apologiz\w+|neighbor\w*|honor\w*|gray|math|pajamas|vacation|sidewalk)\b"
)


@cache
def grade(text: str) -> float:
    return float(textstat.flesch_kincaid_grade(text)) if text else 0.0


def shown(words: list[Words]) -> list[str]:
    return [f"{each.template}.{each.block} for {each.about}: {each.text}" for each in words]


def test_every_question_is_worded_for_everybody(
    asked: list[Words], questions: frozenset[tuple[str, str]]
) -> None:
    assert {(each.template, each.block) for each in asked} == questions
    assert shown([each for each in asked if len(each.text.split()) < 3]) == []


def test_every_part_but_the_first_is_introduced(voice: Voice) -> None:
    for section in SECTIONS:
        assert ("intro" in voice.blocks(section)) is (section != "description")


def test_nothing_is_written_that_nobody_says(voice: Voice, dialogue: Dialogue) -> None:
    shared = voice.blocks("section")
    for section in dialogue.sections:
        known = {"intro"}
        for question in section.questions:
            known.add(question.block)
            if question.to == "each":
                known |= {f"{question.block}_and_{who.replace('-', '_')}" for who in PEOPLE}
            for each in question.follow_ups:
                known |= {follow_up_block(question, each.id), f"{follow_up_block(question, each.id)}_heard"}
        assert voice.blocks(section.id) - shared - known == set()


def test_sentences_and_turns_are_short(everything: list[Words]) -> None:
    long = [each for each in everything if any(len(part.split()) > 25 for part in each.sentences)]
    assert shown(long) == []
    wordy = [each for each in everything if each.template != "safety" and len(each.said.split()) > 60]
    assert shown(wordy) == []


def test_a_child_of_eleven_could_read_it(everything: list[Words]) -> None:
    spoken = [each for each in everything if each.template not in LABELS and re.search(r"[.?]$", each.text)]
    assert shown([each for each in spoken if grade(each.said) > 7]) == []
    assert statistics.median(grade(each.said) for each in spoken) <= 5


def test_a_question_asks_one_thing(asked: list[Words]) -> None:
    assert shown([each for each in asked if each.text.count("?") != 1]) == []


def test_what_leads_in_asks_nothing(everything: list[Words]) -> None:
    leads = [
        each
        for each in everything
        if each.block == "intro"
        or each.block.endswith("_heard")
        or (each.template == "between" and not each.block.startswith(("choose", "after_help", "and_")))
    ]
    assert len(leads) > 50
    assert shown([each for each in leads if "?" in each.text]) == []


def test_nothing_is_exclaimed(everything: list[Words]) -> None:
    assert shown([each for each in everything if "!" in each.text]) == []


def test_the_child_has_a_name_and_no_pronoun(everything: list[Words]) -> None:
    pronoun = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.I)
    assert shown([each for each in everything if pronoun.search(each.said)]) == []


def test_it_is_british_and_not_the_language_of_files(everything: list[Words]) -> None:
    wrong = re.compile(f"{AMERICAN}|{NOT_SAID}", re.I | re.X)
    assert shown([each for each in everything if wrong.search(each.said)]) == []


def test_every_sentence_begins_with_a_capital_where_no_name_is_told(everything: list[Words]) -> None:
    low = [
        each
        for each in everything
        if each.template not in LABELS and re.search(r"(?:^|[.?] |\n)[a-z]", each.said)
    ]
    assert shown(low) == []


def test_a_baby_has_no_school_and_a_teenager_no_nappy(everything: list[Words]) -> None:
    for age, wrong in {
        "0-18 months": r"\b(?:school|homework|slammed|phone|boast|showing off|match|friend might)\b",
        "19 months-4": r"\b(?:homework|slammed|match|curfew|wifi|text counts)\b",
        "11-18": r"\b(?:nappy|cot|tummy|tantrum|toy|bump|tucked|baby|babies|little ones?)\b",
    }.items():
        unfit = [
            each
            for each in everything
            if each.template in SECTIONS and each.about.age == age and re.search(wrong, each.text, re.I)
        ]
        assert shown(unfit) == []


def test_belonging_in_a_children_s_home_is_belonging_there(voice: Voice) -> None:
    for age in AGES:
        given = context(About("Kai", age, "residential"))
        assert "here" in voice.word("family-membership", "intro", given)
        for block in ("incident", "message", "help"):
            words = voice.word("family-membership", block, given)
            assert "here" in words
            assert "with you" not in words


def test_belonging_is_not_measured_by_what_anybody_is_called(everything: list[Words]) -> None:
    asked = [each for each in everything if each.template == "family-membership"]
    measured = re.compile(
        r"\b(?:calls? you|love you|prefers?|loyal\w*|real (?:mum|dad|family)|choose between)\b", re.I
    )
    assert shown([each for each in asked if measured.search(each.text)]) == []


@pytest.mark.parametrize("block", ["incident", "why", "response", "message", "feelings", "help", "intro"])
def test_no_two_parts_ask_in_the_same_words(voice: Voice, block: str) -> None:
    for age in AGES:
        for carer in ("foster", "kinship"):
            given = context(About("Kai", age, carer))
            words = [voice.word(each.id, block, given) for each in DIMENSIONS]
            assert len(set(words)) == len(DIMENSIONS)


def test_the_three_kinds_of_strong_wording_by_role_are_heard(voice: Voice) -> None:
    """A residential worker is on shift; a relative may be speaking of a child of their own."""
    worker = voice.word("availability", "incident", context(About("Kai", "11-18", "residential")))
    assert "on shift" in worker
    relative = voice.word("family-membership", "other_family", context(About("Kai", "5-10", "kinship")))
    assert "your own child" in relative


def test_each_strength_and_each_need_has_a_phrase(voice: Voice, dialogue: Dialogue) -> None:
    offered = {*DIFFICULTIES} - NEVER_OFFERED - {"description.vague"}
    helps = {each.id for part in dialogue.sections for each in part.questions if each.asked == "help"}
    assert voice.blocks("strengths") == {_block(each) for each in STRENGTHS}
    assert voice.blocks("needs") == {_block(each) for each in offered | helps}


def _block(identifier: str) -> str:
    return identifier.replace(".", "_").replace("-", "_")


def test_a_need_names_some_help_and_never_the_carer(everything: list[Words]) -> None:
    needs = [each for each in everything if each.template == "needs"]
    label = re.compile(
        r"\b(?:you are|you're|lack\w*|poor|fail\w*|unable|struggl\w*|refus\w*|can't|not|problem)\b", re.I
    )
    assert shown([each for each in needs if label.search(each.text) or len(each.text.split()) > 10]) == []


def test_there_is_a_label_for_every_choice(voice: Voice) -> None:
    choices = {f"carer_{each}" for each in CARERS} | {f"purpose_{_block(each)}" for each in PURPOSES}
    choices |= {"families_one", "families_more"}
    choices |= {f"nation_{each}" for each in ("england", "scotland", "wales", "northern_ireland")}
    choices |= {"applicants_one", "applicants_two", "plans_short", "plans_long", "plans_both"}
    choices |= {f"felt_age_{each}" for each in ("same", "younger", "little", "baby")}
    choices |= {"adulthood_yes", "adulthood_no", *(f"company_{_block(each)}" for each in PEOPLE)}
    asked = {"carer", "families", "purpose", "nation", "own_number"}
    asked |= {"applicants", "plans", "adulthood", "felt_age", "company"}
    assert voice.blocks("facts") == choices | asked


@pytest.mark.parametrize(
    "block",
    ["heard_words", "heard_did", "heard_why", "heard_feeling", "told_why", "told_response", "told_feelings"],
)
def test_what_is_said_back_is_exactly_what_was_typed(voice: Voice, block: str) -> None:
    typed = "i  went [there] & sat {{ down }}\n\n  <b>with</b> %s “him” "
    assert f"«{typed}»" in voice.word("between", block, context(About("Kai"), [typed]))


def test_a_part_is_said_back_with_every_quotation(voice: Voice) -> None:
    quotes = ["one thing", "another thing", "a third"]
    words = voice.word("between", "say_back", context(About("Kai"), quotes, section_name="Acceptance"))
    assert [f"«{each}»" in words for each in quotes] == [True, True, True]
    assert "Acceptance" in words
