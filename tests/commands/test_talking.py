"""`reflect talk --plain`, as a program at the end of a pipe."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.running import Reflect

TUESDAY = (
    "On Tuesday after school she hid behind the sofa because her friend had moved away. "
    "I sat on the floor next to her and waited. I felt sad for her."
)
FEATHERS = (
    "She collects feathers, names every one, and will not sleep until the blackbird one is under her pillow."
)
FOX_CUB = f"{FEATHERS}\n\n{TUESDAY}\n\n"


def test_an_answer_brings_the_next_question(reflect: Reflect) -> None:
    done = reflect("talk", "--plain", "--about", "Fern", "--age", "5-10", typed=FOX_CUB)
    assert done.returncode == 0
    assert all(line.startswith(("Reflect: ", "You: ")) for line in done.stdout.splitlines())
    assert f"You: {TUESDAY}" in done.stdout
    assert "Fern" in done.stdout


def test_the_end_of_input_pauses_and_resume_asks_the_very_question(reflect: Reflect) -> None:
    first = reflect("talk", "--plain", "--about", "Fern", typed=FOX_CUB)
    question = next(line for line in reversed(first.stdout.splitlines()) if line.endswith("?"))
    again = reflect("talk", "--plain", "--resume")
    assert again.returncode == 0
    assert question in again.stdout
    kept = json.loads(reflect("show", "--format", "json").stdout)
    assert kept["state"] == "paused"
    assert [each["text"] for each in kept["answers"]] == [
        FEATHERS,
        TUESDAY,
    ]


def test_words_before_the_end_of_input_are_an_answer(reflect: Reflect) -> None:
    reflect("talk", "--plain", typed="She collects feathers and names them all")
    kept = json.loads(reflect("show", "--format", "json").stdout)
    assert kept["answers"][0]["text"] == "She collects feathers and names them all"


def test_resume_with_nothing_open_says_so(reflect: Reflect) -> None:
    done = reflect("talk", "--plain", "--resume")
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1


def test_commands_at_a_question(reflect: Reflect) -> None:
    typed = "She sings.\nAll day long, and always the same song about a goat.\n\n/skip\n/back\n\n//not a command\n\n/pause\n"
    done = reflect("talk", "--plain", "--about", "Fern", typed=typed)
    assert done.returncode == 0
    kept = json.loads(reflect("show", "--format", "json").stdout)
    assert "/not a command" in [each["text"] for each in kept["answers"]]


def test_an_earlier_answer_can_be_changed(reflect: Reflect) -> None:
    typed = (
        FOX_CUB + "/change availability.incident\nIt was Wednesday, at the dentist. She held my sleeve.\n\n"
    )
    reflect("talk", "--plain", "--about", "Fern", typed=typed)
    kept = json.loads(reflect("show", "--format", "json").stdout)
    told = {each["question"]: each["text"] for each in kept["answers"]}
    assert told["availability.incident"] == "It was Wednesday, at the dentist. She held my sleeve."
    assert TUESDAY not in told.values()


def test_help_is_at_hand_at_any_question(reflect: Reflect) -> None:
    done = reflect("talk", "--plain", typed="/help\n")
    assert "999" in done.stdout


def test_nothing_at_all_is_written_where_nothing_is_kept(reflect: Reflect) -> None:
    done = reflect("talk", "--plain", "--no-save", typed=FOX_CUB)
    assert done.returncode == 0
    assert not reflect.home.exists()
    assert "Nothing has been kept" in done.stdout


def test_without_a_passphrase_and_a_terminal_it_says_what_to_do(tmp_path: Path) -> None:
    done = Reflect(tmp_path / "home", passphrase=None)("talk", "--plain", typed=FOX_CUB)
    assert done.returncode == 2
    assert "REFLECT_PASSPHRASE" in done.stderr


def test_awkward_text_comes_back_as_typed(reflect: Reflect) -> None:
    awkward = "[/] see [note] {{ child }} {% block %} «» \u202eright\u202c <b>&amp;</b> a\u0301 \U0001f9f8 $(rm) `x` \\n \tend"
    reflect("talk", "--plain", typed=f"{awkward}\n\n")
    assert json.loads(reflect("show", "--format", "json").stdout)["answers"][0]["text"] == awkward
    assert awkward in reflect("show").stdout


def test_what_cannot_be_text_is_replaced_and_said_no_worse(reflect: Reflect) -> None:
    done = reflect(
        "talk", "--plain", typed=b"bell \x07 half \xff\xfe a surrogate \xed\xa0\x80 and\x00null\n\n"
    )
    assert done.returncode == 0
    text = json.loads(reflect("show", "--format", "json").stdout)["answers"][0]["text"]
    assert text.startswith("bell \ufffd half \ufffd")
    assert text.endswith("and\ufffdnull")


def test_a_megabyte_is_an_answer(reflect: Reflect) -> None:
    long = "He ran. " * 131072
    done = reflect("talk", "--plain", "--no-save", typed=f"{long}\n\n")
    assert done.returncode == 0
    assert "Something went wrong" not in done.stderr


def test_a_part_that_does_not_exist_is_told_and_nothing_is_begun(reflect: Reflect) -> None:
    done = reflect("talk", "--plain", "--section", "kindness", typed=FOX_CUB)
    assert done.returncode == 2
    assert "availability" in done.stderr
    assert "Nothing is kept" in reflect("sessions").stdout + reflect("sessions").stderr
