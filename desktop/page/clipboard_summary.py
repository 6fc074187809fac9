"""Copies a summary of the open monograph as plain text for a hospital system."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication, QTextBlock, QTextCharFormat, QTextCursor

from desktop.i18n.translate import translate
from desktop.page.copied_text import is_aside
from desktop.page.inlines import BREAK
from desktop.page.model import Opened
from desktop.page.plain_summary import Passage, raised, record_text
from desktop.page.view import PageView
from index import Manifest

_RAISED = QTextCharFormat.VerticalAlignment.AlignSuperScript


def copy_record(opened: Opened, manifest: Manifest, view: PageView) -> str:
    """Put the lines of the open monograph on the clipboard, with the sentence selected.

    Returns what to tell the reader of it.
    """
    text = record_text(opened.monograph, manifest, _chosen(opened, view))
    QGuiApplication.clipboard().setText(text)
    words = translate("Record", "Copied a summary of {1} for notes, {0} lines.")
    return words.format(text.count("\n") + 1, opened.monograph.title)


def _chosen(opened: Opened, view: PageView) -> Passage | None:
    selection = view.selection
    text = "".join(_words(selection)) if selection is not None else ""
    words = " ".join(text.split())
    if selection is None or not words:
        return None
    headings = {entry.key: entry.heading for entry in opened.outline}
    return Passage(words, headings.get(view.section_of(selection.selectionStart()) or "", ""))


def _words(selection: QTextCursor) -> Iterator[str]:
    """The selected words; superscript is marked, so that 10⁹ does not become 109."""
    block = selection.document().findBlock(selection.selectionStart())
    while block.isValid() and block.position() < selection.selectionEnd():
        yield from _words_of(block, selection.selectionStart(), selection.selectionEnd())
        yield " "
        block = block.next()


def _words_of(block: QTextBlock, start: int, end: int) -> Iterator[str]:
    each = block.begin()
    while not each.atEnd():
        piece = each.fragment()
        first = max(start - piece.position(), 0)
        text = piece.text()[first : max(end - piece.position(), 0)].replace(BREAK, "")
        if text and not is_aside(piece):
            is_raised = piece.charFormat().verticalAlignment() == _RAISED
            yield raised(text) if is_raised else text
        each += 1
