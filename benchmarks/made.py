"""Journals to measure with: made up, and sealed with the cheapest key derivation, which is no part of any budget."""

from __future__ import annotations

import random
from itertools import product

from benchmarks.measuring import PASSPHRASE
from reflect.dialogue import source
from reflect.events import About, Answered, Event, Said
from reflect.journal import Cost, Journal, Standing
from reflect.sitting import Sitting

CHEAPEST = Cost(passes=1, memory=8, lanes=1)
DIALOGUE = "secure-base"
ABOUT = About(child="Kai", age="5-10", carer="foster", families="one", purpose="self-reflection")
_SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "ra", "so", "te", "vi", "wa")
# Made-up words, the first said in nearly every answer and the last in hardly any, as in a language.
VOCABULARY = tuple("".join(each) for size in (2, 3, 4) for each in product(_SYLLABLES, repeat=size))[:6000]


def new_journal() -> Journal:
    """An empty journal in the folder that REFLECT_HOME names."""
    return Journal.create(PASSPHRASE, cost=CHEAPEST)


def answer_of(words: int, at: int = 0) -> str:
    """An answer of so many words in everyday English, another for each `at`."""
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    things = ("the red cup", "a sock", "the wrong coat", "a torn page", "the broken swing", "a lost shoe")
    told = (
        f"Last {days[at % 5]} Kai came in from school and went straight under the table because of "
        f"{things[at % 6]}, number {at} this year. I sat down on the floor beside the table and said nothing for "
        "a good while. I think Kai was scared that I would be cross, as it used to be in the other house. After a "
        "bit a hand came out and took hold of my sleeve. I felt sad, and then I felt glad to be there. We had tea "
        "on the floor that day and nobody said another word about it until bedtime, when Kai told me the rest."
    ).split()
    return " ".join((told * (words // len(told) + 1))[:words])


def day_of(number: int) -> str:
    """When a session was held: a hundred a year, over all its months."""
    year, in_year = divmod(number, 100)
    return f"{2016 + year}-{in_year * 12 // 100 + 1:02}-{number % 28 + 1:02}T20:00:00+00:00"


def noted(journal: Journal, sessions: int = 1000) -> None:
    """For each session of `ten_years` a later thought beside its first answer, and a small good thing."""
    for number in range(sessions):
        at, text = day_of(number), answer_of(20, number)
        journal.add_entry("thought", ABOUT.child, {"text": text}, session=f"s{number:04}", answer=1, at=at)
        journal.add_entry("moment", ABOUT.child, {"text": text}, at=at)


def ten_years(journal: Journal, sessions: int = 1000, answers: int = 60) -> None:
    """Fill a journal with what ten years may bring: 1,000 sessions of 60 answers, of 5 to 80 words."""
    chance = random.Random(10)
    often = [1 / (place + 1) for place in range(len(VOCABULARY))]
    text = source(DIALOGUE)
    for number in range(sessions):
        session, at = f"s{number:04}", day_of(number)
        events: list[Event] = []
        said: list[Said] = []
        for answer in range(1, answers + 1):
            told = " ".join(chance.choices(VOCABULARY, often, k=chance.randint(5, 80)))
            events.append(Answered(answer, "availability.incident", "", told, at=at))
            asked = "Think of one time lately when Kai was worried, hurt or upset. What happened?"
            where = ("availability", "availability.incident")
            said.append(Said(2 * answer - 1, "assistant", "question", *where, asked))
            said.append(Said(2 * answer, "carer", "answer", *where, told, answer=answer))
        journal.begin(session, ABOUT, text, at=at)
        journal.append(session, 1, events, said, Standing("closed", "", ("availability",)), at=at)


def long_talk(journal: Journal, turns: int) -> None:
    """An open conversation with so many turns behind it, and its next question open."""
    sitting = Sitting.begin(ABOUT, journal=journal)
    before = len(sitting.said)
    said = []
    for turn in range(before + 1, before + turns + 1):
        words, where = f"Turn {turn}: {answer_of(30, turn)}", ("description", "description")
        said.append(
            Said(turn, "carer", "answer", *where, words)
            if turn % 2
            else Said(turn, "assistant", "question", *where, words)
        )
    journal.append(sitting.session, journal.appends(sitting.session) + 1, [], said)
