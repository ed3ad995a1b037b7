"""Sessions and entries in the order of their days, a page at a time: what is read does not grow with the years."""

from __future__ import annotations

from datetime import datetime
from typing import Final, NamedTuple, Self

from reflect.entries import Entry
from reflect.journal.entering import ENTRIES, entry_of
from reflect.journal.reading import OF_APPLICANTS, SESSIONS, session_of
from reflect.journal.records import SessionRow
from reflect.journal.store import Row, Store
from reflect.journal.writing import fold_name

Dated = SessionRow | Entry
_ENTRY, _SESSION = 0, 1


class Place(NamedTuple):
    """A place among all that is dated, later things being greater. Compared, and no more."""

    second: int
    sort: int
    number: int

    @classmethod
    def of_month(cls, month: str) -> Self:
        """Where a month ("2026-11") begins, by the clock of this place."""
        begins = datetime(int(month[:4]), int(month[5:7]), 1).astimezone()
        return cls(int(begins.timestamp()), _ENTRY, 0)


class Page(NamedTuple):
    """What stands on a page, the latest first, and the place after which the next begins: None at the end."""

    dated: list[Dated]
    next: Place | None


_LATEST: Final = Place(2**62, _SESSION, 2**62)
# Moments are kept with the offset of the place, months are those of the place: a day covers the difference.
_DAY: Final = 86_400


def page(store: Store, before: Place | None, limit: int, child: str | None) -> Page:
    """At most `limit` things, the latest first, of what stands before a place."""
    place = before or _LATEST
    sessions = _before(store, SESSIONS, "session", "started", _SESSION, place, limit + 1, child)
    entries = _before(store, ENTRIES, "entry", "at", _ENTRY, place, limit + 1, child)
    found: list[tuple[Place, Dated]] = [(_place(row, _SESSION), session_of(row[:-2])) for row in sessions]
    found += [(_place(row, _ENTRY), entry_of(row[:-2])) for row in entries]
    found.sort(key=lambda each: each[0], reverse=True)
    shown = found[:limit]
    return Page([dated for _, dated in shown], shown[-1][0] if len(found) > limit else None)


def _before(
    store: Store, select: str, table: str, at: str, sort: int, place: Place, limit: int, child: str | None
) -> list[Row]:
    """The rows of one table before a place, each with its second and number at its end."""
    second, number = f"unixepoch({table}.{at})", f"{table}.number"
    columns, _, tables = select.rpartition(" FROM ")
    of_child = f" AND {table}.child_folded = ?5" if child is not None else ""
    return store.rows(
        f"{columns}, {second}, {number} FROM {tables} WHERE {second} <= ?1"
        f" AND ({second}, ?2, {number}) < (?1, ?3, ?4){of_child}"
        f" ORDER BY {second} DESC, {number} DESC LIMIT {limit:d}",
        *(place.second, sort, place.sort, place.number),
        *((fold_name(child),) if child is not None else ()),
    )


def _place(row: Row, sort: int) -> Place:
    return Place(row[-2], sort, row[-1])


def sessions_within(store: Store, first: str, until: str, child: str | None) -> list[SessionRow]:
    """The sessions about a child begun from the first day of one month until that of another, the earliest first."""
    of_child = " AND child_folded = ?4" if child is not None else ""
    rows = store.rows(
        f"{SESSIONS} WHERE unixepoch(started) >= unixepoch(?1 || '-01') - ?3"
        f" AND unixepoch(started) < unixepoch(?2 || '-01') + ?3"
        f" AND started >= ?1 AND started < ?2{of_child} ORDER BY unixepoch(started), number",
        *(first, until, _DAY),
        *((fold_name(child),) if child is not None else ()),
    )
    return [each for each in map(session_of, rows) if not each.applicants]


def months(store: Store, child: str | None) -> list[str]:
    """The months in which anything is dated, such as "2026-11", the latest first."""
    of_child = " WHERE child_folded = ?" if child is not None else ""
    folded = (fold_name(child),) * 2 if child is not None else ()
    rows = store.rows(
        f"SELECT substr(started, 1, 7) AS month FROM session{of_child}"
        f" UNION SELECT substr(at, 1, 7) FROM entry{of_child} ORDER BY month DESC",
        *folded,
    )
    return [month for (month,) in rows]


def sitting_months(store: Store, child: str | None) -> list[str]:
    """The months in which a session about a child was begun, the latest first."""
    of_child = " AND child_folded = ?" if child is not None else ""
    folded = (fold_name(child),) if child is not None else ()
    rows = store.rows(
        "SELECT DISTINCT substr(started, 1, 7) AS month FROM session"
        f" WHERE NOT {OF_APPLICANTS}{of_child} ORDER BY month DESC",
        *folded,
    )
    return [month for (month,) in rows]


def children(store: Store) -> list[str]:
    """The children that anything is about, each as last written, in the order of the alphabet."""
    found: dict[str, str] = {}
    for table in ("entry", "session"):
        # From one name to the next in the index: every row is not looked at.
        rows = store.rows(
            f"WITH RECURSIVE name (folded) AS (SELECT min(child_folded) FROM {table} WHERE child_folded > ''"
            f" UNION ALL SELECT (SELECT min(child_folded) FROM {table} WHERE child_folded > name.folded)"
            " FROM name WHERE name.folded IS NOT NULL)"
            f" SELECT folded, (SELECT child FROM {table} WHERE child_folded = folded ORDER BY number DESC)"
            " FROM name WHERE folded IS NOT NULL"
        )
        found.update(rows)
    return [found[folded] for folded in sorted(found)]
