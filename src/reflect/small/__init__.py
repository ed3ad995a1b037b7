"""Small things to take away: a card for whoever minds the child, a page for the child, a sheet for a pen.

    sheet(["availability"], "pdf")                  the dialogue's questions, with room to write
    page = Leaflet("card", journal, "Kai")          lines that were kept, each one to be chosen
    page.place(0, "helps"); page.document("pdf")
    occasions(journal, "Kai")                       times that were told, to think about again

Like every document they hold nothing but what somebody typed and fixed sentences out of `prompts/`.
"""

from reflect.small.kept import about_child, children
from reflect.small.leaflet import HEADINGS, Leaflet
from reflect.small.occasions import Occasion, occasions
from reflect.small.sheet import ALL, sheet

__all__ = ["ALL", "HEADINGS", "Leaflet", "Occasion", "about_child", "children", "occasions", "sheet"]
