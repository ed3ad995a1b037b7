"""What must hold of whatever is typed, on thousands of answers and on made-up ones."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.events import Heard, Quote
from reflect.listening import hear
from reflect.listening.lexicon import phrases
from reflect.listening.model import models
from reflect.listening.spelling import word_set
from reflect.listening.words import NAME, read
from tests.listening.answers import as_heard, some, thousands

# What was heard once is used by several tests: they are kept together where tests run side by side.

ASKED = st.sampled_from(["description", "incident", "why", "response", "feelings", "help", "else"])
RANK = {"omission": 0, "semantic": 0, "categoric": 0, "extended": 1, "specific": 2}

# Made-up talk: parts that mean something, put together as nobody would.
PARTS = """he;she;I;we;Kai;his mam;nobody;hid;sat with him;was angry;wasn't scared;always;never;on Tuesday;because
cos;so;and;but;when;last night;.;,;?;“;”;";';the bag;at bedtime;I reckon;might have;said;told me;hits him;don't know
not relevant;gutted;proud of it;!!;…;—;(;);7pm;😀;ы;’s;n't;can't cope;HELP;xx"""
SAID = st.sampled_from([*re.split(r"[;\n]", PARTS), "\n", "\t", "\u202e"])
MADE = st.lists(SAID, max_size=40).map(" ".join) | st.text(max_size=300)


def quotes(heard: Heard) -> list[Quote]:
    spans = heard.incident_spans + heard.reason_spans + heard.child_mind_spans + heard.response_spans
    return [*spans, *heard.feelings, *heard.indicators, *heard.maybe, *heard.safety]


def verdicts(heard: Heard) -> Heard:
    """Everything but the places of words, which move with their length."""

    def bare(found: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(each, words="", start=0, end=0) for each in found)

    return replace(
        heard,
        **{name: bare(getattr(heard, name)) for name in ("feelings", "indicators", "maybe", "safety")},
        **{f"{name}_spans": () for name in ("incident", "reason", "child_mind", "response")},
    )


# ---- quotations


def test_every_quotation_of_thousands_of_answers_is_exact_and_whole_words() -> None:
    for text in some(1500):
        for q in quotes(as_heard(text)):
            assert text[q.start : q.end] == q.words
            assert q.words.strip(" ,;:-\n\t") == q.words != ""
            assert not text[max(0, q.start - 1) : q.start + 1].isalpha() or q.start == 0, q.words
            assert not text[q.end - 1 : q.end + 1].isalpha() or q.end == len(text), q.words


@given(MADE, ASKED, st.sampled_from(["", "support", "sensitivity", "nowhere"]))
@settings(max_examples=250, deadline=None)
def test_nothing_typed_raises_and_every_quotation_is_exact(text: str, asked: str, section: str) -> None:
    heard = hear(text, asked=asked, section=section)
    assert all(text[q.start : q.end] == q.words and q.words for q in quotes(heard))
    scores = (heard.specificity_score, heard.reasons_score, heard.child_mind_score, heard.response_score)
    assert all(0 <= each <= 1 for each in scores)


@pytest.mark.parametrize(
    "text",
    ["\ud800 he hid", "\x00", "a" * 100_000, "'" * 5_000, '"' * 5_000, "he " * 20_000, "\n" * 50_000]
    + [f"{opening} " * 30 + "he hid" for opening in ("He always", "Last Tuesday", "Yesterday she never")],
    ids=lambda text: repr(text[:12]),
)
def test_nothing_awkward_raises(text: str) -> None:
    heard = hear(text)
    assert all(text[q.start : q.end] == q.words for q in quotes(heard))


def test_an_opening_said_hundreds_of_times_raises_nothing() -> None:
    assert hear("Last Tuesday " * 600 + "he hid").specificity in RANK


# ---- boy or girl, and what anybody is called

TO_HE = {"she": "he", "her": "him", "hers": "his", "herself": "himself", "shes": "hes"}
TO_SHE = {"he": "she", "him": "her", "his": "her", "himself": "herself", "hes": "shes"}
ALSO_TO_HE = {"girl": "boy", "lass": "lad", "daughter": "son", "granddaughter": "grandson", "niece": "nephew"}
ALSO_TO_SHE = {
    "boy": "girl",
    "lad": "lass",
    "son": "daughter",
    "grandson": "granddaughter",
    "nephew": "niece",
}


def swapped(text: str, table: dict[str, str]) -> str:
    """`text` with the words of `table` changed, capitals kept."""

    def change(found: re.Match[str]) -> str:
        word = found.group()
        other = table.get(word.lower(), word.lower())
        if word.lower() == other:
            return word
        return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other

    return re.sub(r"[^\W\d_]+", change, text)


# Each way round in every third answer.
SWAPS = ({**TO_HE, **ALSO_TO_HE}, {**TO_SHE, **ALSO_TO_SHE}, {**TO_HE, **TO_SHE, **ALSO_TO_HE, **ALSO_TO_SHE})


def test_boy_or_girl_reads_the_same_in_all_answers() -> None:
    for place, text in enumerate(thousands()):
        other = swapped(text, SWAPS[place % 3])
        assert [w.norm for w in read(other)] == [w.norm for w in read(text)], text


def test_boy_or_girl_changes_nothing_that_is_heard() -> None:
    for place, text in enumerate(some(500)):
        other = swapped(text, SWAPS[place % 3])
        assert verdicts(hear(other)) == verdicts(as_heard(text)), text


NAMES = re.split(
    r"\s+",
    """Kai Maisie Tobi Aaliyah Ellis Zofia Callum Chloe Alfie Jayden Poppy Nathan Yusuf Ayaan Emily Molly Holly Lily
    Billy Polly Kelly Tilly Olly Ahmed Mohammed Syed Saeed Fred Ted Alfred Jared Ming Blessing Ruby Rose Grace Faith
    Joy Mark Rob Drew Oisin Siobhan Rhys Ffion Kacper Wiktoria Fatima Zainab Ngozi Ade Precious Prince Angel Summer
    Skye River Willow Amber Dawn Eve Al Bo Jo Noah Isla Mia Mason Kayleigh Eilidh Luka Elena Andrei Omar Aisha Priya
    Arjun Simran Wei Yuki Chase Miles Rich Frank Ace Kit Jasmine Charlie""",
)
TOLD = (
    "On Sunday {} hid under the table and I sat with him because he was scared.",
    "{} always kicks off at bedtime.",
    "I gave {} the torch and {} chose the story.",
    "{} thinks we'll send him back. I was so proud of {}.",
    "{}'s phone is off and nobody has seen him since last night.",
    "It was hard. {} hates it here, and {} said he was angry.",
    "{} told me his uncle hits him.",
)


def test_one_name_for_another_changes_nothing() -> None:
    for told in TOLD:
        usual = verdicts(hear(told.replace("{}", "Joe")))
        for name in NAMES:
            assert verdicts(hear(told.replace("{}", name))) == usual, (told, name)


def test_one_name_for_another_changes_nothing_in_any_answer() -> None:
    """Each name that stands in an answer is put another in place of, wherever it stands."""
    seen = 0
    for place, text in enumerate(thousands()):
        called = {text[w.start : w.end].partition("'")[0] for w in read(text) if w.norm == NAME}
        known = sorted(called.intersection(NAMES))
        if not known:
            continue
        other = NAMES[place % 60] if NAMES[place % 60] not in called else "Joe"
        table = dict.fromkeys(known, other)
        changed = re.sub(r"\b[A-Z]\w+\b", lambda found, t=table: t.get(found.group(), found.group()), text)
        assert [w.norm for w in read(changed)] == [w.norm for w in read(text)], (text, known, other)
        seen += 1
    assert seen > 30


# Written without a capital, these are words as well.
WORDS_TOO = word_set(
    "mark rose grace joy rich angel prince summer frank dawn drew chase kit ace precious ted"
)
OTHERS = word_set(
    "john james david mary peter paul george harry jack sam tom kate anna ben lucy josh ryan kai joe"
)


def test_no_weight_knows_a_name() -> None:
    called = ({name.lower() for name in NAMES} | OTHERS) - WORDS_TOO
    for name, model in models().items():
        words = {part for feature in model.weights for part in re.split(r"[^a-z]+", feature)}
        assert not words & called, name


# ---- denials

OWN_DENIAL = {"not", "never", "no", "nobody", "none", "nothing", "without", "hardly"}
DENIED = {
    "is": ("I was not {}.", "I wasn't {}.", "i wasnt {} at all", "I was never {}."),
    "feel": ("I did not feel {}.", "I never felt {}."),
    "noun": ("I felt no {}.", "I didn't feel any {}."),
    "does": ("I never {} him.", "I didn't {} her."),
    "to": ("It did not {} me.", "He never {} me."),
    "idiom": ("I was not {}.", "It's not that {}."),
}


def _phrases() -> list[tuple[str, str, str]]:
    """Every phrase of the lexicon that is no denial itself, as it would be said: words, family, kind."""
    out = []
    for phrase in {each for listed in phrases().values() for each in listed}:
        # "I was not wanted to die" says something else.
        if not OWN_DENIAL.intersection(phrase.words) and phrase.words[0] != "wanted":
            words = " ".join(
                {"POSS": "my", "OBJ": "me", NAME: "Kai"}.get(word, word) for word in phrase.words
            )
            out.append((words, phrase.family, phrase.kind))
    return sorted(out)


def test_what_is_denied_is_never_felt_by_the_carer_for_the_whole_lexicon() -> None:
    every = _phrases()
    assert len(every) > 1000
    felt = [
        (said, f.words)
        for words, family, kind in every
        for form in DENIED[kind]
        for said in (form.replace("{}", words),)
        for f in hear(said, asked="feelings").feelings
        if f.whose == "carer" and f.family == family and not f.negated
    ]
    assert felt == []


@pytest.mark.parametrize("word", ["angry", "cross", "ashamed", "frightened", "sad"])
def test_a_denial_after_any_answer_is_heard_as_one(word: str) -> None:
    for text in some(60):
        end = len(text.rstrip())
        new = [f for f in hear(f"{text.rstrip()}\nI was not {word}.").feelings if f.start > end]
        assert new
        assert all(f.negated for f in new)


# ---- one occasion

FIRST = ("Last Tuesday ", "Last Tuesday, ", "On Friday ", "Yesterday ", "Last night ")
ALWAYS = ("He always ", "She always ", "Kai always ", "He's always ", "They usually ")


def test_a_day_in_front_never_makes_it_vaguer() -> None:
    for place, text in enumerate(some(500)):
        before, after = as_heard(text), hear(FIRST[place % len(FIRST)] + text)
        assert after.specificity_score >= before.specificity_score, text
        assert RANK[after.specificity] >= RANK[before.specificity], text


def test_always_in_front_never_makes_it_sharper() -> None:
    for place, text in enumerate(some(500)):
        before, after = as_heard(text), hear(ALWAYS[place % len(ALWAYS)] + text)
        assert after.specificity_score <= before.specificity_score, text
        assert RANK[after.specificity] <= RANK[before.specificity], text


@given(MADE.map(lambda text: re.sub(r"^[\W_]+", "", text)).filter(bool))
@settings(max_examples=100, deadline=None)
def test_openings_hold_for_made_up_talk_too(text: str) -> None:
    before, day, always = hear(text), hear(f"Last Tuesday {text}"), hear(f"He always {text}")
    assert day.specificity_score >= before.specificity_score >= always.specificity_score
    assert RANK[day.specificity] >= RANK[before.specificity] >= RANK[always.specificity]


# ---- cost


def steps(text: str) -> int:
    """How many calls it takes to hear `text`."""
    count = 0

    def see(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        hear(text)
    finally:
        sys.setprofile(None)
    return count


LONG = {
    "answers": " ".join(thousands()[:8]),
    "no stops": "and he hid and I sat with him because he was scared " * 20,
    "feelings": "I was angry and he was sad. " * 30,
    "risk": "his uncle hits him with a belt " * 30,
    "speech": '" he said " I said ' * 40,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_twice_the_words_take_twice_the_steps(text: str) -> None:
    hear(text)
    once, twice, fourfold = (steps(text * many) for many in (1, 2, 4))
    assert fourfold - twice <= 2.5 * (twice - once)


def test_the_same_words_give_the_same_answer() -> None:
    for asked in ("incident", "", "nonsense"):
        text = thousands()[5]
        assert hear(text, asked=asked) == hear(text, asked=asked)
