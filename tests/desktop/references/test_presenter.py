import pytest

from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.page.options import PageOptions, PageStyle
from desktop.references.model import Asked, Cited, Listed
from desktop.references.presenter import ReferencesPresenter
from index import Library, LibraryDamaged, WorkOrder


class Bench:
    """A presenter whose work is done when the test says so."""

    def __init__(self, library: Library | None) -> None:
        self.hand = HandExecutor()
        self.presenter = ReferencesPresenter(
            Jobs(self.hand), lambda: library, lambda: PageOptions(PageStyle("$title: $body"))
        )
        self.listed: list[Listed] = []
        self.cited: list[Cited] = []
        self.failed: list[object] = []
        self.presenter.listed.connect(self.listed.append)
        self.presenter.cited.connect(self.cited.append)
        self.presenter.library_failed.connect(self.failed.append)


@pytest.fixture
def bench(library: Library, qapp: object) -> Bench:
    return Bench(library)


def test_the_newest_wish_is_answered(bench: Bench) -> None:
    bench.presenter.ask(Asked("b"))
    bench.presenter.ask(Asked("besponsa"))
    bench.presenter.ask(Asked("ozogamicin 2010-2025", WorkOrder.AUTHORS, descending=False))
    bench.hand.run_all()

    (listed,) = bench.listed
    assert listed.asked.text == "ozogamicin 2010-2025"
    found = [listed.works[number] for number in listed.numbers]
    assert found
    assert all("ozogamicin" in work.title.lower() for work in found)
    authors = [work.authors.lower() for work in found if work.authors]
    assert authors == sorted(authors)


def test_a_work_is_fetched_with_who_cites_it(bench: Bench, library: Library) -> None:
    work = library.works()[0]

    bench.presenter.open(work)
    bench.hand.run_all()

    (cited,) = bench.cited
    assert cited.work is work
    assert cited.html.startswith(work.title)
    assert library.references(work)[0].title in cited.html


def test_a_library_that_cannot_be_read_is_said(bench: Bench, library: Library) -> None:
    def damaged() -> None:
        raise LibraryDamaged("It is damaged.")

    library.works = damaged  # type: ignore[method-assign,assignment]
    bench.presenter.ask(Asked())
    bench.hand.run_all()

    assert [str(error) for error in bench.failed] == ["It is damaged."]


def test_without_a_library_nothing_is_asked(qapp: object) -> None:
    bench = Bench(None)

    bench.presenter.ask(Asked())

    assert bench.hand.waiting == []
