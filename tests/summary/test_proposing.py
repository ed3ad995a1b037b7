"""What is put to a carer at the end: few things, in their own words, and never what must not be said."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.events import Asked_, Heard, Indicator, Proposal, SafetySign
from reflect.secure_base import DIFFICULTIES, NEVER_OFFERED, SECTIONS, STRENGTHS
from reflect.summary import Spoken, propose

_CALM = settings(max_examples=60, deadline=None)

CARS = (
    "His mam had rung off early. He never lines them up unless something's wrong. "
    "So I never said a word, I just brought my cup of tea and sat on the carpet next to him."
)
TRAY = "I got down on the floor and I said you thought there'd be none left for you, didn't you."
HORMONES = "Hormones. It's hormones, and that's all it is. They told us it'd get worse at thirteen."


def said(identifier: int, question: str, asked: Asked_, text: str) -> Spoken:
    return Spoken(identifier, question.partition(".")[0], question, asked, text)


class Ear:
    """Hears what a test tells it to hear: indicator ids by words."""

    def __init__(self, *found: tuple[str, str], safety: str = "", stance: str = "tells") -> None:
        self.found, self.safety, self.stance = found, safety, stance

    def __call__(self, spoken: Spoken) -> Heard:
        indicators = tuple(
            Indicator(words, spoken.text.index(words), spoken.text.index(words) + len(words), identifier)
            for identifier, words in self.found
            if words in spoken.text
        )
        signs = (SafetySign(spoken.text, 0, len(spoken.text), self.safety),) if self.safety else ()
        return Heard(indicators=indicators, safety=signs, stance=self.stance)  # type: ignore[arg-type]


def words_of(proposals: list[Proposal], sort: str) -> list[str]:
    return [each.words for each in proposals if each.sort == sort]


def test_a_strength_is_the_sentence_that_shows_it() -> None:
    answers = [said(1, "availability.incident", "incident", CARS)]
    (found,) = propose(answers, hearing=Ear(("availability.alert", "never lines them up")))
    assert (found.sort, found.id, found.asks) == ("strength", "availability.alert", False)
    assert found.words == "He never lines them up unless something's wrong."
    assert CARS[found.start : found.end] == found.words


def test_a_difficulty_is_only_ever_asked_about() -> None:
    answers = [said(4, "sensitivity.why", "why", HORMONES)]
    (found,) = propose(answers, hearing=Ear(("sensitivity.one-explanation", "that's all it is")))
    assert (found.sort, found.asks, found.answer) == ("support-need", True, 4)
    assert found.words == "It's hormones, and that's all it is."


def test_what_would_judge_a_carer_is_never_offered() -> None:
    text = "I can't be doing with it all day long."
    for identifier in (*NEVER_OFFERED, "description.vague"):
        answers = [said(1, "support.difficult", "incident", text)]
        assert propose(answers, hearing=Ear((identifier, text))) == []


def test_nothing_comes_from_an_answer_in_which_danger_is_heard() -> None:
    answers = [said(1, "availability.incident", "incident", CARS)]
    ear = Ear(("availability.alert", "never lines them up"), safety="missing")
    assert propose(answers, hearing=ear) == []


def test_what_a_carer_names_is_a_need_by_the_name_of_its_question() -> None:
    answers = [said(7, "availability.help", "help", "A night's sleep would help. One.")]
    (found,) = propose(answers, hearing=Ear())
    assert (found.sort, found.id, found.asks) == ("support-need", "availability.help", False)
    assert found.words == "A night's sleep would help. One."


def test_a_need_after_a_no_is_heard_and_the_no_is_not_quoted() -> None:
    text = "No. Well. If there was another dad to talk to, that'd be different, I might do that."
    (found,) = propose([said(3, "support.more", "help", text)], hearing=Ear())
    assert found.words == "If there was another dad to talk to, that'd be different, I might do that."


def test_a_no_a_shrug_and_a_refusal_are_no_needs() -> None:
    for text, stance in (
        ("No. No more meetings.", "refuses"),
        ("Nothing.", "nothing"),
        ("Can't think. Ask me when I've slept.", "unsure"),
        ("I don't need any help, we're absolutely fine thank you.", "tells"),
        ("We manage.", "tells"),
        ("n/a", "nothing"),
        ("Dunno.", "unsure"),
    ):
        for question in ("support.more", "acceptance.help"):
            assert propose([said(1, question, "help", text)], hearing=Ear(stance=stance)) == [], text


def test_help_that_is_there_is_a_strength_and_no_need() -> None:
    text = "My sister Jean and the foster carers' coffee morning. And I've a good worker, she rings."
    answers = [said(1, "support.help", "help", text)]
    (found,) = propose(answers, hearing=Ear(("support.tried", "My sister Jean and the")))
    assert (found.sort, found.id) == ("strength", "support.tried")


def test_one_sentence_may_be_openness_to_help_and_name_what_would_help() -> None:
    text = "I'd not say no to that course on contact. I still don't know what to say to him."
    answers = [said(1, "support.more", "help", text)]
    found = propose(answers, hearing=Ear(("support.open", "I'd not say no to that course")))
    assert [(each.sort, each.id) for each in found] == [
        ("strength", "support.open"),
        ("support-need", "support.more"),
    ]
    rest = propose(
        answers,
        hearing=Ear(("support.open", "I'd not say no to that course")),
        kept_places=[(found[0].sort, found[0].answer, found[0].start, found[0].end)],
    )
    assert rest == found[1:]


def test_the_same_words_are_put_once() -> None:
    answers = [
        said(1, "availability.response", "response", "I sat on the carpet with him."),
        said(2, "sensitivity.response", "response", "I sat on the carpet with him!"),
    ]
    ear = Ear(("availability.time", "sat on the carpet"), ("availability.space", "on the carpet with"))
    assert words_of(propose(answers, hearing=ear), "strength") == ["I sat on the carpet with him."]


def test_two_strengths_in_one_long_sentence_take_a_clause_each() -> None:
    text = "I said there's always more in this house, and I knelt there till he came out."
    answers = [said(1, "sensitivity.response", "response", text)]
    ear = Ear(("sensitivity.in-their-shoes", "always more in"), ("sensitivity.names-feelings", "knelt there"))
    found = propose(answers, hearing=ear)
    assert {each.id for each in found} == {"sensitivity.in-their-shoes", "sensitivity.names-feelings"}
    assert len({each.words for each in found}) == 2


def test_the_same_words_are_not_both_praised_and_asked_about() -> None:
    silent = "We don't talk about his birth family."
    ear = Ear(("family-membership.open", "talk about"), ("family-membership.barriers", "talk about his"))
    answers = [said(1, "family-membership.incident", "incident", silent)]
    assert [each.id for each in propose(answers, hearing=ear)] == ["family-membership.barriers"]
    spoken = "We always talk about his birth family."
    answers = [said(1, "family-membership.incident", "incident", spoken)]
    assert [each.id for each in propose(answers, hearing=ear)] == ["family-membership.open"]


def test_one_id_is_put_in_the_words_that_tell_it_best() -> None:
    answers = [
        said(1, "acceptance.help", "help", "They say he's good at swimming."),
        said(2, "acceptance.feelings", "feelings", "I was that proud I were clapping before his name."),
    ]
    ear = Ear(("acceptance.joy", "good at swimming"), ("acceptance.joy", "I was that proud"))
    assert [each.answer for each in propose(answers, hearing=ear)] == [2]


def test_a_strong_strength_may_have_a_second_example_from_another_answer() -> None:
    text = "I said you choose, and I meant that you choose."
    answers = [
        said(
            1,
            "co-operation.incident",
            "incident",
            "I let him pick the spoon. I let him pick the bowl as well.",
        ),
        said(2, "co-operation.response", "response", text),
        said(3, "co-operation.response", "response", "We let him pick the film on Fridays."),
    ]
    ear = Ear(("co-operation.choice", "pick the"), ("co-operation.choice", "you choose"))
    assert len(propose(answers, hearing=ear)) == 2


def test_what_was_decided_is_not_put_again_and_the_rest_is_as_it_was() -> None:
    answers = [
        said(1, "availability.incident", "incident", CARS),
        said(2, "sensitivity.response", "response", TRAY),
    ]
    ear = Ear(
        ("availability.alert", "never lines them up"),
        ("availability.space", "sat on the carpet"),
        ("sensitivity.in-their-shoes", "none left for you"),
    )
    first = propose(answers, hearing=ear)
    assert len(first) == 3
    kept = (first[0].sort, first[0].answer, first[0].start, first[0].end)
    left = (first[1].answer, first[1].start, first[1].end)
    assert propose(answers, hearing=ear, kept_places=[kept], left_out_places=[left]) == first[2:]


def test_words_near_what_was_left_out_in_an_older_answer_stay_out() -> None:
    answers = [said(1, "availability.incident", "incident", CARS)]
    ear = Ear(("availability.alert", "never lines them up"))
    (found,) = propose(answers, hearing=ear)
    assert propose(answers, hearing=ear, left_out_places=[(1, found.start + 3, found.end + 9)]) == []


def crowd() -> list[Spoken]:
    asked: tuple[Asked_, ...] = ("incident", "response", "feelings")
    return [
        said(
            count * 3 + part,
            f"{section}.{ask}",
            ask,
            " ".join(f"I did the {number}th kind thing for {section} that day." for number in range(12)),
        )
        for count, section in enumerate(SECTIONS, start=1)
        for part, ask in enumerate(asked)
    ]


def everything(spoken: Spoken) -> Heard:
    every = [each for each in (*STRENGTHS, *DIFFICULTIES) if each.startswith(spoken.section)]
    found = []
    for number, identifier in enumerate(every):
        words = f"the {number}th kind thing"
        start = spoken.text.index(words)
        found.append(Indicator(words, start, start + len(words), identifier))
    return Heard(indicators=tuple(found))


def test_a_tired_carer_is_not_asked_forty_times() -> None:
    found = propose(crowd(), hearing=everything)
    assert len(found) <= 20
    sections = [next(each.section for each in crowd() if each.id == one.answer) for one in found]
    assert sections == sorted(sections, key=SECTIONS.index)
    assert set(sections) == set(SECTIONS)
    for section in SECTIONS:
        here = [one for one, where in zip(found, sections, strict=True) if where == section]
        assert sum(one.sort == "strength" for one in here) <= 4
        assert sum(one.sort == "support-need" for one in here) <= 2
        assert [one.sort for one in here] == sorted(one.sort for one in here)


_ALPHABET = st.sampled_from("aI we.,!?\n «»…-’'\"and so no help\u202e🙂é")


@st.composite
def _heard_somewhere(draw: st.DrawFn) -> tuple[Spoken, Heard]:
    text = draw(st.text(_ALPHABET, min_size=1, max_size=300))
    places = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=5))
    found = []
    for one, two in places:
        start, end = min(one, two), max(one, two)
        identifier = draw(st.sampled_from((*STRENGTHS, *DIFFICULTIES)))
        found.append(Indicator(text[start:end], start, end, identifier))
    asked: Asked_ = draw(st.sampled_from(("incident", "help")))
    return said(1, f"availability.{asked}", asked, text), Heard(indicators=tuple(found))


@_CALM
@given(_heard_somewhere())
def test_every_proposal_is_an_exact_quotation_whatever_was_typed(told: tuple[Spoken, Heard]) -> None:
    spoken, heard = told
    found = propose([spoken], hearing=lambda _: heard)
    assert found == propose([spoken], hearing=lambda _: heard)
    for each in found:
        assert each.words == spoken.text[each.start : each.end]
        assert each.words.strip() == each.words != ""
        assert len(each.words.split()) <= 30
        assert each.id not in NEVER_OFFERED | {"description.vague"}


@_CALM
@given(_heard_somewhere())
def test_deciding_one_by_one_comes_to_an_end(told: tuple[Spoken, Heard]) -> None:
    spoken, heard = told
    waiting = propose([spoken], hearing=lambda _: heard)
    left: list[tuple[int, int, int]] = []
    for _ in range(len(waiting)):
        if not waiting:
            break
        left.append((waiting[0].answer, waiting[0].start, waiting[0].end))
        after = propose([spoken], hearing=lambda _: heard, left_out_places=left)
        assert after == [each for each in waiting if (each.answer, each.start, each.end) != left[-1]]
        waiting = after
    assert waiting == []


def test_a_word_that_fills_the_screen_is_not_put() -> None:
    text = "a" * 20_000
    answers = [said(1, "availability.incident", "incident", text)]
    assert (
        propose(answers, hearing=lambda _: Heard(indicators=(Indicator(text, 0, 20_000, STRENGTHS[3]),)))
        == []
    )
