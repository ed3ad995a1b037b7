"""What can be typed after `reflect match`."""

from __future__ import annotations

from typing import Final

from reflect.commands.one_command import SECTIONS, Commands, command

_FORMATS: Final = ("text", "md", "html", "pdf", "docx", "json")
_DIMENSIONS: Final = (*(each for each in SECTIONS if each not in ("description", "support")), "else")


def add_match(commands: Commands) -> None:
    match = command(
        commands,
        "match",
        "lay what a child needs beside what carers would bring, from lines that each side chose for it",
        "reflect match --write child -o child.json, then reflect match child.json carers.json -o match.pdf",
        "matching",
        "match",
    )
    match.add_argument(
        "files", nargs="*", metavar="FILE", help="a child's sheet, and one or two of carers; no journal is read"
    )  # fmt: skip
    match.add_argument("--support", action="store_true", help="ask for each part what support would help")
    match.add_argument(
        "--write", choices=("child", "carers"), metavar="SIDE", help="write a sheet instead: child or carers"
    )
    match.add_argument("--about", metavar="NAME", help="whose lines to choose from; else it is asked")
    match.add_argument("--list", action="store_true", help="list the lines with their numbers, write nothing")
    match.add_argument(
        "--dimension", choices=_DIMENSIONS, metavar="ID", help="only these lines come by: such as acceptance"
    )
    match.add_argument(
        "--lines", metavar="WHICH", help="put these on it without asking, such as 1,4:support,5:acceptance"
    )
    match.add_argument("--owner", metavar="LABEL", help="what the sheet's owner is called in it; else asked")
    match.add_argument("--initials", action="store_true", help="put initials for the other names it finds")
    match.add_argument(
        "--format", choices=_FORMATS, metavar="F", help=f"one of: {', '.join(_FORMATS)}; else as FILE ends"
    )
    match.add_argument("-o", "--output", metavar="FILE", help="where to write it; else a match is printed")
