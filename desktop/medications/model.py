"""The rows of a medication list, and what the reader said of them: kept in memory only. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from index import InjuryPattern, MedicationEntry, MedicationList, MentionStatus, marked

# A mention: the text of its line, the how manieth line of that text, the how manieth in it.
Key = tuple[str, int, int]
NONE_OF_THESE: Final = ""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A drug of a list, or a name that is asked about.

    `entry` is None where it is still asked. `choices` are what the name may stand for, each with
    the entries of it. `aside` says why it is set aside. `days` are those that the reader entered.
    """

    key: Key
    as_written: str
    status: MentionStatus
    entry: MedicationEntry | None = None
    choices: tuple[tuple[str, tuple[MedicationEntry, ...]], ...] = ()
    aside: str = ""
    ticked: bool = False
    days: int | None = None

    @property
    def is_counted(self) -> bool:
        """Whether it is of a drug that is taken, as far as the list and the reader say."""
        return self.entry is not None and (
            self.status is not MentionStatus.SET_ASIDE or self.ticked
        )

    @property
    def id(self) -> str | None:
        """The id of its monograph or listed drug, if the library has one."""
        return self.entry.id if self.entry is not None else None


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above rows."""

    words: str


@dataclass(slots=True)
class Answers:
    """What the reader said: which drug is meant, what is taken all the same, days since start."""

    meant: dict[Key, str] = field(default_factory=dict)
    ticked: set[Key] = field(default_factory=set)
    days: dict[Key, int] = field(default_factory=dict)


class RowOrder(Enum):
    """The orders of a list; the value is their name in the window."""

    AS_WRITTEN = marked("Medications", "As in the list")
    LIKELIHOOD = marked("Medications", "By likelihood score")
    LATENCY = marked("Medications", "By latency")
    PATTERN = marked("Medications", "By pattern")
    NAME = marked("Medications", "By name")


@dataclass(frozen=True, slots=True)
class View:
    """How the rows are shown: in which order, or apart by whether they state `pattern`."""

    order: RowOrder = RowOrder.AS_WRITTEN
    pattern: InjuryPattern | None = None
    days: bool = False


@dataclass(frozen=True, slots=True)
class ListRead:
    """A list that was read, and the text it was read from."""

    text: str
    medications: MedicationList
