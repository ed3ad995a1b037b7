"""Line by line: the plan at the end, how it has been at the beginning, the whole answer, the cycle."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect.afterwards.plan import Step, add_step, steps
from reflect.events import About
from reflect.journal import Cost, Journal
from reflect.plain import Plain
from reflect.sitting import Sitting
from tests.conversation.talker import WHOLE_STORY

KAI = About("Kai", "5-10", "foster", "self-reflection")
TO_THE_END = "Fine.\n\n/skip\n" + "/skip\n" * 5 + "finish\n"
LIKE = "He is all elbows, he does every voice off the telly and he would give you his last sweet."
LAST = "2026-03-03T10:00:00+00:00"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1)) as journal:
        yield journal


def talk(journal: Journal, typed: str, *, interactive: bool = True) -> tuple[Sitting, str]:
    sitting = Sitting.begin(KAI, journal=journal)
    out = io.StringIO()
    plain = Plain(sitting, io.StringIO(typed), out, interactive=interactive, journal=journal)
    assert plain.run() == 0
    return sitting, out.getvalue()


def kept(journal: Journal) -> list[Step]:
    return steps(journal, "Kai")


def test_what_would_help_becomes_a_plan(journal: Journal) -> None:
    sitting, said = talk(
        journal,
        f"{TO_THE_END}/support A night off [now]\n\nyes\n//Ring Dot\nDot\nby Easter\n\nOne evening out\n\n\n",
    )
    support, own = kept(journal)
    assert (support.need, support.what, support.who, support.by) == (
        "A night off [now]",
        "/Ring Dot",
        "Dot",
        "by Easter",
    )
    assert (own.sort, own.what, own.who) == ("own", "One evening out", "")
    assert "«A night off [now]» · /Ring Dot · Who: Dot · By when: by Easter" in said
    assert sitting.stage == "closed"


@pytest.mark.parametrize(
    "typed", ["\n", "no\n", "yes\n/leave\n", "yes\n\n\n\n", "", "yes\n", "yes\n/dance\n/leave\n"]
)
def test_all_of_it_can_be_left(journal: Journal, typed: str) -> None:
    talk(journal, f"{TO_THE_END}/support A night off\n\n{typed}")
    assert kept(journal) == []


def test_what_was_told_before_the_rest_was_left_is_kept(journal: Journal) -> None:
    talk(journal, f"{TO_THE_END}/support A night off\n\nyes\nRing Dot\n/leave\n")
    assert [(each.what, each.who) for each in kept(journal)] == [("Ring Dot", "")]


def test_the_next_conversation_begins_with_it(journal: Journal) -> None:
    before = Sitting.begin(KAI, journal=journal)
    add_step(journal, "Kai", "support", need="A night off", what="Ring Dot", session=before.session, at=LAST)
    add_step(journal, "Kai", "child", what="To sleep through", session=before.session, at=LAST)
    add_step(journal, "Kai", "own", what="A choir", session=before.session, at=LAST)
    _, said = talk(journal, "yes\ndropped\n\nhmm\nchanged\nTo nap a bit\n\n")
    assert (
        said.index("There is something from last time")
        < said.index("«A choir»")
        < said.index("comes to mind")
    )
    assert "on 3 March 2026, you hoped" in said
    assert [(each.outcome, each.hope) for each in kept(journal)] == [
        (None, "Ring Dot"),
        ("changed", "To nap a bit"),
        ("dropped", "A choir"),
    ]


def test_nothing_of_it_is_shown_before_somebody_says_so_nor_asked_in_a_pipe(journal: Journal) -> None:
    before = Sitting.begin(KAI, journal=journal)
    add_step(journal, "Kai", "own", what="A choir", session=before.session, at=LAST)
    _, said = talk(journal, "\n/pause\n")
    assert "choir" not in said
    assert "comes to mind" in said
    _, said = talk(journal, f"{TO_THE_END}\n", interactive=False)
    assert "last time" not in said
    assert "plan" not in said


def test_the_whole_answer_and_the_cycle(journal: Journal) -> None:
    story = f"{WHOLE_STORY}\nAnd [then] he laughed."
    _, said = talk(
        journal, f"{LIKE}\n\n{story}\n\n" + "/skip\n" * 9 + "finish\n/whole\n" + "/leave\n" * 9 + "/cycle\n"
    )
    lines = [line.rpartition("Reflect: ")[2].strip() for line in said.splitlines()]
    assert f"«{WHOLE_STORY}" in lines
    assert "And [then] he laughed.»" in lines
    steps_told = [
        line for line in lines if line[:2] in ("1.", "2.", "3.", "4.", "5.", "6.") and line.endswith(":")
    ]
    assert steps_told[0] == "1. the child's needs and behaviour:"
    assert steps_told[-1] == "6. the child's development:"
    assert lines[lines.index(steps_told[-1]) + 1] == "(not told)"


# ---------------------------------------------------------------- what calls for help

GRAVE = "His uncle comes into his room at night and touches him."


def test_what_is_put_in_the_plan_is_listened_to_and_kept_as_typed(journal: Journal) -> None:
    _, said = talk(journal, f"{TO_THE_END}/support A night off\n\nyes\n{GRAVE}\n\n\n\n")
    (step,) = kept(journal)
    assert step.what == GRAVE
    assert "ring 999" in said
    assert "come to feel, or do?" not in said, "the rest is left for now"


@pytest.mark.parametrize(("typed", "begins"), [("\n", False), ("yes\n", True)])
def test_how_it_has_been_is_listened_to_and_one_may_stop_there(
    journal: Journal, typed: str, *, begins: bool
) -> None:
    for what in ("Sleep", "Swim"):
        add_step(journal, "Kai", "child", what=what, at=LAST)
    sitting, said = talk(journal, f"yes\ngoing on\n{GRAVE}\n{typed}")
    assert "ring 999" in said
    assert [how.words for step in kept(journal) for how in step.hows] == [GRAVE]
    assert ("what comes to mind" in said) == begins
    assert sitting.stage == "paused"


def test_what_was_hoped_is_put_another_way_or_taken_out(journal: Journal) -> None:
    for what in ("Swim", "Sleep"):
        add_step(journal, "Kai", "child", what=what, who="Jo", at=LAST)
    _, said = talk(journal, "yes\n/right\nSleep [through]\n\nEaster\n/remove\nno\n\n")
    assert "«Sleep»" in said
    sleep = kept(journal)[1]
    assert (sleep.hope, sleep.who, sleep.by) == ("Sleep [through]", "Jo", "Easter")
    assert [each.what for each in sleep.puts] == ["Sleep", "Sleep [through]"]
    talk(journal, "yes\n\n/remove\nyes\n")
    assert [each.hope for each in kept(journal)] == ["Sleep [through]"]


def test_what_was_told_of_a_step_before_a_kill_is_there_again(journal: Journal) -> None:
    sitting, _ = talk(journal, f"{TO_THE_END}/support A night off\n")
    journal.drafts.keep(f"plan/{sitting.session}/support/A night off", {"what": "Ring Dot"})
    again = Sitting.resume(journal, sitting.session)
    out = io.StringIO()
    Plain(again, io.StringIO("\nyes\nDot\n\n/leave\n"), out, interactive=True, journal=journal).run()
    assert "«Ring Dot»" in out.getvalue()
    assert [(each.what, each.who) for each in kept(journal)] == [("Ring Dot", "Dot")]
