"""References on their way out: each with a key of its own and the editors' remark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from index.browse.books import book_name
from index.citing.citation_parser import read_work
from index.citing.work import Group, Person, Work
from index.monograph.model import Monograph, Reference, plain

_NO_LETTER: Final = re.compile(r"[^A-Za-z]")
_JOINTS: Final = re.compile(r"(?<=\w)(?=\w)")


@dataclass(frozen=True, slots=True)
class Record:
    """One reference to be handed out.

    `key` is ASCII and unique among the records handed out together; `remark` is the annotation of
    the source's editors, led by where it stands and of when it is, or "".
    """

    key: str
    work: Work
    remark: str = ""

    def note(self, *, tells_others: bool) -> str:
        """The citation as it stands, where the record's parts would not say all of it.

        `tells_others` is whether the format can say that the authors are not all named.
        """
        work = self.work
        told = work.whole and (tells_others or not work.and_others)
        return "" if told else one_line(work.citation)


def records_of(
    monograph: Monograph, source: str, references: Iterable[Reference] | None = None
) -> tuple[Record, ...]:
    """The records of a monograph's references, or of those of them that are given.

    `source` names the book the monograph is a chapter of. A work that is cited twice is one
    record, with the first remark.
    """
    chosen = monograph.references if references is None else tuple(references)
    taken: set[str] = set()
    records: dict[Work, Record] = {}
    for reference in chosen:
        work = read_work(reference)
        if work not in records:
            key = _unique(_key_of(work), taken)
            records[work] = Record(key, work, _remark(reference, monograph, source))
        elif not records[work].remark:
            kept = records[work]
            records[work] = Record(kept.key, work, _remark(reference, monograph, source))
    return tuple(records.values())


def records_of_cited(cited: Iterable[tuple[Monograph, Reference]]) -> tuple[Record, ...]:
    """A record of each reference, which may be of different monographs, in their order."""
    taken: set[str] = set()
    records = []
    for monograph, reference in cited:
        work = read_work(reference)
        remark = _remark(reference, monograph, book_name(monograph.book))
        records.append(Record(_unique(_key_of(work), taken), work, remark))
    return tuple(records)


def one_line(text: str) -> str:
    """`text` with every run of white space as one space, and without control characters."""
    signs = (sign for sign in text if sign.isspace() or unicodedata.category(sign) != "Cc")
    return " ".join("".join(signs).split())


def pointed(person: Person) -> str:
    """The initials as programs take them apart: `H. M.`, `J.-L.`; other text as it is."""
    if not person.initials.replace("-", "").isupper():
        return person.initials
    return " ".join(_JOINTS.split(person.initials)).replace("-", ".-").replace(" ", ". ") + "."


def _remark(reference: Reference, monograph: Monograph, source: str) -> str:
    words = one_line(plain(reference.annotation))
    if not words:
        return ""
    updated = f", updated {monograph.updated.isoformat()}" if monograph.updated else ""
    return f"{source}, {one_line(monograph.title)}{updated}: {words}"


def _key_of(work: Work) -> str:
    """`kantarjian2016`; what has no author goes by its identifier."""
    match work.authors:
        case (Person(family=name), *_) | (Group(name=name), *_):
            folded = unicodedata.normalize("NFKD", name)
        case _:
            folded = ""
    letters = _NO_LETTER.sub("", folded).lower()
    return f"{letters}{work.year}" if letters else f"pmid{work.pmid}" if work.pmid else "reference"


def _unique(key: str, taken: set[str]) -> str:
    """`key`, or with -2, -3 … after it where it is taken."""
    number, found = 1, key
    while found in taken:
        number += 1
        found = f"{key}-{number}"
    taken.add(found)
    return found
