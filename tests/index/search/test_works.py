"""Cited works: each once, found by their words, in any order."""

from pathlib import Path

import pytest

from index import CitedWork, Library, WorkOrder, Works, build_library, plain
from index.search.works import read_wanted
from tests.benchmarks.chapters import write_archive
from tests.desktop.current_libraries import STARTER

GOKLUND = CitedWork("Göklund A, Lee B", "Drug-induced harm", "Gut", 1999, "20101234", None, (1,))
ADLER = CitedWork("Adler C", "zebra hepatitis of 2005", "Ann Hepatol", 2010, None, "10.1/x", (2, 3))
BARE = CitedWork("", "A citation that says no more", "", None, None, None, (4,))
WORKS = Works([GOKLUND, ADLER, BARE])


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Library:
    target = tmp_path_factory.mktemp("works") / "library"
    build_library([STARTER], target)
    return Library.open(target)


def titles(text: str, **order: object) -> list[str]:
    found = WORKS.find(text, **order)  # type: ignore[arg-type]
    return [WORKS[number].title for number in found]


@pytest.mark.parametrize(
    ("what", "text", "found"),
    [
        ("an author without his accent", "goklund", [GOKLUND]),
        ("the beginning of a word", "heptat", []),
        ("the beginning of a word in title and journal", "hepat", [ADLER]),
        ("words of several fields", "lee gut drug", [GOKLUND]),
        ("a hyphen in the title", "drug-induced", [GOKLUND]),
        ("a PMID", "20101234", [GOKLUND]),
        ("a DOI", "10.1/x", [ADLER]),
        ("a year of the work", "1999", [GOKLUND]),
        ("a year in the title", "2005", [ADLER]),
        ("a year is no beginning of a PMID", "2010", [ADLER]),
        ("the beginning of a PMID", "20101", [GOKLUND]),
        ("years from and to", "1998-2005", [GOKLUND]),
        ("years the wrong way round", "2020-1998 hepat", [ADLER]),
        ("a work without a year", "says no more", [BARE]),
        ("signs alone", "-- …", [GOKLUND, ADLER, BARE]),
    ],
)
def test_a_work_is_found_by(what: str, text: str, found: list[CitedWork]) -> None:
    assert titles(text) == [work.title for work in found], what


def test_what_lacks_the_thing_ordered_by_stands_last_either_way() -> None:
    assert titles("", order=WorkOrder.YEAR)[-1] == BARE.title
    assert titles("", order=WorkOrder.YEAR, descending=True) == [
        ADLER.title,
        GOKLUND.title,
        BARE.title,
    ]


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (WorkOrder.YEAR, GOKLUND),
        (WorkOrder.AUTHORS, ADLER),
        (WorkOrder.TITLE, BARE),
        (WorkOrder.CONTAINER, ADLER),
        (WorkOrder.CITED, GOKLUND),
    ],
)
def test_works_are_ordered_without_regard_to_case(order: WorkOrder, first: CitedWork) -> None:
    assert titles("", order=order)[0] == first.title


def test_what_is_typed_is_read_as_years_and_words() -> None:
    assert read_wanted("Göklund 1998-2005 drug-ind 1999") == (
        1998,
        2005,
        [" goklund", " drug ind", " 1999 "],
    )


def test_every_reference_of_a_library_is_of_one_work(starter: Library) -> None:
    works = starter.works()
    cited = [row for number in range(len(works)) for row in works[number].references]
    written = [
        (monograph.id, reference.key)
        for summary in starter.summaries()
        for monograph in [starter.get(summary.id)]
        for reference in monograph.references
    ]

    assert len(cited) == len(set(cited)) == len(written)
    found = {
        (row.monograph, row.reference.key)
        for number in range(len(works))
        for row in starter.references(works[number])
    }
    assert found == set(written)


def test_a_work_is_what_each_of_its_references_says(starter: Library) -> None:
    works = starter.works()
    shared = [works[number] for number in works.find("", WorkOrder.CITED, descending=True)]
    assert len(shared[0].references) > 5

    for work in shared:
        rows = starter.references(work)
        assert {row.reference.pmid for row in rows} == {work.pmid}
        said = [" ".join(plain(row.reference.citation).split()) for row in rows]
        assert any(work.title in citation for citation in said)


def test_works_come_through_the_second_process_too(tmp_path: Path) -> None:
    archive = write_archive(tmp_path / "many.tar.gz", 80)
    build_library([archive], tmp_path / "library")
    library = Library.open(tmp_path / "library")

    works = library.works()
    cited = sum(len(works[number].references) for number in range(len(works)))
    assert cited == library.manifest.counts["references"]
    library.close()
