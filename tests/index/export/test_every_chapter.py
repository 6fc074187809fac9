"""References of all real chapters, handed out as RIS and read back by another program."""

from pathlib import Path

import pytest
import rispy
from lxml import etree

from index.export.records import records_of
from index.export.ris import ris
from index.monograph.model import Monograph, Reference, plain
from index.parse.source_document import SourceDocument
from tests.index.citing.sources import monographs_of

Chapters = list[tuple[Monograph, SourceDocument]]
# What a reader of the chapter writes down: key, PMID, first author, title, journal, the beginning
# and the end of the annotation.
READ = [
    (
        "Fenofibrate.R34",
        "16310551",
        "Keech, A.",
        "Effects of long-term fenofibrate",
        "Lancet",
        "(Among 9795",
        "both groups).",
    ),
    (
        "Desipramine.R30",
        "24362450",
        "Voican, C. S.",
        "Antidepressant-induced liver",
        "Am J Psychiatry",
        "(Review of",
        "patient years).",
    ),
    (
        "Ibuprofen.R84",
        "26089185",
        "Belver, M. T.",
        "Severe delayed skin",
        "Allergol Immunopathol (Madr)",
        "(Review of severe",
        "liver involvement).",
    ),
    (
        "Acetaminophen.R59",
        "11929388",
        "Schiodt, F. V.",
        "Influence of acute",
        "Aliment Pharmacol Ther",
        "(Among 209",
        "decreased survival).",
    ),
    (
        "Celecoxib.R22",
        "16518289",
        "Chamouard, P.",
        "Prolonged cholestasis",
        "Gastroenterol Clin Biol",
        "(32 year old",
        "after 18 months).",
    ),
    (
        "Carbamazepine.R10",
        "7446211",
        "Levander, H. G.",
        "Granulomatous hepatitis",
        "Acta Med Scand",
        "(60 year old",
        "of stopping).",
    ),
    (
        "Amiodarone.R111",
        "18673162",
        "Babatin, M.",
        "Amiodarone hepatotoxicity",
        "Curr Vasc Pharmacol",
        "(Review of hepatotoxicity of amiodarone;",
        "of monitoring).",
    ),
    (
        "Amiodarone.R135",
        "22379337",
        "Kwon, H.",
        "Spontaneously reported",
        "J Korean Med Sci",
        "(Summary of 2",
        "to amiodarone).",
    ),
    (
        "Ketoconazole.R78",
        "19940816",
        "",
        "Antifungal drugs",
        "Treat Guidel Med Lett",
        "(Concise summary",
        "are fatal).",
    ),
    (
        "Carbamazepine.R80",
        "11431905",
        "Yamaki, M.",
        "[A case of acute renal failure",
        "Nippon Jinzo Gakkai Shi",
        "",
        "",
    ),
    (
        "Flutamide.REF.3",
        "14997310",
        "Lübbert, C.",
        "[Toxic hepatitis and liver failure",
        "Internist (Berl)",
        "",
        "",
    ),
    (
        "Nitrofurantoin.REF.1",
        "27311619",
        "de Boer, Y. S.",
        "Features of autoimmune",
        "Clin Gastroenterol Hepatol",
        "",
        "",
    ),
    (
        "Tacrine.REF.1",
        "2362104",
        "Hammel, P.",
        "Acute hepatitis after",
        "J Clin Gastroenterol",
        "",
        "",
    ),
]


@pytest.fixture(scope="module")
def chapters(shared: Path) -> Chapters:
    return [*monographs_of(shared / "data/livertox-2025")]


def test_almost_every_reference_with_a_pmid_has_its_parts(chapters: Chapters) -> None:
    entries = [
        entry
        for monograph, _ in chapters
        for entry in rispy.loads(ris(records_of(monograph, "LiverTox")))
        if "accession_number" in entry
    ]
    parts = ("authors", "title", "secondary_title", "year")
    whole = [entry for entry in entries if all(entry.get(part) for part in parts)]

    assert len(chapters) == 48
    assert len(entries) >= 2800
    assert len(whole) / len(entries) >= 0.98
    assert sum(entry["type_of_reference"] != "JOUR" for entry in entries) <= 2


def test_no_pmid_of_a_pub_id_is_lost(chapters: Chapters) -> None:
    count = 0
    for monograph, document in chapters:
        marked = etree.fromstring(document.data).iterfind(".//pub-id[@pub-id-type='pmid']")
        stated = [(element.text or "").strip() for element in marked]
        found = [reference.pmid for reference in monograph.references if reference.pmid]
        assert not set(stated) - set(found)
        assert len(found) >= len(stated)
        count += len(stated)
    assert count >= 2800


def test_citation_and_annotation_are_told_apart_in_every_reference(chapters: Chapters) -> None:
    for reference in (each for monograph, _ in chapters for each in monograph.references):
        citation, annotation = plain(reference.citation), plain(reference.annotation)
        assert len(citation) > 20
        assert "PubMed Citation" not in citation
        assert not annotation or annotation.startswith("("), reference.key


@pytest.mark.parametrize("row", READ, ids=lambda row: row[0])
def test_a_reference_reads_as_its_reader_writes_it_down(
    chapters: Chapters, row: tuple[str, ...]
) -> None:
    key, pmid, author, title, journal, begins, ends = row
    monograph, reference = found(chapters, key)
    (entry,) = rispy.loads(ris(records_of(monograph, "", (reference,))))
    annotation = plain(reference.annotation)

    assert (entry["type_of_reference"], entry["accession_number"]) == ("JOUR", pmid)
    assert entry.get("authors", [""])[0] == author
    assert entry["title"].startswith(title)
    assert entry["secondary_title"] == journal
    assert annotation.startswith(begins)
    assert annotation.endswith(ends)
    assert bool(annotation) == bool(begins)


def found(chapters: Chapters, key: str) -> tuple[Monograph, Reference]:
    return next(
        (monograph, reference)
        for monograph, _ in chapters
        for reference in monograph.references
        if reference.key == key
    )
