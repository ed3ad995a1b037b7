"""Every mistake that an author can make in dialogues and prompts, each once, and ways to read them through.

for mistake in check():            # the project's own; or a file, a folder, a service's folder
    print(mistake)                 # file:line: CODE what; remedy

read_through(dialogue, voice, about, "full")   the whole of a dialogue as text
diagram(dialogue)                              its map as Mermaid
"""

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue_check.checking import check
from reflect.dialogue_check.diagram import diagram
from reflect.dialogue_check.read_through import read_through

__all__ = ["Code", "Mistake", "check", "diagram", "read_through"]
