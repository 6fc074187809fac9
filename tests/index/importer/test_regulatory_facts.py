"""What a regulator says of a drug: from the program's own files to the drugs that are found."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index import Facets, Field, Found, Hit, Library, NoHits, Query, StorageError, build_library
from index.importer.drug_list import write_drug_list
from index.importer.regulatory_files import (
    DILIRANK_FILE,
    WARNINGS_FILE,
    read_regulatory_facts,
    write_dilirank,
    write_warnings,
)
from index.monograph.master_list import Listing, MasterList
from index.monograph.regulatory import BoxedWarning, BoxSource, Concern, DiliRank, LabelSection
from tests.index.chapters import write_chapters


def listing(drug: str, chapter: str = "") -> Listing:
    return Listing(drug, (), "C", False, chapter, "2025-01-01", None, ())


def rank(drug: str, compound: str, section: LabelSection, severity: int = 8) -> DiliRank:
    return DiliRank(drug, compound, section, severity, Concern.MOST, 2016)


def box(drug: str, date: str, day: str, **values: str) -> BoxedWarning:
    source = BoxSource(values.get("source", "label"))
    address = f"https://label.example/{day}"
    return BoxedWarning(drug, values.get("products", ""), source, date, day, address)


BOX, NONE = LabelSection.BOX_WARNING, LabelSection.NO_MATCH
LISTED = MasterList(
    "master_list.tsv",
    (
        listing("Fictamab", "Fictamab Vedotide"),
        listing("Nonexistine"),
        listing("Alonide"),
        listing("Bothanib"),
        listing("Classamide", "Fictional Agents"),
        listing("Harmlessin"),
    ),
    edition="2025-01",
)
RANKS = (
    rank("Fictamab", "fictamab vedotide", BOX),
    rank("Nonexistine", "nonexistine", NONE, 0),
    rank("Nonexistine", "nonexistine sodium", LabelSection.WITHDRAWN),
    rank("Bothanib", "bothanib", BOX, 3),
    rank("Classamide", "classamide", BOX),
    rank("Harmlessin", "harmlessin", LabelSection.ADVERSE_REACTIONS, 3),
    rank("Nobodyine", "nobodyine", BOX),
)
BOXES = (
    box("Alonide", "", "", source="FDA communication"),
    box("Bothanib", "Updated April 4, 2025", "2025-04-04", products="tablets"),
    box("Bothanib", "Revised 2/2019", "2019-02", source="label, reprinted by a third party"),
)


@pytest.fixture(scope="module")
def drugs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drugs")
    write_drug_list(folder / "master_list.tsv", LISTED)
    write_dilirank(folder / DILIRANK_FILE, RANKS, {"citation": "made up"})
    write_warnings(folder / WARNINGS_FILE, BOXES, {"origin": "made up"})
    return folder


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, drugs: Path) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("regulatory")
    build_library([write_chapters(folder / "source")], folder / "library", drugs=drugs)
    opened = Library.open(folder / "library")
    yield opened
    opened.close()


def hits(library: Library, typed: str) -> dict[str, Hit]:
    match library.search(Query.from_text(typed)):
        case Found(hits=found):
            return {hit.title: hit for hit in found}
        case NoHits():
            return {}
        case other:
            raise AssertionError(other)


def test_what_was_written_is_read_again(drugs: Path) -> None:
    facts = read_regulatory_facts(drugs)

    assert facts.dilirank == RANKS
    assert facts.boxed_warnings == BOXES


@pytest.mark.parametrize(
    ("id", "compounds", "dates"),
    [
        ("Fictamab_Vedotide", ["fictamab vedotide"], []),
        ("listed-fictamab", ["fictamab vedotide"], []),
        ("Nonexistine", ["nonexistine", "nonexistine sodium"], []),
        ("listed-nonexistine", ["nonexistine", "nonexistine sodium"], []),
        ("listed-alonide", [], [""]),
        ("listed-bothanib", ["bothanib"], ["Updated April 4, 2025", "Revised 2/2019"]),
        ("Fictional_Agents", ["classamide"], []),
        ("listed-classamide", ["classamide"], []),
    ],
)
def test_every_entry_and_chapter_of_a_drug_has_its_facts(
    library: Library, id: str, compounds: list[str], dates: list[str]
) -> None:
    monograph = library.get(id)

    assert [fact.compound for fact in monograph.dilirank] == compounds
    assert [warning.date for warning in monograph.boxed_warnings] == dates


def test_the_values_come_back_from_the_store_as_they_were(library: Library) -> None:
    bothanib = library.get("listed-bothanib")

    assert bothanib.dilirank == (RANKS[3],)
    assert bothanib.boxed_warnings == BOXES[1:]


def test_a_boxed_warning_in_either_source_is_found_with_its_date(library: Library) -> None:
    found = {title: str(hit.reason) for title, hit in hits(library, "boxed:yes").items()}

    assert found == {
        "Alonide": "boxed warning: FDA communication, date not stated",
        "Bothanib": ("boxed warning: FDA DILIrank, 2016; label, updated April 4, 2025 (tablets)"),
        "Classamide": "boxed warning: FDA DILIrank, 2016",
        "Fictamab Vedotide": "Fictamab: boxed warning: FDA DILIrank, 2016",
        "Fictional Agents": "Classamide: boxed warning: FDA DILIrank, 2016",
    }


def test_a_label_without_the_term_and_a_withdrawn_drug_are_not_boxed(library: Library) -> None:
    assert {"Nonexistine", "Harmlessin"} <= hits(library, "-boxed:yes").keys()
    assert not {"Nonexistine", "Harmlessin"} & hits(library, "boxed:yes").keys()


def test_it_narrows_what_words_find(library: Library) -> None:
    assert hits(library, "hepatitis").keys() >= {"Nonexistine", "Fictional Agents"}
    assert hits(library, "hepatitis boxed:yes").keys() == {"Fictional Agents"}


def test_the_facet_counts_what_the_filter_finds(library: Library) -> None:
    facets: Facets = library.facets(Query.from_text(""))
    (facet,) = (each for each in facets.facets if each.field is Field.BOXED)
    (value,) = facet.values

    assert str(value.filter) == "boxed:yes"
    assert (value.label, value.count) == ("With a boxed warning on the liver", 5)


def test_no_is_no_value_since_what_was_not_seen_may_be_there(library: Library) -> None:
    query = Query.from_text("boxed:no")

    assert query.filters == ()
    assert "the word yes" in str(query.remarks[0])


def test_a_library_without_the_folder_has_no_such_facts(tmp_path: Path) -> None:
    build_library([write_chapters(tmp_path / "source")], tmp_path / "library")
    bare = Library.open(tmp_path / "library")

    assert bare.get("Nonexistine").dilirank == ()
    assert hits(bare, "boxed:yes") == {}
    bare.close()


@pytest.mark.parametrize(
    ("does", "file", "old", "new"),
    [
        ("a section that DILIrank does not have", DILIRANK_FILE, "Box warning", "Advert"),
        ("a severity that is no number", DILIRANK_FILE, "\t8\t", "\thigh\t"),
        ("no year", DILIRANK_FILE, "# published: 2016\n", ""),
        ("a column less", DILIRANK_FILE, "\tconcern", ""),
        ("a source of no kind", WARNINGS_FILE, "\tlabel\t", "\tneighbour\t"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_damaged_file_is_named(
    does: str, file: str, old: str, new: str, drugs: Path, tmp_path: Path
) -> None:
    for each in (DILIRANK_FILE, WARNINGS_FILE):
        (tmp_path / each).write_text((drugs / each).read_text("utf-8"), "utf-8")
    text = (tmp_path / file).read_text("utf-8")
    assert old in text, does
    (tmp_path / file).write_text(text.replace(old, new), "utf-8")

    with pytest.raises(StorageError, match=file):
        read_regulatory_facts(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=DILIRANK_FILE):
        read_regulatory_facts(tmp_path)
