"""`reflect match`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reflect.journal import Cost, Journal
from reflect.matching.made_up import NAME
from reflect.matching.reading import read
from tests.commands.running import Reflect
from tests.matching.conftest import (
    CARERS,
    CHILD,
    HUM,
    NIGHT,
    SECRET,
    SLEEVE,
    TOLD,
    TRAINING,
    WAIT,
    WORKER,
    keep_a_pair,
    keep_kai,
    put_in,
)


@pytest.fixture
def kept(reflect: Reflect) -> Reflect:
    assert reflect.passphrase
    with Journal.create(reflect.passphrase, reflect.home, cost=Cost(1, 8, 1)) as journal:
        keep_kai(journal)
        keep_a_pair(journal)
    return reflect


def test_a_line_is_on_the_sheet_only_where_its_letter_is_typed(kept: Reflect, tmp_path: Path) -> None:
    target = tmp_path / "child.json"
    typed = (
        "n\nn Late buses are hard for Kai.\nnext\ns:sensitivity Help with family time.\n\nNan's carer\nK.K.\n"
    )
    done = kept("match", "--write", "child", "-o", str(target), typed=typed)
    assert done.returncode == 0, done.stderr
    assert f"«{SLEEVE}»" in done.stderr
    assert not any(each in done.stderr + done.stdout for each in (*SECRET, WORKER))
    sheet = read(target)
    assert [(each.place, each.sort, each.words) for each in sheet.lines] == [
        ("availability", "needs", SLEEVE),
        ("availability", "needs", "Late buses are hard for K."),
        ("sensitivity", "support", "Help with family time."),
    ]
    assert (sheet.owner, sheet.child) == ("Nan's carer", "K.K.")
    assert "not encrypted" in done.stderr
    assert TOLD not in target.read_text("utf-8")


def test_people_who_apply_write_theirs_and_the_two_lie_side_by_side(kept: Reflect, tmp_path: Path) -> None:
    carers = tmp_path / "carers.json"
    typed = "b\n\nb:acceptance We'd learn.\n\n\n\n\n"
    done = kept("match", "--write", "carers", "--about", "dee and femi", "-o", str(carers), typed=typed)
    assert done.returncode == 0, done.stderr
    assert read(carers).owner == "Dee and Femi"
    child = put_in(tmp_path, "child.json", CHILD)
    shown = kept("match", str(child), str(carers), REFLECT_HOME=str(tmp_path / "nothing here"))
    assert shown.returncode == 0, shown.stderr
    assert "People decide" in shown.stdout
    assert shown.stdout.count("AVAILABILITY") == 1
    assert f"«{NIGHT}»" in shown.stdout or f"«{WAIT}»" in shown.stdout
    assert "Nothing was written here." in shown.stdout
    assert not (tmp_path / "nothing here").exists(), "no journal is looked for"


def test_lines_by_number_need_no_asking(kept: Reflect) -> None:
    listed = kept("match", "--write", "carers", "--about", "Dee and Femi", "--list").stdout.splitlines()
    assert len(listed) == 3
    wait, training = (next(line.split()[0] for line in listed if one in line) for one in (WAIT, TRAINING))
    lines = f"{wait},{training}:acceptance"
    done = kept("match", "--write", "carers", "--about", "Dee and Femi", "--lines", lines)
    assert done.returncode == 0, done.stderr
    assert [(each["dimension"], each["as"]) for each in json.loads(done.stdout)["lines"]] == [
        ("availability", "brings"),
        ("acceptance", "support"),
    ]
    for wrong in ("99", "x", f"{wait}:needs", f"{wait}:attachment"):
        assert kept("match", "--write", "carers", "--about", "Dee and Femi", "--lines", wrong).returncode == 2


def test_only_one_part_may_come_by_and_the_rest_be_left(kept: Reflect) -> None:
    done = kept(
        "match", "--write", "child", "--dimension", "else", "--format", "md", typed="done\nn A light.\n\n\n\n"
    )
    assert done.returncode == 0, done.stderr
    assert SLEEVE not in done.stderr
    assert "Anything else that matters" in done.stdout
    assert "> A light." in done.stdout
    assert HUM not in done.stdout


def test_a_sheet_can_be_written_where_nothing_is_kept_and_none_is_made(
    reflect: Reflect, tmp_path: Path
) -> None:
    target = tmp_path / "carers.json"
    typed = "b:availability Two of us are always in.\n\nAsh\n\n"
    done = reflect("match", "--write", "carers", "-o", str(target), typed=typed)
    assert done.returncode == 0, done.stderr
    assert read(target).owner == "Ash"
    assert not reflect.home.exists()


def test_what_would_help_is_asked_and_stands_in_the_match(reflect: Reflect, tmp_path: Path) -> None:
    child, carers = put_in(tmp_path, "child.json", CHILD), put_in(tmp_path, "carers.json", CARERS)
    typed = "A night off a week\nMarcia\n\n" + "\n" * 8
    done = reflect("match", str(child), str(carers), "--support", "--format", "json", typed=typed)
    assert done.returncode == 0, done.stderr
    steps = [each["steps"] for each in json.loads(done.stdout)["dimensions"]]
    assert steps[0] == [{"what": "A night off a week", "who": "Marcia", "by": ""}]
    assert not any(steps[1:])


def test_the_ending_of_the_file_tells_the_format(reflect: Reflect, tmp_path: Path) -> None:
    child, carers = put_in(tmp_path, "child.json", CHILD), put_in(tmp_path, "carers.json", CARERS)
    for ending, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!DOCTYPE"), ("md", b"# What K.")):
        target = tmp_path / f"match.{ending}"
        done = reflect("match", str(child), str(carers), "-o", str(target))
        assert done.returncode == 0, done.stderr
        assert target.read_bytes().startswith(begins)
        assert "not encrypted" in done.stderr


def test_bad_files_are_refused_in_a_sentence(reflect: Reflect, tmp_path: Path) -> None:
    child = put_in(tmp_path, "child.json", CHILD)
    odd = tmp_path / "odd.json"
    odd.write_text('{"what": "Quarrelsome"}', "utf-8")
    for files in (
        [str(child)],
        [str(child), str(child)],
        [str(child), str(odd)],
        [str(child), "nowhere"],
        [],
    ):
        done = reflect("match", *files)
        assert done.returncode == 2
        assert done.stdout == ""
        assert "Quarrelsome" not in done.stderr
        assert "Traceback" not in done.stderr


def test_help_has_an_example(reflect: Reflect) -> None:
    told = reflect("match", "--help").stdout
    assert "Example: reflect match --write child -o child.json" in told


def test_words_that_call_for_help_bring_the_page_of_help(kept: Reflect, tmp_path: Path) -> None:
    typed = "done\nn His uncle comes into his room at night and touches him.\n\n\n\n"
    done = kept("match", "--write", "child", "-o", str(tmp_path / "child.json"), typed=typed)
    assert done.returncode == 0
    assert "ring 999" in done.stderr


def test_a_made_up_couple_lies_beside_the_made_up_year(reflect: Reflect, tmp_path: Path) -> None:
    child = tmp_path / "danny.json"
    done = reflect("demo", "match", "--write", "child", "--lines", "1", "-o", str(child))
    assert done.returncode == 0, done.stderr
    couple = reflect.home / "demo" / NAME
    assert f"reflect match {child} {couple}" in done.stderr
    shown = reflect("match", str(child), str(couple))
    assert shown.returncode == 0, shown.stderr
    assert "The people in it are made up." in shown.stdout
    assert "Dee and Femi" in shown.stdout
    real = put_in(tmp_path, "real.json", CHILD)
    assert "kept apart" in reflect("match", str(real), str(couple)).stderr
    assert "reflect demo match --write child" in reflect("demo", "--help").stdout


def test_nobody_chooses_lines_for_a_file_that_can_not_be_written(kept: Reflect, tmp_path: Path) -> None:
    there = tmp_path / "there.json"
    there.write_text("mine", "utf-8")
    for more in (["-o", str(there)], ["--format", "text"]):
        done = kept("match", "--write", "child", *more, typed="n\n\n\n\n\n")
        assert done.returncode == 2
        assert SLEEVE not in done.stderr
    assert there.read_text("utf-8") == "mine"


def test_who_guesses_the_name_of_a_journal_is_told_nothing(kept: Reflect) -> None:
    done = kept("--journal", "nobody", "match", "--write", "child", typed="\n\n\n")
    assert done.returncode == 2
    assert SLEEVE not in done.stderr
    assert "line of your own" not in done.stderr
