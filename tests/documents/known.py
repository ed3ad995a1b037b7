"""What a summary may say: what was typed, and the fixed words of the templates; nothing else."""

from __future__ import annotations

import re
from functools import cache

from file_readers import bare, elements, letters, paragraphs, word_file
from made_summaries import VOICE
from markdown_it import MarkdownIt
from page_reader import Page

from reflect.documents import SummaryData
from reflect.documents.speech import speech
from reflect.documents.wording import FILLED, LINES
from reflect.events import About
from reflect.secure_base import ACKNOWLEDGEMENT, CYCLE, DIMENSIONS, INDEPENDENT
from reflect.voice import context

_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@cache
def _labels(about: About) -> frozenset[str]:
    given = context(about)
    names = [(LINES, each) for each in VOICE.blocks(LINES) - FILLED]
    for template in ("strengths", "needs", "facts"):
        names += [
            (template, block)
            for block in VOICE.blocks(template)
            if template != "facts" or block.startswith(("carer_", "purpose_"))
        ]
    model = {each for one in DIMENSIONS for each in (one.name, one.benefit)}
    model |= {each.name for each in CYCLE} | {ACKNOWLEDGEMENT, INDEPENDENT}
    return frozenset({VOICE.word(name, block, given) for name, block in names} | model)


@cache
def typed(data: SummaryData) -> frozenset[str]:
    """Everything in a summary that somebody typed, with the speech inside it."""
    answers = [each for one in data.sections for part in one.parts for each in part.answers]
    words = {each.text for each in answers} | {each.who for each in answers} | {data.about.child}
    words |= {each for line in (*data.strengths, *data.needs) for each in (line.words, line.quote)}
    words |= {each for step in data.plan for each in (step.need, step.what, step.who, step.by)}
    words |= {
        each.text[found.start : found.end]
        for each in answers
        for found in speech(each.text, data.about.child)
    }
    words |= {found.who for each in answers for found in speech(each.text, data.about.child)}
    return frozenset(each for each in words if each.strip())


_COUNTS = re.compile(
    r"(?:Told on [\d\w ,]+?\. )?[\d,]+ characters?\.|[\d,]+ more characters? (?:was|were) told here, and left out "
    r"to fit [\d,]+\.|No whole sentence would fit, so the last one stops short\.|\d{1,2} [A-Z][a-z]+ \d{4}|[1-6]\. |Page \d+|\d+"
)


@cache
def _bare(data: SummaryData) -> frozenset[str]:
    return frozenset(bare(each) for each in typed(data))


@cache
def _short(data: SummaryData) -> re.Pattern[str]:
    names = {each for each in typed(data) if len(each) < 60} | {data.about.age}
    known = sorted(filter(None, _labels(data.about) | names), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, known)))


def strange(text: str, data: SummaryData, *, fitted: bool = False) -> str:
    """What is left of a text when all that may stand in it has been taken away."""
    whole = _bare(data)
    if fitted and any(each.startswith(bare(text)) for each in whole):
        return ""
    if bare(text) in whole or (
        _RIGHT.search(text) and letters(text) in {letters(each) for each in typed(data)}
    ):
        return ""
    left = text
    for quoted in re.findall(r"«([^«»]*)»", text, re.DOTALL):
        if any(each.startswith(bare(quoted)) for each in whole):
            left = left.replace(f"«{quoted}»", " ")
    left = _COUNTS.sub(" ", left)
    left = _short(data).sub(" ", left)
    return re.sub(r"[\s:.,;()●○•…|«»–-]+", "", left)


def shown(made: str | bytes, format_: str) -> list[str]:
    """Every text that stands in a document, whole as its element has it; descriptions of pictures too."""
    if isinstance(made, str):
        return _page(made) if format_ == "html" else _markdown(made)
    if format_ == "pdf":
        found = elements(made)
        # The words inside a drawing are its description's, cut into lines.
        return [each.alternative or each.text for each in found]
    word = word_file(made)
    feet = [each.text for each in word.sections[0].footer.paragraphs]
    return paragraphs(made) + [each._inline.docPr.get("descr", "") for each in word.inline_shapes] + feet


def _page(made: str) -> list[str]:
    page = Page(made)
    return [*page.quotes, *page.texts]


def _markdown(made: str) -> list[str]:
    texts: list[str] = []
    for token in MarkdownIt("commonmark").enable("table").parse(made):
        if token.type == "blockquote_open":
            texts.append("")
        if token.type == "inline":
            words = "".join(
                "\n" if each.type.endswith("break") else each.content for each in token.children or ()
            )
            if token.level > 1 and texts and token.map and made.splitlines()[token.map[0]].startswith(">"):
                texts[-1] += f"\n\n{words}" if texts[-1] else words
            else:
                texts.append(words)
    return texts
