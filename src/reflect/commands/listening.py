"""`reflect listen`."""

from __future__ import annotations

import argparse
import sys

from reflect.listening import stream


def listen(args: argparse.Namespace) -> int:
    """JSON Lines in, one line out for each, as they come."""
    for line in stream(sys.stdin.buffer):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    return 0
