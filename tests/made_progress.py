"""Sittings about one child's progress, held in the real conversation on days of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from reflect import conversation as talk
from reflect.events import About
from reflect.journal import Journal
from reflect.sitting import Sitting

KAI = About("Kai", "5-10", "foster", "supervision", "more", "short")
MARCH: Mapping[str, str] = {
    "description": "He is louder at home and quieter at school.",
    "availability.incident": "On Monday 2 March he fell off the wall and went to his room. He would not let me look.",
    "availability.seen": "I did, from the kitchen window.",
    "availability.step": "He left the door open a crack.",
    "availability.next": "A plaster box of his own in his room.",
}
JUNE: Mapping[str, str] = {
    "description": "He laughs more.",
    "availability.incident": "Last Tuesday he cut his knee at the park and walked straight up to me with it.",
    "availability.seen": "Me, and his teaching assistant the week before.",
    "availability.why": "I think he has found out that I do not make a fuss.",
    "availability.step": "He showed me his knee before I asked.",
    "availability.next": "His new teacher needs to know it.",
    "family-membership.incident": "On Sunday he laid the table and put his own mug at the end.",
    "family-membership.seen": "My sister saw it first.",
    "family-membership.other-family": "After the call with his mum on Friday he kept her drawing under his pillow.",
    "family-membership.step": "He says our house now.",
}


def hold(
    journal: Journal | None,
    day: str,
    answers: Mapping[str, str] = MARCH,
    about: About = KAI,
    *,
    keep: bool = True,
    close: bool = True,
) -> Sitting:
    """One sitting on this day ("2026-03-03"): what has no answer is skipped. `keep` keeps what is proposed."""
    now = [datetime.fromisoformat(f"{day}T20:00:00+00:00")]

    def clock() -> datetime:
        now[0] += timedelta(seconds=30)
        return now[0]

    sitting = Sitting.begin(about, journal=journal, dialogue="progress", clock=clock)
    left = dict(answers)
    for _ in range(200):
        if sitting.stage == "asking":
            text = left.pop(sitting.state.here.question, "")
            sitting.do(talk.Answer(text) if text else talk.Skip())
        elif sitting.stage == "deciding":
            if not sitting.proposal:
                break
            sitting.do(talk.Keep() if keep else talk.Leave())
        else:
            sitting.do(talk.GoOn())
    if close:
        sitting.do(talk.Close())
    return sitting
