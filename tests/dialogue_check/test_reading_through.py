"""A dialogue read through as text, and drawn as a map."""

from __future__ import annotations

import re

from small_project import DIALOGUE, Project

from reflect.dialogue import load, parse
from reflect.dialogue_check import diagram, read_through
from reflect.events import About
from reflect.voice import Voice

SMALL = parse(DIALOGUE)


def through(project: Project, about: About, depth: str = "full") -> str:
    voice = Voice(prompts=project.folder / "prompts")
    return read_through(SMALL, voice, about, "short" if depth == "short" else "full")


def test_all_of_it_in_order_with_when_each_follow_up_comes(project: Project) -> None:
    text = through(project, About(child="Kai", age="11-18"))
    in_order = [
        "Secure Base model, Gillian Schofield and Mary Beek, University of East Anglia, Norwich, UK.",
        "An independent project, not endorsed by UEA.",
        "What comes to mind when you think of Kai?",
        "if it would fit any child: What else?",
        "Availability · helping the child to trust",
        "This part is about trust.",
        "Think of a bad day. What happened?",
        "if they don't know: Where were you both?",
        "if it is how it usually goes: That's how it often goes. Does one time come to mind?",
        "[availability.why] short and full; after an answer to availability.incident",
        "passed over where why has been told",
        "if it was told only in passing: Was there more to it?",
        "[availability.room] full only; more than one family; foster or kinship",
        "What would help?",
    ]
    places = [text.index(each) for each in in_order]
    assert places == sorted(places)


def test_what_does_not_fit_is_left_out(project: Project) -> None:
    asked = "How much room is there?"
    assert asked in through(project, About())
    assert asked in through(project, About(carer="foster", families="more"))
    assert asked not in through(project, About(carer="birth"))
    assert asked not in through(project, About(families="one"))
    assert asked not in through(project, About(), "short")


def test_the_wording_is_for_the_carer_told(project: Project) -> None:
    assert "Who was on shift?" in through(project, About(carer="residential"))
    assert "Where were you both?" in through(project, About(carer="foster"))


def test_the_project_s_own_dialogue_reads_through() -> None:
    text = read_through(load("secure-base"), Voice(), About(child="Kai", age="5-10", carer="foster"), "full")
    assert all(f"[{question.id}]" in text for question in load("secure-base").questions)


def test_the_map_holds_every_question_condition_and_follow_up() -> None:
    drawn = diagram(SMALL)
    assert drawn.startswith("flowchart TD\n")
    assert drawn.count("subgraph ") == len(re.findall(r"^ +end$", drawn, re.MULTILINE)) == 3
    assert 'q_availability__room["room<br/>asks help<br/>families: more<br/>foster or kinship"]' in drawn
    assert "q_availability__incident -. answered .-> q_availability__why" in drawn
    assert 'q_availability__why -- "if it is only what happened before" --> ' in drawn
    assert "class q_description,q_availability__incident,q_availability__why,q_support__help short" in drawn


def test_every_arrow_of_the_map_ends_at_something_drawn() -> None:
    drawn = diagram(load("secure-base"))
    boxes = set(re.findall(r'([sq]_\w+)(?:\[|\(\[)"', drawn))
    ends = set(re.findall(r"^ *([sq]_\w+) (?:--|==|-\.)", drawn, re.MULTILINE))
    ends |= set(re.findall(r"> ([sq]_\w+)", drawn))
    assert ends
    assert ends <= boxes
