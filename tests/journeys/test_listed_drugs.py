"""Drugs that only the drug list knows, in the real window: found, read, browsed, never mistaken."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.importing.dialog import ImportDialog
from desktop.page.likelihood_badges import NoScoreBadge
from desktop.search.model import Nothing
from index import Grouping
from tests.desktop.current_libraries import build_listed
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_listed(tmp_path_factory.mktemp("listed") / "library")


@pytest.fixture
def listed(opener: Opener, folder: Path) -> Driver:
    made = opener(folder)
    made.wait_for_library()
    return made


def import_dialog(driver: Driver) -> ImportDialog:
    return driver.composition.importing.dialog


def test_a_brand_leads_to_a_row_that_says_listed_and_to_a_page_that_does(listed: Driver) -> None:
    listed.type("fictasa")
    (row,) = listed.rows

    assert row.listed
    assert row.line == "listed · trade name Fictasa"
    assert row.spoken.startswith("Fictazumab. listed drug, no monograph. likelihood score A [HD]")

    listed.open_hit()

    assert listed.sees("Listed drug: facts of a list, no monograph")
    assert listed.sees_badge("A [HD]  well known cause")
    assert not listed.window.reading.shows_outline


def test_the_outline_comes_back_with_the_next_monograph(listed: Driver) -> None:
    listed.type("fictazumab")
    listed.open_hit()
    listed.type("nabumetone")
    listed.open_hit()

    assert listed.window.reading.shows_outline


def test_the_page_opens_the_import(listed: Driver) -> None:
    listed.type("fictazumab")
    listed.open_hit()

    listed.click_link("Import LiverTox…")

    assert import_dialog(listed).isVisible()


def test_a_drug_without_a_letter_wears_a_badge_everywhere(listed: Driver) -> None:
    listed.type("nemozumab")
    assert [(badge.text, badge.letter) for badge in listed.rows[0].badges] == [("not scored", "")]

    listed.open_hit()
    (badge,) = listed.window.reading.header.findChildren(NoScoreBadge)

    assert badge.text() == "not scored"
    assert "dashed" in badge.styleSheet()
    assert "says nothing about whether the drug can injure" in badge.accessibleDescription()
    (row,) = (row for row in listed.listed if row.name == "Nemozumab")
    assert row.unscored == "not scored"


def test_what_has_a_chapter_is_found_once_and_its_listed_page_leads_there(listed: Driver) -> None:
    listed.type("metoprolol")
    assert not [row for row in listed.rows if row.listed]
    assert [row.name for row in listed.listed].count("Metoprolol") == 1

    listed.composition.answer("slowbeat")
    listed.qtbot.waitUntil(lambda: bool(listed.rows) and listed.rows[0].title == "Metoprolol")
    assert not listed.rows[0].listed


def test_the_tree_marks_them_and_counts_them_apart(listed: Driver) -> None:
    rows = {row.name: row for row in listed.tree.rows}

    assert rows["Fictazumab"].note == "listed"
    assert rows["Fictazumab"].spoken == "Fictazumab. likelihood score A [HD]. listed"
    assert rows["N"].spoken.endswith("1 monograph, 1 drug listed")
    listed.composition.browse.presenter.choose(Grouping.YEAR)
    listed.qtbot.waitUntil(lambda: bool(listed.tree.rows) and len(listed.listed) == 5)
    assert not [row for row in listed.listed if row.listed]


def test_the_opening_page_counts_them_apart_and_gives_no_example_of_them(listed: Driver) -> None:
    text = listed.home.toPlainText()

    assert "5 monographs, 4 drugs listed (5 drug monographs" in text
    assert "This is the starter library" in text
    assert "Fict" not in text


def test_nothing_found_is_no_dead_end(listed: Driver) -> None:
    listed.type("qqqqqzzzz")
    notice = listed.window.search.notice
    words = notice.findChildren(type(listed.window.search.reading))[0].text()

    assert isinstance(listed.state, Nothing)
    assert "Five starter monographs: 5 monographs, 4 drugs listed." in words
    assert "That nothing was found does not mean that nothing is known." in words

    button = notice.buttons[-1]
    assert isinstance(button, QPushButton)
    assert button.text() == "Import LiverTox…"
    button.click()

    assert import_dialog(listed).isVisible()


def test_similar_names_are_offered_with_what_the_library_holds(listed: Driver) -> None:
    listed.type("fictuzumap")
    notice = listed.window.search.notice

    assert listed.rows[0].title == "Fictazumab"
    assert listed.rows[0].caption
    assert [button.text() for button in notice.buttons] == ["Import LiverTox…"]


def test_a_name_that_is_not_here_is_no_word_of_the_texts(listed: Driver) -> None:
    listed.type("panadol")

    assert not [row for row in listed.rows if "pando" in row.snippet.text.casefold()]
