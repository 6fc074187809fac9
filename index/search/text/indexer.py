"""Puts monographs into the text index: the same words, whether they are read or stored already."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from index.monograph.listed_drug import is_listed
from index.monograph.model import Monograph, Reference, plain
from index.monograph.sections import SectionKind
from index.monograph.text import section_text
from index.search.text.documents import reference_document, section_document
from index.search.text.writer import TextWriter
from index.store.reader import StoreReader
from index.store.row_ids import StoredRows

# A class or a number of the drug says nothing about which of its sections is meant.
NAMES_OF_A_DRUG: Final = ("title", "generic", "brand")


def index_monograph(
    monograph: Monograph, drugs: Iterable[str], rows: StoredRows, text: TextWriter
) -> None:
    """Index every section and reference; `drugs` are its names of the `NAMES_OF_A_DRUG` kinds.

    A listed drug is found by its names and by filters: no word of its facts is in the index.
    """
    if is_listed(monograph.id):
        for key in rows.sections:
            text.add_section(section_document(rows.sections[key]), SectionKind.OTHER, "", "", "")
        return
    title = " ".join(dict.fromkeys([monograph.title, *drugs]))
    for _, section in monograph.walk():
        if words := section_text(section):
            document = section_document(rows.sections[section.key])
            text.add_section(document, section.kind, title, section.heading, words)
    for reference in monograph.references:
        text.add_reference(
            reference_document(rows.references[reference.key]),
            title,
            f"{plain(reference.citation)} {_without_pmid(reference)}",
            plain(reference.annotation),
        )


def index_store(
    store: StoreReader, text: TextWriter, on_monograph: Callable[[Monograph], None]
) -> None:
    """Index every monograph of a library that is stored already, in the order it was built in.

    `on_monograph` is told each one; it may raise to end the work.
    """
    for id in store.ids():
        monograph = store.monograph(id)
        on_monograph(monograph)
        drugs = (name for name, kind in store.chapter_names(id) if kind in NAMES_OF_A_DRUG)
        index_monograph(monograph, drugs, store.rows(id), text)


def _without_pmid(reference: Reference) -> str:
    """The identifiers but the PMID, which the store finds: half of all words would be PMIDs."""
    return reference.identifiers.replace(reference.pmid or "", "")
