"""The names that lead to a monograph, taken from what it states about itself."""

from __future__ import annotations

from collections.abc import Container, Iterator

from index.monograph.master_list import Listing
from index.monograph.model import Monograph, MonographKind
from index.search.analysis.analyzers import fold
from index.search.names.name_table import NameKind
from index.store.writer import StoredName


def names_of(monograph: Monograph) -> Iterator[StoredName]:
    """Title, drugs, brands, classes, CAS numbers, synonyms and the chapter id."""
    drugs = {entry.drug.casefold() for entry in monograph.trade_names}
    given = set[str]()
    for name in dict.fromkeys(_all_names(monograph)):
        unlisted = name.kind != NameKind.GENERIC.value or name.drug is not None
        if name.name and (unlisted or name.name.casefold() not in drugs):
            given.add(fold(name.name))
            yield name
    for agent in dict.fromkeys(score.agent for score in monograph.likelihood if score.agent):
        # Statements write it in small letters: "amobarbital, pentobarbital: E".
        if fold(agent) not in given:
            yield StoredName(f"{agent[:1].upper()}{agent[1:]}", NameKind.GENERIC.value)


def names_of_listed(entry: Monograph, *, hidden: bool) -> Iterator[StoredName]:
    """Drug, brands, classes and other spellings of a listed drug.

    Its title is its drug; and nobody types its id.
    """
    origin = "hidden" if hidden else "chapter"
    for names in entry.trade_names:
        yield StoredName(entry.title, NameKind.GENERIC.value, names.drug, origin)
        for brand in names.brands:
            yield StoredName(brand, NameKind.BRAND.value, names.drug, origin)
    for drug_class in entry.drug_class:
        yield StoredName(drug_class, NameKind.DRUG_CLASS.value, None, origin)
    for synonym in entry.synonyms:
        yield StoredName(synonym, NameKind.SYNONYM.value, None, origin)


def names_listed(
    listing: Listing, known: Container[str], of_others: Container[str]
) -> Iterator[StoredName]:
    """The names of a row of the master list that are not `known` (folded).

    They are its ingredient, as listed and rightly spelt, and its brands, but for those `of_others`.
    """
    found = [(name, NameKind.GENERIC) for name in listing.names]
    found += [(brand, NameKind.BRAND) for brand in listing.brands if brand not in of_others]
    for name, kind in found:
        if fold(name) not in known:
            yield StoredName(name, kind.value, listing.ingredient, origin="master list")


def _all_names(monograph: Monograph) -> Iterator[StoredName]:
    yield StoredName(monograph.title, NameKind.TITLE.value)
    for entry in monograph.trade_names:
        yield StoredName(entry.drug, NameKind.GENERIC.value, entry.drug)
        for brand in entry.brands:
            yield StoredName(brand, NameKind.BRAND.value, entry.drug)
    if monograph.kind is MonographKind.DRUG:
        # "Venlafaxine, Desvenlafaxine": a chapter on several drugs lists them in its title.
        for part in monograph.title.split(", "):
            yield StoredName(part, NameKind.GENERIC.value)
    for drug_class in monograph.drug_class:
        yield StoredName(drug_class, NameKind.DRUG_CLASS.value)
    for substance in monograph.chemistry:
        if substance.cas:
            yield StoredName(substance.cas, NameKind.CAS.value, substance.drug)
    for synonym in monograph.synonyms:
        yield StoredName(synonym, NameKind.SYNONYM.value)
    yield StoredName(monograph.id, NameKind.CHAPTER.value)
