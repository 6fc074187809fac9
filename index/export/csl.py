"""References as CSL-JSON, which citation processors and Zotero read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from index.citing.pages import in_full
from index.citing.work import Author, Group, Person, WorkKind
from index.export.records import Record, one_line, pointed

_TYPES: Final = {
    WorkKind.ARTICLE: "article-journal",
    WorkKind.CHAPTER: "chapter",
    WorkKind.OTHER: "document",
}


def csl_json(records: Iterable[Record]) -> str:
    """The records as one JSON array of CSL items.

    CSL has no word for authors that are not named ("et al."); the note then holds the citation.
    """
    items = [_item(record) for record in records]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def _item(record: Record) -> dict[str, Any]:
    work = record.work
    texts = {
        "title": work.title,
        "container-title": work.container,
        "edition": work.edition,
        "publisher": work.publisher,
        "publisher-place": work.place,
        "volume": work.volume,
        "issue": work.issue,
        "page": in_full(work.pages),
        "DOI": work.doi,
        "PMID": work.pmid,
        "URL": work.address,
        "note": record.note(tells_others=False),
        "annote": record.remark,
    }
    return {
        "id": record.key,
        "type": _TYPES[work.kind],
        **({"author": list(map(_name, work.authors))} if work.authors else {}),
        **({"editor": list(map(_name, work.editors))} if work.editors else {}),
        **({"issued": {"date-parts": [[int(work.year)]]}} if work.year else {}),
        **{name: one_line(text) for name, text in texts.items() if text},
    }


def _name(author: Author) -> dict[str, str]:
    match author:
        case Person(family=family, suffix=suffix):
            parts = {"family": family, "given": pointed(author), "suffix": suffix}
            return {name: one_line(text) for name, text in parts.items() if text}
        case Group(name=name):
            return {"literal": one_line(name)}
