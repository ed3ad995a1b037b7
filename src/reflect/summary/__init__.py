"""What may be a strength, and where support may help: proposed from answers, decided by people.

    propose(answers, kept_places=…, left_out_places=…) -> list[Proposal]

Every proposal is an exact quotation of one answer. A strength comes from a strength that was heard. A support
need comes from what the carer named (`asks` false; its id is the question's, "availability.help"), or can
only be asked about (`asks` true; its id is the difficulty's). Nothing here decides, keeps or words anything.
"""

from __future__ import annotations

from reflect.summary.proposing import propose
from reflect.summary.spoken import KeptPlace, Place, Spoken

__all__ = ["KeptPlace", "Place", "Spoken", "propose"]
