"""Joins exports to the window: asks for the file, writes it off the GUI thread, says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.i18n.counts import Counts
from desktop.i18n.translate import told, translate
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.paths import file_name_of
from desktop.windows.action_table import ActionSpec, Menu
from index import Found, Grouping, Library, LiverleafError, Monograph, NotFound, Query, marked

# All of them: a table is to be sorted and counted, not leafed through.
_MOST_HITS: Final = 10_000
_LIST_FILTER: Final = "CSV (*.csv)"


class ExportController(QObject):
    """Exports what the window shows. `library` and `monograph` give what is open, or None.

    `listed` gives what the left side shows: the query, and the grouping where that is empty.
    """

    told = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        window: QWidget,
        library: Callable[[], Library | None],
        monograph: Callable[[], Monograph | None],
        listed: Callable[[], tuple[str, Grouping]],
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._library = library
        self._monograph = monograph
        self._listed = listed

    def actions(self) -> tuple[ActionSpec, ...]:
        """The rows of exporting."""
        return (
            ActionSpec(
                "export",
                self.ask,
                Menu.FILE,
                310,
                marked("Actions", "&Export…"),
                ("Ctrl+Shift+S",),
                needs_page=True,
            ),
            ActionSpec(
                "export_list",
                lambda: self.ask_for_list(*self._listed()),
                Menu.FILE,
                320,
                marked("Actions", "Export the &list…"),
                can_run=lambda: self._library() is not None,
            ),
        )

    def ask(self) -> None:
        """Ask where to write the open monograph, and in which format."""
        # Only here, as all of export: the window starts without it.
        from desktop.exporting.formats import FORMATS

        monograph = self._monograph()
        if monograph is None:
            return
        forms = {f"{form.shown} (*{form.ending})": form.ending for form in FORMATS}
        self._ask_file(self.tr("Export the monograph"), monograph.title, forms, self._write)

    def ask_for_list(self, text: str, grouping: Grouping) -> None:
        """Ask where to put the hits of `text`, or for none all monographs in their groups."""
        words = text.strip()
        name = self.tr("Results for {0}").format(words) if words else self.tr("Monographs")
        title = self.tr("Export the list")
        self._ask_file(
            title,
            name,
            {_LIST_FILTER: ".csv"},
            lambda file, _: self._write_list(file, words, grouping),
        )

    def copy_citations(self, keys: tuple[str, ...], form: str) -> None:
        """Copy the references of the open monograph with these keys; `form` names a format."""
        from desktop.exporting.content import Content
        from desktop.exporting.formats import format_named

        library, monograph = self._library(), self._monograph()
        if library is None or monograph is None:
            return
        chosen = tuple(each for each in monograph.references if each.key in keys)
        try:
            text = format_named(form).write(Content.of(library, monograph, chosen))
        except LiverleafError as error:
            self.told.emit(told(error))
            return
        QGuiApplication.clipboard().setText(text.strip())
        self.told.emit(Counts.tr("Copied %Ln citation(s).", None, len(chosen)))

    def _ask_file(
        self, title: str, name: str, kinds: dict[str, str], then: Callable[[Path, int], None]
    ) -> None:
        # Only here: it asks the system for its file dialog.
        from desktop.windows.save_dialog import ask_where_to_save

        ask_where_to_save(self._window, title, file_name_of(name), kinds, then)

    def _write(self, file: Path, number: int) -> None:
        from desktop.exporting.content import Content
        from desktop.exporting.formats import FORMATS
        from index import save_text

        library, monograph = self._library(), self._monograph()
        if library is None or monograph is None:
            return
        form = FORMATS[number]
        self._run(file, lambda: save_text(file, form.write(Content.of(library, monograph))))

    def _write_list(self, file: Path, words: str, grouping: Grouping) -> None:
        from index import save_text

        library = self._library()
        if library is not None:
            self._run(file, lambda: save_text(file, _list_of(library, words, grouping)))

    def _run(self, file: Path, work: Callable[[], None]) -> None:
        # A channel for each file: no export is dropped for a newer one.
        self._jobs.run_newest(f"export {file}", work, lambda result: self._on_written(result, file))

    def _on_written(self, result: Result[None], file: Path) -> None:
        match result:
            case Ok():
                self.told.emit(self.tr("Saved {0}.").format(file))
            case Err(error=LiverleafError() as error):
                self.told.emit(told(error))
            case Err(error=error):
                raise error


def _list_of(library: Library, words: str, grouping: Grouping) -> str:
    """The list as CSV. Raises `NotFound` where nothing matches."""
    from index import groups_csv, hits_csv

    name = f"{library.manifest.title} ({library.manifest.id})"
    query = Query.from_text(words)
    if query.is_empty:
        return groups_csv(library.browse(grouping), library.key_facts(), name)
    outcome = library.search(query, _MOST_HITS)
    if not isinstance(outcome, Found):
        nothing = translate(
            "ExportController", "Nothing in this library matches {0}; there is no list to export."
        )
        raise NotFound(nothing, words)
    return hits_csv(outcome.hits, library.summaries(), library.key_facts(), name)
