"""The published plain text, with its oddities."""

from datetime import date

import pytest

from index.monograph.model import (
    Abbreviation,
    ChapterLink,
    KeyPoints,
    ListBlock,
    Marks,
    Run,
    Substance,
    Table,
    TradeNames,
    WebLink,
    plain,
)
from index.monograph.sections import SectionKind
from index.monograph.text import monograph_text
from index.parse.plaintext_lines import Line, heading_of
from tests.index.parse.chapters import read, rejected
from tests.words import words_of_source, words_of_text

CHAPTER = """

Fictamab

Updated: January 5, 2024.

OVERVIEW

Introduction

Fictamab is made up, and its one long sentence is broken across two paragraphs where it says

that nobody ever took it.

Hepatotoxicity

ALT* (U/L) and AST* were not measured; see [Otheride](#), or [the page](https://example.invalid/x).

Likelihood score: E* (unproven but suspected cause).

Drug Class: [Fictional Agents](#); [Blockers](#)

CASE REPORT

Case 1. Acute hepatitis due to fictamab.

Key Points

Medication:\tFictamab (5 mg daily)
Latency:\t3 weeks

Laboratory Values

Time\tALT\tOther
Pre\t26\t
Fictamab (50 mg daily) given
3 weeks\t1140\tBilirubin 0.7 mg/dL

PRODUCT INFORMATION

REPRESENTATIVE TRADE NAMES

Fictamab – Generic, Madeup®

DRUG CLASS

Fictional Agents

COMPLETE LABELING

CHEMICAL FORMULA AND STRUCTURE

DRUG\tCAS REGISTRY NUMBER\tMOLECULAR FORMULA\tSTRUCTURE
Fictamab\t1234-56-7\tMonoclonal Antibody\tNot Available

ANNOTATED BIBLIOGRAPHY

References updated: 5 January 2024

Abbreviations: ALL, a made up word; SOS, another (also known as none).

Göklund N. A made up study of fictamab. *J Fict* 2016; 375: 740-53. PubMed PMID: 27292104.

(Among 3 patients none was real).

Nobody A. Never printed. *J Fict*. 2019;125: 2474-2487. doi:10.1000/abc.d.
"""


@pytest.fixture
def monograph():
    return read(CHAPTER, "Fictamab.txt")


def test_title_date_and_outline(monograph) -> None:
    assert (monograph.id, monograph.title, monograph.updated) == (
        "Fictamab",
        "Fictamab",
        date(2024, 1, 5),
    )
    assert [
        " > ".join(part.heading for part in (*above, section))
        for above, section in monograph.walk()
    ] == [
        "OVERVIEW",
        "OVERVIEW > Introduction",
        "OVERVIEW > Hepatotoxicity",
        "CASE REPORT",
        "CASE REPORT > Case 1. Acute hepatitis due to fictamab.",
        "CASE REPORT > Case 1. Acute hepatitis due to fictamab. > Key Points",
        "CASE REPORT > Case 1. Acute hepatitis due to fictamab. > Laboratory Values",
        "PRODUCT INFORMATION",
        "CHEMICAL FORMULA AND STRUCTURE",
        "ANNOTATED BIBLIOGRAPHY",
    ]


def test_every_fact_is_typed(monograph) -> None:
    (score,) = monograph.likelihood
    assert (score.letter, score.wording) == ("E*", "unproven but suspected cause")
    assert monograph.drug_class == ("Fictional Agents", "Blockers")
    assert monograph.trade_names == (TradeNames("Fictamab", ("Madeup",)),)
    assert monograph.chemistry == (Substance("Fictamab", "1234-56-7", "Monoclonal Antibody"),)
    assert monograph.abbreviations[1] == Abbreviation("SOS", "another (also known as none)")
    assert monograph.case_reports == 1


def test_a_sentence_broken_in_two_is_joined(monograph) -> None:
    introduction = monograph.sections[0].sections[0]

    assert len(introduction.blocks) == 1
    assert plain(introduction.blocks[0].content).endswith("where it says that nobody ever took it.")


