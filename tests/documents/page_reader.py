"""What a browser would find in a page."""

from __future__ import annotations

from html.parser import HTMLParser

_EMPTY = ("meta", "polygon", "circle", "br", "hr", "rect", "line", "img", "path")
_WHOLE = (
    "li",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "dt",
    "dd",
    "td",
    "th",
    "figcaption",
    "text",
    "title",
    "desc",
)


class Page(HTMLParser):
    """The texts of quotations, the other texts by the element they stand in, all tags, every address."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.quotes: list[str] = []
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.inside: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in _EMPTY:
            self.inside.append(tag)
        if tag == "blockquote":
            self.quotes.append("")
        if tag in _WHOLE:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            assert self.inside.pop() == tag

    def handle_data(self, data: str) -> None:
        if "blockquote" in self.inside:
            self.quotes[-1] += data
        elif "text" in self.inside:
            # Words of a drawing stand in its description too, whole.
            return
        elif any(each in _WHOLE for each in self.inside) and self.texts:
            self.texts[-1] += data
