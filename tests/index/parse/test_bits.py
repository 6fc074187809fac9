"""BITS chapters with the oddities of the real ones."""

from datetime import date

import pytest

from index.monograph.model import (
    Aside,
    AsideKind,
    Cell,
    ChapterLink,
    CitationLink,
    Image,
    KeyPoints,
    ListBlock,
    Marks,
    MonographKind,
    Paragraph,
    Run,
    Substance,
    Table,
    WebLink,
    plain,
)
from index.monograph.sections import SectionKind
from index.monograph.text import monograph_text
from tests.index.parse.chapters import bits, read, rejected, section


def test_title_and_date_are_the_chapters_and_not_the_books() -> None:
    monograph = read(bits(section("OVERVIEW", "<p>Text.</p>"), title="Ficta<sup>&#174;</sup>mab"))

    assert (monograph.id, monograph.title) == ("Fictamab", "Ficta®mab")
    assert monograph.updated == date(2021, 2, 3)
    assert monograph.source.file == "Fictamab.nxml"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (
            '<date date-type="revised"><day>9</day><month>8</month><year>2024</year></date>',
            date(2024, 8, 9),
        ),
        ('<date date-type="updated"><year>2020</year></date>', None),
        ('<date date-type="updated"><day>31</day><month>2</month><year>2020</year></date>', None),
        ("", None),
    ],
    ids=["LactMed says revised", "a day is not invented", "no such day", "no date"],
)
def test_an_update_date_is_taken_only_whole(dates: str, expected: date | None) -> None:
    assert read(bits("<p>Text.</p>", date=dates)).updated == expected


def test_sections_nest_and_unknown_headings_are_kept() -> None:
    body = section(
        "OVERVIEW",
        section("Mechanism of Liver Injury", "<p>One.</p>")
        + section("Dosing in cats", "<p>Two.</p>"),
    )
    monograph = read(bits(body))

    (overview,) = monograph.sections
    assert [inner.heading for inner in overview.sections] == [
        "Mechanism of Liver Injury",
        "Dosing in cats",
    ]
    assert [inner.kind for inner in overview.sections] == [SectionKind.MECHANISM, SectionKind.OTHER]


def test_ids_that_were_cut_to_the_same_text_stay_apart() -> None:
    twice = '<sec id="Fictamab.Case_1_Acute"><title>Case</title><p>Text.</p></sec>'
    keys = [part.key for _, part in read(bits(twice * 2)).walk()]

    assert len(set(keys)) == len(keys) == 2


def test_inline_settings_links_and_white_space() -> None:
    body = """<p>
<bold>Fictamab</bold>
 binds CD<sub>22</sub>, see <xref ref-type="bibr" rid="R.1">1</xref>,
<related-object source-id="livertox" document-id="Otheride">Otheride</related-object> and
<ext-link ext-link-type="uri" xlink:href="https://example.invalid/a?b=1&amp;c=2">labels</ext-link>.
</p>"""
    (paragraph,) = read(bits(body)).lead

    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (
        Run("Fictamab", Marks.BOLD),
        Run(" binds CD"),
        Run("22", Marks.SUBSCRIPT),
        Run(", see "),
        Run("1", link=CitationLink("R.1")),
        Run(", "),
        Run("Otheride", link=ChapterLink("Otheride")),
        Run(" and "),
        Run("labels", link=WebLink("https://example.invalid/a?b=1&c=2")),
        Run("."),
    )


def test_an_entity_that_only_the_dtd_knows_keeps_its_character() -> None:
    assert plain(read(bits("<p>5&nbsp;mg &ge; 3</p>")).lead[0].content) == "5\xa0mg ≥ 3"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "body",
    [
        "<sec><title>{0}</title></sec>",
        "<list>{0}<list-item><p>x</p></list-item></list>",
        "<list><list-item><p>{0}</p></list-item>{0}</list>",
        "<table-wrap>{0}<table><tr>{0}<td>x</td></tr>{0}</table></table-wrap>",
        "<table-wrap><label>{0}</label><caption>{0}</caption><table><tr><td>{0}</td></tr></table>"
        "<table-wrap-foot>{0}<fn><p>{0}</p></fn></table-wrap-foot></table-wrap>",
        "<ref-list>{0}<ref><label>{0}</label><mixed-citation>{0} A. {0}.</mixed-citation></ref>"
        "</ref-list>",
        "<fig><label>{0}</label><graphic><alt-text>{0}</alt-text></graphic></fig>",
        "<p><bold>{0}</bold>{0}</p>{0}",
    ],
)
def test_letters_written_as_entities_are_letters_everywhere(body: str) -> None:
    """And what a name stands for that nobody knows stays as it is written."""
    names, letters = "G&ouml;klund &beta;&unheard; ", "Göklund β&unheard;"
    monograph = read(bits(body.format(names), title=f"{names}drug"))
    text = monograph_text(monograph)

    assert monograph.title == f"{letters} drug"
    assert text.count(letters) >= body.count("{0}")
    assert "&ouml;" not in text


