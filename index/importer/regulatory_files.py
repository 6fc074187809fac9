"""The files of regulatory facts that come with the program, in our own layout.

UTF-8, a fact a line, columns parted by tabs; lines that begin with `#` tell `key: value` first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, TypeVar

from index.errors import StorageError
from index.importer.fact_file import UNREADABLE, read_facts, write_facts
from index.messages import marked
from index.monograph.regulatory import (
    BoxedWarning,
    BoxSource,
    Concern,
    DiliRank,
    LabelSection,
    RegulatoryFacts,
)

DILIRANK_FILE: Final = "dilirank.tsv"
WARNINGS_FILE: Final = "label_warnings.tsv"
_DILIRANK_COLUMNS: Final = ("drug", "compound", "label_section", "severity", "concern")
_WARNING_COLUMNS: Final = ("drug", "products", "source", "date", "day", "address")
_YEAR: Final = "published"
_Fact = TypeVar("_Fact")


def read_regulatory_facts(folder: Path) -> RegulatoryFacts:
    """The facts in the two files of a folder. Raises `StorageError`."""
    return RegulatoryFacts(
        _read(folder / DILIRANK_FILE, _dilirank), _read(folder / WARNINGS_FILE, _warning)
    )


def write_dilirank(path: Path, facts: Iterable[DiliRank], told: Mapping[str, str]) -> None:
    """Write DILIrank's facts, all of one edition, below what is `told` of them. Raises OSError."""
    facts = tuple(facts)
    rows = (
        {
            "drug": fact.drug,
            "compound": fact.compound,
            "label_section": fact.label_section.value,
            "severity": fact.severity,
            "concern": fact.concern.value,
        }
        for fact in facts
    )
    write_facts(path, _DILIRANK_COLUMNS, rows, {_YEAR: str(facts[0].year), **told})


def write_warnings(path: Path, facts: Iterable[BoxedWarning], told: Mapping[str, str]) -> None:
    """Write boxed warnings below what is `told` of them. Raises OSError."""
    rows = (
        {
            "drug": fact.drug,
            "products": fact.products,
            "source": fact.source.value,
            "date": fact.date,
            "day": fact.day,
            "address": fact.address,
        }
        for fact in facts
    )
    write_facts(path, _WARNING_COLUMNS, rows, told)


def _read(
    path: Path, fact: Callable[[dict[str, str], Mapping[str, str]], _Fact]
) -> tuple[_Fact, ...]:
    try:
        told, rows = read_facts(path.read_text(encoding="utf-8"))
        return tuple(fact(row, told) for row in rows)
    except UNREADABLE as error:
        text = marked("Index", "The program's own file {0} cannot be read: {1}")
        raise StorageError(text, path.name, str(error)) from error


def _dilirank(row: dict[str, str], told: Mapping[str, str]) -> DiliRank:
    return DiliRank(
        drug=row["drug"],
        compound=row["compound"],
        label_section=LabelSection(row["label_section"]),
        severity=int(row["severity"]),
        concern=Concern(row["concern"]),
        year=int(told[_YEAR]),
    )


def _warning(row: dict[str, str], told: Mapping[str, str]) -> BoxedWarning:
    return BoxedWarning(
        drug=row["drug"],
        products=row["products"],
        source=BoxSource(row["source"]),
        date=row["date"],
        day=row["day"],
        address=row["address"],
    )