def test_links_lead_to_titles_and_to_addresses(monograph) -> None:
    runs = [run for run in monograph.inlines() if isinstance(run, Run) and run.link]

    assert [run.link for run in runs[:2]] == [
        ChapterLink("Otheride"),
        WebLink("https://example.invalid/x"),
    ]
    assert [(link.chapter, text) for link, text in monograph.links()][1] == (
        "FictionalAgents",
        "Fictional Agents",
    )


def test_tables_by_their_tabs(monograph) -> None:
    blocks = list(monograph.blocks())
    points = next(block for block in blocks if isinstance(block, KeyPoints))
    tables = [block for block in blocks if isinstance(block, Table)]

    assert [plain(value) for _, value in points.points] == ["Fictamab (5 mg daily)", "3 weeks"]
    assert [len(table.rows) for table in tables] == [4, 2]
    assert [plain(cell.content) for cell in tables[0].rows[1]] == ["Pre", "26", ""]
    assert [cell.colspan for cell in tables[0].rows[2]] == [3]


def test_references_with_their_annotations(monograph) -> None:
    first, second = monograph.references

    assert (
        plain(first.citation) == "Göklund N. A made up study of fictamab. J Fict 2016; 375: 740-53."
    )
    assert Run("J Fict", Marks.ITALIC) in first.citation
    assert (first.identifiers, first.pmid, first.year) == (
        "PubMed PMID: 27292104.",
        "27292104",
        2016,
    )
    assert plain(first.annotation) == "(Among 3 patients none was real)."
    assert (second.doi, second.year, second.annotation) == ("10.1000/abc.d", 2019, ())


def test_no_word_is_lost(monograph) -> None:
    assert words_of_text(monograph_text(monograph)) == words_of_source("x.txt", CHAPTER.encode())


def test_dashes_make_a_list() -> None:
    text = "Agents\n\nUpdated: May 4, 2019.\n\nOVERVIEW\n\nProse.\n\n- [One](#)\n\n- [Two](#)\n"
    blocks = read(text, "Agents.txt").sections[0].blocks

    assert isinstance(blocks[1], ListBlock)
    assert len(blocks[1].items) == 2


@pytest.mark.parametrize(
    ("line", "inside", "kind"),
    [
        ("Mechanism of Liver Injury", SectionKind.HEPATOTOXICITY, SectionKind.MECHANISM),
        ("DOSING IN CATS", SectionKind.OVERVIEW, SectionKind.OTHER),
        ("DRUG CLASS", SectionKind.PRODUCT_INFORMATION, None),
        ("COMPLETE LABELING", SectionKind.PRODUCT_INFORMATION, None),
        ("CHEMICAL FORMULA AND STRUCTURE", SectionKind.PRODUCT_INFORMATION, SectionKind.CHEMISTRY),
        ("Antineoplastic Agents", SectionKind.PRODUCT_INFORMATION, None),
        ("Case 2. Cholestasis.", SectionKind.COMMENT, SectionKind.CASE),
        ("A sentence in the text.", SectionKind.BACKGROUND, None),
        ("ALT, AST", SectionKind.BACKGROUND, None),
        ("Introduction.", SectionKind.OVERVIEW, None),
    ],
)
def test_which_lines_are_headings(line: str, inside: SectionKind, kind: SectionKind | None) -> None:
    heading = heading_of(Line.read(line), inside)

    assert (heading.kind if heading else None) is kind


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Only a title\n", "no title"),
        ("OVERVIEW\n\nUpdated: May 4, 2019.\n", "no title"),
        ("Title\n\nProse.\n", "Updated"),
        ("Title\n\nUpdated: May 4, 2019.\n\nProse only.\n", "no headings"),
        (b"Caf\xe9\n\nUpdated: x\n", "UTF-8"),
        ("T\x00itle\n\nUpdated: x\n", "null bytes"),
    ],
)
def test_what_is_no_chapter_is_rejected(text: str | bytes, reason: str) -> None:
    assert reason in rejected(text, "Fictamab.txt").reason


def test_a_date_that_is_not_stated_stays_unknown() -> None:
    text = CHAPTER.replace("January 5, 2024", "not stated in the sources of this starter text")

    assert read(text, "Fictamab.txt").updated is None
