"""What the first pages say: keeping it or not, the passphrase, unlocking."""

from __future__ import annotations

from typing import Final

WELCOME: Final = (
    "Hello. This is a quiet place to think about one child. Reflect asks, and you answer in your own words. "
    "There are no marks and no right answers."
)
KEEP_OR_NOT: Final = (
    "What you type can be kept on this computer, locked with a passphrase, so that you can come back to it. "
    "Or nothing is kept: when you close this window, it's gone. Nothing is ever sent anywhere."
)
KEEPS_NOTHING: Final = (
    "Nothing you type will be kept. When you close this window, it's gone. Nothing is ever sent anywhere."
)
KEEP_IT: Final = "Keep it, locked"
KEEP_NOTHING: Final = "Keep nothing"
BEGIN: Final = "Begin"
PASSPHRASE_HEADING: Final = "A passphrase"
FOUR_WORDS: Final = "Here are four words you could use as your passphrase. Write them down on paper now:"
PASSPHRASE_LOST: Final = "If the passphrase is lost, nobody can open what you wrote. Not even you."
WRITTEN_DOWN: Final = "I've written them down"
OTHER_WORDS: Final = "Four other words"
MY_OWN: Final = "I'll choose my own"
TYPE_THEM_ONCE: Final = "Now type the four words once, from your paper, and press Enter."
SHOW_THEM_AGAIN: Final = "Show me the words again"
NOT_THOSE_WORDS: Final = "Those weren't the four words. Try once more, or look at them again."
OWN_PASSPHRASE: Final = "Type a passphrase. A few words together are better than one hard one."
AGAIN: Final = "And once more:"
KEEP_THIS: Final = "Use this one"
NO_PASSPHRASE: Final = "There is nothing typed yet."
NOT_ALIKE: Final = "The two are not the same. Type the second one again."
UNLOCK: Final = "Type your passphrase and press Enter."
UNLOCK_LOST: Final = "If it's lost, nobody can open what was written here."
OPEN: Final = "Open"

# Several people at one computer: nothing here tells who they are.
WHOSE: Final = "Whose journal?"
TYPE_ITS_NAME: Final = "Each person here has a journal of their own. Type the name of yours. None is listed."
NAME_IT: Final = "For a new one, choose a name only you would think of: not your own, and no child's."
NEW_JOURNAL: Final = "Begin a new one with this name"
WITHOUT_NAME: Final = "The one without a name"
ANOTHER_JOURNAL: Final = "Another journal"
SEVERAL_PEOPLE: Final = "Several people use this computer"
NAME_TOO: Final = "Write down the journal's name as well. Reflect keeps it nowhere."
NO_NAME: Final = "Type a name first."
NAME_TAKEN: Final = "That name can't be used for a new one. Choose another, or open it."
NOT_TOGETHER: Final = (
    "That name and that passphrase open no journal here. Nothing has changed. Try them again."
)
