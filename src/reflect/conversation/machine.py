"""The stages of a conversation and the ways between them: a plain `transitions` machine that never changes.

Nothing out of a dialogue file reaches it: states and triggers are fixed here, and `fire` is its only door.
"""

from __future__ import annotations

from functools import cache
from typing import Final, Literal, get_args

from transitions import Machine, MachineError

from reflect.conversation.state import Stage
from reflect.errors import ConversationError

Trigger = Literal["ask", "bridge", "hold", "help", "decide", "pause", "close"]

# Which stages each trigger may be fired from, and where it leads. Coming back from a pause fires the trigger of
# the stage that was left.
WAYS: Final[dict[Trigger, tuple[tuple[Stage, ...], Stage]]] = {
    "ask": (("new", "asking", "choosing", "holding", "helping", "deciding", "paused"), "asking"),
    "bridge": (("asking", "choosing", "holding", "helping", "paused"), "choosing"),
    "hold": (("asking", "holding", "paused"), "holding"),
    "help": (("asking", "helping", "paused"), "helping"),
    "decide": (("asking", "choosing", "holding", "helping", "deciding", "paused"), "deciding"),
    "pause": (("asking", "choosing", "holding", "helping", "deciding"), "paused"),
    "close": (("asking", "choosing", "holding", "helping", "deciding", "paused"), "closed"),
}
TRIGGER_OF: Final[dict[Stage, Trigger]] = {
    "asking": "ask",
    "choosing": "bridge",
    "holding": "hold",
    "helping": "help",
    "deciding": "decide",
}


class _Standing:
    """What the machine moves: only its state."""

    state: str = "new"


def machine(model: object | None = None) -> Machine:
    """The machine itself; with no model it can be drawn but not moved."""
    return Machine(
        model=model,
        states=list(get_args(Stage)),
        initial="new",
        transitions=[
            {"trigger": trigger, "source": source, "dest": dest}
            for trigger, (sources, dest) in WAYS.items()
            for source in sources
        ],
        auto_transitions=False,
        send_event=False,
    )


@cache
def _driver() -> tuple[Machine, _Standing]:
    standing = _Standing()
    return machine(standing), standing


def fire(stage: Stage, trigger: Trigger) -> Stage:
    """The stage that `trigger` leads to from `stage`; ConversationError where there is no such way."""
    driver, standing = _driver()
    standing.state = stage
    try:
        driver.events[trigger].trigger(standing)
    except MachineError:
        raise ConversationError(
            "That can't be done just here. Go on with the question that is open, or stop for now."
        ) from None
    reached: Stage = next(each for each in get_args(Stage) if each == standing.state)
    return reached
