import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.navigation.addresses import Address, CopyText, MissingChapter, WebAddress
from desktop.page.html import render
from desktop.page.inlines import BREAK
from desktop.page.options import PageOptions
from desktop.page.view import PageView
from desktop.paths import RESOURCES
from desktop.theme.theme import Theme
from index import Library, Paragraph, Run, Section, SectionKind
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.specimen import CHAPTERS, SPECIMEN
from tests.desktop.page.test_html import style


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[PageView]:
    made = PageView(theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show_specimen(view: PageView) -> None:
    keys = tuple(section.key for _, section in SPECIMEN.walk())
    view.show_page(render(SPECIMEN, PageOptions(style(), CHAPTERS)), keys)


def address_of(text: str) -> CopyText:
    return CopyText(text, text)


def show_inotuzumab(view: PageView, library: Library) -> tuple[str, ...]:
    monograph = library.get(INOTUZUMAB)
    keys = tuple(section.key for _, section in monograph.walk())
    view.show_page(render(monograph, PageOptions(style(), library.resolve(monograph))), keys)
    return keys


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "http://www.nih.gov/x.png", "x.png", "qrc:/x", "data:,x"]
)
def test_nothing_is_ever_loaded(view: PageView, address: str) -> None:
    for kind in QTextDocument.ResourceType:
        assert view.loadResource(kind.value, QUrl(address)) is None


def test_links_leave_as_what_they_lead_to(view: PageView) -> None:
    show_specimen(view)
    targets: list[object] = []
    view.target_activated.connect(targets.append)
    block, hrefs = view.document().begin(), []
    while block.isValid():
        for form in block.textFormats():
            if form.format.anchorHref():
                hrefs.append(form.format.anchorHref())
        block = block.next()

    for href in dict.fromkeys(hrefs):
        view.anchorClicked.emit(QUrl(href))

    assert targets == [
        Address("Specimen", section="s1.2"),
        Address("Here_In_Library"),
        MissingChapter("elsewhere"),
        WebAddress("https://www.example.org/?a=1&b=2"),
        Address("Specimen", reference="ref1"),
        CopyText("1234567", "PMID 1234567"),
        CopyText("Author A. Title. Journal 2001. PMID: 1234567.", "the citation"),
        address_of("https://pubmed.ncbi.nlm.nih.gov/1234567/"),
        CopyText("10.1000/1<2", "DOI 10.1000/1<2"),
        CopyText("Author B. Title. doi: 10.1000/1<2.", "the citation"),
        address_of("https://doi.org/10.1000/1<2"),
        CopyText("10.1000/4", "DOI 10.1000/4"),
        CopyText("Author D. Title. doi:10.1000/4.", "the citation"),
        address_of("https://doi.org/10.1000/4"),
        CopyText("7654321", "PMID 7654321"),
        CopyText("Author C. Title. PMID: 7654321.", "the citation"),
        address_of("https://pubmed.ncbi.nlm.nih.gov/7654321/"),
    ]


def test_what_is_copied_is_what_is_read(view: PageView) -> None:
    show_specimen(view)
    assert BREAK in view.toPlainText()

    view.selectAll()
    view.copy()

    copied = QGuiApplication.clipboard().text()
    assert BREAK not in copied
    assert "https://www.example.org/a/very/long/address/that/needs/breaking.html" in copied
    assert "copy citation" in view.toPlainText()
    assert "copy citation" not in copied
    assert "PubMed PMID: 1234567.\n(The editors' remark)." in copied
    html = QGuiApplication.clipboard().mimeData().html()
    assert "<table>" in html
    assert BREAK not in html
    assert "copy citation" not in html
    assert "<img" not in html


def test_words_are_marked_where_they_begin(view: PageView) -> None:
    show_specimen(view)

    view.mark_words(("ITEM", "tem"))

    assert view.mark_count == 3
    view.mark_words(())
    assert view.mark_count == 0


def counts(view: PageView) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    view.matches_changed.connect(lambda current, total: told.append((current, total)))
    return told


def current_text(view: PageView) -> str:
    accent = view._theme.palette.accent
    (current,) = (
        each.cursor.selectedText()
        for each in view.extraSelections()
        if each.format.background().color().name() == accent
    )
    return current


def test_matches_are_gone_to_in_turn_and_after_the_last_comes_the_first(
    view: PageView, library: Library
) -> None:
    show_inotuzumab(view, library)
    told = counts(view)
    view.mark_words(("liver",))
    total = view.mark_count
    assert told == [(0, total)]
    assert total > 2

    for step in range(1, total + 2):
        view.go_to_match(1)
        assert told[-1] == ((step - 1) % total + 1, total)
        assert current_text(view).lower() == "liver"
    view.go_to_match(-1)
    assert told[-1] == (total, total)
    mark = view.document().find(current_text(view), view._marks[-1].selectionStart())
    assert view.viewport().rect().contains(view.cursorRect(mark))


