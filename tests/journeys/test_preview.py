"""Going through the hits with the arrow keys: each is shown after a moment, none is left behind."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.navigation.addresses import Address, HomePage
from desktop.search.delegate import RowDelegate
from tests.desktop.current_libraries import INOTUZUMAB
from tests.journeys.driver import Driver

DOWN, UP, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return


def delegate(driver: Driver) -> RowDelegate:
    made = driver.window.search.hits.itemDelegate()
    assert isinstance(made, RowDelegate)
    return made


def open_rows(driver: Driver) -> list[int]:
    """The rows that are drawn as open."""
    return [n for n, row in enumerate(driver.rows) if delegate(driver).is_open(row)]


def wait_for_row(driver: Driver, number: int) -> None:
    driver.qtbot.waitUntil(lambda: number in open_rows(driver))
    driver.wait_for_page(driver.rows[number].address.monograph)


def test_the_arrows_show_the_hit_that_they_rest_on(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("hepatotoxicity")
    assert open_rows(driver) == []
    assert driver.composition.page.presenter.opened is None

    driver.press(DOWN)
    wait_for_row(driver, 1)
    driver.press(DOWN)
    wait_for_row(driver, 2)

    assert driver.window.search.hits.currentIndex().row() == 2
    assert driver.box.hasFocus()
    driver.press_keys("Alt+Left")
    driver.qtbot.waitUntil(lambda: driver.composition.tabs.here == HomePage())


def test_rows_that_are_hurried_by_are_not_shown(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("hepatotoxicity")
    moved: list[object] = []
    driver.composition.tabs.moved.connect(moved.append)

    driver.press(DOWN, DOWN)
    wait_for_row(driver, 2)

    assert len(moved) == 1


def test_what_is_only_passed_is_not_among_the_recent_ones_until_it_is_opened(
    driver: Driver,
) -> None:
    driver.wait_for_library()
    driver.type("hepatotoxicity")
    store = driver.composition._store
    other = next(
        n
        for n, row in enumerate(driver.rows)
        if row.address.monograph != driver.rows[0].address.monograph
    )
    driver.press(*[DOWN] * other)
    wait_for_row(driver, other)
    assert store.recent() == ()

    driver.press(ENTER)

    driver.qtbot.waitUntil(lambda: len(store.recent()) == 1)
    assert store.recent()[0][0] == driver.rows[other].address.monograph
    assert len([v for v in driver.composition.tabs.visits if v is not None]) == 1


def test_who_stays_has_read_it(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("hepatotoxicity")
    driver.press(DOWN)
    wait_for_row(driver, 1)

    driver.composition.session._stay.timeout.emit()

    assert len(driver.composition._store.recent()) == 1


def test_back_and_forth_leaves_one_visit(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("besponsa")
    driver.open_hit()
    opened = driver.composition.tabs.here
    driver.type("hepatotoxicity")
    driver.press(DOWN)
    wait_for_row(driver, 1)
    driver.press(UP)
    wait_for_row(driver, 0)

    driver.press_keys("Alt+Left")

    driver.qtbot.waitUntil(lambda: driver.composition.tabs.here == opened)


def test_typing_shows_nothing_by_itself(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("hepatotoxicity")
    driver.press(DOWN)
    preview = driver.composition.search.preview
    assert preview._rest.isActive()

    QTest.keyClicks(driver.box, " j")

    assert not preview._rest.isActive()


def test_selecting_several_shows_none_of_them(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("hepatotoxicity")
    hits = driver.window.search.hits
    hits.setFocus()

    QTest.keyClick(hits, DOWN, Qt.KeyboardModifier.ShiftModifier)

    assert len(hits.selectedIndexes()) == 2
    assert not driver.composition.search.preview._rest.isActive()


def test_a_name_stays_marked_wherever_one_reads_in_its_monograph(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("besponsa")
    driver.open_hit()
    assert open_rows(driver) == [0]

    driver.composition.tabs.visit(Address(INOTUZUMAB, driver.rows[0].address.section or "x"))
    assert open_rows(driver) == [0]
    driver.press_keys("Alt+Home")
    assert open_rows(driver) == []
