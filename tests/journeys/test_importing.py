"""Importing from the window: by menu and by drop, watched, cancelled, failed, read."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from desktop.importing.dialog import ImportDialog
from desktop.importing.model import Asking, Done, Failed, Idle, ImportState, Running
from desktop.importing.view_state import ImportRequest
from desktop.paths import RESOURCES, installed_libraries, user_folder
from index import Library
from tests.desktop.current_libraries import INOTUZUMAB, build_listed
from tests.desktop.importing.archives import damage, pack
from tests.journeys.driver import Driver
from tests.journeys.saving import SaveDialog

# Long enough to be met half-way, whatever the machine.
MANY = 300


class Import:
    """Imports through the real window, and notes every state."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.states: list[ImportState] = []
        driver.composition.importing.presenter.state_changed.connect(self.states.append)

    @property
    def dialog(self) -> ImportDialog:
        return self.driver.composition.importing.dialog

    @property
    def state(self) -> ImportState:
        return self.driver.composition.importing.presenter.state

    def drop(self, *sources: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(source) for source in sources])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        place = QPointF(300, 300)
        window = self.driver.window
        QApplication.sendEvent(window, QDragEnterEvent(place.toPoint(), copy, data, left, none))
        QApplication.sendEvent(window, QDropEvent(place, copy, data, left, none))

    def press(self, request: ImportRequest) -> None:
        self.dialog.button(request).click()

    def begin(self, source: Path) -> None:
        self.drop(source)
        assert isinstance(self.state, Asking)
        self.press(ImportRequest.BEGIN)

    def wait_for(self, *kinds: type) -> None:
        self.driver.qtbot.waitUntil(lambda: isinstance(self.state, kinds), timeout=60_000)

    def wait_until_half_way(self) -> None:
        def half_way() -> bool:
            return isinstance(self.state, Running) and self.state.read > 0

        self.driver.qtbot.waitUntil(half_way, timeout=60_000)

    def wait_for_switch(self, name: str) -> None:
        shelf = self.driver.composition.library
        self.driver.qtbot.waitUntil(
            lambda: shelf.library is not None and shelf.library.manifest.name == name
        )


@pytest.fixture
def importing(driver: Driver) -> Iterator[Import]:
    made = Import(driver)
    yield made
    driver.composition.importing.presenter.close()
    driver.qtbot.waitUntil(
        lambda: not driver.composition.importing.presenter.is_running, timeout=60_000
    )


def strip(importing: Import) -> str:
    return importing.driver.window.messages.text


def test_from_the_menu_to_the_chapter(
    importing: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = pack(tmp_path / "some.tar.gz", copies=40)
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *asked: ([str(archive)], "Archives")
    )
    driver = importing.driver

    driver.press_keys("Ctrl+I")
    assert importing.dialog.isVisible()
    importing.press(ImportRequest.CHOOSE_FILES)
    assert "some.tar.gz" in importing.dialog.text
    assert str(installed_libraries().folder) in importing.dialog.text
    importing.press(ImportRequest.BEGIN)
    importing.wait_for(Done)
    importing.wait_for_switch("some")

    assert any(isinstance(state, Running) and state.read for state in importing.states)
    assert driver.window._standing.text().startswith("some · ")
    importing.press(ImportRequest.CLOSE)
    driver.type("cordarone")
    assert driver.open_hit().monograph.id == "Amiodarone"
    driver.type("besponsa")
    assert all(row.address.monograph != INOTUZUMAB for row in driver.rows)


def test_a_folder_is_dropped(importing: Import, tmp_path: Path) -> None:
    importing.begin(RESOURCES / "starter")
    importing.wait_for(Done)
    importing.wait_for_switch("starter")

    assert isinstance(importing.state, Done)
    assert importing.state.report.rejected == ()


def test_the_old_library_is_searched_and_read_meanwhile(importing: Import, tmp_path: Path) -> None:
    driver = importing.driver
    importing.begin(pack(tmp_path / "many.tar.gz", copies=MANY))
    importing.wait_until_half_way()
    importing.press(ImportRequest.HIDE)

    driver.type("besponsa")
    assert driver.open_hit().monograph.id == INOTUZUMAB
    assert importing.driver.composition.importing.presenter.is_running

    importing.wait_for(Done)
    assert not importing.dialog.isVisible()
    assert "The import is finished" in strip(importing)
    driver.press_keys("Ctrl+I")
    assert "Rejected" in importing.dialog.text


def test_the_reader_goes_on_at_the_same_place(importing: Import, tmp_path: Path) -> None:
    driver = importing.driver
    driver.type("nabumetone")
    driver.open_hit()
    driver.click_outline("Hepatotoxicity")
    driver.qtbot.waitUntil(lambda: driver.section == "Hepatotoxicity")
    seen = driver.top_text()

    importing.begin(pack(tmp_path / "some.tar.gz"))
    importing.wait_for_switch("some")
    driver.wait_for_page("Nabumetone")

    driver.qtbot.waitUntil(lambda: driver.top_text() == seen)
    assert driver.section == "Hepatotoxicity"
    assert driver.composition.library.folder == installed_libraries().current


