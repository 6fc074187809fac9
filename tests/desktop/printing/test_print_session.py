"""The print dialog and what comes of its buttons."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPageSize
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QRadioButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.jobs.jobs import HandExecutor, Jobs
from desktop.navigation.addresses import Comparison
from desktop.printing import cups
from desktop.printing import printer as printers
from desktop.printing.content import ListOnPaper, Matter
from desktop.printing.dialog import PrintDialog
from desktop.printing.paper import PAPERS
from desktop.printing.paper_kinds import KINDS, kind_named
from desktop.printing.print_session import PrintSession
from desktop.printing.sheets import Sheets
from desktop.printing.sources import LeftSide, matter_of
from desktop.theme.theme import Theme
from index import Grouping, Library, LibraryDamaged
from tests.desktop.current_libraries import INOTUZUMAB

BROWSING = LeftSide("", Grouping.LETTER, ("I",))


@dataclass
class Bench:
    """A desk whose work is done when the test says so."""

    window: QWidget
    desk: PrintSession
    work: HandExecutor

    def choose(self, name: str) -> None:
        self.desk.dialog.choose(name)
        self.work.run_all()


@pytest.fixture
def open_desk(qtbot: QtBot, theme: Theme) -> Iterator[Callable[[Matter], Bench]]:
    def opened(matter: Matter) -> Bench:
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        work = HandExecutor()
        desk = PrintSession(theme, Jobs(work, window), window, matter)
        desk.ask()
        return Bench(window, desk, work)

    yield opened
    theme.set_scale(1.0)


@pytest.fixture
def matter(library: Library) -> Matter:
    return matter_of(library, library.get(INOTUZUMAB), BROWSING)


@pytest.fixture
def bench(open_desk: Callable[[Matter], Bench], matter: Matter) -> Bench:
    made = open_desk(matter)
    made.work.run_all()
    return made


@pytest.fixture
def desk(bench: Bench) -> PrintSession:
    """As `bench`, for tests of the dialog alone."""
    return bench.desk


def tree(desk: PrintSession) -> QTreeWidget:
    found = desk.dialog.findChild(QTreeWidget)
    assert isinstance(found, QTreeWidget)
    return found


def bodies(desk: PrintSession) -> str:
    return desk.sheets.text.html


@pytest.mark.parametrize(
    ("shown", "left", "offered"),
    [
        (INOTUZUMAB, None, ["summary", "monograph", "sections", "references"]),
        (Comparison((INOTUZUMAB, "Nabumetone")), None, ["comparison"]),
        (None, LeftSide("jaundice", Grouping.LETTER, ("A",)), ["list"]),
        (None, LeftSide(' " ', Grouping.YEAR, ("2024",)), ["list", "group"]),
        (None, LeftSide("", Grouping.YEAR), ["list"]),
        (
            Comparison((INOTUZUMAB, "Nabumetone")),
            LeftSide("", Grouping.YEAR),
            ["comparison", "list"],
        ),
    ],
)
def test_what_is_on_show_is_offered(
    open_desk: Callable[[Matter], Bench],
    library: Library,
    shown: str | Comparison | None,
    left: LeftSide | None,
    offered: list[str],
) -> None:
    on_show = library.get(shown) if isinstance(shown, str) else shown
    bench = open_desk(matter_of(library, on_show, left))

    titles = [button.text() for button in bench.desk.dialog.findChildren(QRadioButton)]
    assert titles == [kind_named(name).title for name in offered]
    assert bench.desk.dialog.choice.kind.name == offered[0]


def test_what_is_wished_for_before_it_is_laid_out_is_done_then(
    open_desk: Callable[[Matter], Bench], matter: Matter
) -> None:
    bench = open_desk(matter)
    dialog = bench.desk.dialog

    assert dialog.note == "Please wait…"
    dialog.save_button.click()
    assert not dialog.findChildren(QFileDialog)
    bench.work.run_all()
    assert "page" in dialog.note
    assert len(dialog.findChildren(QFileDialog)) == 1


def test_a_wish_is_for_what_was_chosen_then(
    open_desk: Callable[[Matter], Bench], matter: Matter
) -> None:
    bench = open_desk(matter)
    bench.desk.dialog.save_button.click()
    bench.choose("references")

    assert not bench.desk.dialog.findChildren(QFileDialog)


def test_what_was_chosen_last_is_shown_and_the_rest_is_not_even_written(bench: Bench) -> None:
    for name in ("monograph", "list", "references"):
        bench.desk.dialog.choose(name)
    assert len(bench.work.waiting) == 3
    bench.work.run_all()

    assert bench.desk.sheets.text.kind == "References"


def test_what_cannot_be_gathered_is_said_and_another_kind_still_printed(
    open_desk: Callable[[Matter], Bench], matter: Matter
) -> None:
    def gone() -> ListOnPaper:
        raise LibraryDamaged("The library is damaged. Install it again.")

    bench = open_desk(replace(matter, listed=gone))
    bench.choose("list")

    assert bench.desk.dialog.note == "The library is damaged. Install it again."
    assert not bench.desk.dialog.save_button.isEnabled()
    bench.choose("summary")
    assert bench.desk.dialog.save_button.isEnabled()


def test_a_dialog_that_is_closed_meanwhile_shows_nothing_more(
    open_desk: Callable[[Matter], Bench], matter: Matter
) -> None:
    bench = open_desk(matter)
    bench.desk.dialog.reject()
    bench.work.run_all()

    assert bench.desk.dialog.note == "Please wait…"


def test_another_kind_or_paper_is_shown(bench: Bench) -> None:
    desk = bench.desk
    first = desk.dialog.note
    bench.choose("monograph")
    second = desk.dialog.note
    desk.dialog.findChild(QComboBox).setCurrentText("Letter")
    bench.work.run_all()

    assert first != second
    assert desk.sheets.text.kind == "Whole monograph"
    assert desk.sheets.paper.name == "letter"


def test_a_section_brings_and_takes_those_within_it(bench: Bench) -> None:
    desk = bench.desk
    bench.choose("sections")
    overview = tree(desk).topLevelItem(0)
    assert overview is not None
    for item in (tree(desk).topLevelItem(n) for n in range(tree(desk).topLevelItemCount())):
        assert item is not None
        item.setCheckState(0, Qt.CheckState.Unchecked)
    bench.work.run_all()
    assert "<h2>" not in bodies(desk)

    overview.setCheckState(0, Qt.CheckState.Checked)
    bench.work.run_all()
    assert "<h3>Hepatotoxicity</h3>" in bodies(desk)
    assert "ANNOTATED BIBLIOGRAPHY" not in bodies(desk)


def test_keys_begin_at_the_kinds_and_pass_everything(desk: PrintSession) -> None:
    desk.dialog.choose("sections")
    first = desk.dialog.findChildren(QRadioButton)[0]
    at, passed = first.nextInFocusChain(), []
    while at is not first:
        passed.append(at)
        at = at.nextInFocusChain()
    stops = (
        *(tree(desk), desk.dialog.findChild(QComboBox), desk.dialog.preview),
        *(desk.dialog.print_button, desk.dialog.save_button, desk.dialog.close_button),
    )

    assert desk.dialog.focusWidget() is first
    assert [each for each in passed if each in stops] == list(stops)


def test_sections_are_shown_only_where_they_are_chosen(desk: PrintSession) -> None:
    assert not tree(desk).isVisible()
    desk.dialog.choose("sections")
    assert tree(desk).isVisible()


def test_saving_asks_for_a_file_and_tells_where_it_is(
    qtbot: QtBot, desk: PrintSession, tmp_path: Path
) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    desk.dialog.save_button.click()
    (asking,) = desk.dialog.findChildren(QFileDialog)
    assert asking.selectedFiles()[0].endswith("Inotuzumab Ozogamicin Summary for the bedside.pdf")

    asking.fileSelected.emit(str(tmp_path / "a.pdf"))

    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert told == [f"Saved {tmp_path / 'a.pdf'}."]
    assert not desk.dialog.isVisible()


def test_a_file_that_cannot_be_written_leaves_the_dialog_open(
    desk: PrintSession, tmp_path: Path
) -> None:
    desk.save(tmp_path / "no" / "such.pdf")

    assert "cannot be written" in desk.dialog.note
    assert desk.dialog.isVisible()


def test_without_a_printer_it_is_said_and_saving_is_next(
    desk: PrintSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "has_printer", lambda: False)
    desk.dialog.print_button.click()

    assert desk.dialog.note == "No printer is set up on this computer. Save as PDF instead."
    assert desk.dialog.save_button.hasFocus() or not desk.dialog.isActiveWindow()
    assert desk.dialog.isVisible()


def test_the_preview_shows_every_sheet_by_scrolling(bench: Bench) -> None:
    desk = bench.desk
    bench.choose("monograph")
    preview = desk.dialog.preview
    blank = preview.grab().toImage()
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    end = preview.grab().toImage()

    assert desk.sheets.count > 1
    assert preview.verticalScrollBar().maximum() > preview.height()
    assert blank != end


def test_the_dialog_is_told_apart_by_ear(desk: PrintSession) -> None:
    names = [
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in (tree(desk), desk.dialog.preview)
    ]
    (label,) = (each for each in desk.dialog.findChildren(QLabel) if each.buddy() is not None)

    assert names == ["Sections", "Preview"]
    # A choice is told by the label before it: its own name is what is chosen.
    assert label.buddy() is desk.dialog.findChild(QComboBox)


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_all_words_have_room(qtbot: QtBot, theme: Theme, library: Library, scale: float) -> None:
    theme.set_scale(scale)
    dialog = PrintDialog(theme, KINDS, library.get(INOTUZUMAB).sections)
    qtbot.addWidget(dialog)
    dialog.choose("sections")
    with qtbot.waitExposed(dialog):
        dialog.show()
    theme.set_scale(1.0)

    for button in (*dialog.findChildren(QRadioButton), dialog.print_button, dialog.close_button):
        assert button.width() >= button.sizeHint().width()
        corner = button.mapTo(dialog, button.rect().bottomRight())
        assert dialog.rect().contains(corner)


def test_a_server_that_is_left_out_is_named(
    desk: PrintSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "has_printer", lambda: False)
    monkeypatch.setattr(cups, "keep_to_this_computer", lambda: "print.hospital.example")
    desk.dialog.print_button.click()

    assert "the server print.hospital.example" in desk.dialog.note
    assert "Save as PDF" in desk.dialog.note


def test_the_paper_that_is_chosen_is_remembered(qtbot: QtBot, theme: Theme, matter: Matter) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    desk = PrintSession(theme, Jobs(HandExecutor(), window), window, matter, PAPERS[1])
    papers = desk.dialog.findChild(QComboBox)
    with qtbot.waitSignal(desk.paper_chosen) as chosen:
        papers.setCurrentIndex(0)

    assert chosen.args == ["a4"]


def test_what_was_done_to_a_section_is_told(bench: Bench, said: list[str]) -> None:
    bench.choose("sections")
    item = tree(bench.desk).topLevelItem(0)
    item.setCheckState(0, Qt.CheckState.Unchecked)

    assert f"{item.text(0)}, not checked" in said


def test_pages_are_laid_out_again_for_the_paper_of_the_system(
    desk: PrintSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Sheets] = []
    monkeypatch.setattr(printers, "print_sheets", lambda sheets, _: printed.append(sheets) or 1)
    desk._printer = printers.make_printer(desk.sheets)
    desk._printer.setOutputFileName("unused.pdf")
    desk._printer.setPageSize(QPageSize(QPageSize.PageSizeId.Legal))
    text = desk.sheets.text
    desk._on_printer()

    assert [(sheets.text, sheets.paper.size) for sheets in printed] == [
        (text, QPageSize.PageSizeId.Legal)
    ]
