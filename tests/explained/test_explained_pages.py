"""The pages about the model: what they say, how they are found, and what a service can change."""

from __future__ import annotations

import re
import statistics
import warnings
from pathlib import Path

import pytest

from reflect.errors import DialogueError
from reflect.explained import Page, Shelf, lines
from reflect.explained.page import plain
from reflect.explained.shelf import shelf
from reflect.explained.text import UNBROKEN
from reflect.home import project_folder
from reflect.secure_base import ACKNOWLEDGEMENT, CYCLE, DIMENSIONS

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import textstat

# As the model's authors give them.
TABLE = (
    ("Availability", "helping the child to trust"),
    ("Sensitivity", "helping the child to manage feelings and behaviour"),
    ("Acceptance", "building the child's self esteem"),
    ("Co-operation", "helping the child to feel effective - and be co-operative"),
    ("Family membership", "helping the child to belong"),
)
SORTS_CHILDREN = re.compile(
    r"insecur|avoidant|ambivalent|disorgani|disorder|\bRAD\b|resistant|dismissive|pathological|abnormal"
    r"|attachment (?:type|style|pattern)|manipulat|attention.seeking|damaged",
    re.IGNORECASE,
)
NAMES = ("Secure Base", "internal working model", "mind-mindedness", "Reflect")
SHELF = shelf()
PAGES = SHELF.pages


def texts(page: Page) -> list[str]:
    return [text for piece in page.body for text in ((piece,) if isinstance(piece, str) else piece)]


def grade(text: str) -> float:
    for name in NAMES:
        text = text.replace(name, "it")
    return float(textstat.flesch_kincaid_grade(text))


def blocks(page: Page) -> list[str]:
    return [piece if isinstance(piece, str) else " ".join(piece) for piece in page.body]


by_page = pytest.mark.parametrize("page", PAGES, ids=[each.id for each in PAGES])


def test_the_words_that_carers_and_workers_use_lead_somewhere() -> None:
    asked = {
        "star": "star", "cycle": "cycle", "secure base": "secure-base", "attachment": "secure-base",
        "IWM": "internal-working-models", "mind-mindedness": "mind-mindedness", "anger": "sensitivity",
        "trust": "availability", "self-esteem": "acceptance", "belonging": "family-membership",
        "control": "co-operation", "contact": "family-time", "Family time": "family-time",
        "faith": "culture", "racism": "culture", "gender": "identity", "autism": "disability",
        "neurodiversity": "disability", "trauma": "most-hurt", "baby": "babies", "teenagers": "teenagers",
        "pushing away": "protecting", "diagnosis": "not", "key work": "childrens-home",
        "granny": "within-family", "kinship": "family-time",
    }  # fmt: skip
    assert {word: getattr(SHELF.find(word), "id", None) for word in asked} == asked


@by_page
def test_a_page_is_found_by_each_of_its_words(page: Page) -> None:
    assert len(page.words) >= 5
    for word in (*page.words, page.title, page.id, page.id.upper()):
        assert SHELF.find(word) is page, word
    assert SHELF.find(f"  {page.title.replace(chr(39), '’')}? ") is page


@by_page
def test_what_a_page_points_to_is_there_and_is_not_itself(page: Page) -> None:
    assert page.see
    assert [each.id for each in SHELF.beside(page)] == list(page.see)
    assert page.id not in page.see


def test_every_page_is_pointed_to_by_another() -> None:
    assert {each.id for each in PAGES} - {name for each in PAGES for name in each.see} <= {"not", "teenagers"}


@by_page
def test_it_is_plain_and_short(page: Page) -> None:
    assert [each for each in blocks(page) if grade(each) > 7] == []
    for text in texts(page):
        assert "!" not in text
        assert len(text.split()) <= 60
        for sentence in re.split(r"(?<=[.?:])\s+", text):
            assert len(sentence.split()) <= 25, sentence
    assert page.source


def test_most_of_it_is_plainer_still() -> None:
    assert statistics.median(grade(each) for page in PAGES for each in blocks(page)) <= 5


@by_page
def test_no_page_sorts_children(page: Page) -> None:
    said = [page.title, page.source, *page.words, *texts(page)]
    assert [each for each in said if SORTS_CHILDREN.search(each)] == []


def test_the_page_on_not_trusting_says_that_it_is_no_sorting() -> None:
    page = SHELF.find("pushing away")
    assert page is not None
    assert "not kinds of children" in " ".join(texts(page))


