"""Two people or more, line by line: who speaks, the same asked of the other, both views, a worker's notes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from journal_helpers import key_of, laid_open

from reflect.afterwards.moments import add_moment
from reflect.commands.arguments import COMPANY, parser
from reflect.events import PEOPLE, About
from reflect.journal import Cost, Journal
from reflect.plain import Plain
from reflect.sitting import Sitting
from tests.tui.sitting_at import folder_holds

KAI = About("Kai", "5-10", "foster", "supervision")
LIKE = "He is all elbows, he does every voice off the telly and he would give you his last sweet."
TUESDAY = "On Tuesday he fell off the wall and I sat on the carpet next to him and held his hand."


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1)) as journal:
        yield journal


def talk(
    typed: str,
    *people: str,
    journal: Journal | None = None,
    interactive: bool = True,
) -> tuple[Sitting, str]:
    sitting = Sitting.begin(KAI, journal=journal, people=people)
    out = io.StringIO()
    plain = Plain(sitting, io.StringIO(typed), out, interactive=interactive, journal=journal)
    assert plain.run() == 0
    return sitting, out.getvalue()


def test_in_a_pipe_each_line_says_who_speaks_and_the_carer_stays_you() -> None:
    sitting, said = talk(
        f"A good week.\n\nThe school rang.\n\n{LIKE}\n\n", "social-worker", interactive=False
    )
    assert "\nYou: A good week.\n" in said
    assert "\nSocial worker: The school rang.\n" in said
    assert f"\nYou: {LIKE}\n" in said
    assert [each.who for each in sitting.answers()] == ["carer", "social-worker", "carer"]


def test_who_says_whose_the_next_answer_is_and_only_that_one() -> None:
    sitting, said = talk(
        "/skip\n/skip\n/who social worker\nHe hums when he is happy.\n\nAnd he sings to the cat.\n\n",
        "social-worker",
    )
    assert "The next answer is the social worker's." in said
    assert [each.who for each in sitting.answers()] == ["social-worker", "carer"]


def test_who_brings_in_somebody_who_was_not_named_before() -> None:
    sitting, said = talk("/who\n/who partner\nHe hums when he is happy.\n\n/here\n")
    assert "Here: the carer." in said
    assert "Here: the carer.\n" in said[said.index("The next answer is the partner's.") :]
    assert [each.who for each in sitting.answers()] == ["partner"]
    assert sitting.state.were_here == ("partner",)


def test_the_other_is_asked_the_same() -> None:
    sitting, said = talk(f"{LIKE}\n\n/also\nHe sings to the cat.\n\n/also\n", "partner")
    assert "And the other one of you at home" in said
    assert [(each.who, each.question) for each in sitting.answers()] == [
        ("carer", "description"),
        ("partner", "description"),
    ]
    assert "Everybody here has answered the last one" in said


def test_alone_there_is_nobody_to_ask() -> None:
    _, said = talk(f"{LIKE}\n\n/also\n")
    assert "Nobody else is here." in said


def to_the_end(*decided: str) -> str:
    return f"/skip\n{LIKE}\n\n{TUESDAY}\n\nfinish\n" + "".join(f"{each}\n" for each in decided)


def test_both_views_stand_side_by_side_at_the_end() -> None:
    typed = (
        f"/skip\n{LIKE}\n\n/finish\n/leave\n/leave\n/strength We laugh [a lot].\n/support A Saturday off.\n"
    )
    sitting, said = talk(f"{typed}\nsocial worker: It grew.\nyes\n", "social-worker")
    assert "Do you both see it so?" in said
    result = sitting.result()
    assert [(each.who, each.words) for each in result.strengths[-1].views] == [("social-worker", "It grew.")]
    assert [(each.who, each.words) for each in result.support_needs[-1].views] == [("social-worker", "")]


def test_with_more_than_two_each_may_see_it_another_way() -> None:
    typed = f"/skip\n{LIKE}\n\n/finish\n/leave\n/leave\n/strength We laugh.\n"
    sitting, said = talk(f"{typed}\nnot at night\npartner: Not at night.\nyes\n", "partner", "social-worker")
    assert "Do you all see it so?" in said
    assert [(each.who, each.words) for each in sitting.result().strengths[-1].views] == [
        ("partner", "Not at night."),
        ("social-worker", ""),
    ]


@pytest.mark.parametrize("left", ["\n", "/leave\n", ""])
def test_a_line_may_be_left(left: str) -> None:
    typed = f"/skip\n{LIKE}\n\n/finish\n/leave\n/leave\n/strength We laugh.\n\n{left}"
    sitting, _ = talk(typed, "social-worker")
    assert sitting.result().strengths[-1].views == ()


def test_a_view_that_calls_for_help_brings_the_page() -> None:
    typed = f"/skip\n{LIKE}\n\n/finish\n/leave\n/leave\n/strength We laugh.\n/strength We sing.\n"
    sitting, said = talk(f"{typed}\npartner: He said he will kill himself tonight.\n", "partner")
    assert "999" in said[said.rindex("kill himself") if "kill himself" in said else 0 :]
    assert sitting.result().strengths[-1].views == ()


# ---------------------------------------------------------------- the notes


def test_notes_are_in_no_byte_of_the_journal(journal: Journal, tmp_path: Path) -> None:
    home = journal.home
    key = key_of(journal)
    path = tmp_path / "visit.txt"
    typed = f"/notes\nZqxwv about respite.\nAnd the school.\n\n{LIKE}\n\n/notes save {path}\n/pause\n"
    talk(typed, "social-worker", journal=journal)
    assert path.read_text("utf-8") == "Zqxwv about respite.\nAnd the school.\n"
    assert not journal.search("Zqxwv")
    journal.close()
    held = laid_open(home, key, tmp_path)
    assert b"last sweet" in held
    assert b"Zqxwv" not in held
    assert not folder_holds(home, "Zqxwv")


def test_notes_that_are_in_no_file_are_asked_after_once(tmp_path: Path) -> None:
    path = tmp_path / "visit.md"
    _, said = talk(f"/notes Ask about respite.\n\n/pause\n{path}\n", "social-worker")
    assert "in no file" in said
    assert "Ask about respite." in path.read_text("utf-8")
    _, said = talk("/notes Ask about respite.\n\n/pause\n\n", "social-worker")
    assert "not saved, and are gone" in said


def test_without_notes_nothing_is_asked() -> None:
    _, said = talk("/notes save here.txt\n/pause\n", "social-worker")
    assert "There are no notes." in said
    assert "in no file" not in said


# ---------------------------------------------------------------- since last time, and the command line


def test_small_good_things_are_shown_where_the_carer_says_so(journal: Journal) -> None:
    add_moment(journal, "Kai", "He fed the ducks.", at="2020-01-01T10:00:00+00:00")
    _, said = talk("\n", "social-worker", journal=journal)
    assert "one small good thing" in said
    assert "ducks" not in said
    _, said = talk("yes\n", "social-worker", journal=journal)
    assert "one small good thing" not in said, "it was noted before the last sitting"
    add_moment(journal, "Kai", "He swam.", at="2999-01-01T10:00:00+00:00")
    _, said = talk("yes\n", "social-worker", journal=journal)
    assert "He swam." in said
    assert "ducks" not in said


def test_who_is_here_is_named_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert (*("carer",), *COMPANY) == PEOPLE
    given = parser().parse_args(["talk", "--with", "Social worker, partner"])
    assert given.people == ("partner", "social-worker")
    assert parser().parse_args(["talk"]).people is None
    with pytest.raises(SystemExit):
        parser().parse_args(["talk", "--with", "milkman"])
    assert "partner, social-worker, keyworker, team" in capsys.readouterr().err
