"""The app run from its first page to its end, with nothing that was typed left behind in the window."""

from __future__ import annotations

import gc
import logging
import sys
from typing import TYPE_CHECKING

from reflect.errors import ReflectError
from reflect.home import home
from reflect.tui.app import COULD_NOT, ReflectApp

if TYPE_CHECKING:
    from reflect.tui import Begin


def show(
    *, save: bool, resume: bool, begin: Begin | None, people: tuple[str, ...] = (), present: bool = False
) -> int:
    """Run the app. Whatever gets past it is told in one sentence, without a word that was typed."""
    # It would print the text of an exception that nobody waited for.
    logging.getLogger("asyncio").disabled = True
    # Nothing that starting makes is thrown away again; to look for it would only delay the first words.
    gc.disable()
    app = ReflectApp(save=save, resume=resume, begin=begin, people=people, present=present)
    try:
        app.run()
    except ReflectError:
        raise
    except Exception as error:
        from reflect.tui import crash

        log = crash.note(error, save=save and home().is_dir())
        print(crash.sentence(log, save=save), file=sys.stderr)
        return COULD_NOT
    finally:
        app.close_journal()
    if app.said_at_end:
        print(app.said_at_end, file=sys.stderr)
    return app.return_code or 0
