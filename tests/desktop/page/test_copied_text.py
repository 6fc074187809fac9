"""What is copied has every word of the source, and none of what is there to be clicked."""

import unicodedata

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.page.copied_text import Copied, copied_text
from desktop.page.html import render
from desktop.page.inlines import aside_html
from desktop.page.options import PageOptions
from index import Paragraph, Run
from tests.desktop.page.small_chapters import chapter_of
from tests.desktop.page.test_html import style

_BESIDE = aside_html("copy this")
_TWO = f"<p>One. {_BESIDE}</p><p>Two. {_BESIDE}</p><p>Three.</p>"


def copied(html: str, beginning: str = "", end: str = "") -> str:
    """The text that is copied from the first place of `beginning` to the last of `end`."""
    return taken_of(html, beginning, end).text


def taken_of(html: str, beginning: str = "", end: str = "") -> Copied:
    page = QTextDocument()
    page.setHtml(html)
    text = page.toPlainText()
    cursor = QTextCursor(page)
    cursor.setPosition(text.index(beginning))
    stop = text.rindex(end) + len(end) if end else len(text)
    cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
    return copied_text(cursor)


@pytest.mark.parametrize(
    ("html", "beginning", "end", "expected"),
    [
        (_TWO, "", "", "One.\nTwo.\nThree."),
        (_TWO, "this", "", "\nTwo.\nThree."),
        (_TWO, "", "copy", "One.\nTwo."),
        (_TWO, "Two", "Three", "Two.\nThree"),
        (_TWO, "copy this\nTwo", "Two", "\nTwo"),
        ("<p>Nothing beside.</p>", "", "", "Nothing beside."),
    ],
    ids=["whole", "begun within", "ended within", "between", "one aside", "without"],
)
def test_no_word_is_lost_with_what_stands_beside_it(
    qapp: QApplication, html: str, beginning: str, end: str, expected: str
) -> None:
    assert copied(html, beginning, end) == expected


def test_no_sign_of_a_source_hides_the_words_around_it(qapp: QApplication) -> None:
    signs = [sign for sign in map(chr, range(0x2000, 0x2100)) if unicodedata.category(sign) == "Cf"]
    words = [
        f"before{number} {sign}within{number}{sign} after" for number, sign in enumerate(signs)
    ]
    page = render(chapter_of(Paragraph((Run(" ".join(words)),))), PageOptions(style()))

    taken = copied(page)

    for number in range(len(signs)):
        assert f"before{number}" in taken
        assert f"within{number}" in taken


_GRID = (
    '<p>Before</p><table border="1"><tr><th>Day</th><th>ALT</th><th>Bilirubin</th></tr>'
    "<tr><td>3</td><td>80</td><td>1.0</td></tr><tr><td>9</td><td></td><td>2 &lt; 3</td></tr>"
    "</table><p>After</p>"
)
_CARD = (
    '<table><tr><td bgcolor="#ff0000"></td><td>Latency</td><td><p>One.</p><p>Two.</p></td></tr>'
    '<tr><td bgcolor="#ff0000"></td><td>Pattern</td><td>Three.</td></tr></table>'
)


def test_the_cells_of_a_table_are_set_apart_by_tabs(qapp: QApplication) -> None:
    expected = "Before\nDay\tALT\tBilirubin\n3\t80\t1.0\n9\t\t2 < 3\nAfter"

    assert copied(_GRID) == expected


def test_a_table_is_copied_as_html_too_and_text_alone_is_not(qapp: QApplication) -> None:
    html = taken_of(_GRID).html

    assert html.count("<tr>") == 3
    assert "<td>2 &lt; 3</td>" in html
    assert "style" not in html
    assert taken_of("<p>One</p><p>Two</p>").html == ""


def test_a_stripe_is_no_column_and_a_cell_keeps_its_lines(qapp: QApplication) -> None:
    assert copied(_CARD) == "Latency\tOne.\nTwo.\nPattern\tThree."


def test_a_box_around_a_text_is_no_table(qapp: QApplication) -> None:
    box = "<p>Before</p><table><tr><td><p>One.</p><p>Two.</p></td></tr></table><p>After</p>"

    assert taken_of(box) == Copied("Before\nOne.\nTwo.\nAfter")


def test_a_picture_leaves_no_sign(qapp: QApplication) -> None:
    assert copied('<p>One.</p><p><img src="picture:a"></p><p>T<img src="picture:b">wo.</p>') == (
        "One.\nTwo."
    )


def test_a_cell_that_spans_columns_keeps_the_others_in_theirs(qapp: QApplication) -> None:
    html = (
        "<table><tr><td colspan='2'>Wide</td><td>c</td></tr>"
        "<tr><td>1</td><td>2</td><td>3</td></tr></table>"
    )

    assert copied(html) == "Wide\t\tc\n1\t2\t3"
