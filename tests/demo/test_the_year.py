"""What the made-up year promises: looked at in the journal that it was played into."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from reflect.conversation import AnswerRecord
from reflect.demo import Year
from reflect.demo.year import season
from reflect.documents import export
from reflect.documents.of_sitting import summary_of
from reflect.documents.then_and_now import then_and_now
from reflect.events import Kept, LeftOut
from reflect.journal import Journal, SessionRow
from reflect.secure_base import SECTIONS
from reflect.sitting import Sitting
from reflect.voice import Voice
from tests.demo.conftest import TODAY


def test_fourteen_sittings_go_back_a_year_from_today(rows: list[SessionRow]) -> None:
    days = [datetime.fromisoformat(row.started).date() for row in rows]
    assert len(days) == 14
    assert days == sorted(days)
    assert timedelta(350) < TODAY - days[0] <= timedelta(366)
    assert TODAY - days[-1] < timedelta(31)


def test_it_begins_with_a_child_who_has_just_come_and_ends_with_a_review(rows: list[SessionRow]) -> None:
    assert rows[0].purpose == "placement-start"
    assert rows[-1].purpose == "annual-review"
    assert {"supervision", "self-reflection", "placement-difficulty"} <= {row.purpose for row in rows}
    assert Counter(row.state for row in rows) == {"closed": 13, "paused": 1}


def test_a_sitting_takes_as_long_as_one_does(rows: list[SessionRow]) -> None:
    for row in rows:
        took = datetime.fromisoformat(row.touched) - datetime.fromisoformat(row.started)
        assert timedelta(minutes=3) < took < timedelta(minutes=90)


def test_every_section_is_talked_about_and_some_more_than_once(rows: list[SessionRow]) -> None:
    told = Counter(section for row in rows for section in row.told)
    assert set(told) == set(SECTIONS)
    assert sum(times > 1 for section, times in told.items() if section != "description") >= 5
    assert max(len(row.told) for row in rows) >= 4
    assert min(len(row.told) for row in rows) == 2


def test_all_of_it_is_marked_as_made_up(made: Journal, rows: list[SessionRow]) -> None:
    assert made.made_up
    assert not made.holds_real()
    assert all(row.fictional for row in rows)
    assert all(entry.fictional for entry in made.entries())


# ---------------------------------------------------------------- what was said


def test_nearly_everything_written_for_the_year_is_said(year: Year, sittings: list[Sitting]) -> None:
    for part, sitting in zip(year.sittings, sittings, strict=True):
        said = {answer.question for answer in sitting.answers()}
        asked = {place.question for place in sitting.state.asked}
        assert said <= set(part.answers)
        # A question may be passed over where an answer before it was heard to tell it already.
        passed = {question for question, _ in sitting.state.passed}
        assert {question for question in part.answers if question not in said} <= passed
        assert not [question for question in asked - said if question in part.answers]
    written = sum(len(said) for part in year.sittings for said in part.answers.values())
    assert sum(len(sitting.answers()) for sitting in sittings) >= written * 0.9


def apart(sittings: list[Sitting]) -> list[tuple[Sitting, AnswerRecord]]:
    return [(sitting, answer) for sitting in sittings for answer in sitting.answers() if answer.apart]


def test_one_answer_alone_calls_for_help_and_the_talking_stops_there(sittings: list[Sitting]) -> None:
    ((sitting, answer),) = apart(sittings)
    assert "thank you for telling me" in answer.text
    assert answer.id == max(each.id for each in sitting.answers())
    assert sitting.stage == "closed"
    assert all(answer.id != each.answer for each in sitting.result().strengths)


def test_what_called_for_help_is_in_no_copy(sittings: list[Sitting]) -> None:
    ((sitting, answer),) = apart(sittings)
    copy = str(export(summary_of(sitting), "md", Voice()))
    assert "his scarf" in copy or "somebody's scarf" in copy
    assert "boyfriend" in answer.text
    assert "boyfriend" not in copy


def test_one_sitting_waits_with_a_sentence_half_typed(made: Journal, rows: list[SessionRow]) -> None:
    (left,) = [row for row in rows if row.state == "paused"]
    draft = made.read_draft(left.id)
    assert draft is not None
    assert draft.question == left.question == "acceptance.response"
    assert draft.text.endswith("let him")


def test_the_boy_is_eight_when_he_comes_and_nine_at_the_end(sittings: list[Sitting]) -> None:
    assert "He's eight" in sittings[0].answers()[0].text
    assert "He's nine" in sittings[-1].answers()[0].text


@pytest.mark.parametrize(("day", "name"), [(1, "winter"), (4, "spring"), (7, "summer"), (11, "autumn")])
def test_a_season_is_called_what_it_was(day: int, name: str) -> None:
    assert season(date(2030, day, 15)) == name


def test_a_season_is_spoken(sittings: list[Sitting]) -> None:
    said = " ".join(answer.text for sitting in sittings for answer in sitting.answers())
    assert "{" not in said
    assert "long hard autumn" in said


# ---------------------------------------------------------------- what became of it


def test_what_was_proposed_was_kept_put_in_own_words_left_out_and_added_to(
    made: Journal, rows: list[SessionRow]
) -> None:
    events = [event for row in rows for event in made.events(row.id)]
    kept = [event for event in events if isinstance(event, Kept)]
    assert sum(not event.words for event in kept) >= 15
    assert sum(bool(event.words) for event in kept) >= 3
    assert sum(isinstance(event, LeftOut) for event in events) >= 5
    added = sum(len(row.result().strengths) for row in (Sitting.resume(made, row.id) for row in rows))
    assert added > sum(event.sort == "strength" for event in kept)


def test_every_step_of_support_comes_of_a_need_that_was_kept(year: Year, sittings: list[Sitting]) -> None:
    for part, sitting in zip(year.sittings, sittings, strict=True):
        needs = {need.words for need in sitting.result().support_needs}
        assert {step.need for step in part.plan if step.sort == "support"} <= needs


def test_the_plan_holds_steps_of_every_sort_in_every_state(made: Journal) -> None:
    steps = made.entries(kind="step")
    said = made.entries(kind="how")
    assert {step.values["sort"] for step in steps} == {"support", "child", "own"}
    last = {how.values["step"]: how.values["outcome"] for how in said}
    states = Counter(last.get(str(step.id), "open") for step in steps)
    assert set(states) == {"done", "going-on", "changed", "dropped", "open"}
    assert states["done"] > 5
    assert states["open"] >= 3


def test_how_a_step_has_been_is_said_after_it_was_made(made: Journal) -> None:
    at = {str(entry.id): datetime.fromisoformat(entry.at) for entry in made.entries()}
    for entry in made.entries():
        earlier = entry.values.get("step") or entry.values.get("again")
        if earlier:
            assert at[earlier] < at[str(entry.id)]


def test_small_good_things_later_thoughts_and_what_came_round(made: Journal) -> None:
    assert len(made.entries(kind="moment")) >= 12
    thoughts, agains = made.entries(kind="thought"), made.entries(kind="again")
    assert len(thoughts) >= 3
    assert all(entry.session and entry.answer for entry in (*thoughts, *agains))
    came = {entry.values["again"]: entry.values["outcome"] for entry in made.entries(kind="came")}
    assert {came.get(str(again.id), "open") for again in agains} == {"yes", "not-yet", "open"}


def test_nothing_was_noted_that_is_still_to_come(made: Journal) -> None:
    assert all(datetime.fromisoformat(entry.at).date() <= TODAY for entry in made.entries())


# ---------------------------------------------------------------- how he is getting on


def test_two_of_the_sittings_follow_his_progress_and_stand_side_by_side(made: Journal) -> None:
    found = then_and_now(made, "Danny")
    assert [each.id for each in found.dimensions] == ["availability", "sensitivity", "family-membership"]
    for each in found.dimensions:
        assert len(each.times) == 2
        assert each.then.steps != each.now.steps
        assert all(dict(once.told).keys() >= {"incident", "seen"} for once in each.times)
    families = {one.family for each in found.dimensions for one in each.impressions}
    assert families == {"", "birth-family", "this-family"}
