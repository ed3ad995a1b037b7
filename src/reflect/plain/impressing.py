"""After a talk about a child's progress, line by line: then and now, and impressions for who likes to give them."""

from __future__ import annotations

from reflect import impressing
from reflect.afterwards.impressions import give
from reflect.errors import NotFound, ReflectError
from reflect.journal import Journal
from reflect.plain import words
from reflect.plain.planning import Lines
from reflect.sitting import Sitting


def look_over_time(lines: Lines, sitting: Sitting, journal: Journal) -> None:
    """Nothing of it is shown or asked before somebody says yes; for a sitting of another kind nothing at all."""
    about = sitting.state.about
    if impressing.has_earlier(journal, sitting.session) and lines.agrees(
        f"{impressing.word('then_now', about)}\n{words.YES_OR_LEAVE}"
    ):
        lines.tell(then_and_now(journal, about.child))
    left = impressing.left_to_give(journal, sitting.session, about)
    if not left or not lines.agrees(f"{impressing.word('begin', about)}\n{words.YES_OR_LEAVE}"):
        return
    lines.tell(impressing.word("scale", about))
    for of in left:
        if not _ask_one(lines, sitting, journal, of):
            return


def then_and_now(journal: Journal, child: str) -> str:
    """What was told of this child's progress, with what was given as impressions."""
    from reflect.documents.progress_page import wording_of
    from reflect.documents.then_and_now import then_and_now as gathered
    from reflect.plain.over_time import as_text

    try:
        found = gathered(journal, child)
    except NotFound as error:
        return str(error)
    return as_text(found, wording_of(found))


def _ask_one(lines: Lines, sitting: Sitting, journal: Journal, of: impressing.Of) -> bool:
    """One impression. False where the rest is to be left."""
    about = sitting.state.about
    last = impressing.before(journal, sitting.session, of, about)
    asked = "\n".join(filter(None, (impressing.asked(of, about), last, words.A_NUMBER_TO_TEN)))
    while True:
        typed = lines.ask(asked)
        if typed is None or typed.command:
            return False
        if not typed.words:
            return True
        value = impressing.number(typed.words)
        if value is not None:
            break
        asked = f"{words.NOT_A_CHOICE}\n{words.A_NUMBER_TO_TEN}"
    more = lines.ask(f"{impressing.word('words', about)}\n{words.OR_LEAVE_IT}")
    told = more.words if more and not more.command else ""
    try:
        give(journal, sitting.session, of[0], value, told, family=of[1])
    except ReflectError as error:
        lines.tell(str(error))
        return False
    lines.tell(impressing.word("kept", about))
    if lines.helps(journal, about, told):
        return False
    return more is not None and not more.command
