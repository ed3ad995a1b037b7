"""The journal: everything that is kept, encrypted, and nothing that must not be.

with Journal.create(passphrase) as journal:
    journal.begin("s1", about, dialogue_text)
    journal.append("s1", 1, events, said, Standing("open", "availability.incident"))
"""

from reflect.journal.journal import MADE_UP, Journal
from reflect.journal.keyfile import STANDARD, Cost
from reflect.journal.records import Copy, Draft, Forgotten, Hit, SessionRow, Standing, State
from reflect.journal.whole import exists, forget_all, restore
from reflect.journal.words import offer_words

__all__ = [
    "MADE_UP",
    "STANDARD",
    "Copy",
    "Cost",
    "Draft",
    "Forgotten",
    "Hit",
    "Journal",
    "SessionRow",
    "Standing",
    "State",
    "exists",
    "forget_all",
    "offer_words",
    "restore",
]
