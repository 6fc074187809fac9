"""The window in German: found, read, chosen, printed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from desktop.app.settings import LANGUAGE
from desktop.i18n.language import Choice, choice_of
from desktop.printing.dialog import PrintDialog
from desktop.userdata.user_store import KeptStore
from tests.desktop.menus import menus_of, mnemonics
from tests.desktop.printing.papers import needs_poppler, text_of
from tests.desktop.texts import words
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver
from tests.journeys.test_printing import save

pytestmark = pytest.mark.usefixtures("german")
TRACK_RECORD = "Publizierte Evidenz zum Arzneimittel, nicht das Risiko im Einzelfall"


@needs_poppler
def test_a_summary_is_found_and_printed(driver: Driver, tmp_path: Path) -> None:
    driver.type("besponsa")
    assert driver.rows[0].line == "Handelsname Besponsa"
    driver.open_hit()
    assert driver.sees_badge("A  gut bekannte Ursache")
    assert driver.sees("Kernaussagen · aus diesem Kapitel zitiert")
    driver.press_keys("Ctrl+P")
    (dialog,) = driver.window.findChildren(PrintDialog)
    driver.qtbot.waitUntil(lambda: "Seite" in dialog.note)

    save(driver, dialog, tmp_path / "a.pdf")

    assert driver.told == f"{tmp_path / 'a.pdf'} gespeichert."
    printed = " ".join(text_of(tmp_path / "a.pdf").split())
    for expected in ("Zusammenfassung fürs Krankenbett", "Kernaussagen", "Tod", "Seite 1 von 1"):
        assert expected in printed
    # What the chapter says stays as it says it.
    assert "sinusoidal obstruction syndrome" in printed


def test_the_record_is_german_in_ascii(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    driver.press_keys("Ctrl+Shift+C")
    record = QGuiApplication.clipboard().text()

    assert record.isascii()
    assert "?" not in record
    assert TRACK_RECORD in record
    assert "Quelle: Liverleaf-Starttext" in record


def test_the_opening_page_and_the_library_are_told_in_german(driver: Driver) -> None:
    home = words(driver.home.toHtml())

    assert "Was möchten Sie nachschlagen?" in home
    assert "nicht das Risiko im Einzelfall" in home
    standing = driver.window.statusBar().findChildren(QLabel)
    assert any("erstellt" in label.text() for label in standing)


def test_no_two_entries_on_show_share_a_letter(driver: Driver) -> None:
    for menu, entries in menus_of(driver.window):
        letters = mnemonics(entry.text() for entry in entries)
        assert len(letters) == len(set(letters)), menu


def test_a_language_that_is_chosen_is_kept_for_the_next_start(
    opener: Opener, starter: Path, tmp_path: Path
) -> None:
    user = tmp_path / "kept.sqlite"
    driver = opener(starter, user)
    driver.wait_for_library()
    assert driver.composition.settings.choices.language == "system"

    driver.window.action("language_en").trigger()

    assert driver.told == "Die Sprache ändert sich beim nächsten Öffnen von Liverleaf."
    driver.close()
    store = KeptStore(user)
    assert choice_of(store.settings()[LANGUAGE]) is Choice.ENGLISH
    store.close()
    again = opener(starter, user)
    assert again.composition.settings.choices.language == "en"


def test_every_menu_has_room_in_a_small_window_with_large_text(driver: Driver) -> None:
    driver.composition._theme.set_scale(2.0)
    driver.window.resize(800, 600)
    bar = driver.window.menuBar()

    driver.qtbot.waitUntil(lambda: bar.width() == 800)

    titles = bar.actions()
    assert len(titles) == 7
    assert all(not bar.actionGeometry(title).isEmpty() for title in titles)
    assert bar.actionGeometry(titles[-1]).right() < bar.width()
    driver.composition._theme.set_scale(1.0)
