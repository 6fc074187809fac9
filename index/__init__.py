"""Sources to libraries to answers, without a window: what `desktop` may use is here.

A name is loaded when it is first used: a window is shown before a library is read, most sessions
neither import nor export, and no command needs all of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from index.browse.books import book_name, books_of
    from index.browse.groups import Entry, Group, Grouping, entry_of
    from index.errors import (
        LeafRefused,
        LibraryConvertible,
        LibraryDamaged,
        LibraryError,
        LibraryMissing,
        LibraryRepairable,
        LibraryReplaced,
        LibraryTooNew,
        LibraryUnreachable,
        LiverleafError,
        NotFound,
        SourceError,
        StorageError,
        WrongUse,
    )
    from index.export.formats import REFERENCE_FORMATS, ReferenceFormat
    from index.export.records import records_of, records_of_cited
    from index.export.tables import csv_table, groups_csv, hits_csv
    from index.files.atomic_file import save_bytes, save_text
    from index.files.disk_errors import kind_of, why_unread, why_unwritten
    from index.files.private_folder import make_private, make_private_file
    from index.files.regular_file import open_regular
    from index.importer.build import build_library, import_library
    from index.importer.changes import LibraryChanges
    from index.importer.reader_process import serve_reading
    from index.importer.report import BuildReport
    from index.leaf.installation import (
        Offer,
        check_whole,
        install_leaf,
        install_leaf_at,
        is_older,
        look_at,
    )
    from index.leaf.minisign import PublicKey, SecretKey, needs_password
    from index.leaf.packer import pack_library, sign_leaf
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
    from index.libraries.edition import Edition
    from index.libraries.installed import KEPT, Installed, InstalledLibrary
    from index.libraries.manifest import LISTED, Manifest
    from index.libraries.progress import BuildCancelled, Progress
    from index.libraries.review import Review, review_of
    from index.library.conversion import convert_among, convert_library
    from index.library.library import Library
    from index.library.repair import repair_library
    from index.medical.likelihood import (
        CATEGORIES,
        HIGH_DOSE_MEANING,
        NOT_SCORED_MEANING,
        SOURCE_NOTE,
        TRACK_RECORD_NOTE,
        LikelihoodMeaning,
        letter_of,
        meaning_of,
    )
    from index.medical.liver_tests import REFERENCE_TABLES, ReferenceTable
    from index.medical.terms import ABBREVIATIONS, SYNONYMS
    from index.medications.model import MedicationEntry, MedicationList, Mention, MentionStatus
    from index.messages import Said, marked, on_a_line
    from index.monograph.entry_kinds import entry_kind, no_score
    from index.monograph.injury_pattern import InjuryPattern
    from index.monograph.key_fact import FactKind, KeyFact, Occurrence, boxed_sentences
    from index.monograph.listed_drug import is_listed
    from index.monograph.master_list import LeftOut, Listing, scores_of_agents
    from index.monograph.model import (
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
        WebLink,
        nested,
        plain,
    )
    from index.monograph.outcomes import InjuryOutcome
    from index.monograph.regulatory import (
        DILIRANK_CITATIONS,
        DILIRANK_NAME,
        HIGHEST_SEVERITY,
        BoxedWarning,
        BoxSource,
        Concern,
        DiliRank,
        LabelSection,
    )
    from index.monograph.sections import SectionKind
    from index.monograph.sentences import sentence_ends
    from index.monograph.text import monograph_text, section_text
    from index.monograph.trade_names import TradeNames, TradeStatus
    from index.parse.suffixes import ARCHIVE_SUFFIXES, CHAPTER_SUFFIXES
    from index.search.analysis.signs import pattern_of
    from index.search.filters.drug_classes import DrugClass, Relatives
    from index.search.filters.facets import Facet, Facets, FacetValue
    from index.search.names.score_owners import likelihood_of
    from index.search.outcome import (
        Found,
        Hit,
        Match,
        NoHits,
        NoQuery,
        Outcome,
        Snippet,
        SortOrder,
    )
    from index.search.query.fields import FIELDS, Field, FieldSpec
    from index.search.query.parts import Filter
    from index.search.query.query import Query
    from index.search.question.parts import Part, PartKind, need_telling
    from index.search.works import WorkOrder, Works
    from index.store.records import CitingPlace, ReferenceRow, Summary
    from index.store.work_rows import CitedWork
    from index.version import LEAF_SUFFIX, PROGRAM, READER_OPTION, VERSION

_NAMES: Final = {
    "index.browse.books": "book_name books_of",
    "index.importer.build": "build_library import_library",
    "index.importer.changes": "LibraryChanges",
    "index.importer.reader_process": "serve_reading",
    "index.importer.report": "BuildReport",
    "index.errors": (
        "LeafRefused LibraryConvertible LibraryDamaged LibraryError LibraryMissing "
        "LibraryRepairable LibraryReplaced LibraryTooNew LibraryUnreachable LiverleafError "
        "NotFound SourceError StorageError WrongUse"
    ),
    "index.export.formats": "REFERENCE_FORMATS ReferenceFormat",
    "index.export.records": "records_of records_of_cited",
    "index.export.tables": "csv_table groups_csv hits_csv",
    "index.libraries.installed": "KEPT Installed InstalledLibrary",
    "index.leaf.installation": "Offer check_whole install_leaf install_leaf_at is_older look_at",
    "index.leaf.minisign": "PublicKey SecretKey needs_password",
    "index.leaf.packer": "pack_library sign_leaf",
    "index.leaf.trust": (
        "SignedByTrusted SignedByUnknown SignedUnchecked Standing Unsigned read_key "
        "signer_of trust_key trusted_keys"
    ),
    "index.libraries.progress": "BuildCancelled Progress",
    "index.library.library": "Library",
    "index.search.names.score_owners": "likelihood_of",
    "index.browse.groups": "Entry Group Grouping entry_of",
    "index.search.analysis.signs": "pattern_of",
    "index.search.filters.drug_classes": "DrugClass Relatives",
    "index.search.filters.facets": "Facet FacetValue Facets",
    "index.search.works": "WorkOrder Works",
    "index.search.question.parts": "Part PartKind need_telling",
    "index.medical.likelihood": (
        "CATEGORIES HIGH_DOSE_MEANING NOT_SCORED_MEANING SOURCE_NOTE TRACK_RECORD_NOTE "
        "LikelihoodMeaning letter_of meaning_of"
    ),
    "index.medical.liver_tests": "REFERENCE_TABLES ReferenceTable",
    "index.libraries.manifest": "LISTED Manifest",
    "index.monograph.model": (
        "Aside AsideKind Block Cell ChapterLink CitationLink Image Inline Inlines "
        "KeyPoints LikelihoodScore Link ListBlock Marks Monograph MonographKind Paragraph "
        "Reference ReferenceList Run Section Source Substance Table WebLink nested "
        "plain"
    ),
    "index.monograph.entry_kinds": "entry_kind no_score",
    "index.monograph.listed_drug": "is_listed",
    "index.monograph.injury_pattern": "InjuryPattern",
    "index.monograph.key_fact": "FactKind KeyFact Occurrence boxed_sentences",
    "index.monograph.outcomes": "InjuryOutcome",
    "index.monograph.master_list": "LeftOut Listing scores_of_agents",
    "index.monograph.sentences": "sentence_ends",
    "index.monograph.text": "monograph_text section_text",
    "index.monograph.trade_names": "TradeNames TradeStatus",
    "index.library.conversion": "convert_among convert_library",
    "index.library.repair": "repair_library",
    "index.parse.suffixes": "ARCHIVE_SUFFIXES CHAPTER_SUFFIXES",
    "index.libraries.edition": "Edition",
    "index.libraries.review": "Review review_of",
    "index.files.atomic_file": "save_bytes save_text",
    "index.files.disk_errors": "kind_of why_unread why_unwritten",
    "index.files.regular_file": "open_regular",
    "index.files.private_folder": "make_private make_private_file",
    "index.search.query.fields": "FIELDS Field FieldSpec",
    "index.search.outcome": "Found Hit Match NoHits NoQuery Outcome Snippet SortOrder",
    "index.search.query.parts": "Filter",
    "index.search.query.query": "Query",
    "index.medications.model": "MedicationEntry MedicationList Mention MentionStatus",
    "index.medical.terms": "ABBREVIATIONS SYNONYMS",
    "index.monograph.regulatory": (
        "DILIRANK_CITATIONS DILIRANK_NAME HIGHEST_SEVERITY BoxSource BoxedWarning Concern DiliRank "
        "LabelSection"
    ),
    "index.monograph.sections": "SectionKind",
    "index.store.records": "CitingPlace ReferenceRow Summary",
    "index.store.work_rows": "CitedWork",
    "index.version": "LEAF_SUFFIX PROGRAM READER_OPTION VERSION",
    "index.messages": "Said marked on_a_line",
}
_HOME_OF: Final = {name: home for home, names in _NAMES.items() for name in names.split()}

__all__ = sorted(_HOME_OF)


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)
