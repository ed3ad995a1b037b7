"""An answer kept just for the carer, in plain lines."""

from __future__ import annotations

import re

from tests.conversation.talker import ONE_TIME, WHOLE_STORY
from tests.plain.test_plain import LIKE, talk

KEPT = "It stays out of every document you save from Reflect."


def test_the_last_answer_is_kept_and_let_go_by_the_same_word() -> None:
    sitting, said = talk(f"{LIKE}\n\n{ONE_TIME}\n\n/private\n")
    assert [each.private for each in sitting.answers()] == [False, True]
    assert said.count(KEPT) == 1
    sitting, said = talk(f"{LIKE}\n\n{ONE_TIME}\n\n/private\n/private\n")
    assert not any(each.private for each in sitting.answers())
    assert "like the others again" in said


def test_nothing_more_is_said_of_a_journal_where_there_is_none() -> None:
    _, said = talk(f"{LIKE}\n\n/private\n")
    assert KEPT in said
    assert "still in your journal" not in said


def test_the_answer_gone_back_to_is_the_one_that_is_meant() -> None:
    sitting, _ = talk(f"{LIKE}\n\n{ONE_TIME}\n\n/change description\n/private\n")
    assert [each.private for each in sitting.answers()] == [True, False]


def test_before_any_answer_there_is_nothing_to_keep() -> None:
    _, said = talk("/private\n")
    assert "There is no answer yet to keep just for you." in said


def test_at_a_proposal_it_is_the_answer_proposed_from() -> None:
    sitting, said = talk(f"{LIKE}\n\n{WHOLE_STORY}\n\n/finish\n/private\n")
    proposed = re.findall("This may be a strength: «(.*?)»", said, re.DOTALL)
    (kept,) = [each.text for each in sitting.answers() if each.private]
    assert proposed[0] in kept
    assert not any(each in kept for each in proposed[1:])