def test_the_five_are_named_with_their_benefits_as_the_table_has_them() -> None:
    star = SHELF.find("star")
    assert star is not None
    assert star.drawn == tuple(f"{name}: {benefit}" for name, benefit in TABLE)
    for dimension, told in zip(DIMENSIONS, TABLE, strict=True):
        page = SHELF.about(dimension.id)
        assert page is not None
        assert (page.title, page.benefit) == told


def test_the_cycle_has_its_steps_in_their_order_and_comes_round() -> None:
    cycle = SHELF.find("cycle")
    assert cycle is not None
    assert cycle.drawn == tuple(each.name for each in CYCLE)
    shown = "\n".join(lines(cycle, SHELF))
    places = [shown.index(f"{number}. {each.name}") for number, each in enumerate(CYCLE, 1)]
    assert places == sorted(places)
    assert "round to the first again" in shown


@by_page
@pytest.mark.parametrize("width", [24, 40, 72])
def test_no_line_is_longer_than_the_window_and_no_word_is_lost(page: Page, width: int) -> None:
    shown = list(lines(page, SHELF, width))
    assert max(map(len, shown)) <= width
    # In a very narrow window a long word may be broken.
    whole = " ".join(" ".join(shown).split())
    for text in texts(page) if width > 24 else ():
        assert text in whole.replace("- ", "") or text in whole
    assert ACKNOWLEDGEMENT in whole


def test_for_those_who_listen_a_paragraph_is_one_line() -> None:
    page = PAGES[-1]
    shown = list(lines(page, SHELF, UNBROKEN))
    assert [each for each in page.body if isinstance(each, str) and each not in shown] == []


def test_an_unknown_word_gets_what_comes_near_and_nothing_where_nothing_does() -> None:
    assert SHELF.find("angr") is None
    assert SHELF.near("angr")[0] in ("anger", "angry")
    assert "autism" in SHELF.near("autsim")
    assert SHELF.near("zzzzzz") == []
    assert SHELF.find("") is None


def test_the_page_of_the_part_one_is_in_comes_first() -> None:
    assert SHELF.in_order("acceptance")[0].id == "acceptance"
    assert SHELF.in_order("support") == SHELF.in_order("") == PAGES
    assert len(SHELF.in_order("acceptance")) == len(PAGES)


# ---------------------------------------------------------------- a service's own


def service(folder: Path, **files: str) -> Shelf:
    (folder / "explained").mkdir(parents=True)
    for name, text in files.items():
        (folder / "explained" / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")
    return shelf(folder)


def test_a_service_rewords_a_page_and_keeps_the_rest_of_it(tmp_path: Path) -> None:
    own = service(tmp_path, babies="body: In Hill Top we say it so.\nwords: [nappies]\n")
    page = own.find("nappies")
    assert page is not None
    assert page.body == ("In Hill Top we say it so.",)
    assert page.title == "Babies and toddlers"
    assert own.find("toddler") is page


def test_a_service_adds_a_page_and_its_words_come_first(tmp_path: Path) -> None:
    text = "title: Short breaks\nplace: 165\nwords: [respite, visits]\nbody: |\n  One.\n\n  - a\n  - b\nsource: Us.\n"
    own = service(tmp_path, short_breaks=text)
    page = own.find("respite")
    assert page is not None
    assert page.body == ("One.", ("a", "b"))
    assert own.find("visits") is page
    ids = [each.id for each in own.pages]
    assert ids.index("short-breaks") == ids.index("family-time") + 1


@pytest.mark.parametrize(
    "text",
    ["body: [not, a, text]", "title: Readiness", "no: such key", "{", "- a list", "dimension: love", "\x00"],
)
def test_a_slip_of_a_service_leaves_the_usual_page(text: str, tmp_path: Path) -> None:
    own = service(tmp_path, availability=text, another=text)
    assert own.about("availability") == SHELF.about("availability")
    assert len(own.pages) == len(PAGES)


def test_no_service_can_rename_a_dimension_or_its_benefit(tmp_path: Path) -> None:
    own = service(tmp_path, availability="title: Readiness\nbody: Hm.\n")
    assert [(each.title, each.benefit) for each in own.pages if each.dimension] == list(TABLE)


def test_the_project_s_own_pages_must_be_right(tmp_path: Path) -> None:
    folder = tmp_path / "en-GB" / "explained"
    folder.mkdir(parents=True)
    (folder / "star.yaml").write_text("place: first\n", encoding="utf-8")
    with pytest.raises(DialogueError, match="star"):
        shelf(None, tmp_path)


def test_there_is_a_page_for_each_file() -> None:
    folder = project_folder("prompts") / "en-GB" / "explained"
    assert {each.stem for each in folder.iterdir()} == {each.id for each in PAGES}
    assert len({plain(each.title) for each in PAGES}) == len(PAGES)
