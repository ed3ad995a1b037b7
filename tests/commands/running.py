"""Runs `reflect` as its users do: as a program of its own."""

from __future__ import annotations

import atexit
import json
import os
import select
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_SECONDS = 60
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Reflect:
    """The program, with a folder of its own to keep things in."""

    home: Path
    passphrase: str | None = "four plain words here"

    def __call__(
        self, *arguments: str, typed: str | bytes = "", **more: str
    ) -> subprocess.CompletedProcess[str]:
        raw = typed if isinstance(typed, bytes) else typed.encode("utf-8", "surrogatepass")
        run = _forked if hasattr(os, "fork") else _started
        code, out, err = run(arguments, raw, self.environment(**more))
        return subprocess.CompletedProcess(arguments, code, out.decode("utf-8"), err.decode("utf-8"))

    def environment(self, **more: str) -> dict[str, str]:
        keep = {name: value for name, value in os.environ.items() if not name.startswith("REFLECT_")}
        given = {} if self.passphrase is None else {"REFLECT_PASSPHRASE": self.passphrase}
        return {**keep, "REFLECT_HOME": str(self.home), **given, **more}


def _started(
    arguments: tuple[str, ...], typed: bytes, environment: dict[str, str]
) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "reflect", *arguments],
        input=typed,
        capture_output=True,
        env=environment,
        timeout=_SECONDS,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def _forked(
    arguments: tuple[str, ...], typed: bytes, environment: dict[str, str]
) -> tuple[int, bytes, bytes]:
    at_hand = _at_hand()
    with tempfile.TemporaryDirectory() as folder:
        streams = [Path(folder, name) for name in ("in", "out", "err")]
        streams[0].write_bytes(typed)
        call = {
            "arguments": arguments,
            "environment": environment,
            "in": str(Path.cwd()),
            "streams": [str(each) for each in streams],
        }
        assert at_hand.stdin is not None
        assert at_hand.stdout is not None
        at_hand.stdin.write(json.dumps(call) + "\n")
        at_hand.stdin.flush()
        if not select.select([at_hand.stdout], [], [], _SECONDS)[0]:
            at_hand.kill()
            _at_hand.cache_clear()
            raise TimeoutError("it did not come to an end")
        code = int(at_hand.stdout.readline())
        return code, streams[1].read_bytes(), streams[2].read_bytes()


@cache
def _at_hand() -> subprocess.Popen[str]:
    made = subprocess.Popen(
        [sys.executable, "-m", "tests.commands.at_hand"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=_ROOT,
    )
    atexit.register(made.kill)
    return made