def test_the_first_match_gone_to_is_the_first_in_view_or_below(
    view: PageView, library: Library
) -> None:
    keys = show_inotuzumab(view, library)
    view.mark_words(("inotuzumab",))
    view.go_to_section(keys[4])
    top = view.cursorForPosition(QPoint(40, 0)).position()

    view.go_to_match(1)
    assert view._marks[view._match or 0].selectionStart() >= top
    view.go_to_section(keys[4])
    view.mark_words(("inotuzumab",))
    view.go_to_match(-1)
    assert view._marks[view._match or 0].selectionStart() < top


def test_a_hit_is_opened_where_most_of_its_words_stand_together(view: PageView) -> None:
    filler = " ".join(["Nothing of this was asked for."] * 60)
    paragraphs = [f"A cough was reported. {filler}", f"The trial report says so: 9%. {filler}"]
    text = tuple(Paragraph((Run(words),)) for words in paragraphs for _ in (1, 2))
    section = Section("s", (Run("Heading"),), SectionKind.OTHER, text * 2)
    page = render(replace(SPECIMEN, sections=(section,)), PageOptions(style()))
    view.show_page(page, ("s",))

    view.mark_words(("report", "trial"))
    view.go_to_section("s")
    together = view.document().find("trial report says so: 9%")
    assert view.viewport().rect().contains(view.cursorRect(together))

    sentences = f"The trial report says so: 9%. {filler}"
    view.mark_words((sentences,))
    view.go_to_section("s")
    assert view.viewport().rect().contains(view.cursorRect(together))

    view.mark_words(("cough",))
    view.go_to_section("s")
    heading = view.document().find("Heading")
    assert view.viewport().rect().contains(view.cursorRect(heading))


def test_what_is_sought_is_found_inside_words_and_across_spaces(view: PageView) -> None:
    view.show_page("<html><body><p>Antibody and body.<br>Bile  duct.</p></body></html>", ())
    view.mark_words(("antibody",))

    for text, found in (("BODY", 2), ("bile duct", 1), ("a.c", 0), ("  ", 1), ("", 1)):
        view.seek(text)
        assert view.mark_count == found, text


def test_every_section_can_be_gone_to_and_is_then_in_view(view: PageView, library: Library) -> None:
    seen: list[str] = []
    view.section_in_view.connect(seen.append)

    for key in show_inotuzumab(view, library):
        view.go_to_section(key)
        assert seen[-1] == key


def test_scrolling_tells_the_section(view: PageView, library: Library) -> None:
    keys = show_inotuzumab(view, library)
    seen: list[str] = []
    view.section_in_view.connect(seen.append)
    bar = view.verticalScrollBar()

    for value in range(0, bar.maximum() + 1, 25):
        bar.setValue(value)
    bar.setValue(bar.maximum())

    order = [keys.index(key) for key in seen]
    assert order == sorted(order)
    assert seen[-1] == keys[-1]
    assert len(seen) >= len(keys) - 3


def test_a_place_survives_another_width(view: PageView, library: Library, qtbot: QtBot) -> None:
    show_inotuzumab(view, library)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    place = view.place()

    for width in (420, 900, 333, 700):
        view.resize(width, 500)
        QApplication.processEvents()

    assert view.place().position == pytest.approx(place.position, abs=120)


