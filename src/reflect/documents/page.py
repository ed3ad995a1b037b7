"""A summary laid out for a page: headings and fixed lines from the voice, everything else as typed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from reflect.documents.star import HEIGHT, WIDTH, marks, outline
from reflect.documents.summary_data import ChosenLine, PartTold, SectionTold, StarPoint, SummaryData
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT, dimension
from reflect.voice import Voice, context

LINES: Final = "documents/lines"
CARER: Final = "carer"
_NEEDS_A_DAY: Final = "date"


class Wording:
    """The fixed lines of documents, in one voice, for one child."""

    def __init__(self, data: SummaryData, voice: Voice) -> None:
        self.voice = voice
        self.given = context(data.about)
        self.fixed = {
            block: voice.word(LINES, block, self.given)
            for block in sorted(voice.blocks(LINES))
            if block != _NEEDS_A_DAY
        }

    def heading(self, template: str, block: str) -> str:
        """The phrase that the carer read, or nothing where there is none."""
        name = block.replace(".", "_").replace("-", "_")
        return self.voice.word(template, name, self.given) if name in self.voice.blocks(template) else ""

    def section(self, section: str) -> str:
        """The name of a section: the model's own for a dimension."""
        model = dimension(section)
        return model.name if model else self.fixed[f"section_{section}"]

    def day(self, written: str) -> str:
        """ "2026-11-21" as a person writes it; as it is where it is no date."""
        try:
            day = date.fromisoformat(written[:10])
        except ValueError:
            return written
        return self.voice.word(
            LINES, _NEEDS_A_DAY, {**self.given, "day": day.day, "month": day.month, "year": day.year}
        )


def page(data: SummaryData, voice: Voice) -> dict[str, Any]:
    """What the templates `documents/summary.*` are given."""
    wording = Wording(data, voice)
    return {
        "lines": wording.fixed,
        "facts": _facts(data, wording),
        "fictional": data.fictional,
        "chosen": [
            _chosen("strengths", data.strengths, wording),
            _chosen("needs", data.needs, wording),
        ],
        "sections": [_section(each, wording) for each in data.sections],
        "star": [_point(each, wording.fixed) for each in data.star],
        "picture": {
            "width": WIDTH,
            "height": HEIGHT,
            "outline": outline(data.star),
            "marks": marks(data.star),
        },
        "acknowledgement": ACKNOWLEDGEMENT,
        "independent": INDEPENDENT,
    }


def _facts(data: SummaryData, wording: Wording) -> list[dict[str, str]]:
    fixed, about = wording.fixed, data.about
    facts = {
        fixed["about"]: about.child,
        fixed["about_age"]: about.age,
        fixed["when"]: ", ".join(map(wording.day, data.days)),
        fixed["who"]: wording.heading("facts", f"carer_{about.carer}") if about.carer else "",
        fixed["purpose"]: wording.heading("facts", f"purpose_{about.purpose}") if about.purpose else "",
    }
    return [{"name": name, "value": value} for name, value in facts.items() if value.strip()]


def _chosen(sort: str, lines: Iterable[ChosenLine], wording: Wording) -> dict[str, Any]:
    """One list of decided lines; those of one heading stand together under it, in the order of the first."""
    headed: dict[str, list[ChosenLine]] = {}
    for line in lines:
        heading = wording.heading(sort, line.id) if line.id else wording.fixed["added"]
        headed.setdefault(heading, []).append(line)
    return {
        "id": sort,
        "heading": wording.fixed[sort],
        "none": wording.fixed[f"{sort}_none"],
        "lines": [
            _line(line, "" if number else heading, wording)
            for heading, together in headed.items()
            for number, line in enumerate(together)
        ],
    }


def _line(line: ChosenLine, heading: str, wording: Wording) -> dict[str, str]:
    """Own words carry their mark, and the quotation they came from beside them; a quotation stands alone."""
    sourced = line.own and bool(line.quote)
    return {
        "heading": heading,
        "mark": wording.fixed["own_words"] if sourced else "",
        "words": line.words,
        "source": line.quote if sourced else "",
    }


def _section(section: SectionTold, wording: Wording) -> dict[str, Any]:
    model = dimension(section.id)
    return {
        "id": section.id,
        "name": wording.section(section.id),
        "benefit": model.benefit if model else "",
        "parts": [_part(section.id, each, wording.fixed) for each in section.parts],
    }


# In two sections the questions are other ones than in the five dimensions, and so are the headings.
_OWN_HEADING: Final = {
    ("description", "account"): "part_description",
    ("support", "account"): "part_difficult",
    ("support", "feeling"): "part_pleasure",
}


def _part(section: str, part: PartTold, fixed: dict[str, str]) -> dict[str, Any]:
    return {
        "heading": fixed[_OWN_HEADING.get((section, part.part), f"part_{part.part}")],
        "above": part.above,
        "said": [{"text": each.text, "by": "" if each.who == CARER else each.who} for each in part.answers],
    }


def _point(point: StarPoint, fixed: dict[str, str]) -> dict[str, Any]:
    return {
        "name": point.name,
        "benefit": point.benefit,
        "filled": point.talked_about,
        "said": fixed["talked_about" if point.talked_about else "not_talked_about"],
    }


def markdown_page(data: SummaryData, voice: Voice) -> str:
    """The summary as Markdown."""
    return voice.page("summary", page(data, voice), html=False)


def html_page(data: SummaryData, voice: Voice) -> str:
    """The summary as one HTML file that asks for nothing from outside."""
    return voice.page("summary", page(data, voice), html=True)
