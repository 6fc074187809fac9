"""References of BITS chapters: every oddity that the real ones show."""

from dataclasses import dataclass
from html import unescape

import pytest

from index.monograph.cited import CitedArticle, Group, Person
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
    Case(
        "one full stop where a name brings its own",
        "<element-citation><person-group><name><surname>Buti</surname><given-names>M.</given-names>"
        "</name></person-group><article-title>A title.</article-title><source>J Fict</source>"
        "<year>2012</year></element-citation>",
        "Buti M. A title. J Fict 2012.",
        year=2012,
    ),
    Case(
        "one full stop where mark-up and text both set one, three where all are meant",
        "<mixed-citation><string-name><surname>Buti</surname> <given-names>M.</given-names>"
        "</string-name>. A title ... of <source>J Fict.</source>. 2012.</mixed-citation>",
        "Buti M. A title ... of J Fict. 2012.",
        year=2012,
    ),
    Case(
        "a group of persons that nothing separates, in the mark-up of free text",
        "<mixed-citation><person-group><name><surname>Buti</surname><given-names>M</given-names>"
        "</name><name><surname>Ócha</surname><given-names>GS</given-names></name></person-group>,"
        "</mixed-citation>",
        "Buti M, Ócha GS,",
    ),
]
# Where the citation ends and the annotation begins: each way gives the same reference.
CITED = "Buti M. A title (short). J Fict 2012; 36 (Pt 1): 1724-8."
REMARK = "(32 year old [none] was ill)."
PLACES = {
    "all of the annotation is plain text": "{} (32 year old [none] was ill).",
    "its element is empty but for the stop": "{} (32 year old [none] was ill)<annotation><p>.</p>"
    "</annotation>",
    "it begins in plain text": "{} (32 year old<annotation><p>[none] was ill).</p></annotation>",
    "it begins in italics": "{} <italic>(32 year</italic><annotation><p><italic>old [none] was "
    "ill).</italic></p></annotation>",
    "it begins in two settings, inside a number": "{} (<italic>3</italic><annotation><p><italic>"
    "2 year old [none] was ill).</italic></p></annotation>",
    "only its parenthesis stands before": "{} <italic>(</italic><annotation><p>32 year old [none] "
    "was ill).</p></annotation>",
    "the citation stands inside": "<annotation><p><italic>{} (32 year old [none] was ill).</italic>"
    "</p></annotation>",
    "italics around nothing": "{} <italic> </italic><annotation><p>(32 year old [none] was ill)."
    "</p></annotation>",
}


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_citation_and_annotation_are_told_apart(place: str) -> None:
    found = reference(f"<mixed-citation>{PLACES[place].format(CITED)}</mixed-citation>")

    assert plain(found.citation) == CITED
    assert plain(found.annotation) == REMARK
    assert all(Marks.ITALIC not in run.marks for run in found.annotation if isinstance(run, Run))


def test_a_citation_whose_first_letter_alone_stands_before_the_annotation() -> None:
    found = reference(
        f"<mixed-citation>{CITED[0]}<annotation><p>{CITED[1:]} {REMARK}</p></annotation>"
        "</mixed-citation>"
    )

    assert (plain(found.citation), plain(found.annotation)) == (CITED, REMARK)


@pytest.mark.parametrize(
    "citation",
    [
        "Buti M. A title. J Fict (Nowhere). 2012; 36 (1): 7 (abstract).",
        "Buti M. A title. J Fict 2012; 36 (Suppl and more).",
        "Buti M. A book (with few words and no year).",
    ],
)
def test_not_every_parenthesis_at_the_end_is_an_annotation(citation: str) -> None:
    found = reference(f"<mixed-citation>{citation}</mixed-citation>")

    assert (plain(found.citation), plain(found.annotation)) == (citation, "")


LINK = '<ext-link xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{}">{}</ext-link>'
OLD, NEW = "https://www.ncbi.nlm.nih.gov/pubmed/{}", "https://pubmed.ncbi.nlm.nih.gov/{}/"


@dataclass(frozen=True)
class PubMed:
    """What points to PubMed in a reference, and which words of it stand beside the citation."""

    does: str
    source: str
    words: str
    pmid: str | None


