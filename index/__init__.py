"""Sources to libraries to answers, without a window: what `desktop` may use is here.

Reading is imported at once; the importer (`build_library` and what it returns) only when it is
first named, for it loads lxml, sqlite-utils and the index writer; export too, which few ask for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from index.books import book_name, books_of
from index.errors import (
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryTooNew,
    LiverleafError,
    NotFound,
    SourceError,
    StorageError,
    WrongUse,
)
from index.library import Library
from index.library.browsing import Entry, Group, Grouping
from index.library.classes import DrugClass, Relatives
from index.library.facets import Facet, Facets, FacetValue
from index.library.works import WorkOrder, Works
from index.likelihood import (
    CATEGORIES,
    HIGH_DOSE_MEANING,
    SOURCE_NOTE,
    TRACK_RECORD_NOTE,
    LikelihoodMeaning,
    letter_of,
    meaning_of,
)
from index.liver_tests import REFERENCE_TABLES, ReferenceTable
from index.manifest import Manifest
from index.monograph import (
    Aside,
    AsideKind,
    Block,
    Cell,
    ChapterLink,
    CitationLink,
    Image,
    Inline,
    Inlines,
    KeyPoints,
    LikelihoodScore,
    Link,
    ListBlock,
    Marks,
    Monograph,
    MonographKind,
    Paragraph,
    Reference,
    ReferenceList,
    Run,
    Section,
    Source,
    Substance,
    Table,
    TradeNames,
    WebLink,
    plain,
)
from index.monograph.listing import Listing
from index.monograph.text import monograph_text, section_text
from index.search.fields import FIELDS, Field, FieldSpec
from index.search.hits import Found, Hit, Match, NoHits, NoQuery, Outcome, Snippet
from index.search.parts import Filter
from index.search.query import Query
from index.search.terms import ABBREVIATIONS, SYNONYMS
from index.sections import SectionKind
from index.store.reader import CitingPlace, ReferenceRow, Summary
from index.store.works import CitedWork
from index.version import PROGRAM, READER_OPTION, VERSION

if TYPE_CHECKING:
    from index.build import BuildCancelled, BuildReport, Progress, build_library, serve_reading
    from index.changes import LibraryChanges
    from index.export.formats import REFERENCE_FORMATS, ReferenceFormat
    from index.export.records import records_of
    from index.export.saving import save_bytes, save_text
    from index.export.tables import csv_table, hits_csv, summaries_csv

_LATE = {
    **dict.fromkeys(
        (
            *("BuildCancelled", "BuildReport", "LibraryChanges"),
            *("Progress", "build_library", "serve_reading"),
        ),
        "index.build",
    ),
    **dict.fromkeys(("REFERENCE_FORMATS", "ReferenceFormat"), "index.export.formats"),
    **dict.fromkeys(("csv_table", "hits_csv", "summaries_csv"), "index.export.tables"),
    "records_of": "index.export.records",
    "save_bytes": "index.export.saving",
    "save_text": "index.export.saving",
}

__all__ = [
    "ABBREVIATIONS",
    "CATEGORIES",
    "FIELDS",
    "HIGH_DOSE_MEANING",
    "PROGRAM",
    "READER_OPTION",
    "REFERENCE_FORMATS",
    "REFERENCE_TABLES",
    "SOURCE_NOTE",
    "SYNONYMS",
    "TRACK_RECORD_NOTE",
    "VERSION",
    "Aside",
    "AsideKind",
    "Block",
    "BuildCancelled",
    "BuildReport",
    "Cell",
    "ChapterLink",
    "CitationLink",
    "CitedWork",
    "CitingPlace",
    "DrugClass",
    "Entry",
    "Facet",
    "FacetValue",
    "Facets",
    "Field",
    "FieldSpec",
    "Filter",
    "Found",
    "Group",
    "Grouping",
    "Hit",
    "Image",
    "Inline",
    "Inlines",
    "KeyPoints",
    "Library",
    "LibraryChanges",
    "LibraryDamaged",
    "LibraryError",
    "LibraryMissing",
    "LibraryTooNew",
    "LikelihoodMeaning",
    "LikelihoodScore",
    "Link",
    "ListBlock",
    "Listing",
    "LiverleafError",
    "Manifest",
    "Marks",
    "Match",
    "Monograph",
    "MonographKind",
    "NoHits",
    "NoQuery",
    "NotFound",
    "Outcome",
    "Paragraph",
    "Progress",
    "Query",
    "Reference",
    "ReferenceFormat",
    "ReferenceList",
    "ReferenceRow",
    "ReferenceTable",
    "Relatives",
    "Run",
    "Section",
    "SectionKind",
    "Snippet",
    "Source",
    "SourceError",
    "StorageError",
    "Substance",
    "Summary",
    "Table",
    "TradeNames",
    "WebLink",
    "WorkOrder",
    "Works",
    "WrongUse",
    "book_name",
    "books_of",
    "build_library",
    "csv_table",
    "hits_csv",
    "letter_of",
    "meaning_of",
    "monograph_text",
    "plain",
    "records_of",
    "save_bytes",
    "save_text",
    "section_text",
    "serve_reading",
    "summaries_csv",
]


def __getattr__(name: str) -> Any:
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
