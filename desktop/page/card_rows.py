"""The rows of the key facts of a chapter: which sentences are quoted, and in which row. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from desktop.page.fact_values import value_words, values_words
from index import (
    FactKind,
    InjuryOutcome,
    KeyFact,
    Monograph,
    MonographKind,
    Section,
    SectionKind,
    is_listed,
    marked,
)

MOST_QUOTED: Final = 2
_DIRECTS: Final = re.compile(
    r"\b(?:should|must|avoid\w*|recommend\w*|advis\w*|contraindicated"
    r"|(?:prompt|immediate)(?:ly)? (?:discontinu|withdraw|stop)\w*)\b",
    re.IGNORECASE,
)
_NO_NEED: Final = re.compile(
    r"\b(?:not|rarely|seldom) (?:usually |generally )?requir\w*", re.IGNORECASE
)
_Group = tuple[KeyFact, ...]
_GRAVITY: Final = {outcome: place for place, outcome in enumerate(InjuryOutcome)}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence, and what it states of the row that it stands in.

    `above` is the title of the earlier row that prints the sentence, "" where this one does.
    """

    facts: _Group
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

    Where nothing is found for one that `matters`, that is said, with the first section to read
    among those of the kinds `read`.
    """

    title: str
    kinds: tuple[FactKind, ...]
    choose: Callable[[list[_Group], int], list[_Group]]
    matters: bool = False
    read: tuple[SectionKind, ...] = (SectionKind.HEPATOTOXICITY, SectionKind.OUTCOME)


def _best(groups: list[_Group], most: int) -> list[_Group]:
    """The most telling sentences, what is typical of the drug itself first."""
    return sorted(groups, key=_rank)[:most]


def _gravest(groups: list[_Group], most: int) -> list[_Group]:
    """Sentences that tell each grave outcome, however many it takes, the gravest first; then
    others up to `most`.
    """
    chosen: list[_Group] = []
    told: set[InjuryOutcome] = set()
    for outcome in InjuryOutcome:
        stating = [group for group in groups if outcome in _outcomes(group)]
        own = [group for group in stating if _is_told_of_own(outcome, group)]
        if not stating or outcome in told or not (outcome.is_grave or len(chosen) < most):
            continue
        best = min(own or stating, key=lambda group: (-_new_grave(group, told), _rank(group)))
        chosen.append(best)
        told |= {each for each in _outcomes(best) if each is outcome or _is_told_of_own(each, best)}
    return chosen


def _features(groups: list[_Group], most: int) -> list[_Group]:
    """The best sentence on each feature first."""
    firsts = [
        best
        for kind in (FactKind.IMMUNOALLERGIC, FactKind.AUTOIMMUNE)
        for best in _best([group for group in groups if _has(group, kind)], 1)
    ]
    chosen = list(dict.fromkeys(firsts))
    return (chosen or _best(groups, most))[:most]


def _advice(groups: list[_Group], most: int) -> list[_Group]:
    """What to do, before what happens on taking the drug, or one like it, again.

    Sentences that tell somebody to do or to avoid something come first; one that tells to avoid
    the drug from then on has a place among them.
    """
    kinds = (FactKind.MANAGEMENT, FactKind.RECHALLENGE, FactKind.CROSS_REACTIVITY)

    def order(group: _Group) -> tuple[bool, int]:
        return not _directs(group), min(kinds.index(fact.kind) for fact in group)

    chosen = sorted(groups, key=order)[:most]
    again = [each for each in groups if _has(each, FactKind.RECHALLENGE) and _directs(each)]
    if len(chosen) > 1 and again and not any(each in chosen for each in again):
        chosen[-1] = again[0]
    return chosen


def _directs(group: _Group) -> bool:
    """Whether a sentence tells somebody to do or to avoid something."""
    sentence = group[0].sentence
    return _DIRECTS.search(sentence) is not None and _NO_NEED.search(sentence) is None


CARD_ROWS: Final = (
    RowSpec(marked("KeyFacts", "Latency"), (FactKind.LATENCY,), _best, matters=True),
    RowSpec(marked("KeyFacts", "Pattern"), (FactKind.PATTERN,), _best, matters=True),
    RowSpec(
        marked("KeyFacts", "Severity and outcome"), (FactKind.SEVERITY,), _gravest, matters=True
    ),
    RowSpec(marked("KeyFacts", "Enzyme elevations"), (FactKind.ENZYME_ELEVATIONS,), _best),
    RowSpec(marked("KeyFacts", "Recovery"), (FactKind.RECOVERY,), _best),
    RowSpec(
        marked("KeyFacts", "Features"), (FactKind.IMMUNOALLERGIC, FactKind.AUTOIMMUNE), _features
    ),
    RowSpec(
        marked("KeyFacts", "What to do"),
        (FactKind.MANAGEMENT, FactKind.RECHALLENGE, FactKind.CROSS_REACTIVITY),
        _advice,
        matters=True,
        read=(SectionKind.OUTCOME, SectionKind.HEPATOTOXICITY),
    ),
)
NOT_FOUND: Final = marked("KeyFacts", "No sentence found by rule. Read {0}.")
LIMITS: Final = marked("KeyFacts", "Found by rules, quoted, may be incomplete; never a verdict.")


def card_rows(monograph: Monograph, most: int = MOST_QUOTED) -> tuple[CardRow, ...]:
    """The rows in order, at most so many sentences in each but for grave outcomes.

    () for front matter, a listed drug, and a chapter without a section on the liver whose text
    states no such fact. A sentence is printed in one row only; later ones refer to it.
    """
    if monograph.kind is MonographKind.FRONT_MATTER or is_listed(monograph.id):
        return ()
    printed: dict[str, str] = {}
    rows = [row for spec in CARD_ROWS for row in _row(spec, monograph, most, printed)]
    return tuple(rows)


class _Stating(Protocol):
    """What states key facts: a monograph, or an entry of a medication list."""

    @property
    def key_facts(self) -> tuple[KeyFact, ...]: ...


def gravest_of(monograph: _Stating) -> KeyFact | None:
    """The fact that states the gravest outcome; of the chapter's own drug where there is one."""
    stated = [fact for fact in monograph.key_facts if fact.outcome is not None]
    return min(
        stated,
        key=lambda fact: (_GRAVITY[fact.outcome or InjuryOutcome.MILD], fact.agent is not None),
        default=None,
    )


