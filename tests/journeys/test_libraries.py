"""Library files in the real window: dropped, installed, changed for another, removed, saved."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from desktop.importing.dialog import ImportDialog
from desktop.importing.model import Arrived, Failed, ImportState, Offered, Refused, Running
from desktop.importing.view_state import ImportRequest
from desktop.libraries.dialog import LibrariesDialog, LibraryRequest
from desktop.paths import installed_libraries, leaf_call, trusted_folders
from index import SecretKey, build_library, pack_library, sign_leaf, trust_key
from index.libraries.manifest import read_manifest
from tests.desktop.current_libraries import INOTUZUMAB, STARTER
from tests.index.chapters import retell_manifest
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver
from tests.journeys.saving import SaveDialog

KEY = SecretKey(b"\1\2\3\4\5\6\7\x08", b"a key for tests and nothing else")
PHARMACY = KEY.public("Pharmacy")


class Ward:
    """The window of a ward, and the files that it gets."""

    def __init__(self, driver: Driver, leaf: Path) -> None:
        self.driver = driver
        self.leaf = leaf
        self.composition = driver.composition

    @property
    def state(self) -> ImportState:
        return self.composition.importing.presenter.state

    @property
    def dialog(self) -> ImportDialog:
        return self.composition.importing.dialog

    @property
    def libraries(self) -> LibrariesDialog:
        return self.composition.libraries.manager.dialog

    @property
    def name(self) -> str:
        """The library that the window shows."""
        library = self.driver.composition.library.library
        return library.manifest.name if library is not None else ""

    def drop(self, leaf: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(leaf)])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        place = QPointF(300, 300)
        window = self.driver.window
        QApplication.sendEvent(window, QDragEnterEvent(place.toPoint(), copy, data, left, none))
        QApplication.sendEvent(window, QDropEvent(place, copy, data, left, none))

    def wait_for(self, *kinds: type) -> None:
        self.driver.qtbot.waitUntil(lambda: isinstance(self.state, kinds), timeout=20_000)

    def press(self, request: ImportRequest) -> None:
        self.dialog.button(request).click()

    def offers(self) -> list[ImportRequest]:
        return [request for request in ImportRequest if request in self.dialog._buttons]

    def install(self, leaf: Path, request: ImportRequest = ImportRequest.INSTALL) -> None:
        self.drop(leaf)
        self.wait_for(Offered)
        self.press(request)
        self.wait_for(Arrived)
        self.press(ImportRequest.CLOSE)

    def wait_for_name(self, name: str) -> None:
        self.driver.qtbot.waitUntil(lambda: self.name == name)

    def open_list(self) -> None:
        self.driver.window.action("libraries").trigger()
        self.driver.qtbot.waitUntil(lambda: self.libraries.marked is not None)

    def wait_for_use(self, name: str) -> None:
        """Until the list shows that a library is in use."""
        presenter = self.composition.libraries.manager._presenter
        self.driver.qtbot.waitUntil(
            lambda: [row.name for row in presenter.state.rows if row.in_use] == [name]
        )
        assert installed_libraries().in_use == name

    def ask(self, request: LibraryRequest) -> None:
        self.libraries.button(request).click()

    def listed(self) -> list[str]:
        return [row.title for row in self.composition.libraries.manager._presenter.state.rows]


@pytest.fixture(scope="module")
def leaf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of two monographs that the starter's five lack, in a file."""
    folder = tmp_path_factory.mktemp("leaf")
    sources = [STARTER / name for name in ("Amiodarone.txt", "Nabumetone.txt")]
    library = build_library(sources, folder / "library", name="Two monographs").target
    pack_library(library, folder / "two.leaf")
    return folder / "two.leaf"


@pytest.fixture
def ward(driver: Driver, leaf: Path) -> Iterator[Ward]:
    made = Ward(driver, leaf)
    yield made
    made.composition.importing.presenter.close()
    driver.qtbot.waitUntil(
        lambda: not made.composition.importing.presenter.is_running, timeout=20_000
    )


