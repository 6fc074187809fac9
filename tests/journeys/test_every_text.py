"""Every text of the window is translated: shown in a language that wraps each one in ⟦…⟧."""

from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.exporting.content import Content as Exported
from desktop.exporting.markdown import markdown
from desktop.help.topics import TOPICS
from desktop.importing.model import Done
from desktop.importing.view_state import ImportRequest
from desktop.paths import user_folder
from desktop.printing.paper_kinds import KINDS, kind_named
from desktop.printing.print_session import PrintSession
from desktop.windows.tab_bar import TabBar
from index import Grouping, Library
from tests.desktop.current_libraries import STARTER
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver
from tests.journeys.places import (
    ask_to_print,
    compare_with,
    libraries,
    narrow_hits,
    open_kept,
    open_list,
    open_page,
    references,
)
from tests.journeys.test_browsing import choose
from tests.journeys.tongues import Content, Pseudo, spoken, texts_on_show

READ_AT_LEAST: Final = 60
LIST: Final = "nabumetone 500 mg\nnabumetonne 1 g\nramipril 5 mg\nzzyzx 5 mg"


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    with spoken(Pseudo(qapp), QLocale.c(), qapp):
        yield


@pytest.fixture
def window(pseudo: None, driver: Driver) -> Driver:
    """The window, made in the language of the test."""
    return driver


@pytest.fixture
def content(starter: Path) -> Content:
    library = Library.open(starter)
    made = Content(library, "Liverleaf starter library", *LIST.split())
    library.close()
    return made


def home(driver: Driver) -> None:
    driver.wait_for_library()


def groupings(driver: Driver) -> None:
    for button in driver.window.browse._choices.buttons():
        button.click()
        QApplication.processEvents()


def by_likelihood(driver: Driver) -> None:
    choose(driver, Grouping.LIKELIHOOD)


def in_a_class(driver: Driver) -> None:
    choose(driver, Grouping.DRUG_CLASS)
    driver.tree.go_to_group("Antidepressant Agents")


def hits(driver: Driver) -> None:
    narrow_hits(driver, "hepatotoxicity")


def hits_by_name(driver: Driver) -> None:
    driver.type("besponsa")


def hits_of_a_misspelt_name(driver: Driver) -> None:
    driver.type("nabumetoon")


def filtered(driver: Driver) -> None:
    driver.type("-class:statin likelihood:A..C foo:bar hepat")


def explained(driver: Driver) -> None:
    for asked in ("E*", "ULN", "hy's law", "likelihood"):
        driver.type(asked)
        assert driver.window.search.explanation.isVisible()


def nothing_found(driver: Driver) -> None:
    driver.type("qqqqqq")


def page(driver: Driver) -> None:
    open_page(driver, "metoprolol")
    QTest.keyClicks(driver.window.reading.find_bar.box, "liver")
    QApplication.processEvents()


def kept(driver: Driver) -> None:
    page(driver)
    open_kept(driver, "metoprolol")


def compared(driver: Driver) -> None:
    page(driver)
    compare_with(driver, "nabumetone")


def choosing_what_to_compare(driver: Driver) -> None:
    page(driver)
    driver.press_keys("Ctrl+Shift+D")


def import_asked_for(driver: Driver) -> None:
    driver.press_keys("Ctrl+I")


def print_asked_for(driver: Driver) -> None:
    page(driver)
    ask_to_print(driver)


def tabs(driver: Driver) -> None:
    for keys in ("Ctrl+T", "Ctrl+Shift+R", "Ctrl+T"):
        driver.press_keys(keys)
    driver.qtbot.waitUntil(lambda: bool(driver.window.findChildren(TabBar)))


def export_asked_for(driver: Driver) -> None:
    page(driver)
    driver.press_keys("Ctrl+Shift+S")


def settings(driver: Driver) -> None:
    driver.press_keys("Ctrl+,")
    driver.qtbot.waitUntil(lambda: bool(driver.composition.libraries.state.rows))


def medication_list(driver: Driver) -> None:
    window = open_list(driver, LIST)
    window.table.selectAll()
    window.days.click()