def best_of(monograph: _Stating, kind: FactKind) -> KeyFact | None:
    """The most telling fact of a kind."""
    facts = (fact for fact in monograph.key_facts if fact.kind is kind)
    return min(facts, key=_worth, default=None)


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
    chosen = spec.choose(_groups(monograph, spec.kinds), most)
    quotes = []
    referred: set[tuple[str, str]] = set()
    for group in chosen:
        sentence = " ".join(group[0].sentence.split())
        above = printed.setdefault(sentence, spec.title)
        reference = (above, values_words(group))
        if above == spec.title:
            quotes.append(Quoted(group))
        elif reference not in referred:
            quotes.append(Quoted(group, above))
            referred.add(reference)
    if quotes:
        yield CardRow(spec.title, tuple(quotes))
    elif spec.matters and (unread := section_to_read(monograph, spec.read)) is not None:
        yield CardRow(spec.title, (), unread)


def _groups(monograph: Monograph, kinds: tuple[FactKind, ...]) -> list[_Group]:
    """The facts of these kinds by their sentence, in reading order."""
    groups: dict[str, list[KeyFact]] = {}
    for fact in monograph.key_facts:
        if fact.kind in kinds:
            groups.setdefault(" ".join(fact.sentence.split()), []).append(fact)
    return [tuple(facts) for facts in groups.values()]


def _rank(group: _Group) -> tuple[bool, int, bool]:
    return min(map(_worth, group))


def _worth(fact: KeyFact) -> tuple[bool, int, bool]:
    """Smaller for what is said of the chapter's own drug, as typical, with a value."""
    typical = {True: 0, None: 1, False: 2}[fact.typical]
    return fact.agent is not None, typical, not value_words(fact)


def _outcomes(group: _Group) -> set[InjuryOutcome]:
    return {fact.outcome for fact in group if fact.outcome is not None}


def _is_told_of_own(outcome: InjuryOutcome, group: _Group) -> bool:
    return any(fact.outcome is outcome and fact.agent is None for fact in group)


def _new_grave(group: _Group, told: set[InjuryOutcome]) -> int:
    return sum(outcome.is_grave for outcome in _outcomes(group) - told)


def _has(group: _Group, kind: FactKind) -> bool:
    return any(fact.kind is kind for fact in group)
