"""Saves through the file dialog the way a reader does."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QWidget

from tests.journeys.driver import Driver

T = TypeVar("T", bound=QWidget)


class SaveDialog:
    """The file dialog that an action has opened."""

    def __init__(self, driver: Driver) -> None:
        (self._dialog,) = (
            each for each in driver.window.findChildren(QFileDialog) if each.isVisible()
        )

    @property
    def kinds(self) -> list[str]:
        return self._dialog.nameFilters()

    @property
    def name(self) -> str:
        return self._child(QLineEdit, "fileNameEdit").text()

    def save(self, file: Path, kind: str) -> None:
        """Choose a file type by its words, type the file's name and press Save."""
        combo = self._child(QComboBox, "fileTypeCombo")
        (text,) = (each for each in self.kinds if each.startswith(f"{kind} ("))
        combo.setCurrentText(text)
        combo.activated.emit(combo.currentIndex())
        combo.textActivated.emit(text)
        self._child(QLineEdit, "fileNameEdit").setText(str(file))
        self._dialog.accept()
        QApplication.processEvents()

    def _child(self, kind: type[T], name: str) -> T:
        found = self._dialog.findChild(kind, name)
        assert found is not None
        return found
