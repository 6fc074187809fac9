"""Several monographs open at once, in the real window, by keys and mouse."""

from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTabBar, QToolButton, QWidget

from desktop.windows.tab_bar import TabBar
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.conftest import Opener
from tests.journeys.driver import Driver
from tests.journeys.test_comparing import choose, wait_for
from tests.journeys.test_references import open_references

KEY: Final = Qt.Key
CTRL: Final = Qt.KeyboardModifier.ControlModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
HOME: Final = "Home"
INOTUZUMAB_TITLE: Final = "Inotuzumab Ozogamicin"
VENLAFAXINE: Final = "Venlafaxine, Desvenlafaxine"


def bar(driver: Driver) -> TabBar | None:
    return driver.window.findChild(TabBar)


def row(driver: Driver) -> QTabBar:
    found = bar(driver)
    assert found is not None
    return found.row


def tabs(driver: Driver) -> list[str]:
    """The titles in the bar; none where there is no bar."""
    found = bar(driver)
    if found is None or not found.isVisible():
        return []
    return [found.row.tabText(number) for number in range(found.row.count())]


def in_front(driver: Driver) -> str:
    return row(driver).tabText(row(driver).currentIndex())


def click_tab(driver: Driver, number: int, button: Qt.MouseButton = LEFT) -> None:
    QTest.mouseClick(row(driver), button, pos=row(driver).tabRect(number).center() - QPoint(20, 0))


def open_beside(driver: Driver, text: str, monograph: str) -> None:
    """Open the first hit of a text in a new tab, by key."""
    driver.type(text)
    QTest.keyClick(driver.box, KEY.Key_Return, CTRL)
    driver.wait_for_page(monograph)


@pytest.fixture
def two(driver: Driver) -> Driver:
    """Inotuzumab in the first tab, nabumetone in the second and in front."""
    driver.type("besponsa")
    driver.open_hit()
    open_beside(driver, "relafen", "Nabumetone")
    return driver


