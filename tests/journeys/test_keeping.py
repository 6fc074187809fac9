"""What is the reader's own: bookmarks, notes, files of both, and a few lines for the record."""

import os
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from desktop.bookmarks.dialog import KeptDialog
from desktop.userdata.model import NO_PATIENTS, Bookmark, Note, Spot
from desktop.userdata.user_store import KeptStore
from index import StorageError, build_library
from tests.desktop.current_libraries import INOTUZUMAB, STARTER
from tests.index.chapters import build_small
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver
from tests.journeys.saving import SaveDialog

GONE = Spot("livertox", "Wishful", "Wishful", "Wishful.Thinking", "Thinking")


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "user" / "kept.sqlite"


@pytest.fixture
def reading(opener: Opener, starter: Path, user: Path) -> Driver:
    """The window at the hepatotoxicity of inotuzumab."""
    return open_at_hepatotoxicity(opener(starter, user))


def open_at_hepatotoxicity(driver: Driver) -> Driver:
    driver.wait_for_library()
    driver.type("besponsa")
    driver.open_hit()
    driver.click_outline("Hepatotoxicity")
    return driver


def kept_list(driver: Driver) -> KeptDialog:
    driver.window.activateWindow()
    driver.qtbot.waitUntil(driver.window.isActiveWindow)
    driver.press_keys("Ctrl+Shift+B")
    driver.qtbot.waitUntil(lambda: bool(driver.window.findChildren(KeptDialog)))
    (dialog,) = driver.window.findChildren(KeptDialog)
    driver.qtbot.waitUntil(dialog.isVisible)
    return dialog


