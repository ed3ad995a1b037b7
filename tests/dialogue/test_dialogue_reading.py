"""Dialogues read into models: what an author writes comes out, or a sentence says what to mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.dialogue import available, follow_up_block, load, parse, source
from reflect.errors import DialogueError

SMALL = """\
id: small
sections:
  - id: description
    questions:
      - id: description
        asked: description
        depth: short
        follow-ups: [{id: more, seeks: detail, hears: vague}]
  - id: family-membership
    dimension: family-membership
    needs: [carer, families]
    questions:
      - id: incident
        asked: incident
        depth: short
      - id: other-family
        asked: description
        depth: full
        told: why
        when: {answered: family-membership.incident, families: more, carer: residential, age: [5-10]}
        follow-ups:
          - {id: way-in, seeks: detail, hears: dont-know}
"""


def refusal(text: str) -> str:
    with pytest.raises(DialogueError) as caught:
        parse(text, "small.yaml")
    return str(caught.value)


def test_questions_have_their_full_ids_and_the_blocks_that_word_them() -> None:
    dialogue = parse(SMALL)
    assert [question.id for question in dialogue.questions] == [
        "description",
        "family-membership.incident",
        "family-membership.other-family",
    ]
    question = dialogue.question("family-membership.other-family")
    assert question.block == "other_family"
    assert follow_up_block(question, "way-in") == "other_family_way_in"
    assert dialogue.section_of(question.id) is dialogue.section("family-membership")


def test_a_condition_keeps_every_part_and_one_word_stands_for_a_list_of_one() -> None:
    when = parse(SMALL).question("family-membership.other-family").when
    assert (when.answered, when.families, when.carer, when.age, when.purpose) == (
        "family-membership.incident",
        "more",
        ("residential",),
        ("5-10",),
        (),
    )


def test_a_dialogue_cannot_be_changed_once_read() -> None:
    dialogue = parse(SMALL)
    with pytest.raises(ValueError, match="frozen"):
        dialogue.id = "other"


def test_an_unknown_id_is_a_key_error() -> None:
    dialogue = parse(SMALL)
    with pytest.raises(KeyError):
        dialogue.question("family-membership.nobody")
    with pytest.raises(KeyError):
        dialogue.section("nowhere")


@pytest.mark.parametrize("word", ["no", "on", "yes", "null", "1:30", "2026-01-01", "0x1f"])
def test_words_that_yaml_would_turn_into_something_else_stay_words(word: str) -> None:
    assert f"“{word}” is not a value of depth" in refusal(SMALL.replace("depth: full", f"depth: {word}"))


@pytest.mark.parametrize("word", ["no", "on"])
def test_such_a_word_can_be_an_id(word: str) -> None:
    dialogue = parse(SMALL.replace("id: other-family", f"id: {word}"))
    assert dialogue.questions[-1].id == f"family-membership.{word}"


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("id: small", "id: &x small", 1, "anchors"),
        ("id: small", "id: *x", 1, "anchors"),
        ("id: small", "id: !!python/object:os.system small", 1, "tags"),
        ("    dimension:", "\tdimension:", 10, "tab"),
        ("        depth: full", "       depth: full", 18, "indent"),
        ("    needs: [carer, families]", "    needs: [carer, families", 11, "bracket"),
        ("id: small", 'id: "small', 1, "quotation mark"),
        ("    needs:", "    dimension: family-membership\n    needs:", 11, "stands twice"),
        ("depth: full", "deptth: full", 18, "did you mean “depth”"),
        ("follow-ups:", "follow_ups:", 8, "did you mean “follow-ups”"),
        ("asked: incident", "asked: incidents", 14, "did you mean “incident”"),
        ("hears: dont-know", "hears: don't know", 22, "did you mean “dont-know”"),
        ("age: [5-10]", "age: [5 to 10]", 20, "did you mean “5-10”"),
        ("        asked: incident\n", "", 13, "has no “asked”"),
        ("id: other-family", "id: incident", 16, "is there already, in line 13"),
        ("id: family-membership\n", "id: description\n", 9, "is there already, in line 3"),
        ("id: other-family", "id: Other family", 16, "cannot be an id"),
        ("id: other-family", "id: family-membership.other", 16, "cannot be an id"),
        ("membership.incident,", "membership.incidnt,", 20, "did you mean “family-membership.incident”"),
        (
            "answered: family-membership.incident",
            "answered: incident",
            20,
            "mean “family-membership.incident”",
        ),
        ("membership.incident,", "membership.other-family,", 20, "is not asked before"),
        ("needs: [carer, families]", "needs: [carer, carer]", 11, "twice"),
        ("    needs: [carer, families]", "    needs:", 11, "“needs” has no value"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, line: int, said: str) -> None:
    assert old in SMALL
    message = refusal(SMALL.replace(old, new, 1))
    assert message.startswith(f"small.yaml:{line}: ")
    assert said in message
    assert "; " in message


def test_a_text_that_doubles_itself_again_and_again_is_refused_at_once() -> None:
    bomb = "a: &a [x,x]\n" + "\n".join(
        f"{name}: &{name} [*{before},*{before}]" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert "anchors" in refusal(bomb)


@pytest.mark.parametrize("text", ["", "[]", "words", "id: x", "- id: x", "sections: [1]", "a: {b: {c: d}}"])
def test_what_is_no_dialogue_is_refused(text: str) -> None:
    assert refusal(text).startswith("small.yaml:1: ")


def test_what_is_too_big_or_too_deep_is_refused() -> None:
    assert "too big" in refusal("# " + "x" * 300_000)
    assert "too deep" in refusal("a: " + "[" * 200 + "]" * 200)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_change_of_a_few_characters_does_anything_but_read_or_be_refused(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(SMALL)))
    end = data.draw(st.integers(start, min(start + 8, len(SMALL))))
    text = SMALL[:start] + data.draw(st.text(max_size=6)) + SMALL[end:]
    try:
        parse(text, "small.yaml")
    except DialogueError as error:
        line = int(str(error).split(":")[1])
        assert 1 <= line <= text.count("\n") + 1


def test_a_dialogue_is_found_by_its_id_in_the_first_folder_that_holds_it(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "small.yaml").write_text(SMALL, encoding="utf-8")
    (one / "small.yaml").write_text(
        SMALL.replace("id: incident", "id: beginning").replace("membership.incident", "membership.beginning"),
        encoding="utf-8",
    )
    assert load("small", [one, other]).questions[1].id == "family-membership.beginning"
    assert source("small", [other]) == SMALL
    assert available([one, other]) == ["small"]


@pytest.mark.parametrize("name", ["nowhere", "../small", "/etc/passwd", "", "small.yaml"])
def test_a_dialogue_that_is_not_there_is_told_with_those_that_are(name: str, tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    with pytest.raises(DialogueError, match="There is: small"):
        load(name, [tmp_path])


def test_a_file_that_is_no_text_says_so(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_bytes(b"id: small\nsections: \xff\xfe\n")
    with pytest.raises(DialogueError, match=r"small.yaml:2: UNREADABLE .*UTF-8"):
        load("small", [tmp_path])


def test_a_windows_file_reads_the_same(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    assert load("small", [tmp_path]) == parse(SMALL)


def test_the_text_kept_beside_a_session_reads_as_the_same_dialogue() -> None:
    assert "secure-base" in available()
    assert parse(source("secure-base")) == load("secure-base")
