"""What is said above the hits: a better spelling, or why there are none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.i18n.import_steps import import_words
from desktop.theme.plain_text import PlainLabel


class Notice(QWidget):
    """A few words and buttons that put a text into the search box."""

    suggestion_chosen = Signal(str)
    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(parent=self)
        self._words.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 2, 14, 4)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._words)

    def show_words(self, words: str) -> None:
        """Say something and offer nothing."""
        self._show(words, [])

    def show_suggestion(
        self, words: str, suggestion: str | None, *, offer_import: bool = False
    ) -> None:
        """Offer a better spelling, if there is one, and the import of more."""
        offers = []
        if suggestion:
            offers.append((self.tr("Did you mean “{0}”?").format(suggestion), suggestion))
        self._show(words, offers)
        if offer_import:
            button = QPushButton(import_words(), self)
            button.setObjectName("offer")
            button.clicked.connect(self.import_requested)
            self._layout.addWidget(button)
            self._buttons.append(button)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons on offer."""
        return tuple(self._buttons)

    @property
    def spoken(self) -> str:
        """What is said and offered; '' while nothing is."""
        offers = (button.text().replace("&", "") for button in self._buttons)
        return ". ".join(filter(None, (self._words.text().rstrip("."), *offers)))

    def _show(self, words: str, offers: list[tuple[str, str]]) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(label, text) for label, text in offers]
        self.setVisible(bool(words or offers))

    def _button(self, label: str, text: str) -> QPushButton:
        button = QPushButton(label, self)
        button.setObjectName("offer")
        button.setProperty("suggestion", text)
        button.clicked.connect(self._on_clicked)
        self._layout.addWidget(button)
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.suggestion_chosen.emit(str(button.property("suggestion")))
