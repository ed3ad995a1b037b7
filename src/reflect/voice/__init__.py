"""How it is said: templates rendered, one block a thing said, and whole pages for what leaves.

    voice = Voice()
    voice.word("availability", "incident", context(about))
    voice.page("summary", {...}, html=False)

The only part that imports jinja2. What a person typed passes through it untouched.
"""

from reflect.voice.facts import context
from reflect.voice.helplines import Contact, helplines
from reflect.voice.voice import Voice

__all__ = ["Contact", "Voice", "context", "helplines"]
