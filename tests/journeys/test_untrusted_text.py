"""A chapter whose every text is markup: no label, tooltip, page or dialog takes it for HTML."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Final

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QModelIndex, QObject, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QListView,
    QMessageBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop.crash.dialog import FaultDialog
from desktop.importing.model import Asking, Done, Offered, Refused
from desktop.navigation.addresses import MissingChapter
from desktop.theme.plain_text import LinkLabel
from index import Grouping, build_library, pack_library
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver
from tests.journeys.places import (
    ask_to_print,
    compare_with,
    libraries,
    narrow_hits,
    open_kept,
    open_page,
    references,
)
from tests.journeys.test_browsing import choose

_WIDTH: Final = 137
# What a file can be called.
_NAME: Final = "<img src=x><b>name"
_IMAGE: Final = QTextDocument.ResourceType.ImageResource.value
_CHAPTER: Final = """<?xml version="1.0" encoding="UTF-8"?>
<book-part-wrapper id="{id}"><book-part id="{id}" book-part-type="chapter">
<book-part-meta><title-group><title>{id} {m}</title></title-group>
<kwd-group><kwd>{m}</kwd></kwd-group>
<pub-history><date date-type="updated"><day>1</day><month>2</month><year>2024</year></date>
</pub-history></book-part-meta>
<body><sec id="a"><title>INTRODUCTION {m}</title><p>Words about jaundice {m}.</p></sec>
<sec id="b"><title>Hepatotoxicity</title>
<p>Likelihood score: B[HD] (likely cause of {m} liver injury).</p></sec>
<sec id="c"><title>PRODUCT INFORMATION</title><p>REPRESENTATIVE TRADE NAMES</p>
<p>{id} – Generic, {m}</p><p>DRUG CLASS</p><p>{m}</p></sec>
<sec id="d"><title>REFERENCES</title><ref-list><ref id="r1"><mixed-citation>Author A {m}. Title {m}.
<source>Journal {m}</source> 1999; 1: 1-2. <pub-id pub-id-type="pmid">1</pub-id></mixed-citation>
</ref></ref-list></sec></body></book-part></book-part-wrapper>
"""


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """What the markup names: a file of the user's own."""
    file = tmp_path_factory.mktemp("own") / "x.png"
    image = QImage(_WIDTH, 20, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(file))
    return file


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Path:
    """A library of two chapters, and a name, of markup."""
    folder = tmp_path_factory.mktemp("hostile")
    source = folder / "source"
    source.mkdir()
    markup = f'<img src="{picture.as_uri()}"><b>x'
    for name in ("Evilone", "Eviltwo"):
        text = _CHAPTER.format(id=name, m=escape(markup))
        (source / f"{name}.nxml").write_text(text, encoding="utf-8")
    for name in (f"{_NAME}.nxml", f"masterlist{_NAME}.xlsx", f"{_NAME}.png"):
        (source / name).write_bytes(b"<a/>")
    library = build_library([source], folder / "library", name=f"Library {markup}").target
    pack_library(library, folder / f"{_NAME}.leaf")
    (folder / f"bad {_NAME}.leaf").write_bytes(b"PK")
    return library


@pytest.fixture
def window(opener: Opener, hostile: Path) -> Driver:
    made = opener(hostile)
    made.wait_for_library()
    return made


def home(driver: Driver) -> None:
    driver.wait_for_library()


def grouped(driver: Driver) -> None:
    choose(driver, Grouping.DRUG_CLASS)


def hits(driver: Driver) -> None:
    narrow_hits(driver, "jaundice")


def explained(driver: Driver) -> None:
    driver.type("likelihood")


def page(driver: Driver) -> None:
    open_page(driver, "evilone")


def tabs(driver: Driver) -> None:
    page(driver)
    driver.press_keys("Ctrl+T")
    QApplication.processEvents()


def kept(driver: Driver) -> None:
    page(driver)
    open_kept(driver, "<b>note")


def compared(driver: Driver) -> None:
    page(driver)
    compare_with(driver, "eviltwo")


def print_asked_for(driver: Driver) -> None:
    page(driver)
    ask_to_print(driver)


def help_asked_for(driver: Driver) -> None:
    page(driver)
    driver.window.action("likelihood").trigger()


def about(driver: Driver) -> None:
    page(driver)
    driver.window.action("about").trigger()


def searched_before(driver: Driver) -> None:
    for text in ("<img src=x><b>x", "evilone"):
        driver.type(text)
        driver.press(Qt.Key.Key_Return)
    driver.window.search.box.menu.popup(driver.window.pos())


def told(driver: Driver) -> None:
    driver.composition._links.follow(MissingChapter(_NAME))
    assert _NAME in driver.told


