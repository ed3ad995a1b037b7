"""What can be typed after `reflect sessions`, `show`, `export`, `review`, `goals`, `search` and `explain`."""

from __future__ import annotations

from reflect.commands.one_command import FORMATS, Commands, Parser, command


def add_looking(commands: Commands) -> None:
    command(commands, "sessions", "list what is kept", "reflect sessions", "looking", "sessions")
    show = command(
        commands, "show", "read one conversation, the last by default", "reflect show", "looking", "show"
    )
    show.add_argument("session", nargs="?", metavar="SESSION", help="its id from “reflect sessions”")
    show.add_argument("--format", choices=("text", "json"), default="text")
    show.add_argument(
        "--cycle", action="store_true", help="only the caregiving cycle of each time that was told"
    )
    show.add_argument("--fill", action="store_true", help="the cycle, and put its gaps in your own words")
    export = command(
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
    _add_progress(commands)
    goals = command(
        commands, "goals", "list what was hoped for and is still open", "reflect goals", "goals", "goals"
    )
    one = goals.add_mutually_exclusive_group()
    one.add_argument("--change", action="store_true", help="put one another way; how it was stays beside it")
    one.add_argument("--remove", action="store_true", help="take one out that was put down by mistake")
    search = command(
        commands, "search", "look for words in all answers", "reflect search", "looking", "search"
    )
    search.add_argument("words", nargs="*", metavar="WORDS", help="better left out: they are asked for")


def add_explain(commands: Commands) -> None:
    explain = command(
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


def _add_export(export: Parser) -> None:
    export.add_argument("--format", choices=FORMATS, default="md", help=f"one of: {', '.join(FORMATS)}")
    export.add_argument("-o", "--output", metavar="FILE", help="where to write it; else it is printed")
    export.add_argument(
        "--only", action="append", metavar="WHAT", help="only these: a part, a question, an answer's number"
    )
    export.add_argument("--without", action="append", metavar="WHAT", help="all but these")
    export.add_argument(
        "--also", action="append", metavar="WHAT", help="these too, which are in no copy else: impressions"
    )
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


def _add_review(commands: Commands) -> None:
    review = command(
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


def _add_progress(commands: Commands) -> None:
    progress = command(
        commands,
        "progress",
        "show one child's steps, then and now; a copy is not encrypted",
        "reflect progress, or reflect progress --format pdf -o then-and-now.pdf",
        "progressing",
        "progress",
    )
    progress.add_argument(
        "--about", metavar="NAME", help="which child; else it is asked, where there are several"
    )
    progress.add_argument(
        "--from", dest="start", metavar="DATE", default="", help="the first day; else from the first"
    )
    progress.add_argument(
        "--to", dest="end", metavar="DATE", default="", help="the last day; else up to the last"
    )
    formats = ("text", *FORMATS)
    progress.add_argument("--format", choices=formats, default="text", help=f"one of: {', '.join(formats)}")
    progress.add_argument("-o", "--output", metavar="FILE", help="where to write it; else it is printed")
    progress.add_argument(
        "--impressions",
        action="store_true",
        help="take in the impressions from 0 to 10, where some were given",
    )
    progress.add_argument(
        "--check", action="store_true", help="show likely full names, addresses and the like, write nothing"
    )
    progress.add_argument(
        "--initials", action="store_true", help="put initials where --check finds something"
    )


def _room(typed: str) -> int:
    number = int(typed)
    if number < 1:
        raise ValueError
    return number
