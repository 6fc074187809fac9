"""A list that was read as rows: answered, set aside, in order, apart by pattern. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop.i18n.counts import Counts
from desktop.i18n.translate import told, translate
from desktop.medications.model import (
    NONE_OF_THESE,
    Answers,
    Heading,
    Key,
    ListRow,
    RowOrder,
    View,
)
from desktop.medications.words import latency_fact, pattern_fact
from index import (
    CATEGORIES,
    InjuryPattern,
    MedicationEntry,
    MedicationList,
    Mention,
    MentionStatus,
    marked,
)

_LETTERS: Final = {each.letter: place for place, each in enumerate(CATEGORIES)}
_PATTERNS: Final = {each: place for place, each in enumerate(InjuryPattern)}
_LAST: Final = 10**9
_NAMES: Final = {
    InjuryPattern.HEPATOCELLULAR: marked("KeyFacts", "hepatocellular"),
    InjuryPattern.MIXED: marked("KeyFacts", "mixed"),
    InjuryPattern.CHOLESTATIC: marked("KeyFacts", "cholestatic"),
}
_SORTED: Final = {
    RowOrder.AS_WRITTEN: marked("Medications", "In the order of the list."),
    RowOrder.LIKELIHOOD: marked(
        "Medications",
        "Sorted by likelihood score (published evidence for the drug): not a ranking "
        "of suspect drugs.",
    ),
    RowOrder.LATENCY: marked(
        "Medications", "Sorted by the latency that chapters state: not a ranking of suspect drugs."
    ),
    RowOrder.PATTERN: marked(
        "Medications", "Sorted by the pattern that chapters state: not a ranking of suspect drugs."
    ),
    RowOrder.NAME: marked("Medications", "Sorted by name."),
}
Line = Heading | ListRow


@dataclass(frozen=True, slots=True)
class Arranged:
    """The lines of the table; `told` says how they are ordered, `unknown` what nobody knows."""

    lines: tuple[Line, ...] = ()
    told: str = ""
    unknown: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """The lines that are no headings."""
        return tuple(line for line in self.lines if isinstance(line, ListRow))

    @property
    def counted(self) -> tuple[ListRow, ...]:
        """The rows of drugs that are taken, as far as list and reader say."""
        return tuple(row for row in self.rows if row.is_counted)


def arranged(medications: MedicationList, answers: Answers, view: View) -> Arranged:
    """The rows of a list as the reader wants them."""
    rows: list[ListRow] = []
    unknown: list[str] = []
    for key, mention in _keyed(medications):
        found = tuple(_rows(key, mention, answers))
        rows += found
        if not found:
            unknown.append(_unknown(mention))
    taken = [row for row in rows if row.status is not MentionStatus.SET_ASIDE or row.ticked]
    aside = [row for row in rows if row not in taken]
    lines = _apart(taken, view.pattern) if view.pattern else _sorted(taken, view.order)
    if aside:
        words = translate("Medications", "Set aside in the list: tick what is being taken")
        lines = [*lines, Heading(words), *aside]
    ordered = order_words(view)
    if medications.is_cut:
        ordered += " " + translate(
            "Medications", "The list is too long: only its beginning was read."
        )
    return Arranged(tuple(lines), ordered, tuple(dict.fromkeys(unknown)))


def order_words(view: View) -> str:
    """How the rows are ordered."""
    if view.pattern is None:
        return translate("Medications", _SORTED[view.order])
    words = translate(
        "Medications", "Grouped by whether chapters state {0}: not a ranking of suspect drugs."
    )
    return words.format(translate("KeyFacts", _NAMES[view.pattern]))


def pattern_name(pattern: InjuryPattern) -> str:
    """A pattern in the reader's language."""
    return translate("KeyFacts", _NAMES[pattern])


def _keyed(medications: MedicationList) -> Iterator[tuple[Key, Mention]]:
    seen = Counter[str]()
    for line in medications.lines:
        for number, mention in enumerate(line.mentions):
            yield (line.text, seen[line.text], number), mention
        seen[line.text] += 1