def test_cancelled_half_way_the_old_library_stays(importing: Import, tmp_path: Path) -> None:
    driver = importing.driver
    importing.begin(pack(tmp_path / "first.tar.gz"))
    importing.wait_for_switch("first")
    importing.press(ImportRequest.CLOSE)

    importing.begin(pack(tmp_path / "many.tar.gz", ("Kava_Kava.txt",), copies=MANY))
    importing.wait_until_half_way()
    importing.press(ImportRequest.CANCEL)
    importing.wait_for(Idle)

    assert not importing.dialog.isVisible()
    assert "Cancelled" in strip(importing)
    in_use = installed_libraries().current
    names = sorted(path.name for path in installed_libraries().folder.iterdir())
    assert names == sorted([in_use.name, "current"])
    library = Library.open(in_use)
    assert library.manifest.name == "first"
    library.close()
    driver.type("cordarone")
    assert driver.open_hit().monograph.id == "Amiodarone"


def test_a_damaged_archive_says_what_to_do(importing: Import, tmp_path: Path) -> None:
    importing.begin(damage(pack(tmp_path / "broken.tar.gz")))
    importing.wait_for(Failed)

    assert "This source cannot be imported" in importing.dialog.text
    assert "Download it again" in importing.dialog.text
    assert "Nothing was changed" in importing.dialog.text
    assert not installed_libraries().folder.exists()
    importing.driver.type("besponsa")
    assert importing.driver.open_hit().monograph.id == INOTUZUMAB


def test_the_report_is_copied_and_saved(importing: Import, tmp_path: Path) -> None:
    importing.begin(pack(tmp_path / "some.tar.gz"))
    importing.wait_for(Done)
    file = tmp_path / "report.txt"

    importing.press(ImportRequest.COPY)
    importing.press(ImportRequest.SAVE)
    SaveDialog(importing.driver).save(tmp_path / "report", "Text")

    assert "Read: 4 documents" in QGuiApplication.clipboard().text()
    assert file.read_text(encoding="utf-8") == QGuiApplication.clipboard().text()
    assert "Saved the report" in importing.dialog.text


def press_in_question(importing: Import, words: str) -> None:
    box = importing.driver.composition.importing.question
    assert isinstance(box, QMessageBox)
    assert box.isVisible()
    next(button for button in box.buttons() if words in button.text()).click()


def test_closing_during_an_import_asks(importing: Import, tmp_path: Path) -> None:
    driver = importing.driver
    importing.begin(pack(tmp_path / "many.tar.gz", copies=MANY))
    importing.wait_until_half_way()

    driver.window.close()
    assert driver.window.isVisible()
    press_in_question(importing, "Continue")
    assert driver.window.isVisible()
    assert isinstance(importing.state, Running)

    driver.window.close()
    press_in_question(importing, "Cancel the import")
    driver.qtbot.waitUntil(lambda: not driver.window.isVisible(), timeout=60_000)

    assert not user_folder().exists()


def test_an_import_that_ends_while_the_window_asks_takes_the_question_away(
    importing: Import, tmp_path: Path
) -> None:
    importing.begin(pack(tmp_path / "many.tar.gz", copies=MANY))
    importing.wait_until_half_way()
    importing.driver.window.close()
    importing.wait_for(Done)

    question = importing.driver.composition.importing.question
    assert question is not None
    assert not question.isVisible()
    assert importing.driver.window.isVisible()


def test_a_built_library_that_is_dropped_is_opened(importing: Import, tmp_path: Path) -> None:
    folder = build_listed(tmp_path / "another")

    importing.driver.composition.importing.presenter.take([folder])

    library = importing.driver.composition.library
    importing.driver.qtbot.waitUntil(
        lambda: library.library is not None and library.library.folder == folder
    )
    importing.driver.type("fictasa")
    assert importing.driver.rows[0].title == "Fictazumab"


def test_a_folder_of_chapters_is_no_library(importing: Import, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{}")

    importing.driver.composition.importing.presenter.take([tmp_path])

    assert isinstance(importing.driver.composition.importing.presenter.state, Asking)


def test_the_importer_is_not_loaded_before_an_import_begins() -> None:
    program = """
import sys
from pathlib import Path
from desktop.app.composition import Composition
from desktop.jobs.jobs import Jobs
from desktop.app.startup import make_application
from desktop.theme.theme import Theme
application = make_application()
composition = Composition(Theme(application), Jobs())
composition.window.show()
composition.importing.ask()
composition.importing.presenter.take([Path("some.tar.gz")])
application.processEvents()
heavy = ("lxml", "nacl", "sqlite_utils", "index.importer", "index.leaf")
heavy += ("index.search.text.writer",)
print(*[name for name in heavy if name in sys.modules])
composition.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == []
