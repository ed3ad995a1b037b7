"""Personas played through the real conversation, to see what it does with a whole carer.

persona = read_persona(path)
for thing in play(persona): …      one object for each thing said, the summary last
expectations(persona, things)      what was expected, and whether it came
"""

from reflect.rehearsal.expected import Met, expectations
from reflect.rehearsal.persona import Persona, read_persona
from reflect.rehearsal.playing import play

__all__ = ["Met", "Persona", "expectations", "play", "read_persona"]
