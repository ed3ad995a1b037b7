"""Every error that Reflect raises on purpose.

    ReflectError
    ├── DialogueError      a dialogue or a prompt cannot be read or worded
    ├── ConversationError  that cannot be done at this point of the conversation
    ├── PersonaError       a persona file cannot be read
    ├── DocumentError      a document cannot be made or saved
    ├── MatchingError      a sheet for matching cannot be read or made
    ├── BrowserError       the screen cannot be shown in a browser
    └── JournalError       the journal cannot be opened, read or written
        ├── NoPassphrase      none was given
        ├── WrongPassphrase   the key file refused it
        ├── JournalInUse      another program has it open
        ├── JournalDamaged    the file is cut short or changed
        ├── JournalUnwritable no room, no permission, a read-only folder
        ├── NoJournal         nothing is kept here yet
        └── NotFound          no such session or child

A message is one plain sentence or two: what is wrong, and what to do. It never holds anything that was typed
as an answer.
"""

from __future__ import annotations


class ReflectError(Exception):
    """Something that Reflect can put in plain words. `exit_code` is what the command line ends with."""

    exit_code = 2


class DialogueError(ReflectError):
    """A dialogue or a prompt cannot be read or worded."""


class ConversationError(ReflectError):
    """What was asked for cannot be done at this point of the conversation."""


class PersonaError(ReflectError):
    """A persona file cannot be read."""


class DocumentError(ReflectError):
    """A document cannot be made or saved."""


class MatchingError(ReflectError):
    """A sheet for matching cannot be read or made."""


class BrowserError(ReflectError):
    """The screen cannot be shown in a browser."""


class JournalError(ReflectError):
    """The journal cannot be opened, read or written."""


class NoPassphrase(JournalError):
    """No passphrase was given, or an empty one."""


class WrongPassphrase(JournalError):
    """The key file refused the passphrase."""


class JournalInUse(JournalError):
    """Another program has the journal open."""


class JournalDamaged(JournalError):
    """The journal or its key file is cut short or changed."""


class JournalUnwritable(JournalError):
    """The disk is full, the folder is read-only, or there is no permission."""


class NoJournal(JournalError):
    """Nothing is kept here yet."""


class NotFound(JournalError):
    """There is no such session or child."""
