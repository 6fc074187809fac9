import pytest

from desktop.home.presenter import HomePresenter
from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.navigation.addresses import Address
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


def test_what_was_read_of_this_library_is_offered_in_that_order(
    bench: Bench, library: Library
) -> None:
    ids = [(summary.id, summary.title) for summary in library.summaries()]
    bench.open(library)
    bench.presenter.show_recent((ids[3], ("Wishful", "Wishful"), ids[0]))
    bench.presenter.refresh()

    page = bench.pages[-1].split("Recently viewed")[1].split("</p>")[0]
    assert page.index(ids[3][1]) < page.index(ids[0][1])
    assert page.count("<a ") == 2


def test_of_much_that_was_read_the_last_is_offered(bench: Bench, library: Library) -> None:
    known = library.summaries()[0]
    bench.open(library)
    bench.presenter.show_recent(((known.id, known.title),) * 20)
    bench.presenter.refresh()

    assert bench.pages[-1].split("Recently viewed")[1].split("</p>")[0].count("<a ") == 8


def test_bookmarks_are_shown_as_soon_as_they_are_known(bench: Bench, library: Library) -> None:
    page = bench.open(library)
    assert "Bookmarks" not in page
    bookmarks = ((Address("Nabumetone", section="Nabumetone.Outcome"), "Nabumetone · Outcome"),)

    bench.presenter.show_bookmarks(bookmarks)

    assert "Nabumetone · Outcome" in bench.pages[-1]
    count = len(bench.pages)
    bench.presenter.show_bookmarks(bookmarks)
    assert len(bench.pages) == count
    assert "Nabumetone · Outcome" not in bench.open(library)


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
