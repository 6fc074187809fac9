"""References of BITS chapters: every oddity that the real ones show."""

from dataclasses import dataclass

import pytest

from index.monograph.model import Marks, Reference, Run, WebLink, plain
from tests.index.parse.chapters import bits, read, section


def reference(inner: str) -> Reference:
    (found,) = read(
        bits(section("REFERENCES", f"<ref-list><ref id='R'>{inner}</ref></ref-list>"))
    ).references
    return found


MIXED = """<mixed-citation publication-type="journal"><string-name><surname>Göklund</surname>
<given-names>RE</given-names> <suffix>Jr</suffix></string-name>, <etal>et al.</etal>
<article-title>A title.</article-title>
<source>J Fict</source>
<year>1987</year>; <volume>83</volume>
(<supplement>Suppl 5</supplement>): <fpage>115</fpage>-<lpage>20</lpage>.<annotation>
<p><italic>(A remark).</italic></p></annotation><pub-id pub-id-type="pmid">3318422</pub-id>
</mixed-citation>"""
ELEMENT = """<label>1</label><element-citation><person-group>
<name><surname>Buti</surname><given-names>M</given-names></name>
<etal/><collab>Study Group</collab></person-group><article-title>Une hépatite</article-title>
<comment>[A hepatitis]</comment><source>J Fict</source><year>2012</year><volume>36</volume>
<issue>Pt 1</issue><fpage>1724</fpage><lpage>8</lpage><comment>French.</comment>
<pub-id pub-id-type="doi">10.1000/x.y</pub-id></element-citation>"""


@dataclass(frozen=True)
class Case:
    does: str
    source: str
    citation: str
    annotation: str = ""
    identifiers: str = ""
    pmid: str | None = None
    doi: str | None = None
    year: int | None = None


CASES = [
    Case(
        "mixed: the annotation inside comes out, the PMID apart",
        MIXED,
        "Göklund RE Jr, et al. A title. J Fict 1987; 83 (Suppl 5): 115-20.",
        "(A remark).",
        "3318422",
        pmid="3318422",
        year=1987,
    ),
    Case(
        "element: punctuation is supplied, an empty etal reads as an ellipsis",
        ELEMENT,
        "Buti M, …, Study Group. Une hépatite. [A hepatitis] J Fict 2012; 36 (Pt 1): 1724-8 "
        "French.",
        identifiers="10.1000/x.y",
        doi="10.1000/x.y",
        year=2012,
    ),
    Case(
        "a book is free text; an address holds no year",
        "<mixed-citation>FDA. https://x.invalid/nda/2017/7610</mixed-citation>",
        "FDA. https://x.invalid/nda/2017/7610",
    ),
    Case(
        "a DOI in the running text",
        "<mixed-citation><year>2011</year>;<volume>31</volume>:<fpage>439e</fpage>. doi:"
        '<pub-id pub-id-type="doi">10.1592/ph.31</pub-id></mixed-citation>',
        "2011;31:439e. doi:10.1592/ph.31",
        doi="10.1592/ph.31",
        year=2011,
    ),
    Case(
        "an annotation that opens before its element",
        "<mixed-citation>Book. Nowhere, 2018, pp. 2-8. (Review<annotation><p>of [all] agents)."
        "</p></annotation></mixed-citation>",
        "Book. Nowhere, 2018, pp. 2-8.",
        "(Review of [all] agents).",
        year=2018,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.does)
def test_a_reference(case: Case) -> None:
    found = reference(case.source)

    assert plain(found.citation) == case.citation
    assert plain(found.annotation) == case.annotation
    assert (found.identifiers, found.pmid, found.doi, found.year) == (
        case.identifiers,
        case.pmid,
        case.doi,
        case.year,
    )


def test_the_journal_is_set_in_italics_and_the_annotation_is_not() -> None:
    found = reference(MIXED)

    assert Run("J Fict", Marks.ITALIC) in found.citation
    assert found.annotation == (Run("(A remark)."),)


def test_two_lists_and_a_pmid_twice_are_kept_in_order() -> None:
    ref = (
        '<ref id="Same"><mixed-citation>{}<pub-id pub-id-type="pmid">7</pub-id>'
        "</mixed-citation></ref>"
    )
    body = section("CITED REFERENCE", f"<ref-list>{ref.format('First.')}</ref-list>")
    body += section("ANNOTATED BIBLIOGRAPHY", f"<ref-list>{ref.format('Second.')}</ref-list>")
    found = read(bits(body)).references

    assert [plain(entry.citation) for entry in found] == ["First.", "Second."]
    assert [entry.pmid for entry in found] == ["7", "7"]
    assert len({entry.key for entry in found}) == 2


def test_a_citation_keeps_its_own_setting_and_links() -> None:
    found = reference(
        "<mixed-citation>FDA. CO<sub>2</sub> in <italic>vivo</italic>, at "
        '<ext-link xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://x.invalid/a">x'
        "</ext-link>, 2018.</mixed-citation>"
    )

    assert Run("2", Marks.SUBSCRIPT) in found.citation
    assert Run("vivo", Marks.ITALIC) in found.citation
    assert Run("x", link=WebLink("https://x.invalid/a")) in found.citation
    assert plain(found.citation) == "FDA. CO2 in vivo, at x, 2018."
