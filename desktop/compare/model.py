"""What the comparison shows: a closed set of states. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop.navigation.addresses import Comparison, Scroll

if TYPE_CHECKING:
    from desktop.compare.html import Head, Pictures

MOST_SIDES: Final = 4


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison to show, at `scroll` if it was left there before.

    `html` has no heads of its own; `copied` is the same with them, for other programs.
    """

    comparison: Comparison
    title: str
    heads: tuple[Head, ...]
    html: str
    copied: str
    pictures: Pictures = field(default_factory=dict)
    scroll: Scroll | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """The comparison could not be shown; `message` says what to do."""

    comparison: Comparison
    message: str


CompareState = Compared | Failed


@dataclass(frozen=True, slots=True)
class Choice:
    """A monograph, or a `listed` drug, that could be compared, with its likelihood letters.

    `recent`: it was viewed not long ago.
    """

    id: str
    title: str
    letters: str
    listed: bool = False
    recent: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from for the `text` typed, beside the `chosen`, asked by these ids.

    With nothing typed: what was viewed recently, then what is of the same class.
    """

    text: str
    rows: tuple[Choice, ...]
    beside: tuple[str, ...] = ()
    chosen: tuple[Choice, ...] = ()
