"""What can be typed after `reflect moment`, `again`, `card`, `page` and `sheet`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, Final

_PAPER: Final = ("pdf", "docx", "html", "md")
_DIMENSIONS: Final = ("availability", "sensitivity", "acceptance", "co-operation", "family-membership")

Command = Callable[..., argparse.ArgumentParser]


def add(commands: Any, command: Command, ages: tuple[str, ...], carers: tuple[str, ...]) -> None:
    """The small things, each a command. `command` makes one."""
    _add_noting(commands, command)
    card = command(
        commands,
        "card",
        "make a card for whoever minds the child, from lines you kept and choose",
        "reflect card -o card.pdf",
        "small_pages",
        "card",
    )
    page = command(
        commands,
        "page",
        "make a page for the child's memory box, from lines you kept and choose",
        "reflect page -o page.pdf",
        "small_pages",
        "page",
    )
    for each, lines in ((card, "1:worry,4:helps,5:hinders"), (page, "1,4")):
        _add_child(each)
        each.add_argument(
            "--list", action="store_true", help="list the lines with their numbers, write nothing"
        )
        each.add_argument("--lines", metavar="WHICH", help=f"put these on it without asking, such as {lines}")
        each.add_argument("--initials", action="store_true", help="put initials for the names it finds")
        _add_paper(each)
    sheet = command(
        commands,
        "sheet",
        "make a sheet for pen and tea: the questions, with room to write; needs no journal",
        "reflect sheet availability -o sheet.pdf",
        "small_pages",
        "sheet",
    )
    sheet.add_argument(
        "dimension", nargs="?", choices=(*_DIMENSIONS, "all"), default="all", metavar="DIMENSION",
        help=f"one of: {', '.join(_DIMENSIONS)}; else all five",
    )  # fmt: skip
    sheet.add_argument("--age", choices=ages, metavar="BAND", help=f"one of: {', '.join(ages)}")
    sheet.add_argument("--carer", choices=carers, metavar="ROLE", help=f"one of: {', '.join(carers)}")
    _add_paper(sheet)


def _add_noting(commands: Any, command: Command) -> None:
    moment = command(
        commands,
        "moment",
        "keep a small good thing: one line, no conversation",
        'reflect moment "She hummed in the bath"',
        "small_things",
        "moment",
    )
    moment.add_argument(
        "words", nargs="*", metavar="WORDS", help="left out, they are asked for: a shell remembers what stands here"
    )  # fmt: skip
    _add_child(moment)
    moment.add_argument("--list", action="store_true", help="list what was kept, the last first")
    again = command(
        commands,
        "again",
        "if it came round again: what you might try, and later whether it came",
        "reflect again",
        "small_things",
        "again",
    )
    _add_child(again)
    again.add_argument("--list", action="store_true", help="list what you wrote, and whether it came round")


def _add_child(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--child", metavar="NAME", help="about whom; else it is asked, where there are several"
    )


def _add_paper(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=_PAPER, default="pdf", help=f"one of: {', '.join(_PAPER)}")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="where to write it; else in the folder you are in"
    )
