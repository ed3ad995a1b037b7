"""The stages and the ways between them."""

from __future__ import annotations

import pytest

from reflect.conversation.machine import TRIGGER_OF, WAYS, fire, machine
from reflect.errors import ConversationError


def test_every_way_leads_where_it_says() -> None:
    for trigger, (sources, dest) in WAYS.items():
        for source in sources:
            assert fire(source, trigger) == dest


def test_there_is_no_way_out_of_the_end() -> None:
    for trigger in WAYS:
        with pytest.raises(ConversationError):
            fire("closed", trigger)


def test_coming_back_from_a_pause_leads_to_every_stage_one_can_pause_at() -> None:
    for stage in WAYS["pause"][0]:
        assert fire("paused", TRIGGER_OF[stage]) == stage


def test_the_machine_opens_no_other_door() -> None:
    assert set(machine().events) == set(WAYS)
