"""A small project without a mistake, for tests to put one into."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from reflect.dialogue_check import Code, Mistake, check
from reflect.dialogue_check.expected import fixed

SMALL = "dialogues/small.yaml"
HERE = "prompts/en-GB"
AVAILABILITY = f"{HERE}/availability.j2"

DIALOGUE = """\
id: small
sections:
  - id: description
    questions:
      - id: description
        asked: description
        depth: short
        follow-ups: [{id: more, seeks: detail, hears: vague}]
  - id: availability
    dimension: availability
    needs: [carer]
    questions:
      - id: incident
        asked: incident
        depth: short
        follow-ups:
          - {id: way-in, seeks: specificity, hears: dont-know}
          - {id: once, seeks: specificity, hears: general}
      - id: why
        asked: why
        depth: short
        told: why
        when: {answered: availability.incident}
        follow-ups:
          - {id: inside, seeks: child-mind, hears: history}
      - id: room
        asked: help
        depth: full
        when: {families: more, carer: [foster, kinship]}
  - id: support
    questions:
      - id: help
        asked: help
        depth: short
"""
TEMPLATES = {  # `why_more` is asked where a why was told only in passing
    "section": """\
{# What all parts share. #}
{% block incident_once_heard %}That's how it often goes.{% endblock %}
{% block incident_once %}Does one time come to mind?{% endblock %}
""",
    "description": """\
{% extends "en-GB/section.j2" %}
{% block description %}What comes to mind when you think of {{ child }}?{% endblock %}
{% block description_more %}What else?{% endblock %}
""",
    "availability": """\
{% extends "en-GB/section.j2" %}

{% block intro %}This part is about trust.{% endblock %}
{% block incident %}
{% if teen %}
Think of a bad day. What happened?
{% else %}
Think of one time. What happened?
{% endif %}
{% endblock %}
{% block incident_way_in %}
{% if residential %}Who was on shift?{% else %}Where were you both?{% endif %}
{% endblock %}
{% block why %}Why was that, for {{ child }}?{% endblock %}
{% block why_more %}Was there more to it?{% endblock %}
{% block why_inside_heard %}That's some of it.{% endblock %}
{% block why_inside %}And inside, what was it like?{% endblock %}
{% block room %}How much room is there?{% endblock %}
""",
    "support": """\
{% extends "en-GB/section.j2" %}
{% block intro %}This part is about you.{% endblock %}
{% block help %}What would help?{% endblock %}
""",
}
NAMED = {
    "names": ["dialogue_small", "section_description", "section_support"],
    "needs": ["availability_room", "support_help"],
}
HELPLINES = """\
helplines:
  - name: A line
    number: 0800 000 000
    nations: [england]
    for: [child-harm, help]
    checked: null
"""
ASKS = "What is it?"
TELLS = "Some words."


class Project:
    """A folder with dialogues/ and prompts/, and ways to change one thing in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.service = folder / "ours"
        self.write("dialogues/small.yaml", DIALOGUE)
        self.write("prompts/helplines.yaml", HELPLINES)
        self.language("en-GB")

    def language(self, name: str) -> None:
        """One language, complete."""
        blocks: dict[str, list[str]] = defaultdict(list)
        for each in fixed():
            blocks[each.template].append(_block(each.block, ASKS if each.rule == "asks" else TELLS))
        for template, named in NAMED.items():
            blocks[template] += [_block(each, TELLS) for each in named]
        for template, texts in blocks.items():
            self.write(f"prompts/{name}/{template}.j2", "".join(texts))
        for template, text in TEMPLATES.items():
            self.write(f"prompts/{name}/{template}.j2", text.replace("en-GB/", f"{name}/"))

    def write(self, path: str, text: str) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def change(self, path: str, old: str, new: str) -> int:
        """Replace the one place where `old` stands; the line on which the new text ends up."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, (path, old, text.count(old))
        self.write(path, text.replace(old, new))
        return text[: text.index(old)].count("\n") + 1

    def line(self, path: str, words: str) -> int:
        """The line on which these words stand."""
        lines = (self.folder / path).read_text(encoding="utf-8").split("\n")
        return next(number for number, each in enumerate(lines, 1) if words in each)

    def append(self, path: str, text: str) -> int:
        """Add to the end; the line on which it begins."""
        before = (self.folder / path).read_text(encoding="utf-8")
        self.write(path, before + text)
        return before.count("\n") + 1


def _block(name: str, text: str) -> str:
    return f"{{% block {name} %}}{text}{{% endblock %}}\n"


def found(project: Project) -> list[Mistake]:
    return check(Path(), project.service if project.service.is_dir() else None)


def only(project: Project) -> tuple[str, int, Code]:
    mistakes = found(project)
    assert len(mistakes) == 1, "\n".join(map(str, mistakes))
    return mistakes[0].file, mistakes[0].line, mistakes[0].code
