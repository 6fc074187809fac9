"""What is done with the works that are selected in the references of the library."""

from pathlib import Path

import pytest
import rispy
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.references.panel import ReferencesPanel
from desktop.references.work_actions import WorkActions
from index import REFERENCE_FORMATS
from tests.journeys.driver import Driver
from tests.journeys.saving import SaveDialog
from tests.journeys.test_references import look_up, open_references


@pytest.fixture
def shown(whole: Driver) -> ReferencesPanel:
    return open_references(whole)


def actions(shown: ReferencesPanel) -> WorkActions:
    (made,) = shown.table.findChildren(WorkActions)
    return made


def copied(driver: Driver, words: str) -> str:
    driver.qtbot.waitUntil(lambda: words in driver.told)
    return QGuiApplication.clipboard().text()


def test_the_citation_of_the_chosen_work_is_copied_by_key(
    whole: Driver, shown: ReferencesPanel
) -> None:
    look_up(whole, shown, "30120894", "McDonald GB, Freston JW")
    shown.table.setFocus()

    QTest.keyClick(shown.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    text = copied(whole, "Copied 1 citation.")
    assert "McDonald GB, Freston JW" in text
    assert ".." not in text


def test_several_works_are_copied_and_saved_together(
    whole: Driver, shown: ReferencesPanel, tmp_path: Path
) -> None:
    shown.table.setFocus()
    for _ in range(2):
        QTest.keyClick(shown.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    works = shown.table.selected
    assert len(works) == 3

    actions(shown).copy.menu().actions()[0].trigger()
    assert copied(whole, "Copied 3 citations.").strip().count("\n") >= 2
    actions(shown).export.click()
    SaveDialog(whole).save(tmp_path / "chosen", "RIS")
    whole.qtbot.waitUntil(lambda: "Saved " in whole.told)

    entries = rispy.loads((tmp_path / "chosen.ris").read_text(encoding="utf-8"))
    assert [entry.get("accession_number") for entry in entries] == [work.pmid for work in works]


def test_pmids_are_copied_a_line_each(whole: Driver, shown: ReferencesPanel) -> None:
    shown.table.setFocus()
    QTest.keyClick(shown.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    actions(shown).copy_pmid.click()

    expected = [work.pmid for work in shown.table.selected if work.pmid]
    assert QGuiApplication.clipboard().text().split("\n") == expected


def test_the_menu_of_the_table_offers_the_same(whole: Driver, shown: ReferencesPanel) -> None:
    menu = actions(shown).menu()
    whole.qtbot.addWidget(menu)
    texts = [action.text() for action in menu.actions() if action.text()]

    assert texts[0] == f"Copy citation as {REFERENCE_FORMATS[0].title}"
    assert texts[-2:] == ["Copy PMID", "Export selected…"]


def test_nothing_is_offered_where_nothing_matches(whole: Driver, shown: ReferencesPanel) -> None:
    look_up(whole, shown, "qqqqqqq", "No reference")

    made = actions(shown)
    assert not any(each.isEnabled() for each in (made.copy, made.copy_pmid, made.export))


def test_the_count_is_that_of_the_opening_page(whole: Driver, shown: ReferencesPanel) -> None:
    library = whole.composition.library.library
    assert library is not None
    counted = f"{library.manifest.counts['references']:,} references"

    assert shown.count.text().startswith(f"{counted} to ")
    assert counted in whole.home.toPlainText()