def lines(dialog: KeptDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def write_note(driver: Driver, text: str) -> None:
    driver.press_keys("Ctrl+N")
    QTest.keyClicks(driver.composition.bookmarks.pane.text, text)


def notes_in(user: Path) -> list[str]:
    store = KeptStore(user)
    texts = [note.text for note in store.notes()]
    store.close()
    return texts


def test_a_section_is_bookmarked_and_found_again(
    reading: Driver, opener: Opener, starter: Path, user: Path
) -> None:
    star = reading.window.action("bookmark")
    assert not star.isChecked()

    reading.press_keys("Ctrl+D")

    assert star.isChecked()
    assert reading.told == "Bookmarked Inotuzumab Ozogamicin · Hepatotoxicity."
    reading.click_outline("Introduction")
    assert not star.isChecked()
    reading.click_outline("Hepatotoxicity")
    assert star.isChecked()
    reading.close()

    later = opener(starter, user)
    later.wait_for_library()
    later.wait_for_page(INOTUZUMAB)
    later.press_keys("Alt+Home")
    later.qtbot.waitUntil(lambda: "Bookmarks" in later.home.toPlainText())
    later.click_link("Inotuzumab Ozogamicin · Hepatotoxicity", view=later.home)
    later.wait_for_page(INOTUZUMAB)
    assert later.section == "Hepatotoxicity"
    assert later.window.action("bookmark").isChecked()


def test_a_bookmark_is_removed_and_the_removal_undone(reading: Driver) -> None:
    reading.press_keys("Ctrl+D")
    reading.press_keys("Ctrl+D")
    assert not reading.window.action("bookmark").isChecked()
    assert reading.told == "Removed the bookmark on Inotuzumab Ozogamicin · Hepatotoxicity."

    QTest.mouseClick(reading.window.messages.button, Qt.MouseButton.LeftButton)

    assert reading.window.action("bookmark").isChecked()
    assert reading.told == ""


def test_at_its_beginning_a_monograph_is_bookmarked_as_a_whole(reading: Driver) -> None:
    reading.window.reading.view.go_to_top()
    reading.press_keys("Ctrl+D")

    dialog = kept_list(reading)

    assert lines(dialog) == ["Inotuzumab Ozogamicin"]
    dialog.reject()


def test_a_note_is_written_closed_and_read_again(
    reading: Driver, opener: Opener, starter: Path, user: Path
) -> None:
    write_note(reading, "Ask the pharmacy.")
    pane = reading.composition.bookmarks.pane
    assert pane.isVisible()
    assert pane.text.hasFocus()
    labels = pane.findChildren(QLabel)
    assert any(label.text() == NO_PATIENTS and label.isVisible() for label in labels)
    reading.close()
    assert notes_in(user) == ["Ask the pharmacy."]

    later = opener(starter, user)
    open_at_hepatotoxicity(later)
    assert "1" in later.window.action("note").toolTip()
    later.press_keys("Ctrl+N")
    assert later.composition.bookmarks.pane.text.toPlainText() == "Ask the pharmacy."


def test_typing_in_a_note_can_be_undone(reading: Driver) -> None:
    write_note(reading, "Ask the pharmacy.")
    text = reading.composition.bookmarks.pane.text
    reading.composition.bookmarks.noting.save()
    QTest.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(text, Qt.Key.Key_Delete)
    assert text.toPlainText() == ""
    reading.composition.bookmarks.noting.save()

    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert text.toPlainText() == "Ask the pharmacy."


def test_a_note_is_deleted_and_the_deletion_undone(reading: Driver, user: Path) -> None:
    write_note(reading, "Ask the pharmacy.")
    pane = reading.composition.bookmarks.pane
    (delete,) = (each for each in pane.findChildren(QPushButton) if each.text() == "Delete note")
    reading.qtbot.waitUntil(lambda: delete.height() > 0)
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert not pane.isVisible()
    assert notes_in(user) == []

    QTest.mouseClick(reading.window.messages.button, Qt.MouseButton.LeftButton)

    assert notes_in(user) == ["Ask the pharmacy."]
    assert pane.isVisible()
    assert pane.text.toPlainText() == "Ask the pharmacy."


def test_escape_closes_the_notes_and_returns_to_the_page(reading: Driver) -> None:
    write_note(reading, "Ask the pharmacy.")
    pane = reading.composition.bookmarks.pane

    QTest.keyClick(pane.text, Qt.Key.Key_Escape)

    assert not pane.isVisible()
    assert reading.window.reading.view.hasFocus()


def test_another_note_of_the_monograph_is_chosen(reading: Driver) -> None:
    write_note(reading, "first")
    reading.click_outline("Introduction")
    write_note(reading, "second")
    pane = reading.composition.bookmarks.pane
    assert [pane.others.itemText(n) for n in range(2)] == [
        "Hepatotoxicity: first",
        "Note on Introduction",
    ]

    pane.others.setFocus()
    QTest.keyClick(pane.others, Qt.Key.Key_Up)

    assert pane.text.toPlainText() == "first"


def test_a_search_is_never_written(reading: Driver, user: Path) -> None:
    reading.type("veno-occlusive jaundice")
    reading.press_keys("Ctrl+D")
    reading.close()

    written = b"".join(part.read_bytes() for part in user.parent.iterdir())

    assert b"Inotuzumab" in written
    for word in (b"jaundice", b"occlusive", b"besponsa"):
        assert word not in written


def test_the_list_goes_to_places_and_removes_them(reading: Driver) -> None:
    reading.press_keys("Ctrl+D")
    write_note(reading, "Ask the pharmacy.")
    reading.type("relafen")
    reading.open_hit()
    reading.press_keys("Ctrl+D")

    dialog = kept_list(reading)
    assert lines(dialog) == [
        "Nabumetone",
        "Inotuzumab Ozogamicin · Hepatotoxicity",
        "Inotuzumab Ozogamicin · Hepatotoxicity — “Ask the pharmacy.”",
    ]

    QTest.keyClicks(dialog.filter, "nabu")
    assert lines(dialog) == ["Nabumetone"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    reading.qtbot.waitUntil(lambda: lines(dialog) == [])
    assert not reading.window.action("bookmark").isChecked()
    QTest.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    reading.qtbot.waitUntil(lambda: lines(dialog) == ["Nabumetone"])
    assert reading.window.action("bookmark").isChecked()

    dialog.filter.clear()
    QTest.keyClicks(dialog.filter, "pharmacy")
    assert dialog.text.toPlainText() == "Ask the pharmacy."
    QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
    reading.wait_for_page(INOTUZUMAB)
    assert reading.section == "Hepatotoxicity"
    assert reading.composition.bookmarks.pane.text.toPlainText() == "Ask the pharmacy."


def test_an_empty_list_says_how_to_begin(reading: Driver) -> None:
    dialog = kept_list(reading)

    assert "Ctrl+D bookmarks" in dialog.words.text()
    assert not dialog.go.isEnabled()
    assert not dialog.remove.isEnabled()
    dialog.reject()


def test_what_is_kept_survives_another_library(
    opener: Opener, reading: Driver, user: Path, tmp_path: Path
) -> None:
    write_note(reading, "Ask the pharmacy.")
    reading.close()
    build_small(tmp_path)

    driver = opener(tmp_path / "library", user)
    driver.wait_for_library()
    dialog = kept_list(driver)
    assert lines(dialog) == [
        "Inotuzumab Ozogamicin · Hepatotoxicity — “Ask the pharmacy.” — No longer in this library"
    ]
    assert dialog.text.toPlainText() == "Ask the pharmacy."
    assert not dialog.go.isEnabled()
    dialog.reject()

    # A new edition of the chapter, in which the section goes by another name.
    text = (STARTER / f"{INOTUZUMAB}.txt").read_text(encoding="utf-8")
    sources = tmp_path / "sources"
    sources.mkdir()
    new = text.replace("\nHepatotoxicity\n", "\nInjury of the liver\n")
    (sources / f"{INOTUZUMAB}.txt").write_text(new, encoding="utf-8")
    build_library([sources], tmp_path / "new")
    driver.composition.library.open(tmp_path / "new")
    driver.qtbot.waitUntil(lambda: "1 drug monograph" in driver.home.toPlainText())
    dialog = kept_list(driver)
    QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
    driver.wait_for_page(INOTUZUMAB)
    assert "This section is no longer in this library" in driver.told
    pane = driver.composition.bookmarks.pane
    assert pane.text.toPlainText() == "Ask the pharmacy."
    assert "no longer in this library" in pane.text.accessibleName()


def test_all_of_it_goes_to_another_computer(
    reading: Driver, opener: Opener, starter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(tmp_path / "carried.json")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (file, ""))
    reading.press_keys("Ctrl+D")
    write_note(reading, "Ask the pharmacy.")
    reading.composition.bookmarks.noting.save()
    reading.window.action("export_kept").trigger()
    SaveDialog(reading).save(tmp_path / "carried", "JSON")
    assert reading.told == f"Saved all bookmarks and notes as {file}."

    other = open_at_hepatotoxicity(opener(starter, tmp_path / "other" / "kept.sqlite"))
    other.window.action("import_kept").trigger()
    assert other.told == "Bookmarks added: 1. Notes added: 1. Already present: 0."
    assert other.window.action("bookmark").isChecked()
    other.window.action("import_kept").trigger()
    assert other.told == "Bookmarks added: 0. Notes added: 0. Already present: 2."

    Path(file).write_bytes(b'{"kind": "shopping list"}')
    other.window.action("import_kept").trigger()
    assert other.told.startswith("This file contains no Liverleaf bookmarks or notes.")
    Path(file).unlink()
    other.window.action("import_kept").trigger()
    assert other.told.startswith(
        f"{file} cannot be read. It, or a folder above it, does not exist."
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe with a path")
def test_a_pipe_in_place_of_a_file_is_not_waited_for(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(tmp_path / "kept.json")
    os.mkfifo(file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (file, ""))

    driver.window.action("import_kept").trigger()

    assert driver.told == (
        f"{file} cannot be read. It is not a file but a pipe, a device or the like. Check the path."
    )


@pytest.mark.parametrize("leave", ["another chapter", "the opening page", "Esc"])
def test_a_note_that_cannot_be_saved_stays_until_it_is(
    reading: Driver, user: Path, leave: str
) -> None:
    pane = reading.composition.bookmarks.pane
    write_note(reading, "Ask")
    reading.composition.bookmarks.noting.save()
    other = sqlite3.connect(user, isolation_level=None)
    reading.composition._store._connection.execute("PRAGMA busy_timeout = 0")
    other.execute("BEGIN IMMEDIATE")
    QTest.keyClicks(pane.text, " the pharmacy.")

    if leave == "Esc":
        QTest.keyClick(pane.text, Qt.Key.Key_Escape)
    else:
        reading.type("metoprolol")
        reading.open_hit()
        if leave == "the opening page":
            reading.press_keys("Alt+Home")
            reading.press_keys("Alt+Left")
            reading.wait_for_page("Metoprolol")

    assert pane.isVisible()
    assert pane.text.toPlainText() == "Ask the pharmacy."
    assert "Hepatotoxicity: not saved yet" in pane._title.text()
    assert "could not be saved" in reading.told
    assert notes_in(user) == ["Ask"]

    other.execute("ROLLBACK")
    other.close()
    QTest.mouseClick(reading.window.messages.button, Qt.MouseButton.LeftButton)

    assert notes_in(user) == ["Ask the pharmacy."]
    assert "not saved" not in pane._title.text()
    assert pane.text.toPlainText() == "Ask the pharmacy."


@pytest.mark.skipif(os.name == "nt", reason="Windows deletes no file that is open")
def test_a_file_deleted_under_the_window_is_made_anew_and_said(reading: Driver, user: Path) -> None:
    write_note(reading, "Ask the pharmacy.")
    reading.composition.bookmarks.noting.save()
    user.unlink()

    reading.press_keys("Ctrl+D")

    messages = reading.window.messages
    reading.qtbot.waitUntil(lambda: "restored" in " ".join(messages.warnings))
    assert str(user) in " ".join(messages.warnings)
    assert reading.told.startswith("Bookmarked ")
    assert notes_in(user) == ["Ask the pharmacy."]


def test_an_export_that_fails_leaves_the_file_before(reading: Driver, tmp_path: Path) -> None:
    file = tmp_path / "folder" / "carried.json"
    file.parent.mkdir()
    reading.press_keys("Ctrl+D")
    reading.window.action("export_kept").trigger()
    dialog = SaveDialog(reading)
    file.parent.rmdir()
    dialog.save(file, "JSON")

    assert "could not be saved" in reading.told


def test_a_note_that_cannot_be_saved_holds_the_window_open_once(
    reading: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Note) -> Note:
        raise StorageError("This could not be saved.")

    monkeypatch.setattr(reading.composition._store, "write_note", full)
    write_note(reading, "Ask the pharmacy.")

    reading.window.close()
    assert reading.window.isVisible()
    assert reading.told == "Your note could not be saved. Copy it now: closing again discards it."

    reading.window.close()
    assert not reading.window.isVisible()


def test_what_is_damaged_is_said_in_the_window(opener: Opener, starter: Path, user: Path) -> None:
    user.parent.mkdir()
    user.write_bytes(b"no database " * 500)

    driver = opener(starter, user)

    assert "was damaged" in driver.told
    open_at_hepatotoxicity(driver).press_keys("Ctrl+D")
    assert driver.window.action("bookmark").isChecked()


def test_a_home_that_cannot_be_written_is_said_once(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    (tmp_path / "home").write_text("a file where the home folder should be")

    driver = open_at_hepatotoxicity(opener(starter, tmp_path / "home" / "kept.sqlite"))
    assert "cannot be written. New bookmarks and notes will be lost" in driver.told

    driver.press_keys("Ctrl+D")
    assert driver.told == (
        "The bookmark on Inotuzumab Ozogamicin · Hepatotoxicity could not be saved. "
        "It will be lost when Liverleaf is closed."
    )
    assert driver.window.action("bookmark").isChecked()


def test_a_note_that_no_file_takes_says_so_and_holds_the_window_once(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    (tmp_path / "home").write_text("a file where the home folder should be")
    driver = open_at_hepatotoxicity(opener(starter, tmp_path / "home" / "kept.sqlite"))

    write_note(driver, "Ask the pharmacy.")
    driver.composition.bookmarks.noting.save()

    pane = driver.composition.bookmarks.pane
    assert pane._title.text() == "Note on Hepatotoxicity: will be lost when Liverleaf is closed"
    driver.window.close()
    assert driver.window.isVisible()
    assert "Copy it now: closing again discards it." in driver.told
    driver.window.close()
    assert not driver.window.isVisible()


@pytest.mark.parametrize("kept", [True, False])
def test_a_bookmark_that_a_full_disk_refuses_is_not_drawn_as_kept(
    reading: Driver, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    def full(*_: object) -> None:
        raise StorageError("This could not be saved. The disk is full.")

    star = reading.window.action("bookmark")
    if kept:
        reading.press_keys("Ctrl+D")
    monkeypatch.setattr(reading.composition._store, "add_bookmark", full)
    monkeypatch.setattr(reading.composition._store, "remove_bookmark", full)

    reading.press_keys("Ctrl+D")

    assert star.isChecked() is kept
    assert reading.told == "This could not be saved. The disk is full."
    assert "ookmarked" not in reading.told


def test_a_few_lines_are_copied_for_the_record(reading: Driver) -> None:
    reading.press_keys("Ctrl+Shift+C")

    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied[0] == "Inotuzumab Ozogamicin"
    assert [line.partition(",")[0] for line in copied[2:5]] == [
        "Latency",
        "Pattern",
        "Gravest outcome",
    ]
    assert len(copied) == 6
    assert reading.told == "Copied a summary of Inotuzumab Ozogamicin for notes, 6 lines."


def test_the_sentence_that_is_selected_is_copied(reading: Driver) -> None:
    view = reading.window.reading.view
    # Below the card, which names its sections too.
    overview = view.document().find("OVERVIEW", 0, QTextDocument.FindFlag.FindCaseSensitively)
    cursor = view.document().find("Outcome and Management", overview)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)

    reading.press_keys("Ctrl+Shift+C")

    line = QGuiApplication.clipboard().text().split("\n")[2]
    assert line.startswith('Outcome and Management: "')
    begin = cursor.selectedText()[:40]
    assert begin in line


def test_a_page_can_be_kept_only_while_there_is_one(reading: Driver) -> None:
    reading.press_keys("Alt+Home")

    for name in ("bookmark", "note", "copy_record"):
        assert not reading.window.action(name).isEnabled()
    assert reading.window.action("kept").isEnabled()


def test_a_bookmark_of_an_old_library_is_not_on_the_opening_page(
    opener: Opener, starter: Path, user: Path
) -> None:
    store = KeptStore(user)
    store.add_bookmark(Bookmark(GONE, ""))
    store.close()

    driver = opener(starter, user)
    driver.wait_for_library()

    assert lines(kept_list(driver)) == ["Wishful · Thinking — No longer in this library"]
    assert "Wishful" not in driver.home.toPlainText()
