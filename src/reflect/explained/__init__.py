"""The model, explained: short plain pages, found by any of their words.

    shelf = usual_shelf()
    page = shelf.find("anger")          # None where there is no such word; then shelf.near("angr")
    print("\\n".join(lines(page, shelf)))

A page is a file in `prompts/…/explained/`. What is the model's own (the dimensions' names and benefits, the steps
of the cycle) stands in no file: it comes from `secure_base`, so that no rewording can change it.
"""

from reflect.explained.page import Page, Piece
from reflect.explained.shelf import Shelf, usual_shelf
from reflect.explained.text import lines

__all__ = ["Page", "Piece", "Shelf", "lines", "usual_shelf"]
