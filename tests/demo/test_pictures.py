"""The pictures of the README and of docs/ show the made-up year, and say so."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_every_picture_is_there_says_that_it_is_made_up_and_reaches_for_nothing() -> None:
    shown = [
        page.parent / each
        for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
        for each in re.findall(r"!\[[^\]]+\]\(([^)]+\.svg)\)", page.read_text("utf-8"))
    ]
    assert len(shown) >= 5
    for each in shown:
        picture = each.read_text("utf-8").replace("&#160;", " ")
        # Before a journal is open nobody is in it, made up or not.
        assert "Made up. Write nothing real here" in picture or "None is listed" in picture
        assert not re.search(r"url\(\s*['\"]?http|<image|@import", picture)
