"""The star fills an arm for each dimension that was talked about, and for nothing else."""

from __future__ import annotations

from itertools import combinations

from reflect.secure_base import DIMENSIONS
from reflect.tui.widgets.star import HEIGHT, WIDTH, drawn

IDS = [each.id for each in DIMENSIONS]


def dots(picture: tuple[str, ...]) -> int:
    return sum((ord(cell) - 0x2800).bit_count() for row in picture for cell in row)


def test_every_drawing_has_the_same_size() -> None:
    for told in ([], IDS[:1], IDS):
        picture = drawn(told)
        assert len(picture) == HEIGHT
        assert {len(row) for row in picture} == {WIDTH}


def test_each_dimension_fills_an_arm_of_its_own() -> None:
    pictures = {drawn(told) for count in range(6) for told in combinations(IDS, count)}
    assert len(pictures) == 32
    outline = dots(drawn([]))
    assert all(dots(drawn([each])) > outline for each in IDS)


def test_only_the_five_count() -> None:
    assert drawn(["description", "support"]) == drawn([])
