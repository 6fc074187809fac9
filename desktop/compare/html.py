"""A comparison as one HTML page: a table with one column for each monograph. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Final, Self

from desktop.compare.comparison_rows import Row, Side, background_of, rows_of
from desktop.i18n.translate import translate
from desktop.navigation.addresses import Perform
from desktop.page.fact_labels import (
    badge_text,
    book_of,
    distinct,
    listed_note,
    long_date,
    no_score_words,
    source_of,
    starter_note,
)
from desktop.page.inlines import WIDE
from desktop.page.options import PageOptions, PageStyle
from index import Library, LikelihoodScore, Monograph, is_listed, marked

MISSING: Final = marked("Comparison", "no such section in this chapter")
# The window's action that folds the background and unfolds it.
FOLD: Final = "show_background"
NOT_LISTED: Final = marked("Comparison", "not in the list")
# A paragraph, because Qt sets headings in its own size and ignores the reader's text size.
_NAME: Final = '<p class="name">{}</p>'
_HEADING: Final = "<h4>{}</h4>"
Pictures = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a column, always in view: `origin` is date and source, or says that it is
    a listed drug; `unscored` is what is said in place of a score."""

    id: str
    title: str
    scores: tuple[LikelihoodScore, ...]
    origin: str
    unscored: str = ""

    @classmethod
    def of(cls, monograph: Monograph) -> Self:
        """The head of a monograph's column."""
        scores = distinct(monograph.likelihood)
        missing = no_score_words(monograph)
        return cls(monograph.id, monograph.title, scores, _origin(monograph), missing)

    @property
    def letters(self) -> str:
        """The likelihood scores in one line."""
        if self.unscored:
            return self.unscored
        return ", ".join(
            f"{score.agent}: {badge_text(score)}" if score.agent else badge_text(score)
            for score in self.scores
        )


@dataclass(frozen=True, slots=True)
class Content:
    """Monographs side by side: their heads, the rows, and the pictures that the rows name.

    `background` are rows that stand at the end where they are `unfolded`.
    """

    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    pictures: Pictures
    background: tuple[Row, ...] = ()
    unfolded: bool = False

    @classmethod
    def of(
        cls,
        library: Library,
        ids: Iterable[str],
        options: PageOptions,
        pictures_of: Callable[[Monograph, Library], Pictures],
        level: int = 3,
    ) -> Self:
        """The monographs of these ids; headings in a row begin at `level`. Raises `NotFound`."""
        monographs = tuple(map(library.get, ids))
        pictures: dict[str, bytes] = {}
        sides = []
        for monograph in monographs:
            pictures.update(own := pictures_of(monograph, library))
            chapters = library.resolve(monograph)
            its = replace(options, chapters=chapters, pictures=own).of(monograph)
            sides.append(Side(monograph, its, level))
        return cls(
            tuple(map(Head.of, monographs)),
            tuple(rows_of(tuple(sides))),
            pictures,
            tuple(background_of(tuple(sides))),
            options.background,
        )

    @property
    def title(self) -> str:
        """The titles of all monographs in one line."""
        return " · ".join(head.title for head in self.heads)


def _origin(monograph: Monograph) -> str:
    if note := listed_note(monograph):
        return f"{note} · {source_of(monograph)}"
    updated = translate("Page", "Updated {0}").format(long_date(monograph))
    if not monograph.updated:
        updated = translate("Comparison", "Update date not stated")
    return f"{updated} · {starter_note(monograph) or book_of(monograph)}"


def comparison_html(content: Content, style: PageStyle, *, heads: bool = True) -> str:
    """The whole page. Without `heads` the widget that shows it shows them above the page."""
    if heads:
        return style.page(content.title, _table(content, _rows(content, _NAME)))
    rows = _rows(content, _NAME, _fold_link(content))
    table = f'<table class="compare" cellspacing="0">\n{rows}</table>\n'
    return style.page(content.title, table)


def paper_table(content: Content) -> str:
    """The table alone, as wide as its page; the names of its rows are headings."""
    return _table(content, _rows(content, _HEADING, _left_out(content)))


def _table(content: Content, rows: str) -> str:
    width = 100 // len(content.heads)
    cells = "".join(f'<th width="{width}%">{_head(head)}</th>' for head in content.heads)
    return f'<table class="compare" {WIDE}>\n<thead><tr>{cells}</tr></thead>\n{rows}</table>\n'


def _head(head: Head) -> str:
    score = f" ({head.letters})" if head.letters else ""
    return f'{escape(head.title + score)}<p class="origin">{escape(head.origin)}</p>'


def _rows(content: Content, name: str, fold: str = "") -> str:
    """All rows that are shown; `fold` stands before the background, or in its place."""
    missing = tuple(map(_missing, content.heads))
    background = content.background if content.unfolded else ()
    shown, below = (
        "".join(_row(row, name, missing) for row in rows) for rows in (content.rows, background)
    )
    return shown + fold + below


def _fold_link(content: Content) -> str:
    """The row that shows the background or hides it."""
    if not content.background:
        return ""
    words = translate("Comparison", "Show introduction, background and chemistry")
    if content.unfolded:
        words = translate("Comparison", "Hide introduction, background and chemistry")
    link = f'<a class="chapter" href="{Perform(FOLD).to_url()}">{escape(words)}</a>'
    return _band(content, _NAME.format(link))


def _left_out(content: Content) -> str:
    """What paper says in place of the background."""
    if content.unfolded or not content.background:
        return ""
    words = translate("Comparison", "Introduction, background and chemistry are not shown.")
    return _band(content, f'<p class="note">{escape(words)}</p>')


def _band(content: Content, inner: str) -> str:
    return f'<tr><th class="row" colspan="{len(content.heads)}">{inner}</th></tr>\n'


def _row(row: Row, name: str, missing: tuple[str, ...]) -> str:
    note = f'<p class="note">{escape(row.note)}</p>' if row.note else ""
    cells = "".join(
        f'<td class="side">{cell or none}</td>\n'
        for cell, none in zip(row.cells, missing, strict=True)
    )
    named = name.format(escape(row.name)) + note
    band = f'<th class="row" colspan="{len(row.cells)}">{named}</th>'
    return f"<tr>{band}</tr>\n<tr>{cells}</tr>\n"


def _missing(head: Head) -> str:
    """What stands in an empty cell of a column."""
    words = translate("Comparison", NOT_LISTED if is_listed(head.id) else MISSING)
    return f'<p class="note">{escape(words)}</p>'
