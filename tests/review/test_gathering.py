"""What comes into a review pack, and what stays out of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from made_years import WALL, YEAR, Talk, a_journal, talk

from reflect.errors import NotFound
from reflect.journal import Journal
from reflect.review import Choices, Pack, Period, children, gather, gathered, one_child
from reflect.review.pack import ChildPack, SectionPack, typed_in


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with a_journal(tmp_path / "kept") as made:
        yield made


def only(pack: Pack) -> ChildPack:
    (child,) = pack.children
    return child


def section(child: ChildPack, name: str) -> SectionPack:
    return next(each for each in child.sections if each.id == name)


def kept(
    journal: Journal, day: str, words: str, *, child: str = "Kai", name: str = "availability.time"
) -> Talk:
    """A conversation in which one strength was kept."""
    made = talk(journal, day, child=child)
    answer = made.say(
        f"{name.partition('.')[0]}.incident", f"{words} And that was that for the whole evening."
    )
    made.keep("strength", name, answer, words)
    return made.done()


def test_children_stand_apart_and_one_can_be_chosen_whatever_the_case(journal: Journal) -> None:
    kept(journal, "2026-02-01", "I sat with him.")
    kept(journal, "2026-03-01", "I sat with her.", child="Ola")
    kept(journal, "2026-04-01", "I sat with him again.", child="KAI")
    assert [each.about.child for each in gather(journal, YEAR).children] == ["KAI", "Ola"]
    ola = only(gather(journal, YEAR, "oLA"))
    assert [each.words for each in ola.lines()] == ["I sat with her."]
    assert children(journal) == ["KAI", "Ola"]
    assert one_child(journal, " ola ") == "Ola"
    with pytest.raises(NotFound):
        one_child(journal, "Zed")


def test_both_ends_of_the_time_are_in_it_and_nothing_else(journal: Journal) -> None:
    for day in ("2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"):
        kept(journal, day, f"It was the day of {day}.")
    told = [each.words for each in only(gather(journal, YEAR)).lines()]
    assert told == ["It was the day of 2026-01-01.", "It was the day of 2026-12-31."]


def test_a_conversation_over_new_year_gives_each_year_its_own_answers(journal: Journal) -> None:
    made = talk(journal, "2025-12-31")
    made.say("availability.incident", WALL)
    made.say("sensitivity.incident", "On the second of January he shouted at the cat.", day="2026-01-02")
    made.done()
    (visit,) = only(gather(journal, YEAR)).visits
    assert visit.day == "2026-01-02"
    assert [each.id for each in only(gather(journal, YEAR)).sections] == ["sensitivity"]


def test_nothing_kept_of_a_time_is_said_so(journal: Journal) -> None:
    kept(journal, "2026-02-01", "I sat with him.")
    with pytest.raises(NotFound, match="Nothing was kept of that time"):
        gather(journal, Period(date(2020, 1, 1), date(2020, 12, 31)))


def test_what_a_page_of_help_followed_stays_out_with_all_that_came_of_it(journal: Journal) -> None:
    secret = "She told me her uncle hurt her, and she has a bruise on her arm."
    made = talk(journal, "2026-02-01")
    made.say("description", "He is all elbows and he laughs like a drain, every day of the week.")
    apart = made.say("availability.incident", f"{secret} I sat with her until the doctor came.")
    parked = made.say("sensitivity.incident", "PARKED words about a Tuesday at the pool with the others.")
    made.keep("support-need", "availability.help", apart, "until the doctor came")
    made.set_apart(apart)
    # Kept once more after the page: the worst that could be in a journal.
    made.keep("support-need", "availability.help", apart, "until the doctor came")
    made.park(parked)
    made.done()
    for answer in (apart, parked):
        journal.add_entry(
            "thought",
            "Kai",
            {"text": "LATER"},
            session=made.session,
            answer=answer,
            at="2026-03-01T10:00:00+00:00",
        )
        journal.add_entry(
            "again",
            "Kai",
            {"might_try": "TRY", "message": "MESSAGE"},
            session=made.session,
            answer=answer,
            at="2026-03-01T10:00:00+00:00",
        )
    journal.add_entry(
        "step",
        "Kai",
        {"sort": "support", "need": "until the doctor came", "what": "STEP"},
        session=made.session,
        at="2026-03-01T10:00:00+00:00",
    )
    held = " ".join(typed_in(gather(journal, YEAR).children))
    assert "all elbows" in held
    for words in ("uncle", "doctor", "PARKED", "LATER", "TRY", "MESSAGE", "STEP"):
        assert words not in held


def test_what_says_only_that_there_is_nothing_to_say_is_not_brought(journal: Journal) -> None:
    talk(
        journal, "2026-02-01", [("availability.incident", "I don't know."), ("sensitivity.incident", WALL)]
    ).done()
    assert [each.id for each in only(gather(journal, YEAR)).sections] == ["sensitivity"]


def test_made_up_conversations_never_stand_beside_real_ones(journal: Journal) -> None:
    talk(journal, "2026-02-01", [("availability.incident", f"Made up. {WALL}")], fictional=True).done()
    journal.add_entry(
        "moment", "Kai", {"text": "Made up too."}, fictional=True, at="2026-02-02T10:00:00+00:00"
    )
    assert gather(journal, YEAR).fictional
    talk(journal, "2025-02-03", [("availability.incident", WALL)], child="Ola").done()
    with pytest.raises(NotFound):
        gather(journal, YEAR)
    assert children(journal) == ["Ola"]


def test_a_support_need_stands_with_what_became_of_it(journal: Journal) -> None:
    made = talk(journal, "2026-02-01")
    answer = made.say("availability.help", "A night off now and then would help me no end.")
    made.keep(
        "support-need", "availability.help", answer, "A night off now and then", "One night off a month"
    )
    other = made.say("sensitivity.help", "Somebody to ring when it all goes wrong at bedtime.")
    made.keep("support-need", "sensitivity.help", other, "Somebody to ring")
    made.done()
    step = journal.add_entry(
        "step",
        "Kai",
        {"sort": "support", "need": "One night off a month", "what": "Ask Jo", "who": "me", "by": "Easter"},
        session=made.session,
        at="2026-02-01T21:00:00+00:00",
    )
    for day, outcome, words in (
        ("2026-03-01", "going-on", "Asked."),
        ("2026-05-01", "done", "First Friday."),
    ):
        journal.add_entry(
            "how",
            "Kai",
            {"step": str(step.id), "outcome": outcome, "words": words},
            at=f"{day}T20:00:00+00:00",
        )
    child = only(gather(journal, YEAR))
    (need,) = section(child, "availability").needs
    assert [(each.outcome, each.words) for each in need.steps[0].hows] == [
        ("going-on", "Asked."),
        ("done", "First Friday."),
    ]
    assert section(child, "sensitivity").needs[0].steps == ()
    # The same need, said in other words for this pack, has still had what it had.
    reworded = gather(journal, YEAR, choices=Choices(words={need.line.key: "Time to sleep"}))
    (said,) = section(only(reworded), "availability").needs
    assert (said.line.words, len(said.steps)) == ("Time to sleep", 1)


def test_a_step_comes_where_it_was_still_open_and_not_where_it_was_over(journal: Journal) -> None:
    for what, outcome in (("Over", "done"), ("Open", "going-on"), ("Untold", "")):
        step = journal.add_entry(
            "step", "Kai", {"sort": "child", "what": what}, at="2025-03-01T10:00:00+00:00"
        )
        if outcome:
            value = {"step": str(step.id), "outcome": outcome, "words": ""}
            journal.add_entry("how", "Kai", value, at="2025-04-01T10:00:00+00:00")
    journal.add_entry("step", "Kai", {"sort": "child", "what": "Next year"}, at="2027-03-01T10:00:00+00:00")
    kept(journal, "2026-02-01", "I sat with him.")
    assert [each.what for each in only(gather(journal, YEAR)).steps] == ["Open", "Untold"]


def test_then_and_now_are_the_earliest_and_the_latest_of_what_was_kept_most_alike(journal: Journal) -> None:
    kept(journal, "2026-01-10", "I sat on the stairs.")
    kept(journal, "2026-05-10", "A long and winding line about something else in the middle of the year.")
    kept(
        journal, "2026-06-01", "I saw his shoulders go up, and that is how I knew.", name="availability.alert"
    )
    kept(journal, "2026-11-10", "He came and sat by me.")
    both = section(only(gather(journal, YEAR)), "availability").then_now
    assert both is not None
    assert (both.then_day, both.then_words) == ("2026-01-10", "I sat on the stairs.")
    assert (both.now_day, both.now_words) == ("2026-11-10", "He came and sat by me.")


def test_where_nothing_was_kept_then_and_now_are_accounts_and_one_alone_is_neither(journal: Journal) -> None:
    talk(journal, "2026-02-01", [("availability.incident", WALL), ("acceptance.incident", WALL)]).done()
    assert section(only(gather(journal, YEAR)), "acceptance").then_now is None
    talk(
        journal,
        "2026-08-01",
        [("availability.incident", "This time he came straight in to me and said it hurt.")],
    ).done()
    both = section(only(gather(journal, YEAR)), "availability").then_now
    assert both is not None
    assert (both.then_words, both.now_words[:9]) == (WALL, "This time")


def test_of_many_lines_the_fullest_stand_and_the_days_of_the_rest_are_told(journal: Journal) -> None:
    said = [
        "I sat.",
        "I sat with him on the floor.",
        "I sat near.",
        "I sat with him till his breath slowed down.",
        "I sat on the step with him.",
    ]
    for month, words in enumerate(said, 1):
        kept(journal, f"2026-{month:02}-01", words)
    (strength,) = section(only(gather(journal, YEAR)), "availability").strengths
    assert [each.words for each in strength.lines] == [said[3], said[4]]
    assert strength.also == ("2026-01-01", "2026-02-01", "2026-03-01")
    whole = section(only(gather(journal, YEAR, whole=True)), "availability").strengths
    assert [each.words for each in whole[0].lines] == said


def test_a_line_is_changed_or_left_out_for_this_pack_only(journal: Journal) -> None:
    kept(journal, "2026-02-01", "I sat with him.")
    kept(journal, "2026-03-01", "I waited by the door.")
    read = gathered(journal, YEAR)
    first, second = only(read.pack()).lines()
    chosen = Choices(
        words={first.key: "I stay near."},
        out=frozenset({second.key}),
        asked=frozenset({first.key, second.key}),
    )
    (line,) = only(read.pack(chosen)).lines()
    assert (line.words, line.quote, line.own) == ("I stay near.", "I sat with him.", True)
    assert [each.words for each in only(gather(journal, YEAR)).lines()] == [
        "I sat with him.",
        "I waited by the door.",
    ]


def test_once_lines_were_gone_through_no_other_comes_in_their_place(journal: Journal) -> None:
    for month in range(1, 7):
        kept(journal, f"2026-{month:02}-01", f"I sat with him in month {month}.")
    read = gathered(journal, YEAR)
    asked = [each.key for each in only(read.pack()).lines()]
    left = only(read.pack(Choices(out=frozenset(asked[:2]), asked=frozenset(asked))))
    assert [each.key for each in left.lines()] == asked[2:]


def test_how_far_the_reading_is_is_told(journal: Journal) -> None:
    for month in (1, 2, 3):
        kept(journal, f"2026-{month:02}-01", "I sat with him.")
    told: list[tuple[int, int]] = []
    gather(journal, YEAR, tell=lambda done, of: told.append((done, of)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
