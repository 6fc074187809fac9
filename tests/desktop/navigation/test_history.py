from desktop.navigation.addresses import Address, HomePage, Scroll
from desktop.navigation.history import Navigator, Visit

ONE, TWO, THREE = Address("One"), Address("Two"), Address("Three")


def navigator() -> tuple[Navigator, list[Visit]]:
    made = Navigator()
    moves: list[Visit] = []
    made.moved.connect(moves.append)
    return made, moves


def test_back_returns_to_the_scroll_place() -> None:
    made, moves = navigator()

    made.visit(ONE)
    made.visit(TWO, leaving=Scroll(120, 3))
    made.back(leaving=Scroll(7))
    made.forward()

    assert moves == [
        Visit(ONE),
        Visit(TWO),
        Visit(ONE, Scroll(120, 3)),
        Visit(TWO, Scroll(7)),
    ]


def test_a_new_visit_drops_the_later_ones() -> None:
    made, moves = navigator()
    made.visit(ONE)
    made.visit(TWO)
    made.back()

    made.visit(THREE)

    assert not made.can_go_forward
    made.back()
    assert moves[-1].address == ONE


def test_the_same_address_again_is_one_visit_but_is_shown_again() -> None:
    made, moves = navigator()
    made.visit(ONE)
    made.visit(ONE, leaving=Scroll(50))

    assert moves == [Visit(ONE), Visit(ONE)]
    assert not made.can_go_back


def test_the_ends_of_the_history_stay_put() -> None:
    made, moves = navigator()
    made.back()
    made.forward()
    assert made.current is None

    made.visit(ONE)
    made.back()
    made.forward()

    assert moves == [Visit(ONE)]


def test_an_old_visit_is_forgotten_some_day() -> None:
    made, _ = navigator()
    for number in range(500):
        made.visit(Address(str(number)))

    steps = 0
    while made.can_go_back:
        made.back()
        steps += 1

    assert 100 <= steps < 500


def test_the_opening_page_is_a_place_like_any_other() -> None:
    made, moves = navigator()
    made.visit(HomePage())
    made.visit(ONE)

    made.back()

    assert moves[-1] == Visit(HomePage())
    assert (made.can_go_back, made.can_go_forward) == (False, True)
