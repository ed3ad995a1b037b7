"""One mistake put into a project without any: it is found once, in its place, and nothing else is."""

from __future__ import annotations

import pytest
from small_project import AVAILABILITY, HERE, SMALL, Project, found, only

from reflect.dialogue_check import Code, Mistake, check

LONG = "word " * 26


def test_a_project_without_a_mistake_has_none(project: Project) -> None:
    assert found(project) == []


def test_the_project_s_own_dialogues_and_prompts_have_none() -> None:
    assert [str(each) for each in check()] == []


IN_THE_DIALOGUE = [
    ("        asked: why", "\tasked: why", Code.BAD_YAML, 0),
    ("        asked: why", "       asked: why", Code.BAD_YAML, 0),
    ("id: why\n", "id: why\n        id: because\n", Code.DUPLICATE_KEY, 1),
    ("        told: why", "        tolled: why", Code.UNKNOWN_KEY, 0),
    ("    needs: [carer]", "    colour: red", Code.UNKNOWN_KEY, 0),
    ("        asked: why\n", "", Code.MISSING_KEY, -1),
    ("asked: why", "assked: why", Code.UNKNOWN_KEY, 0),
    ("asked: why", "asked: wy", Code.BAD_VALUE, 0),
    ("hears: history", "hears: hystory", Code.BAD_VALUE, 0),
    ("seeks: child-mind", "seeks: child_mind", Code.BAD_VALUE, 0),
    ("carer: [foster, kinship]", "carer: [foster, kin]", Code.BAD_VALUE, 0),
    ("families: more", "families: 2", Code.BAD_VALUE, 0),
    ("dimension: availability", "dimension: avail", Code.BAD_VALUE, 0),
    ("id: small", "id: other", Code.BAD_VALUE, 0),
    ("id: why", "id: incident", Code.DUPLICATE_ID, 0),
    ("id: support", "id: availability", Code.DUPLICATE_ID, 0),
    ("id: once", "id: way-in", Code.DUPLICATE_ID, 0),
    ("answered: availability.incident", "answered: availability.incidents", Code.UNKNOWN_QUESTION, 0),
    ("answered: availability.incident", "answered: support.help", Code.LATER_QUESTION, 0),
    ("answered: availability.incident", "answered: availability.why", Code.LATER_QUESTION, 0),
    ("hears: history", "hears: no-feeling", Code.OFF_THE_QUESTION, 0),
    ("hears: general", "hears: dont-know", Code.NEVER_REACHED, 0),
    ("id: inside", "id: deep-down", Code.NO_WORDING, 0),
    ("{id: inside", "{id:inside", Code.UNKNOWN_KEY, 0),
]


@pytest.mark.parametrize(("old", "new", "code", "below"), IN_THE_DIALOGUE)
def test_in_a_dialogue(project: Project, old: str, new: str, code: Code, below: int) -> None:
    line = project.change(SMALL, old, new) + below
    if code is Code.NO_WORDING:
        # Its own block and lead-in are then never said; taken away, so that one mistake is left.
        project.change(AVAILABILITY, "{% block why_inside_heard %}That's some of it.{% endblock %}\n", "")
        project.change(
            AVAILABILITY, "{% block why_inside %}And inside, what was it like?{% endblock %}\n", ""
        )
    assert only(project) == (SMALL, line, code)


def test_still_general_needs_something_that_asked_before(project: Project) -> None:
    project.change(SMALL, "          - {id: way-in, seeks: specificity, hears: dont-know}\n", "")
    line = project.change(SMALL, "hears: general", "hears: still-general")
    project.change(
        AVAILABILITY,
        "{% block incident_way_in %}\n"
        "{% if residential %}Who was on shift?{% else %}Where were you both?{% endif %}\n{% endblock %}\n",
        "",
    )
    assert only(project) == (SMALL, line, Code.NEVER_REACHED)


def test_a_short_question_that_waits_for_a_full_one(project: Project) -> None:
    project.change(SMALL, "asked: incident\n        depth: short", "asked: incident\n        depth: full")
    line = project.change(
        SMALL, "when: {answered: availability.incident}", "when: {answered: availability.incident }"
    )
    assert only(project) == (SMALL, line, Code.NEVER_ASKED)


