"""Sources to libraries to answers, without a window: what `desktop` may use is here.

Reading is imported at once; the importer (`build_library` and what it returns) only when it is
first named, for it loads lxml, sqlite-utils and the index writer; export too, which few ask for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from index.books import book_name, books_of
from index.errors import (
    LeafRefused,
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
from index.installed import KEPT, Installed, InstalledLibrary
from index.library import Library
from index.library.browsing import Entry, Group, Grouping, entry_of
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
from index.monograph.sentences import sentence_ends
from index.monograph.text import monograph_text, section_text
from index.reviewing import Review, review_of
from index.search.fields import FIELDS, Field, FieldSpec
from index.search.hits import Found, Hit, Match, NoHits, NoQuery, Outcome, Snippet
from index.search.parts import Filter
from index.search.query import Query
from index.search.terms import ABBREVIATIONS, SYNONYMS
from index.sections import SectionKind
from index.store.records import CitingPlace, ReferenceRow, Summary
from index.store.works import CitedWork
from index.version import LEAF_SUFFIX, PROGRAM, READER_OPTION, VERSION

if TYPE_CHECKING:
    from index.build import (
        BuildCancelled,
        BuildReport,
        Progress,
        build_library,
        import_library,
        serve_reading,
    )
    from index.changes import LibraryChanges
    from index.export.formats import REFERENCE_FORMATS, ReferenceFormat
    from index.export.records import records_of
    from index.export.tables import csv_table, groups_csv, hits_csv
    from index.leaf.installing import (
        Offer,
        check_whole,
        install_leaf,
        install_leaf_at,
        is_older,
        look_at,
    )
    from index.leaf.minisign import PublicKey, SecretKey, needs_password
    from index.leaf.packing import pack_library, sign_leaf
    from index.leaf.trust import (
        SignedByTrusted,
        SignedByUnknown,
        SignedUnchecked,
        Standing,
        Unsigned,
        read_key,
        signer_of,
        trust_key,
        trusted_keys,
    )
    from index.saving import save_bytes, save_text

_LATE = {
    **dict.fromkeys(
        (
            *("BuildCancelled", "BuildReport", "LibraryChanges"),
            *("Progress", "build_library", "import_library", "serve_reading"),
        ),
        "index.build",
    ),
    **dict.fromkeys(("REFERENCE_FORMATS", "ReferenceFormat"), "index.export.formats"),
    **dict.fromkeys(("csv_table", "groups_csv", "hits_csv"), "index.export.tables"),
    **dict.fromkeys(
        (
            *("Offer", "check_whole", "install_leaf"),
            *("install_leaf_at", "is_older", "look_at"),
        ),
        "index.leaf.installing",
    ),
    **dict.fromkeys(("PublicKey", "SecretKey", "needs_password"), "index.leaf.minisign"),
    **dict.fromkeys(("pack_library", "sign_leaf"), "index.leaf.packing"),
    **dict.fromkeys(
        (
            *("SignedByTrusted", "SignedByUnknown", "SignedUnchecked", "Standing", "Unsigned"),
            *("read_key", "signer_of", "trust_key", "trusted_keys"),
        ),
        "index.leaf.trust",
    ),
    "records_of": "index.export.records",
    "save_bytes": "index.saving",
    "save_text": "index.saving",
}

__all__ = [
    "ABBREVIATIONS",
    "CATEGORIES",
    "FIELDS",
    "HIGH_DOSE_MEANING",
    "KEPT",
    "LEAF_SUFFIX",
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
    "Installed",
    "InstalledLibrary",
    "KeyPoints",
    "LeafRefused",
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
    "Offer",
    "Outcome",
    "Paragraph",
    "Progress",
    "PublicKey",
    "Query",
    "Reference",
    "ReferenceFormat",
    "ReferenceList",
    "ReferenceRow",
    "ReferenceTable",
    "Relatives",
    "Review",
    "Run",
    "SecretKey",
    "Section",
    "SectionKind",
    "SignedByTrusted",
    "SignedByUnknown",
    "SignedUnchecked",
    "Snippet",
    "Source",
    "SourceError",
    "Standing",
    "StorageError",
    "Substance",
    "Summary",
    "Table",
    "TradeNames",
    "Unsigned",
    "WebLink",
    "WorkOrder",
    "Works",
    "WrongUse",
    "book_name",
    "books_of",
    "build_library",
    "check_whole",
    "csv_table",
    "entry_of",
    "groups_csv",
    "hits_csv",
    "import_library",
    "install_leaf",
    "install_leaf_at",
    "is_older",
    "letter_of",
    "look_at",
    "meaning_of",
    "monograph_text",
    "needs_password",
    "pack_library",
    "plain",
    "read_key",
    "records_of",
    "review_of",
    "save_bytes",
    "save_text",
    "section_text",
    "sentence_ends",
    "serve_reading",
    "sign_leaf",
    "signer_of",
    "trust_key",
    "trusted_keys",
]


def __getattr__(name: str) -> Any:
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
