"""A text page as a document for screen readers: headings, paragraphs, links, lists, tables.

Qt tells of a page as one text: without roles, and with signs of its own where tables begin. The
parts told here are what `document_parts` finds. Qt's interface of tables is not open to Python, so
that a cell has its header in its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QRect, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QAccessibleWidget

from desktop.theme.accessible import NO_INTERFACE, NOTHING, Described, pointer
from desktop.theme.document_parts import DocumentPart, Kind, parts_of
from desktop.theme.spoken_mirror import SpokenMirror
from desktop.theme.spoken_text import SpokenText

if TYPE_CHECKING:
    from desktop.theme.text_page import TextPage

_ROLES: Final = {
    Kind.HEADING: QAccessible.Role.Heading,
    Kind.PARAGRAPH: QAccessible.Role.Paragraph,
    Kind.LINK: QAccessible.Role.Link,
    Kind.LIST: QAccessible.Role.List,
    Kind.ITEM: QAccessible.Role.ListItem,
    Kind.TABLE: QAccessible.Role.Table,
    Kind.ROW: QAccessible.Role.Row,
    Kind.HEADER: QAccessible.Role.RowHeader,
    Kind.CELL: QAccessible.Role.Cell,
}
_INTERFACES: Final = QAccessible.InterfaceType
# What Qt calls the action of a button.
_PRESS: Final = "Press"


class DescribedPage(QAccessibleWidget):
    """The page: its parts as children, its text in lines, its caret."""

    def __init__(self, page: TextPage) -> None:
        super().__init__(page, QAccessible.Role.Document)
        self.page = page
        self._parts: list[DescribedPart] = []
        self._is_stale = True
        self._known: list[DescribedPart] = []
        self._text: SpokenText | None = None
        self._mirror: SpokenMirror | None = None
        self._document: QTextDocument | None = None
        page.destroyed.connect(self._forget)

    @property
    def parts(self) -> list[DescribedPart]:
        """The parts of the page in the order of reading."""
        document = self.page.document()
        if document is not self._document:
            self._follow(document)
        if self._is_stale:
            self._is_stale = False
            found = parts_of(document, self.page.column_names)
            # Marks and colours change a document, too; who holds a part keeps it through these.
            if found != [each.part for each in self._parts]:
                self._forget()
                self._parts = [self._described(part, None) for part in found]
        return self._parts

    @property
    def spoken(self) -> SpokenText:
        """The text as it is read out."""
        parts = [each.part for each in self.parts]
        if self._text is None:
            self._text = SpokenText(self.page.document(), parts)
        return self._text

    def link_at_caret(self) -> DescribedPart | None:
        """The link that the caret is in or selects."""
        return self._innermost(self.page.textCursor().selectionStart(), Kind.LINK)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    def childCount(self) -> int:
        return len(self.parts)

    def child(self, index: int) -> QAccessibleInterface:
        return self.parts[index] if 0 <= index < len(self.parts) else NO_INTERFACE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self.parts, child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        point = self.page.viewport().mapFromGlobal(QPoint(x, y))
        found = self._innermost(self.page.cursorForPosition(point).position(), None)
        return found if found is not None else NO_INTERFACE

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind is _INTERFACES.TextInterface:
            if self._mirror is None:
                self._mirror = SpokenMirror(self.page)
            return self._mirror.interface(self.spoken)
        return pointer(super().interface_cast(kind))

    def _described(self, part: DocumentPart, above: DescribedPart | None) -> DescribedPart:
        made = DescribedPart(self, part, above)
        self._known.append(made)
        made.parts = [self._described(each, made) for each in part.parts]
        return made

    def _innermost(self, position: int, kind: Kind | None) -> DescribedPart | None:
        found: DescribedPart | None = None
        inner = self.parts
        while inner:
            around = [each for each in inner if each.part.start <= position < each.part.end]
            if not around:
                break
            found, inner = around[0], around[0].parts
        return found if found is None or kind in (None, found.part.kind) else None

    def _follow(self, document: QTextDocument) -> None:
        """The page may be asked before it is given its own document."""
        self._document = document
        document.contentsChanged.connect(self._on_contents)
        document.documentLayout().documentSizeChanged.connect(self._on_layout)
        self._on_contents()

    def _on_contents(self) -> None:
        self._is_stale = True
        self._on_layout()

    def _on_layout(self) -> None:
        self._text = None

    def _forget(self) -> None:
        # Qt keeps each interface that it was given until it is told otherwise.
        known, self._known, self._parts = self._known, [], []
        for part in known:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))


class DescribedPart(Described):
    """One part of a page."""

    def __init__(
        self, page: DescribedPage, part: DocumentPart, above: DescribedPart | None
    ) -> None:
        super().__init__()
        self._page = page
        self._above = above
        self.part = part
        self.parts: list[DescribedPart] = []
        self._press = _Press(page.page, part.href) if part.kind is Kind.LINK else None
        self._level = _Level(part.level) if part.kind is Kind.HEADING else None

    def parent(self) -> QAccessibleInterface:
        return self._page if self._above is None else self._above

    def childCount(self) -> int:
        return len(self.parts)

    def child(self, index: int) -> QAccessibleInterface:
        return self.parts[index] if 0 <= index < len(self.parts) else NO_INTERFACE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self.parts, child)

    def role(self) -> QAccessible.Role:
        return _ROLES[self.part.kind]

    def text(self, kind: QAccessible.Text) -> str:
        return self.part.name if kind is QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        page = self._page.page
        state.readOnly = True
        if not page.viewport().visibleRegion().intersects(self._rect_in_page()):
            state.offscreen = True
        if self.part.kind is Kind.LINK:
            state.linked = state.focusable = True
            here = self._page.link_at_caret() is self
            state.focused = here and page.hasFocus()
        return state

    def rect(self) -> QRect:
        seen = self._rect_in_page()
        return QRect(self._page.page.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind is _INTERFACES.ActionInterface and self._press is not None:
            return self._press
        if kind is _INTERFACES.AttributesInterface and self._level is not None:
            return self._level
        return NOTHING

    def _rect_in_page(self) -> QRect:
        page = self._page.page
        first, last = (_cursor(page, at) for at in (self.part.start, self.part.end))
        rect = page.cursorRect(first).united(page.cursorRect(last))
        if first.block() != last.block() or page.cursorRect(first).y() != page.cursorRect(last).y():
            rect.setLeft(0)
            rect.setRight(page.viewport().width())
        return rect


class _Level(QAccessibleAttributesInterface):
    """How deep a heading is."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        return self._level if key is QAccessible.Attribute.Level else None


class _Press(QAccessibleActionInterface):
    """Follows a link."""

    def __init__(self, page: TextPage, href: str) -> None:
        super().__init__()
        self._page = page
        self._href = href

    def actionNames(self) -> list[str]:
        return [_PRESS]

    def doAction(self, name: str) -> None:
        if name == _PRESS:
            self._page.anchorClicked.emit(QUrl(self._href))

    def keyBindingsForAction(self, name: str) -> list[str]:
        return []


def _index(parts: list[DescribedPart], wanted: QAccessibleInterface) -> int:
    return next((number for number, part in enumerate(parts) if part is wanted), -1)


def _cursor(page: TextPage, position: int) -> QTextCursor:
    cursor = QTextCursor(page.document())
    cursor.setPosition(min(position, page.document().characterCount() - 1))
    return cursor