def test_a_keyword_written_with_an_entity_is_a_name_in_letters() -> None:
    keyword = b"<kwd-group><kwd>G&ouml;klundin</kwd></kwd-group><pub-history>"
    monograph = read(bits("<p>x</p>").replace(b"<pub-history>", keyword))

    assert monograph.synonyms == ("Göklundin",)


BESIDE = {
    "front-matter": "<front-matter><p>Asided</p><sec><title>Foreword</title><p>x</p></sec>"
    "</front-matter>",
    "floats": "<floats-group><fig><caption><p>Asided</p></caption></fig></floats-group>",
    "a floating table": "<floats-group><table-wrap><table><tr><td>Asided</td></tr></table>"
    "</table-wrap></floats-group>",
    "loose text": "Asided",
    "a stray paragraph": "<p>Asided</p>",
    "a stray section": "<sec><title>Stray</title><p>Asided</p></sec>",
    "an unknown part": "<unheard-of>Asided</unheard-of>",
}


@pytest.mark.parametrize("kind", BESIDE)
@pytest.mark.parametrize("place", ["<body>", "</body>", "</book-part>", "<book-part>"])
def test_what_stands_beside_the_body_is_read(kind: str, place: str) -> None:
    before = place in ("<body>", "<book-part>")
    around = f"{BESIDE[kind]}{place}" if before else f"{place}{BESIDE[kind]}"
    source = bits(section("OVERVIEW", "<p>Text.</p>")).replace(place.encode(), around.encode())
    monograph = read(source)
    text = monograph_text(monograph)

    assert text.split().count("Asided") == 1
    assert "Text." in text
    assert "Not the chapter." not in text
    first = monograph.sections[0].heading
    assert first == ("Foreword" if kind == "front-matter" and "book" not in place else "OVERVIEW")


@pytest.mark.parametrize("place", ["</book-part>", "</body>", "<p>Text.</p>"])
def test_a_second_chapter_in_a_file_is_never_passed_over(place: str) -> None:
    second = "<book-part><body><p>Of another drug.</p></body></book-part>"
    source = bits("<p>Text.</p>").replace(place.encode(), f"{place}{second}".encode())

    assert rejected(source).reason == "It holds 2 chapters; a file holds one."


def test_blocks_inside_a_paragraph_follow_its_text() -> None:
    body = "<p>Before<list list-type='order'><list-item><p>Item</p></list-item></list>after</p>"
    before, items, after = read(bits(body)).lead

    assert before == Paragraph((Run("Before"),))
    assert items == ListBlock(((Paragraph((Run("Item"),)),),), ordered=True)
    assert after == Paragraph((Run("after"),))


def test_a_table_keeps_spans_empty_cells_and_a_header_that_stands_in_tbody() -> None:
    body = """<table-wrap><label>Table 1.</label><caption><p>Course</p></caption><table><tbody>
      <tr><th>Time</th><th>ALT</th></tr><tr><td colspan="2">Given</td></tr>
      <tr><td rowspan="2"/><td>40</td></tr><tr><td>50</td></tr></tbody></table>
      <table-wrap-foot><p>* per litre</p></table-wrap-foot></table-wrap>"""
    (table,) = read(bits(body)).lead

    assert isinstance(table, Table)
    assert table.head == 1
    assert plain(table.caption) == "Table 1. Course"
    assert [plain(note.content) for note in table.notes] == ["* per litre"]
    assert table.rows[1] == (Cell((Run("Given"),), colspan=2),)
    assert table.rows[2][0] == Cell((), rowspan=2)


def test_a_span_that_is_an_attack_is_cut() -> None:
    (table,) = read(bits("<table><tr><td colspan='999999999' rowspan='x'>a</td></tr></table>")).lead

    assert isinstance(table, Table)
    assert (table.rows[0][0].colspan, table.rows[0][0].rowspan) == (1000, 1)


def test_key_points_become_labels_and_values() -> None:
    rows = (
        "<tr><th>Latency:</th><td>3 weeks</td></tr><tr><td>Pattern:</td><td>Mixed (R=3)</td></tr>"
    )
    case = section("Case 1. Hepatitis.", section("Key Points", f"<table>{rows}</table>"))
    monograph = read(bits(section("HEPATOTOXICITY", "<p>x</p>") + section("CASE REPORT", case)))
    points = next(block for block in monograph.blocks() if isinstance(block, KeyPoints))

    assert [(plain(label), plain(value)) for label, value in points.points] == [
        ("Latency:", "3 weeks"),
        ("Pattern:", "Mixed (R=3)"),
    ]
    assert monograph.case_reports == 1


