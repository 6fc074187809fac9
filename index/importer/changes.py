"""What changed from one library to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from index.messages import on_a_line
from index.monograph.listed_drug import is_listed
from index.store.records import Summary


@dataclass(frozen=True, slots=True)
class LetterChange:
    """A monograph whose likelihood letters are others than before, as `Summary.letters`."""

    monograph: str
    title: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LibraryChanges:
    """Monograph ids that are new, updated (their date moved) or gone, and letters that changed.

    Listed drugs are no monographs: of them only letters can change, with another edition.
    """

    new: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    letters: tuple[LetterChange, ...] = ()


def changes_between(before: Iterable[Summary], after: Iterable[Summary]) -> LibraryChanges:
    """Compare two libraries by monograph id; each list is in the order of `after` or `before`."""
    old = {summary.id: summary for summary in before}
    new = {summary.id: summary for summary in after}
    kept = [(old[id], summary) for id, summary in new.items() if id in old]
    return LibraryChanges(
        new=tuple(id for id in new if id not in old and not is_listed(id)),
        updated=tuple(now.id for was, now in kept if now.updated != was.updated),
        gone=tuple(id for id in old if id not in new and not is_listed(id)),
        letters=tuple(
            LetterChange(now.id, on_a_line(now.title), was.letters, now.letters)
            for was, now in kept
            if now.letters != was.letters
        ),
    )
