"""The drugs of a list joined to a library: its chapters, or what the drug list has of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from index.medical.drug_names import DrugNames
from index.medical.name_forms import normal_form
from index.medications.model import (
    MedicationEntry,
    MedicationLine,
    MedicationList,
    Mention,
    MentionStatus,
    NamedDrug,
    ReadLine,
    ReadMention,
)
from index.messages import Said, marked
from index.monograph.key_fact import FactKind, KeyFact
from index.monograph.listed_drug import is_listed
from index.monograph.model import MonographKind
from index.search.names.name_table import Name, NameKind
from index.search.names.score_owners import drug_key, scores_of_drug
from index.store.medication_rows import MedicationRow

_OWN: Final = (NameKind.TITLE, NameKind.GENERIC)
_ALSO: Final = (*_OWN, NameKind.BRAND)
_SHORTEST_OWN: Final = 5
_JOIN: Final = " + "
_PART: Final = marked("Index", "{0} contains {1}")

Rows = Callable[[Collection[str]], Mapping[str, MedicationRow]]


class LibraryDrugs:
    """Which monographs of a library are about a drug, by any of its names."""

    def __init__(
        self, table: DrugNames, names: Iterable[Name], kinds: Mapping[str, MonographKind]
    ) -> None:
        """`kinds` are those of the monographs by id: a chapter on a class is about no drug."""
        self._table = table
        self._ids: dict[str, list[str]] = defaultdict(list)
        self._of: dict[str, tuple[str, ...]] = {}
        self._parts: dict[str, tuple[str, ...]] = {}
        self.unknown: dict[str, str] = {}
        # What was joined before, until it is forgotten.
        self.entries: dict[NamedDrug, tuple[MedicationEntry, ...]] = {}
        for name in names:
            if kinds.get(name.monograph) is not MonographKind.DRUG or name.kind not in _ALSO:
                continue
            form = normal_form(name.name)
            if name.kind in _OWN:
                self._ids[form].append(name.monograph)
            if is_listed(name.monograph) or len(form) < _SHORTEST_OWN or table.meanings(name.name):
                continue
            self.unknown.setdefault(form, name.drug or name.name)

    def of(self, drug: str) -> tuple[str, ...]:
        """The ids of the monographs on a drug, those that chapters are before listed ones."""
        found = self._of.get(drug)
        if found is None:
            found = self._of[drug] = self._found(drug)
        return found

    def _found(self, drug: str) -> tuple[str, ...]:
        found = self._ids.get(normal_form(drug), [])
        if not found:
            names = (normal_form(row.name) for row in self._table.names_of(drug))
            found = next((self._ids[form] for form in names if form in self._ids), [])
        return tuple(sorted(dict.fromkeys(found), key=is_listed))

    def parts_of(self, drug: str) -> tuple[str, ...]:
        """The drugs of a combination that the library has no chapter of; () for any other."""
        found = self._parts.get(drug)
        if found is None:
            found = self._parts[drug] = self._missing_parts(drug)
        return found

    def forget(self) -> None:
        """Keep no drug that was looked up."""
        self._of.clear()
        self._parts.clear()
        self.entries.clear()

    def _missing_parts(self, drug: str) -> tuple[str, ...]:
        parts = self._table.parts_of(drug)
        own = self.of(drug)
        if not parts or any(not is_listed(id) for id in own):
            return ()
        of_parts = any(not is_listed(id) for part in parts for id in self.of(part))
        return parts if of_parts or not own else ()


def joined(lines: Sequence[ReadLine], drugs: LibraryDrugs, rows: Rows) -> MedicationList:
    """A list that was read, with what the library has of its drugs: one read for all of them."""
    named = {
        whole
        for line in lines
        for mention in line.mentions
        for whole in (*mention.drugs, *mention.choices)
    }
    # A copy: what was joined before may be forgotten at any moment, by another thread.
    entries = dict(drugs.entries)
    if new := named - entries.keys():
        apart = {whole: _apart(whole, drugs) for whole in new}
        ids = {each.drug: drugs.of(each.drug) for parts in apart.values() for each in parts}
        known = rows({id for found in ids.values() for id in found})
        for whole, parts in apart.items():
            entries[whole] = tuple(
                replace(_entry(each, ids[each.drug], known), whole=whole.drug) for each in parts
            )
        drugs.entries |= entries
    return MedicationList(
        tuple(
            MedicationLine(
                line.text,
                tuple(
                    _mention(line.text, mention, entries.__getitem__) for mention in line.mentions
                ),
                line.aside,
            )
            for line in lines
        )
    )


def _apart(whole: NamedDrug, drugs: LibraryDrugs) -> tuple[NamedDrug, ...]:
    """A drug, or the parts of a combination that has no chapter of its own."""
    name = whole.matched_by.values[0] if whole.matched_by.values else whole.drug
    parts = drugs.parts_of(whole.drug)
    return tuple(NamedDrug(part, Said(_PART, name, part)) for part in parts) or (whole,)


def _mention(
    line: str,
    mention: ReadMention,
    entries: Callable[[NamedDrug], tuple[MedicationEntry, ...]],
) -> Mention:
    drugs = tuple(entry for drug in mention.drugs for entry in entries(drug))
    choices = tuple(entry for drug in mention.choices for entry in entries(drug))
    status = mention.status
    if status is MentionStatus.FOUND and all(entry.id is None for entry in drugs):
        status = MentionStatus.ABSENT
    return Mention(line[mention.start : mention.end], status, drugs, choices, mention.aside)


def _entry(
    named: NamedDrug, ids: Sequence[str], known: Mapping[str, MedicationRow]
) -> MedicationEntry:
    """What the library has of a drug: its own chapter, or the first that states something."""
    found = [known[id] for id in ids if id in known]
    if not found:
        return MedicationEntry(named.drug, named.drug, None, named.matched_by)
    key = drug_key(named.drug)
    row = min(
        found, key=lambda each: (is_listed(each.id), not _states(each), each.title != named.drug)
    )
    several = ", " in row.title or len({*map(drug_key, row.drugs)} - {drug_key(row.title)}) > 1
    entry = MedicationEntry(
        drug=named.drug,
        name=named.drug if several and drug_key(row.title) != key else row.title,
        id=row.id,
        matched_by=named.matched_by,
        updated=row.updated,
        likelihood=scores_of_drug(named.drug, row.title, row.drugs, row.likelihood),
        headings=row.headings,
    )
    if is_listed(row.id):
        return replace(entry, edition=row.above, likelihood=row.likelihood)
    own = [fact for fact in row.facts if fact.agent is None or drug_key(fact.agent) == key]
    return replace(
        entry,
        latency=_of_kind(own, FactKind.LATENCY),
        pattern=_of_kind(own, FactKind.PATTERN),
        severity=_of_kind(own, FactKind.SEVERITY),
    )


def _states(row: MedicationRow) -> bool:
    return bool(row.likelihood or row.facts)


def _of_kind(facts: Iterable[KeyFact], kind: FactKind) -> tuple[KeyFact, ...]:
    return tuple(fact for fact in facts if fact.kind is kind)
