"""The master list of January 2025 as it is published: what a reader of the workbook finds there."""

import io
import shutil
import tarfile
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from index import BuildReport, Found, Library, Query, build_library
from index.monograph.master_list import Listing, MasterList, compact, scores_of_agents
from index.parse.list_slips import BRANDS_OF_OTHERS, CHAPTERS_OF_OTHERS, RIGHT_NAMES
from index.parse.masterlist import read_master_list
from index.parse.source_document import SourceDocument

FILE = Path("data") / "masterlist" / "masterlist01-25.xlsx"


@pytest.fixture(scope="module")
def workbook(shared: Path) -> Path:
    file = shared / FILE
    if not file.is_file():
        pytest.skip(f"needs the workbook {file}")
    return file


@pytest.fixture(scope="module")
def found(workbook: Path) -> MasterList:
    found = read_master_list(SourceDocument("real", workbook.name, workbook.read_bytes()))
    assert isinstance(found, MasterList)
    return found


def row_of(found: MasterList, ingredient: str) -> Listing:
    (listing,) = (row for row in found.listings if row.ingredient == ingredient)
    return listing


def test_every_drug_is_there_and_nothing_else(found: MasterList) -> None:
    agents = scores_of_agents(found.listings)

    assert (len(found.listings), len(agents)) == (1507, 1506)
    assert found.listings[0].ingredient == "Abacavir"
    assert found.listings[-1].ingredient == "Zonisamide"
    assert {agent: scores for agent, scores in agents.items() if len(scores) != 1} == {
        "Betrixaban": ("E*", "E")
    }


def test_the_scores_years_and_dates_are_those_of_the_cells(found: MasterList) -> None:
    assert Counter(row.score for row in found.listings) == {
        "A": 123,
        "B": 122,
        "C": 160,
        "D": 189,
        "E*": 212,
        "E": 547,
        "X": 120,
        "A [HD]": 22,
        "B [HD]": 4,
        "C [HD]": 6,
        "D [HD]": 2,
    }
    assert sum(row.approved is not None for row in found.listings) == 1276
    before = Counter(row.approved_before for row in found.listings if row.approved_before)
    assert before == {1980: 46, 1960: 4, 1970: 2, 1950: 2}
    days = sorted(row.updated for row in found.listings if row.updated)
    assert (len(days), days[0], days[-1]) == (1346, "2016-01-05", "2023-01-24")


@pytest.mark.parametrize(
    ("ingredient", "brands"),
    [
        ("Abacavir", ()),
        ("Androgenic steroids", ()),
        ("Arsenic", ()),
        ("Bupropion", ("Wellbutrin", "Zyban")),
        ("COVID-19 Drugs", ("Paxlovid",)),
        ("Clozapine", ()),
        ("Copper", ()),
        ("Epoetin Alfa", ("Procrit", "Epogen")),
        ("Fluorouracil", ("5FU", "Carac")),
        ("Griseofulvin", ("Fulvicin P/G",)),
        ("Histrelin", ("Vantas", "Supprelin")),
        ("Imdevimab", ()),
        ("Olmesartan", ("Azor 10/20",)),
        ("Posaconazole", ("Noxafil",)),
        ("Raxibacumab", ("Raxibacumab",)),
        ("Tazemetostat", ()),
        ("Zonisamide", ("Zonegran",)),
    ],
)
def test_the_brands_are_what_a_reader_finds(
    found: MasterList, ingredient: str, brands: tuple[str, ...]
) -> None:
    assert row_of(found, ingredient).brands == brands


def test_what_was_left_out_is_told_with_its_reason(found: MasterList) -> None:
    rows = [entry for entry in found.left_out if not entry.column]
    assert [(entry.row, entry.reason) for entry in rows] == [
        (1515, "It repeats the header."),
        (1516, "It is a row of counts."),
        (1517, "It names no ingredient."),
    ]
    cells = Counter((entry.column, entry.text) for entry in found.left_out if entry.ingredient)
    assert cells == {
        ("Brand Name", "Generic"): 78,
        ("Brand Name", "None"): 16,
        ("Brand Name", "Various"): 4,
        ("Brand Name", "Group name"): 3,
        ("Brand Name", "Trace metal"): 2,
        ("Brand Name", "#REF!"): 1,
        ("Brand Name", "Abarelix"): 1,
        ("Brand Name", "Allergy brand"): 1,
        ("Brand Name", "Ivax brand"): 1,
        ("Brand Name", "Generic hCG"): 1,
        ("Brand Name", "Angiotensin II"): 1,
        **{("Brand Name", brand): 1 for _, brand, _ in BRANDS_OF_OTHERS},
        **Counter(("Chapter Title", chapter) for _, chapter in CHAPTERS_OF_OTHERS),
        ("Last Update", "8425"): 1,
        ("Year Approved", "NA"): 164,
        ("Year Approved", "Never"): 10,
        ("Year Approved", "None"): 1,
        ("Year Approved", "20`9"): 1,
    }
    assert [entry.column for entry in found.left_out if not (entry.ingredient or entry.text)] == [
        "Type of Agent"
    ]


def test_every_reviewed_slip_is_in_the_list_as_it_is_written_down(found: MasterList) -> None:
    right = {row.ingredient: row.right_name for row in found.listings if row.right_name}

    assert right == dict(RIGHT_NAMES)


def test_a_right_spelling_is_an_official_name_where_a_register_has_it(
    shared: Path, found: MasterList
) -> None:
    """No wrong spelling is official, and none of the right ones is a brand of another."""
    with (shared / "data" / "names" / "unii.tsv").open(encoding="utf-8") as lines:
        entries = [line.rstrip("\n").split("\t") for line in lines]
    kinds: dict[str, set[str]] = {}
    for _, name, kind, *_ in entries[1:]:
        kinds.setdefault(compact(name), set()).add(kind)

    for listed, right in RIGHT_NAMES:
        assert "of" not in kinds.get(compact(listed), set()), listed
        assert kinds.get(compact(right), {"of"}) != {"bn"}, right


@pytest.fixture(scope="module", params=["folder", "archive"])
def built(
    request: pytest.FixtureRequest,
    workbook: Path,
    shared: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[BuildReport, Path]:
    work = tmp_path_factory.mktemp("real")
    source = work / "source"
    source.mkdir()
    for file in (shared / "data" / "livertox" / "Metoprolol.nxml", workbook):
        shutil.copy(file, source)
    if request.param == "archive":
        archive = work / "livertox.tar.gz"
        with tarfile.open(archive, "w:gz") as tar:
            for file in sorted(source.iterdir()):
                entry = tarfile.TarInfo(f"livertox_NBK547852/{file.name}")
                entry.size = file.stat().st_size
                tar.addfile(entry, io.BytesIO(file.read_bytes()))
        source = archive
    return build_library([source], work / "library"), work / "library"


def test_a_build_takes_the_workbook_and_reports_on_it(built: tuple[BuildReport, Path]) -> None:
    report, target = built

    assert (report.master_lists, report.listed, report.listed_agents) == (1, 1507, 1506)
    assert report.listed_scores == (("Betrixaban", ("E*", "E")),)
    assert len(report.left_out) == 300
    assert len(report.listed_without_chapter) == 1505
    with closing(Library.open(target)) as library:
        (listing,) = library.get("Metoprolol").listings
        outcome = library.search(Query.from_text("arbralene"))
    assert (listing.letter, listing.brands) == ("D", ("Arbralene",))
    assert isinstance(outcome, Found)
    assert outcome.hits[0].reason == "trade name Arbralene"
