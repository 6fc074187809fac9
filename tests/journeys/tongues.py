"""Other languages to try the window in, and every text that it shows in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html import unescape
from itertools import chain
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.home.examples import misspelt
from desktop.i18n import translate as texts
from desktop.i18n.language import Translated
from desktop.page.fact_labels import cause_words
from desktop.search.hit_rows import Row as HitRow
from desktop.theme.capitals import like_others
from index import (
    ABBREVIATIONS,
    FIELDS,
    PROGRAM,
    SYNONYMS,
    Library,
    Monograph,
    Run,
    Snippet,
    monograph_text,
    plain,
)
from index.monograph.sections import SECTIONS, SectionSpec
from index.search.query.fields import SECTION_CHOICES

ROLES: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_WRAPPED: Final = re.compile(r"⟦[^⟦⟧]*⟧")
_TAG: Final = re.compile(r"<[^>]*>")
_APART: Final = re.compile(r"[\n\t·—–;:|…“”„\"()\[\]/×≤‹›>\u2028\u2029\ufffc]|, |\. |\.$|\*\.\w+")
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
# A piece of a chapter as long as this says nothing that the window could say by chance.
_LONG: Final = 25


class Pseudo(QTranslator):
    """A language in which every text stands between ⟦ and ⟧."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{text}⟧"

    def isEmpty(self) -> bool:  # noqa: N802 (as Qt names it)
        return False


@contextmanager
def spoken(translator: QTranslator, locale: QLocale, application: QApplication) -> Iterator[None]:
    """Have `application` speak by a translator for a while."""
    before = QLocale()
    application.installTranslator(translator)
    texts.speak(Translated(locale))
    try:
        yield
    finally:
        application.removeTranslator(translator)
        texts.speak(texts.Language())
        QLocale.setDefault(before)


def texts_on_show() -> Iterator[str]:
    """Every text of every window that is open, in sight or told to a screen reader."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            yield window.windowTitle()
            yield from _texts_in(window)


def _texts_in(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QMainWindow):
        for action in widget.menuBar().actions():
            yield from _texts_of_menu(action)
    yield from (_unbroken(widget.toolTip()), widget.accessibleName())
    yield widget.accessibleDescription()
    match widget:
        case QFileDialog():
            yield from widget.nameFilters()
            return
        case QMessageBox():
            yield widget.informativeText()
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QPlainTextEdit():
            yield widget.placeholderText()
        case QTextEdit():
            yield widget.toPlainText()
        case QComboBox():
            yield from (widget.itemText(number) for number in range(widget.count()))
        case QAbstractItemView():
            yield from _texts_of_model(widget)
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible():
            yield from _texts_in(child)


def _unbroken(tip: str) -> str:
    """A tooltip without the breaks within a sentence, which only make its lines shorter."""
    return re.sub(r"(?<!\n)\n(?!\n)", " ", tip)


def _texts_of_menu(action: QAction) -> Iterator[str]:
    yield action.text()
    menu = action.menu()
    if menu is not None:
        for entry in menu.actions():  # type: ignore[attr-defined]
            yield from _texts_of_menu(entry)


def _texts_of_model(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    # A list says nothing of columns.
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    yield from _texts_below(model, QModelIndex(), columns)


def _texts_below(model: QAbstractItemModel, parent: QModelIndex, columns: int) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            hit = model.data(index, Qt.ItemDataRole.UserRole)
            if isinstance(hit, HitRow):
                # A piece of a chapter begins and ends anywhere.
                yield replace(hit, snippet=Snippet("")).spoken
                continue
            yield from (_unbroken(str(model.data(index, role) or "")) for role in ROLES)
        yield from _texts_below(model, model.index(row, 0, parent), columns)


class Content:
    """What a library says itself, and what is the same in every language."""

    def __init__(self, library: Library, *others: str) -> None:
        manifest = library.manifest
        summaries = library.summaries()
        monographs = [library.get(each.id) for each in summaries]
        works = [
            str(value)
            for work in library.works()
            for value in (work.title, work.authors, work.container, f"PMID {work.pmid}")
        ]
        pieces = chain(
            (
                "LiverTox",
                *("Python", "Qt", "PySide6"),
                manifest.name,
                manifest.id,
                manifest.day,
                PROGRAM,
                "Liverleaf",
                *manifest.sources,
            ),
            chain.from_iterable(map(_pieces, monographs)),
            works,
            misspelt([each.title for each in summaries]),
            (str(folder) for folder in others),
            (choice.label for choice in SECTION_CHOICES),
            # The names of sections are those of the source.
            chain.from_iterable(map(_headings, SECTIONS)),
            chain.from_iterable((*pair,) for pair in ABBREVIATIONS.items()),
            chain.from_iterable(SYNONYMS),
            (each for spec in FIELDS for each in (spec.key, *spec.examples)),
        )
        texts = [_even(piece) for piece in pieces if piece]
        self._whole = frozenset(part for text in texts for part in _parts(text)) | set(texts)
        self._all = "\n".join(texts)

    def unknown(self, text: str) -> list[str]:
        """The parts of a text that are neither translated nor of the library."""
        text = unescape(_TAG.sub("\n", text))
        while _WRAPPED.search(text):
            text = _WRAPPED.sub("\n", text)
        text = "\n".join(map(_even, text.split("\n")))
        return [
            part
            for part in _parts(text)
            if part not in self._whole and not (len(part) >= _LONG and part in self._all)
        ]


def _headings(spec: SectionSpec) -> Iterator[str]:
    return (heading.capitalize() for heading in spec.headings)


def _parts(text: str) -> list[str]:
    parts = (_even(part).strip(" .,*&#-") for part in _APART.split(text))
    return [part for part in parts if _LETTERS.search(part)]


def _even(text: str) -> str:
    signs = dict.fromkeys(map(ord, "\u200b\u2063\u2064"))
    return " ".join(text.translate(signs).split())


def _pieces(monograph: Monograph) -> Iterator[str]:
    yield from (monograph.id, monograph.title, monograph.source.file, *monograph.drug_class)
    for named in monograph.trade_names:
        yield from (named.drug, *named.brands)
    for substance in monograph.chemistry:
        yield from (substance.drug, substance.cas or "", substance.formula or "")
    for score in monograph.likelihood:
        yield from (score.agent or "", score.statement)
        # In quotation marks: what the chapter calls the drug.
        if (words := cause_words(score)).startswith("“"):
            yield words.strip("“”")
    for reference in monograph.references:
        yield from (reference.label or "", plain(reference.citation), reference.identifiers)
        yield plain(reference.annotation)
        yield from (reference.doi or "", reference.pmid or "")
    yield from (run.text for run in monograph.inlines() if isinstance(run, Run))
    # As they are shown where the source sets them in capitals.
    yield from (like_others(section.heading) for _, section in monograph.walk())
    yield from monograph_text(monograph).split("\n")
