"""Makes the pictures of docs/browser.md: `.venv/bin/python -m docs.pictures.browser`. They show the made-up year.

Needs Chromium, and the extra “browser”.
"""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser import chromium
from tests.browser.chromium import Browser, Tab, browser

HERE = Path(__file__).resolve().parent
BEGUN = "He counts things. On the way home it was nine cats and one of"


async def pictures(tools: str, address: str) -> None:
    """The talk with an answer half typed: as it comes, and with the browser's letters twice as large."""
    async with browser(tools) as opened:
        tab = await opened.tab(own=True)
        await tab.go(address)
        await _begin(tab)
        await tab.type(BEGUN)
        await tab.wait_for(BEGUN)
        await tab.picture(HERE / "browser.png")
        await _twice_as_large(opened, tab)
        await tab.picture(HERE / "browser-200.png")


async def _begin(tab: Tab) -> None:
    """A new conversation, as far as its first question."""
    for label in ("Start a new conversation", "Danny", "Not now"):
        await _choose(tab, label)
    await _choose(tab, "Just a few questions")
    await tab.wait_for("comes to mind")


async def _choose(tab: Tab, label: str) -> None:
    button = re.compile(rf"\[([1-9]) +{label}")
    await tab.until_so(lambda: button.search(str(tab.seen)) is not None)
    await tab.press(button.findall(str(tab.seen))[0])


async def _twice_as_large(opened: Browser, tab: Tab) -> None:
    await opened.zoom(2)
    await tab.do("Page.bringToFront")
    await tab.until_so(lambda: tab.seen.size[0] < 100)
    await asyncio.sleep(1)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, chromium.running(Path(folder) / "profile") as tools:
        process = subprocess.Popen(
            [sys.executable, "-m", "reflect", "demo", "browser", "--no-open"],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "REFLECT_HOME": str(Path(folder) / "kept")},
        )
        try:
            assert process.stdout is not None
            asyncio.run(pictures(tools, process.stdout.readline().strip()))
        finally:
            process.terminate()
            process.communicate()


if __name__ == "__main__":
    main()
