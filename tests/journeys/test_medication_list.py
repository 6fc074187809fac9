"""A medication list: nine drugs and more looked up at once, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.medications.model import ListRow, RowOrder
from desktop.medications.table_model import DAYS, LATENCY, WRITTEN
from desktop.medications.window import MedicationWindow
from desktop.printing.dialog import PrintDialog
from index import InjuryPattern, MentionStatus
from tests.desktop.printing.papers import needs_poppler, text_of
from tests.desktop.speech import announcements
from tests.journeys.driver import Driver
from tests.journeys.test_comparing import compared
from tests.journeys.test_printing import save

KEY = Qt.Key
# Twelve drugs: a row is what is written, and the drug.
DRUGS = (
    ("Metoprololsuccinat 47,5 mg 1-0-0", "Metoprolol"),
    ("Sortis 40 mg 0-0-1", "Atorvastatin"),
    ("Metformin 1000 mg 1-0-1", "Metformin"),
    ("Lisinopril 10mg daily", "Lisinopril"),
    ("INH 300 mg qd", "Isoniazid"),
    ("Co-amoxiclav 625mg TDS", "Amoxicillin-Clavulanate"),
    ("Nitrofurantoin (Furadantin retard) 100 mg", "Nitrofurantoin"),
    ("MTX 15 mg weekly", "Methotrexate"),
    ("Cordarone 200 mg", "Amiodarone"),
    ("paracetamol 1 g prn", "Acetaminophen"),
    ("Omeprazol 20 mg nocte", "Omeprazole"),
    ("Diclofenac 75 mg b.Bed.", "Diclofenac"),
)
FORMATS = {
    "a line each": "\n".join(line for line, _ in DRUGS),
    "in a row": "; ".join(line for line, _ in DRUGS),
    "numbered": "Medication:\n" + "\n".join(f"{n}. {line}" for n, (line, _) in enumerate(DRUGS, 1)),
    "a chart with tabs": "\n".join(
        f"• {line.split()[0]}\t{' '.join(line.split()[1:])}\tp.o." for line, _ in DRUGS
    ),
}


@pytest.fixture
def window(whole: Driver) -> Iterator[MedicationWindow]:
    """The window of the list, opened with its key."""
    whole.press_keys("Ctrl+M")
    made = whole.composition.medications.window
    whole.qtbot.waitUntil(made.isActiveWindow)
    assert made.box.hasFocus()
    yield made
    made.close()


def test_what_was_made_of_a_list_is_announced(whole: Driver, window: MedicationWindow) -> None:
    with announcements() as said:
        paste(whole, window, "isoniazid\nmetoprolol\nxyzzyq")
        whole.qtbot.waitUntil(lambda: bool(said))

    assert said == ["2 rows. Not recognised: xyzzyq. This says nothing about risk."]


def paste(driver: Driver, window: MedicationWindow, text: str) -> None:
    """Paste a text into the box and wait until its rows stand there."""
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(window.box, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    driver.qtbot.waitUntil(lambda: window.table.lines.rowCount() > 0)


def rows(window: MedicationWindow) -> list[ListRow]:
    lines = window.table.lines
    return [row for at in range(lines.rowCount()) if (row := lines.row_at(at)) is not None]


def names(window: MedicationWindow) -> list[str]:
    return [row.entry.name for row in rows(window) if row.entry is not None]


def select(window: MedicationWindow, *drugs: str) -> None:
    """Select rows as with the keyboard: each drug in turn, with Ctrl."""
    table = window.table
    table.clearSelection()
    flags = table.selectionModel().SelectionFlag
    for at in range(table.lines.rowCount()):
        row = table.lines.row_at(at)
        if row is not None and row.entry is not None and row.entry.name in drugs:
            table.setCurrentIndex(table.lines.index(at, WRITTEN))
            table.selectionModel().select(table.lines.index(at, WRITTEN), flags.Select | flags.Rows)


def row_of(window: MedicationWindow, drug: str) -> int:
    lines = window.table.lines
    return next(
        at
        for at in range(lines.rowCount())
        if (row := lines.row_at(at)) is not None and row.entry and row.entry.name == drug
    )


@pytest.mark.parametrize("form", FORMATS)
def test_twelve_drugs_are_recognised_in_every_format(
    form: str, whole: Driver, window: MedicationWindow
) -> None:
    paste(whole, window, FORMATS[form])

    whole.qtbot.waitUntil(lambda: len(rows(window)) >= len(DRUGS))
    assert names(window) == [drug for _, drug in DRUGS]
    assert {row.status for row in rows(window)} == {MentionStatus.FOUND}
    assert not window.unknown.isVisible()


def test_a_click_sorts_and_says_that_it_is_no_ranking(
    whole: Driver, window: MedicationWindow
) -> None:
    paste(whole, window, FORMATS["a line each"])
    assert window.told.text() == "In the order of the list."

    window.table.horizontalHeader().sectionClicked.emit(LATENCY)
    assert window.told.text() == (
        "Sorted by the latency that chapters state: not a ranking of suspect drugs."
    )
    assert sorted(names(window)) == sorted(drug for _, drug in DRUGS)
    assert names(window) != [drug for _, drug in DRUGS]
    window.orders.setCurrentIndex(window.orders.findData(RowOrder.NAME))
    window.orders.activated.emit(window.orders.currentIndex())

    assert names(window) == sorted(drug for _, drug in DRUGS)


def test_a_sentence_is_one_click_away(whole: Driver, window: MedicationWindow) -> None:
    paste(whole, window, FORMATS["a line each"])
    table, at = window.table, row_of(window, "Amoxicillin-Clavulanate")
    cell = table.lines.index(at, LATENCY)
    sentence = " ".join(cell.data(Qt.ItemDataRole.ToolTipRole).split())
    table.setCurrentIndex(cell)
    whole.qtbot.waitUntil(lambda: "Amoxicillin-Clavulanate" in window.text.toPlainText())

    assert sentence.startswith("“")
    assert sentence.strip("“”")[:40] in " ".join(window.text.toPlainText().split())
    QTest.keyClick(table, KEY.Key_Return)

    opened = whole.wait_for_page("Amoxicillin-Clavulanate")
    stated = {" ".join(fact.sentence.split()) for fact in opened.monograph.key_facts}
    assert sentence.strip("“”") in stated
    assert window.isVisible()


def test_three_are_compared(whole: Driver, window: MedicationWindow) -> None:
    paste(whole, window, FORMATS["numbered"])
    select(window, "Metoprolol")
    assert not window.compare_button.isEnabled()

    select(window, "Metoprolol", "Isoniazid", "Diclofenac")
    QTest.mouseClick(window.compare_button, Qt.MouseButton.LeftButton)

    whole.qtbot.waitUntil(lambda: compared(whole) == ["Metoprolol", "Isoniazid", "Diclofenac"])


@needs_poppler
def test_the_table_is_printed_with_room_for_a_label_and_no_word_of_the_list(
    whole: Driver, window: MedicationWindow, tmp_path: Path
) -> None:
    paste(whole, window, FORMATS["a line each"] + "\nMustermann 1957")
    QTest.mouseClick(window.print_button, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(PrintDialog)
    whole.qtbot.waitUntil(lambda: "page" in dialog.note)
    save_from(whole, window, dialog, tmp_path / "list.pdf")

    printed = text_of(tmp_path / "list.pdf")
    assert "Patient label" in printed
    assert all(drug in " ".join(printed.split()) for _, drug in DRUGS)
    assert "not this patient's risk" in " ".join(printed.split())
    for word in ("Mustermann", "1957", "47,5", "Furadantin", "nocte"):
        assert word not in printed


@needs_poppler
def test_the_summaries_of_three_are_printed_in_one_go(
    whole: Driver, window: MedicationWindow, tmp_path: Path
) -> None:
    paste(whole, window, FORMATS["a line each"])
    select(window, "Metoprolol", "Isoniazid", "Diclofenac")
    QTest.mouseClick(window.print_button, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(PrintDialog)
    dialog.choose("summaries")
    whole.qtbot.waitUntil(lambda: "3 pages" in dialog.note)
    save_from(whole, window, dialog, tmp_path / "summaries.pdf")

    pages = text_of(tmp_path / "summaries.pdf").split("\f")
    heads = ["Metoprolol", "Isoniazid", "Diclofenac"]
    assert len([page for page in pages if page.strip()]) == 3
    assert all(head in page for head, page in zip(heads, pages, strict=False))
    assert all("Page 1 of 1" in page for page in pages[:3])


def save_from(driver: Driver, window: MedicationWindow, dialog: PrintDialog, file: Path) -> None:
    save(driver, dialog, file)
    driver.qtbot.waitUntil(lambda: not window.findChildren(PrintDialog))


def test_a_line_a_drug_is_copied(whole: Driver, window: MedicationWindow) -> None:
    paste(whole, window, FORMATS["in a row"])
    QTest.mouseClick(window.copy_button, Qt.MouseButton.LeftButton)

    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split(" · ")[0] for line in lines[:12]] == [drug for _, drug in DRUGS]
    assert "evidence for the drug" in lines[12]
    assert "built" in lines[13]
    assert "Sortis" not in "".join(lines)


def test_rows_open_in_tabs_behind(whole: Driver, window: MedicationWindow) -> None:
    paste(whole, window, FORMATS["a line each"])
    select(window, "Metoprolol", "Isoniazid")
    before = whole.composition.tabs.here
    QTest.mouseClick(window.open_button, Qt.MouseButton.LeftButton)

    tabs = whole.composition.tabs
    assert tabs.here == before
    assert len(tabs) == 3


def test_a_misspelling_is_asked_and_answered_with_the_keyboard(
    whole: Driver, window: MedicationWindow
) -> None:
    paste(whole, window, "lisinorpil 10 mg\nAZA 100 mg")
    (first, second) = rows(window)
    assert (first.entry, second.entry) == (None, None)
    assert window.table.lines.index(0, 1).data() == "Did you mean Lisinopril?"

    window.table.setCurrentIndex(window.table.lines.index(0, 0))
    whole.qtbot.waitUntil(lambda: window.choices.isVisible())
    QTest.keyClick(window.table, KEY.Key_Return)
    assert window.choices.buttons[0].hasFocus()
    QTest.keyClick(window.choices.buttons[0], KEY.Key_Space)
    assert names(window) == ["Lisinopril"]

    window.table.setCurrentIndex(window.table.lines.index(1, 0))
    whole.qtbot.waitUntil(lambda: window.choices.isVisible())
    QTest.mouseClick(window.choices.buttons[-1], Qt.MouseButton.LeftButton)

    assert names(window) == ["Lisinopril"]
    assert window.unknown.text() == "Not recognised: AZA. This says nothing about risk."


def test_what_is_set_aside_is_ticked_in(whole: Driver, window: MedicationWindow) -> None:
    paste(whole, window, "Metformin 500\nDiclofenac 75 mg abgesetzt\nmom takes lisinopril")
    aside = [row for row in rows(window) if row.status is MentionStatus.SET_ASIDE]
    assert [row.aside for row in aside] == ["stopped: “abgesetzt”", "another person: “mom”"]
    assert [row.id for row in window.chosen] == ["Metformin"]

    window.table.setCurrentIndex(window.table.lines.index(row_of(window, "Diclofenac"), 0))
    QTest.keyClick(window.table, KEY.Key_Space)

    assert [row.id for row in window.chosen] == ["Metformin", "Diclofenac"]


def test_days_stand_beside_what_the_chapter_states_without_a_judgment(
    whole: Driver, window: MedicationWindow
) -> None:
    paste(whole, window, FORMATS["a line each"])
    window.days.click()
    at = row_of(window, "Amoxicillin-Clavulanate")
    window.table.setCurrentIndex(window.table.lines.index(at, WRITTEN))
    window.table.lines.setData(window.table.lines.index(at, DAYS), "40")

    words = window.table.lines.index(row_of(window, "Amoxicillin-Clavulanate"), LATENCY).data()
    assert words.startswith("The chapter states ")
    assert words.endswith("; you entered 40 days")
    whole.qtbot.waitUntil(lambda: words in " ".join(window.text.toPlainText().split()))
    assert not window.table.lines.setData(window.table.lines.index(at, DAYS), "many")


def test_a_pattern_sets_chapters_apart(whole: Driver, window: MedicationWindow) -> None:
    paste(whole, window, FORMATS["a line each"])
    at = window.patterns.findData(InjuryPattern.CHOLESTATIC)
    window.patterns.setCurrentIndex(at)
    window.patterns.activated.emit(at)

    headings = [window.table.lines.line_at(row).words for row in window.table.lines.headings]
    assert [words.split(":")[0] for words in headings] == [
        "Chapters that state cholestatic",
        "Chapters that state other patterns",
        "No pattern found by keyword, or no chapter",
    ]
    assert sum(int(words.split(": ")[1].split()[0]) for words in headings) == len(DRUGS)
    assert "not a ranking of suspect drugs" in window.told.text()


def test_several_drugs_in_the_search_box_open_as_a_list(whole: Driver) -> None:
    whole.type("metoprolol")
    assert not whole.window.search.explanation.isVisible()
    whole.type("metoprolol, isoniazid, diclofenac")
    assert "open as a medication list" in whole.window.search.explanation.text()

    whole.click_explanation()

    window = whole.composition.medications.window
    whole.qtbot.waitUntil(lambda: names(window) == ["Metoprolol", "Isoniazid", "Diclofenac"])
    window.close()


def test_clear_and_closing_leave_nothing_of_the_list(
    whole: Driver, window: MedicationWindow
) -> None:
    for empty in (window.clear_button.click, window.close):
        window.show()
        paste(whole, window, "Mustermann 1957\nMetformin 500")
        window.days.setChecked(True)
        empty()

        assert window.box.toPlainText() == ""
        assert not window.box.document().isUndoAvailable()
        assert rows(window) == []
        assert not window.unknown.text()
        assert window.text.toPlainText() == ""
        assert not window.days.isChecked()
        assert whole.composition.medications._presenter._text == ""


def test_escape_never_closes_the_list(whole: Driver, window: MedicationWindow) -> None:
    paste(whole, window, "Metformin 500")
    QTest.keyClick(window.box, KEY.Key_Escape)
    QTest.keyClick(window.table, KEY.Key_Escape)

    assert window.isVisible()
    assert names(window) == ["Metformin"]


def test_another_library_reads_the_list_again(
    whole: Driver, window: MedicationWindow, starter: Path
) -> None:
    paste(whole, window, "Metformin 500\nbesponsa")
    assert names(window) == ["Metformin", "Inotuzumab Ozogamicin"]
    whole.composition.library.open(starter)

    whole.qtbot.waitUntil(lambda: names(window) == ["Inotuzumab Ozogamicin"])