def test_one_monograph_needs_no_bar(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    driver.type("relafen")
    driver.open_hit()

    assert bar(driver) is None
    assert not driver.window.action("next_tab").isEnabled()


def test_a_button_after_the_last_tab_opens_another(two: Driver) -> None:
    found = bar(two)
    assert found is not None
    (button,) = (
        each
        for each in found.findChildren(QToolButton)
        if each.defaultAction() is two.window.action("new_tab")
    )
    assert button.isVisible()
    assert "Ctrl+T" in button.toolTip()
    last = row(two).mapTo(found, row(two).tabRect(1).topRight())
    assert 0 <= button.x() - last.x() < 40

    QTest.mouseClick(button, LEFT)

    assert tabs(two) == [INOTUZUMAB_TITLE, "Nabumetone", HOME]
    assert in_front(two) == HOME
    assert two.box.hasFocus()


def test_a_hit_opens_in_a_new_tab_by_key_and_the_other_stays_where_it_was(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    driver.window.reading.view.verticalScrollBar().setValue(777)
    seen = driver.top_text()

    open_beside(driver, "relafen", "Nabumetone")
    assert (tabs(driver), in_front(driver)) == ([INOTUZUMAB_TITLE, "Nabumetone"], "Nabumetone")
    assert driver.scroll == 0
    assert not driver.window.action("back").isEnabled()

    driver.press_keys("Ctrl+Tab")
    driver.wait_for_page(INOTUZUMAB)
    driver.qtbot.waitUntil(lambda: driver.top_text() == seen)
    assert driver.window.action("back").isEnabled()
    assert driver.window.windowTitle().startswith(INOTUZUMAB_TITLE)


def test_enter_with_ctrl_before_the_answer_opens_a_new_tab_when_it_comes(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()

    driver.press_keys("Ctrl+L")
    QTest.keyClicks(driver.box, "relafen")
    QTest.keyClick(driver.box, KEY.Key_Return, CTRL)

    driver.wait_for_page("Nabumetone")
    assert tabs(driver) == [INOTUZUMAB_TITLE, "Nabumetone"]


def test_a_middle_click_on_a_hit_opens_it_behind(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    driver.type("nabumetone")
    hits = driver.window.search.hits
    chosen = hits.currentIndex()
    place = hits.visualRect(hits.model().index(1, 0)).center()

    QTest.mouseClick(hits.viewport(), MIDDLE, pos=place)

    assert tabs(driver) == [INOTUZUMAB_TITLE, driver.rows[1].title]
    assert driver.title == INOTUZUMAB_TITLE == in_front(driver)
    assert hits.selectedIndexes() == [chosen]


def test_a_row_of_the_library_opens_in_a_new_tab(driver: Driver) -> None:
    driver.press_keys("Ctrl+B")
    names = [each.name for each in driver.tree.rows]
    driver.tree.setCurrentIndex(driver.tree.index_of(names.index("Nabumetone")))

    QTest.keyClick(driver.tree, KEY.Key_Return, CTRL)
    driver.wait_for_page("Nabumetone")
    assert tabs(driver) == [HOME, "Nabumetone"]

    tree = driver.tree
    wanted = tree.visualRect(tree.index_of(names.index(INOTUZUMAB_TITLE))).center()
    QTest.mouseClick(tree.viewport(), MIDDLE, pos=wanted)
    assert tabs(driver) == [HOME, "Nabumetone", INOTUZUMAB_TITLE]
    assert driver.title == "Nabumetone"


@pytest.mark.parametrize(("button", "modifier"), [(MIDDLE, CTRL & ~CTRL), (LEFT, CTRL)])
def test_a_link_opens_behind_by_a_middle_click_or_with_ctrl(
    whole: Driver, button: Qt.MouseButton, modifier: Qt.KeyboardModifier
) -> None:
    whole.type("besponsa")
    whole.open_hit()
    view = whole.window.reading.view
    cursor = view.document().find("Brentuximab Vedotin")
    view.setTextCursor(cursor)
    view.ensureCursorVisible()
    cursor.setPosition(cursor.selectionStart())
    place = view.cursorRect(cursor).center() + QPoint(6, 0)
    assert view.anchorAt(place)

    QTest.mouseClick(view.viewport(), button, modifier, place)

    assert tabs(whole) == [INOTUZUMAB_TITLE, "Brentuximab Vedotin"]
    assert whole.title == INOTUZUMAB_TITLE == in_front(whole)
    menu = view.context_menu(place)
    menu.actions()[0].trigger()
    whole.wait_for_page("Brentuximab_Vedotin")
    assert len(tabs(whole)) == 3


def test_a_link_is_reached_and_opened_in_a_new_tab_by_key(whole: Driver) -> None:
    whole.type("besponsa")
    whole.open_hit()
    whole.press_keys("F6")
    view = whole.window.reading.view
    hrefs = []
    while not (hrefs and hrefs[-1].startswith("liverleaf:")) and len(hrefs) < 40:
        QTest.keyClick(view, KEY.Key_Tab)
        hrefs.append(view.textCursor().charFormat().anchorHref())

    QTest.keyClick(view, KEY.Key_Return, CTRL)

    whole.qtbot.waitUntil(lambda: len(tabs(whole)) == 2)
    assert in_front(whole) == tabs(whole)[1]


def test_a_new_tab_begins_with_the_opening_page_and_the_keys_in_the_box(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    driver.press_keys("F6")

    driver.press_keys("Ctrl+T")
    assert driver.home.isVisible()
    assert driver.box.hasFocus()
    assert tabs(driver) == [INOTUZUMAB_TITLE, HOME]

    driver.type("relafen")
    driver.open_hit()
    assert tabs(driver) == [INOTUZUMAB_TITLE, "Nabumetone"]


def test_each_opening_page_stays_where_it_was_scrolled_to(whole: Driver) -> None:
    whole.window.resize(800, 600)
    bar = whole.home.verticalScrollBar()
    whole.qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(100)

    whole.press_keys("Ctrl+T")
    assert bar.value() == 0
    whole.press_keys("Ctrl+1")

    assert abs(bar.value() - 100) <= 1


def test_the_closed_tab_comes_back_with_its_history(two: Driver) -> None:
    two.type("effexor")
    two.open_hit()
    two.window.reading.view.verticalScrollBar().setValue(300)
    seen = two.top_text()

    two.press_keys("Ctrl+W")
    two.wait_for_page(INOTUZUMAB)
    assert tabs(two) == []
    assert not two.window.action("close_other_tabs").isEnabled()
    two.press_keys("Ctrl+Shift+T")

    two.wait_for_page("Venlafaxine_Desvenlafaxine")
    assert tabs(two) == [INOTUZUMAB_TITLE, VENLAFAXINE]
    two.qtbot.waitUntil(lambda: two.top_text() == seen)
    two.press_keys("Alt+Left")
    two.wait_for_page("Nabumetone")


def test_closing_the_only_tab_leaves_the_opening_page(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()

    driver.press_keys("Ctrl+W")
    assert driver.home.isVisible()
    assert not driver.window.action("back").isEnabled()
    driver.press_keys("Ctrl+W")
    assert driver.window.isVisible()

    driver.press_keys("Ctrl+Shift+T")
    driver.wait_for_page(INOTUZUMAB)
    assert tabs(driver) == [INOTUZUMAB_TITLE, HOME]


def test_tabs_are_gone_through_by_key_and_by_number(two: Driver) -> None:
    two.press_keys("Ctrl+T")
    assert tabs(two) == [INOTUZUMAB_TITLE, "Nabumetone", HOME]

    for keys, title in (
        ("Ctrl+Tab", INOTUZUMAB_TITLE),
        ("Ctrl+Shift+Tab", HOME),
        ("Ctrl+Shift+Tab", "Nabumetone"),
        ("Ctrl+1", INOTUZUMAB_TITLE),
        ("Ctrl+3", HOME),
        ("Ctrl+9", HOME),
        ("Ctrl+2", "Nabumetone"),
    ):
        two.press_keys(keys)
        assert in_front(two) == title, keys
    two.wait_for_page("Nabumetone")
    assert two.window.action("tab_3").text() == HOME
    assert not two.window.action("tab_4").isVisible()


def test_going_through_tabs_quicker_than_they_show_loses_no_place(two: Driver) -> None:
    two.window.reading.view.verticalScrollBar().setValue(500)
    seen = two.top_text()
    two.press_keys("Ctrl+1")
    two.wait_for_page(INOTUZUMAB)
    two.window.reading.view.verticalScrollBar().setValue(777)
    seen_before = two.top_text()

    for _ in range(7):
        two.press_keys("Ctrl+Tab")
    two.wait_for_page("Nabumetone")
    two.qtbot.waitUntil(lambda: two.top_text() == seen)
    two.press_keys("Ctrl+Tab")
    two.wait_for_page(INOTUZUMAB)

    two.qtbot.waitUntil(lambda: two.top_text() == seen_before)


def test_the_mouse_chooses_closes_and_moves_tabs(two: Driver) -> None:
    open_beside(two, "effexor", "Venlafaxine_Desvenlafaxine")

    click_tab(two, 0)
    two.wait_for_page(INOTUZUMAB)
    moved = ["Nabumetone", VENLAFAXINE, INOTUZUMAB_TITLE]

    def is_moved() -> None:
        # What is still being read when the drag begins can let go of the tab, also half way.
        if tabs(two) != moved:
            place = tabs(two).index(INOTUZUMAB_TITLE)
            drag(row(two), row(two).tabRect(place).center(), row(two).tabRect(2).center())
        assert tabs(two) == moved, (row(two).size(), row(two).tabRect(2))

    two.qtbot.waitUntil(is_moved)
    assert in_front(two) == INOTUZUMAB_TITLE
    two.press_keys("Ctrl+1")
    two.wait_for_page("Nabumetone")

    click_tab(two, 1, MIDDLE)
    assert tabs(two) == ["Nabumetone", INOTUZUMAB_TITLE]
    (closer,) = (
        each
        for each in row(two).findChildren(QToolButton, "closer")
        if each.accessibleName() == "Close Nabumetone"
    )
    QTest.mouseClick(closer, LEFT)
    two.wait_for_page(INOTUZUMAB)
    assert tabs(two) == []


def drag(on: QWidget, start: QPoint, end: QPoint) -> None:
    """Drag with the left button. Straight to the widget: a press after a click may count as a
    double click for the window, and then nothing is dragged."""
    steps = 12
    send_mouse(on, QEvent.Type.MouseButtonPress, start, LEFT, LEFT)
    for step in range(1, steps + 1):
        at = start + (end - start) * step / steps
        send_mouse(on, QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, LEFT)
        QApplication.processEvents()
    send_mouse(on, QEvent.Type.MouseButtonRelease, end, LEFT, Qt.MouseButton.NoButton)
    QApplication.processEvents()


def send_mouse(
    on: QWidget, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton
) -> None:
    place = QPointF(at)
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, place, on.mapToGlobal(place), button, held, none)
    QApplication.sendEvent(on, event)


def test_the_menu_of_a_tab_closes_it_or_the_others(two: Driver) -> None:
    open_beside(two, "effexor", "Venlafaxine_Desvenlafaxine")

    take(two, 1, "Close tab")
    assert tabs(two) == [INOTUZUMAB_TITLE, VENLAFAXINE]
    two.press_keys("Ctrl+Shift+T")
    take(two, 0, "Close other tabs")
    two.wait_for_page(INOTUZUMAB)
    assert tabs(two) == []

    two.press_keys("Ctrl+Shift+T")
    two.press_keys("Ctrl+Shift+T")
    assert sorted(tabs(two)) == sorted([INOTUZUMAB_TITLE, "Nabumetone", VENLAFAXINE])
    two.window.action("close_other_tabs").trigger()
    assert tabs(two) == []


def take(driver: Driver, number: int, entry: str) -> None:
    """Take an entry of the menu that a right click on a tab opens."""
    on = row(driver)
    place = on.tabRect(number).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, on.mapToGlobal(place))
    QApplication.sendEvent(on, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == entry).trigger()
    menu.close()
    driver.window.activateWindow()
    driver.qtbot.waitUntil(driver.window.isActiveWindow)


def test_the_bar_itself_works_by_key(two: Driver) -> None:
    row(two).setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(row(two), KEY.Key_Left)
    two.wait_for_page(INOTUZUMAB)
    assert row(two).hasFocus()
    QTest.keyClick(row(two), KEY.Key_Delete)

    two.wait_for_page("Nabumetone")
    assert tabs(two) == []


def test_long_titles_are_shortened_and_whole_in_the_tooltip(whole: Driver) -> None:
    whole.window.resize(800, 600)
    whole.type("besponsa")
    whole.open_hit()
    for text in ("beta blocker", "nsaids", "statins", "antineoplastic"):
        whole.type(text)
        QTest.keyClick(whole.box, KEY.Key_Return, CTRL)
        whole.qtbot.waitUntil(lambda: not whole.window._is_passing)

    shown = row(whole)
    assert len(set(tabs(whole))) == 5
    longest = max(range(5), key=lambda number: len(shown.tabText(number)))
    title = shown.tabText(longest)
    needed = shown.fontMetrics().horizontalAdvance(title)
    assert shown.tabRect(longest).width() < needed
    assert title in shown.tabToolTip(longest)
    assert bar(whole).width() <= whole.window.reading.width()  # type: ignore[union-attr]


def test_comparison_and_references_have_tabs_like_any_place(whole: Driver) -> None:
    whole.type("besponsa")
    whole.open_hit()
    whole.press_keys("Ctrl+T")
    shown = open_references(whole)
    whole.press_keys("Ctrl+T")
    whole.type("relafen")
    whole.open_hit()
    whole.press_keys("Ctrl+Shift+D")
    choose(whole, "effexor", "Venlafaxine")
    compared = wait_for(whole, "Nabumetone", VENLAFAXINE)
    compared.view.verticalScrollBar().setValue(200)
    assert tabs(whole) == [INOTUZUMAB_TITLE, "References", f"Nabumetone · {VENLAFAXINE}"]

    whole.press_keys("Ctrl+1")
    whole.wait_for_page(INOTUZUMAB)
    whole.press_keys("Ctrl+2")
    whole.qtbot.waitUntil(shown.isVisible)
    whole.press_keys("Ctrl+3")
    whole.qtbot.waitUntil(compared.isVisible)
    whole.qtbot.waitUntil(lambda: abs(compared.view.verticalScrollBar().value() - 200) <= 1)
    whole.press_keys("Alt+Left")
    whole.wait_for_page("Nabumetone")


def test_forgetting_what_was_read_closes_every_tab(two: Driver) -> None:
    two.press_keys("Ctrl+T")
    two.press_keys("Ctrl+W")

    two.window.action("forget_read").trigger()

    assert tabs(two) == []
    assert two.home.isVisible()
    assert not two.window.action("reopen_tab").isEnabled()


def test_another_library_keeps_the_tabs_it_has_the_chapters_of(
    whole: Driver, starter: Path
) -> None:
    whole.type("besponsa")
    whole.open_hit()
    open_beside(whole, "kava kava", "Kava_Kava")
    open_beside(whole, "relafen", "Nabumetone")
    whole.click_outline("Hepatotoxicity")
    whole.qtbot.waitUntil(lambda: whole.section == "Hepatotoxicity")
    seen = whole.top_text()

    # As on a slow share: a card stands there before the library is open.
    whole.composition.library.noticed.emit()
    whole.composition.library.open(starter)
    whole.qtbot.waitUntil(lambda: whole.composition.library.folder == starter)
    whole.qtbot.waitUntil(lambda: tabs(whole) == [INOTUZUMAB_TITLE, "Nabumetone"])

    whole.wait_for_page("Nabumetone")
    whole.qtbot.waitUntil(lambda: whole.top_text() == seen)
    whole.press_keys("Alt+Left")
    assert whole.home.isVisible()
    assert not whole.window.action("reopen_tab").isEnabled()


def test_after_trouble_with_the_library_the_tabs_come_back(
    two: Driver, starter: Path, tmp_path: Path
) -> None:
    two.composition.library.open(tmp_path)
    two.wait_for_trouble()
    assert tabs(two) == []
    for keys in ("Ctrl+T", "Ctrl+W", "Ctrl+Shift+T", "Ctrl+Tab", "Ctrl+2"):
        two.press_keys(keys)
    assert two.window.card.isVisible()

    two.composition.library.open(starter)
    two.qtbot.waitUntil(lambda: tabs(two) == [INOTUZUMAB_TITLE, "Nabumetone"])
    two.wait_for_page("Nabumetone")


def test_the_next_session_has_the_same_tabs(opener: Opener, starter: Path, tmp_path: Path) -> None:
    user = tmp_path / "kept.sqlite"
    first = opener(starter, user)
    first.wait_for_library()
    first.type("jaundice besponsa")
    first.open_hit()
    first.window.reading.view.verticalScrollBar().setValue(777)
    seen = first.window.reading.view.place()
    first.press_keys("Ctrl+T")
    open_references(first)
    open_beside(first, "relafen", "Nabumetone")
    first.press_keys("Ctrl+1")
    first.wait_for_page(INOTUZUMAB)
    first.close()
    assert b"jaundice" not in b"".join(part.read_bytes() for part in tmp_path.glob("kept*"))

    later = opener(starter, user)
    later.wait_for_library()
    later.wait_for_page(INOTUZUMAB)

    assert tabs(later) == [INOTUZUMAB_TITLE, "References", "Nabumetone"]
    assert in_front(later) == INOTUZUMAB_TITLE
    place = later.window.reading.view.place()
    # Within a line or two: what a line holds is the font's.
    assert place.section == seen.section
    assert abs(place.position - seen.position) < 400
    later.press_keys("Ctrl+3")
    later.wait_for_page("Nabumetone")
    later.press_keys("Alt+Left")
    assert later.home.isVisible()
