"""What a person reads in the browser outside the screen itself."""

from __future__ import annotations

from typing import Final

NOT_INSTALLED: Final = (
    "The part that shows Reflect in a browser is not installed. Start it with “python3 run.py browser” in "
    "Reflect's own folder, which installs it; or type: pip install textual-serve==1.1.3"
)
NOT_THAT_VERSION: Final = (
    "The part that shows Reflect in a browser is not the version that Reflect knows. Type: "
    "pip install textual-serve==1.1.3"
)
OPEN_THIS: Final = (
    "Reflect is ready for a browser on this computer, at the address below. It opens once. "
    "To stop, press Ctrl+C here."
)
STOPPED: Final = "Reflect has stopped."

WRONG_HOST: Final = "This is not the address that Reflect gave. Use that one, just as it stands."
FROM_ELSEWHERE: Final = "Another page asked for this. Reflect only answers its own."
USED: Final = (
    "This address has been used already, or it is not whole: it opens Reflect only once. Go to the tab where "
    "Reflect is open. To open it in another browser, press Ctrl+C where Reflect was started, and start it again."
)
NOT_YOU: Final = (
    "This browser was not let in. Use the whole address that Reflect gave when it started. If it has been used "
    "already, press Ctrl+C where Reflect was started, and start it again."
)
NO_PAGE: Final = "There is no such page. Go back to the one before."
BROKE: Final = "Something went wrong in Reflect. What you had sent is safe. Load the page again."

CLOSED: Final = "Reflect is closed. You can close this tab. To use it again, start it as you did before."
IN_ANOTHER_TAB: Final = (
    "Reflect is open in another tab or window already. Go on there. To go on here, close that one first, then "
    "choose “Open it here”."
)
LOST: Final = (
    "Reflect is no longer connected to this page. If it was keeping what you type, all of it is safe. "
    "Choose “Open it here” to go on. If that doesn't help, start Reflect as you did before."
)
HALTED: Final = (
    "Reflect was stopped where it was started. If it was keeping what you type, all of it is safe. To go on, "
    "start it as you did before."
)