def signed(leaf: Path, folder: Path) -> Path:
    copy = folder / "signed.leaf"
    copy.write_bytes(leaf.read_bytes())
    sign_leaf(copy, KEY, PHARMACY.comment)
    return copy


def test_a_trusted_library_is_dropped_and_read(ward: Ward, tmp_path: Path) -> None:
    trust_key(PHARMACY, trusted_folders()[0])
    ward.drop(signed(ward.leaf, tmp_path))
    ward.wait_for(Offered)

    assert "Install Two monographs?" in ward.dialog.text
    assert "signed by “Pharmacy”" in ward.dialog.text
    assert ward.dialog.button(ImportRequest.INSTALL).isDefault()
    assert ImportRequest.TRUST not in ward.offers()
    ward.press(ImportRequest.INSTALL)
    ward.wait_for(Arrived)
    ward.wait_for_name("Two monographs")

    assert "Two monographs" in ward.driver.window._standing.text()
    ward.press(ImportRequest.CLOSE)
    ward.driver.type("cordarone")
    assert ward.driver.open_hit().monograph.id == "Amiodarone"


def test_an_unsigned_library_is_asked_about_with_no_as_the_answer_of_enter(ward: Ward) -> None:
    ward.drop(ward.leaf)
    ward.wait_for(Offered)

    assert "It is not signed" in ward.dialog.text
    assert ward.dialog.button(ImportRequest.CLOSE).isDefault()
    ward.press(ImportRequest.CLOSE)

    assert not installed_libraries().folder.exists()
    assert ward.name == "Five starter monographs"


def test_an_unknown_key_is_trusted_only_by_a_button_of_its_own(ward: Ward, tmp_path: Path) -> None:
    file = signed(ward.leaf, tmp_path)
    ward.install(file)
    assert not trusted_folders()[0].exists()

    ward.drop(file)
    ward.wait_for(Offered)
    assert "a key that this computer does not know" in ward.dialog.text
    assert PHARMACY.id in ward.dialog.text
    ward.press(ImportRequest.TRUST)
    ward.wait_for(Arrived)
    assert "this computer trusts the key" in ward.dialog.text
    ward.press(ImportRequest.CLOSE)

    ward.drop(file)
    ward.wait_for(Offered)
    assert "which this computer trusts" in ward.dialog.text


def test_a_changed_library_is_refused_and_another_file_can_be_chosen(
    ward: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "bad.leaf"
    bad.write_bytes(ward.leaf.read_bytes()[:-1])
    ward.drop(bad)
    ward.wait_for(Refused)

    assert "This library cannot be installed" in ward.dialog.text
    assert "Nothing was changed" in ward.dialog.text
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *asked: (str(ward.leaf), "Libraries")
    )
    ward.press(ImportRequest.CHOOSE_LEAF)
    ward.wait_for(Offered)
    assert "Install Two monographs?" in ward.dialog.text


