"""What goes on paper: a page as HTML, and what stands at the head and foot of each sheet. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, assert_never

from desktop.page.facts import source_of
from desktop.page.laboratory import Course
from desktop.words import translate
from index import PROGRAM, Manifest, Monograph, Review, marked, review_of

_NO_SUBSTITUTE: Final = marked(
    "Paper", "Not a substitute for the product labelling or for clinical judgment."
)


@dataclass(frozen=True, slots=True)
class PaperText:
    """One text for paper, of whatever kind.

    `title` stands at the head of every sheet but the first, whose text begins with it; `kind` on
    all of them; the lines of `foot` at the foot. `pictures` and `courses` are those that its HTML
    names. `shorter` are pages to take instead of `html`, the first that fits on one sheet where
    `html` does not.
    """

    title: str
    kind: str
    html: str
    foot: tuple[str, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    shorter: tuple[str, ...] = ()
    courses: Mapping[str, Course] = field(default_factory=dict)


def foot_of(
    manifest: Manifest, when: datetime, monograph: Monograph | None = None
) -> tuple[str, ...]:
    """Source and date, library, time of printing: what every sheet says of itself.

    Before them stands that the library is due for a review: there is no room for another line.
    """
    library = translate("Paper", "Library {0} ({1}), built {2}").format(
        manifest.name, manifest.id, manifest.day
    )
    printed = translate("Paper", "printed {0} with {1}").format(f"{when:%Y-%m-%d %H:%M}", PROGRAM)
    lines = (f"{library} · {printed}", translate("Paper", _NO_SUBSTITUTE))
    review = _review_line(manifest, when.date())
    if monograph is None:
        return (review, *lines) if review else lines
    source = translate("Paper", "Source: {0}").format(source_of(monograph))
    updated = translate("Paper", "no date given")
    if monograph.updated:
        updated = monograph.updated.isoformat()
    updated = translate("Paper", "updated {0}").format(updated)
    return (" · ".join(filter(None, (review, source, updated))), *lines)


def _review_line(manifest: Manifest, today: date) -> str:
    match review_of(manifest, today):
        case Review.NOT_DUE:
            return ""
        case Review.DUE:
            overdue = translate("Paper", "REVIEW OVERDUE since {0}: may not be up to date")
            return overdue.format(manifest.review_by)
        case Review.CLOCK_WRONG:
            return translate("Paper", "CLOCK OF THIS COMPUTER WRONG: review not checked")
        case unknown:
            assert_never(unknown)
