import pytest

from desktop.home.presenter import HomePresenter
from desktop.jobs import HandExecutor, Jobs
from index import Library, LibraryDamaged


class Bench:
    """A presenter whose work is done when the test says so."""

    def __init__(self) -> None:
        self.hand = HandExecutor()
        self.pages: list[str] = []
        self.errors: list[object] = []
        self.presenter = HomePresenter(Jobs(self.hand), lambda title, body: f"{title}|{body}")
        self.presenter.page_changed.connect(self.pages.append)
        self.presenter.library_failed.connect(self.errors.append)

    def open(self, library: Library) -> str:
        self.presenter.set_library(library)
        self.hand.run_all()
        return self.pages[-1]


@pytest.fixture
def bench(qapp: object) -> Bench:
    return Bench()


def test_a_library_gets_its_page(bench: Bench, library: Library) -> None:
    page = bench.open(library)

    assert bench.pages[0] == ""
    assert page.startswith("What do you want to look up?|")
    assert "Five starter monographs" in page
    assert "This is the starter library" in page


def test_what_was_open_comes_first_among_the_recent(bench: Bench, library: Library) -> None:
    bench.open(library)
    for name in ("One", "Two", "One", *(f"More {number}" for number in range(6)), "Two"):
        bench.presenter.remember(name.replace(" ", "_"), name)
    bench.presenter.refresh()

    page = bench.pages[-1].split("Read in this session")[1].split("</p>")[0]
    assert page.index("Two") < page.index("More 5") < page.index("More 0") < page.index(">One<")
    assert page.count("<a ") == 8


def test_another_library_forgets_what_was_read(bench: Bench, library: Library) -> None:
    bench.open(library)
    bench.presenter.remember("One", "One")

    assert "Read in this session" not in bench.open(library)


def test_without_a_library_there_is_no_page(bench: Bench, library: Library) -> None:
    bench.open(library)
    bench.presenter.set_library(None)
    bench.presenter.refresh()
    bench.hand.run_all()

    assert bench.pages[-1] == ""


def test_a_damaged_library_is_told(
    bench: Bench, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = LibraryDamaged("broken")

    def fail() -> None:
        raise broken

    monkeypatch.setattr(library, "summaries", fail)
    bench.open(library)

    assert bench.errors == [broken]
