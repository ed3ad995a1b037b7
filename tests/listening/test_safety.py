from __future__ import annotations

import pytest

from reflect.listening import hear, safety
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
