"""Mistakes between languages, in a service's own folder, among the numbers, and in where to look."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import AVAILABILITY, SMALL, Project, found, only

from reflect.dialogue_check import Code, check


class TestLanguages:
    def test_a_second_language_in_step(self, project: Project) -> None:
        project.language("cy")
        assert found(project) == []

    def test_a_missing_block(self, project: Project) -> None:
        project.language("cy")
        project.change(
            "prompts/cy/availability.j2", "{% block room %}How much room is there?{% endblock %}\n", ""
        )
        assert only(project) == ("prompts/cy/availability.j2", 1, Code.OUT_OF_STEP)

    def test_a_missing_block_that_all_parts_share_is_told_once(self, project: Project) -> None:
        project.language("cy")
        project.change(
            "prompts/cy/section.j2",
            "{% block incident_once_heard %}That's how it often goes.{% endblock %}\n",
            "",
        )
        assert only(project) == ("prompts/cy/section.j2", 1, Code.OUT_OF_STEP)

    def test_a_misspelt_block_is_one_mistake(self, project: Project) -> None:
        project.language("cy")
        line = project.change("prompts/cy/support.j2", "{% block intro %}", "{% block intros %}")
        assert only(project) == ("prompts/cy/support.j2", line, Code.OUT_OF_STEP)

    def test_a_block_too_many(self, project: Project) -> None:
        project.language("cy")
        line = project.append("prompts/cy/support.j2", "{% block zebra %}Z.{% endblock %}")
        assert only(project) == ("prompts/cy/support.j2", line, Code.OUT_OF_STEP)

    def test_a_missing_template_and_one_too_many(self, project: Project) -> None:
        project.language("cy")
        (project.folder / "prompts/cy/safety.j2").unlink()
        project.write("prompts/cy/weather.j2", "{% block sun %}Sun.{% endblock %}")
        assert [(each.file, each.line, each.code) for each in found(project)] == [
            ("prompts/cy/safety.j2", 1, Code.OUT_OF_STEP),
            ("prompts/cy/weather.j2", 1, Code.OUT_OF_STEP),
        ]

    def test_its_own_mistakes_are_found(self, project: Project) -> None:
        project.language("cy")
        line = project.change("prompts/cy/availability.j2", "{{ child }}?", "{{ chld }}?")
        assert only(project) == ("prompts/cy/availability.j2", line, Code.UNKNOWN_NAME)

    def test_what_the_first_lacks_is_not_told_of_the_second(self, project: Project) -> None:
        project.change(AVAILABILITY, "{% block room %}How much room is there?{% endblock %}\n", "")
        project.language("cy")
        assert only(project)[2] is Code.NO_WORDING


class TestService:
    OURS = '{% extends "en-GB/availability.j2" %}\n'

    def test_one_question_worded_another_way(self, project: Project) -> None:
        project.write("ours/availability.j2", self.OURS + "{% block why %}Why, then?{% endblock %}")
        assert found(project) == []

    @pytest.mark.parametrize(
        ("name", "text", "line", "code"),
        [
            ("availability", OURS + "{% block whi %}Why?{% endblock %}", 2, Code.OVERRIDES_NOTHING),
            ("availabilty", OURS + "{% block why %}Why?{% endblock %}", 1, Code.OVERRIDES_NOTHING),
            ("availability", "{% block why %}Why?{% endblock %}", 1, Code.BAD_TEMPLATE),
            ("availability", '{% extends "availability.j2" %}', 1, Code.BAD_TEMPLATE),
            ("availability", '{% extends "service/availability.j2" %}', 1, Code.BAD_TEMPLATE),
            ("availability", OURS + "{% block why %}Why? Or how?{% endblock %}", 2, Code.NOT_ONE_QUESTION),
            ("availability", OURS + "{% block why %}Why, {{ whom }}?{% endblock %}", 2, Code.UNKNOWN_NAME),
            ("availability", OURS + "\nWhy?\n", 3, Code.OUTSIDE_BLOCK),
            ("availability", OURS + "{% block whi %}{{ super() }}{% endblock %}", 2, Code.OVERRIDES_NOTHING),
            ("availability", OURS + "{% block why %}Why?", 2, Code.BAD_TEMPLATE),
        ],
    )
    def test_mistakes(self, project: Project, name: str, text: str, line: int, code: Code) -> None:
        project.write(f"ours/{name}.j2", text)
        mistakes = found(project)
        assert [(Path(each.file).name, each.line, each.code) for each in mistakes] == [
            (f"{name}.j2", line, code)
        ]

    def test_a_folder_of_templates_alone_is_a_service_s(self, project: Project) -> None:
        project.write("ours/availability.j2", self.OURS + "{% block zebra %}Z?{% endblock %}")
        assert [each.code for each in check(project.service)] == [Code.OVERRIDES_NOTHING]


class TestNumbers:
    @pytest.mark.parametrize(
        ("old", "new", "line", "code"),
        [
            ("    number: 0800 000 000\n", "", 2, Code.MISSING_KEY),
            ("nations: [england]", "nations: [cornwall]", 4, Code.BAD_VALUE),
            ("for: [child-harm, help]", "for: [child-harm, hlep]", 5, Code.BAD_VALUE),
            ("    checked:", "    chekced:", 6, Code.UNKNOWN_KEY),
            ("helplines:\n", "numbers:\n", 1, Code.MISSING_KEY),
            ("    nations:", "\tnations:", 4, Code.BAD_YAML),
        ],
    )
    def test_mistakes(self, project: Project, old: str, new: str, line: int, code: Code) -> None:
        project.change("prompts/helplines.yaml", old, new)
        assert only(project) == ("prompts/helplines.yaml", line, code)


class TestPlaces:
    def test_a_dialogue_alone_is_held_against_the_prompts_beside_it(self, project: Project) -> None:
        assert check(Path(SMALL)) == []
        line = project.change(SMALL, "id: inside", "id: inmost-heart")
        assert [(each.line, each.code) for each in check(Path(SMALL))] == [(line, Code.NO_WORDING)]

    def test_a_place_that_is_not_there_or_holds_nothing(self, project: Project, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        (tmp_path / "bare" / "dialogues").mkdir(parents=True)
        for path in ("nowhere", "empty", "bare"):
            assert [each.code for each in check(tmp_path / path)] == [Code.UNREADABLE]
        assert [each.code for each in check(None, tmp_path / "nowhere")] == [Code.UNREADABLE]

    def test_a_file_that_is_no_text(self, project: Project) -> None:
        (project.folder / SMALL).write_bytes(b"\xff\xfe\x00")
        assert only(project) == (SMALL, 1, Code.UNREADABLE)
        project.write(SMALL, "")
        assert only(project)[0] == SMALL

    def test_a_template_that_is_no_text(self, project: Project) -> None:
        (project.folder / AVAILABILITY).write_bytes(b"\xff\xfe\x00")
        assert only(project) == (AVAILABILITY, 1, Code.BAD_TEMPLATE)