@pytest.mark.parametrize(
    "condition", ["families: one", "carer: residential", "families: more, carer: [birth, adopter]"]
)
def test_conditions_that_can_never_meet(project: Project, condition: str) -> None:
    line = project.append(
        SMALL,
        "      - id: more\n        asked: help\n        depth: full\n"
        f"        when: {{answered: availability.room, {condition}}}\n"
        "      - id: last\n        asked: help\n        depth: full\n        when: {answered: support.more}\n",
    )
    project.append(
        f"{HERE}/support.j2", "{% block more %}More?{% endblock %}{% block last %}Last?{% endblock %}"
    )
    project.append(
        f"{HERE}/needs.j2",
        "{% block support_more %}More{% endblock %}{% block support_last %}Z{% endblock %}",
    )
    assert only(project) == (SMALL, line + 3, Code.NEVER_ASKED)


# Where no one sentence is at fault, the line is that on which the block begins: so many lines above.
IN_A_TEMPLATE = [
    ("{% block why %}", "{% blok why %}", Code.BAD_TEMPLATE, 0),
    (
        "{% endif %}\n{% endblock %}\n{% block incident_way_in %}",
        "{% endblock %}\n{% block incident_way_in %}",
        Code.BAD_TEMPLATE,
        0,
    ),
    ("{{ child }}?", "{{ child?", Code.BAD_TEMPLATE, 0),
    ("{{ child }}?", "{{ child | shouted }}?", Code.BAD_TEMPLATE, 0),
    ('"en-GB/section.j2"', '"section.j2"', Code.BAD_TEMPLATE, 0),
    ('"en-GB/section.j2"', '"en-GB/availability.j2"', Code.BAD_TEMPLATE, 0),
    ('"en-GB/section.j2"', "which", Code.BAD_TEMPLATE, 0),
    ("{{ child }}?", "{{ chld }}?", Code.UNKNOWN_NAME, 0),
    ("{{ child }}?", "{{ child.name }}?", Code.UNKNOWN_NAME, 0),
    ("{{ child }}?", "{{ child / 2 }}?", Code.BAD_TEMPLATE, 0),
    ("{% if residential %}", "{% if resident %}", Code.UNKNOWN_NAME, 0),
    ("Who was on shift?", "Who was on shift? And you?", Code.NOT_ONE_QUESTION, 0),
    ("Who was on shift?", "Think of the shift.", Code.NOT_ONE_QUESTION, 0),
    ("Who was on shift?", "", Code.NOTHING_SAID, 1),
    ("Think of a bad day. What happened?", f"Think of {LONG}. What happened?", Code.TOO_LONG, 0),
    ("Think of a bad day. What happened?", "A short one here. " * 15 + "What happened?", Code.TOO_LONG, 2),
    ("That's some of it.", "Is that some of it?", Code.UNWANTED_QUESTION, 0),
    ("This part is about trust.", "This part is about trust, is it?", Code.UNWANTED_QUESTION, 0),
    ("This part is about trust.", "This part is about trust!", Code.EXCLAMATION, 0),
    ("{% block intro %}", "Words on their own.\n{% block intro %}", Code.OUTSIDE_BLOCK, 0),
    ("{% block why_inside_heard %}", "{% block why_inside_herd %}", Code.UNUSED_BLOCK, 0),
    ("{% block intro %}", "{% block extra %}Ah.{% endblock %}{% block intro %}", Code.UNUSED_BLOCK, 0),
]


@pytest.mark.parametrize(("old", "new", "code", "above"), IN_A_TEMPLATE)
def test_in_a_template(project: Project, old: str, new: str, code: Code, above: int) -> None:
    line = project.change(AVAILABILITY, old, new)
    assert only(project) == (AVAILABILITY, line - above, code)


def test_a_block_of_all_parts_is_told_once(project: Project) -> None:
    line = project.change(f"{HERE}/section.j2", "Does one time come to mind?", "Does one time? Or two?")
    assert only(project) == (f"{HERE}/section.j2", line, Code.NOT_ONE_QUESTION)


