import pytest

from desktop.navigation.addresses import Address, HomePage, Scroll
from desktop.navigation.history import Visit
from desktop.navigation.tabs import Tabs

ONE, TWO, THREE = Address("One"), Address("Two"), Address("Three")
HOME = HomePage()


class Window:
    """Shows what it is asked to, and is scrolled."""

    def __init__(self, *open_ones: Address) -> None:
        """With a tab for each of `open_ones`, the first on show."""
        self.scroll: Scroll | None = None
        self.moves: list[Visit] = []
        self.tabs = Tabs(lambda: self.scroll)
        self.tabs.moved.connect(self.moves.append)
        for number, address in enumerate(open_ones):
            if number == 0:
                self.tabs.visit(address)
            else:
                self.tabs.open(address, behind=True)

    @property
    def shown(self) -> Visit:
        return self.moves[-1]


def test_a_window_begins_with_one_tab_that_has_been_nowhere() -> None:
    tabs = Window().tabs

    assert (len(tabs), tabs.at, tabs.here, tabs.visits) == (1, 0, None, (None,))
    assert tabs.places == (HOME,)
    assert not tabs.can_close


def test_each_tab_has_a_history_and_scroll_places_of_its_own() -> None:
    window = Window(ONE)
    window.scroll = Scroll(11)
    window.tabs.open(TWO)
    window.scroll = Scroll(22)
    window.tabs.visit(THREE)
    assert window.tabs.can_go_back

    window.scroll = Scroll(33)
    window.tabs.choose(0)
    assert window.shown == Visit(ONE, Scroll(11))
    assert not window.tabs.can_go_back

    window.scroll = Scroll(44)
    window.tabs.step(1)
    assert window.shown == Visit(THREE, Scroll(33))
    window.tabs.back()
    assert window.shown == Visit(TWO, Scroll(22))


def test_what_is_not_on_show_yet_keeps_the_scroll_place_it_had() -> None:
    window = Window(ONE, TWO, THREE)
    window.scroll = Scroll(11)
    window.tabs.choose(1)
    window.scroll = None
    window.tabs.choose(2)
    window.tabs.choose(0)

    assert window.shown == Visit(ONE, Scroll(11))
    assert window.tabs.visits[1:] == (Visit(TWO), Visit(THREE))


def test_a_tab_that_opens_behind_leaves_the_one_on_show() -> None:
    window = Window(ONE)
    window.tabs.open(TWO, behind=True)
    assert (window.tabs.at, window.tabs.here) == (0, ONE)
    assert window.moves == [Visit(ONE)]

    window.tabs.open(THREE)
    assert window.tabs.places == (ONE, TWO, THREE)
    assert window.shown == Visit(THREE)


@pytest.mark.parametrize(
    ("shown", "closed", "then"),
    [(0, 0, TWO), (1, 1, THREE), (2, 2, TWO), (2, 0, THREE), (0, 2, ONE), (1, 0, TWO)],
)
def test_closing_a_tab_shows_its_neighbour_or_leaves_the_one_on_show(
    shown: int, closed: int, then: Address
) -> None:
    window = Window(ONE, TWO, THREE)
    window.tabs.choose(shown)
    moved = len(window.moves)

    window.tabs.close(closed)

    assert window.tabs.here == then
    assert len(window.moves) - moved == (shown == closed)


def test_in_place_of_the_only_tab_there_is_a_new_one() -> None:
    window = Window(ONE)
    assert window.tabs.can_close

    window.tabs.close(0)

    assert window.tabs.places == (HOME,)
    assert window.shown == Visit(HOME)
    assert not window.tabs.can_close


def test_a_closed_tab_comes_back_with_its_history_where_it_was() -> None:
    window = Window(ONE, TWO)
    window.scroll = Scroll(7)
    window.tabs.visit(THREE)
    window.scroll = Scroll(8)
    window.tabs.close(0)
    window.scroll = None

    window.tabs.reopen()

    assert window.tabs.places == (THREE, TWO)
    assert window.shown == Visit(THREE, Scroll(8))
    window.tabs.back()
    assert window.shown == Visit(ONE, Scroll(7))
    assert not window.tabs.can_reopen
    window.tabs.reopen()
    assert len(window.tabs) == 2


@pytest.mark.parametrize("kept", [0, 1, 2])
def test_closing_the_others_leaves_one_and_all_come_back_in_order(kept: int) -> None:
    window = Window(ONE, TWO, THREE)
    window.tabs.choose(1)

    window.tabs.close_others(kept)

    assert window.tabs.places == ((ONE, TWO, THREE)[kept],)
    assert window.shown.address == window.tabs.here == (ONE, TWO, THREE)[kept]
    window.tabs.reopen()
    window.tabs.reopen()
    assert window.tabs.places == (ONE, TWO, THREE)


def test_a_moved_tab_stays_on_show() -> None:
    window = Window(ONE, TWO, THREE)
    moved = len(window.moves)

    window.tabs.move(0, 2)
    assert (window.tabs.places, window.tabs.here) == ((TWO, THREE, ONE), ONE)
    window.tabs.move(0, 1)

    assert (window.tabs.places, window.tabs.here) == ((THREE, TWO, ONE), ONE)
    assert len(window.moves) == moved


def test_steps_go_round_and_a_number_that_is_not_there_does_nothing() -> None:
    window = Window(ONE, TWO, THREE)

    window.tabs.step(-1)
    assert window.tabs.here == THREE
    window.tabs.step(1)
    assert window.tabs.here == ONE
    window.tabs.choose(3)
    window.tabs.choose(0)

    assert window.tabs.here == ONE


def test_restored_tabs_have_the_opening_page_before_them() -> None:
    window = Window(THREE)

    window.tabs.restore([Visit(HOME), Visit(ONE, Scroll(5)), Visit(TWO)], at=1)

    assert window.tabs.places == (HOME, ONE, TWO)
    assert window.shown == Visit(ONE, Scroll(5))
    window.tabs.back()
    assert window.shown == Visit(HOME)
    window.tabs.choose(0)
    assert not window.tabs.can_go_back


def test_another_library_forgets_every_tab() -> None:
    window = Window(ONE, TWO, THREE)
    window.tabs.close(1)

    window.tabs.clear()

    assert (len(window.tabs), window.tabs.here) == (1, None)
    assert not window.tabs.can_go_back
    assert not window.tabs.can_reopen


def test_only_the_last_closed_ones_are_remembered() -> None:
    window = Window(*(Address(str(number)) for number in range(50)))
    window.tabs.close_others(0)

    reopened = 0
    while window.tabs.can_reopen:
        window.tabs.reopen()
        reopened += 1

    assert 10 <= reopened < 49
