"""Out to other programs: a monograph, its references, a list, a citation."""

from pathlib import Path

import pytest
import rispy
from PySide6.QtGui import QGuiApplication, QTextCursor

from desktop.exporting.formats import FORMATS
from desktop.search.model import Hits
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver
from tests.journeys.saving import SaveDialog


@pytest.fixture
def reading(driver: Driver) -> Driver:
    driver.type("besponsa")
    assert driver.open_hit().monograph.id == INOTUZUMAB
    return driver


def wait_for(driver: Driver, words: str) -> None:
    driver.qtbot.waitUntil(lambda: words in driver.window.messages.text)


def test_the_references_of_a_page_are_saved_for_a_reference_manager(
    reading: Driver, tmp_path: Path
) -> None:
    reading.press_keys("Ctrl+Shift+S")
    dialog = SaveDialog(reading)
    assert dialog.name == "Inotuzumab Ozogamicin"
    assert len(dialog.kinds) == len(FORMATS)

    dialog.save(tmp_path / "references", "References as RIS")
    wait_for(reading, f"Saved {tmp_path / 'references.ris'}.")

    entries = rispy.loads((tmp_path / "references.ris").read_text(encoding="utf-8"))
    opened = reading.composition.page.presenter.opened
    assert opened is not None
    assert len(entries) == len(opened.monograph.references)
    assert any(entry.get("accession_number") == "27292104" for entry in entries)


def test_a_page_is_saved_as_a_web_page(reading: Driver, tmp_path: Path) -> None:
    reading.window.action("export").trigger()

    SaveDialog(reading).save(tmp_path / "page", "Web page")
    wait_for(reading, "Saved ")

    assert "<h1>Inotuzumab Ozogamicin</h1>" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_said_so(
    reading: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", full)
    reading.window.action("export").trigger()

    SaveDialog(reading).save(tmp_path / "page", "Markdown")

    wait_for(reading, "The disk is full, or your quota on it is used up. Free some space")


def test_hits_are_saved_as_a_table(driver: Driver, tmp_path: Path) -> None:
    driver.type("jaundice")
    driver.window.action("export_list").trigger()
    dialog = SaveDialog(driver)
    assert dialog.name == "Results for jaundice"

    dialog.save(tmp_path / "hits", "CSV")
    wait_for(driver, "Saved ")

    lines = (tmp_path / "hits.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Monograph,Section,Likelihood score")
    # All of them: on show are the best of each monograph, and how many more it has.
    assert isinstance(driver.state, Hits)
    assert len(lines) == driver.state.total + 1


def test_without_a_query_the_list_of_the_library_is_saved(driver: Driver, tmp_path: Path) -> None:
    driver.window.action("export_list").trigger()

    SaveDialog(driver).save(tmp_path / "list", "CSV")
    wait_for(driver, "Saved ")

    text = (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
    assert "Inotuzumab Ozogamicin,drug,A," in text


def test_a_query_without_hits_gives_no_list(driver: Driver, tmp_path: Path) -> None:
    driver.type("qqqqzzzz")
    driver.window.action("export_list").trigger()

    SaveDialog(driver).save(tmp_path / "list", "CSV")

    wait_for(driver, "Nothing in this library matches qqqqzzzz")
    assert list(tmp_path.iterdir()) == []


def test_a_citation_is_copied_from_the_page(reading: Driver) -> None:
    view = reading.window.reading.view
    cursor = view.document().find("Inotuzumab ozogamicin versus standard therapy")
    cursor.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.MoveAnchor)
    view.setTextCursor(cursor)
    view.ensureCursorVisible()
    menu = view.context_menu(view.cursorRect().center())

    next(entry for entry in menu.actions() if entry.text().endswith("NLM style")).trigger()

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Kantarjian HM, DeAngelo DJ, ")
    assert copied.endswith("N Engl J Med. 2016;375:740-53. PMID: 27292104.")
    assert reading.window.messages.text == "Copied 1 citation."


def test_nothing_is_exported_while_no_page_is_open(driver: Driver) -> None:
    assert not driver.window.action("export").isEnabled()
