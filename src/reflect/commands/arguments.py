"""What can be typed after `reflect`. Light: every command waits for this file."""

from __future__ import annotations

import argparse
from typing import Final

from reflect.commands import (
    journal_arguments,
    listening_arguments,
    looking_arguments,
    matching_arguments,
    small_arguments,
)
from reflect.commands.one_command import AGES, CARERS, PURPOSES, Commands, Parser, command

# Who may sit beside the carer; as in `said`, held by test.
COMPANY: Final = ("partner", "social-worker", "keyworker", "team")


def _people(typed: str) -> tuple[str, ...]:
    """Those who are here beside the carer, in the usual order."""
    named = {each.strip().casefold().replace(" ", "-") for each in typed.split(",") if each.strip()}
    if named - set(COMPANY):
        raise argparse.ArgumentTypeError(f"may name, with commas between: {', '.join(COMPANY)}")
    return tuple(each for each in COMPANY if each in named)


def parser() -> argparse.ArgumentParser:
    """The whole command line. `module` and `function` of what is parsed say what does it."""
    whole = Parser(
        prog="reflect",
        description="A quiet place to think about one child. Without a command it opens the screen.",
        epilog="Example: reflect talk --plain\n\nSecure Base model, Gillian Schofield and Mary Beek, University "
        "of East Anglia, Norwich, UK.\nAn independent project, not endorsed by UEA.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="store_true", help="show the version and stop")
    whole.add_argument(
        "--journal", dest="whose", metavar="NAME", default="", help="which, where people share this computer"
    )
    whole.set_defaults(module="screen", function="")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    _add_talk(commands)
    _add_browser(commands)
    looking_arguments.add_looking(commands)
    _add_small(commands)
    matching_arguments.add_match(commands)
    looking_arguments.add_explain(commands)
    listening_arguments.add_listening(commands)
    listening_arguments.add_dialogue(commands)
    journal_arguments.add_journal(commands)
    journal_arguments.add_demo(commands)
    return whole


def _add_talk(commands: Commands) -> None:
    talk = command(
        commands, "talk", "begin a conversation", "reflect talk --plain --age 5-10", "talking", "talk"
    )
    talk.add_argument("--plain", action="store_true", help="line by line, for screen readers and pipes")
    talk.add_argument("--no-save", dest="save", action="store_false", help="keep nothing at all")
    talk.add_argument("--dialogue", metavar="ID", default="secure-base", help="which dialogue")
    talk.add_argument(
        "--about", metavar="NAME", help="the child's nickname or initials; or of whoever applies"
    )
    talk.add_argument("--age", choices=AGES, metavar="BAND", help=f"one of: {', '.join(AGES)}")
    talk.add_argument("--carer", choices=CARERS, metavar="ROLE", help=f"one of: {', '.join(CARERS)}")
    talk.add_argument("--purpose", choices=PURPOSES, metavar="P", help=f"one of: {', '.join(PURPOSES)}")
    talk.add_argument("--depth", choices=("short", "full"), default="full", help="short: fewer questions")
    talk.add_argument("--applicants", choices=("one", "two"), help="of people who apply: how many")
    talk.add_argument("--plans", choices=("short", "long", "both"), help="of people who apply: for how long")
    talk.add_argument("--section", metavar="ID", help="the part to take up first, such as acceptance")
    talk.add_argument(
        "--with",
        dest="people",
        type=_people,
        metavar="WHO",
        help=f"who is here beside the carer, with commas between: {', '.join(COMPANY)}",
    )
    talk.add_argument(
        "--present", action="store_true", help="the question alone and large, for a shared screen"
    )
    talk.add_argument("--resume", action="store_true", help="go on with the last one that is open")


def _add_browser(commands: Commands) -> None:
    browser = command(
        commands,
        "browser",
        "open the screen in a browser on this computer",
        "reflect browser",
        "browsing",
        "browser",
    )
    browser.add_argument("--port", type=int, default=0, metavar="N", help="else any that is free")
    browser.add_argument(
        "--no-open", dest="open", action="store_false", help="only print the address, and open nothing"
    )


def _add_small(commands: Commands) -> None:
    small_arguments.add(commands, command, AGES, CARERS)
