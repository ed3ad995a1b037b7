"""Who may see the screen: one browser on this computer, and no page of anybody else's.

The address that is printed holds a token. It works once, and turns into a cookie that only that browser has, only
sends to this program's own pages, and no script can read. Beside the cookie every request must name the exact
host, so that no other name can be made to lead here; and none may come from another page, whether it says so in
Origin or in Sec-Fetch-Site.
"""

from __future__ import annotations

import secrets
from hmac import compare_digest
from typing import TYPE_CHECKING, Final

from reflect.browser import sentences
from reflect.browser.bound import HOST

if TYPE_CHECKING:
    from aiohttp import web

COOKIE: Final = "reflect"
_METHODS: Final = ("GET", "HEAD")
# What a browser says of a request that the person made, or that this page made.
_OWN_REQUESTS: Final = frozenset({"none", "same-origin"})


class Guard:
    """Lets in one browser, once. Everything of it is new at each start and kept nowhere."""

    def __init__(self, port: int) -> None:
        self.host = HOST if port == 80 else f"{HOST}:{port}"
        self.origin = f"http://{self.host}"
        # A cookie goes to every program that serves from this address, whatever its port; but not to another path.
        self.place = f"/{secrets.token_urlsafe(12)}/"
        self._token: str | None = secrets.token_urlsafe(32)
        self._secret = secrets.token_urlsafe(32)

    @property
    def address(self) -> str:
        """What opens the screen, once."""
        return f"{self.origin}/open/{self._token}"

    @property
    def headers(self) -> dict[str, str]:
        """What goes with every answer: nothing from elsewhere, nothing remembered, nothing told on."""
        socket = self.origin.replace("http:", "ws:")
        return {
            "Content-Security-Policy": (
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
                f"connect-src {socket}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            ),
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
            "Server": "Reflect",
        }

    def admit(self, token: str) -> bool:
        """Whether this is the token, for the first and only time."""
        if self._token is None or not _same(token, self._token):
            return False
        self._token = None
        return True

    def give_cookie(self, response: web.StreamResponse) -> None:
        """Let the browser that gets this answer come in from now on, until it is closed."""
        response.set_cookie(COOKIE, self._secret, path=self.place, httponly=True, samesite="Strict")

    def refuses(self, request: web.BaseRequest) -> str:
        """Why this request is not answered, as a sentence for a person; nothing where it may be."""
        if request.headers.getall("Host", []) != [self.host]:
            return sentences.WRONG_HOST
        if request.method not in _METHODS:
            return sentences.FROM_ELSEWHERE
        if set(request.headers.getall("Sec-Fetch-Site", [])) - _OWN_REQUESTS:
            return sentences.FROM_ELSEWHERE
        if set(request.headers.getall("Origin", [])) - {self.origin}:
            return sentences.FROM_ELSEWHERE
        if "prefetch" in request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", ""):
            # Nobody has asked yet; the token would be spent on it.
            return sentences.FROM_ELSEWHERE
        return ""

    def knows(self, request: web.BaseRequest) -> bool:
        """Whether this is the browser that was let in."""
        # Another program at this address may have set one of the same name: it neither opens nor shuts anything.
        given = (each.strip().partition("=") for each in request.headers.get("Cookie", "").split(";"))
        return any(_same(value, self._secret) for name, _, value in given if name == COOKIE)

    def own_page(self, request: web.BaseRequest) -> bool:
        """Whether a page of this program says that it made this request: a websocket must."""
        return request.headers.getall("Origin", []) == [self.origin]


def _same(given: str, right: str) -> bool:
    return compare_digest(given.encode("utf-8", "replace"), right.encode("utf-8"))
