"""The model explained in a plain conversation."""

from __future__ import annotations

from tests.plain.test_plain import LIKE, talk


def test_a_word_opens_its_page_and_the_question_is_asked_again() -> None:
    sitting, said = talk("/explain contact\n")
    assert "Reflect: Birth family and family time\n" in said
    asked = "what comes to mind"
    assert said.count(asked) == 2
    assert said.rindex(asked) > said.index("Birth family")
    assert sitting.answers() == []


def test_without_a_word_it_is_the_page_of_this_part() -> None:
    _, said = talk(f"{LIKE}\n\n/explain\n")
    assert "Reflect: Availability · helping the child to trust\n" in said
    assert "Reflect: Sensitivity · " not in said


def test_where_no_page_belongs_to_the_part_all_are_listed() -> None:
    _, said = talk("/explain\n")
    assert "Teenagers, and moving on (/explain teenagers)" in said
    _, said = talk(f"{LIKE}\n\n/explain all\n")
    assert said.index("Availability (/explain") < said.index("The Secure Base star (/explain")


def test_an_unknown_word_offers_the_nearest() -> None:
    _, said = talk("/explain autisim\n")
    assert "There is no page for “autisim”. Did you mean “autism”?" in said
