"""Whom to ring: the carer's own number first, then those for the nation and the matter, marked where unsure."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect.errors import DialogueError
from reflect.voice import Contact, helplines

NUMBERS = """\
helplines:
  - name: Everywhere
    number: 0800 1111
    note: for the child
    for: [child-harm, help]
    checked: 2026-01-31
  - name: Northern
    number: "111"
    nations: [northern-ireland]
    for: [child-harm]
    checked: null
  - name: Scottish
    number: 111, then 2
    nations: [scotland]
    for: [carer-self-harm]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "helplines.yaml").write_text(NUMBERS, encoding="utf-8")
    return tmp_path


def test_the_own_number_comes_first_and_numbers_stand_as_written(folder: Path) -> None:
    first, *others = helplines("northern-ireland", "child_harm", "01234 567", folder)
    assert (first.number, first.checked) == ("01234 567", True)
    assert others == [
        Contact("Everywhere", "0800 1111", "for the child", checked=True),
        Contact("Northern", "111", "", checked=False),
    ]


@pytest.mark.parametrize(
    ("nation", "kind", "names"),
    [
        ("england", "child-harm", ["Everywhere"]),
        ("", "child_harm", ["Everywhere", "Northern"]),
        ("scotland", "carer_self_harm", ["Scottish"]),
        ("wales", "carer_self_harm", []),
        ("scotland", "help", ["Everywhere"]),
    ],
)
def test_only_those_for_the_nation_and_the_matter(
    folder: Path, nation: str, kind: str, names: list[str]
) -> None:
    assert [each.name for each in helplines(nation, kind, "", folder)] == names


@pytest.mark.parametrize("text", ["helplines: [", "helplines: 3", "- a\n- b", None])
def test_a_file_that_cannot_be_read_says_so(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "helplines.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DialogueError, match="numbers to ring"):
        helplines("", "help", "", tmp_path)


@pytest.mark.parametrize("nation", ["england", "scotland", "wales", "northern-ireland"])
def test_every_page_of_the_project_has_a_number_in_every_nation(nation: str) -> None:
    for kind in ("child_harm", "child_self_harm", "carer_self_harm", "breaking_point", "help"):
        assert helplines(nation, kind, "")
