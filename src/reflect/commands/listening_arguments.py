"""What can be typed after `reflect listen`, `rehearse` and `dialogue`."""

from __future__ import annotations

from reflect.commands.one_command import AGES, ASKED, CARERS, PURPOSES, SECTIONS, Commands, Parser, command


def add_listening(commands: Commands) -> None:
    listen = command(
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
    rehearse = command(
        commands,
        "rehearse",
        "play a made-up carer through the real conversation",
        "reflect rehearse tests/rehearsals/maureen.yaml",
        "rehearsing",
        "rehearse",
    )
    rehearse.add_argument("persona", metavar="PERSONA.yaml")
    rehearse.add_argument("--dialogue", metavar="ID", default="", help="instead of the one the persona names")
    rehearse.add_argument("--depth", choices=("short", "full"), help="else as the persona says, or full")
    rehearse.add_argument("--json", action="store_true", help="one JSON object for each thing said")
    rehearse.add_argument(
        "--save", action="store_true", help="keep it, marked as fictional, where nothing real is kept"
    )


def add_dialogue(commands: Commands) -> None:
    dialogue = command(
        commands,
        "dialogue",
        "list, check and read dialogues",
        "reflect dialogue show secure-base",
        "dialogues",
        "list_all",
    )
    inner = dialogue.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=Parser)
    command(inner, "list", "list the dialogues", "reflect dialogue list", "dialogues", "list_all")
    check = command(
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
    show = command(
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
    diagram = command(
        inner,
        "diagram",
        "print the map as Mermaid",
        "reflect dialogue diagram secure-base",
        "dialogues",
        "diagram",
    )
    diagram.add_argument("dialogue", metavar="ID")
