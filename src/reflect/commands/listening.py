"""`reflect listen`."""

from __future__ import annotations

import argparse
import sys

from reflect.errors import ReflectError
from reflect.listening import stream


def listen(args: argparse.Namespace) -> int:
    """JSON Lines in, one line out for each, as they come; or one answer explained."""
    if args.explain:
        from reflect.commands.explaining_answers import explain_all

        return explain_all(args)
    if args.words or args.asked or args.section or args.json:
        raise ReflectError(
            "Words, --asked, --section and --json go with --explain. See “reflect listen --help”."
        )
    for line in stream(sys.stdin.buffer):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    return 0
