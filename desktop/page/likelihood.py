"""What the likelihood categories mean, with the open monograph's own statements first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.page.model import BandFacts
from desktop.theme import Palette, text_font
from index import CATEGORIES, HIGH_DOSE_MEANING, TRACK_RECORD_NOTE


class LikelihoodDialog(QDialog):
    """All categories; those of the open monograph are set bold."""

    def __init__(
        self, palette: Palette, facts: BandFacts | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._palette = palette
        self.setWindowTitle(self.tr("What the likelihood score means"))
        self.setMinimumWidth(620)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 22, 26, 18)
        layout.setSpacing(12)
        note = self._words(TRACK_RECORD_NOTE)
        note.setFont(text_font(12.5, bold=True))
        layout.addWidget(note)
        scores = facts.scores if facts is not None else ()
        if facts is not None and scores:
            layout.addWidget(self._words(self.tr("{0} states:").format(facts.title)))
            for statement in dict.fromkeys(score.statement for score in scores):
                layout.addWidget(self._words(f"“{statement}”"))
        layout.addLayout(self._categories({score.letter for score in scores}))
        layout.addWidget(self._words(HIGH_DOSE_MEANING))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _categories(self, current: set[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        for row, category in enumerate(CATEGORIES):
            bold = category.letter in current
            colours = self._palette.badge(category.letter)
            letter = QLabel(category.letter, self)
            letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
            letter.setMinimumWidth(34)
            letter.setStyleSheet(
                f"background: {colours.ground}; color: {colours.ink}; border-radius: 5px;"
                " padding: 3px 6px; font-weight: bold;"
            )
            words = self._words(f"{category.name[:1].upper()}{category.name[1:]}. {category.meaning}")
            words.setFont(text_font(bold=bold))
            grid.addWidget(letter, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        return grid

    def _words(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
