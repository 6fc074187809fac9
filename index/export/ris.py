"""References as RIS, the tagged lines that every reference manager reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from index.citing.pages import first_and_last
from index.citing.work import Author, Group, Person, WorkKind
from index.export.records import Record, one_line, pointed

_TYPES: Final = {WorkKind.ARTICLE: "JOUR", WorkKind.CHAPTER: "CHAP", WorkKind.OTHER: "GEN"}
_LINE_END: Final = "\r\n"


def ris(records: Iterable[Record]) -> str:
    """The records in RIS. RIS has no escapes: a value is one line, and a name's commas divide it.

    Authors that the source does not name ("et al.") have no tag; the note then says so.
    """
    lines = (line for record in records for line in (*_lines(record), "ER  - ", ""))
    return "".join(f"{line}{_LINE_END}" for line in lines)


def _lines(record: Record) -> Iterator[str]:
    work = record.work
    first, last = first_and_last(work.pages)
    yield f"TY  - {_TYPES[work.kind]}"
    for tag, value in (
        ("ID", record.key),
        *(("AU", _name(author)) for author in work.authors),
        *(("A2", _name(editor)) for editor in work.editors),
        ("TI", work.title),
        ("T2", work.container),
        ("ET", work.edition),
        ("CY", work.place),
        ("PB", work.publisher),
        ("PY", work.year),
        ("VL", work.volume),
        ("IS", work.issue),
        ("SP", first),
        ("EP", last),
        ("DO", work.doi),
        ("DB", "PubMed" if work.pmid else ""),
        ("AN", work.pmid),
        ("UR", work.address),
        ("N1", record.note(tells_others=False)),
        ("N1", record.remark),
    ):
        if value:
            yield f"{tag}  - {one_line(value)}"


def _name(author: Author) -> str:
    match author:
        case Person(family=family, suffix=suffix):
            return ", ".join(filter(None, (family, pointed(author), suffix)))
        case Group(name=name):
            return name
