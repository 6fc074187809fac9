"""Who else cites what a monograph cites."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index import CitingPlace, Library, build_library
from tests.index.parse.chapters import bits

SHARED = '<pub-id pub-id-type="pmid">90000001</pub-id>'
BY_DOI = '<pub-id pub-id-type="doi">10.1000/ABC</pub-id>'
OWN = '<pub-id pub-id-type="pmid">90000009</pub-id>'


def chapter(*numbers: str) -> str:
    references = "".join(
        f'<ref id="r{at}"><mixed-citation>A made up title. {number}</mixed-citation></ref>'
        for at, number in enumerate(numbers, 1)
    )
    return f"<sec><title>REFERENCES</title><ref-list>{references}</ref-list></sec>"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    source = tmp_path / "source"
    source.mkdir()
    chapters = {
        "Alpha": chapter(OWN, SHARED, BY_DOI),
        "Beta": chapter(SHARED, BY_DOI.lower(), SHARED),
        "Gamma": chapter("No number.", SHARED + BY_DOI),
    }
    for name, body in chapters.items():
        made = bits(body, title=f"{name} drug").replace(b"Fictamab", name.encode())
        (source / f"{name}.nxml").write_bytes(made)
    build_library([source], tmp_path / "library")
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


def test_others_are_found_by_pmid_and_by_doi_each_once(library: Library) -> None:
    citing = library.citing(library.get("Alpha"))

    assert {key: [place.monograph for place in places] for key, places in citing.items()} == {
        "r2": ["Beta", "Gamma"],
        "r3": ["Beta", "Gamma"],
    }
    assert citing["r2"][0] == CitingPlace("Beta", "Beta drug", "r1")


def test_a_publication_cited_twice_in_one_monograph_is_no_other(library: Library) -> None:
    citing = library.citing(library.get("Beta"))

    assert [place.monograph for place in citing["r1"]] == ["Alpha", "Gamma"]


def test_a_monograph_of_a_small_library_stands_alone(library: Library, tmp_path: Path) -> None:
    source = tmp_path / "one"
    source.mkdir()
    (source / "Alone.nxml").write_bytes(bits(chapter(SHARED)))
    build_library([source], tmp_path / "single")
    single = Library.open(tmp_path / "single")

    assert single.citing(single.get("Fictamab")) == {}
    single.close()
