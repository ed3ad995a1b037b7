"""The plain conversation at a terminal, with a person at it."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

from reflect.events import About
from reflect.journal import Cost, Journal
from reflect.plain import Plain
from reflect.sitting import Sitting
from tests.conversation.talker import ONE_TIME

LIKE = "He is all elbows, he does every voice off the telly and he would give you his last sweet."


def talk(typed: str, sitting: Sitting | None = None, **about: str) -> tuple[Sitting, str]:
    given = About(**{"child": "Kai", "age": "5-10", "carer": "foster", **about})  # type: ignore[arg-type]
    sitting = sitting or Sitting.begin(given, journal=None)
    out = io.StringIO()
    assert Plain(sitting, io.StringIO(typed), out, interactive=True).run() == 0
    return sitting, out.getvalue()


def test_a_lone_empty_line_asks_again() -> None:
    _, said = talk("\n\n")
    question = "what comes to mind"
    assert said.count(question) == 3


def test_an_answer_may_have_several_lines() -> None:
    sitting, _ = talk("He is all elbows.\nHe does every voice off the telly.\n\n")
    assert sitting.answers()[0].text == "He is all elbows.\nHe does every voice off the telly."


def test_a_line_of_spaces_is_a_part_of_the_answer() -> None:
    sitting, _ = talk("  He is all elbows.  \n   \n\tHe does every voice off the telly.\n\n")
    assert sitting.answers()[0].text == "  He is all elbows.  \n   \n\tHe does every voice off the telly."


def test_what_is_typed_is_not_repeated_at_a_terminal() -> None:
    _, said = talk(f"{LIKE}\n\n")
    assert LIKE not in said


def test_the_role_is_asked_when_it_is_first_needed() -> None:
    sitting, said = talk(f"{LIKE}\n\n5\n", carer="")
    assert "1. " in said
    assert sitting.state.about.carer == "residential"
    assert "shift" in said


def test_the_role_may_be_left_open() -> None:
    sitting, _ = talk(f"{LIKE}\n\n\n", carer="")
    assert sitting.state.about.carer == ""


def _to_the_bridge() -> str:
    return f"{LIKE}\n\n" + "/skip\n" * 6


def test_at_a_bridge_one_goes_on_stops_or_chooses() -> None:
    sitting, said = talk(_to_the_bridge())
    assert sitting.state.stage_paused == "choosing"
    assert "go on" in said
    sitting, _ = talk(_to_the_bridge() + "hmm\nAcceptance\n")
    assert sitting.section == "acceptance"
    sitting, _ = talk(_to_the_bridge() + "go on\n")
    assert sitting.section == "sensitivity"
    sitting, _ = talk(_to_the_bridge() + "stop\n")
    assert sitting.stage == "paused"


def test_the_summary_line_by_line() -> None:
    typed = (
        _to_the_bridge()
        + "finish\n/words He is generous to the bone\n"
        + "/leave\n" * 12
        + "/strength He makes me laugh\n\n"
    )
    sitting, _said = talk(typed)
    assert sitting.stage == "closed"
    strengths = [each.words for each in sitting.result().strengths]
    assert strengths == ["He is generous to the bone", "He makes me laugh"]


def test_a_command_that_is_not_known_loses_nothing() -> None:
    sitting, said = talk(f"/dance\n{LIKE}\n\n")
    assert "I don't know that one" in said
    assert sitting.answers()[0].text == LIKE


def test_change_without_a_question_lists_what_can_be_changed() -> None:
    _, said = talk(f"{LIKE}\n\n{ONE_TIME}\n\n/change\n")
    assert "description, availability.incident" in said


def test_each_line_typed_is_kept_as_a_draft(tmp_path: Path) -> None:
    with Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1)) as journal:
        sitting = Sitting.begin(About(child="Kai"), journal=journal)

        class Killed(io.StringIO):
            """The terminal goes away in the middle of an answer."""

            def readline(self, size: int = -1) -> str:  # type: ignore[override]
                line = super().readline(size)
                if not line:
                    raise SystemExit
                return line

        with contextlib.suppress(SystemExit):
            Plain(sitting, Killed("One line.\nAnd another.\n"), io.StringIO(), interactive=True).run()
        draft = journal.read_draft(sitting.session)
        assert draft is not None
        assert draft.text == "One line.\nAnd another."


def test_words_put_in_at_the_summary_are_listened_to() -> None:
    grave = "His uncle comes into his room at night and touches him."
    typed = _to_the_bridge() + f"finish\n/words {grave}\n" + "/leave\n" * 12
    sitting, said = talk(typed + f"/support {grave}\n\n")
    assert [each.words for each in sitting.result().strengths] == [grave]
    assert said.count("ring 999") == 2
    assert said.count("No copy has them") == 2
