"""What was read in a list of medications: lines, what each names, and what the library has."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Final

from index.messages import Said, marked
from index.monograph.entry_kinds import entry_kind
from index.monograph.key_fact import KeyFact
from index.monograph.model import LikelihoodScore


class MentionStatus(Enum):
    """What became of a name in a list; the value is what JSON calls it."""

    FOUND = "found"
    ASK = "ask"
    SET_ASIDE = "set_aside"
    ABSENT = "absent"


class AsideReason(Enum):
    """Why a line says that its drug is not being taken; the value is a text with its words."""

    STOPPED = "stopped"
    HELD = "held"
    ALLERGY = "allergy"
    ANOTHER_PERSON = "another person"
    PAST = "past"
    NOT_TAKEN = "not taken"


_ASIDE_WORDS: Final = {
    AsideReason.STOPPED: marked("Index", "stopped: “{0}”"),
    AsideReason.HELD: marked("Index", "held: “{0}”"),
    AsideReason.ALLERGY: marked("Index", "allergy or intolerance: “{0}”"),
    AsideReason.ANOTHER_PERSON: marked("Index", "another person: “{0}”"),
    AsideReason.PAST: marked("Index", "in the past: “{0}”"),
    AsideReason.NOT_TAKEN: marked("Index", "not taken: “{0}”"),
}


@dataclass(frozen=True, slots=True)
class SetAside:
    """The words of a list for which a name is set aside, and what they say."""

    reason: AsideReason
    words: str

    @property
    def told(self) -> Said:
        """`stopped: “sospesa”`."""
        return Said(_ASIDE_WORDS[self.reason], self.words)


@dataclass(frozen=True, slots=True)
class NamedDrug:
    """A drug that a name stands for, as the table of names calls it, and why it was recognised."""

    drug: str
    matched_by: Said


@dataclass(frozen=True, slots=True)
class ReadMention:
    """A name in a line, from `start` to `end`, before a library was asked.

    `drugs` are those that it names, `choices` those that it may name where that is asked.
    """

    start: int
    end: int
    status: MentionStatus
    drugs: tuple[NamedDrug, ...] = ()
    choices: tuple[NamedDrug, ...] = ()
    aside: SetAside | None = None


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of a list with the names in it, in order; `aside` is why some are set aside."""

    text: str
    mentions: tuple[ReadMention, ...] = ()
    aside: SetAside | None = None


@dataclass(frozen=True, slots=True)
class MedicationEntry:
    """What a library has of a drug of a list.

    `id` is None where it has nothing; `drug` is the name that led to it. `likelihood` are the
    scores that belong to the drug; the facts are those of the entry's own drug, in reading order.
    `whole` is what the name stands for where that is a combination and `drug` a part of it.
    `edition` is that of the list where only the drug list knows the drug.
    """

    drug: str
    name: str
    id: str | None
    matched_by: Said
    whole: str = ""
    updated: date | None = None
    edition: str = ""
    likelihood: tuple[LikelihoodScore, ...] = ()
    latency: tuple[KeyFact, ...] = ()
    pattern: tuple[KeyFact, ...] = ()
    severity: tuple[KeyFact, ...] = ()
    headings: dict[str, str] = field(default_factory=dict)

    @property
    def key_facts(self) -> tuple[KeyFact, ...]:
        """All its facts."""
        return self.latency + self.pattern + self.severity

    @property
    def entry(self) -> str | None:
        """`"monograph"`, `"listed"`, or None where the library has nothing."""
        return entry_kind(self.id) if self.id is not None else None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a list with what the library has of it."""

    as_written: str
    status: MentionStatus
    drugs: tuple[MedicationEntry, ...] = ()
    choices: tuple[MedicationEntry, ...] = ()
    aside: SetAside | None = None


@dataclass(frozen=True, slots=True)
class MedicationLine:
    """A line of a list as written; `aside` is why names in it are set aside, None for none."""

    text: str
    mentions: tuple[Mention, ...]
    aside: SetAside | None = None


@dataclass(frozen=True, slots=True)
class MedicationList:
    """All lines of a list that hold something, in order; `is_cut` where its end was not read."""

    lines: tuple[MedicationLine, ...]
    is_cut: bool = False

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All names of the list, in order."""
        return tuple(mention for line in self.lines for mention in line.mentions)

    @property
    def is_answered(self) -> bool:
        """Whether a name was found, or is asked about."""
        wanted = (MentionStatus.FOUND, MentionStatus.ASK)
        return any(mention.status in wanted for mention in self.mentions)
