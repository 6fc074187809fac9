"""The real chapters beside the checkout: every fact of them, and every word."""

from pathlib import Path

import pytest

from index.importer.archive import read_documents
from index.monograph.model import Image, Monograph, MonographKind, plain
from index.monograph.text import monograph_text
from index.parse.readers import read_document
from index.parse.source_document import SourceDocument
from tests.words import words_of_source, words_of_text

REAL = (
    "livertox/Inotuzumab_Ozogamicin.txt",
    "livertox/Metoprolol.nxml",
    "livertox/Nabumetone.nxml",
    "livertox/Venlafaxine.nxml",
    "livertox/aboutus.nxml",
    "lactmed/LM296.nxml",
)
STARTER = sorted((Path(__file__).resolve().parents[3] / "resources" / "starter").glob("*.txt"))


def document_at(path: Path) -> SourceDocument:
    (document,) = read_documents(path)
    assert isinstance(document, SourceDocument)
    return document


def monograph_at(path: Path) -> Monograph:
    monograph = read_document(document_at(path), "2026-11-22")
    assert isinstance(monograph, Monograph)
    return monograph


@pytest.mark.parametrize("name", REAL)
def test_no_word_of_a_real_chapter_is_lost(shared: Path, name: str) -> None:
    document = document_at(shared / "data" / name)
    words = words_of_source(document.file, document.data)

    assert sum(words.values()) > 500
    assert words_of_text(monograph_text(monograph_at(shared / "data" / name))) == words


@pytest.mark.parametrize("path", STARTER, ids=lambda path: path.stem)
def test_no_word_of_a_starter_text_is_lost(path: Path) -> None:
    document = document_at(path)
    words = words_of_source(document.file, document.data)

    assert words_of_text(monograph_text(monograph_at(path))) == words


def test_several_drugs_in_one_chapter(shared: Path) -> None:
    monograph = monograph_at(shared / "data/livertox/Venlafaxine.nxml")

    assert monograph.title == "Venlafaxine, Desvenlafaxine"
    assert [(score.agent, score.letter) for score in monograph.likelihood] == [
        ("venlafaxine", "B"),
        ("desvenlafaxine", "E*"),
    ]
    assert {entry.drug: entry.brands for entry in monograph.trade_names} == {
        "Venlafaxine": ("Effexor",),
        "Desvenlafaxine": ("Pristiq",),
    }
    assert [row.cas for row in monograph.chemistry] == ["93413-69-5", "93413-62-8"]
    assert monograph.drug_class == ("Antidepressant Agents", "SNRIs/SSRIs")
    assert len(monograph.links()) == 11
    assert len(monograph.references) == 48
    assert sum(bool(reference.annotation) for reference in monograph.references) == 47
    assert monograph.references[0].label == "1"
    assert "(ven\" la fax' een)" in monograph_text(monograph)


def test_a_case_with_a_time_course_and_a_picture(shared: Path) -> None:
    monograph = monograph_at(shared / "data/livertox/Metoprolol.nxml")

    assert [score.letter for score in monograph.likelihood] == ["D"]
    assert monograph.case_reports == 1
    assert [stated.statement for stated in monograph.patterns] == ["Hepatocellular (R=19)"]
    assert Image("Metoprolol_Structure.jpg", "Metoprolol Chemical Structure") in list(
        monograph.inlines()
    )
    assert monograph.references == ()


def test_a_cell_with_three_numbers_is_three_substances(shared: Path) -> None:
    monograph = monograph_at(shared / "data/livertox-2025/Nitrofurantoin.nxml")

    assert [(row.drug, row.cas, row.formula) for row in monograph.chemistry] == [
        ("Nitrofurantoin", "67-20-9", "C8-H6-N4-O5"),
        ("Nitrofurantoin (Monohydrate)", "17140-81-7", "C8-H6-N4-O5.H2-O"),
        ("Nitrofurantoin (Sodium)", "54-87-5", "C8-H6-N4-O5.Na"),
    ]
    assert monograph.trade_names[0].brands == ("Furadantin", "Macrodantin")


def test_no_neighbour_is_a_class_and_a_sub_class_is_one(shared: Path) -> None:
    chapters = shared / "data/livertox-2025"

    assert monograph_at(chapters / "Meloxicam.nxml").drug_class == (
        "Nonsteroidal Antiinflammatory Drugs",
    )
    assert monograph_at(chapters / "Desipramine.nxml").drug_class == (
        "Antidepressant Agents",
        "Tricyclics",
    )


def test_lactmed_is_a_book_of_its_own(shared: Path) -> None:
    monograph = monograph_at(shared / "data/lactmed/LM296.nxml")

    assert (monograph.book, monograph.kind) == ("lactmed", MonographKind.DRUG)
    assert monograph.chemistry[0].cas == "37350-58-6"
    assert monograph.drug_class == (
        "Antihypertensive Agents",
        "Adrenergic Beta-Antagonists",
        "Antiarrhythmics",
    )
    assert [link.chapter for link, _ in monograph.links()] == ["LM301", "LM291"]
    assert "[2-4]" in monograph_text(monograph)
    assert [reference.label for reference in monograph.references] == [str(n) for n in range(1, 15)]


def test_the_plain_text_chapter(shared: Path) -> None:
    monograph = monograph_at(shared / "data/livertox/Inotuzumab_Ozogamicin.txt")

    assert monograph.drug_class == ("Antineoplastic Agents", "Monoclonal Antibodies")
    assert len(monograph.references) == 25
    assert all(reference.annotation for reference in monograph.references)
    assert sum(reference.pmid is not None for reference in monograph.references) == 22
    hepatotoxicity = monograph.sections[0].sections[2]
    first = hepatotoxicity.blocks[0]
    assert "clinically apparent sinusoidal obstruction" in plain(first.content)  # type: ignore[union-attr]


def test_front_matter_states_no_scores(shared: Path) -> None:
    monograph = monograph_at(shared / "data/livertox/aboutus.nxml")

    assert monograph.kind is MonographKind.FRONT_MATTER
    assert monograph.title == "About LIVERTOX®"
    assert monograph.lead
    assert not monograph.likelihood
