"""The README's pictures show the made-up year, and say so."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_every_picture_of_the_readme_is_there_says_that_it_is_made_up_and_reaches_for_nothing() -> None:
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+\.svg)\)", (ROOT / "README.md").read_text("utf-8"))
    assert len(shown) >= 3
    for each in shown:
        picture = (ROOT / each).read_text("utf-8").replace("&#160;", " ")
        assert "Made up. Write nothing real here" in picture
        assert not re.search(r"url\(\s*['\"]?http|<image|@import", picture)
