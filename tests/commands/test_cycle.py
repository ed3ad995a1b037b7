"""The plan and the caregiving cycle in `reflect show`."""

from __future__ import annotations

import pytest

from reflect.afterwards.plan import add_step
from reflect.journal import Journal
from reflect.secure_base import CYCLE
from tests.commands.running import Reflect
from tests.commands.test_talking import FOX_CUB


@pytest.fixture
def kept(reflect: Reflect) -> Reflect:
    reflect("talk", "--plain", "--about", "Fern", "--age", "5-10", typed=FOX_CUB)
    return reflect


def test_show_has_the_plan_at_its_end(kept: Reflect) -> None:
    with Journal.open(str(kept.passphrase), kept.home) as journal:
        session = journal.sessions()[0].id
        add_step(
            journal, "Fern", "support", need="A night\noff", what="Ring [Dot]", who="Dot", session=session
        )
    assert "What would help:\n  «A night\n  off» · Ring [Dot] · Who: Dot" in kept("show").stdout


def test_show_the_cycle_alone(kept: Reflect) -> None:
    lines = [line.strip() for line in kept("show", "--cycle").stdout.splitlines()]
    assert lines[0] == "Availability, helping the child to trust"
    told = [line for line in lines if line.endswith(":") and line[:1].isdigit()]
    assert told == [f"{number}. {step.name}:" for number, step in enumerate(CYCLE, 1)]
    assert lines[lines.index(told[-1]) + 1] == "(not told)"


def test_a_gap_is_filled_in_ones_own_words_and_the_others_stay(kept: Reflect) -> None:
    done = kept("show", "--fill", typed="yes\n\n\n\nThat it is safe to be cross [here].\n")
    assert "What might Fern have thought or felt after that?" in done.stdout
    lines = [line.strip() for line in kept("show", "--cycle").stdout.splitlines()]
    told = lines.index("5. the child's thinking and feeling:")
    assert lines[told + 1].startswith("«That it is safe to be cross [here].» (put in later, 20")
    assert lines[lines.index("6. the child's development:") + 1] == "(not told)"
    assert "safe to be cross [here]" in kept("export", "--format", "md").stdout.replace("\\", "")
    assert "put in the cycle" in kept("search", "cross").stdout


def test_words_that_call_for_help_bring_its_page_and_leave_in_no_copy(kept: Reflect) -> None:
    typed = "yes\n\n\n\nShe told me he hits her with a belt.\nMore.\n"
    done = kept("show", "--fill", typed=typed)
    assert "999" in done.stdout
    assert "belt" not in kept("export", "--format", "md").stdout
    assert "More." not in kept("show", "--cycle").stdout
