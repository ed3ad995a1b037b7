"""What a template is given to speak about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reflect.events import About

NAMES: Final = frozenset(
    {
        "child",
        "Child",
        "age",
        "baby",
        "little",
        "young",
        "teen",
        "carer",
        "residential",
        "kin",
        "birth",
        "purpose",
        "families",
        "adulthood",
        "younger",
        "couple",
        "plans",
        "company",
        "quote",
        "quotes",
    }
)


def context(about: About, quotes: Sequence[str] = (), **more: object) -> dict[str, object]:
    """The variables of every block: the child's name (or "the child"), flags of age and role, the quotations.

    `quote` is the first quotation, or empty; `younger` says that the child's feelings are younger than the years.
    `more` adds what a block needs besides, such as `company` (who is here beside the carer), `contacts`,
    `own_number`, `section_name` or `strength`.
    """
    child = about.child or "the child"
    return {
        "child": child,
        "Child": child[:1].upper() + child[1:],
        "age": about.age,
        "baby": about.age == "0-18 months",
        "little": about.age == "19 months-4",
        "young": about.age in ("0-18 months", "19 months-4"),
        "teen": about.age == "11-18",
        "carer": about.carer,
        "residential": about.carer == "residential",
        "kin": about.carer == "kinship",
        "birth": about.carer == "birth",
        "purpose": about.purpose,
        "families": about.families,
        "adulthood": about.adulthood == "yes",
        "younger": bool(about.felt_age) and about.felt_age != about.age,
        "couple": about.applicants == "two",
        "plans": about.plans,
        "company": (),
        "quote": quotes[0] if quotes else "",
        "quotes": tuple(quotes),
        **more,
    }
