"""One block worded: tidy where the template speaks, untouched where a person does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reflect.errors import DialogueError
from reflect.events import About
from reflect.voice import Voice, context
from reflect.voice.trouble import Trouble

AWKWARD = "[/] {{ x }} {% %} {# #} «» & <b> \n\n  two  spaces\t\n \\ `*_"

SECTION = """\
{% block once %}Does one time come to mind?{% endblock %}
{% block why %}
Why was that, {{ child }}?
{% endblock %}
{% block whole %}Before, {% block part %}a part{% endblock %}, after.{% endblock %}
"""
AVAILABILITY = """\
{% extends "en-GB/section.j2" %}

{% block incident %}
{% if teen %}
Think of one time
{# a note to whoever edits this #}
lately when {{ child }} had a bad day.
{% else %}
Think of one time lately.
{% endif %}
What happened?
{% endblock %}
{% block two %}

One paragraph
of two lines.


And another.

{% endblock %}
{% block said %}You said:   «{{ quote }}»  Is that   so?{% endblock %}
{% block through %}
{% set kept %}so  «{{ quote }}»{% endset %}
{% macro framed(words) %}  the
words «{{ words }}»{% endmacro %}
{{ kept }} and {{ framed(quote) }}.
{% endblock %}
{% block all_of_it %}{% for each in quotes %}
«{{ each }}»

{% endfor %}{% endblock %}
{% block again %}It is {{ self.said() }}{% endblock %}
{% block broken %}
One line.
{{ nobody }}
{% endblock %}
{% block crashes %}{{ quote + 1 }}{% endblock %}
{% block reads %}{{ quote.__class__.__mro__ }}{% endblock %}
"""
SERVICE = """\
{% extends "en-GB/availability.j2" %}
{% block why %}Well then. {{ super() }}{% endblock %}
{% block part %}a part of ours{% endblock %}
"""


@pytest.fixture(scope="module")
def prompts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prompts")
    (folder / "en-GB" / "documents").mkdir(parents=True)
    (folder / "en-GB" / "section.j2").write_text(SECTION, encoding="utf-8")
    (folder / "en-GB" / "availability.j2").write_text(AVAILABILITY, encoding="utf-8")
    (folder / "en-GB" / "documents" / "note.md.j2").write_text(
        "# {{ child | one_line }}\n\n{% if quote %}\n{{ quote | quoted }}\n{% endif %}\n\n"
        "{% macro said(x) %}{{ x }}{% endmacro %}{{ said(quote) }}\n",
        encoding="utf-8",
    )
    (folder / "en-GB" / "documents" / "note.html.j2").write_text("<p>{{ quote }}</p>\n", encoding="utf-8")
    (folder / "outside.j2").write_text("{% block secret %}secret{% endblock %}", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def voice(prompts: Path) -> Voice:
    return Voice(prompts=prompts)


def test_a_paragraph_is_one_line_and_a_note_between_leaves_no_gap(voice: Voice) -> None:
    said = voice.word("availability", "incident", context(About(child="Kai", age="11-18")))
    assert said == "Think of one time lately when Kai had a bad day. What happened?"


def test_a_blank_line_parts_paragraphs_and_the_ends_are_bare(voice: Voice) -> None:
    assert (
        voice.word("availability", "two", context(About())) == "One paragraph of two lines.\n\nAnd another."
    )


def test_wording_follows_age_and_a_child_without_a_name(voice: Voice) -> None:
    assert (
        voice.word("availability", "incident", context(About())) == "Think of one time lately. What happened?"
    )
    assert voice.word("availability", "why", context(About())) == "Why was that, the child?"


def test_inherited_blocks_and_blocks_inside_blocks_are_found(voice: Voice) -> None:
    assert {"once", "why", "whole", "part", "incident"} <= voice.blocks("availability")
    assert voice.word("availability", "once", context(About())) == "Does one time come to mind?"
    assert voice.word("availability", "whole", context(About())) == "Before, a part, after."


def test_a_service_words_one_block_its_way_and_keeps_the_rest(prompts: Path, tmp_path: Path) -> None:
    (tmp_path / "availability.j2").write_text(SERVICE, encoding="utf-8")
    voice = Voice(service=tmp_path, prompts=prompts)
    facts = context(About(child="Kai"))
    assert voice.word("availability", "why", facts) == "Well then. Why was that, Kai?"
    assert voice.word("availability", "whole", facts) == "Before, a part of ours, after."
    assert voice.word("availability", "once", facts) == "Does one time come to mind?"
    assert voice.word("section", "once", facts) == "Does one time come to mind?"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
@example(AWKWARD)
@example("")
@example("\x00\ue000\ue001 \u2028\u00a0 ")
@example("  both ends  ")
def test_a_quotation_stands_exactly_as_typed(voice: Voice, typed: str) -> None:
    facts = context(About(), (typed,))
    assert voice.word("availability", "said", facts) == f"You said: «{typed}» Is that so?"
    assert voice.word("availability", "again", facts) == f"It is You said: «{typed}» Is that so?"
    assert voice.word("availability", "through", facts) == f"so «{typed}» and the words «{typed}»."


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(alphabet=" \n\tab«»{%", max_size=12), min_size=1, max_size=3))
def test_several_quotations_stand_in_paragraphs_of_their_own(voice: Voice, typed: list[str]) -> None:
    worded = voice.word("availability", "all_of_it", context(About(), typed))
    assert worded == "\n\n".join(f"«{each}»" for each in typed)


@given(st.text(min_size=1, max_size=20))
@settings(max_examples=50, deadline=None)
def test_a_name_stands_as_typed(voice: Voice, name: str) -> None:
    assert voice.word("availability", "why", context(About(child=name))) == f"Why was that, {name}?"


def test_what_cannot_be_worded_says_where_and_never_what_was_typed(voice: Voice) -> None:
    facts = context(About(child="Kai"), ("a private thing",))
    lines = AVAILABILITY.split("\n")
    for block, sign in (("broken", "nobody"), ("crashes", "+ 1"), ("reads", "__mro__")):
        line = next(number for number, each in enumerate(lines, 1) if sign in each)
        with pytest.raises(DialogueError) as caught:
            voice.word("availability", block, facts)
        assert f"availability.j2:{line}: " in str(caught.value)
        assert "private" not in str(caught.value)
        assert caught.value.__context__ is None


def test_a_missing_block_template_or_language_is_told(voice: Voice, prompts: Path) -> None:
    with pytest.raises(DialogueError, match="no block “nothing”"):
        voice.word("availability", "nothing", context(About()))
    with pytest.raises(DialogueError, match="no template"):
        voice.word("nowhere", "why", context(About()))
    with pytest.raises(DialogueError, match="no template"):
        voice.blocks("nowhere")
    with pytest.raises(DialogueError, match="There are: en-GB"):
        Voice("fr", prompts=prompts)
    with pytest.raises(DialogueError, match="no folder"):
        Voice(service=prompts / "gone", prompts=prompts)


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "..", "link"])
def test_nothing_outside_the_folder_is_read(voice: Voice, prompts: Path, name: str) -> None:
    link = prompts / "en-GB" / "link.j2"
    if not link.is_symlink():
        link.symlink_to(prompts / "outside.j2")
    with pytest.raises(DialogueError, match="no template"):
        voice.word(name, "secret", context(About()))


@pytest.mark.parametrize(
    "slip",
    [
        '{% extends "service/availability.j2" %}',
        '{% extends "availability.j2" %}',
        "{% extends what %}",
        '{% extends "en-GB/availability.j2" %}{% block why %}{% if %}{% endblock %}',
        '{% extends "en-GB/availability.j2" %}{% block why %}{{ nobody }}{% endblock %}',
        "{% block other %}This one extends nothing.{% endblock %}",
    ],
)
def test_a_service_s_slip_does_not_stop_a_conversation(prompts: Path, tmp_path: Path, slip: str) -> None:
    (tmp_path / "availability.j2").write_text(slip, encoding="utf-8")
    voice = Voice(service=tmp_path, prompts=prompts)
    assert voice.word("availability", "why", context(About(child="Kai"))) == "Why was that, Kai?"
    assert isinstance(voice.trial("availability", "why", context(About(child="Kai"))), Trouble)
    assert voice.blocks("availability")


def test_the_service_s_folder_of_this_computer_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFLECT_HOME", str(tmp_path))
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "between.j2").write_text(
        '{% extends "en-GB/between.j2" %}{% block thanks_1 %}Ta.{% endblock %}', encoding="utf-8"
    )
    assert Voice().word("between", "thanks_1", context(About())) == "Ta."


def test_a_page_escapes_by_its_format(voice: Voice) -> None:
    facts = context(About(child="# Kai\n*K*"), ("<b>one</b>\n- two & three",))
    assert voice.page("note", facts, html=True) == "<p>&lt;b&gt;one&lt;/b&gt;\n- two &amp; three</p>\n"
    assert voice.page("note", facts, html=False) == (
        "# \\# Kai \\*K\\*\n\n> \\<b>one\\</b>\\\n> \\- two & three\n\n\\<b>one\\</b>\\\n\\- two & three\n"
    )


@pytest.mark.parametrize(
    ("about", "true"),
    [
        (About(age="0-18 months"), {"baby", "young"}),
        (About(age="19 months-4"), {"little", "young"}),
        (About(age="5-10"), set()),
        (About(age="11-18"), {"teen"}),
        (About(carer="residential"), {"residential"}),
        (About(carer="kinship"), {"kin"}),
        (About(carer="birth"), {"birth"}),
        (About(), set()),
    ],
)
def test_flags_of_age_and_role(about: About, true: set[str]) -> None:
    flags = {name for name, value in context(about).items() if value is True}
    assert flags == true


def test_the_child_s_name_and_the_quotations() -> None:
    given = context(About(child="kai"), ("one", "two"), section_name="Availability")
    assert (given["child"], given["Child"], given["quote"]) == ("kai", "Kai", "one")
    assert (given["quotes"], given["section_name"]) == (("one", "two"), "Availability")
    assert context(About())["Child"] == "The child"
    assert context(About())["quote"] == ""
