"""What is read back is what was written; what is odd is refused in one sentence that tells nothing of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reflect.errors import MatchingError
from reflect.matching.form import PLACES, SORTS, Sheet, SheetLine, Side, fit_for_a_file, written
from reflect.matching.match import FORMATS, Match
from reflect.matching.reading import MOST_BYTES, Sheets, read, read_all
from tests.matching.conftest import ASH, CARERS, CHILD, put_in

TEXTS = st.text(min_size=1, max_size=60).map(fit_for_a_file).filter(lambda text: text.strip() != "")
LABELS = TEXTS.map(lambda text: " ".join(text.split())).filter(lambda text: text != "")
WORD = "Quarrelsome"


def lines(side: Side) -> st.SearchStrategy[tuple[SheetLine, ...]]:
    line = st.builds(SheetLine, st.sampled_from(PLACES), st.sampled_from(SORTS[side]), TEXTS)
    return st.lists(line, min_size=1, max_size=6).map(tuple)


def sheet_of(side: Side) -> st.SearchStrategy[Sheet]:
    days = st.dates().map(lambda day: day.isoformat())
    return st.builds(Sheet, st.just(side), LABELS, LABELS, days, lines(side), st.just(False))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sheet=st.one_of(sheet_of("child"), sheet_of("carers")))
def test_a_sheet_comes_back_as_it_was_written(tmp_path: Path, sheet: Sheet) -> None:
    assert read(put_in(tmp_path, "sheet.json", sheet)) == sheet


@settings(max_examples=12, deadline=None)
@given(child=sheet_of("child"), carers=sheet_of("carers"), format_=st.sampled_from(FORMATS))
def test_whatever_was_typed_makes_a_match_in_every_format(child: Sheet, carers: Sheet, format_: str) -> None:
    made = Match(Sheets(child, (carers,))).document(format_)
    assert len(made) > 100
    if format_ == "json":
        found = json.loads(str(made))["dimensions"]
        assert [words for each in found for words in each["needs"]] == [
            words for place in PLACES for words in child.at(place, "needs")
        ]


def test_the_sheets_may_be_named_in_any_order(tmp_path: Path) -> None:
    paths = [put_in(tmp_path, f"{n}.json", each) for n, each in enumerate((CARERS, CHILD, ASH))]
    assert read_all(paths) == Sheets(CHILD, (CARERS, ASH))


def test_a_mark_that_an_editor_puts_before_a_file_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "sheet.json"
    path.write_bytes(b"\xef\xbb\xbf" + written(CHILD).encode())
    assert read(path) == CHILD


def refused(path: Path) -> str:
    with pytest.raises(MatchingError) as told:
        read(path)
    said = str(told.value)
    assert WORD not in said
    assert said.count("\n") == 0
    assert said.endswith(".")
    return said


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    raw = json.loads(written(replace(CHILD, lines=(SheetLine("availability", "needs", WORD),))))
    change(raw)
    return json.dumps(raw)


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw.update(what="a summary"),
        lambda raw: raw.update(version=0),
        lambda raw: raw.update(version=True),
        lambda raw: raw.update(version="1"),
        lambda raw: raw.update(side="parents"),
        lambda raw: raw.update(side=["child"]),
        lambda raw: raw.update(owner=""),
        lambda raw: raw.update(owner="x" * 81),
        lambda raw: raw.update(owner="two\nlines"),
        lambda raw: raw.update(owner=3),
        lambda raw: raw.update(child=""),
        lambda raw: raw.update(day="yesterday"),
        lambda raw: raw.update(day="20260501"),
        lambda raw: raw.update({"made up": 1}),
        lambda raw: raw.update(lines=[]),
        lambda raw: raw.update(lines={"0": 1}),
        lambda raw: raw.update(lines=raw["lines"] * 201),
        lambda raw: raw.update(session="abc"),
        lambda raw: raw.pop("owner"),
        lambda raw: raw["lines"][0].update(words=""),
        lambda raw: raw["lines"][0].update(words=None),
        lambda raw: raw["lines"][0].update(words=WORD * 300),
        lambda raw: raw["lines"][0].update({"as": "brings"}),
        lambda raw: raw["lines"][0].update(dimension="attachment"),
        lambda raw: raw["lines"][0].update(session="abc"),
        lambda raw: raw["lines"].append("a line"),
    ],
)
def test_what_no_sheet_of_ours_holds_is_refused_whole(
    tmp_path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    path = tmp_path / "odd.json"
    path.write_text(changed(change), "utf-8")
    assert "no sheet for matching" in refused(path)


@pytest.mark.parametrize(
    "hidden",
    ["\x00", "\x1b[2J", "\x07", "\u202e", "\u2066", "\ud800", "\x85", "\r"],
    ids=["null", "escape", "bell", "turned", "set apart", "half a character", "next line", "return"],
)
@pytest.mark.parametrize("where", ["words", "owner", "child"])
def test_characters_that_hide_or_turn_words_are_named_and_refused(
    tmp_path: Path, hidden: str, where: str
) -> None:
    path = tmp_path / "odd.json"

    def put(raw: dict[str, Any]) -> None:
        (raw["lines"][0] if where == "words" else raw)[where] = f"{WORD} {hidden} b"

    path.write_text(changed(put), "utf-8")
    assert "hide words or turn them round" in refused(path)


def test_a_newer_sheet_asks_for_a_newer_reflect(tmp_path: Path) -> None:
    path = tmp_path / "new.json"
    path.write_text(changed(lambda raw: raw.update(version=2, more=WORD)), "utf-8")
    assert "newer Reflect" in refused(path)


def test_a_file_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    whole = written(CHILD).rstrip().encode()
    path = tmp_path / "cut.json"
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        assert "cut short" in refused(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b'"a sheet for matching, from Reflect"',
        b"%PDF-1.7 Quarrelsome",
        b"\xff\xfe\x00Q",
        b'{"what": "a sheet for matching, from Reflect", "what": "Quarrelsome"}',
        b'{"what": "a sheet for matching, from Reflect", "version": NaN}',
        b'{"version": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
    ids=[
        *("empty", "null", "list", "text", "pdf", "not utf-8", "twice", "no number", "huge number"),
        *("deep list", "deep object"),
    ],
)
def test_any_other_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    assert "no sheet for matching" in refused(path)


def test_too_big_not_there_and_no_file_are_told_apart(tmp_path: Path) -> None:
    big = tmp_path / "big.json"
    big.write_bytes(b" " * (MOST_BYTES + 1))
    assert "too big" in refused(big)
    assert "not there" in refused(tmp_path / "nowhere.json")
    assert "not there" in refused(tmp_path)
    assert "not there" in refused(Path("a\x00b.json")) or "can't be read" in refused(Path("a\x00b.json"))


def test_a_strange_name_of_a_file_does_nothing_to_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[2J\u202eb.json"
    path.write_text("{}", "utf-8")
    said = refused(path)
    assert "\x1b" not in said
    assert "\u202e" not in said


@pytest.mark.parametrize("which", [(CHILD, CHILD), (CARERS, ASH), (CHILD, CARERS, CHILD)])
def test_one_child_goes_beside_one_or_two_carers(tmp_path: Path, which: tuple[Sheet, ...]) -> None:
    with pytest.raises(MatchingError, match="goes beside"):
        read_all([put_in(tmp_path, f"{number}.json", each) for number, each in enumerate(which)])


def test_what_is_made_up_never_lies_beside_what_is_real(tmp_path: Path) -> None:
    with pytest.raises(MatchingError, match="kept apart"):
        read_all(
            [
                put_in(tmp_path, "child.json", CHILD),
                put_in(tmp_path, "carers.json", replace(CARERS, made_up=True)),
            ]
        )
