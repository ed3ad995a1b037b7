"""What an answer shows: heard offline, in milliseconds, with the very words to point at."""

from __future__ import annotations

from reflect.listening.hearing import hear, says_no_more, signs
from reflect.listening.own_past import hard_past, own_past
from reflect.listening.wire import as_json, stream

__all__ = ["as_json", "hard_past", "hear", "own_past", "says_no_more", "signs", "stream"]
