"""The three looks of the screen: light, dark and high contrast. One accent colour in each, and no more."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Final

from textual.theme import Theme


def style(name: str) -> Path:
    """The place of a style sheet. Always named in the same way, so that none is read twice."""
    return Path(__file__).with_name("styles") / f"{name}.tcss"


def page_styles(*names: str) -> list[str | PurePath]:
    """The styles of a plain page that needs some of its own."""
    return [style("pages"), *map(style, names)]


TALK_STYLES: Final[list[str | PurePath]] = [style("talk"), style("transcript"), style("answer_box")]


def _theme(
    name: str, *, dark: bool, paper: str, ink: str, quiet: str, accent: str, rule: str, lift: str
) -> Theme:
    """A theme from six colours: the paper, the ink on it, quieter ink, the accent, rules, and a lifted ground."""
    return Theme(
        name=name,
        dark=dark,
        primary=accent,
        secondary=accent,
        accent=accent,
        warning=accent,
        error=accent,
        success=accent,
        foreground=ink,
        background=paper,
        surface=paper,
        panel=paper,
        boost=paper,
        variables={
            "text": ink,
            "text-muted": quiet,
            "text-disabled": quiet,
            "quiet": quiet,
            "rule": rule,
            "lift": lift,
            "border": accent,
            "border-blurred": rule,
            "button-foreground": ink,
            "button-color-foreground": paper,
            "button-focus-text-style": "none",
            "input-cursor-background": ink,
            "input-cursor-foreground": paper,
            "input-cursor-text-style": "none",
            "input-selection-background": accent,
            "input-selection-foreground": paper,
            "screen-selection-background": accent,
            "screen-selection-foreground": paper,
            "scrollbar": rule,
            "scrollbar-hover": accent,
            "scrollbar-active": accent,
            "scrollbar-background": paper,
            "scrollbar-background-hover": paper,
            "scrollbar-background-active": paper,
            "scrollbar-corner-color": paper,
        },
    )


LIGHT: Final = _theme(
    "light",
    dark=False,
    paper="#fbf9f4",
    ink="#22262a",
    quiet="#565c63",
    accent="#0b5a66",
    rule="#85888a",
    lift="#efebe1",
)
DARK: Final = _theme(
    "dark",
    dark=True,
    paper="#171a1e",
    ink="#e8e4db",
    quiet="#a9adb1",
    accent="#8fcbc4",
    rule="#70767b",
    lift="#23272c",
)
CONTRAST: Final = _theme(
    "contrast",
    dark=True,
    paper="#000000",
    ink="#ffffff",
    quiet="#f0f0f0",
    accent="#ffd866",
    rule="#c8c8c8",
    lift="#000000",
)
THEMES: Final = (LIGHT, DARK, CONTRAST)
