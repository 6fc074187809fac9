"""The box of what the library knows around a chapter."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.page.html import render
from desktop.page.options import PageOptions
from desktop.page.relatives import relatives_html
from index import DrugClass, Library, Listing, Monograph, MonographKind, Relatives, Summary
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.page.test_html import read, style

CHAPTER = Summary("Agents", "Fictional & Agents", MonographKind.DRUG_CLASS, None, (), "livertox")


def drug(title: str, *letters: str) -> Summary:
    return Summary(title, title, MonographKind.DRUG, None, letters, "livertox")


ABOL, BEVOL, COL = drug("Abol", "A [HD]"), drug("Bevol"), drug("Col", "A", "E*")
AGENTS = DrugClass("Agents", CHAPTER.title, (ABOL, BEVOL, COL), CHAPTER)
INNER = DrugClass("Inner", "Inner", (), replace(CHAPTER, id="Inner", title="Inner"))
BARE = DrugClass("bare", "Bare class", (ABOL, BEVOL))


def box(monograph: Monograph, *relatives: Relatives, links: bool = True) -> str:
    options = PageOptions(style(), links=links)
    return relatives_html(monograph, relatives, options.of(monograph))


def rows(html: str) -> list[str]:
    """Each row of the box as words."""
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in html.split("<tr>")[1:]]


def test_a_class_has_its_members_by_likelihood_letter() -> None:
    chapter = replace(SPECIMEN, kind=MonographKind.DRUG_CLASS, listings=())

    html = box(chapter, Relatives(AGENTS, AGENTS.drugs, (INNER,)))

    assert rows(html) == [
        "Likelihood A Abol [HD] · Col",
        "Likelihood E* Col",
        "Likelihood not stated Bevol",
        "Subclasses Inner",
    ]
    assert 'href="liverleaf:Abol"' in html


def test_a_drug_has_its_siblings_and_a_way_to_all_of_them() -> None:
    html = box(
        replace(SPECIMEN, listings=()),
        Relatives(BARE, (BEVOL,)),
        Relatives(AGENTS, (ABOL, COL)),
    )

    assert rows(html) == [
        "Same class Bare class: Bevol (not scored here) · all 2",
        "Same class Fictional &amp; Agents : Abol (A [HD]) · Col (A, E*) · all 3",
    ]
    assert 'href="browse:Fictional%20%26%20Agents"' in html
    assert 'href="liverleaf:Agents"' in html


def test_letters_that_are_not_the_titles_stand_with_their_agents() -> None:
    dol = replace(drug("Dols", "B"), of_agents=(("x-dol", "E"), ("y-dol", "E")))
    chapter = replace(SPECIMEN, kind=MonographKind.DRUG_CLASS, listings=())

    assert rows(box(chapter, Relatives(AGENTS, (dol,)))) == [
        "Likelihood B Dols",
        "Likelihood E Dols (x-dol, y-dol)",
    ]
    (row,) = rows(box(replace(SPECIMEN, listings=()), Relatives(BARE, (dol,))))
    assert "Dols (B; E: x-dol, y-dol)" in row


def test_it_says_that_it_is_not_the_chapter_s() -> None:
    assert "not part of the chapter’s text" in box(SPECIMEN, Relatives(BARE, (BEVOL,)))


def test_where_there_is_nothing_to_tell_there_is_no_box() -> None:
    assert box(replace(SPECIMEN, listings=()), Relatives(BARE, ())) == ""


def test_on_paper_nothing_is_a_link() -> None:
    html = box(SPECIMEN, Relatives(AGENTS, (ABOL,)), links=False)

    assert "Abol" in html
    assert "href" not in html


def test_the_master_list_is_named_as_the_source_of_what_it_says() -> None:
    listing = Listing("Xol", ("Brand",), "A", False, "X", "", 1993, ("Agent", "Agent", "SNRI"))
    bare = replace(listing, ingredient="Yol", approved=None, classes=())
    classed = replace(bare, ingredient="Zol", classes=("Statin",))

    html = box(replace(SPECIMEN, listings=(listing, listing, bare, classed)))

    assert rows(html) == [
        "Master list Xol: approved 1993; Agent; SNRI",
        "Master list Zol: Statin",
    ]


def test_the_box_stands_after_the_overview_and_adds_no_heading(library: Library) -> None:
    monograph = library.get("Inotuzumab_Ozogamicin")
    options = PageOptions(style(), library.resolve(monograph))

    with_box = render(monograph, replace(options, relatives=library.relatives(monograph)))

    assert read(with_box).headings == read(render(monograph, options)).headings
    before, after = with_box.split("In this library")
    assert "Outcome and Management" in before
    assert "PRODUCT INFORMATION" in after
    assert "Brentuximab Vedotin" in after.split("</table>")[0]


@pytest.fixture
def real(tmp_path: Path, shared: Path) -> Library:
    from index import build_library

    build_library([shared / "data" / "livertox", shared / "data" / "lactmed"], tmp_path / "real")
    return Library.open(tmp_path / "real")


def test_a_drug_alone_in_its_class_gets_no_box(real: Library) -> None:
    monograph = real.get("Metoprolol")
    options = PageOptions(style(), relatives=real.relatives(monograph))

    assert "In this library" not in render(monograph, options)
    real.close()