def sent(driver: Driver, file: Path, *kinds: type) -> None:
    """Take a file as if it had been dropped on the window, and wait for that state."""
    presenter = driver.composition.importing.presenter
    presenter.take([file])
    driver.qtbot.waitUntil(lambda: isinstance(presenter.state, Asking | Offered | Refused))
    if isinstance(presenter.state, Asking):
        presenter.begin()
    driver.qtbot.waitUntil(lambda: isinstance(presenter.state, kinds), timeout=20_000)


def imported(driver: Driver) -> None:
    source = driver.composition.library.folder
    assert source is not None
    sent(driver, source.parent / "source", Done)
    assert _NAME in driver.composition.importing.dialog.text


def leaf_offered(driver: Driver) -> None:
    folder = driver.composition.library.folder
    assert folder is not None
    sent(driver, folder.parent / f"{_NAME}.leaf", Offered)
    assert "<img" in driver.composition.importing.dialog.text


def leaf_refused(driver: Driver) -> None:
    folder = driver.composition.library.folder
    assert folder is not None
    sent(driver, folder.parent / f"bad {_NAME}.leaf", Refused)


def removal_asked_for(driver: Driver) -> None:
    imported(driver)
    driver.composition.importing.presenter.dismiss()
    libraries(driver)
    manager = driver.composition.libraries.manager
    driver.qtbot.waitUntil(lambda: manager.dialog.marked is not None)
    manager._ask_to_remove(replace(manager.dialog.marked, title=_NAME))


def missing(driver: Driver) -> None:
    driver.composition.library.open(Path(f"/nowhere/{_NAME}"))
    driver.qtbot.waitUntil(lambda: driver.window.card.isVisible())


def fault(driver: Driver) -> None:
    dialog = FaultDialog(driver.window)
    dialog.add(f"ValueError: {_NAME}")
    dialog.show()


@pytest.mark.parametrize(
    "prepare",
    [
        *(home, grouped, hits, explained, page, tabs, kept, compared, references, libraries),
        *(print_asked_for, help_asked_for, about, searched_before, told, imported, leaf_offered),
        *(leaf_refused, removal_asked_for, missing, fault),
    ],
)
def test_no_text_of_a_library_is_taken_for_html(
    window: Driver, picture: Path, prepare: Callable[[Driver], None]
) -> None:
    prepare(window)
    widgets = [each for top in QApplication.topLevelWidgets() for each in _all_in(top)]

    labels = [each for each in widgets if isinstance(each, QLabel) and _is_ours(each)]
    wrong = [each.text() for each in labels if not _is_plain(each)]
    tips = list(_tips(widgets))
    wrong += [tip for tip in tips if not _shows_its_signs(tip)]
    for box in (each for each in widgets if isinstance(each, QMessageBox)):
        wrong += [] if box.textFormat() is Qt.TextFormat.PlainText else [box.text()]
        wrong += [] if _shows_its_signs(box.informativeText()) else [box.informativeText()]

    assert len(labels) > 5
    assert len(tips) > 20
    assert not wrong
    for each in widgets:
        if isinstance(each, QTextEdit):
            found = each.document().resource(_IMAGE, QUrl.fromLocalFile(str(picture)))
            assert found.width() < _WIDTH


def test_the_markup_is_read_where_titles_are(window: Driver) -> None:
    page(window)
    widgets = list(_all_in(window.window))

    labels = [each.text() for each in widgets if isinstance(each, QLabel)]
    assert sum("<img" in text for text in labels) >= 2
    assert sum("<b>x" in _read(tip) for tip in _tips(widgets)) >= 3
    assert "<img" in window.window.reading.view.toPlainText()


def _all_in(widget: QObject) -> Iterator[QWidget]:
    if isinstance(widget, QWidget):
        yield widget
        for child in widget.children():
            yield from _all_in(child)


def _is_ours(label: QLabel) -> bool:
    """A tooltip on show is Qt's own label, and so is what it sets into its own dialogs."""
    return not isinstance(label.window(), QMessageBox) and not label.inherits("QTipLabel")


def _is_plain(label: QLabel) -> bool:
    return isinstance(label, LinkLabel) or label.textFormat() == Qt.TextFormat.PlainText


def _tips(widgets: list[QWidget]) -> Iterator[str]:
    for each in widgets:
        yield each.toolTip()
        if isinstance(each, QTabBar):
            yield from (each.tabToolTip(number) for number in range(each.count()))
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            yield from _tips_below(each, QModelIndex())


def _tips_below(view: QAbstractItemView, parent: QModelIndex) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount(parent)):
        # A list says nothing of columns.
        columns = 1 if isinstance(view, QListView) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            yield from _tips_below(view, index) if column == 0 else ()


def _read(tip: str) -> str:
    """What one reads in a tooltip."""
    if not QtGui.Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def _shows_its_signs(tip: str) -> bool:
    return ("<img" in _read(tip) or "&lt;img" not in tip) and (
        not QtGui.Qt.mightBeRichText(tip) or "<img" not in tip
    )
