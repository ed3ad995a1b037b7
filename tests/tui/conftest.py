"""Textual looks every 20 ms whether anything is still going on; most of a test's time was spent waiting for that."""

from __future__ import annotations

import textual._wait

textual._wait.SLEEP_GRANULARITY = 1 / 250
textual._wait.SLEEP_IDLE = textual._wait.SLEEP_GRANULARITY / 20
