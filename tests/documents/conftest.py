"""A summary to make documents of."""

from __future__ import annotations

import pytest
from made_summaries import CARS, summary, told

from reflect.documents import ChosenLine, SummaryData


@pytest.fixture
def kai() -> SummaryData:
    return summary(
        told(1, "description", "description", "He's eight, he's all elbows."),
        told(2, "availability.incident", "incident", CARS),
        told(3, "availability.why", "why", "He thinks if he's quiet she'll ring."),
        told(4, "availability.response", "response", "I sat on the carpet with him."),
        told(5, "availability.message", "why", "That I'm not going anywhere."),
        told(6, "availability.feelings", "feelings", "I were heart sore for him."),
        told(7, "support.more", "help", "I'd not say no to that course."),
        told(8, "availability.incident", "incident", "WORDS SET APART", apart=True),
        told(9, "availability.shown", "incident", "WORDS OFF THE PATH", parked=True),
        told(10, "acceptance.feelings", "feelings", "DUNNO", blank=True),
        told(11, "acceptance.incident", "incident", "Put back by the carer.", apart=True, included=True),
        strengths=(
            ChosenLine("availability.alert", "He never lines his cars up", "He never lines his cars up", 2),
            ChosenLine("availability.space", "I stay near", "I sat on the carpet with him.", 4, own=True),
            ChosenLine("", "I keep going", own=True),
        ),
        needs=(ChosenLine("support.more", "that course", "that course", 7),),
    )
