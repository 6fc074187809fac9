"""The rows of the key facts of a chapter: which sentences are quoted, and in which row. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from desktop.page.fact_values import values_words
from desktop.page.row_choice import (
    Group,
    advice,
    best,
    dangles,
    features,
    gravest,
    is_own,
    whole,
    worth,
)
from index import (
    FactKind,
    InjuryOutcome,
    KeyFact,
    Monograph,
    MonographKind,
    Section,
    SectionKind,
    boxed_sentences,
    is_listed,
    marked,
)

MOST_QUOTED: Final = 2
_GRAVITY: Final = {outcome: place for place, outcome in enumerate(InjuryOutcome)}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence, and what it states of the row that it stands in.

    `above` is the title of the earlier row that prints the sentence, "" where this one does.
    """

    facts: Group
    above: str = ""

    @property
    def place(self) -> KeyFact:
        """A fact whose sentence and place it is."""
        return self.facts[0]


@dataclass(frozen=True, slots=True)
class CardRow:
    """A row with its untranslated title; without `quotes`, `unread` is the section to read."""

    title: str
    quotes: tuple[Quoted, ...]
    unread: Section | None = None


@dataclass(frozen=True, slots=True)
class RowSpec:
    """A row of the card: the kinds it takes, and how the best of its sentences are chosen.

    `boxed` is the row of boxed warnings, which no other row takes. Where nothing is found for one
    that `matters`, that is said, with the first section to read among those
    of the kinds `read`. One that `advises` tells somebody to act.
    """

    title: str
    kinds: tuple[FactKind, ...]
    choose: Callable[[list[Group], int], list[Group]]
    matters: bool = False
    read: tuple[SectionKind, ...] = (SectionKind.HEPATOTOXICITY, SectionKind.OUTCOME)
    boxed: bool = False
    advises: bool = False


CARD_ROWS: Final = (
    RowSpec(marked("KeyFacts", "Boxed warning"), (FactKind.MANAGEMENT,), whole, boxed=True),
    RowSpec(marked("KeyFacts", "Latency"), (FactKind.LATENCY,), best, matters=True),
    RowSpec(marked("KeyFacts", "Pattern"), (FactKind.PATTERN,), best, matters=True),
    RowSpec(
        marked("KeyFacts", "Severity and outcome"),
        (FactKind.SEVERITY,),
        gravest,
        matters=True,
        read=(SectionKind.OUTCOME, SectionKind.HEPATOTOXICITY),
    ),
    RowSpec(marked("KeyFacts", "Enzyme elevations"), (FactKind.ENZYME_ELEVATIONS,), best),
    RowSpec(marked("KeyFacts", "Recovery"), (FactKind.RECOVERY,), best),
    RowSpec(
        marked("KeyFacts", "Features"), (FactKind.IMMUNOALLERGIC, FactKind.AUTOIMMUNE), features
    ),
    RowSpec(
        marked("KeyFacts", "What to do"),
        (FactKind.MANAGEMENT, FactKind.RECHALLENGE, FactKind.CROSS_REACTIVITY),
        advice,
        matters=True,
        read=(SectionKind.OUTCOME, SectionKind.HEPATOTOXICITY),
        advises=True,
    ),
)
NOT_FOUND: Final = marked("KeyFacts", "No sentence found by keyword. Read {0}.")
LIMITS: Final = marked(
    "KeyFacts", "Quoted sentences, selected by keyword; may be incomplete. Not a clinical judgment."
)


def card_rows(
    monograph: Monograph, most: int = MOST_QUOTED, advised: int = MOST_QUOTED
) -> tuple[CardRow, ...]:
    """The rows in order, at most so many sentences in each but for grave outcomes; in that of what
    to do at most `advised`.

    () for front matter, a listed drug, and a chapter without a section on the liver whose text
    states no such fact. A sentence is printed in one row only; later ones refer to it.
    """
    if monograph.kind is MonographKind.FRONT_MATTER or is_listed(monograph.id):
        return ()
    printed: dict[str, str] = {}
    rows = [
        row
        for spec in CARD_ROWS
        for row in _row(spec, monograph, advised if spec.advises else most, printed)
    ]
    return tuple(rows)


class _Stating(Protocol):
    """What states key facts: a monograph, or an entry of a medication list."""

    @property
    def key_facts(self) -> tuple[KeyFact, ...]: ...


def gravest_of(monograph: _Stating) -> KeyFact | None:
    """The fact that states the gravest outcome; of the chapter's own drug, and of the injury that
    it brings about, where one of these is grave. The members of a class are its own drugs.
    """
    of_class = isinstance(monograph, Monograph) and monograph.kind is MonographKind.DRUG_CLASS
    stated = [fact for fact in monograph.key_facts if fact.outcome is not None]
    own = [
        fact
        for fact in stated
        if (is_own(fact) or (of_class and fact.condition is None))
        and fact.outcome
        and fact.outcome.is_grave
    ]
    return min(
        own or stated,
        key=lambda fact: (
            _GRAVITY[fact.outcome or InjuryOutcome.MILD],
            not is_own(fact),
            dangles(fact.sentence),
        ),
        default=None,
    )


def best_of(monograph: _Stating, kind: FactKind) -> KeyFact | None:
    """The most telling fact of a kind."""
    facts = (fact for fact in monograph.key_facts if fact.kind is kind)
    return min(facts, key=worth, default=None)


def section_to_read(
    monograph: Monograph,
    kinds: Iterable[SectionKind] = (SectionKind.HEPATOTOXICITY, SectionKind.OUTCOME),
) -> Section | None:
    """The first section of the first of these kinds that the chapter has."""
    for kind in kinds:
        for _, section in monograph.walk():
            if kind in section.kinds:
                return section
    return None


def _row(
    spec: RowSpec, monograph: Monograph, most: int, printed: dict[str, str]
) -> Iterator[CardRow]:
    chosen = spec.choose(_groups(monograph, spec), most)
    quotes = []
    referred: set[tuple[str, str]] = set()
    for group in chosen:
        sentence = " ".join(group[0].sentence.split())
        above = printed.setdefault(sentence, spec.title)
        reference = (above, values_words(group))
        if above == spec.title:
            quotes.append(Quoted(group))
        elif reference not in referred and (reference[1] or len(chosen) == 1):
            quotes.append(Quoted(group, above))
            referred.add(reference)
    if quotes:
        yield CardRow(spec.title, tuple(quotes))
    elif spec.matters and (unread := section_to_read(monograph, spec.read)) is not None:
        yield CardRow(spec.title, (), unread)


def _groups(monograph: Monograph, spec: RowSpec) -> list[Group]:
    """The facts of a row by their sentence, in reading order."""
    boxed = boxed_sentences(monograph.key_facts)
    groups: dict[str, list[KeyFact]] = {}
    for fact in monograph.key_facts:
        if fact.kind in spec.kinds and (fact in boxed) is spec.boxed:
            groups.setdefault(" ".join(fact.sentence.split()), []).append(fact)
    every = [tuple(facts) for facts in groups.values()]
    return [group for group in every if not _is_of_one_case(group, monograph)] or every


def _is_of_one_case(group: Group, monograph: Monograph) -> bool:
    """Whether the comment on a case tells the latency or the pattern of that case."""
    kinds = (FactKind.LATENCY, FactKind.PATTERN)
    if any(fact.kind not in kinds or fact.typical for fact in group):
        return False
    section = (each for _, each in monograph.walk() if each.key == group[0].section)
    return any(SectionKind.COMMENT in each.kinds for each in section)
