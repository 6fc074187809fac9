"""What is sought in a page is found however its signs are written, as in the search box."""

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from desktop.page.highlights import find_text, has_text, selections
from desktop.theme.palettes import PALETTES, Palette

PAGE = (
    "Björnsson wrote of β2-receptors, of Hy’s law, of “rash” and of hepa\u00adto\u200btoxic drugs."
)


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("bjornsson", "Björnsson"),
        ("beta-2", "β2"),
        ("β2", "β2"),
        ("hy's", "Hy’s"),
        ("Hy´s law", "Hy’s law"),
        ('"rash"', "“rash”"),
        ("hepatotoxic", "hepa\u00adto\u200btoxic"),
        ("hepato\u00adtoxic", "hepa\u00adto\u200btoxic"),
    ],
)
def test_signs_are_folded(qtbot: QtBot, sought: str, found: str) -> None:
    document = QTextDocument(PAGE)

    assert [mark.selectedText() for mark in find_text(document, sought)] == [found]
    assert has_text(PAGE, sought)


@pytest.mark.parametrize("sought", ["bjurnsson", "beta-3", "hys law", "", " \u200b"])
def test_nothing_else_is_found(qtbot: QtBot, sought: str) -> None:
    assert find_text(QTextDocument(PAGE), sought) == []


def test_all_of_many_matches_are_marked(qtbot: QtBot) -> None:
    assert len(find_text(QTextDocument("liver " * 1500), "liver")) == 1500


@pytest.mark.parametrize("palette", PALETTES, ids=["light", "dark", "high light", "high dark"])
def test_the_match_that_was_gone_to_looks_unlike_the_others(qtbot: QtBot, palette: Palette) -> None:
    marks = find_text(QTextDocument("liver liver liver"), "liver")

    shown = selections(marks, 1, palette)

    grounds = [each.format.background().color().name() for each in shown]
    assert grounds == [palette.mark, palette.found, palette.mark]
    assert palette.found != palette.mark