STATES: Final = (
    *(home, groupings, hits, hits_by_name, hits_of_a_misspelt_name, filtered, explained),
    *(nothing_found, page, kept, compared, choosing_what_to_compare, references, libraries),
    *(settings, medication_list, import_asked_for, print_asked_for, tabs, export_asked_for),
)
PAPERS: Final = (
    *((page, name) for name in ("summary", "monograph", "sections", "references")),
    *((compared, "comparison"), (by_likelihood, "list"), (hits_of_a_misspelt_name, "list")),
    (in_a_class, "group"),
)


@pytest.mark.parametrize("prepare", STATES)
def test_every_text_on_show_is_translated(
    window: Driver, content: Content, prepare: Callable[[Driver], None]
) -> None:
    prepare(window)

    texts = list(texts_on_show())
    assert len(texts) >= READ_AT_LEAST
    assert untranslated(content, texts) == []


def test_every_text_of_an_import_is_translated(
    pseudo: None, opener: Opener, whole_starter: Path
) -> None:
    driver = opener(whole_starter)
    driver.wait_for_library()
    presenter = driver.composition.importing.presenter
    presenter.take([STARTER])
    driver.composition.importing.dialog.button(ImportRequest.BEGIN).click()
    driver.qtbot.waitUntil(lambda: isinstance(presenter.state, Done), timeout=60_000)
    library = driver.composition.library.library
    assert isinstance(presenter.state, Done)
    assert library is not None
    known = Content(library, presenter.state.report.manifest.id, str(user_folder() / "libraries"))

    assert untranslated(known, texts_on_show()) == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_every_text_of_help_is_translated(window: Driver, content: Content, topic: object) -> None:
    page(window)
    window.window.action(topic.key).trigger()

    assert untranslated(content, [window.dialog.text.toPlainText(), *texts_on_show()]) == []


@pytest.mark.parametrize(("prepare", "kind"), PAPERS)
def test_every_text_on_paper_is_translated(
    window: Driver, content: Content, prepare: Callable[[Driver], None], kind: str
) -> None:
    prepare(window)
    window.window.action("print").trigger()
    (desk,) = window.window.findChildren(PrintSession)
    desk.dialog.choose(kind)
    window.qtbot.waitUntil(lambda: "page" in desk.dialog.note)
    text = desk.sheets.text

    assert text.kind == f"⟦{kind_named(kind).title}⟧"
    assert untranslated(content, [text.html.partition("<body")[2], *text.foot]) == []


def test_every_text_of_a_list_on_paper_is_translated(window: Driver, content: Content) -> None:
    medication_list(window)
    listed = window.composition.medications.window
    listed.print_button.click()
    (desk,) = listed.findChildren(PrintSession)
    window.qtbot.waitUntil(lambda: "page" in desk.dialog.note)
    text = desk.sheets.text

    assert untranslated(content, [text.html.partition("<body")[2], *text.foot]) == []


def test_what_goes_out_is_translated(window: Driver, content: Content) -> None:
    page(window)
    window.press_keys("Ctrl+Shift+C")
    opened, library = window.composition.page.presenter.opened, window.composition.library.library
    assert opened is not None
    assert library is not None
    record = QGuiApplication.clipboard().text()
    exported = markdown(Exported.of(library, opened.monograph))

    # The record is ASCII: what stands around each text is a sign that is not.
    assert record.count("?") > 6
    assert untranslated(content, unescape(exported).split("\n")[:14]) == []


def test_where_there_is_no_library_every_text_is_translated(
    pseudo: None, opener: Opener, content: Content, tmp_path: Path, starter: Path
) -> None:
    driver = opener(tmp_path)
    driver.wait_for_trouble()
    library = Library.open(starter)
    known = Content(library, str(tmp_path))
    library.close()

    assert untranslated(known, texts_on_show()) == []


def untranslated(content: Content, texts: object) -> list[str]:
    return sorted({part for text in texts for part in content.unknown(text)})


def test_every_kind_of_paper_is_tried() -> None:
    # The summaries of a list are those of its drugs, one after the other.
    of_lists = {"medications", "summaries"}
    assert {name for _, name in PAPERS} | of_lists == {kind.name for kind in KINDS}
