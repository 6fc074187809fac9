"""What is copied has every word of the source, and none of what is there to be clicked."""

import unicodedata

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.page.copied_text import copied_text
from desktop.page.html import render
from desktop.page.inlines import aside_html
from desktop.page.options import PageOptions
from index import Paragraph, Run
from tests.desktop.page.small_chapters import chapter_of
from tests.desktop.page.test_html import style

_BESIDE = aside_html("copy this")
_TWO = f"<p>One. {_BESIDE}</p><p>Two. {_BESIDE}</p><p>Three.</p>"


def copied(html: str, beginning: str = "", end: str = "") -> str:
    """What is copied of a page from the first place of `beginning` to the last of `end`."""
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
