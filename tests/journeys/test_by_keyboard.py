"""The whole window by keyboard: Tab comes to everything in order, and one sees where it is."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.bookmarks.dialog import KeptDialog
from desktop.compare.chooser import Chooser
from desktop.compare.panel import ComparePanel
from desktop.help.dialog import HelpDialog
from desktop.importing.dialog import ImportDialog
from desktop.libraries.dialog import LibrariesDialog
from desktop.navigation.addresses import Comparison
from desktop.printing.dialog import PrintDialog
from desktop.theme.theme import Scheme
from tests.desktop.contrasts import contrast
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver
from tests.journeys.test_references import open_references

# More stops than any page has links.
_MOST: Final = 600
_BOX: Final = "Search the library"
_LEFT: Final = (_BOX, "Filters")
# The order of the hits; beside hits, as everything that is about them.
_SORT: Final = "Relevance"
# However many the texts have.
_MORE: Final = "Show so many more"
_TREE: Final = "Browse from A to Z"
_NAVIGATION: Final = ("Back", "Home")
_BUTTONS: Final = ("Bookmark this section", "Note on this section")


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def walk(driver: Driver, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """From the search box round the window; a page with its links is one stop."""
    QApplication.processEvents()  # a layout shows its new widgets by and by
    driver.press_keys("Ctrl+L")
    return round_from_here(key)


def round_from_here(key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    stops = [focused()]
    for _ in range(_MOST):
        QTest.keyClick(focused(), key)
        if focused() is stops[0]:
            return stops
        if focused() is not stops[-1]:
            stops.append(focused())
    raise AssertionError(f"Tab is caught in {stops[-1].accessibleName()}")


def names(stops: list[QWidget]) -> tuple[str, ...]:
    """As they are read out."""
    asked = (QAccessible.queryAccessibleInterface(stop) for stop in stops)
    told = (each.text(QAccessible.Text.Name) for each in asked)
    return tuple(re.sub(r"^Show [\d,]+ more$", _MORE, each) for each in told)


def reading(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()


def with_everything_open(driver: Driver) -> None:
    driver.type("class:antineoplastic inotuzumab")
    driver.open_hit()
    driver.press_keys("Ctrl+Shift+L")
    driver.press_keys("Ctrl+N")
    driver.press_keys("Ctrl+F")
    QTest.keyClicks(driver.window.reading.find_bar.box, "liver")


def nothing(driver: Driver) -> None:
    pass


def with_tabs(driver: Driver) -> None:
    reading(driver)
    driver.press_keys("Ctrl+T")
    driver.press_keys("Ctrl+Shift+Tab")
    driver.wait_for_page(INOTUZUMAB)


def comparing(driver: Driver) -> None:
    driver.composition.tabs.visit(Comparison((INOTUZUMAB, "Nabumetone")))
    driver.qtbot.waitUntil(lambda: driver.window.findChild(ComparePanel) is not None)


def references(driver: Driver) -> None:
    open_references(driver)


STATES: Final = (
    pytest.param(nothing, (*_LEFT, _TREE, _TREE, "Home"), id="browsing"),
    pytest.param(
        reading,
        (
            *(*_LEFT, _SORT, _MORE, "Results"),
            *(*_NAVIGATION, "Likelihood score A  well known cause", *_BUTTONS),
            *("Sections", "Monograph"),
        ),
        id="reading",
    ),
    pytest.param(
        with_everything_open,
        (
            *(*_LEFT, "Remove the filter class: antineoplastic", _SORT),
            *("Filters", _MORE, "Results"),
            *(*_NAVIGATION, "Likelihood score A  well known cause", *_BUTTONS),
            *("Sections", "Monograph"),
            *("Find in this page", "Previous match (Shift+F3)", "Next match (F3)", "Close (Esc)"),
            *("Delete note", "Close the notes", "Note on Inotuzumab Ozogamicin"),
        ),
        id="with everything open",
    ),
    pytest.param(
        with_tabs,
        (
            *(*_LEFT, _SORT, _MORE, "Results", "Inotuzumab Ozogamicin", "New tab"),
            *(*_NAVIGATION, "Likelihood score A  well known cause", *_BUTTONS),
            *("Sections", "Monograph"),
        ),
        id="with tabs",
    ),
    pytest.param(
        comparing,
        (
            *(*_LEFT, _TREE, _TREE),
            *(*_NAVIGATION, "Add…", "Copy table"),
            *("Open Inotuzumab Ozogamicin", "Remove Inotuzumab Ozogamicin"),
            *("Open Nabumetone", "Remove Nabumetone", "Comparison"),
        ),
        id="comparing",
    ),
    pytest.param(
        references,
        (
            *(*_LEFT, _TREE, _TREE, *_NAVIGATION),
            *("Look up references", "By year", "References"),
            *("Copy citation", "Copy PMID", "Export selected…", "The chosen reference"),
        ),
        id="references",
    ),
)


@pytest.mark.parametrize(("prepare", "expected"), STATES)
def test_tab_comes_to_everything_in_order_and_back(
    driver: Driver, prepare: Callable[[Driver], None], expected: tuple[str, ...]
) -> None:
    prepare(driver)

    forwards = walk(driver)
    backwards = walk(driver, Qt.Key.Key_Backtab)

    assert names(forwards) == expected
    assert backwards[1:] == forwards[:0:-1]


def changed_to(before: QImage, after: QImage) -> int:
    """How many pixels are of another colour, at a contrast of 3:1 or more."""
    pairs = Counter(
        (one, other)
        for one, other in zip(pixels(before), pixels(after), strict=True)
        if one != other
    )
    return sum(
        count
        for (one, other), count in pairs.items()
        if contrast(f"#{one & 0xFFFFFF:06x}", f"#{other & 0xFFFFFF:06x}") >= 3
    )


def pixels(image: QImage) -> memoryview:
    return memoryview(image.constBits()).cast("I")


def picture(widget: QWidget) -> QImage:
    """What stands in the window where `widget` is."""
    place = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    return widget.window().grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("scheme", [each for each in Scheme if each is not Scheme.SYSTEM])
@pytest.mark.parametrize(
    "prepare", [nothing, with_everything_open, with_tabs, comparing, references]
)
def test_one_sees_what_has_the_focus(
    driver: Driver, prepare: Callable[[Driver], None], scheme: Scheme
) -> None:
    driver.composition._theme.set_scheme(scheme)
    prepare(driver)

    faint = faint_ones(walk(driver))

    driver.composition._theme.set_scheme(Scheme.LIGHT)
    assert faint == {}


def faint_ones(stops: list[QWidget]) -> dict[tuple[str, ...], tuple[int, int]]:
    """What hardly shows that it has the focus: pixels that do, and how many should."""
    faint = {}
    for stop in stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = picture(stop)
        other = next(each for each in stops if each is not stop)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        # A line all around has twice that many.
        wanted = stop.width() + stop.height()
        seen = changed_to(picture(stop), with_focus)
        if seen < wanted:
            faint[names([stop])] = (seen, wanted)
    return faint


@pytest.mark.parametrize(
    ("action", "kind", "stops"),
    [
        ("print", PrintDialog, 4),
        ("libraries", LibrariesDialog, 3),
        ("compare", Chooser, 2),
        ("kept", KeptDialog, 3),
        ("shortcuts", HelpDialog, 4),
        ("import_livertox", ImportDialog, 2),
    ],
)
def test_the_keys_go_round_a_window_of_its_own_and_leave_it(
    driver: Driver, action: str, kind: type[QDialog], stops: int
) -> None:
    reading(driver)
    driver.press_keys("Ctrl+D")
    driver.window.action(action).trigger()
    driver.qtbot.waitUntil(lambda: bool(driver.window.findChildren(kind)))
    (dialog,) = driver.window.findChildren(kind)
    driver.qtbot.waitUntil(dialog.isActiveWindow)

    found = round_from_here()

    assert len(found) >= stops
    assert faint_ones(found) == {}
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    driver.qtbot.waitUntil(lambda: not dialog.isVisible())
