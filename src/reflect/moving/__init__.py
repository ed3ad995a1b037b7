"""Everything in one plain file, for whoever leaves, and such a file taken into a journal.

    text = everything(journal)           JSON that anybody can read
    found = read(Path("everything.json"))
    take_in(journal, found)

The way to another computer that keeps everything locked is a backup; this is the way out of Reflect.
"""

from reflect.moving.taking_in import Everything, read, take_in
from reflect.moving.writing_out import everything, kept_back

__all__ = ["Everything", "everything", "kept_back", "read", "take_in"]