def test_a_library_changed_inside_is_refused_while_it_is_installed(
    ward: Ward, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.leaf"
    data = bytearray(ward.leaf.read_bytes())
    data[len(data) // 2] ^= 1
    bad.write_bytes(bytes(data))
    ward.drop(bad)
    ward.wait_for(Offered)
    ward.press(ImportRequest.INSTALL)
    ward.wait_for(Failed)

    assert "This library cannot be installed" in ward.dialog.text
    assert ward.name == "Five starter monographs"
    ward.driver.type("besponsa")
    assert ward.driver.open_hit().monograph.id == INOTUZUMAB


def test_an_older_library_is_asked_about(ward: Ward, tmp_path: Path) -> None:
    ward.install(ward.leaf)
    ward.wait_for_name("Two monographs")
    current = installed_libraries().current
    assert current is not None
    retell_manifest(current, created="2999-01-01T00:00:00+00:00")

    ward.drop(ward.leaf)
    ward.wait_for(Offered)

    assert "It is older than the library in use" in ward.dialog.text
    assert ward.dialog.button(ImportRequest.CLOSE).isDefault()


def test_the_list_switches_goes_back_and_removes(ward: Ward) -> None:
    driver = ward.driver
    driver.composition.library.open(installed_libraries().current)
    ward.install(ward.leaf)
    ward.wait_for_name("Two monographs")
    ward.open_list()
    assert ward.listed()[0] == "Two monographs"
    marked = ward.libraries.marked
    assert marked is not None
    assert marked.in_use
    assert not ward.libraries.button(LibraryRequest.USE).isEnabled()
    assert not ward.libraries.button(LibraryRequest.REMOVE).isEnabled()

    ward.ask(LibraryRequest.BACK)
    ward.wait_for_use("starter")
    ward.libraries.mark(marked.name)
    ward.ask(LibraryRequest.USE)
    ward.wait_for_use(marked.name)
    ward.wait_for_name("Two monographs")
    ward.ask(LibraryRequest.BACK)
    ward.wait_for_use("starter")

    ward.libraries.mark(marked.name)
    driver.qtbot.waitUntil(lambda: ward.libraries.button(LibraryRequest.REMOVE).isEnabled())
    ward.ask(LibraryRequest.REMOVE)
    answer(ward, "Keep")
    assert marked.folder.exists()
    ward.ask(LibraryRequest.REMOVE)
    answer(ward, "&Remove")
    driver.qtbot.waitUntil(lambda: "Two monographs" not in ward.listed())
    assert not marked.folder.exists()
    assert "was removed" in ward.libraries.note


def answer(ward: Ward, words: str) -> None:
    box = ward.composition.libraries.manager.question
    assert isinstance(box, QMessageBox)
    assert box.isVisible()
    next(button for button in box.buttons() if words in button.text()).click()


def test_the_reader_stays_at_the_chapter_that_both_libraries_have(ward: Ward) -> None:
    ward.driver.type("nabumetone")
    ward.driver.open_hit()

    ward.install(ward.leaf)
    ward.wait_for_name("Two monographs")
    ward.driver.wait_for_page("Nabumetone")


def test_a_library_is_saved_as_a_file_that_installs(ward: Ward, tmp_path: Path) -> None:
    ward.install(ward.leaf)
    ward.wait_for_name("Two monographs")
    file = tmp_path / "saved.leaf"
    ward.open_list()

    ward.ask(LibraryRequest.SAVE)
    SaveDialog(ward.driver).save(tmp_path / "saved", "Libraries")
    ward.driver.qtbot.waitUntil(lambda: "Saved Two monographs" in ward.libraries.note)

    assert file.read_bytes() == ward.leaf.read_bytes()
    assert not ward.libraries._bar.isVisible()


def test_a_file_that_cannot_be_saved_says_so(ward: Ward, tmp_path: Path) -> None:
    ward.install(ward.leaf)
    folder = tmp_path / "nowhere"
    folder.mkdir()
    ward.open_list()

    ward.ask(LibraryRequest.SAVE)
    dialog = SaveDialog(ward.driver)
    folder.rmdir()
    dialog.save(folder / "saved.leaf", "Libraries")

    ward.driver.qtbot.waitUntil(lambda: "choose another folder" in ward.libraries.note)


def test_a_file_is_chosen_from_the_list(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *asked: (str(ward.leaf), "Libraries")
    )
    ward.open_list()

    ward.ask(LibraryRequest.INSTALL)
    ward.wait_for(Offered)
    ward.press(ImportRequest.INSTALL)
    ward.wait_for(Arrived)

    ward.driver.qtbot.waitUntil(lambda: "Two monographs" in ward.listed())


def test_a_double_click_installs_after_the_question(
    ward: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spaced = tmp_path / "Liver  Tox ü.LEAF"
    spaced.write_bytes(ward.leaf.read_bytes())
    monkeypatch.chdir(tmp_path)
    text = leaf_call([spaced.name])
    assert text is not None

    ward.driver.composition.answer(text)
    ward.wait_for(Offered)

    assert "Install Two monographs?" in ward.dialog.text
    assert leaf_call(["besponsa"]) is None
    assert leaf_call(["none.leaf"]) is None
    ward.driver.composition.answer("besponsa")
    ward.driver.qtbot.waitUntil(lambda: ward.driver.window.search.box.text() == "besponsa")


def test_a_named_library_is_named_where_another_is_installed(ward: Ward, tmp_path: Path) -> None:
    ward.composition.name(tmp_path / "share")
    ward.drop(ward.leaf)
    ward.wait_for(Offered)
    assert f"{tmp_path / 'share'} (--library or LIVERLEAF_LIBRARY)" in ward.dialog.text
    ward.press(ImportRequest.INSTALL)
    ward.wait_for(Arrived)
    assert "will open that library again" in ward.dialog.text

    ward.open_list()
    assert "will open that library again" in ward.libraries._words.text()


def test_the_list_has_the_library_on_show_wherever_it_lies(ward: Ward) -> None:
    folder = ward.composition.library.folder
    assert folder is not None
    ward.composition.name(folder)

    ward.open_list()

    rows = {row.title: row for row in ward.composition.libraries.state.rows}
    assert rows["Five starter monographs"].in_use
    assert rows["Liverleaf starter library"].at_start
    marked = ward.libraries.marked
    assert marked is not None
    assert marked.title == "Five starter monographs"
    assert not ward.libraries.button(LibraryRequest.REMOVE).isEnabled()
    ward.ask(LibraryRequest.BACK)
    ward.wait_for_name("Liverleaf starter library")


def test_a_name_that_is_markup_is_shown_as_it_is(ward: Ward, tmp_path: Path) -> None:
    library = build_library(
        [STARTER / "Nabumetone.txt"], tmp_path / "a", name="<h1>Big</h1>"
    ).target
    pack_library(library, tmp_path / "a.leaf")
    ward.install(tmp_path / "a.leaf")
    ward.wait_for_name("<h1>Big</h1>")

    assert ward.driver.window._standing.textFormat() is Qt.TextFormat.PlainText
    assert "<h1>Big</h1>" in ward.driver.window._standing.text()


@pytest.mark.parametrize(
    ("review_by", "created", "says"),
    [
        ("2001-01-01", None, "was due for review by 2001-01-01"),
        (None, "2999-01-01T00:00:00+00:00", "The clock of this computer shows"),
        ("2999-01-01", None, ""),
    ],
)
def test_a_review_that_is_due_warns_and_locks_nothing(
    opener: Opener,
    ward: Ward,
    tmp_path: Path,
    review_by: str | None,
    created: str | None,
    says: str,
) -> None:
    library = build_library([STARTER / "Nabumetone.txt"], tmp_path / "dated").target
    assert read_manifest(library).day == date.today().isoformat()
    told = {"created": created, "review_by": review_by}
    retell_manifest(library, **{name: value for name, value in told.items() if value})

    driver = opener(library)
    driver.wait_for_library()

    assert says in driver.window.messages.text
    assert bool(says) == bool(driver.window.messages.text)
    assert (f"review by {review_by}" in driver.window._standing.text()) == bool(review_by)
    driver.type("nabumetone")
    assert driver.open_hit().monograph.id == "Nabumetone"


def test_an_installation_is_cancelled_and_nothing_is_left(ward: Ward) -> None:
    presenter = ward.composition.importing.presenter

    def cancel(state: ImportState) -> None:
        if isinstance(state, Running) and state.step != "Opening the source":
            presenter.cancel()

    presenter.state_changed.connect(cancel)
    ward.drop(ward.leaf)
    ward.wait_for(Offered)
    ward.press(ImportRequest.INSTALL)
    ward.driver.qtbot.waitUntil(lambda: "Cancelled" in ward.driver.window.messages.text)

    assert not installed_libraries().folder.exists()
    assert ward.name == "Five starter monographs"
