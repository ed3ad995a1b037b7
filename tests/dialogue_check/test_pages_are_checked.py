"""Mistakes in the pages about the model."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reflect.dialogue_check import Code, check
from reflect.dialogue_check.pages import pages
from reflect.explained.shelf import shelf
from reflect.home import project_folder

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "dialogues.md").read_text(encoding="utf-8")
GOOD = "title: Short breaks\nplace: 165\nwords: [respite]\nbody: Ask us.\nsource: Us.\n"


def found(folder: Path, text: str, name: str = "breaks") -> list[tuple[int, Code, str]]:
    (folder / "explained").mkdir(exist_ok=True)
    (folder / "explained" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return [(each.line, each.code, each.remedy) for each in pages(project_folder("prompts"), folder)]


def test_a_page_of_a_service_without_a_mistake(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD) == []
    assert found(tmp_path, "body: We say it so.\n", "babies") == []


def test_they_are_checked_with_all_the_rest(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD.replace("source: Us.\n", ""))
    assert [each.code for each in check(tmp_path) if "explained" in each.file] == [Code.MISSING_KEY]


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("source: Us.\n", "", 1, Code.MISSING_KEY),
        ("title:", "titel:", 1, Code.UNKNOWN_KEY),
        ("165", "last", 2, Code.BAD_VALUE),
        ("[respite]", "respite", 3, Code.BAD_VALUE),
        ("[respite]", "[respite, trust]", 3, Code.BAD_VALUE),
        ("Ask us.", "Ask us!", 4, Code.EXCLAMATION),
        ("Ask us.", "word " * 26, 4, Code.TOO_LONG),
        ("Ask us.", "A few words. " * 21, 4, Code.TOO_LONG),
        ("source: Us.", "source: Us.\nsee: [nowhere]", 6, Code.BAD_VALUE),
        ("source: Us.", "source: Us.\nsee: [babys]", 6, Code.BAD_VALUE),
        ("source: Us.", "source: Us.\ndimension: love", 6, Code.BAD_VALUE),
        ("source: Us.", "source: Us.\ndraws: cat", 6, Code.BAD_VALUE),
        ("Ask us.", '"Ask us.', 4, Code.BAD_YAML),
    ],
)
def test_each_mistake_is_told_with_its_line(
    old: str, new: str, line: int, code: Code, tmp_path: Path
) -> None:
    assert GOOD.count(old) == 1
    assert (line, code) in {each[:2] for each in found(tmp_path, GOOD.replace(old, new))}


def test_a_page_much_like_the_one_meant_is_offered(tmp_path: Path) -> None:
    ((_, _, remedy),) = found(tmp_path, GOOD + "see: [babys]\n")
    assert remedy == "did you mean “babies”?"


def test_the_name_of_a_dimension_is_not_a_service_s_to_change(tmp_path: Path) -> None:
    ((line, code, _),) = found(tmp_path, "title: Readiness\n", "availability")
    assert (line, code) == (1, Code.BAD_VALUE)


def test_the_pages_of_the_project_have_none() -> None:
    assert list(pages(project_folder("prompts"), None)) == []


def test_the_example_that_authors_are_given_is_a_page(tmp_path: Path) -> None:
    example = re.search(r"```yaml\n# explained/short-breaks\.yaml.*?\n(.*?)```", PAGE, re.DOTALL)
    assert example
    assert found(tmp_path, example[1], "short-breaks") == []
    page = shelf(tmp_path).find("short breaks")
    assert page is not None
    assert page.body[1] == ("Two weekends a year are yours by right.",)
