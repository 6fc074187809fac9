"""References on the page: what can be copied, and who else cites them."""

import re
from dataclasses import replace

import pytest

from desktop.page.options import PageOptions
from desktop.page.references import citation_text, references_html, web_address
from index import CitingPlace, Reference, Run, WebLink, plain
from tests.desktop.page.specimen import SPECIMEN, words
from tests.desktop.page.test_html import style

REFERENCE = Reference(
    "r1", "", words("Author A. Title. doi:10.1000/1."), "123", pmid="123", doi="10.1000/1"
)
PLACES = tuple(CitingPlace(f"Drug_{n}", f"Drug {n}", f"k{n}") for n in range(3))


def html(*citing: CitingPlace, links: bool = True) -> str:
    options = PageOptions(style(), links=links, citing={"r1": citing})
    return references_html((REFERENCE,), options.of(SPECIMEN))


@pytest.mark.parametrize(
    ("reference", "address", "citation"),
    [
        (
            REFERENCE,
            "https://pubmed.ncbi.nlm.nih.gov/123/",
            "Author A. Title. doi:10.1000/1. PMID: 123.",
        ),
        (
            Reference("r", "", words("A."), doi="10.1/x"),
            "https://doi.org/10.1/x",
            "A. doi: 10.1/x.",
        ),
        (Reference("r", "", (Run("A book.\n  2nd ed."),)), None, "A book. 2nd ed."),
    ],
    ids=["with a PMID", "with a DOI", "with neither"],
)
def test_what_is_copied(reference: Reference, address: str | None, citation: str) -> None:
    assert web_address(reference) == address
    assert citation_text(reference) == citation


def test_a_few_other_monographs_are_named_and_lead_to_their_reference() -> None:
    shown = html(*PLACES[:2])

    assert "also cited in <a" in shown
    assert '<a class="chapter" href="liverleaf:Drug_1?reference=k1">Drug 1</a>' in shown


def test_many_other_monographs_are_counted_and_listed_by_a_click() -> None:
    shown = html(*PLACES)

    assert '<a class="chapter" href="ask:123">also cited in 3 other monographs</a>' in shown


def test_nobody_else_is_not_mentioned() -> None:
    assert "also cited" not in html()


def test_paper_has_nothing_to_click() -> None:
    shown = html(*PLACES[:1], links=False)

    assert "href" not in shown
    assert "copy" not in shown
    assert "also cited in Drug 0" in shown


def test_annotations_are_shown_on_page_and_paper_or_on_neither() -> None:
    shown, hidden = (PageOptions(style(), annotations=wanted) for wanted in (True, False))
    words = plain(SPECIMEN.references[0].annotation)

    assert words
    for options, count in ((shown, 1), (hidden, 0)):
        page = references_html(SPECIMEN.references[:1], options.of(SPECIMEN))
        assert page.count('class="annotation"') == count
        assert ("annotations are hidden" in page) is (count == 0)


def test_nothing_is_said_of_annotations_where_there_are_none() -> None:
    bare = replace(SPECIMEN.references[0], annotation=())
    hidden = PageOptions(style(), annotations=False).of(SPECIMEN)

    assert "annotations are hidden" not in references_html((bare,), hidden)


ODD = (
    *("a", "copy", "href", "class", "https://a.invalid/10.1000/1", "10.1000/1", "PMID", "span"),
    *("&quot;", '"><img src="x">', "<a href=x>", "amp;", "1", "/"),
)


@pytest.mark.parametrize("doi", ODD)
@pytest.mark.parametrize("pmid", [None, "1", "copy"])
def test_a_number_is_set_as_a_link_in_the_text_only(doi: str, pmid: str | None) -> None:
    address = "https://a.invalid/10.1000/1"
    citation = (*words(f"Author {doi}. "), Run(address, link=WebLink(address)), *words(f" {doi}"))
    odd = Reference("r1", "", citation, f"{pmid} {doi}", pmid=pmid, doi=doi)

    shown = references_html((odd,), PageOptions(style()).of(SPECIMEN))

    tags = re.findall(r"<[^>]*>", shown)
    assert all(tag.count("<") == 1 and tag.count('"') % 2 == 0 for tag in tags)
    assert "<img" not in shown
    links = re.findall(r'<a class="[^"]*" href="([^"]*)">', shown)
    assert len(links) == shown.count("<a class")
    assert links.count(address) == 1
    assert all(link.startswith(("copy:", address)) for link in links)
    assert not re.search(r"<a class[^>]*>(?:(?!</a>).)*<a class", shown)