POINTERS = [
    PubMed(
        "a link",
        LINK.format(OLD.format("71234567"), "PubMed Citation"),
        "PubMed Citation",
        "71234567",
    ),
    PubMed("a link of the new kind", LINK.format(NEW.format("7123"), "PubMed"), "PubMed", "7123"),
    PubMed(
        "a space in the address",
        LINK.format(OLD.format("%207123"), "PubMed Citation"),
        "PubMed Citation",
        "7123",
    ),
    PubMed(
        "two links to one address",
        LINK.format(OLD.format("7123"), "Pub") + LINK.format(OLD.format("7123"), "Med Citation"),
        "PubMed Citation",
        "7123",
    ),
    PubMed(
        "two links of which one has the number",
        LINK.format(OLD.format("7123"), "Pub") + LINK.format(OLD.format(""), "Med Citation"),
        "PubMed Citation",
        "7123",
    ),
    PubMed(
        "a link around the number",
        f"PMID: {LINK.format(OLD.format('7123'), '7123')}.",
        "PMID: 7123",
        "7123",
    ),
    PubMed(
        "a link behind the annotation",
        f"<annotation><p>{REMARK} {LINK.format(NEW.format('7123'), 'PubMed')}</p></annotation>",
        "PubMed",
        "7123",
    ),
    PubMed("words alone", "PMID: 71234567", "PMID: 71234567", "71234567"),
    PubMed("a number alone, right after the citation", "71234567", "71234567", "71234567"),
    PubMed(
        "words without a number",
        "<annotation><p>PubMed Citation (A remark).</p></annotation>",
        "PubMed Citation",
        None,
    ),
    PubMed(
        "a pub-id goes before a link",
        LINK.format(OLD.format("7123"), "PubMed Citation")
        + '<pub-id pub-id-type="pmid">99</pub-id>',
        "PubMed Citation 99",
        "99",
    ),
    PubMed(
        "a pub-id with its label",
        '<pub-id pub-id-type="pmid">PMID: 7123</pub-id>',
        "PMID: 7123",
        "7123",
    ),
]


@pytest.mark.parametrize("case", POINTERS, ids=lambda case: case.does)
def test_what_points_to_pubmed_gives_the_pmid(case: PubMed) -> None:
    found = reference(f"<mixed-citation>{CITED} {case.source}</mixed-citation>")

    assert plain(found.citation) == CITED
    assert (found.identifiers, found.pmid) == (case.words, case.pmid)


@pytest.mark.parametrize(
    ("citation", "pmid"),
    [
        ("Nguyen KD. A title. J Fict; 44: 69-77. 30129156", "30129156"),
        ("Nguyen KD. A title. J Fict 2018; 2018: 5253623", None),
        ("Nguyen KD. A title. J Fict 2018: 5253623.", None),
        ("Nguyen KD. Report 30129156", None),
    ],
)
def test_a_bare_number_is_a_pmid_only_behind_a_whole_imprint(
    citation: str, pmid: str | None
) -> None:
    """A journal's own article numbers have as many digits."""
    assert reference(f"<mixed-citation>{citation}</mixed-citation>").pmid == pmid


def test_a_title_that_is_a_link_stays_and_a_link_in_a_remark_names_another_work() -> None:
    title = LINK.format(OLD.format("7123"), "A title")
    other = LINK.format(OLD.format("8888"), "Buti 2012")
    found = reference(
        f"<mixed-citation>Buti M. {title}. J Fict 2012; 3: 4.<annotation><p>(As {other} did)."
        "</p></annotation></mixed-citation>"
    )

    assert plain(found.citation) == "Buti M. A title. J Fict 2012; 3: 4."
    assert plain(found.annotation) == "(As Buti 2012 did)."
    assert found.pmid == "7123"


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