def test_a_broken_template_of_all_parts_is_told_once(project: Project) -> None:
    line = project.change(f"{HERE}/section.j2", "{% block incident_once %}", "{% blck incident_once %}")
    assert only(project) == (f"{HERE}/section.j2", line, Code.BAD_TEMPLATE)


def test_a_missing_block_is_told_where_it_is_called_for(project: Project) -> None:
    project.change(AVAILABILITY, "{% block room %}How much room is there?{% endblock %}\n", "")
    assert only(project) == (SMALL, project.line(SMALL, "id: room"), Code.NO_WORDING)


def test_a_question_without_wording_is_not_told_again_for_its_follow_ups(project: Project) -> None:
    text = (project.folder / AVAILABILITY).read_text(encoding="utf-8")
    project.write(
        AVAILABILITY, text[: text.index("{% block why %}")] + text[text.index("{% block room %}") :]
    )
    assert only(project) == (SMALL, project.line(SMALL, "id: why"), Code.NO_WORDING)


@pytest.mark.parametrize("name", ["why", "incident_way_in", "room", "intro"])
def test_a_misspelt_block_is_one_mistake_not_two(project: Project, name: str) -> None:
    line = project.change(AVAILABILITY, f"{{% block {name} %}}", f"{{% block {name}x %}}")
    assert only(project) == (AVAILABILITY, line, Code.NO_WORDING)
    assert f"{SMALL}:" in found(project)[0].remedy


def test_a_misspelt_block_that_others_build_on_is_one_mistake(project: Project) -> None:
    project.append(AVAILABILITY, "{% block incident_once %}{{ super() }}{% endblock %}")
    project.append(
        f"{HERE}/description.j2", "{% block description_more_heard %}Yes. {{ super() }}{% endblock %}"
    )
    line = project.line(f"{HERE}/description.j2", "super()")
    assert only(project) == (f"{HERE}/description.j2", line, Code.OVERRIDES_NOTHING)


def test_what_a_block_takes_from_another_is_told_there_only(project: Project) -> None:
    project.append(f"{HERE}/section.j2", "{% block help %}What? And what else?{% endblock %}")
    project.change(f"{HERE}/support.j2", "{% block help %}What would help?{% endblock %}\n", "")
    line = project.line(f"{HERE}/section.j2", "And what else?")
    assert only(project) == (f"{HERE}/section.j2", line, Code.NOT_ONE_QUESTION)
    project.append(AVAILABILITY, "{% block help %}So. {{ super() }}{% endblock %}")
    project.change(
        SMALL, "  - id: support\n", "      - {id: help, asked: help, depth: full}\n  - id: support\n"
    )
    project.append(f"{HERE}/needs.j2", "{% block availability_help %}Some help{% endblock %}")
    assert only(project) == (f"{HERE}/section.j2", line, Code.NOT_ONE_QUESTION)


def test_all_that_a_question_lacks_is_one_mistake(project: Project) -> None:
    line = project.change(SMALL, "      - id: room\n", "      - id: nothing\n      - id: room\n")
    assert only(project) == (SMALL, line, Code.MISSING_KEY)


def test_a_lost_dash_is_one_mistake(project: Project) -> None:
    line = project.change(SMALL, "      - id: room\n", "")
    assert only(project) == (SMALL, line, Code.DUPLICATE_KEY)


def test_a_misspelt_question_is_one_mistake_however_many_wait_for_it(project: Project) -> None:
    line = project.change(SMALL, "id: incident\n", "id: incidents\n")
    file, at, code = only(project)
    assert (file, at, code) == (SMALL, line, Code.NO_WORDING)


def test_a_misspelt_section_is_one_mistake(project: Project) -> None:
    project.append(f"{HERE}/needs.j2", "{% block support_help_too %}More{% endblock %}")
    project.change(
        SMALL, "      - id: help\n", "      - {id: help-too, asked: help, depth: full}\n      - id: help\n"
    )
    project.append(f"{HERE}/support.j2", "{% block help_too %}What else?{% endblock %}")
    assert found(project) == []
    line = project.change(SMALL, "id: availability\n", "id: availabilty\n")
    assert only(project) == (SMALL, line, Code.NO_WORDING)


