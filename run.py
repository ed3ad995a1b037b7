#!/usr/bin/env python3
"""Set Reflect up, then start it. Nothing but Python 3.11 or later is needed beforehand.

    python3 run.py                     start Reflect; the first time it is set up in .venv
    python3 run.py talk --plain        whatever else is given is passed on to Reflect
    python3 run.py test [ARGUMENTS]    run the tests; arguments go to pytest
    python3 run.py check               look over the code: style, types, the house, the dialogues

On Windows: py run.py
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the very thing to be told
    sys.exit(
        "Reflect needs Python 3.11 or later; this is {}.{}. Install a newer Python, then run this again "
        "with it.".format(*sys.version_info[:2])
    )

import errno
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
READY = VENV / "reflect-ready"
BEING_MADE = VENV / "reflect-being-made"

# One more than there are cores: tests of the screen wait for it now and then.
WORKERS = ["-n", str((os.cpu_count() or 1) + 1), "--dist", "loadfile"]
EXTRAS = {"test": "test", "check": "check"}
# What shows Reflect in a browser: whoever has no use for a terminal could hardly install it there.
ALWAYS = "browser"
CHECKS = (
    ("style", ["-m", "ruff", "check", "--output-format", "concise", "."]),
    ("layout", ["-m", "ruff", "format", "--check", "."]),
    ("types", ["-m", "mypy", "--strict"]),
    ("types of what stands beside", ["-m", "mypy", "--strict", "run.py", "benchmarks"]),
    ("the house", ["-c", "from importlinter.cli import lint_imports_command as go; go()", "--no-logo"]),
    ("the dialogues", ["-m", "reflect", "dialogue", "check"]),
)
NO_NETWORK = ("connection", "resolution", "timed out", "timeout", "proxy", "no matching distribution")


class CannotSetUpError(Exception):
    """What is wrong and what to do, in plain words."""


def main(arguments: list[str]) -> int:
    """Set up what is missing, then do what is asked. Returns the exit code where it comes back at all."""
    task = arguments[0] if arguments and arguments[0] in EXTRAS else ""
    try:
        set_up(EXTRAS.get(task, ""))
    except CannotSetUpError as trouble:
        print(trouble, file=sys.stderr)
        return 2
    except OSError as error:
        print(_in_words(error), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped before all was in place. Run this again to finish.", file=sys.stderr)
        return 2
    if task == "check":
        return check()
    if task == "test":
        os.chdir(HERE)
        return hand_over(["-m", "pytest", *(arguments[1:] or WORKERS)])
    # -P: a file of the folder that this is started from is never taken for one of Reflect's.
    return hand_over(["-P", "-m", "reflect", *arguments])


# ---------------------------------------------------------------- setting up


def set_up(extra: str) -> None:
    """Make .venv and install Reflect there, with `extra` besides, unless that is done already."""
    ready = _read(READY)
    have = ready.partition("\n")[0].split()
    if ready == _stamp(have) and (not extra or extra in have) and PYTHON.exists():
        return
    wanted = sorted({*have, extra, ALWAYS} - {""})
    print("Setting Reflect up in .venv.\nThis takes a minute or less, and only once.", file=sys.stderr)
    _make_venv()
    _install(wanted)
    BEING_MADE.write_text(_stamp(wanted), encoding="utf-8")
    BEING_MADE.replace(READY)


def _stamp(extras: list[str]) -> str:
    """What .venv was made for: another Python, or another pyproject.toml, and it is made ready again."""
    version = "{}.{}".format(*sys.version_info[:2])
    return f"{' '.join(extras)}\n{version}\n{HERE}\n{_read(HERE / 'pyproject.toml')}"


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def _make_venv() -> None:
    """.venv with pip in it; one that was left half-made, or was made by another Python, is made anew."""
    import importlib.util
    import shutil
    import venv

    if PYTHON.exists() and not BEING_MADE.exists() and _fits():
        READY.unlink(missing_ok=True)
        BEING_MADE.touch()
        return
    if importlib.util.find_spec("ensurepip") is None:
        raise CannotSetUpError(
            "Python's “venv” is not all there, so Reflect can't be set up. On Debian and Ubuntu install it "
            "with “sudo apt install python3-venv”; elsewhere install Python again with its standard parts. "
            "Then run this again."
        )
    if VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir()
    BEING_MADE.touch()
    venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(VENV)
    _quietly(["-m", "ensurepip", "--upgrade", "--default-pip"])


def _fits() -> bool:
    """Does the Python in .venv run, with a pip, and is it the kind that this was started with?"""
    import subprocess

    tell = "import sys, pip; print('{}.{}'.format(*sys.version_info[:2]))"
    found = subprocess.run([PYTHON, "-I", "-c", tell], capture_output=True, text=True, check=False)
    return found.stdout.strip() == "{}.{}".format(*sys.version_info[:2])


def _install(extras: list[str]) -> None:
    import compileall

    what = f"{HERE}[{','.join(extras)}]" if extras else str(HERE)
    _quietly(["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--editable", what])
    # Without its bytecode a first start is several times slower.
    compileall.compile_dir(HERE / "src", quiet=2)


def _quietly(arguments: list[str]) -> None:
    """Run the Python in .venv without a word, unless it fails."""
    import subprocess

    # A setting of pip's that suits a whole computer, and breaks an install in a folder of its own.
    surroundings = {**os.environ, "PIP_USER": "0", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [PYTHON, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=surroundings,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise CannotSetUpError(_why(done.stdout))


def _why(output: str) -> str:
    """What an installer's output comes to, then its last lines for whoever helps."""
    told = output.casefold()
    if "no space left" in told or "errno 28" in told:
        what = "The disk is full. Make room (Reflect needs about 200 MB), then run this again."
    elif any(sign in told for sign in NO_NETWORK):
        what = (
            "Reflect could not fetch the parts it is made of. This one time it needs the internet: see that "
            "you are connected, then run this again. Once set up it never goes online."
        )
    else:
        what = "Reflect could not be set up. Run this again; if it still fails, the lines below say why."
    last = [line for line in output.splitlines() if line.strip()][-8:]
    return "\n".join([what, "", *last])


def _in_words(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "The disk is full. Make room (Reflect needs about 200 MB), then run this again."
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"Reflect may not write in {HERE}. Put this folder where you may write, then run this again."
    return f"Reflect could not be set up: {error}. Put that right, then run this again."


# ---------------------------------------------------------------- doing what is asked


def hand_over(arguments: list[str]) -> int:
    """Become the Python in .venv, so that keys, signals and the exit code pass straight through."""
    command = [str(PYTHON), *arguments]
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(PYTHON, command)
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.call(command)


def check() -> int:
    """Every check in turn; 1 where any finds something."""
    import subprocess

    failed = []
    for name, arguments in CHECKS:
        print(f"── {name}", flush=True)
        if subprocess.call([PYTHON, *arguments], cwd=HERE):
            failed.append(name)
    print(f"Not right: {', '.join(failed)}." if failed else "All checks passed.", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