ARTICLES = {
    "free text with its parts marked": (
        MIXED,
        CitedArticle(
            *((Person("Göklund", "RE", "Jr"),), True, "A title", "J Fict", "1987", "83"),
            *("Suppl 5", "115-20"),
        ),
    ),
    "an element without punctuation, a title with its translation": (
        ELEMENT,
        CitedArticle(
            *((Person("Buti", "M"), Group("Study Group")), True),
            *("Une hépatite [A hepatitis]", "J Fict", "2012", "36", "Pt 1", "1724-8"),
        ),
    ),
    "a translated title alone, initials with stops, an electronic number": (
        "<element-citation><person-group><name><surname>Buti</surname><given-names>M. C."
        "</given-names></name></person-group><comment>[A hepatitis?]</comment>"
        "<source>J Fict.</source><year>2012 May</year>"
        "<elocation-id>e17</elocation-id></element-citation>",
        CitedArticle(
            *((Person("Buti", "MC"),), False, "[A hepatitis?]", "J Fict", "2012", "", "", "e17"),
        ),
    ),
    "the year within a date": (
        "<element-citation><person-group><name><surname>Buti</surname><given-names>M"
        "</given-names></name></person-group><article-title>A title</article-title><source>J Fict"
        "</source><date><year>2012</year><month>3</month></date></element-citation>",
        CitedArticle((Person("Buti", "M"),), False, "A title", "J Fict", "2012"),
    ),
    "a comma among initials ends a person": (
        "<element-citation><person-group><name><surname>Buti</surname><given-names>M, A"
        "</given-names></name><name><surname>Moer</surname><given-names>B</given-names></name>"
        "</person-group><article-title>A title</article-title><source>J Fict</source>"
        "<year>2012</year></element-citation>",
        CitedArticle(
            *((Person("Buti", "M"), Person("A Moer", "B")), False, "A title", "J Fict", "2012"),
        ),
    ),
    "a title that stands where the authors would": (
        "<element-citation><person-group><collab>Drugs for nothing</collab></person-group>"
        "<source>J Fict</source><year>2012</year></element-citation>",
        CitedArticle((), False, "Drugs for nothing", "J Fict", "2012"),
    ),
    "a book": (
        "<element-citation><person-group><name><surname>Buti</surname></name></person-group>"
        "<source>A book</source><publisher-name>Press</publisher-name><year>2012</year>"
        "</element-citation>",
        None,
    ),
    "two works": (f"{MIXED}{MIXED}", None),
    "free text": (f"<mixed-citation>{CITED}</mixed-citation>", None),
}


@pytest.mark.parametrize("name", ARTICLES, ids=str)
def test_the_parts_that_the_source_marks_up_are_kept(name: str) -> None:
    source, article = ARTICLES[name]

    assert reference(source).article == article


def test_words_between_the_names_of_an_element_are_kept() -> None:
    found = reference(
        "<element-citation><person-group>for <name><surname>Buti</surname><given-names>M"
        "</given-names></name> and <collab>a group</collab> others.</person-group>"
        "<source>J Fict</source></element-citation>"
    )

    assert plain(found.citation).startswith("for Buti")
    assert "and a group others." in plain(found.citation)


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        ("doi", "10.1000/x.y", "10.1000/x.y"),
        ("doi", "doi: 10.1000/x", "10.1000/x"),
        ("doi", "https://doi.org/10.1000/x", "10.1000/x"),
        ("doi", "10.1002/(FICT)1096(1999)61:3&lt;1::AID&gt;3.0.CO;2-G",
         "10.1002/(FICT)1096(1999)61:3<1::AID>3.0.CO;2-G"),
        ("doi", "file:///etc/passwd", None),
        ("doi", "none", None),
        ("pmid", "90000001", "90000001"),
        ("pmid", "PMID: 90000001.", "90000001"),
        ("pmid", "none", None),
        ("pmid", "٣", None),
    ],
)  # fmt: skip
def test_what_a_pub_id_holds_is_such_a_number_or_words(
    kind: str, written: str, read: str | None
) -> None:
    found = reference(
        f"<mixed-citation>Nobody A. Rats. <pub-id pub-id-type='{kind}'>{written}</pub-id>"
        "</mixed-citation>"
    )

    assert getattr(found, kind) == read
    told = f"{plain(found.citation)} {found.identifiers}"
    assert unescape(written) in told
