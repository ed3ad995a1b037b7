"""Keeping an answer just for oneself, from whatever page it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect.tui import words

if TYPE_CHECKING:
    from reflect.journal import Journal
    from reflect.tui.engine import Engine
    from reflect.tui.talking import Talking


def turn(engine: Engine, sitting: Talking, answer: Any) -> str:
    """Keep an answer just for the person, or no more, on disk. What is said of it. Raises ReflectError."""
    told = engine.word("summary", sitting.keeping_back(answer), sitting.state.about)
    sitting.do(engine.command("KeepBack", answer.id, not answer.private))
    return told


def kept_back(journal: Journal | None, session: str) -> frozenset[int]:
    """Which answers of a kept sitting are just for the person. Nothing heavy is loaded for it."""
    from reflect.events import kept_back as of_events

    return of_events(journal.events(session)) if journal is not None else frozenset()


def button(private: bool) -> str:
    """What the button does next."""
    return words.KEEP_BACK_NO_MORE if private else words.KEEP_BACK
