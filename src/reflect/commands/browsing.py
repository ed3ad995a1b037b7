"""`reflect browser`: the screen in a browser on this computer."""

from __future__ import annotations

import argparse
import sys


def browser(args: argparse.Namespace) -> int:
    """Serve the screen until it is closed. The address goes to standard output, alone on its line."""
    from reflect.browser.terminal import check

    check()
    # What serves is only loaded once it is clear that it is there.
    from reflect.browser.bound import listen
    from reflect.browser.opening import open_page
    from reflect.browser.sentences import OPEN_THIS, STOPPED
    from reflect.browser.showing import show

    def ready(address: str) -> None:
        print(OPEN_THIS, file=sys.stderr, flush=True)
        print(address, flush=True)
        if args.open:
            open_page(address)

    with listen(args.port) as opened:
        show(opened, ready)
    print(STOPPED, file=sys.stderr)
    return 0
