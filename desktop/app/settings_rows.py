"""The Settings dialog of a window: what each row offers, and what choosing does."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from desktop.app.reader_choices import LANGUAGES, ReaderChoices
from desktop.app.reader_window import ReaderWindow
from desktop.app.settings import SCHEMES
from desktop.i18n.translate import translate
from desktop.libraries.controller import LibrariesController
from desktop.theme.theme import SCALES, Scheme, Theme
from desktop.windows.action_table import ActionSpec, Menu
from index import marked

if TYPE_CHECKING:
    from desktop.app.settings_dialog import SettingRow, SettingsDialog

_PERCENT: Final = 100
Choices = tuple[tuple[str, str], ...]


class SettingsDialogController(QObject):
    """The Settings dialog of one window; made when it is first asked for."""

    def __init__(
        self,
        theme: Theme,
        window: ReaderWindow,
        choices: ReaderChoices,
        libraries: LibrariesController,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._choices = choices
        self._libraries = libraries
        self._made: SettingsDialog | None = None
        theme.changed.connect(self._refresh)
        choices.changed.connect(self._refresh)
        libraries.listed.connect(self._refresh)

    def actions(self) -> tuple[ActionSpec, ...]:
        """The row of the dialog."""
        return (
            ActionSpec(
                "settings",
                self.show,
                Menu.FILE,
                400,
                marked("Actions", "&Settings…"),
                ("Ctrl+,",),
            ),
        )

    def show(self) -> None:
        """Show the dialog, and read which libraries there are."""
        self._libraries.list_again()
        self.dialog.refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    @property
    def dialog(self) -> SettingsDialog:
        """The dialog; made when first asked for."""
        if self._made is None:
            # Only here: the window starts without it.
            from desktop.app.settings_dialog import SettingsDialog

            self._made = SettingsDialog(self._theme, self._rows(), self._window)
        return self._made

    def _refresh(self) -> None:
        if self._made is not None:
            self._made.refresh()

    def _rows(self) -> tuple[SettingRow, ...]:
        from desktop.app.settings_dialog import SettingRow

        theme, choices = self._theme, self._choices
        return (
            SettingRow(
                "theme",
                marked("Settings", "&Theme"),
                lambda: tuple((each.value, _in_menus(text)) for each, text in SCHEMES),
                lambda: theme.scheme.value,
                lambda value: theme.set_scheme(Scheme(value)),
            ),
            SettingRow(
                "text size",
                marked("Settings", "Text &size"),
                self._sizes,
                lambda: _size(theme.scale),
                lambda value: theme.set_scale(float(value)),
            ),
            SettingRow(
                "language",
                marked("Settings", "&Language"),
                lambda: tuple((code, _in_menus(text)) for code, text in LANGUAGES),
                lambda: choices.language,
                choices.set_language,
                self._note_of_language,
            ),
            SettingRow(
                "paper",
                marked("Settings", "&Paper size"),
                _papers,
                self._paper,
                choices.set_paper,
                lambda: translate("Settings", "Offered first when something is printed."),
            ),
            SettingRow(
                "library",
                marked("Settings", "Library to &open at start"),
                self._library_choices,
                self._library,
                self._libraries.use,
                self._note_of_library,
                marked("Settings", "Choose &folder…"),
                lambda: self._libraries.choose_for_start(self.dialog),
            ),
        )

    def _sizes(self) -> Choices:
        scales = sorted({*SCALES, self._theme.scale})
        words = self.tr("{0}%")
        return tuple((_size(each), words.format(round(each * _PERCENT))) for each in scales)

    def _note_of_language(self) -> str:
        if self._choices.language == self._choices.language_on_show:
            return ""
        return self.tr("The language changes when Liverleaf is opened again.")

    def _paper(self) -> str:
        from desktop.printing.paper_choice import first_paper

        return first_paper(self._choices.paper).name

    def _library_choices(self) -> Choices:
        rows = [row for row in self._libraries.state.rows if row.may_use or row.at_start]
        titles = Counter(row.title for row in rows)
        dated = self.tr("{0}, built {1}")
        return tuple(
            (
                row.name,
                row.title if titles[row.title] == 1 else dated.format(row.title, row.built),
            )
            for row in rows
        )

    def _library(self) -> str:
        return next((row.name for row in self._libraries.state.rows if row.at_start), "")

    def _note_of_library(self) -> str:
        named = self._libraries.state.named
        if named is None:
            return self.tr("The one you choose is opened at once and at every start.")
        words = self.tr(
            "This session was started with {0} (--library or LIVERLEAF_LIBRARY). A start of that "
            "kind will open that one again."
        )
        return words.format(named)


def _papers() -> Choices:
    from desktop.printing.paper import PAPERS

    return tuple((each.name, translate("Paper", each.title)) for each in PAPERS)


def _in_menus(text: str) -> str:
    """A choice as menus call it, without the letter of its key."""
    return translate("Actions", text).replace("&", "")


def _size(scale: float) -> str:
    return f"{scale:.4g}"
