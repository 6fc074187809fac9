"""Folding on the page: by mark and by key, and what unfolds again by itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.page.html import render
from desktop.page.options import PageOptions
from desktop.page.view import PageView
from desktop.theme.text_page import TOP_SPACE
from desktop.theme.theme import Theme
from index import Library, Monograph
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.test_html import style

OVERVIEW, INTRODUCTION, REFERENCES = (
    f"{INOTUZUMAB}.{name}" for name in ("OVERVIEW", "Introduction", "ANNOTATED_BIBLIOGRAPHY")
)


@pytest.fixture
def monograph(library: Library) -> Monograph:
    return library.get(INOTUZUMAB)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, monograph: Monograph) -> Iterator[PageView]:
    made = PageView(theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    keys = tuple(section.key for _, section in monograph.walk())
    made.show_page(render(monograph, PageOptions(style())), keys)
    return made


def headings(view: PageView) -> list[str]:
    block, found = view.document().begin(), []
    while block.isValid():
        if block.blockFormat().headingLevel() > 1:
            found.append(block.text().strip())
        block = block.next()
    return found


def test_a_click_on_the_mark_folds_and_unfolds(view: PageView) -> None:
    view.go_to_section(OVERVIEW)
    whole = view.toPlainText()
    changes: list[frozenset[str]] = []
    view.folds_changed.connect(changes.append)

    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.mark_rect(OVERVIEW).center()
    )

    assert headings(view)[:2] == ["OVERVIEW", "PRODUCT INFORMATION"]
    assert view.folded == {OVERVIEW}

    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.mark_rect(OVERVIEW).center()
    )

    assert view.toPlainText() == whole
    assert changes == [{OVERVIEW}, frozenset()]


def test_a_click_beside_the_marks_folds_nothing(view: PageView) -> None:
    rect = view.mark_rect(OVERVIEW)

    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() + 30, rect.center().y())
    )
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=rect.center())

    assert view.folded == frozenset()


def test_a_mark_is_large_enough_to_be_hit_and_shows_which_way_it_is(view: PageView) -> None:
    def picture() -> QImage:
        QApplication.processEvents()
        return view.viewport().grab(view.mark_rect(REFERENCES)).toImage()

    view.go_to_section(REFERENCES)
    rect = view.mark_rect(REFERENCES)
    assert rect.width() >= 24
    assert rect.height() >= 24
    assert rect.left() >= 0
    opened = picture()

    view.fold([REFERENCES])
    folded = picture()

    assert opened != folded
    assert len({opened.pixel(x, 12) for x in range(24)}) > 1


def test_what_is_no_section_of_the_page_does_not_fold(view: PageView) -> None:
    view.fold(["of another page"])

    assert view.folded == frozenset()


def test_a_mark_says_what_a_click_does(view: PageView) -> None:
    view.go_to_section(OVERVIEW)
    middle = view.mark_rect(OVERVIEW).center()
    assert view.fold_hint(middle) == "Collapse section"

    view.toggle(OVERVIEW)
    assert view.fold_hint(middle) == "Expand section"
    assert view.fold_hint(middle + QPoint(40, 0)) == ""


def test_all_sections_fold_and_unfold(view: PageView) -> None:
    every = headings(view)

    view.toggle_all_folds()
    assert headings(view) == [
        "OVERVIEW",
        "PRODUCT INFORMATION",
        "CHEMICAL FORMULA AND STRUCTURE",
        "ANNOTATED BIBLIOGRAPHY",
        "ABOUT THIS STARTER TEXT",
    ]

    view.toggle_all_folds()
    assert headings(view) == every


def test_the_key_folds_the_section_in_view_and_stays_there(view: PageView) -> None:
    view.go_to_section(REFERENCES)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 300)
    view.toggle_fold()

    assert view.folded == {REFERENCES}
    rect = view.mark_rect(REFERENCES)
    assert view.viewport().rect().contains(rect)


def test_folding_above_keeps_what_is_read(view: PageView) -> None:
    view.go_to_section(REFERENCES)
    before = view.mark_rect(REFERENCES).top()

    view.fold([INTRODUCTION])

    # To the pixel that lines of another height, as of another font, may begin at.
    assert abs(view.mark_rect(REFERENCES).top() - before) <= 1
    assert INTRODUCTION in view.folded


def test_what_is_gone_to_unfolds_and_the_rest_stays(view: PageView, monograph: Monograph) -> None:
    view.fold([OVERVIEW, INTRODUCTION, REFERENCES])

    view.go_to_section(INTRODUCTION)
    assert view.folded == {REFERENCES}
    assert abs(view.mark_rect(INTRODUCTION).top() - TOP_SPACE) < 10

    view.fold([OVERVIEW, REFERENCES])
    view.go_to_reference(monograph.references[3].key)
    assert view.folded == {OVERVIEW}


def test_words_are_unfolded_where_they_stand(view: PageView) -> None:
    view.mark_words(("ozogamicin",))
    marks = view.mark_count
    view.toggle_all_folds()
    assert view.mark_count < marks

    view.unfold_words(("ozogamicin",))
    assert view.mark_count == marks > 5

    view.fold([REFERENCES])
    view.unfold_words(("word that stands nowhere",))
    view.unfold_words(())
    assert view.folded == {REFERENCES}


def test_a_place_in_what_was_folded_since_is_its_heading(view: PageView) -> None:
    view.go_to_section(INTRODUCTION)
    place = view.place()
    view.fold([OVERVIEW])
    view.go_to_place(place)

    assert abs(view.mark_rect(OVERVIEW).top()) < 60

    view.fold(())
    view.go_to_place(place)
    assert view.place() == place


def test_a_page_comes_as_it_was_folded(view: PageView, monograph: Monograph) -> None:
    keys = tuple(section.key for _, section in monograph.walk())
    html = render(monograph, PageOptions(style()))
    changes: list[object] = []
    view.folds_changed.connect(changes.append)

    view.show_page(html, keys, folded=frozenset({OVERVIEW, "of another page"}))

    assert headings(view)[:2] == ["OVERVIEW", "PRODUCT INFORMATION"]
    assert view.folded == {OVERVIEW}
    assert changes == []


def test_a_page_stays_folded_in_another_look(view: PageView, monograph: Monograph) -> None:
    view.fold([OVERVIEW])

    view.restyle(render(monograph, PageOptions(style(scale=2.0))))

    assert view.folded == {OVERVIEW}
    assert "Introduction" not in headings(view)


def test_steps_lead_from_heading_to_heading(view: PageView, monograph: Monograph) -> None:
    keys = [section.key for _, section in monograph.walk()]
    seen: list[str] = []
    view.section_in_view.connect(seen.append)

    def step(by: int) -> str:
        view.step_section(by)
        return seen[-1]

    view.go_to_top()
    assert [step(1) for _ in keys] == keys
    assert step(1) == keys[-1]
    assert [step(-1) for _ in keys[1:]] == keys[-2::-1]


def test_a_step_back_from_within_a_section_is_its_own_heading(view: PageView) -> None:
    view.go_to_section(REFERENCES)
    there = view.verticalScrollBar().value()
    view.verticalScrollBar().setValue(there + 400)

    view.step_section(-1)

    assert view.verticalScrollBar().value() == there


def test_the_first_step_leads_to_the_first_heading(view: PageView) -> None:
    view.go_to_top()
    view.step_section(1)

    assert abs(view.mark_rect(OVERVIEW).top()) < 30


def test_a_heading_in_capitals_is_set_like_the_others_and_copied_as_it_is(view: PageView) -> None:
    block = view.document().findBlock(view._starts[0])
    assert block.text() == "OVERVIEW"
    cursor = QTextCursor(block)
    shown = []
    for place in range(1, len(block.text()) + 1):
        cursor.setPosition(block.position() + place)
        shown.append(cursor.charFormat().fontCapitalization())

    assert shown[0] == QFont.Capitalization.MixedCase
    assert set(shown[1:]) == {QFont.Capitalization.AllLowercase}
