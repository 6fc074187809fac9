"""The Settings dialog: a row of choices for each setting; what is chosen counts at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n.translate import translate
from desktop.theme.dialog_size import resize_within_screen
from desktop.theme.plain_text import PlainLabel
from desktop.theme.theme import Theme

_WIDTH: Final = 560
_MARGINS: Final = (24, 20, 24, 16)
_BETWEEN: Final = 18
_NEAR: Final = 5
# A long name of a library is cut in the box, and whole in the list that opens.
_FEWEST_LETTERS: Final = 18


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A setting that the reader chooses: `choices` are values with their texts.

    `label` is marked in the context "Settings", with the letter of its key. `note` is what stands
    below it, '' for nothing. `button` is the text of a button beside the choices, which calls
    `press`.
    """

    name: str
    label: str
    choices: Callable[[], tuple[tuple[str, str], ...]]
    current: Callable[[], str]
    choose: Callable[[str], object]
    note: Callable[[], str] = str
    button: str = ""
    press: Callable[[], object] = bool


class SettingsDialog(QDialog):
    """Shows `rows`, and is not modal: the window behind it shows at once what was chosen."""

    def __init__(
        self, theme: Theme, rows: tuple[SettingRow, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = rows
        self.boxes = {row.name: SettingBox(self) for row in rows}
        self.buttons = {
            row.name: QPushButton(translate("Settings", row.button), self)
            for row in rows
            if row.button
        }
        self.notes = {row.name: PlainLabel(parent=self) for row in rows}
        self.close_button = QPushButton(self.tr("&Close"), self)
        self._build()
        self.refresh()
        self._fit()
        self.boxes[rows[0].name].setFocus()
        theme.changed.connect(self._fit)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(_BETWEEN)
        for row in self._rows:
            column.addLayout(self._build_row(row))
        column.addStretch(1)
        # With large text on a small screen, what does not fit is scrolled to, as by Tab.
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        for ground in (inner, area.viewport()):
            ground.setAutoFillBackground(False)
        self._inner = inner
        self._foot = self._build_foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addLayout(self._foot)

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGINS[0], _MARGINS[3] // 2, _MARGINS[2], _MARGINS[3])
        foot.addStretch(1)
        self.close_button.setObjectName("offer")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        foot.addWidget(self.close_button)
        return foot

    def _build_row(self, row: SettingRow) -> QVBoxLayout:
        box, note = self.boxes[row.name], self.notes[row.name]
        label = PlainLabel(translate("Settings", row.label), self)
        label.setBuddy(box)
        box.setAccessibleName(label.text().replace("&", ""))
        box.chosen.connect(row.choose)
        note.setObjectName("quiet")
        note.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(box, 1)
        if row.button:
            button = self.buttons[row.name]
            button.setObjectName("offer")
            button.setAutoDefault(False)
            button.clicked.connect(lambda: row.press())
            line.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(_NEAR)
        column.addWidget(label)
        column.addLayout(line)
        column.addWidget(note)
        return column

    def refresh(self) -> None:
        """Show what is chosen, and what there is to choose from: it may have changed elsewhere."""
        for row in self._rows:
            words = row.note()
            box, note = self.boxes[row.name], self.notes[row.name]
            box.show_choices(row.choices(), row.current())
            box.setAccessibleDescription(words)
            note.setText(words)
            note.setVisible(bool(words))

    def _fit(self) -> None:
        wide = max(round(_WIDTH * self._theme.chrome_scale), self._inner.minimumSizeHint().width())
        high = max(self._inner.heightForWidth(wide), self._inner.sizeHint().height())
        resize_within_screen(self, wide, high + self._foot.sizeHint().height())


class SettingBox(QComboBox):
    """The choices of one setting. `chosen` gives the value that the reader chose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST_LETTERS)
        self.activated.connect(self._on_activated)

    def show_choices(self, choices: tuple[tuple[str, str], ...], current: str) -> None:
        """Show these, and that one of them is chosen."""
        if choices != tuple((self.itemData(at), self.itemText(at)) for at in range(self.count())):
            self.clear()
            for value, text in choices:
                self.addItem(text, value)
        self.setCurrentIndex(self.findData(current))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever scrolls the dialog must not change what the pointer happens to pass.
        event.ignore()

    def _on_activated(self, at: int) -> None:
        self.chosen.emit(str(self.itemData(at)))
