"""What keeps a template from being read, in an author's words, at the line where it can be mended."""

from __future__ import annotations

from typing import Final, NamedTuple

from jinja2 import Environment, TemplateSyntaxError

_PAIRED: Final = frozenset({"block", "if", "for", "macro", "call", "filter", "with", "raw", "autoescape"})


class Tags(NamedTuple):
    """`unclosed` are the tags left open at the end, with their lines; `ends` the last line of each block."""

    unclosed: list[tuple[str, int]]
    ends: dict[str, int]


def open_tags(environment: Environment, text: str) -> Tags:
    """The tags of a text matched by name alone, as far as it can be taken apart."""
    unclosed: list[tuple[str, int]] = []
    names: list[str] = []
    ends: dict[str, int] = {}
    try:
        tokens = [each for each in environment.lex(text) if each[1] != "whitespace"]
    except TemplateSyntaxError:
        return Tags([], {})
    for (_, before, _), (line, _, word), (_, _, name) in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before != "block_begin":
            continue
        if word in _PAIRED:
            unclosed.append((word, line))
            names.append(name)
        elif word.startswith("end") and unclosed and unclosed[-1][0] == word.removeprefix("end"):
            unclosed.pop()
            ended = names.pop()
            if word == "endblock":
                ends[ended] = line
    return Tags(unclosed, ends)


def unclear(environment: Environment, text: str, error: TemplateSyntaxError) -> tuple[int, str, str]:
    """The line, what is wrong there, and what to do."""
    said, line = str(error.message), error.lineno
    lower = said.lower()
    if lower.startswith("unexpected end of template"):
        unclosed = open_tags(environment, text).unclosed
        if unclosed:
            tag, line = unclosed[-1]
            return line, f"this “{tag}” is not closed", f"add {{% end{tag} %}}"
    if lower.startswith("encountered unknown tag"):
        tag = said.split("'")[1]
        if "innermost block that needs to be closed is" in said:
            inner = said.rsplit("'", 2)[1]
            return (
                line,
                f"there is “{tag}” before the “{inner}” above is closed",
                f"add {{% end{inner} %}} first",
            )
        if tag.startswith("end") or tag in ("else", "elif"):
            opener = tag.removeprefix("end") if tag.startswith("end") else "if"
            return (
                line,
                f"there is “{tag}” without a “{opener}” above it",
                f"add {{% {opener} … %}}, or take it away",
            )
        return line, f"“{tag}” is not a tag", "look at its spelling"
    for sign, what, remedy in _SAYINGS:
        if sign in lower:
            return line, what, remedy
    first = said.split("\n")[0].rstrip(".")
    return line, f"the template cannot be read: {first[:1].lower()}{first[1:]}", "mend this line"


_SAYINGS: Final = (
    ("not utf-8", "the file is not UTF-8 text", "save it again with the encoding UTF-8"),
    ("defined twice", "a block of this name is there already", "give one of the two another name"),
    ("no filter named", "what stands after | is not a filter", "take it away"),
    ("no test named", "what stands after “is” is not a test", "take it away"),
    ("end of print statement", "{{ and }} do not enclose one name", "close it with }} after the name"),
    ("end of statement block", "{% and %} do not enclose one tag", "close it with %} after the tag"),
    ("missing end of comment", "a comment {# is not closed", "close it with #}"),
    ("missing end of raw", "a “raw” is not closed", "add {% endraw %}"),
)
