"""What went wrong in a template, told without any value that was being worded."""

from __future__ import annotations

from types import TracebackType
from typing import Any, NamedTuple

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError


class Trouble(NamedTuple):
    """Why a block cannot be worded: file (or name of the template), line, what is wrong and what to do."""

    place: str
    line: int
    what: str
    remedy: str
    unknown_name: bool = False

    def __str__(self) -> str:
        return f"{self.place}:{self.line}: {self.what}; {self.remedy}."


def trouble(error: Exception, place: str, block: str = "") -> Trouble:
    """`error`, raised while wording `block` of the template `place`."""
    where = f" in block “{block}”" if block else ""
    if isinstance(error, TemplateSyntaxError):
        what = f"the template cannot be read: {str(error.message).rstrip('.')}"
        return Trouble(error.filename or place, error.lineno, what, "mend this line")
    if isinstance(error, TemplateNotFound):
        return Trouble(place, 1, f"there is no template “{error.name}”", "add it, or mend the name")
    line, place = _innermost(error.__traceback__, place)
    if isinstance(error, UndefinedError):
        # Only names of the template's own stand in this message.
        remedy = "use a name that the block is given"
        return Trouble(place, line, f"{str(error.message).rstrip('.')}{where}", remedy, unknown_name=True)
    return Trouble(place, line, f"the wording failed{where} ({type(error).__name__})", "mend the template")


def _innermost(traceback: TracebackType | None, place: str) -> tuple[int, str]:
    """The line and file of the innermost template in a traceback; 1 and `place` where none is in it."""
    line = 1
    while traceback is not None:
        template: Any = traceback.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            line, place = template.get_corresponding_lineno(traceback.tb_lineno), template.filename
        traceback = traceback.tb_next
    return line, place
