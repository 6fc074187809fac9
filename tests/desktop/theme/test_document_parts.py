"""The parts of a text, and the lines it is read out in."""

import pytest
from PySide6.QtGui import QGuiApplication, QTextDocument

from desktop.theme.document_parts import DocumentPart, Kind, parts_of
from desktop.theme.spoken_text import SpokenText

CARD = (
    '<table><tr><td width="4"></td><td>Likelihood</td><td>A, well known cause</td></tr>'
    '<tr><td width="4"></td><td>Note</td><td></td></tr></table>'
)
GRID = (
    "<table><thead><tr><th>Day</th><th>ALT</th></tr></thead>"
    "<tr><td>5</td><td>200</td></tr><tr><td colspan='2'>Recovered</td></tr></table>"
)


@pytest.fixture(autouse=True)
def _application(qapp: QGuiApplication) -> None:
    """Fonts are needed to lay a text out."""


def laid_out(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(html)
    document.setTextWidth(400)
    document.size()
    return document


def told(html: str) -> list[tuple[Kind, str]]:
    document = laid_out(html)
    return [(part.kind, part.name) for top in parts_of(document) for part in top.walk()]


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("<h2>Causality</h2>", [(Kind.HEADING, "Causality")]),
        ("<p> </p><p>a\u200bb</p>", [(Kind.PARAGRAPH, "ab")]),
        (
            '<p>See <a href="x:1"><b>the</b> class</a>, <a href="x:2">2</a>.</p>',
            [
                (Kind.PARAGRAPH, "See the class, 2."),
                (Kind.LINK, "the class"),
                (Kind.LINK, "2"),
            ],
        ),
        (
            '<p>\U0001f600\U0001f600 <a href="x:1">after</a></p>',
            [(Kind.PARAGRAPH, "\U0001f600\U0001f600 after"), (Kind.LINK, "after")],
        ),
        (
            "<ul><li>one</li><li>two</li></ul><ol><li>first</li></ol>",
            [
                (Kind.LIST, "2 items"),
                (Kind.ITEM, "• one"),
                (Kind.ITEM, "• two"),
                (Kind.LIST, "1 item"),
                (Kind.ITEM, "1. first"),
            ],
        ),
        (
            '<table><tr><td width="4"></td><td>framed</td></tr></table>',
            [(Kind.PARAGRAPH, "framed")],
        ),
    ],
)
def test_what_a_text_is_made_of(html: str, parts: list[tuple[Kind, str]]) -> None:
    assert told(html) == parts


def cells(html: str) -> list[str]:
    found = (part for top in parts_of(laid_out(html)) for part in top.walk())
    return [part.name for part in found if part.kind in (Kind.CELL, Kind.HEADER)]


@pytest.mark.parametrize(
    ("html", "names"),
    [
        (CARD, ["Likelihood", "Likelihood: A, well known cause", "Note"]),
        (GRID, ["Day", "ALT", "Day: 5", "ALT: 200", "Recovered"]),
        (
            f"<table><tr><td>{'long ' * 30}</td><td>beside it</td></tr></table>",
            [("long " * 30).strip(), "beside it"],
        ),
        ("<table><tr><td>1.</td><td>Author A.</td></tr></table>", ["1.", "1. Author A."]),
        ("<table><tr><td>Latency:</td><td>days</td></tr></table>", ["Latency:", "Latency: days"]),
    ],
)
def test_a_cell_is_told_with_its_header(html: str, names: list[str]) -> None:
    assert cells(html) == names


def test_headers_may_stand_elsewhere() -> None:
    html = (
        "<table><tr><th colspan='2'>Latency</th></tr><tr><td>5 days</td><td>"
        "<table><tr><td>1</td><td>2</td></tr></table></td></tr></table>"
    )
    (table,) = parts_of(laid_out(html), ("First", "Second"))
    names = [cell.name for row in table.parts for cell in row.parts]

    assert names == ["Latency", "First: 5 days", "Second: 1: 2"]


def test_a_table_and_its_rows_have_names() -> None:
    (table,) = parts_of(laid_out(GRID))
    (card,) = parts_of(laid_out(CARD))

    assert [row.name for row in table.parts[:2]] == ["Day. ALT", "Day: 5. ALT: 200"]
    assert (table.name, card.name) == ("Day. ALT", "2 rows")


def spoken(html: str) -> tuple[SpokenText, list[DocumentPart], QTextDocument]:
    document = laid_out(html)
    parts = parts_of(document)
    return SpokenText(document, parts), parts, document


def test_a_table_is_read_out_row_by_row_with_no_signs_of_qt() -> None:
    text, _, _ = spoken(f"<h2>Facts</h2>{CARD}<p>After.</p>")

    assert text.text == ("Facts\nLikelihood\nLikelihood: A, well known cause\nNote\nAfter.")


def test_each_place_is_found_again() -> None:
    text, _, document = spoken(f"<p>{'many words ' * 30}</p>{CARD}<ul><li>item</li></ul>")
    block = document.begin()
    while block.isValid():
        for within in range(block.length()) if block.text().strip() else ():
            position = block.position() + within
            assert text.position_of(text.place_of(position)) == position
        block = block.next()

    assert text.text[text.place_of(document.find("item").selectionStart()) :] == "item"


def test_lines_are_those_that_are_seen_in_the_order_of_reading() -> None:
    text, _, document = spoken(f"<p>{'many words ' * 30}</p>{CARD}")
    seen = document.begin().layout().lineCount()
    position, words = 0, []
    for _ in range(seen + 2):
        position = text.line_from(position, 1)
        words.append(text.text[text.place_of(position) :].split("\n")[0])

    assert seen > 3
    assert words[seen - 1 :] == ["Likelihood", "A, well known cause", "Note"]
    assert text.line_from(text.line_from(position, -1), 1) == position
    assert text.line_from(0, -1) == 0
