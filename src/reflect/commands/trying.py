"""`reflect demo`: any command, on the journal of a made-up year."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reflect.commands.opening import VARIABLE
from reflect.demo import PASSPHRASE, ready
from reflect.errors import ConversationError
from reflect.filling import put
from reflect.home import WHOSE, home

NOTICE = (
    "Made up: nobody here is real, and your own journal is not touched. Write nothing real here: it isn't "
    "locked. What is typed goes when this is made anew, with “reflect demo --fresh” or when it is opened "
    "on another day."
)


@contextmanager
def made_up_year(command: Sequence[str], *, fresh: bool = False) -> Iterator[None]:
    """Within the block the made-up journal stands in place of the real one. Made first where it has to be.

    Raises ConversationError for a command that makes no sense on it, and what `ready` raises.
    """
    if command[:1] == ["demo"]:
        raise ConversationError(
            "Type “demo” once: after it comes a command, such as “reflect demo sessions”."
        )
    if "--no-save" in command:
        raise ConversationError("In the made-up journal nothing is kept for real. Leave --no-save out.")
    folder = ready(home(), fresh=fresh, told=_tell)
    put(NOTICE, sys.stderr)
    before = {name: os.environ.get(name) for name in ("REFLECT_HOME", VARIABLE, WHOSE)}
    os.environ |= {"REFLECT_HOME": str(folder), VARIABLE: PASSPHRASE, WHOSE: ""}
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _tell(done: int, of: int) -> None:
    """A line of progress; in a pipe only that it has begun."""
    if sys.stderr.isatty():
        print(
            f"\rMaking the year: {done} of {of}", end="\n" if done == of else "", file=sys.stderr, flush=True
        )
    elif not done:
        print("Making the year.", file=sys.stderr, flush=True)