def _rows(key: Key, mention: Mention, answers: Answers) -> Iterator[ListRow]:
    """The rows of a mention: one for each drug of it."""
    aside = told(mention.aside.told) if mention.aside is not None else ""
    ticked = key in answers.ticked
    choices = _choices(mention)
    meant = answers.meant.get(key)
    entries = mention.drugs or dict(choices).get(meant or "", ())
    if mention.status is MentionStatus.ABSENT or (choices and meant == NONE_OF_THESE):
        return
    for entry in entries:
        yield ListRow(
            key,
            mention.as_written,
            mention.status,
            entry,
            choices,
            aside,
            ticked,
            answers.days.get(key),
        )
    if not entries:
        yield ListRow(key, mention.as_written, mention.status, None, choices, aside, ticked)


def _choices(mention: Mention) -> tuple[tuple[str, tuple[MedicationEntry, ...]], ...]:
    """What a name may stand for: each a drug, or a combination with the entries of its parts."""
    named: dict[str, list[MedicationEntry]] = {}
    for entry in mention.choices:
        named.setdefault(entry.whole or entry.name, []).append(entry)
    return tuple(
        (entries[0].name if len(entries) == 1 else whole, tuple(entries))
        for whole, entries in named.items()
    )


def _unknown(mention: Mention) -> str:
    """A name that is not recognised, or whose drug the library does not have."""
    drugs = ", ".join(entry.name for entry in mention.drugs)
    if not drugs:
        return mention.as_written
    words = translate("Medications", "{0} ({1}: not in this library)")
    return words.format(mention.as_written, drugs)


def _sorted(rows: Sequence[ListRow], order: RowOrder) -> list[Line]:
    return [*sorted(rows, key=_SORT_KEYS[order])]


def _apart(rows: Sequence[ListRow], pattern: InjuryPattern) -> list[Line]:
    """The rows apart: of chapters that state a pattern, that state others, that state none."""
    groups: tuple[list[ListRow], ...] = ([], [], [])
    for row in rows:
        stated = _patterns_of(row)
        groups[0 if pattern in stated else 1 if stated else 2].append(row)
    own, other, none = map(len, groups)
    headings = (
        Counts.tr("Chapters that state {0}: %Ln drug(s)", None, own).format(pattern_name(pattern)),
        Counts.tr("Chapters that state other patterns: %Ln drug(s)", None, other),
        Counts.tr("No pattern found by keyword, or no chapter: %Ln drug(s)", None, none),
    )
    lines: list[Line] = []
    for words, group in zip(headings, groups, strict=True):
        lines += [Heading(words), *group]
    return lines


def _patterns_of(row: ListRow) -> set[InjuryPattern]:
    facts = row.entry.pattern if row.entry is not None else ()
    return {pattern for fact in facts for pattern in fact.patterns}


def _by_likelihood(row: ListRow) -> int:
    letters = [score.letter for score in row.entry.likelihood] if row.entry is not None else []
    return min((_LETTERS.get(letter, _LAST) for letter in letters), default=_LAST)


def _by_latency(row: ListRow) -> float:
    fact = latency_fact(row.entry) if row.entry is not None else None
    if fact is None:
        return _LAST
    starts = (days for days in (fact.from_days, fact.to_days) if days is not None)
    return next(starts, _LAST)


def _by_pattern(row: ListRow) -> int:
    fact = pattern_fact(row.entry) if row.entry is not None else None
    places: Iterable[int] = (_PATTERNS[each] for each in fact.patterns) if fact is not None else ()
    return min(places, default=_LAST)


def _by_name(row: ListRow) -> str:
    return (row.entry.name if row.entry is not None else row.as_written).casefold()


_SORT_KEYS: Final[dict[RowOrder, Callable[[ListRow], Any]]] = {
    RowOrder.AS_WRITTEN: lambda _: 0,
    RowOrder.LIKELIHOOD: _by_likelihood,
    RowOrder.LATENCY: _by_latency,
    RowOrder.PATTERN: _by_pattern,
    RowOrder.NAME: _by_name,
}
