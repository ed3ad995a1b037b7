"""What can be typed after `reflect`. Light: every command waits for this file."""

from __future__ import annotations

import argparse
import sys
from typing import Final, NoReturn

# As in `said`, which takes longer to import than a command may take to show its help; held by test.
AGES: Final = ("0-18 months", "19 months-4", "5-10", "11-18")
CARERS: Final = ("birth", "kinship", "foster", "adopter", "residential")
PURPOSES: Final = (
    "self-reflection",
    "supervision",
    "annual-review",
    "placement-start",
    "placement-difficulty",
    "child-in-need",
    "residential",
    "staff-group",
)

ASKED: Final = ("description", "incident", "why", "response", "feelings", "help")
SECTIONS: Final = (
    "description",
    "availability",
    "sensitivity",
    "acceptance",
    "co-operation",
    "family-membership",
    "support",
)


FORMATS: Final = ("md", "html", "pdf", "docx", "json")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, with what to do."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}. See “{self.prog} --help”.", file=sys.stderr)
        sys.exit(2)


def parser() -> argparse.ArgumentParser:
    """The whole command line. `module` and `function` of what is parsed say what does it."""
    whole = _Parser(
        prog="reflect",
        description="A quiet place to think about one child. Without a command it opens the screen.",
        epilog="Example: reflect talk --plain\n\nSecure Base model, Gillian Schofield and Mary Beek, University "
        "of East Anglia, Norwich, UK.\nAn independent project, not endorsed by UEA.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="store_true", help="show the version and stop")
    whole.set_defaults(module="screen", function="")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _add_talk(commands)
    _add_browser(commands)
    _add_looking(commands)
    _add_small(commands)
    _add_explain(commands)
    _add_listening(commands)
    _add_dialogue(commands)
    _add_journal(commands)
    _add_demo(commands)
    return whole


def _command(
    commands: argparse._SubParsersAction[_Parser],
    name: str,
    what: str,
    example: str,
    module: str,
    function: str,
) -> _Parser:
    parser = commands.add_parser(
        name,
        help=what,
        description=f"{what[0].upper()}{what[1:]}.",
        epilog=f"Example: {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(module=module, function=function)
    return parser


def _add_talk(commands: argparse._SubParsersAction[_Parser]) -> None:
    talk = _command(
        commands, "talk", "begin a conversation", "reflect talk --plain --age 5-10", "talking", "talk"
    )
    talk.add_argument("--plain", action="store_true", help="line by line, for screen readers and pipes")
    talk.add_argument("--no-save", dest="save", action="store_false", help="keep nothing at all")
    talk.add_argument("--dialogue", metavar="ID", default="secure-base", help="which dialogue")
    talk.add_argument("--about", metavar="NAME", help="the child's nickname or initials")
    talk.add_argument("--age", choices=AGES, metavar="BAND", help=f"one of: {', '.join(AGES)}")
    talk.add_argument("--carer", choices=CARERS, metavar="ROLE", help=f"one of: {', '.join(CARERS)}")
    talk.add_argument("--purpose", choices=PURPOSES, metavar="P", help=f"one of: {', '.join(PURPOSES)}")
    talk.add_argument("--depth", choices=("short", "full"), default="full", help="short: fewer questions")
    talk.add_argument("--section", metavar="ID", help="the part to take up first, such as acceptance")
    talk.add_argument("--resume", action="store_true", help="go on with the last one that is open")


def _add_browser(commands: argparse._SubParsersAction[_Parser]) -> None:
    browser = _command(
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


def _add_looking(commands: argparse._SubParsersAction[_Parser]) -> None:
    _command(commands, "sessions", "list what is kept", "reflect sessions", "looking", "sessions")
    show = _command(
        commands, "show", "read one conversation, the last by default", "reflect show", "looking", "show"
    )
    show.add_argument("session", nargs="?", metavar="SESSION", help="its id from “reflect sessions”")
    show.add_argument("--format", choices=("text", "json"), default="text")
    show.add_argument(
        "--cycle", action="store_true", help="only the caregiving cycle of each time that was told"
    )
    show.add_argument("--fill", action="store_true", help="the cycle, and put its gaps in your own words")
    export = _command(
        commands,
        "export",
        "make a document of one conversation; the copy is not encrypted",
        "reflect export --format html -o summary.html",
        "leaving",
        "export",
    )
    export.add_argument("session", nargs="?", metavar="SESSION", help="its id from “reflect sessions”")
    _add_export(export)
    _add_review(commands)
    goals = _command(
        commands, "goals", "list what was hoped for and is still open", "reflect goals", "goals", "goals"
    )
    one = goals.add_mutually_exclusive_group()
    one.add_argument("--change", action="store_true", help="put one another way; how it was stays beside it")
    one.add_argument("--remove", action="store_true", help="take one out that was put down by mistake")
    search = _command(
        commands, "search", "look for words in all answers", "reflect search", "looking", "search"
    )
    search.add_argument("words", nargs="*", metavar="WORDS", help="better left out: they are asked for")


def _add_small(commands: argparse._SubParsersAction[_Parser]) -> None:
    from reflect.commands import small_arguments

    small_arguments.add(commands, _command, AGES, CARERS)


def _add_explain(commands: argparse._SubParsersAction[_Parser]) -> None:
    explain = _command(
        commands,
        "explain",
        "read about the Secure Base model in short plain pages; needs no journal",
        "reflect explain trust, or reflect explain --all -o model.pdf",
        "explaining_the_model",
        "explain",
    )
    explain.add_argument("words", nargs="*", metavar="WORD", help="what about; without it, the list of pages")
    explain.add_argument("--all", action="store_true", help="every page, one after another")
    paper = FORMATS[:-1]
    explain.add_argument("--format", choices=paper, help=f"as a document, one of: {', '.join(paper)}")
    explain.add_argument(
        "-o", "--output", metavar="FILE", help="where to write it; its ending tells the format"
    )


def _add_export(export: _Parser) -> None:
    export.add_argument("--format", choices=FORMATS, default="md", help=f"one of: {', '.join(FORMATS)}")
    export.add_argument("-o", "--output", metavar="FILE", help="where to write it; else it is printed")
    export.add_argument(
        "--only", action="append", metavar="WHAT", help="only these: a part, a question, an answer's number"
    )
    export.add_argument("--without", action="append", metavar="WHAT", help="all but these")
    export.add_argument(
        "--list", action="store_true", help="list the answers with their numbers, write nothing"
    )
    export.add_argument(
        "--check", action="store_true", help="show likely full names, addresses and the like, write nothing"
    )
    export.add_argument("--initials", action="store_true", help="put initials where --check finds something")
    export.add_argument(
        "--fit", type=_room, metavar="N", help="no more than N characters a part, at a sentence's end"
    )


def _add_review(commands: argparse._SubParsersAction[_Parser]) -> None:
    review = _command(
        commands,
        "review",
        "make a review pack of a stretch of time; the copy is not encrypted",
        "reflect review --from 1/1/2026 --to 31/12/2026 --format pdf -o review.pdf",
        "reviewing",
        "review",
    )
    review.add_argument("--from", dest="start", metavar="DATE", default="", help="a year before the last day")
    review.add_argument("--to", dest="end", metavar="DATE", default="", help="the last day; else today")
    review.add_argument(
        "--child", nargs="?", const="", metavar="NAME", help="about one child; the name is asked for"
    )
    review.add_argument("--nation", metavar="N", help="else as it is set; it decides on the headings")
    review.add_argument("--setting", metavar="S", help="fostering, adoption, kinship or residential")
    review.add_argument("--format", choices=FORMATS, default="md", help=f"one of: {', '.join(FORMATS)}")
    review.add_argument("-o", "--output", metavar="FILE", help="where to write it; else it is printed")
    review.add_argument("--without", action="append", metavar="WHAT", help="all but these parts")
    review.add_argument("--whole", action="store_true", help="all that was brought, and every kept line")
    review.add_argument(
        "--check", action="store_true", help="show likely full names, addresses and the like, write nothing"
    )
    review.add_argument("--initials", action="store_true", help="put initials where --check finds something")
    review.add_argument(
        "--plain", action="store_true", help="in a terminal: go through it line by line, then save it"
    )


def _room(typed: str) -> int:
    number = int(typed)
    if number < 1:
        raise ValueError
    return number


def _add_listening(commands: argparse._SubParsersAction[_Parser]) -> None:
    listen = _command(
        commands,
        "listen",
        "say what answers show: JSON Lines in, JSON Lines out; or one answer explained to a person",
        """echo '{"id": 1, "asked": "incident", "text": "On Tuesday he hid."}' | reflect listen
         reflect listen --explain --asked why < answer.txt""",
        "listening",
        "listen",
    )
    listen.add_argument(
        "--explain", action="store_true", help="show a person what was heard in one answer, and why"
    )
    listen.add_argument("--asked", choices=ASKED, metavar="WHAT", help=f"one of: {', '.join(ASKED)}")
    listen.add_argument("--section", choices=SECTIONS, metavar="ID", help=f"one of: {', '.join(SECTIONS)}")
    listen.add_argument("--json", action="store_true", help="the explanation as data")
    listen.add_argument(
        "words",
        nargs="*",
        metavar="WORDS",
        help="the answer; better typed or piped in, since a shell remembers what stands here",
    )
    rehearse = _command(
        commands,
        "rehearse",
        "play a made-up carer through the real conversation",
        "reflect rehearse tests/rehearsals/maureen.yaml",
        "rehearsing",
        "rehearse",
    )
    rehearse.add_argument("persona", metavar="PERSONA.yaml")
    rehearse.add_argument("--dialogue", metavar="ID", default="", help="instead of the one the persona names")
    rehearse.add_argument("--depth", choices=("short", "full"), default="full")
    rehearse.add_argument("--json", action="store_true", help="one JSON object for each thing said")
    rehearse.add_argument(
        "--save", action="store_true", help="keep it, marked as fictional, where nothing real is kept"
    )


def _add_dialogue(commands: argparse._SubParsersAction[_Parser]) -> None:
    dialogue = _command(
        commands,
        "dialogue",
        "list, check and read dialogues",
        "reflect dialogue show secure-base",
        "dialogues",
        "list_all",
    )
    inner = dialogue.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    _command(inner, "list", "list the dialogues", "reflect dialogue list", "dialogues", "list_all")
    check = _command(
        inner,
        "check",
        "find mistakes in dialogues and prompts",
        "reflect dialogue check",
        "dialogues",
        "check",
    )
    check.add_argument(
        "path", nargs="?", metavar="PATH", help="a dialogue, or a folder with dialogues/ and prompts/"
    )
    show = _command(
        inner,
        "show",
        "read a dialogue through as text",
        "reflect dialogue show secure-base --age 11-18 --carer residential",
        "dialogues",
        "show",
    )
    show.add_argument("dialogue", metavar="ID")
    show.add_argument("--about", metavar="NAME", default="Kai", help="the child's name in the wording")
    show.add_argument("--age", choices=AGES, metavar="BAND", default="5-10")
    show.add_argument("--carer", choices=CARERS, metavar="ROLE", default="foster")
    show.add_argument("--purpose", choices=PURPOSES, metavar="P", default="self-reflection")
    show.add_argument("--depth", choices=("short", "full"), default="full")
    diagram = _command(
        inner,
        "diagram",
        "print the map as Mermaid",
        "reflect dialogue diagram secure-base",
        "dialogues",
        "diagram",
    )
    diagram.add_argument("dialogue", metavar="ID")


def _add_journal(commands: argparse._SubParsersAction[_Parser]) -> None:
    journal = _command(
        commands, "journal", "look after the journal", "reflect journal check", "journals", "check"
    )
    inner = journal.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    _command(
        inner, "passphrase", "change the passphrase", "reflect journal passphrase", "journals", "passphrase"
    )
    backup = _command(
        inner,
        "backup",
        "write everything into one encrypted file, to keep safe or to move to another computer",
        "reflect journal backup reflect.backup",
        "journals",
        "backup",
    )
    backup.add_argument("file", metavar="FILE")
    restore = _command(
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
    forget = _command(
        inner, "forget", "forget for good", "reflect journal forget --child", "journals", "forget"
    )
    forget.add_argument("session", nargs="?", metavar="SESSION", help="one conversation")
    forget.add_argument(
        "--child", nargs="?", const="", metavar="NAME", help="all about one child; the name is asked for"
    )
    forget.add_argument("--all", action="store_true", help="everything")
    forget.add_argument("--yes", action="store_true", help="without being asked again")
    _command(inner, "check", "look whether all is sound", "reflect journal check", "journals", "check")


def _add_moving(inner: argparse._SubParsersAction[_Parser]) -> None:
    export = _command(
        inner,
        "export",
        "write everything as plain JSON; the file is not encrypted",
        "reflect journal export --plain everything.json",
        "moving",
        "export",
    )
    export.add_argument("file", metavar="FILE")
    export.add_argument("--plain", action="store_true", help="yes: a file that anybody can read")
    bring_in = _command(
        inner,
        "import",
        "take in what “reflect journal export” wrote, beside what is here; nothing is doubled",
        "reflect journal import everything.json",
        "moving",
        "bring_in",
    )
    bring_in.add_argument("file", metavar="FILE")


def _add_demo(commands: argparse._SubParsersAction[_Parser]) -> None:
    demo = _command(
        commands,
        "demo",
        "look around in the journal of a made-up carer; any command can be tried on it",
        "reflect demo, or reflect demo sessions, or reflect demo export --format html -o summary.html",
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
