"""The text for paper: a page as HTML, and the header and footer of each sheet. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final, assert_never

from desktop.i18n.translate import translate
from desktop.page.fact_labels import listed_note, source_of
from desktop.page.lab_course import Course
from desktop.page.options import PageOptions, PageStyle
from desktop.paths import RESOURCES
from index import CATEGORIES, PROGRAM, Manifest, Monograph, Review, marked, review_of

_NO_SUBSTITUTE: Final = marked(
    "Paper", "Not a substitute for the product labelling or for clinical judgment."
)
_WHITE: Final = "#ffffff"
# Up to so many columns fit on a sheet in portrait orientation.
_UPRIGHT: Final = 2


@dataclass(frozen=True, slots=True)
class PaperText:
    """A text of any kind for paper.

    The header has the `title` on every sheet but the first, whose text begins with it, and the
    `kind` on all sheets; the footer has the lines of `foot`. `pictures` and `courses` are those
    that the HTML names. Where `html` takes more than one sheet, the first of the `shorter` pages
    that fits on one is used. Text in many `columns` is printed in landscape orientation. What is
    `further` to be printed begins on a sheet of its own, with its own header and footer; all of
    it together is `named`, where the title of the first does not say it.
    """

    title: str
    kind: str
    html: str
    foot: tuple[str, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    shorter: tuple[str, ...] = ()
    courses: Mapping[str, Course] = field(default_factory=dict)
    columns: int = 1
    further: tuple[PaperText, ...] = ()
    named: str = ""

    @property
    def document(self) -> str:
        """What the printer, or the file, is told that it is."""
        return self.named or self.title

    @property
    def is_wide(self) -> bool:
        """Whether it is printed in landscape orientation."""
        return self.columns > _UPRIGHT


def foot_of(manifest: Manifest, when: datetime, source: str = "") -> tuple[str, ...]:
    """The lines of the footer: source and date, library, time of printing.

    An overdue review of the library is said in the first line: there is no room for another.
    """
    library = translate("Paper", "Library {0} ({1}), built {2}").format(
        manifest.title, manifest.id, manifest.day
    )
    printed = translate("Paper", "printed {0} with {1}").format(f"{when:%Y-%m-%d %H:%M}", PROGRAM)
    review = _review_line(manifest, when.date())
    first = " · ".join(filter(None, (review, source)))
    lines = (first, f"{library} · {printed}", translate("Paper", _NO_SUBSTITUTE))
    return tuple(line for line in lines if line)


def _review_line(manifest: Manifest, today: date) -> str:
    match review_of(manifest, today):
        case Review.NOT_DUE:
            return ""
        case Review.DUE:
            overdue = translate("Paper", "REVIEW OVERDUE since {0}: may not be up to date")
            return overdue.format(manifest.review_by)
        case Review.CLOCK_WRONG:
            return translate("Paper", "CLOCK OF THIS COMPUTER IS WRONG: review date not checked")
        case unknown:
            assert_never(unknown)


def source_line(monograph: Monograph) -> str:
    """The line of the footer that gives the source of a monograph and its date."""
    source = translate("Paper", "Source: {0}").format(source_of(monograph))
    if listed_note(monograph):
        return source
    updated = translate("Paper", "updated {0}").format(day_of(monograph.updated))
    return f"{source} · {updated}"


def day_of(updated: date | None) -> str:
    """The date of the last update, or the words that none is given."""
    return updated.isoformat() if updated else translate("Paper", "date not stated")


def paper_options(chosen: PageOptions | None = None) -> PageOptions:
    """The options of a page on paper: those the reader chose, in the look of paper, no links, and
    no card of key facts, which the summary has.
    """
    return replace(chosen or PageOptions(), style=paper_style(), links=False, key_facts=False)


def paper_style() -> PageStyle:
    """The look of paper: no colours to substitute, no coloured stripe."""
    folder = RESOURCES / "page"
    template = (folder / "page.html").read_text(encoding="utf-8")
    sheet = (folder / "paper.css").read_text(encoding="utf-8")
    return PageStyle(template, sheet, {}, {each.letter: _WHITE for each in CATEGORIES})
