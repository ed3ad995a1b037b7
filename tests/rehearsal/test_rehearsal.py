"""Personas: reading them, playing them, and what they expect."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect.errors import PersonaError
from reflect.rehearsal import expectations, play, read_persona

OLA = """
persona: ola
about: {child: "Bo", age: "5-10", carer: adopter}
purpose: supervision
answers:
  description: ["She hums when she eats, she lines up her peas, and she will not have the blue cup, never the blue cup."]
  availability.incident:
    - "She's always whingeing after school."
    - "On Thursday she came out of school and would not get in the car. I sat down on the kerb and waited with her."
default: ["dunno"]
expect:
  - {vague_at: availability.incident}
  - {specific_at: sensitivity.incident}
  - {strength: co-operation.limits, words: "nobody said this"}
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "ola.yaml"
    path.write_text(text, "utf-8")
    return path


def test_a_persona_is_played_to_the_end(tmp_path: Path) -> None:
    persona = read_persona(written(tmp_path, OLA))
    *said, summary = play(persona)
    assert [each["turn"] for each in said] == list(range(1, len(said) + 1))
    assert {each["who"] for each in said} == {"assistant", "carer"}
    assert summary["kind"] == "summary"
    assert "who" not in summary
    assert set(summary["sections"].values()) <= {"told", "skipped", "not reached"}
    answers = [each for each in said if each["kind"] == "answer"]
    assert answers[1]["text"] == "She's always whingeing after school."
    assert answers[2]["question"] == "availability.incident"
    assert answers[-1]["text"] == "dunno"
    assert all("heard" in each for each in answers)


def test_every_question_has_a_reflection_or_an_acknowledgement(tmp_path: Path) -> None:
    *said, _ = play(read_persona(written(tmp_path, OLA)))
    kinds = [each["kind"] for each in said]
    assert kinds.count("reflection") + kinds.count("acknowledgement") >= kinds.count("question") - 1


def test_expectations_are_held_against_what_was_said(tmp_path: Path) -> None:
    persona = read_persona(written(tmp_path, OLA))
    met = [each.met for each in expectations(persona, list(play(persona)))]
    assert met == [True, False, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [b", "not YAML"),
        ("- just\n- a list", "holds no persona"),
        ("about: {age: old}", "about.age"),
        ("surprise: yes", "surprise"),
    ],
)
def test_a_persona_that_cannot_be_read_says_where(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(PersonaError, match=said):
        read_persona(written(tmp_path, text))


def test_a_persona_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PersonaError, match="no persona file"):
        read_persona(tmp_path / "nobody.yaml")
