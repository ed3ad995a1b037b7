"""The model, explained, in plain lines: nothing is drawn, and the question waits."""

from __future__ import annotations

from typing import Final

from reflect.plain import words

ALL: Final = "all"


def explained(word: str, section: str) -> str:
    """The page with this word; without one, the page that belongs to this part, or the list of all pages."""
    from reflect.explained import lines, usual_shelf
    from reflect.explained.text import UNBROKEN

    shelf = usual_shelf()
    listed = word.casefold() == ALL
    page = None if listed else shelf.find(word) if word else shelf.about(section)
    if page is not None:
        return "\n".join([*lines(page, shelf, UNBROKEN), "" if word else words.OTHER_PAGES])
    if word and not listed:
        return words.no_such_page(word, shelf.near(word))
    return "\n".join(f"{each.title} (/explain {each.id})" for each in shelf.in_order(section))
