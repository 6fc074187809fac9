"""One line under the box: how the parts of a query were read, each to be taken away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n.counts import Counts
from desktop.i18n.translate import translate
from desktop.navigation.addresses import Ask, Comparison, place_of, target_of
from desktop.search.model import Hits, Nothing
from desktop.theme.plain_text import LinkLabel
from index import Part, PartKind, need_telling

_BETWEEN: Final = " · "
_CROSS: Final = " ×"


class ReadingLine(LinkLabel):
    """`augmentin (Amoxicillin-Clavulanate) × · jaundice × · set aside: can, cause ×`.

    A click on a part, or Tab and Enter, asks for the query without it; several drugs are offered
    to be compared.
    """

    target_activated = Signal(object)
    comparison_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readAs")
        self.setWordWrap(True)
        self.setContentsMargins(14, 0, 14, 0)
        self.linkActivated.connect(self._on_link)
        self.hide()

    def show_reading(self, state: Hits | Nothing | None) -> None:
        """Show how a query was read, where that is not plain to see."""
        pieces = list(_pieces(state)) if state is not None else []
        self.show_links(pieces)
        self.setAccessibleName("".join(words for words, _ in pieces))
        self.setVisible(bool(pieces))

    def _on_link(self, url: str) -> None:
        place = place_of(url)
        if isinstance(place, Comparison):
            self.comparison_requested.emit(place)
        elif (target := target_of(url)) is not None:
            self.target_activated.emit(target)


def _pieces(state: Hits | Nothing) -> Iterator[tuple[str, str]]:
    """The words of the line, each with where it leads."""
    parts = state.parts
    if need_telling(parts):
        yield translate("ReadingLine", "Read as:") + " ", ""
        for part in parts:
            if part is not parts[0]:
                yield _BETWEEN, ""
            yield f"{words_of_part(part)}{_CROSS}", Ask(part.without(state.query)).to_url()
    compared = state.compared if isinstance(state, Hits) else ()
    if compared:
        yield _BETWEEN, ""
        words = Counts.tr("Compare these %Ln", None, len(compared))
        yield words, Comparison(compared).to_url()


def words_of_part(part: Part) -> str:
    """A part for people: `MTX (Methotrexate)`, `how long (time to onset)`, `set aside: can`."""
    match part.kind:
        case PartKind.ASIDE:
            return translate("ReadingLine", "set aside: {0}").format(part.typed)
        case PartKind.NAME | PartKind.SIGN | PartKind.SYNONYM | PartKind.ASPECT:
            meaning = translate("Index", part.meaning)
            if part.typed.casefold() == meaning.casefold():
                return part.typed
            return f"{part.typed} ({meaning})"
        case _:
            assert_never(part.kind)
