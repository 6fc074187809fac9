"""Looks at what a store keeps twice: beside the text, for lists and hits, must be what it says."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from index.leaf.unsound import expect, in_row
from index.monograph.listed_drug import DRUG_LIST, is_listed
from index.monograph.model import Block, Monograph, MonographKind, ReferenceList, nested
from index.store.reference_lists import ListedReference
from index.store.row_ids import StoredRows
from index.store.section_lists import SectionHead


def check_derived(
    connection: sqlite3.Connection,
    monograph: Monograph,
    rows: StoredRows,
    heads: Sequence[SectionHead],
    listed: Sequence[ListedReference],
) -> None:
    """Compare the rows of a monograph with its text. Raises `Unsound`.

    `heads` are those of its list of sections, and `listed` the references of the other list, which
    its sections name by key.
    """
    id = monograph.id
    expect(
        _shows_all(monograph, rows),
        in_row("monographs", id, "it holds parts that no chapter shows"),
    )
    (cases,) = connection.execute(
        "SELECT case_reports FROM monographs WHERE id = ?", (id,)
    ).fetchone()
    expect(cases == monograph.case_reports, in_row("monographs", id, "its case reports are others"))
    _check_listed(connection, monograph)
    _check_headings(monograph, heads)
    _check_references(monograph, rows, listed)
    _check_links(connection, monograph)


def _shows_all(monograph: Monograph, rows: StoredRows) -> bool:
    """Whether a reader of the page sees every section and reference that a search would find."""
    return (
        rows.sections.keys() == {section.key for _, section in monograph.walk()}
        and rows.references.keys() == {reference.key for reference in monograph.references}
        and rows.sections.keys() >= {stated.section for stated in monograph.patterns}
    )


def _check_listed(connection: sqlite3.Connection, monograph: Monograph) -> None:
    """Only a listed drug can be hidden, and it is of the drug list by its id and by its book."""
    id = monograph.id
    (hidden,) = connection.execute("SELECT hidden FROM monographs WHERE id = ?", (id,)).fetchone()
    listed = is_listed(id)
    expect(listed or not hidden, in_row("monographs", id, "it is hidden"))
    same = listed == (monograph.book == DRUG_LIST)
    expect(same, in_row("monographs", id, "its book is not that of its id"))


def _check_headings(monograph: Monograph, heads: Sequence[SectionHead]) -> None:
    kept = {head.key: head.heading for head in heads}
    once = in_row("section_lists", monograph.id, "it lists a section twice")
    expect(len(kept) == len(heads), once)
    for _, section in monograph.walk():
        same = kept[section.key] == section.heading
        expect(same, in_row("sections", section.key, "its heading is not that of its text"))


def _check_references(
    monograph: Monograph, rows: StoredRows, listed: Sequence[ListedReference]
) -> None:
    """A hit leads to the section that a reference stands in."""
    kept = {each.reference.key: each.section for each in listed}
    once = in_row("reference_lists", monograph.id, "it lists a reference twice")
    expect(len(kept) == len(listed), once)
    for section, blocks in _parts(monograph):
        for block in nested(blocks):
            for reference in block.references if isinstance(block, ReferenceList) else ():
                same = kept[reference.key] == (rows.sections[section] if section else None)
                expect(same, in_row("references", reference.key, "it stands in another section"))


def _check_links(connection: sqlite3.Connection, monograph: Monograph) -> None:
    kept = connection.execute(
        "SELECT book, chapter, text, member FROM links WHERE monograph = ? ORDER BY position",
        (monograph.id,),
    ).fetchall()
    links = [(link.book, link.chapter, text) for link, text in monograph.links()]
    same = [tuple(link) for *link, _ in kept] == links
    expect(same, in_row("links", monograph.id, "they are not those of its text"))
    members = any(member for *_, member in kept)
    is_class = monograph.kind is MonographKind.DRUG_CLASS
    expect(is_class or not members, in_row("links", monograph.id, "no class, it has members"))


def _parts(monograph: Monograph) -> Iterator[tuple[str | None, tuple[Block, ...]]]:
    yield None, monograph.lead
    for _, section in monograph.walk():
        yield section.key, section.blocks