def test_a_follow_up_taken_away_leaves_one_mistake(project: Project) -> None:
    project.change(SMALL, "          - {id: inside, seeks: child-mind, hears: history}\n", "")
    project.change(SMALL, "        follow-ups:\n      - id: room", "      - id: room")
    assert only(project) == (
        AVAILABILITY,
        project.line(AVAILABILITY, "block why_inside %"),
        Code.UNUSED_BLOCK,
    )


def test_a_follow_up_that_all_parts_share_is_missing_once(project: Project) -> None:
    project.change(
        f"{HERE}/section.j2", "{% block incident_once %}Does one time come to mind?{% endblock %}\n", ""
    )
    project.change(
        SMALL,
        "      - id: help\n",
        "      - id: incident\n        asked: incident\n        depth: short\n"
        "        follow-ups: [{id: once, seeks: specificity, hears: general}]\n      - id: help\n",
    )
    project.append(f"{HERE}/support.j2", "{% block incident %}What happened?{% endblock %}")
    assert only(project) == (SMALL, project.line(SMALL, "id: once"), Code.NO_WORDING)


def test_a_missing_template_is_one_mistake(project: Project) -> None:
    (project.folder / AVAILABILITY).unlink()
    assert only(project) == (SMALL, 9, Code.NO_WORDING)
    project.write(f"{HERE}/availabilty.j2", "{% block incident %}What?{% endblock %}")
    assert only(project) == (SMALL, 9, Code.NO_WORDING)


def test_a_missing_fixed_template_or_block(project: Project) -> None:
    line = project.change(f"{HERE}/safety.j2", "{% block missing %}Some words.{% endblock %}\n", "")
    assert line > 0
    assert only(project) == (f"{HERE}/safety.j2", 1, Code.NO_WORDING)
    (project.folder / HERE / "safety.j2").unlink()
    assert only(project) == (f"{HERE}/safety.j2", 1, Code.NO_WORDING)


def test_a_template_that_nothing_uses(project: Project) -> None:
    project.write(
        f"{HERE}/weather.j2", "{% block sun %}Sun.{% endblock %}{% block rain %}Rain.{% endblock %}"
    )
    assert only(project) == (f"{HERE}/weather.j2", 1, Code.UNUSED_BLOCK)


def test_words_in_a_quotation_are_not_held_against_a_block(project: Project) -> None:
    project.change(
        f"{HERE}/between.j2",
        "{% block held %}Some words.",
        "{% block held %}You said: «" + LONG + "! Why? Why?»",
    )
    assert found(project) == []


def test_a_safety_page_may_be_long_but_not_its_sentences(project: Project) -> None:
    project.change(
        f"{HERE}/safety.j2", "{% block help %}Some words.", "{% block help %}" + "Ring. And rest. " * 40
    )
    assert found(project) == []
    line = project.change(f"{HERE}/safety.j2", "{% block missing %}Some words.", "{% block missing %}" + LONG)
    assert only(project) == (f"{HERE}/safety.j2", line, Code.TOO_LONG)


def test_it_is_told_for_whom_a_block_goes_wrong(project: Project) -> None:
    project.change(AVAILABILITY, "Think of a bad day. What happened?", "Think of a bad day.")
    (mistake,) = found(project)
    assert "(for 11-18)" in mistake.what


def test_two_mistakes_are_both_told_in_order(project: Project) -> None:
    project.change(AVAILABILITY, "How much room is there?", "How much? And when?")
    project.change(AVAILABILITY, "{{ child }}?", "{{ chld }}?")
    assert [each.code for each in found(project)] == [Code.UNKNOWN_NAME, Code.NOT_ONE_QUESTION]


def test_a_mistake_reads_as_file_line_code_what_and_remedy() -> None:
    mistake = Mistake("a.yaml", 3, Code.BAD_YAML, "a tab is used as an indent", "use spaces")
    assert str(mistake) == "a.yaml:3: BAD-YAML a tab is used as an indent; use spaces"
