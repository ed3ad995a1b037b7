"""The year, played once for all tests that only look at it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from reflect.demo import PASSPHRASE, Year, read_year, ready
from reflect.journal import Journal, SessionRow
from reflect.sitting import Sitting

TODAY = date(2031, 3, 14)


@pytest.fixture(scope="module")
def year() -> Year:
    return read_year()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """The journal of the year, counted back from a Friday in spring."""
    folder = ready(tmp_path_factory.mktemp("home"), today=TODAY)
    with Journal.open(PASSPHRASE, folder) as journal:
        yield journal


@pytest.fixture(scope="module")
def rows(made: Journal) -> list[SessionRow]:
    """The sittings, the first one first."""
    return made.sessions()[::-1]


@pytest.fixture(scope="module")
def sittings(made: Journal, rows: list[SessionRow]) -> list[Sitting]:
    return [Sitting.resume(made, row.id) for row in rows]
