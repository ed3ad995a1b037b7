"""Who may be reading, and what they read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from reflect.events import AGES, CARERS, PURPOSES, About
from reflect.home import project_folder

FIXED = ("opening", "between", "safety", "summary", "strengths", "needs", "facts", "names")
QUOTE = "I sat on the carpet next to him"
OWN_NUMBER = "01632 960 001"
_BY_AGE = ("age", "baby", "little", "young", "teen")
_BY_CARER = ("carer", "residential", "kin", "birth")


class Words(NamedTuple):
    """One block as one kind of reader meets it (the first kind, where several meet the same words)."""

    template: str
    block: str
    about: About
    text: str

    @property
    def said(self) -> str:
        """The words that are Reflect's own: without quotations, numbers to ring and the model's names."""
        own = re.sub(r"«[^»]*»", "", self.text).replace("Availability", "")
        lines = [line for line in own.split("\n") if "\N{MIDDLE DOT}" not in line and OWN_NUMBER not in line]
        return "\n".join(lines).strip()

    @property
    def sentences(self) -> list[str]:
        return [each for each in re.split(r"(?<=[.?!:])\s+|\n+", self.said) if each]


def _mentions(template: str, names: tuple[str, ...]) -> bool:
    folder = project_folder("prompts") / "en-GB"
    source = (folder / f"{template}.j2").read_text("utf-8")
    if "extends" in source:
        source += (folder / "section.j2").read_text("utf-8")
    return (
        re.search(rf"\b(?:{'|'.join(names)})\b", " ".join(re.findall(r"{%.*?%}", source, re.S))) is not None
    )


def readers(template: str) -> Iterator[About]:
    """Every age band, carer, purpose and number of families that can make a difference to this template."""
    ages = ("", *AGES) if _mentions(template, _BY_AGE) else ("",)
    carers = ("", *CARERS) if _mentions(template, _BY_CARER) else ("",)
    purposes = ("", *PURPOSES) if _mentions(template, ("purpose",)) else ("",)
    families = ("", "one", "more") if _mentions(template, ("families",)) else ("",)
    for child, age, carer, purpose, family in product(("Kai", ""), ages, carers, purposes, families):
        yield About(child, age, carer, purpose, family)
