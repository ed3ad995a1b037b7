"""What can be typed after `reflect journal` and `reflect demo`."""

from __future__ import annotations

import argparse

from reflect.commands.one_command import Commands, Parser, command


def add_journal(commands: Commands) -> None:
    journal = command(
        commands, "journal", "look after the journal", "reflect journal check", "journals", "check"
    )
    inner = journal.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=Parser)
    command(
        inner, "passphrase", "change the passphrase", "reflect journal passphrase", "journals", "passphrase"
    )
    backup = command(
        inner,
        "backup",
        "write everything into one encrypted file, to keep safe or to move to another computer",
        "reflect journal backup reflect.backup",
        "journals",
        "backup",
    )
    backup.add_argument("file", metavar="FILE")
    restore = command(
        inner,
        "restore",
        "bring a backup back",
        "reflect journal restore reflect.backup",
        "journals",
        "restore",
    )
    restore.add_argument("file", metavar="FILE")
    restore.add_argument("--replace", action="store_true", help="in place of the journal that is here")
    _add_moving(inner)
    forget = command(
        inner, "forget", "forget for good", "reflect journal forget --child", "journals", "forget"
    )
    forget.add_argument("session", nargs="?", metavar="SESSION", help="one conversation")
    forget.add_argument(
        "--child", nargs="?", const="", metavar="NAME", help="all about one child; the name is asked for"
    )
    forget.add_argument("--all", action="store_true", help="everything")
    forget.add_argument("--yes", action="store_true", help="without being asked again")
    command(inner, "check", "look whether all is sound", "reflect journal check", "journals", "check")


def _add_moving(inner: Commands) -> None:
    export = command(
        inner,
        "export",
        "write everything as plain JSON; the file is not encrypted",
        "reflect journal export --plain everything.json",
        "moving",
        "export",
    )
    export.add_argument("file", metavar="FILE")
    export.add_argument("--plain", action="store_true", help="yes: a file that anybody can read")
    bring_in = command(
        inner,
        "import",
        "take in what “reflect journal export” wrote, beside what is here; nothing is doubled",
        "reflect journal import everything.json",
        "moving",
        "bring_in",
    )
    bring_in.add_argument("file", metavar="FILE")


def add_demo(commands: Commands) -> None:
    demo = command(
        commands,
        "demo",
        "look around in the journal of a made-up carer; any command can be tried on it",
        "reflect demo, or reflect demo sessions, or reflect demo export --format html -o summary.html\n"
        "To try a match: reflect demo match --write child -o danny.json (a made-up couple's sheet is there)",
        "trying",
        "made_up_year",
    )
    demo.add_argument("--fresh", action="store_true", help="make it anew; what was typed in it is gone")
    demo.add_argument(
        "rest",
        nargs=argparse.REMAINDER,
        metavar="COMMAND …",
        help="as after “reflect”; none opens the screen",
    )
