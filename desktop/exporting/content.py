"""What goes into an exported file, and the facts that stand at the head of a monograph. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Self

from desktop.i18n.translate import translate
from desktop.page.fact_labels import (
    badge_text,
    book_of,
    brands_of,
    cause_words,
    distinct,
    letter_origin,
    listed_note,
    listing_notes,
    long_date,
    no_score_words,
    source_of,
    starter_note,
)
from index import (
    PROGRAM,
    TRACK_RECORD_NOTE,
    Library,
    LikelihoodScore,
    Manifest,
    Monograph,
    NotFound,
    Reference,
    marked,
)

NO_SUBSTITUTE: Final = marked(
    "Paper", "Not a substitute for the product labelling or for clinical judgment."
)


@dataclass(frozen=True, slots=True)
class Content:
    """A monograph to be exported, or the `references` of it that were chosen.

    `chapters` says where its links lead, `picture` gives a picture by its name, or None.
    """

    monograph: Monograph
    manifest: Manifest
    references: tuple[Reference, ...]
    chapters: Mapping[str, str | None]
    picture: Callable[[str], bytes | None]

    @classmethod
    def of(
        cls, library: Library, monograph: Monograph, references: tuple[Reference, ...] | None = None
    ) -> Self:
        """A monograph of `library`, with all of its references unless some are given."""
        return cls(
            monograph,
            library.manifest,
            monograph.references if references is None else references,
            library.resolve(monograph),
            library.image,
        )

    @property
    def book(self) -> str:
        """The book that the monograph is a chapter of."""
        return book_of(self.monograph)


def references_named(monograph: Monograph, identifiers: list[str]) -> tuple[Reference, ...]:
    """The references with these PMIDs or DOIs, in the monograph's order. Raises `NotFound`."""
    wanted = {name.casefold() for name in identifiers}
    found = tuple(
        reference for reference in monograph.references if wanted & _identifiers(reference)
    )
    for name in identifiers:
        if not any(name.casefold() in _identifiers(reference) for reference in found):
            raise NotFound(f"{monograph.title} has no reference with the PMID or DOI {name}.")
    return found


def head_facts(content: Content) -> Iterator[tuple[str, str]]:
    """The facts above the text, as pairs of a name and its value."""
    monograph, manifest = content.monograph, content.manifest
    listed = listed_note(monograph)
    yield translate("Export", "Note"), listed or starter_note(monograph)
    yield translate("Export", "Class"), "; ".join(monograph.drug_class)
    yield translate("Export", "Trade names"), brands_of(monograph)
    for score in distinct(monograph.likelihood):
        yield translate("Export", "Likelihood score"), _score_words(score)
    if unscored := no_score_words(monograph):
        yield translate("Export", "Likelihood score"), unscored
    if monograph.likelihood:
        yield translate("Export", "What the score means"), translate("Index", TRACK_RECORD_NOTE)
    for note in listing_notes(monograph):
        yield translate("Export", "Master list"), note
    if not listed:
        undated = translate("Export", "date not stated")
        yield translate("Export", "Updated"), long_date(monograph) or undated
    yield translate("Export", "Source"), source_of(monograph)
    library = translate("Export", "{0} ({1}), built {2}; {3}")
    library = library.format(manifest.title, manifest.id, manifest.day, PROGRAM)
    yield translate("Export", "Library"), library


def _score_words(score: LikelihoodScore) -> str:
    agent = f"{score.agent}: " if score.agent else ""
    words = (f"{agent}{badge_text(score)}", cause_words(score), letter_origin(score))
    return ", ".join(filter(None, words))


def _identifiers(reference: Reference) -> set[str]:
    return {name.casefold() for name in (reference.pmid, reference.doi) if name}
