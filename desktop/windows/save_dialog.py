"""Asks where to save a file; whatever is typed, the file gets the ending of its type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.i18n.translate import translate
from desktop.theme.plain_text import plain_question


def ask_where_to_save(
    parent: QWidget,
    title: str,
    name: str,
    kinds: Mapping[str, str],
    then: Callable[[Path, int], object],
) -> None:
    """Open the dialog. `name` is what it suggests, `kinds` the ending for each file type.

    `then` gets the file, with its ending, and the number of the chosen type. Nobody's file is
    written over without a question.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    filters = list(kinds)
    dialog.setNameFilters(filters)

    def end_as(chosen: str) -> None:
        # The dialog itself adds the ending: so it asks before another file is written over.
        dialog.setDefaultSuffix(kinds[chosen])

    def take(chosen: str) -> None:
        kind = filters.index(dialog.selectedNameFilter())
        file = with_ending(Path(chosen), kinds[filters[kind]])
        if file == Path(chosen) or not file.exists():
            then(file, kind)
        else:
            _ask_to_replace(parent, title, file, lambda: then(file, kind))

    end_as(filters[0])
    dialog.filterSelected.connect(end_as)
    dialog.fileSelected.connect(take)
    dialog.selectFile(name)
    dialog.open()


def with_ending(file: Path, ending: str) -> Path:
    """`file` with the ending; what Qt took for one, as in `hits of 5.2026`, is a part of its name.

    >>> with_ending(Path("hits of 5.2026"), ".csv").name, with_ending(Path("A.CSV"), ".csv").name
    ('hits of 5.2026.csv', 'A.CSV')
    """
    if file.name.lower().endswith(ending.lower()):
        return file
    return file.with_name(file.name + ending)


def _ask_to_replace(parent: QWidget, title: str, file: Path, then: Callable[[], object]) -> None:
    there = translate("SaveDialog", "{0} already exists. Replace it?").format(file.name)
    box = plain_question(parent, title, there, str(file.parent))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    replace = translate("SaveDialog", "&Replace it")
    agreed = box.addButton(replace, QMessageBox.ButtonRole.AcceptRole)
    keep = translate("SaveDialog", "&Keep it")
    kept = box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(kept)
    box.setEscapeButton(kept)
    agreed.clicked.connect(then)
    box.open()
