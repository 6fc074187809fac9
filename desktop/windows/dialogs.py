"""Dialogs that are text to read: what the likelihood score means, and about Liverleaf."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from desktop.page.model import BandFacts
from desktop.theme import Palette
from desktop.windows.actions import translated as tr
from index import (
    CATEGORIES,
    HIGH_DOSE_MEANING,
    PROGRAM,
    SOURCE_NOTE,
    TRACK_RECORD_NOTE,
    Manifest,
)

_SIZE: Final = (660, 560)
_ABOUT: Final = (
    "An offline reference of drug-induced liver injury for hospital wards.",
    "The content is LiverTox: Clinical and Research Information on Drug-Induced Liver Injury, or "
    "is condensed from its facts. We thank its producers, the National Institute of Diabetes and "
    "Digestive and Kidney Diseases (NIDDK), and the National Library of Medicine (NLM), which "
    "publishes it on the NCBI Bookshelf (NBK547852). Neither has reviewed or endorsed this "
    "program.",
    "It is no substitute for the product labelling or for clinical judgment. It never connects to "
    "a network and keeps nothing about patients.",
    "Liverleaf is free software under the Apache License 2.0. It uses Qt through PySide6 (LGPL 3), "
    "Whoosh (BSD), RapidFuzz (MIT), lxml (BSD), sqlite-utils (Apache 2.0), platformdirs (MIT), "
    "the typeface Source Sans 3 (SIL Open Font License 1.1) and the DejaVu fonts (Bitstream Vera "
    "licence).",
)


class TextDialog(QDialog):
    """A page of text with a button to close it."""

    def __init__(self, title: str, html: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.text = QTextBrowser(self)
        self.text.setObjectName("dialogText")
        self.text.setAccessibleName(title)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(0)
        self.text.setHtml(html)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 22, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(*_SIZE)


def likelihood_dialog(palette: Palette, facts: BandFacts | None, parent: QWidget) -> TextDialog:
    """What the categories mean; `facts` are those of the open monograph."""
    title = tr("What the likelihood score means")
    return TextDialog(title, likelihood_html(palette, facts), parent)


def about_dialog(manifest: Manifest | None, parent: QWidget) -> TextDialog:
    """About the program and the library in use."""
    return TextDialog(tr("About Liverleaf"), about_html(manifest), parent)


def likelihood_html(palette: Palette, facts: BandFacts | None) -> str:
    """All categories, those of the open monograph bold, its own statements first."""
    scores = facts.scores if facts is not None else ()
    words = [f'<p style="font-size: large"><b>{escape(TRACK_RECORD_NOTE)}</b></p>']
    if facts is not None and scores:
        words.append(f"<p>{escape(tr('{0} states:').format(facts.title))}</p>")
        statements = dict.fromkeys(score.statement for score in scores)
        words += [f"<p>“{escape(statement)}”</p>" for statement in statements]
    current = {score.letter for score in scores}
    rows = []
    for category in CATEGORIES:
        badge = palette.badge(category.letter)
        name = f"{category.name[:1].upper()}{category.name[1:]}"
        mark = "b" if category.letter in current else "span"
        rows.append(
            f'<tr><td width="44" align="center" bgcolor="{badge.ground}">'
            f'<b style="color: {badge.ink}">{escape(category.letter)}</b></td>'
            f"<td><b>{escape(name)}.</b> <{mark}>{escape(category.meaning)}</{mark}></td></tr>"
        )
    words.append(f'<table width="99%" cellspacing="4" cellpadding="6">{"".join(rows)}</table>')
    words += [f"<p>{escape(note)}</p>" for note in (HIGH_DOSE_MEANING, SOURCE_NOTE)]
    return "".join(words)


def about_html(manifest: Manifest | None) -> str:
    """Program, library, acknowledgments and licences."""
    words = [f"<h2>{escape(PROGRAM)}</h2>"]
    paragraphs = [tr(text) for text in _ABOUT]
    if manifest is not None:
        form = tr("Library: {0}, built {1}, id {2}.")
        paragraphs.insert(1, form.format(manifest.name, manifest.created[:10], manifest.id))
    return "".join(words + [f"<p>{escape(text)}</p>" for text in paragraphs])
