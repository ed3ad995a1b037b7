"""The command line. Nothing heavy is imported before it is known what is wanted."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module

from reflect.errors import ReflectError

Run = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. The exit code: 0 done, 1 found problems, 2 could not."""
    from reflect.commands.arguments import parser

    _plain_streams()
    _leave_no_core()
    args = parser().parse_args(arguments)
    try:
        if args.version:
            return _version()
        if args.whose:
            _choose(args.whose)
        return _run(args)
    except ReflectError as error:
        _tell(str(error))
        return _could_not(args, error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 2
    except Exception as error:
        return _unexpected(error)


def _choose(journal: str) -> None:
    from reflect.home import choose_journal

    choose_journal(journal)


def _version() -> int:
    from reflect import __version__

    print(f"reflect {__version__}")
    return 0


def _run(args: argparse.Namespace) -> int:
    if args.command == "demo":
        return _on_the_made_up_year(args)
    if _is_screen(args):
        return _could_not(args, _screen(args))
    run: Run = getattr(import_module(f"reflect.commands.{args.module}"), args.function)
    return run(args)


def _tell(sentence: str) -> None:
    from reflect.filling import put

    put(sentence, sys.stderr)


def _is_screen(args: argparse.Namespace) -> bool:
    return bool(args.module == "screen" or (args.command == "talk" and not args.plain))


def _could_not(args: argparse.Namespace, code: int) -> int:
    """The exit code; where the screen could not be shown, once that has been read."""
    if code and (_is_screen(args) or (args.command == "demo" and not args.rest)):
        from reflect.commands.staying import let_it_be_read

        let_it_be_read()
    return code


def _screen(args: argparse.Namespace) -> int:
    """The one place that knows the screen."""
    from reflect.tui import Begin, run

    if args.command != "talk":
        return run()
    begin = (
        None
        if args.resume
        else Begin(
            about=args.about or "",
            age=args.age or "",
            carer=args.carer or "",
            purpose=args.purpose or "",
            depth=args.depth,
            section=args.section or "",
            dialogue=args.dialogue,
            applicants=args.applicants or "",
            plans=args.plans or "",
        )
    )
    return run(
        save=args.save, resume=args.resume, begin=begin, people=args.people or (), present=args.present
    )


def _on_the_made_up_year(args: argparse.Namespace) -> int:
    """Any command, with the journal of the made-up year in place of the real one."""
    from reflect.commands.trying import made_up_year

    with made_up_year(args.rest, fresh=args.fresh):
        return main(args.rest)


def _unexpected(error: Exception) -> int:
    """One calm sentence; what went wrong by its kind and place only, never by a value."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    print(
        "Something went wrong that should not have. What had been saved is safe; try again. "
        f"({type(error).__name__} at {place})",
        file=sys.stderr,
    )
    return 2


def _leave_no_core() -> None:
    """Where the system would write the memory of a program that breaks down to a file, have it write none."""
    try:
        from resource import RLIMIT_CORE, getrlimit, setrlimit
    except ImportError:
        return
    with suppress(OSError, ValueError):
        setrlimit(RLIMIT_CORE, (0, getrlimit(RLIMIT_CORE)[1]))


def _plain_streams() -> None:
    """UTF-8 in and out wherever it runs; what is no UTF-8 comes in as a replacement, never as an error."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
