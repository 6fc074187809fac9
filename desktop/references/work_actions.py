"""What can be done with the selected works: their citations copied or saved, their PMIDs copied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from desktop.i18n.counts import Counts
from desktop.i18n.translate import told, translate
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.references.table import WorkTable
from desktop.windows.save_dialog import ask_where_to_save
from index import (
    REFERENCE_FORMATS,
    CitedWork,
    Library,
    LiverleafError,
    ReferenceFormat,
    records_of_cited,
    save_text,
)


class WorkActions(QObject):
    """The buttons below the table, the same entries in its menu, and Ctrl+C.

    `library` gives the one in use. `told` is a line for the reader.
    """

    told = Signal(str)

    def __init__(self, jobs: Jobs, table: WorkTable, library: Callable[[], Library | None]) -> None:
        super().__init__(table)
        self._jobs = jobs
        self._table = table
        self._library = library
        self.bar = QWidget()
        self.copy = QPushButton(self.tr("Copy citation"))
        self.copy_pmid = QPushButton(self.tr("Copy PMID"))
        self.export = QPushButton(self.tr("Export selected…"))
        self._build()
        table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        table.works.modelReset.connect(self._enable)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_asked)
        self._enable()

    def _build(self) -> None:
        menu = QMenu(self.copy)
        self._add_formats(menu)
        self.copy.setMenu(menu)
        self.copy_pmid.clicked.connect(self._copy_pmids)
        self.export.clicked.connect(self._ask_file)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(14, 4, 14, 4)
        for button in (self.copy, self.copy_pmid, self.export):
            button.setObjectName("offer")
            row.addWidget(button)
        row.addStretch(1)
        # On the table itself: the menu Edit finds it there, too.
        self._by_key = QAction(self._table)
        self._by_key.setShortcut(QKeySequence.StandardKey.Copy)
        self._by_key.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._by_key.triggered.connect(lambda: self._copy(REFERENCE_FORMATS[0]))
        self._table.addAction(self._by_key)

    def menu(self) -> QMenu:
        """The context menu of the table."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_formats(menu)
        menu.addSeparator()
        pmid = menu.addAction(self.copy_pmid.text(), self._copy_pmids)
        pmid.setEnabled(self.copy_pmid.isEnabled())
        menu.addAction(self.export.text(), self._ask_file)
        return menu

    def _add_formats(self, menu: QMenu) -> None:
        for form in REFERENCE_FORMATS:
            words = translate("Citations", "Copy citation as {0}").format(form.title)
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, form=form: self._copy(form))

    def _on_asked(self, point: QPoint) -> None:
        if self._table.selected:
            self.menu().popup(self._table.viewport().mapToGlobal(point))

    def _enable(self) -> None:
        selected = self._table.selected
        for button in (self.copy, self.export, self._by_key):
            button.setEnabled(bool(selected))
        self.copy_pmid.setEnabled(any(work.pmid for work in selected))

    def _copy_pmids(self) -> None:
        pmids = [work.pmid for work in self._table.selected if work.pmid]
        QGuiApplication.clipboard().setText("\n".join(pmids))
        self.told.emit(Counts.tr("Copied %Ln PMID(s).", None, len(pmids)))

    def _copy(self, form: ReferenceFormat) -> None:
        works, library = self._table.selected, self._library()
        if library is not None and works:
            self._jobs.run_newest(
                "citations to copy",
                lambda: citations_of(library, works, form),
                lambda result: self._on_written(result, len(works)),
            )

    def _on_written(self, result: Result[str], count: int) -> None:
        match result:
            case Ok(value=text):
                QGuiApplication.clipboard().setText(text.strip())
                self.told.emit(Counts.tr("Copied %Ln citation(s).", None, count))
            case Err(error=LiverleafError() as error):
                self.told.emit(told(error))
            case Err(error=error):
                raise error

    def _ask_file(self) -> None:
        works, library = self._table.selected, self._library()
        if library is None or not works:
            return
        kinds = {f"{form.title} (*{form.ending})": form.ending for form in REFERENCE_FORMATS}

        def write(file: Path, number: int) -> None:
            form = REFERENCE_FORMATS[number]
            self._jobs.run_newest(
                f"export {file}",
                lambda: save_text(file, citations_of(library, works, form)),
                lambda result: self._on_saved(result, file),
            )

        title = self.tr("Export references")
        ask_where_to_save(self._table, title, self.tr("References"), kinds, write)

    def _on_saved(self, result: Result[None], file: Path) -> None:
        match result:
            case Ok():
                self.told.emit(self.tr("Saved {0}.").format(file))
            case Err(error=LiverleafError() as error):
                self.told.emit(told(error))
            case Err(error=error):
                raise error


def citations_of(library: Library, works: tuple[CitedWork, ...], form: ReferenceFormat) -> str:
    """The citations of works, each as the first monograph has it that cites it."""
    rows = [library.references(work)[0] for work in works]
    monographs = {id: library.get(id) for id in dict.fromkeys(row.monograph for row in rows)}
    return form.write(records_of_cited((monographs[row.monograph], row.reference) for row in rows))
