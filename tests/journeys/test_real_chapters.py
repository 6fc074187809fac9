"""The same window on real chapters, where they are at hand."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver


@pytest.fixture
def real(opener: Opener, chapters: Path) -> Driver:
    made = opener(chapters)
    made.wait_for_library()
    return made


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("venlafaxine", "Venlafaxine, Desvenlafaxine"),
        ("effexor", "Venlafaxine, Desvenlafaxine"),
        ("relafen", "Nabumetone"),
        ("naphthyl alkanone", "Nabumetone"),
        ("calicheamicin", "Inotuzumab Ozogamicin"),
        ("27292104", "Inotuzumab Ozogamicin"),
    ],
)
def test_each_leads_to_the_right_chapter(real: Driver, typed: str, title: str) -> None:
    real.type(typed)
    real.open_hit()

    assert real.title == title


def test_every_chapter_opens_with_an_outline_that_leads_everywhere(real: Driver) -> None:
    for row in real.listed:
        assert row.address is not None
        real.composition.tabs.visit(row.address)
        opened = real.wait_for_page(row.address.monograph)
        for entry in opened.outline:
            real.window.reading.outline.section_chosen.emit(entry.key)
            assert real.section == entry.heading


def test_a_web_link_is_copied_not_opened(real: Driver) -> None:
    real.type("relafen")
    real.open_hit()

    real.click_link("COMPLETE LABELING")

    assert QGuiApplication.clipboard().text().startswith("http")
    assert "never goes online" in real.window.messages.text


def test_the_first_page_opens_at_its_place_however_far_down(real: Driver) -> None:
    """The scroll bar has to know a long page's height before the page is first scrolled."""
    real.type("51384-51-1")
    real.open_hit()

    assert real.section == "CHEMICAL FORMULA AND STRUCTURE"
    assert real.sees("51384-51-1")
