"""What a screen reader is told: every control has a name and a role, in every state."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from desktop.compare.chooser import Chooser
from desktop.compare.panel import ComparePanel
from desktop.help.topics import TOPICS
from desktop.navigation.addresses import Comparison
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver
from tests.journeys.places import open_list
from tests.journeys.test_references import open_references

ROLE: Final = QAccessible.Role
# Roles of what only holds others.
_HOLDERS: Final = (ROLE.Client, ROLE.Grouping, ROLE.NoRole, ROLE.LayeredPane, ROLE.Splitter)
_CONTROLS: Final = (
    *(ROLE.EditableText, ROLE.Button, ROLE.CheckBox, ROLE.ComboBox, ROLE.ButtonMenu, ROLE.MenuItem),
    *(ROLE.List, ROLE.ListItem, ROLE.Tree, ROLE.TreeItem, ROLE.PageTabList, ROLE.PageTab),
)


def told(inside: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that can be worked with and is on show."""
    if inside.role() in _CONTROLS or inside.state().focusable:
        yield inside
    for number in range(inside.childCount()):
        child = inside.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from told(child)


def name_of(each: QAccessibleInterface) -> str:
    return each.text(QAccessible.Text.Name)


def browsing(driver: Driver) -> None:
    driver.wait_for_library()


def nothing_found(driver: Driver) -> None:
    browsing(driver)
    driver.type("qqqqqq")


def reading(driver: Driver) -> None:
    browsing(driver)
    driver.type("class:antineoplastic inotuzumab")
    driver.open_hit()
    for keys in ("Ctrl+Shift+L", "Ctrl+N", "Ctrl+F", "Ctrl+Shift+C"):
        driver.press_keys(keys)
    QApplication.processEvents()


def list_of_what_is_kept(driver: Driver) -> None:
    reading(driver)
    driver.press_keys("Ctrl+D")
    driver.press_keys("Ctrl+Shift+B")


def import_asked_for(driver: Driver) -> None:
    browsing(driver)
    driver.press_keys("Ctrl+I")


def print_asked_for(driver: Driver) -> None:
    reading(driver)
    driver.press_keys("Ctrl+P")


def several_tabs(driver: Driver) -> None:
    reading(driver)
    driver.press_keys("Ctrl+T")
    driver.press_keys("Ctrl+Shift+Tab")


def comparing(driver: Driver) -> None:
    browsing(driver)
    driver.composition.tabs.visit(Comparison((INOTUZUMAB, "Nabumetone")))
    driver.qtbot.waitUntil(lambda: driver.window.findChild(ComparePanel) is not None)
    QApplication.processEvents()


def choosing_what_to_compare_with(driver: Driver) -> None:
    reading(driver)
    driver.press_keys("Ctrl+Shift+D")
    (chooser,) = driver.window.findChildren(Chooser)
    driver.qtbot.waitUntil(lambda: bool(chooser.list.count()))


def references(driver: Driver) -> None:
    browsing(driver)
    open_references(driver)


def libraries_asked_for(driver: Driver) -> None:
    browsing(driver)
    driver.window.action("libraries").trigger()


def medication_list(driver: Driver) -> None:
    browsing(driver)
    window = open_list(driver, "metoprolol 95 mg\nnabumetonne 500 mg\nramipril abgesetzt\nXyz 5 mg")
    window.days.click()


STATES: Final = (
    *(browsing, nothing_found, reading, several_tabs),
    *(comparing, choosing_what_to_compare_with, references),
    medication_list,
    *(list_of_what_is_kept, import_asked_for, print_asked_for, libraries_asked_for),
)


def check(least: int) -> None:
    found = [
        control
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for control in told(QAccessible.queryAccessibleInterface(window))
    ]
    assert len(found) >= least
    nameless = [(each.role(), each.object()) for each in found if not name_of(each)]
    # Qt knows no role for a picture that scrolls; its name says what it is.
    roleless = [
        name_of(each)
        for each in found
        if each.role() in _HOLDERS and each.object().objectName() != "preview"
    ]
    assert (nameless, roleless) == ([], [])


@pytest.mark.parametrize("prepare", STATES)
def test_every_control_has_a_name_and_a_role(
    driver: Driver, prepare: Callable[[Driver], None]
) -> None:
    prepare(driver)

    check(least=10)


def test_every_control_of_help_has_a_name_and_a_role(driver: Driver) -> None:
    for topic in TOPICS:
        driver.window.action(topic.key).trigger()
        check(least=15)
        assert driver.dialog.text.accessibleName() == topic.title
        driver.dialog.reject()


def test_where_there_is_no_library_every_control_has_a_name(opener: Opener, tmp_path: Path) -> None:
    driver = opener(tmp_path)
    driver.wait_for_trouble()

    check(least=8)


def test_a_hit_is_read_out_with_its_badge(driver: Driver) -> None:
    driver.type("besponsa")

    hits = QAccessible.queryAccessibleInterface(driver.window.search.hits)

    assert (
        name_of(hits.child(0)) == "Inotuzumab Ozogamicin. likelihood score A, well known cause."
        " trade name Besponsa"
    )


def test_the_library_is_read_out(driver: Driver) -> None:
    standing = QAccessible.queryAccessibleInterface(driver.window.statusBar())
    names = [name_of(standing.child(number)) for number in range(standing.childCount())]

    assert any(name.startswith("Library: ") and "built" in name for name in names)
