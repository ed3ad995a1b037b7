from __future__ import annotations

import pytest

from reflect.listening import hear, risk, safety
from reflect.listening.clauses import cut
from reflect.listening.concerns import concerns
from reflect.listening.model import models
from reflect.listening.words import read
from tests.listening.answers import lines_of


def test_risk_is_heard_with_the_words_that_tell_it() -> None:
    told = [line.rpartition(" | ")[2] for line in lines_of("at_risk.txt")]
    missed = [text for text in told if not hear(text).safety]
    assert len(missed) <= 1, missed
    assert all(text[s.start : s.end] == s.words for text in told for s in hear(text).safety)


def test_the_kind_is_nearly_always_right() -> None:
    told = [line.partition(" | ") for line in lines_of("at_risk.txt")]
    right = sum(kind in {sign.kind for sign in hear(text).safety} for kind, _, text in told)
    assert right >= 0.95 * len(told)


def test_what_only_sounds_like_risk_raises_no_page() -> None:
    false = [text for text in lines_of("no_risk.txt") if hear(text).safety]
    assert len(false) <= 1, false


def test_risk_is_heard_at_the_very_end_of_a_very_long_answer() -> None:
    text = "We went to the park and had chips. " * 1500 + "He said his uncle touched his private parts."
    assert "child-harm" in {sign.kind for sign in hear(text).safety}


@pytest.mark.parametrize("stance", ["dunno", "I'd rather not go into it", "Nothing."])
def test_risk_is_heard_beside_a_refusal(stance: str) -> None:
    heard = hear(f"{stance} He's been missing since last night and the police are looking for him.")
    assert heard.safety
    assert heard.specificity != "omission"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He went out last night and has not come back, his phone is off.", "missing"),
        ("I found a blade under his pillow and scratches on his thigh.", "child-self-harm"),
        ("I'm scared I'll hurt him if he does it again.", "breaking-point"),
        ("Someone sent him pictures and asked for one back.", "child-harm"),
        (
            "Her uncle used to come in of a night and make her do things and she weren't to tell nobody.",
            "child-harm",
        ),
    ],
)
def test_risk_told_aside_is_heard(text: str, kind: str) -> None:
    assert kind in {sign.kind for sign in hear(text).safety}


@pytest.mark.parametrize(
    "text",
    [
        "He thinks if his dad doesn't know his class he'll not know where to come and get him.",
        "For him a siren means people come and take him.",
        "We want him to find out that asking works.",
        "He said eleven, I said nine, we shook hands on ten.",
        "I said I'd come and get him a drink.",
        "There were marks up his legs and I had a fright, and then I saw the nettles.",
    ],
)
def test_a_fear_a_bargain_and_a_mishap_raise_no_page(text: str) -> None:
    assert hear(text).safety == ()


def test_every_pattern_can_be_read_and_every_guard_is_there() -> None:
    book = safety.book()
    named = {guard for rule in book.rules for guard in rule.guards}
    assert named <= set(book.guards)
    patterns = [rule.pattern for rule in book.rules] + list(book.guards.values())
    assert all(safety.compiled(pattern).pattern for pattern in patterns)


def test_what_is_known_from_the_papers_raises_no_page() -> None:
    assert hear("Before, mum's boyfriend broke his arm. That is in court papers, finished.").safety == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It's gone eleven and she was due in at eight, her phone goes straight to voicemail.", "missing"),
        (
            "I found a razor in a tissue under her mattress and there's fresh ones on her thigh.",
            "child-self-harm",
        ),
        ("I told no one but I've counted the tablets out twice and they'd be better off.", "carer-self-harm"),
        ("I've nothing left, I've given notice and I want him moved by tonight.", "breaking-point"),
        ("School rang, he told them I grabbed him by the neck, and it's gone to the LADO.", "allegation"),
        (
            "She told me her cousin's boyfriend gets in her bed and it's a secret, I wrote it down word for word.",
            "child-harm",
        ),
    ],
)
def test_what_stands_together_is_heard_and_named(text: str, kind: str) -> None:
    assert kind in {sign.kind for sign in hear(text).safety}


def _second_ear(text: str) -> list[tuple[str, str]]:
    return [(sign.words, sign.kind) for sign in risk.find(text, cut(read(text)))]


def test_the_second_ear_quotes_the_sentence_that_shows_it() -> None:
    shows = "I found a razor in a tissue under her mattress and there's fresh ones on her thigh"
    text = f"We had a nice tea. {shows}. Then we watched the telly and had toast."
    assert [words for words, _ in _second_ear(text)] == [shows]


def test_the_second_ear_hears_in_the_middle_of_a_long_answer() -> None:
    calm = "We had chips and he told me about the match. " * 60
    text = f"{calm}I found a razor in a tissue under her mattress, there's fresh cuts on her thigh and she wants to die. {calm}"
    assert len(_second_ear(text)) == 1


def test_the_second_ear_knows_no_name_and_no_sex() -> None:
    told = (
        "I found a blade in {who}'s drawer and there's fresh cuts up {own} arms, {he} says {he} wants to die."
    )
    girl = _second_ear(told.format(who="Ella", own="her", he="she"))
    boy = _second_ear(told.format(who="Jack", own="his", he="he"))
    assert [kind for _, kind in girl] == [kind for _, kind in boy] == ["child-self-harm"]


def test_all_that_the_second_ear_weighs_can_be_seen_by_it() -> None:
    held = concerns()
    looks = {look.name for look in held.looks}
    kinds = {look.kind for look in held.looks}
    for name in models()["risk"].weights:
        if name.startswith("c:"):
            assert name[2:] in held.bits
        elif name.startswith("@"):
            assert name in looks
        elif not name.startswith("w:"):
            assert name.replace("~", "=").split("=")[0] in {*kinds, "all"}
