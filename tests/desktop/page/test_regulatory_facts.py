"""The box of what US labels say of the liver, beside the likelihood score."""

from dataclasses import replace
from html import escape

import pytest

from desktop.exporting.monograph_json import monograph_json
from desktop.page.html import render
from desktop.page.key_facts_card import key_facts_html
from desktop.page.options import PageOptions
from desktop.page.regulatory_facts import regulatory_html
from index import (
    DILIRANK_CITATIONS,
    BoxedWarning,
    BoxSource,
    Concern,
    DiliRank,
    LabelSection,
    Monograph,
)
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.page.test_html import style
from tests.desktop.texts import words

RANK = DiliRank("Specimen", "specimen", LabelSection.BOX_WARNING, 8, Concern.MOST, 2016)
BOX = BoxedWarning(
    "Specimen", "tablets", BoxSource.LABEL, "Updated May 4, 2025", "2025-05-04", "https://l.example"
)


def said(**facts: tuple[object, ...]) -> str:
    return words(regulatory_html(chapter(**facts)))


def chapter(**facts: tuple[object, ...]) -> Monograph:
    return replace(SPECIMEN, title="Specimen", **facts)  # type: ignore[arg-type]


def test_a_drug_without_facts_has_no_box() -> None:
    assert regulatory_html(SPECIMEN) == ""


@pytest.mark.parametrize(
    ("section", "shown"),
    [
        (LabelSection.BOX_WARNING, "boxed warning"),
        (LabelSection.WARNINGS, "warnings and precautions"),
        (LabelSection.ADVERSE_REACTIONS, "adverse reactions"),
        (LabelSection.NO_MATCH, "no such term in the label"),
        (LabelSection.WITHDRAWN, "withdrawn"),
        (LabelSection.DISCONTINUED, "discontinued"),
    ],
)
def test_a_rank_is_told_in_plain_words_with_edition_and_citation(
    section: LabelSection, shown: str
) -> None:
    told = said(dilirank=(replace(RANK, label_section=section),))

    assert "FDA DILIrank (2016)" in told
    expected = f"Label section: {shown}; severity class 8 (0 to 8); category vMost-DILI-Concern."
    assert expected in told
    assert DILIRANK_CITATIONS[2016] in told
    assert "Not this patient's risk." in told


@pytest.mark.parametrize("concern", Concern, ids=lambda concern: concern.name)
def test_a_category_is_told_as_dilirank_writes_it(concern: Concern) -> None:
    assert f"category {concern.value}." in said(dilirank=(replace(RANK, concern=concern),))


@pytest.mark.parametrize(
    ("warning", "shown"),
    [
        (BOX, "US label: Updated May 4, 2025 (tablets)"),
        (replace(BOX, date="", products=""), "US label: date not stated"),
        (replace(BOX, source=BoxSource.REPRINT), "US label, reprinted by a third party: Updated"),
        (replace(BOX, source=BoxSource.COMMUNICATION), "FDA communication: Updated"),
    ],
    ids=["a label", "without a date", "a reprint", "a notice"],
)
def test_a_boxed_warning_is_told_with_source_date_and_address(
    warning: BoxedWarning, shown: str
) -> None:
    told = said(boxed_warnings=(warning,))

    assert "Boxed warning on the liver, as read in" in told
    assert shown in told
    assert "https://l.example" in told
    assert "DILIrank" not in told


def test_another_compound_than_the_page_is_named() -> None:
    told = said(dilirank=(RANK, replace(RANK, compound="specimen sodium", severity=3)))

    assert "Specimen sodium: Label section: boxed warning; severity class 3" in told
    assert "Specimen: Label section" not in told


def test_it_stands_beside_the_likelihood_score_and_is_no_part_of_its_box() -> None:
    monograph = chapter(dilirank=(RANK,), boxed_warnings=(BOX,))
    page = render(monograph, PageOptions(style()))
    bare = key_facts_html(monograph, PageOptions(style()).of(monograph))

    assert "DILIrank" not in bare
    assert page.index(escape("FDA DILIrank")) > page.index("Key facts")
    assert regulatory_html(monograph) in page


def test_what_a_strangers_library_says_is_no_html() -> None:
    evil = "<b onload=x>"
    html = regulatory_html(
        chapter(
            dilirank=(replace(RANK, compound=evil),),
            boxed_warnings=(replace(BOX, date=evil, address=evil, products=evil, drug=evil),),
        )
    )

    assert evil not in html
    assert html.count(escape(evil)) == 5


def test_json_has_both_with_the_terms_of_their_source() -> None:
    told = monograph_json(chapter(dilirank=(RANK,), boxed_warnings=(BOX,)), {})

    assert told["dilirank"] == [
        {
            "drug": "Specimen",
            "compound": "specimen",
            "year": 2016,
            "label_section": "Box warning",
            "severity_class": 8,
            "concern": "vMost-DILI-Concern",
            "citation": DILIRANK_CITATIONS[2016],
        }
    ]
    assert told["boxed_warnings"] == [
        {
            "drug": "Specimen",
            "products": "tablets",
            "source": "label",
            "date": "Updated May 4, 2025",
            "address": "https://l.example",
        }
    ]
