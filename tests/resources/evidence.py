"""The statements of a source, each by itself: a sentence, a table row, a field, a reference."""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

from index.monograph.sentences import sentence_spans

ROOT: Final = Path(__file__).resolve().parents[2]
MASTER_LIST: Final = "resources/drugs/master_list.tsv"
INLINE: Final = frozenset({"italic", "bold", "sup", "sub"})
LABELS: Final = "facts/label_facts.json"
LABEL_PARTS: Final = (
    *("boxed", "monitoring", "stopping", "contraindication"),
    "nodular_regenerative_hyperplasia",
)
# What tells of a field, or of where it was read, and states nothing of the drug.
_ABOUT: Final = frozenset(
    "field_sources source_url source_urls nbk_id slug "
    "livertox_chapter_pmid url unverified evidence shows kind locator".split()
)
_DAY: Final = re.compile(
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" )?(?:\d{1,2}, )?\d{4}|\d{1,2}/\d{4}"
)


@dataclass(frozen=True)
class Statement:
    """One statement of a source and the file that it stands in."""

    text: str
    source: str
    is_row: bool = False
    is_reference: bool = False


def path_of(shared: Path, file: str) -> Path:
    """Where a source lies: beside the project or, its own tables and what it read itself, in it."""
    return (ROOT if file.startswith(("resources/", "tests/")) else shared) / file


def source_name(name: str) -> tuple[str, str]:
    """The file of a source and the entry of it that is meant, "" for the text's own.

    >>> source_name("facts/label_facts.json#valproate")
    ('facts/label_facts.json', 'valproate')
    """
    file, _, entry = name.partition("#")
    return file, entry


@cache
def statements_of(shared: Path, name: str, title: str) -> tuple[Statement, ...]:
    """What the source `name` states; of a file over many drugs only what it states of `title`."""
    file, entry = source_name(name)
    entry = entry or title.lower()
    path = path_of(shared, file)
    if file == LABELS:
        found = [Statement(text, name, is_row=True) for text in label_fields(path, entry)]
    elif file.endswith(".tsv"):
        found = [Statement(text, name, is_row=True) for text in table_rows(path, entry)]
    elif file.endswith(".json"):
        found = list(_fields(json.loads(path.read_text(encoding="utf-8")), name, ""))
    elif file.endswith(".nxml"):
        found = list(_chapter(path, name))
    else:
        found = list(_plain_text(path, name))
    return tuple(found)


def label_fields(path: Path, entry: str) -> Iterator[str]:
    """What US labels state of a drug, as far as label text or FDA shows it; its dates with it."""
    drug = json.loads(path.read_text(encoding="utf-8"))[entry]
    for part in LABEL_PARTS:
        field = drug.get(part) or {}
        if field.get("says") and _is_verified(field):
            for start, end in sentence_spans(field["says"]):
                yield f"{part} {field['says'][start:end]}"
            for source in field["sources"]:
                yield " ".join(filter(None, map(source.get, ("date", "url", "locator"))))
    yield f"label date {drug.get('label_date')}"
    # A copy of the label and another source say the same.
    for sentence in drug.get("dosing_days", "").split(". "):
        yield f"dose {sentence}"


def label_dates(path: Path, entry: str) -> set[str]:
    """The dates that the file names for a drug's label, as it writes them."""
    drug = json.loads(path.read_text(encoding="utf-8"))[entry]
    dates = [drug.get("label_date") or "", *re.findall(r"\b\d{4} label", json.dumps(drug))]
    for part in LABEL_PARTS:
        dates += [s.get("date") or "" for s in (drug.get(part) or {}).get("sources", [])]
    return {date for text in dates for date in _DAY.findall(text)}


def _is_verified(field: dict[str, Any]) -> bool:
    evidence = field.get("evidence") or ""
    if evidence.startswith(("secondary", "reports", "not established")) or "weak" in evidence:
        return False
    return any(
        source.get("kind", "").startswith(("label", "FDA")) and not source.get("address_note")
        for source in field["sources"]
    )


def table_rows(path: Path, entry: str) -> Iterator[str]:
    """The rows of a table in which a cell is the drug's name."""
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    rows = csv.reader(
        (line for line in lines if not line.startswith("#")),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
    header = next(rows)
    for row in rows:
        if entry.casefold() in (cell.casefold() for cell in row):
            cells = (f"{name} {cell}" for name, cell in zip(header, row, strict=True) if cell)
            yield "; ".join((*comments, *cells))


def _fields(value: Any, source: str, key: str) -> Iterator[Statement]:
    if isinstance(value, dict):
        if {"year", "title"} <= value.keys():
            yield Statement(
                " ".join(str(item) for item in value.values() if item),
                source,
                is_reference=True,
            )
            return
        for name, item in value.items():
            if name not in _ABOUT:
                yield from _fields(item, source, f"{key} {name.replace('_', ' ')}".strip())
    elif isinstance(value, list):
        for item in value:
            yield from _fields(item, source, key)
    elif value is not None:
        for start, end in sentence_spans(str(value)):
            yield Statement(f"{key}: {str(value)[start:end]}", source, is_row=True)


def _sentences(text: str, source: str) -> Iterator[Statement]:
    text = " ".join(text.split())
    for start, end in sentence_spans(text):
        yield Statement(text[start:end], source)


def _chapter(path: Path, source: str) -> Iterator[Statement]:
    part = ET.parse(path).getroot().find("book-part")
    if part is None:
        raise ValueError(f"no chapter in {path}")
    yield from _element(part, source)


def _element(element: ET.Element, source: str) -> Iterator[Statement]:
    if element.tag in ("ref", "tr", "p", "title"):
        if element.tag == "ref":
            yield Statement(" ".join(_words(element, " ").split()), source, is_reference=True)
        elif element.tag == "tr":
            cells = [" ".join(_words(cell, " ").split()) for cell in element]
            yield Statement(" | ".join(cells), source, is_row=True)
        else:
            yield from _sentences(_words(element, ""), source)
        return
    for child in element:
        yield from _element(child, source)


def _words(element: ET.Element, between: str) -> str:
    """The text of an element; the parts of a citation stand apart."""
    words = element.text or ""
    for child in element:
        apart = " " if child.tag in ("break", "p") else "" if child.tag in INLINE else between
        words += apart + _words(child, between) + apart + (child.tail or "")
    return words


def _plain_text(path: Path, source: str) -> Iterator[Statement]:
    body, *bibliography = re.split(
        "^ANNOTATED BIBLIOGRAPHY$", path.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    # A sentence may go on in the next paragraph.
    for line in re.sub(r"(?<=[a-z,])\n+(?=[a-z])", " ", body).splitlines():
        if "\t" in line:
            yield Statement(line, source, is_row=True)
        else:
            yield from _sentences(line, source)
    paragraphs = [line for line in "\n".join(bibliography).splitlines() if line.strip()]
    for citation, note in zip(paragraphs, [*paragraphs[1:], ""], strict=True):
        if not citation.startswith("("):
            note = note if note.startswith("(") else ""
            yield Statement(f"{citation} {note}", source, is_reference=True)
