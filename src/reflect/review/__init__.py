"""The review pack: any stretch of time and any number of conversations, gathered child by child.

    pack = gather(journal, period("2026-01-01", "2026-12-31", today=…))
    made = export(pack, headings("fostering", "england"), "pdf")

Every sentence of it is a quotation of an answer or of what was kept, or a fixed one out of `prompts/`. What a
page of help followed stays out, with every line and note that came of it.
"""

from __future__ import annotations

from reflect.review.arranging import Choices
from reflect.review.gathering import Gathered, gather, gathered
from reflect.review.headings import Headings, headings, setting_for, settings
from reflect.review.leaving import Copy, export
from reflect.review.pack import Pack
from reflect.review.period import Period, day, period, year_up_to
from reflect.review.reading import children, one_child

__all__ = [
    "Choices",
    "Copy",
    "Gathered",
    "Headings",
    "Pack",
    "Period",
    "children",
    "day",
    "export",
    "gather",
    "gathered",
    "headings",
    "one_child",
    "period",
    "setting_for",
    "settings",
    "year_up_to",
]
