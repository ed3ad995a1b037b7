"""Pictures drawn from data as SVG text: the star, the caregiving cycle, a year's timeline.

Each is dark on white, says nothing by colour alone, has a title and a description, and asks for nothing
from outside, so that it can stand in a page, on paper and beside an enlarged or inverted screen.
"""

from reflect.documents.drawings.cycle import CycleWords, Place, PutIn, cycle_drawing, told
from reflect.documents.drawings.star import star_drawing
from reflect.documents.drawings.timeline import Mark, timeline_drawing

__all__ = [
    "CycleWords",
    "Mark",
    "Place",
    "PutIn",
    "cycle_drawing",
    "star_drawing",
    "timeline_drawing",
    "told",
]
