"""Sources to libraries to answers, without a window: what `desktop` may use is here.

A name is loaded when it is first used: a window is shown before a library is read, most sessions
neither import nor export, and no command needs all of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from index.books import book_name, books_of
    from index.build import (
        BuildCancelled,
        BuildReport,
        Progress,
        build_library,
        import_library,
        serve_reading,
    )
    from index.changes import LibraryChanges
    from index.errors import (
        LeafRefused,
        LibraryDamaged,
        LibraryError,
        LibraryMissing,
        LibraryRepairable,
        LibraryTooNew,
        LiverleafError,
        NotFound,
        SourceError,
        StorageError,
        WrongUse,
    )
    from index.export.formats import REFERENCE_FORMATS, ReferenceFormat
    from index.export.records import records_of
    from index.export.tables import csv_table, groups_csv, hits_csv
    from index.installed import KEPT, Installed, InstalledLibrary
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
    from index.repairing import repair_library
    from index.reviewing import Review, review_of
    from index.saving import save_bytes, save_text
    from index.search.fields import FIELDS, Field, FieldSpec
    from index.search.hits import Found, Hit, Match, NoHits, NoQuery, Outcome, Snippet
    from index.search.parts import Filter
    from index.search.query import Query
    from index.search.terms import ABBREVIATIONS, SYNONYMS
    from index.sections import SectionKind
    from index.store.records import CitingPlace, ReferenceRow, Summary
    from index.store.works import CitedWork
    from index.version import LEAF_SUFFIX, PROGRAM, READER_OPTION, VERSION
    from index.wording import Said, marked

_NAMES: Final = {
    "index.books": "book_name books_of",
    "index.build": (
        "BuildCancelled BuildReport Progress build_library import_library serve_reading"
    ),
    "index.changes": "LibraryChanges",
    "index.errors": (
        "LeafRefused LibraryDamaged LibraryError LibraryMissing LibraryRepairable LibraryTooNew "
        "LiverleafError NotFound SourceError StorageError WrongUse"
    ),
    "index.export.formats": "REFERENCE_FORMATS ReferenceFormat",
    "index.export.records": "records_of",
    "index.export.tables": "csv_table groups_csv hits_csv",
    "index.installed": "KEPT Installed InstalledLibrary",
    "index.leaf.installing": "Offer check_whole install_leaf install_leaf_at is_older look_at",
    "index.leaf.minisign": "PublicKey SecretKey needs_password",
    "index.leaf.packing": "pack_library sign_leaf",
    "index.leaf.trust": (
        "SignedByTrusted SignedByUnknown SignedUnchecked Standing Unsigned read_key "
        "signer_of trust_key trusted_keys"
    ),
    "index.library": "Library",
    "index.library.browsing": "Entry Group Grouping entry_of",
    "index.library.classes": "DrugClass Relatives",
    "index.library.facets": "Facet FacetValue Facets",
    "index.library.works": "WorkOrder Works",
    "index.likelihood": (
        "CATEGORIES HIGH_DOSE_MEANING SOURCE_NOTE TRACK_RECORD_NOTE LikelihoodMeaning "
        "letter_of meaning_of"
    ),
    "index.liver_tests": "REFERENCE_TABLES ReferenceTable",
    "index.manifest": "Manifest",
    "index.monograph": (
        "Aside AsideKind Block Cell ChapterLink CitationLink Image Inline Inlines "
        "KeyPoints LikelihoodScore Link ListBlock Marks Monograph MonographKind Paragraph "
        "Reference ReferenceList Run Section Source Substance Table TradeNames WebLink "
        "plain"
    ),
    "index.monograph.listing": "Listing",
    "index.monograph.sentences": "sentence_ends",
    "index.monograph.text": "monograph_text section_text",
    "index.repairing": "repair_library",
    "index.reviewing": "Review review_of",
    "index.saving": "save_bytes save_text",
    "index.search.fields": "FIELDS Field FieldSpec",
    "index.search.hits": "Found Hit Match NoHits NoQuery Outcome Snippet",
    "index.search.parts": "Filter",
    "index.search.query": "Query",
    "index.search.terms": "ABBREVIATIONS SYNONYMS",
    "index.sections": "SectionKind",
    "index.store.records": "CitingPlace ReferenceRow Summary",
    "index.store.works": "CitedWork",
    "index.version": "LEAF_SUFFIX PROGRAM READER_OPTION VERSION",
    "index.wording": "Said marked",
}
_HOME_OF: Final = {name: home for home, names in _NAMES.items() for name in names.split()}

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
    "LibraryRepairable",
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
    "Said",
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
    "marked",
    "meaning_of",
    "monograph_text",
    "needs_password",
    "pack_library",
    "plain",
    "read_key",
    "records_of",
    "repair_library",
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
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)
