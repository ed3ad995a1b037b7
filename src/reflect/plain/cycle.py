"""The caregiving cycle in plain lines: the model's steps in their order, the carer's own words, gaps as gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TextIO

from reflect.filling import put
from reflect.plain import words
from reflect.sitting import Sitting

if TYPE_CHECKING:
    from reflect.documents.drawings import Place
    from reflect.documents.summary_data import SectionTold
    from reflect.journal import Journal
    from reflect.plain.planning import Lines

HOW_TO_FILL: Final = "An empty line leaves a gap. /leave leaves all the rest."


def cycles(sitting: Sitting) -> str:
    """The cycle of each time that was told in this sitting; empty where none was."""
    lines: list[str] = []
    for section, places in _cycles(sitting):
        lines += ["", words.section_line(section.id, sitting.section_name(section.id))]
        for number, place in enumerate(places, 1):
            lines.append(f"  {number}. {place.name}:")
            lines += [f"     {line}" for each in _told(place) for line in each.split("\n")]
        lines.append(f"  ({words.ROUND_AGAIN})")
    return "\n".join(lines[1:])


def _cycles(sitting: Sitting) -> list[tuple[SectionTold, list[Place]]]:
    from reflect.documents.occasion import cycles_of
    from reflect.documents.of_sitting import summary_of

    return cycles_of(summary_of(sitting))


def _told(place: Place) -> list[str]:
    told = [f"«{quote}»" for quote in place.told]
    told += [f"«{each.text}» (put in later, {each.at[:10]})" for each in place.put_in]
    return told or [f"({words.TOLD_WITH_FIRST if place.with_first else words.NOT_TOLD})"]


def fill(sitting: Sitting, journal: Journal, typed: TextIO, out: TextIO) -> None:
    """Show the cycles of a sitting that was kept, ask for each gap, and show them again where one was filled."""
    from reflect.plain.planning import Lines
    from reflect.plain.typed import Keyboard

    def tell(text: str) -> None:
        put(text, out)

    before = cycles(sitting)
    tell(before or words.NO_CYCLE)
    prompt = "> " if typed.isatty() else ""
    keyboard = Keyboard(typed, lambda _: None)
    asking = Lines(tell, lambda: print(prompt, end="", file=out, flush=True), keyboard, sitting.help_page)
    fill_gaps(asking, sitting, journal)
    if (after := cycles(sitting)) != before:
        tell(f"\n{after}")


def fill_gaps(lines: Lines, sitting: Sitting, journal: Journal) -> None:
    """Ask for each gap, one at a time, where somebody wants to; an empty line leaves it a gap."""
    from reflect.documents.occasion import occasion_of

    gaps = [
        (section, number, place)
        for section, places in _cycles(sitting)
        for number, place in enumerate(places, 1)
        if not place.quotes
    ]
    if not gaps or not lines.agrees(f"{_word('fill', sitting)}\n{words.YES_OR_LEAVE}"):
        return
    lines.tell(HOW_TO_FILL)
    for section, number, place in gaps:
        heading = f"{sitting.section_name(section.id)}, {number}. {place.name}:"
        asked = f"{_word(place.id.replace('-', '_'), sitting)} {_word('may_stay', sitting)}"
        typed = lines.ask(f"{heading}\n{asked}")
        if typed is None or typed.command:
            return
        occasion = occasion_of(section)
        if (
            typed.words
            and occasion
            and not _keep(lines, sitting, journal, occasion.id, place.id, typed.words)
        ):
            return


def _keep(lines: Lines, sitting: Sitting, journal: Journal, answer: int, place: str, text: str) -> bool:
    """Keep it on disk, and say so. False where the rest is to be left."""
    from reflect.afterwards.cycle import add_place
    from reflect.errors import ReflectError

    try:
        add_place(journal, sitting.session, answer, place, text)
    except ReflectError as error:
        lines.tell(str(error))
        return False
    lines.tell(_word("kept", sitting))
    return not lines.helps(journal, sitting.state.about, text)


def _word(block: str, sitting: Sitting) -> str:
    from reflect.voice import context
    from reflect.wording import usual_voice

    return usual_voice().word("cycle", block, context(sitting.state.about))
