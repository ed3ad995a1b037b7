"""The way from the screen to what was told of a child's progress over time. Loads what it needs when it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reflect.documents.over_time import Once, OverTime
    from reflect.documents.wording import Wording
    from reflect.impressing import Of
    from reflect.journal import Journal
    from reflect.said import About


class Column(NamedTuple):
    """One sitting of one dimension: when it was, and what was told, each row with its name."""

    when: str
    rows: tuple[tuple[str, str], ...]


class Steps(NamedTuple):
    """One dimension: the earliest, what lies between, and the latest, which may be the only one."""

    name: str
    benefit: str
    then: Column | None
    between: tuple[Column, ...]
    now: Column
    once: str


class Row(NamedTuple):
    """An impression: what of and when, its words, its dots with its number, and the one before it."""

    what: str
    words: str
    dots: str
    before: str


class Shown(NamedTuple):
    """All of it, with the fixed words that stand with it."""

    note: str
    steps: tuple[Steps, ...]
    impressions: str
    impressions_note: str
    rows: tuple[Row, ...]
    fictional: bool


def followed(journal: Journal) -> list[str]:
    """The children whose progress was talked about, the last first."""
    from reflect.documents.then_and_now import sittings

    rows = [each for each in journal.sessions() if each.child and not each.applicants]
    return [child for child in dict.fromkeys(each.child for each in rows) if sittings(journal, child)]


def shown(journal: Journal, child: str) -> Shown | None:
    """What there is to show of a child's steps; None where nothing was told."""
    from reflect.documents.over_time_page import before_line, dotted, impression_name
    from reflect.documents.progress_page import wording_of
    from reflect.documents.then_and_now import then_and_now
    from reflect.errors import NotFound

    try:
        found = then_and_now(journal, child)
    except NotFound:
        return None
    wording = wording_of(found)
    given = [one for each in found.dimensions for one in each.impressions]
    return Shown(
        note=wording["then_now_note"],
        steps=tuple(_steps(each, wording) for each in found.dimensions),
        impressions=wording["impressions"],
        impressions_note=wording["impressions_note"],
        rows=tuple(
            Row(
                f"{impression_name(each, wording)}, {wording.day(each.day)}",
                each.words,
                f"{dotted(each.value)}  {each.value}",
                before_line(each, wording) if each.before_day else "",
            )
            for each in given
        ),
        fictional=found.fictional,
    )


def _steps(each: OverTime, wording: Wording) -> Steps:
    from reflect.secure_base import dimension

    model = dimension(each.id)
    alone = len(each.times) == 1
    return Steps(
        name=wording.section(each.id),
        benefit=model.benefit if model else "",
        then=None if alone else _column("then_on", each.then, wording),
        between=tuple(_column("once_on", once, wording) for once in each.between),
        now=_column("once_on" if alone else "now_on", each.now, wording),
        once=wording["then_now_once"] if alone else "",
    )


def _column(block: str, once: Once, wording: Wording) -> Column:
    from reflect.documents.over_time_page import on, row_name, rows_of

    rows = tuple((row_name(name, wording), words) for name, words in rows_of(once))
    return Column(on(block, once, wording), rows)


# ---------------------------------------------------------------- impressions


def left_to_give(journal: Journal, session: str, about: About) -> list[Of]:
    """What of a sitting has no impression yet."""
    from reflect import impressing

    return impressing.left_to_give(journal, session, about)


def has_earlier(journal: Journal, session: str) -> bool:
    """Whether this child's progress was talked about before this sitting."""
    from reflect import impressing

    return impressing.has_earlier(journal, session)


def asked(of: Of, about: About) -> str:
    """How an impression is asked for."""
    from reflect import impressing

    return impressing.asked(of, about)


def before(journal: Journal, session: str, of: Of, about: About) -> str:
    """The one before it, in words; empty where there is none."""
    from reflect import impressing

    return impressing.before(journal, session, of, about)


def word(block: str, about: About) -> str:
    """One thing said of impressions."""
    from reflect import impressing

    return impressing.word(block, about)