def test_boxes_quotations_and_figures_are_set_apart() -> None:
    body = (
        "<boxed-text><title>Boxed</title><p>In the box.</p></boxed-text><disp-quote><p>Said.</p>"
        "</disp-quote><fig><label>Figure 1.</label><caption><p>A liver.</p></caption>"
        '<graphic xlink:href="liver.jpg"><alt-text>Drawing</alt-text></graphic></fig>'
    )
    box, quote, figure = read(bits(body)).lead

    assert box == Aside(AsideKind.BOX, (Paragraph((Run("In the box."),)),), (Run("Boxed"),))
    assert isinstance(quote, Aside)
    assert quote.kind is AsideKind.QUOTE
    assert isinstance(figure, Aside)
    assert plain(figure.title) == "Figure 1. A liver."
    assert figure.blocks == (Paragraph((Image("liver.jpg", "Drawing"),)),)


CHEMISTRY = """<table><tr><th>DRUG</th><th>CAS REGISTRY NUMBER</th><th>MOLECULAR FORMULA</th>
<th>STRUCTURE</th></tr><tr><td>Fictamab</td><td><ext-link xlink:href="sid://1">1234-56-7</ext-link>
</td><td>C1-H2</td><td>
<related-object source-id="pubchem" document-id="1" object-type="image"/></td></tr></table>"""


def test_chemistry_rows_and_a_structure_that_is_no_chapter() -> None:
    monograph = read(bits(section("CHEMICAL FORMULA(S) AND STRUCTURE(S)", CHEMISTRY)))

    assert monograph.chemistry == (Substance("Fictamab", "1234-56-7", "C1-H2"),)
    assert monograph.links() == ()
    assert Image("pubchem:1") in list(monograph.inlines())


def test_drug_classes_come_from_links_and_from_the_label_once_each() -> None:
    link = '<related-object source-id="livertox" document-id="B">Blockers</related-object>'
    product = (
        "<p><bold>DRUG CLASS</bold></p><p>Blockers</p><p>Fictional Agents</p>"
        "<p>COMPLETE LABELING</p><p>x</p>"
    )
    body = section("Outcome and Management", f"<p>Drug Class: {link}</p>")
    monograph = read(
        bits(body + section("PRODUCT INFORMATION", f"<boxed-text>{product}</boxed-text>"))
    )

    assert monograph.drug_class == ("Blockers", "Fictional Agents")


@pytest.mark.parametrize(
    ("body", "tag", "kind"),
    [
        (section("PRODUCT INFORMATION", "<p>x</p>"), "book-part", MonographKind.DRUG),
        (section("OVERVIEW", "<p>The class.</p>"), "book-part", MonographKind.DRUG_CLASS),
        (section("Components", "<p>x</p>"), "book-part", MonographKind.FRONT_MATTER),
        (
            section("Hepatotoxicity", "<p>Likelihood score: A (x cause).</p>"),
            "book-app",
            MonographKind.FRONT_MATTER,
        ),
    ],
    ids=["a drug", "a class", "front matter", "an appendix that explains scores"],
)
def test_kinds_of_chapter(body: str, tag: str, kind: MonographKind) -> None:
    monograph = read(bits(body, tag=tag))

    assert monograph.kind is kind
    assert not monograph.likelihood


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"\x00\x01\x02", "well-formed"),
        (b"<p>cut", "well-formed"),
        (b"<html><body>Not found</body></html>", "not a BITS chapter"),
        (bits("<p>x</p>").replace(b"<body>", b"<no>").replace(b"</body>", b"</no>"), "no body"),
        (bits("<p>x</p>").replace(b'BITS-book2.dtd">', b'x" [<!ENTITY a "b">]>'), "entities"),
        (bits("<sec>" * 200 + "</sec>" * 200), "nest"),
        (bits("<p>caf\xe9</p>").replace("é".encode(), b"\xe9"), "well-formed"),
    ],
)
def test_what_cannot_be_taken_is_rejected_with_a_reason(data: bytes, reason: str) -> None:
    assert reason in rejected(data).reason


def test_an_unknown_element_keeps_its_words() -> None:
    body = (
        "<p>A <styled-content>b</styled-content> <ruby>c</ruby></p><question><p>d</p></question>e"
    )

    assert monograph_text(read(bits(body))).split() == ["A", "b", "c", "d", "e"]
