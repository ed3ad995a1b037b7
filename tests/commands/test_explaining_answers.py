"""`reflect listen --explain`, as a person runs it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata

import pytest

from tests.commands.running import Reflect

TOLD = (
    "On Tuesday he threw his bag at the door because nobody had told him his nan was poorly. I sat on the "
    "stairs next to him and didn't say a word. I was gutted for him."
)


def explained(reflect: Reflect, typed: str | bytes, *options: str, **more: str) -> str:
    done = reflect("listen", "--explain", *options, typed=typed, **more)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_a_person_sees_the_answer_marked_and_each_verdict_with_its_words(reflect: Reflect) -> None:
    out = explained(reflect, TOLD)
    lines = out.split("\n")
    told = next(place for place, line in enumerate(lines) if "gutted" in line)
    column = lines[told].index("gutted")
    assert lines[told + 1][column:].startswith("feels")
    assert "One occasion: yes" in out
    assert "«gutted for him»: sadness, the carer's own" in out
    assert re.search(r"a past tense, with “I” \+\d", out)
    assert "\x1b" not in out


def test_what_is_not_there_is_said_to_be_not_there_and_asked_for(reflect: Reflect) -> None:
    out = explained(reflect, "He always kicks off at bedtime.")
    assert "One occasion: no" in out
    assert "What the carer did: no" in out
    assert re.search(r"One more question, which comes if it is\s+how it usually goes", out)


def test_a_sign_of_risk_comes_first_and_leads_to_a_page_of_help(reflect: Reflect) -> None:
    out = explained(reflect, "He told me in the bath that his uncle hits him with a belt.")
    headings = [line for line in out.split("\n") if re.match(r"\S.*: (?:yes|no|not sure)$", line)]
    assert headings[0] == "Safety: yes"
    assert "by a fixed pattern" in out
    assert "A page with whom to ring" in out


def test_words_options_and_lines_of_the_contract_are_read_alike(reflect: Reflect) -> None:
    words = "He was tired because of school."
    plain = explained(reflect, words, "--asked", "why", "--section", "sensitivity")
    line = json.dumps({"id": 1, "asked": "why", "section": "sensitivity", "text": words})
    assert explained(reflect, "", "--asked", "why", "--section", "sensitivity", words) == plain
    assert explained(reflect, f"{line}\n{line}\n") == f"{plain}\n{plain}"
    assert "Asked: why it may have been, under sensitivity." in plain


def test_as_data_it_says_the_same(reflect: Reflect) -> None:
    told = json.loads(explained(reflect, TOLD, "--json"))
    verdicts = {each["id"]: each for each in told["verdicts"]}
    assert verdicts["account"]["sure"] == "yes"
    assert verdicts["response"]["grounds"][0]["moved"][0].keys() == {"what", "weight", "feature"}
    assert told["heard"]["feelings"][0]["words"] == "gutted for him"
    quoted = [g for each in told["verdicts"] for g in each["grounds"] if "start" in g]
    assert quoted
    assert all(TOLD[g["start"] : g["end"]] == g["words"] for g in quoted)


RAW = {
    "nothing": b"",
    "escapes": b"\x1b[31mred\x1b[0m he \x00hid\x07 and\x9b I sat \xff\xfe with him.\r\nThen\ttea.\x7f",
    "braces": b'{"id": 1, he said "no"',
}
AWKWARD = (
    " \n\t\n ",
    "אני ישבתי איתו. On Tuesday he hid \u202eevil\u202c and I sat with him.",
    "On Tuesday 👨‍👩‍👧 he hid 🎉 and I sat with him. 我很高兴 I was gutted 😀 for him.",
    "On Tuesday [bold]he hid[/bold] <b>and</b> {{ him }} {% x %} \\u001b[31m %s \x1b[2J \ud800",
    "a" * 200_000,
    "On Tuesday he hid and I cried because he was sad. " * 4_000,
)


@pytest.mark.parametrize("typed", RAW.values(), ids=RAW.keys())
def test_whatever_is_typed_is_shown_safely_and_within_the_width(reflect: Reflect, typed: bytes) -> None:
    _looks_safe(explained(reflect, typed, COLUMNS="60"))


def test_awkward_answers_are_shown_safely_and_within_the_width(reflect: Reflect) -> None:
    out = explained(reflect, "\n".join(json.dumps({"text": each}) for each in AWKWARD), COLUMNS="60")
    _looks_safe(out)
    assert out.count("What comes next") == len(AWKWARD)
    assert "[bold]he hid[/bold] <b>and</b> {{ him }}" in out


def _looks_safe(out: str) -> None:
    assert not [each for each in out if unicodedata.category(each) == "Cc" and each != "\n"]
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", out)
    assert all(_cells(line) <= 60 for line in out.split("\n"))
    assert "What comes next" in out


def _cells(line: str) -> int:
    wide = sum(unicodedata.east_asian_width(each) in ("W", "F") for each in line)
    return len(line) + wide - sum(unicodedata.category(each) in ("Mn", "Cf") for each in line)


def test_json_without_a_text_and_options_without_explain_are_told_plainly(reflect: Reflect) -> None:
    for arguments, typed in (
        (("listen", "--explain"), '{"id": 7, "note": "secret"}'),
        (("listen", "--asked", "why"), ""),
        (("listen", "hello"), ""),
    ):
        done = reflect(*arguments, typed=typed)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert "secret" not in done.stderr


def test_listening_itself_does_not_load_what_explains() -> None:
    code = (
        "import sys\nfrom reflect.cli import main\nmain(['listen'])\n"
        "late = ('explain', 'grounds', 'saying', 'dialogue', 'voice')\n"
        "assert not [name for name in sys.modules if name.startswith('reflect.') and name.endswith(late)]\n"
    )
    done = subprocess.run([sys.executable, "-c", code], input=b'{"text": "He ran."}', capture_output=True)
    assert done.returncode == 0, done.stderr