def test_a_place_can_be_returned_to_exactly(view: PageView, library: Library) -> None:
    show_inotuzumab(view, library)
    bar = view.verticalScrollBar()
    for value in (0, 137, bar.maximum() // 3, bar.maximum() - 41):
        bar.setValue(value)
        place = view.place()
        bar.setValue(0 if value else bar.maximum())
        view.go_to_place(place)
        assert bar.value() == value


def test_another_look_keeps_section_and_marks(view: PageView, library: Library) -> None:
    keys = show_inotuzumab(view, library)
    view.mark_words(("inotuzumab",))
    marks = view.mark_count
    view.go_to_section(keys[4])
    seen: list[str] = []
    view.section_in_view.connect(seen.append)
    monograph = library.get(INOTUZUMAB)

    view.go_to_match(1)
    match = view._match
    view.go_to_section(keys[4])

    view.restyle(render(monograph, PageOptions(style(scale=2.0), library.resolve(monograph))))

    assert view.mark_count == marks > 5
    assert view._match == match
    assert seen[-1] == keys[4]


def test_ctrl_and_the_wheel_ask_for_another_text_size(view: PageView) -> None:
    show_specimen(view)
    steps: list[int] = []
    view.scale_requested.connect(steps.append)
    middle = view.viewport().rect().center()

    for up in (120, -120):
        event = QWheelEvent(
            middle.toPointF(),
            view.viewport().mapToGlobal(middle).toPointF(),
            QPoint(0, 0),
            QPoint(0, up),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)

    assert steps == [1, -1]


def hover(view: PageView, word: str, right: int = 3) -> str:
    cursor = view.document().find(word, 0, QTextDocument.FindFlag.FindCaseSensitively)
    view.setTextCursor(cursor)
    view.ensureCursorVisible()
    cursor.setPosition(cursor.selectionStart())
    point = view.cursorRect(cursor).center() + QPoint(right, 0)
    QToolTip.hideText()
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    return view.meaning_under(point)


def test_resting_on_an_abbreviation_shows_its_meaning(view: PageView, library: Library) -> None:
    show_inotuzumab(view, library)
    view.explain({"ULN": "its own meaning"})

    assert hover(view, "SOS") == "SOS: sinusoidal obstruction syndrome"
    assert QToolTip.text() == "SOS: sinusoidal obstruction syndrome"
    assert hover(view, "ULN") == "ULN: its own meaning"
    assert hover(view, "antibody") == ""


def test_the_empty_space_beside_a_line_means_nothing(view: PageView) -> None:
    view.show_page("<html><body><p>SOS</p></body></html>", ())

    assert hover(view, "SOS") == "SOS: sinusoidal obstruction syndrome"
    assert hover(view, "SOS", right=300) == ""


def test_a_table_grows_again_when_there_is_room(view: PageView, library: Library) -> None:
    view._theme.set_scale(2.0)
    monograph = library.get(INOTUZUMAB)
    keys = tuple(section.key for _, section in monograph.walk())
    large = replace(style(), scale=2.0)
    view.resize(560, 400)

    view.show_page(render(monograph, PageOptions(large, library.resolve(monograph))), keys)
    assert view.has_small_tables
    assert view.horizontalScrollBar().maximum() == 0
    view.go_to_section(keys[-1])
    view.resize(1600, 500)
    assert not view.has_small_tables
    assert view.place().section == keys[-1]
    view.resize(560, 500)
    assert view.has_small_tables
    view._theme.set_scale(1.0)


COPY_AND_END = """
from desktop.page.inlines import aside_html
from desktop.page.view import PageView
from desktop.app.startup import make_application
from desktop.theme.theme import Theme
application = make_application()
view = PageView(Theme(application))
view.show_page("<p>words " + aside_html("copy") + "</p>", ())
view.selectAll()
view.copy()
print(application.clipboard().text(), application.clipboard().mimeData().formats())
"""


def test_the_program_ends_as_it_should_after_something_was_copied() -> None:
    """An object of Python's on the clipboard would be freed when there is no Python any more."""
    done = subprocess.run(
        [sys.executable, "-c", COPY_AND_END],
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "words ['text/plain']\n"


def line_at_caret(view: PageView) -> str:
    return view.textCursor().block().text()


def test_the_caret_goes_along_to_a_section_and_reads_on_from_there(
    view: PageView, library: Library, said: list[str]
) -> None:
    keys = show_inotuzumab(view, library)
    view.step_section(1)
    view.step_section(1)
    heading = line_at_caret(view)
    seen = view.verticalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_Down)

    assert said == [f"{words}, heading level {level}" for words, level in view_headings(view)[:2]]
    assert said[-1].startswith(heading)
    assert abs(view.verticalScrollBar().value() - seen) < view.viewport().height()
    view.go_to_section(keys[5])
    assert line_at_caret(view) == view_headings(view)[5][0]
    view.go_to_top()
    assert view.textCursor().position() == 0


def view_headings(view: PageView) -> list[tuple[str, int]]:
    found = []
    block = view.document().begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            found.append((block.text(), block.blockFormat().headingLevel()))
        block = block.next()
    return found


def test_the_caret_goes_along_to_a_match_and_it_is_told(
    view: PageView, library: Library, said: list[str]
) -> None:
    show_inotuzumab(view, library)
    view.mark_words(("hepatitis",))
    view.go_to_match(1)
    view.go_to_match(1)
    position = view.textCursor().position()

    assert view.document().find("hepatitis", position).selectionStart() == position
    assert said[1].startswith(f"Match 2 of {view.mark_count}: ")
    assert "hepatitis" in said[1]


def test_what_is_not_found_is_told(view: PageView, library: Library, said: list[str]) -> None:
    show_inotuzumab(view, library)
    view.seek("qqqq")

    assert said == ["No matches"]


def test_the_caret_goes_along_to_a_reference(view: PageView, library: Library) -> None:
    show_inotuzumab(view, library)
    (key, *_) = (reference.key for reference in library.get(INOTUZUMAB).references if reference.key)
    view.go_to_reference(key)
    cited = library.get(INOTUZUMAB).references[0].citation
    words = "".join(piece.text for piece in cited if isinstance(piece, Run))

    assert words[:20] in view.spoken_line


def test_that_a_section_is_folded_is_told(
    view: PageView, library: Library, said: list[str]
) -> None:
    show_inotuzumab(view, library)
    view.toggle_fold()
    view.toggle_fold()
    heading = view_headings(view)[0][0]

    assert [words.rpartition(", ")[2] for words in said] == ["collapsed", "expanded"]
    assert all(words.startswith(heading) for words in said)


def test_who_comes_back_reads_on_from_the_first_line_in_view(
    view: PageView, library: Library
) -> None:
    keys = show_inotuzumab(view, library)
    view.go_to_section(keys[3])
    place = view.place()
    view.go_to_top()
    view.go_to_place(place)
    seen = view.verticalScrollBar().value()
    view.bring_caret()

    assert line_at_caret(view) == view_headings(view)[3][0]
    assert view.verticalScrollBar().value() == seen
