"""docs/dialogues.md says what is so: every code, every key, every word of every vocabulary."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from small_project import Project

from reflect.dialogue import Code, models
from reflect.dialogue_check import check
from reflect.dialogue_check.reaching import FITTING
from reflect.events import AGES, CARERS, PEOPLE, PURPOSES
from reflect.said import Applicants
from reflect.voice.facts import NAMES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "dialogues.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """The cells of the table whose head begins with `heading`."""
    table = PAGE[PAGE.index(f"| {heading} |") :].split("\n\n")[0]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table.split("\n")[2:] if row]


def words(cell: str) -> tuple[str, ...]:
    return tuple(re.findall(r"`([^`]+)`", cell))


def test_every_code_is_told_with_its_meaning_in_order() -> None:
    assert rows("code") == [[f"`{code.value}`", code.meaning] for code in Code]


@pytest.mark.parametrize(
    ("heading", "key", "values"),
    [
        ("key of a question", "asked", get_args(models.Asking)),
        ("key of a question", "depth", ("short", "full")),
        ("key of a question", "told", get_args(models.Told)),
        ("key of when", "families", ("one", "more")),
        ("key of when", "carer", CARERS),
        ("key of when", "age", AGES),
        ("key of when", "purpose", PURPOSES),
        ("key of when", "applicants", get_args(Applicants)),
        ("key of when", "plans", ("short", "long")),
        ("key of when", "adulthood", ("yes", "no")),
        ("key of when", "company", PEOPLE),
        ("key of a question", "to", ("each",)),
        ("key of a question", "names", ("strength", "support-need")),
        ("key of a dialogue", "about", ("child", "applicants")),
        ("key of a dialogue", "parts", ("all", "one")),
        ("key of a dialogue", "offers", ("heard", "named")),
        ("key of a section", "needs", get_args(models.Need)),
    ],
)
def test_every_value_is_told(heading: str, key: str, values: tuple[str, ...]) -> None:
    assert {row[0]: words(row[2]) for row in rows(heading)}[f"`{key}`"] == values


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("key of a question", models.Question),
        ("key of a section", models.Section),
        ("key of when", models.When),
        ("key of a dialogue", models.Dialogue),
    ],
)
def test_every_key_is_told(heading: str, part: type[models.BaseModel]) -> None:
    keys = {field.alias or name for name, field in part.model_fields.items()}
    assert {words(row[0])[0] for row in rows(heading)} == keys


def test_every_thing_heard_is_told_with_what_it_goes_with() -> None:
    told = {words(row[0])[0]: set(words(row[2])) or set(FITTING) for row in rows("`hears`")}
    assert set(told) == set(get_args(models.Hears))
    for hears, asked in told.items():
        assert asked == {each for each, fitting in FITTING.items() if hears in fitting}
    seeks = next(line for line in PAGE.split("\n") if line.startswith("`seeks`"))
    assert words(seeks)[1:] == get_args(models.Seeks)


def test_every_name_that_a_block_is_given_is_told() -> None:
    table = PAGE[PAGE.index("## What a block can use") : PAGE.index("## How it should sound")]
    assert {name for name in NAMES - {"age"} if not re.search(rf"\b{name}\b", table)} == set()


def test_the_example_of_a_service_s_own_wording_is_without_a_mistake(project: Project) -> None:
    example = re.search(r'```\n({% extends "en-GB/availability.j2" %}.*?)```', PAGE, re.DOTALL)
    assert example
    project.write("ours/availability.j2", example[1])
    assert check(project.service) == []


def test_the_example_of_a_question_is_without_a_mistake(project: Project) -> None:
    example = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert example
    project.change("dialogues/small.yaml", "  - id: support\n", f"{example[1]}  - id: support\n")
    project.append(
        "prompts/en-GB/availability.j2",
        "{% block goodbye %}How?{% endblock %}{% block goodbye_first_sign %}What?{% endblock %}",
    )
    assert check(project.folder) == []
