"""What is said outright is heard, and what only sounds like it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect.listening import hear, signs

SAID = {
    "child-harm": (
        "He told me his stepdad hits him with a belt.",
        "She has bruises all up her arms and says her mum's boyfriend did it.",
        "He said his uncle touched him.",
        "She says grandad comes into her bed at night.",
        "I found finger marks round his neck after contact.",
        "I slapped him. I'm so ashamed, I've never done that before.",
        "I shook her, only for a second.",
        "An older lad has been making her send pictures of herself.",
        "The boy next door made him touch him.",
        "I lost it and pushed her down the stairs.",
        "She disclosed last night that her dad used to hurt her down there.",
        "He came back from his mum's with a cigarette burn on his back.",
        "They are selling drugs with him, county lines the police said.",
        "Her boyfriend hits her, she's fifteen.",
    ),
    "allegation": (
        "There's been an allegation made against my husband.",
        "He has made an allegation against me.",
        "She told her teacher I hit her.",
        "The LADO is investigating us after what he said.",
        "I've been suspended because a resident said I hurt him.",
        "She's accused my son of touching her.",
        "He told school I locked him in the shed, I never did.",
    ),
    "missing": (
        "She's been missing since last night.",
        "He ran off from school and nobody has found him.",
        "We don't know where she is, her phone is off.",
        "He went out at six and he hasn't come home.",
        "She didn't come back from contact and police are looking.",
        "He absconded again on Friday, back Sunday, won't say where.",
    ),
    "child-self-harm": (
        "She's been cutting her arms.",
        "He said he wants to die.",
        "I found tablets hidden, she'd taken ten.",
        "She tried to hang herself in the wardrobe.",
        "He told me he wants to kill himself.",
        "There were fresh cuts on her legs last night.",
    ),
    "carer-self-harm": (
        "I don't want to be here anymore.",
        "I've thought about ending it all.",
        "Some nights I think they'd be better off without me, I've got the pills.",
        "I want to kill myself.",
    ),
    "breaking-point": (
        "I can't do this any more, I want him moved.",
        "Come and get him. I mean it, today.",
        "I've given notice, I can't cope with her.",
        "I'm frightened of what I might do to him.",
        "I can't keep her another night.",
        "If they don't move him I'll end up hurting him.",
        "I rang the team and said I'm done, find him somewhere else.",
    ),
    "immediate-danger": (
        "He's got a knife and he's outside my bedroom door now.",
        "She's on the roof as I type.",
        "He's strangling his sister, I need help now.",
        "Her dad is banging on the door right now.",
    ),
}
HARMLESS = (
    "School rang to come and get him.",
    "I could have killed him for that carpet.",
    "I was dead on my feet.",
    "He cut his finger on the tin.",
    "She bruises easily, she fell off the trampoline.",
    "We lost him for two minutes in Asda, he was by the sweets.",
    "I was at my wits' end, but a cup of tea sorted it.",
    "Before he came to us his dad hit him, it's all in the file.",
    "He hit me on the arm and I said ouch.",
    "She said I was killing her with my singing.",
    "The police came to school to talk about road safety.",
    "I had training on allegations last week.",
    "He's had his injections, sore arm.",
    "She drew a knife and fork on the table mat.",
    "I can't do this any more, I said to the crossword.",
    "I took my tablets and went to bed.",
    "We cut the cake and he cried.",
    "She wanted to die of embarrassment.",
    "He's been told off for running off at the park, found him in a minute.",
    "He threw himself at me and I hugged him.",
    "I gave notice at work so I could be home more.",
    "He took her for a walk by the river.",
    "Her phone was off so I left a message and she rang at four.",
    "I locked the shed so he couldn't get the bikes.",
    "Mum missed contact again and he was so hurt.",
    "I'm done in, but we had a lovely day.",
    "He's moved schools today.",
    "My husband grabbed him before he fell in the road.",
    "School rang at ten asking me to come and get her, she'd been sick.",
    "Nursery phoned, could I come and get him early.",
    "My sister rang, come and get him, he's being sick.",
    "She begged me to come and get her from contact.",
)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in SAID.items() for text in texts])
def test_what_is_said_outright_is_heard(kind: str, text: str) -> None:
    assert kind in {sign.kind for sign in hear(text).safety}


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_sounds_like_it_raises_no_page(text: str) -> None:
    assert hear(text).safety == ()


# One line each: whether it was looked at while the looks were written or is only scored, which kind (or none), and
# what is said. Nobody who works on the looks reads which of the "scored" are missed.
SETS = [
    line.split(" | ", 2)
    for line in Path(__file__).with_name("outright.txt").read_text(encoding="utf-8").splitlines()
]


def told(half: str, kind: str) -> list[str]:
    return [text for of, named, text in SETS if of == half and named == kind]


KINDS = tuple(SAID)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_heard_in_nearly_every_way_of_saying_it(kind: str) -> None:
    texts = told("looked-at", kind)
    assert len(texts) >= 40
    missed = [text for text in texts if kind not in {sign.kind for sign in signs(text)}]
    assert len(missed) <= 0.05 * len(texts), missed


@pytest.mark.parametrize(("wanted", "floor"), [("any", 0.7), ("its own", 0.7)])
def test_what_is_only_scored_is_mostly_heard(wanted: str, floor: float) -> None:
    heard = [(kind, {sign.kind for sign in signs(text)}) for kind in KINDS for text in told("scored", kind)]
    right = [bool(found) if wanted == "any" else kind in found for kind, found in heard]
    assert sum(right) / len(right) >= floor


@pytest.mark.parametrize(("half", "most"), [("looked-at", 0.01), ("scored", 0.08)])
def test_what_only_sounds_like_a_kind_seldom_raises_a_page(half: str, most: float) -> None:
    texts = told(half, "none")
    false = [text for text in texts if signs(text)]
    assert len(false) <= most * len(texts), len(false)


def test_the_words_that_say_it_are_quoted_exactly() -> None:
    for _, kind, text in SETS:
        for sign in signs(text):
            assert text[sign.start : sign.end] == sign.words, kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I wish I was dead", "carer-self-harm"),
        ("I'd be better off dead", "carer-self-harm"),
        ("She said she'd be better off dead", "child-self-harm"),
        ("He said I'd be better off dead.", "child-self-harm"),
        ("She screamed I want to kill myself.", "child-self-harm"),
    ],
)
def test_a_wish_to_die_belongs_to_whoever_says_it(text: str, kind: str) -> None:
    assert {sign.kind for sign in signs(text)} == {kind}
