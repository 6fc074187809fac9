"""What the store tells of monographs, sections and references: frozen values, nothing read here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from index.monograph.entry_kinds import entry_kind, no_score
from index.monograph.listed_drug import is_listed
from index.monograph.model import MonographKind, Reference, Section


@dataclass(frozen=True, slots=True)
class Summary:
    """A monograph in a list: `letters` are its likelihood letters, [HD] marks included.

    `of_agents` are the letters that belong to no drug of the title, each after the agent that it
    names; as the store gives it, all are among `letters`. `book` is the id of the book it is a
    chapter of, as `Monograph.book`.
    """

    id: str
    title: str
    kind: MonographKind
    updated: date | None
    letters: tuple[str, ...]
    book: str
    of_agents: tuple[tuple[str, str], ...] = ()

    @property
    def listed(self) -> bool:
        """Whether it is a drug that only the drug list knows."""
        return is_listed(self.id)

    @property
    def entry(self) -> str:
        """`"listed"` or `"monograph"`."""
        return entry_kind(self.id)

    @property
    def unscored(self) -> str:
        """What to say in place of a likelihood score where a drug's monograph states none."""
        if self.letters or self.of_agents:
            return ""
        return no_score(self.id, self.kind, self.book)


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section without its inner sections, with the monograph it stands in."""

    monograph: str
    title: str
    section: Section


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """A reference with the monograph and the section it stands in."""

    monograph: str
    title: str
    section: str | None
    heading: str
    reference: Reference


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """Where another monograph cites a publication: its title and the key of its reference."""

    monograph: str
    title: str
    reference: str
