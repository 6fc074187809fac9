"""A file that is saved has the ending of its type, and no other file is lost for it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.windows.save_dialog import ask_where_to_save, with_ending

KINDS = {"CSV (*.csv)": ".csv", "Text (*.txt)": ".txt"}


@pytest.mark.parametrize(
    ("typed", "saved"),
    [
        ("hits", "hits.csv"),
        ("hits.csv", "hits.csv"),
        ("HITS.CSV", "HITS.CSV"),
        ("hits of 5.2026", "hits of 5.2026.csv"),
        ("hits.txt", "hits.txt.csv"),
    ],
)
def test_a_name_gets_the_ending_once(typed: str, saved: str) -> None:
    assert with_ending(Path("/a") / typed, ".csv") == Path("/a") / saved


class Bench:
    def __init__(self, qtbot: QtBot) -> None:
        self.parent = QWidget()
        self.saved: list[tuple[Path, int]] = []
        qtbot.addWidget(self.parent)

    def save(self, name: Path) -> None:
        ask_where_to_save(
            self.parent, "Save", "x", KINDS, lambda file, kind: self.saved.append((file, kind))
        )
        (dialog,) = self.parent.findChildren(QFileDialog)
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert edit is not None
        edit.setText(str(name))
        dialog.accept()

    def answer(self, words: str) -> None:
        (box,) = self.parent.findChildren(QMessageBox)
        next(button for button in box.buttons() if words in button.text()).click()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_what_is_typed_without_an_ending_gets_one(bench: Bench, tmp_path: Path) -> None:
    bench.save(tmp_path / "hits of 5.2026")

    assert bench.saved == [(tmp_path / "hits of 5.2026.csv", 0)]


@pytest.mark.parametrize("replaced", [True, False])
def test_a_file_that_is_there_is_replaced_only_where_the_reader_says_so(
    bench: Bench, tmp_path: Path, replaced: bool
) -> None:
    there = tmp_path / "hits of 5.2026.csv"
    there.write_text("before")

    bench.save(tmp_path / "hits of 5.2026")
    assert bench.saved == []
    bench.answer("Replace" if replaced else "Keep")

    assert bench.saved == ([(there, 0)] if replaced else [])
