import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from desktop.jobs.jobs import Err, HandExecutor, Jobs, Ok


def test_the_newest_of_a_channel_wins(qapp: object) -> None:
    hand = HandExecutor()
    jobs = Jobs(hand)
    done: list[object] = []

    jobs.run_newest("search", lambda: "old", done.append)
    jobs.run_newest("search", lambda: "new", done.append)
    jobs.run_newest("page", lambda: "page", done.append)
    hand.run_all()

    assert done == [Ok("new"), Ok("page")]


def test_work_that_is_outdated_is_not_begun(qapp: object) -> None:
    hand = HandExecutor()
    jobs = Jobs(hand)
    begun: list[str] = []

    jobs.run_newest("search", lambda: begun.append("old"), lambda result: None)
    jobs.run_newest("search", lambda: begun.append("new"), lambda result: None)
    hand.run_all()

    assert begun == ["new"]


def test_a_result_that_comes_too_late_is_dropped(qapp: object) -> None:
    hand = HandExecutor()
    jobs = Jobs(hand)
    done: list[object] = []

    def overtaken() -> str:
        jobs.run_newest("search", lambda: "new", done.append)
        return "old"

    jobs.run_newest("search", overtaken, done.append)
    hand.run_all()

    assert done == [Ok("new")]


def test_what_is_forgotten_is_not_answered(qapp: object) -> None:
    hand = HandExecutor()
    jobs = Jobs(hand)
    done: list[object] = []

    jobs.run_newest("page", lambda: "page", done.append)
    jobs.forget("page")
    hand.run_all()

    assert done == []


def test_a_failure_is_a_result(qapp: object) -> None:
    hand = HandExecutor()
    jobs = Jobs(hand)
    done: list[object] = []
    fault = ValueError("no")

    def fail() -> None:
        raise fault

    jobs.run_newest("page", fail, done.append)
    hand.run_all()

    assert done == [Err(fault)]


def test_work_runs_elsewhere_and_is_answered_on_the_gui_thread(qtbot: QtBot) -> None:
    jobs = Jobs()
    here = QThread.currentThread()
    main = threading.get_ident()
    answers: list[tuple[object, bool]] = []

    jobs.run_newest(
        "search",
        threading.get_ident,
        lambda result: answers.append((result, QThread.currentThread() is here)),
    )
    qtbot.waitUntil(lambda: bool(answers))
    jobs.close()

    result, on_gui_thread = answers[0]
    assert isinstance(result, Ok)
    assert result.value != main
    assert on_gui_thread


def test_closing_waits_for_work_and_answers_nothing_more(qtbot: QtBot) -> None:
    jobs = Jobs()
    begun, go_on = threading.Event(), threading.Event()
    done: list[object] = []

    def work() -> None:
        begun.set()
        go_on.wait(2)

    jobs.run_newest("search", work, done.append)
    assert begun.wait(2)
    threading.Timer(0.05, go_on.set).start()
    jobs.close()

    assert go_on.is_set()
    assert done == []


def test_long_work_tells_how_far_it_is_and_does_not_hold_up_the_rest(qtbot: QtBot) -> None:
    jobs = Jobs()
    go_on = threading.Event()
    told: list[tuple[int, bool]] = []
    done: list[object] = []
    here = QThread.currentThread()

    def work(tell: Callable[[int], None]) -> str:
        tell(1)
        go_on.wait(5)
        tell(2)
        return "long"

    def on_told(progress: int) -> None:
        told.append((progress, QThread.currentThread() is here))

    usual = sys.getswitchinterval()
    jobs.run_long("import", work, on_told, done.append)
    for number in range(4):
        jobs.run_newest(f"search {number}", lambda: "short", done.append)
    qtbot.waitUntil(lambda: len(done) == 4 and bool(told))
    assert sys.getswitchinterval() < usual
    go_on.set()
    qtbot.waitUntil(lambda: Ok("long") in done)
    jobs.close()

    assert told == [(1, True), (2, True)]
    assert sys.getswitchinterval() == usual


def test_work_that_nobody_waits_for_comes_after_all_that_somebody_does(qtbot: QtBot) -> None:
    jobs = Jobs()
    order: list[str] = []
    released = threading.Event()

    def searching() -> None:
        released.wait(10)
        order.append("search")

    jobs.run_newest("search", searching, lambda _: None)
    jobs.run_later("home", lambda: order.append("home"), lambda _: None)
    jobs.run_newest("page", lambda: order.append("page"), lambda _: released.set())
    qtbot.waitUntil(lambda: len(order) == 3)

    assert order == ["page", "search", "home"]
    jobs.close()


def test_work_that_nobody_waits_for_is_done_where_nothing_else_is(qtbot: QtBot) -> None:
    jobs = Jobs()
    done: list[object] = []

    jobs.run_later("home", lambda: "home", done.append)
    qtbot.waitUntil(lambda: bool(done))

    assert done == [Ok("home")]
    jobs.close()


class Ended(HandExecutor):
    """Tells that its threads were ended."""

    is_ended = False

    def close(self) -> None:
        super().close()
        self.is_ended = True


def test_channels_beside_have_answers_of_their_own_on_the_same_threads(qapp: object) -> None:
    hand = Ended()
    one = Jobs(hand)
    two = one.beside()
    done: list[object] = []

    one.run_newest("search", lambda: "one", done.append)
    two.run_newest("search", lambda: "two", done.append)
    two.forget("search")
    two.run_newest("search", lambda: "two again", done.append)
    hand.run_all()
    assert done == [Ok("one"), Ok("two again")]

    one.run_newest("search", lambda: "too late", done.append)
    one.close()
    one.close()
    assert not hand.is_ended
    two.run_newest("search", lambda: "goes on", done.append)
    hand.run_all()
    assert done[2:] == [Ok("goes on")]
    two.close()
    assert hand.is_ended
