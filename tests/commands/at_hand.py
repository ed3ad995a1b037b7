"""A Python with all of Reflect's modules loaded, which becomes a fresh `reflect` for each call: it forks.

Started anew for each call, Python spent most of the time of these tests on importing the same modules.
"""

from __future__ import annotations

import io
import json
import os
import pkgutil
import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any

LOADED = ("reflect.cli", "reflect.sitting", "reflect.plain", "reflect.documents.export", "reflect.commands")


def main() -> None:
    """A call a line comes in as JSON; its exit code goes out, a line each, once it has ended."""
    for name in LOADED:
        module = import_module(name)
        if name == "reflect.commands":
            for each in pkgutil.iter_modules(module.__path__, f"{name}."):
                import_module(each.name)
    ready()
    for line in sys.stdin:
        child = os.fork()
        if not child:
            os._exit(become(json.loads(line)))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def ready() -> None:
    """What is the same for every call, and a passphrase that takes no time: other tests see that it should."""
    from reflect.journal import Cost, Journal
    from reflect.listening import hear
    from reflect.wording import usual_voice

    Journal.create.__func__.__kwdefaults__["cost"] = Cost(passes=1, memory=64, lanes=1)  # type: ignore[attr-defined]
    hear("On Tuesday he fell off the wall and I held his hand.")
    os.environ["REFLECT_HOME"] = os.devnull
    voice = usual_voice()
    for each in ("opening", "between", "description", "availability", "safety", "summary", "facts", "small"):
        voice.blocks(each)


def become(call: dict[str, Any]) -> int:
    """Be `reflect` with these arguments, and nothing of what was here before."""
    os.chdir(call["in"])
    os.environ.clear()
    os.environ.update(call["environment"])
    if Path(os.environ["REFLECT_HOME"], "prompts").exists():
        # A service's own words.
        from reflect.wording import usual_voice

        usual_voice.cache_clear()
    for stream, path in enumerate(call["streams"]):
        opened = os.open(path, os.O_RDONLY if stream == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, stream)
    sys.stdin = io.TextIOWrapper(open(0, "rb", closefd=False))  # noqa: SIM115
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(open(each, "wb", closefd=False), write_through=each == 2)  # noqa: SIM115
        for each in (1, 2)
    )
    sys.argv = ["reflect", *call["arguments"]]
    code: object = 1
    try:
        from reflect.cli import main as reflect

        code = reflect()
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
    for stream in (sys.stdout, sys.stderr):
        if not stream.closed:
            stream.flush()
    return code if isinstance(code, int) else int(code is not None)


if __name__ == "__main__":
    main()
