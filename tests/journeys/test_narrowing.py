"""From many hits to the few that matter, with the mouse or with keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.search.model import Browsing, Hits, Nothing
from tests.desktop.current_libraries import INOTUZUMAB, STARTER
from tests.journeys.driver import Driver


def titles_with_a_case_report() -> set[str]:
    """The titles, which are the first lines, of the starter texts that have one."""
    texts = [path.read_text(encoding="utf-8") for path in STARTER.glob("*.txt")]
    return {text.splitlines()[0] for text in texts if "\nCASE REPORT" in text}


def test_facets_narrow_the_hits_and_chips_widen_them_again(whole: Driver) -> None:
    # Few enough hits for all of them to be in the list.
    whole.type("sinusoidal")
    before = {row.title for row in whole.rows}

    whole.narrow("Monoclonal Antibodies", "A: well known cause")

    assert {row.title for row in whole.rows} < before
    # The badges stand in the first row of each monograph.
    lettered = {row.title for row in whole.rows if "A" in {badge.text for badge in row.badges}}
    assert lettered == {row.title for row in whole.rows}
    assert whole.window.search.box.text() == (
        'likelihood:A class:"Monoclonal Antibodies" sinusoidal'
    )
    narrowed = len(whole.rows)
    for chip in (1, 0):
        answered = len(whole.states)
        whole.qtbot.mouseClick(whole.window.search.chips.chips[chip], Qt.MouseButton.LeftButton)
        whole.qtbot.waitUntil(
            lambda answered=answered: len(whole.states) > answered and whole.is_settled
        )
    assert narrowed < len(whole.rows)
    assert {row.title for row in whole.rows} == before


def test_the_number_beside_a_choice_is_what_it_leaves(whole: Driver) -> None:
    whole.type("eosinophilia")
    whole.narrow()
    whole.qtbot.waitUntil(lambda: whole.facet("A: well known cause") is not None)
    choice = whole.facet("A: well known cause")
    assert choice is not None
    count = int(choice.text(1))

    whole.narrow("A: well known cause")

    assert len({row.title for row in whole.rows}) == count


def test_without_words_the_choices_list_monographs(whole: Driver) -> None:
    whole.narrow("With a case report")

    assert isinstance(whole.state, Hits)
    titles = [row.title for row in whole.rows]
    assert titles == sorted(titles)
    assert set(titles) == titles_with_a_case_report()
    whole.press(Qt.Key.Key_Escape)
    assert isinstance(whole.state, Browsing)


def test_an_injury_pattern_leads_to_the_sentence_that_states_it(whole: Driver) -> None:
    whole.narrow("Hepatocellular", "1 to 4 weeks")
    assert whole.window.search.box.text().strip() == "latency:1w..4w pattern:hepatocellular"
    rows = {row.title: row for row in whole.rows}
    assert {row.caption for row in whole.rows} == {"Chapters that state this", ""}
    row = rows["Fluoxetine"]
    assert row.line.startswith("stated latency: 2 to 12 weeks; stated pattern: Hepatocellular")
    assert "2 to 12 weeks" in row.snippet.text
    assert row.tip == f"{row.line}\n{row.snippet.text}"

    whole.open_hit(whole.rows.index(row))

    assert whole.title == "Fluoxetine"
    assert whole.window.reading.view.mark_count >= 1
    assert whole.sees("2 to 12 weeks")


def test_narrowing_by_keys_alone(whole: Driver) -> None:
    whole.type("jaundice")
    whole.narrow()
    tree = whole.window.search.narrowing.tree
    whole.qtbot.waitUntil(lambda: whole.facet("D: possible cause") is not None)
    place = whole.facet("D: possible cause")
    assert tree.hasFocus()
    while tree.currentItem() is not place:
        QTest.keyClick(tree, Qt.Key.Key_Down)

    QTest.keyClick(tree, Qt.Key.Key_Space)
    whole.qtbot.waitUntil(
        lambda: isinstance(whole.state, Hits) and whole.state.query == "likelihood:D jaundice"
    )
    QTest.keyClick(tree, Qt.Key.Key_Escape)

    assert whole.box.hasFocus()
    assert {badge.text for row in whole.rows for badge in row.badges} == {"D"}
    first = whole.rows[0].title
    assert whole.open_hit().monograph.title == first


def test_more_of_a_monograph_is_asked_of_it_alone(driver: Driver) -> None:
    driver.type("inotuzumab leukemia")
    number = next(n for n, row in enumerate(driver.rows) if row.more)
    driver.press(*[Qt.Key.Key_Down] * number, Qt.Key.Key_Return)

    driver.qtbot.waitUntil(lambda: isinstance(driver.state, Hits) and "drug:" in driver.state.query)

    assert {row.address.monograph for row in driver.rows} == {INOTUZUMAB}
    assert not any(row.more for row in driver.rows)


def test_a_misspelt_field_value_is_offered_right(whole: Driver) -> None:
    whole.type("class:statinn")
    assert isinstance(whole.state, Nothing)
    (button,) = whole.window.search.notice.buttons
    assert button.text() == "Did you mean “class:Statins”?"

    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)

    whole.qtbot.waitUntil(lambda: isinstance(whole.state, Hits))
    assert [row.title for row in whole.rows] == ["Atorvastatin", "Statins"]


def test_the_searches_of_this_session_can_be_made_again(driver: Driver) -> None:
    driver.type("besponsa")
    driver.open_hit()
    driver.type("nabumetone")
    driver.open_hit()
    driver.press(Qt.Key.Key_Escape)

    driver.press(Qt.Key.Key_Up)
    menu = driver.window.search.box.menu
    assert [action.text() for action in menu.actions()][:2] == ["nabumetone", "besponsa"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    driver.qtbot.waitUntil(
        lambda: isinstance(driver.state, Hits) and driver.state.query == "besponsa"
    )


def test_all_filters_are_cleared_at_once_and_the_words_stay(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("likelihood:A class:antineoplastic liver")
    clear = next(
        button
        for button in driver.window.search.chips.findChildren(QPushButton)
        if button.text() == "Clear all"
    )

    clear.click()

    assert driver.window.search.box.text().split() == ["liver"]
    assert driver.window.search.chips.chips == ()
    driver.qtbot.waitUntil(lambda: driver.is_settled)


def test_one_filter_alone_has_no_button_that_clears_all(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("likelihood:A liver")

    buttons = driver.window.search.chips.findChildren(QPushButton)
    assert [button.text() for button in buttons if button.isVisible()] == ["likelihood: A  ×"]


def test_the_filters_leave_most_of_the_list_in_view(driver: Driver) -> None:
    driver.wait_for_library()
    driver.type("liver")
    driver.press_keys("Ctrl+Shift+L")
    QApplication.processEvents()

    search = driver.window.search
    assert search.narrowing.height() < search.hits.height()
