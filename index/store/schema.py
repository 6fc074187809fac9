"""The tables of a library's SQLite file. A table of facts is one row, for writer and reader too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from index.monograph.injury_pattern import InjuryPattern
from index.monograph.model import (
    Abbreviation,
    LikelihoodScore,
    StatedPattern,
    Substance,
)
from index.monograph.regulatory import BoxedWarning, BoxSource, Concern, DiliRank, LabelSection
from index.store.key_fact_rows import kept_key_fact, key_fact_of
from index.store.row_ids import StoredRows

FILE_NAME: Final = "library.sqlite"
# "LvLf": tells `file` and us that a SQLite file is a Liverleaf library.
APPLICATION_ID: Final = 0x4C764C66
SCHEMA_VERSION: Final = 9
# Libraries from this schema on are converted: see leaf/older_store.py.
OLDEST_CONVERTED: Final = 5
# The key of the section of a fact, and the sentence of a key fact, in SQL; the functions are the
# reader's (store/section_lists.py, store/fact_sentences.py).
SECTION_KEY: Final = "section_key"
SECTION: Final = (
    f"(SELECT {SECTION_KEY}(first, kinds, heads, section) FROM section_lists"
    " WHERE section_lists.monograph = {0}.monograph)"
)
SENTENCE_AT: Final = "sentence_at"
SENTENCE: Final = (
    f"{SENTENCE_AT}((SELECT sentences FROM fact_sentences"
    " WHERE fact_sentences.monograph = key_facts.monograph), sentence)"
)


@dataclass(frozen=True, slots=True)
class FactTable:
    """A table of one kind of fact that chapters state, in the order stated.

    `name` is that of the table, and of the field of `Monograph` that holds the facts. `columns` are
    declared in SQL; each row has its monograph and its position besides. `values` gives what is
    kept of a fact, in the order of the columns, and `fact` makes the fact of it again. `selected`
    are the columns as `fact` takes them, where they are not read as they are kept.
    """

    name: str
    columns: tuple[str, ...]
    values: Callable[[Any, StoredRows], tuple[object, ...]]
    fact: Callable[..., object]
    selected: str = ""

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of its own columns."""
        return tuple(column.split()[0] for column in self.columns)

    @property
    def select(self) -> str:
        """The statement that reads what `fact` takes, without its conditions."""
        return f"SELECT {self.selected or ', '.join(self.column_names)} FROM {self.name}"

    @property
    def sql(self) -> str:
        """The statement that makes the table."""
        lines = (
            "monograph TEXT NOT NULL REFERENCES monographs(id)",
            "position INTEGER NOT NULL",
            *self.columns,
            "PRIMARY KEY (monograph, position)",
        )
        return f"CREATE TABLE {self.name} (\n    " + ",\n    ".join(lines) + "\n) WITHOUT ROWID;\n"


LIKELIHOOD: Final = FactTable(
    "likelihood",
    (
        "agent TEXT",
        "letter TEXT NOT NULL",
        "high_dose INTEGER NOT NULL",
        "wording TEXT NOT NULL",
        "statement TEXT NOT NULL",
    ),
    lambda score, _: (
        score.agent,
        score.letter,
        int(score.high_dose),
        score.wording,
        score.statement,
    ),
    lambda agent, letter, high_dose, *words: LikelihoodScore(
        agent, letter, bool(high_dose), *words
    ),
)
# What a regulator says of the drugs of a monograph: added beside it, from files of our own.
DILIRANK: Final = FactTable(
    "dilirank",
    (
        "drug TEXT NOT NULL",
        "compound TEXT NOT NULL",
        "label_section TEXT NOT NULL",
        "severity INTEGER NOT NULL",
        "concern TEXT NOT NULL",
        "year INTEGER NOT NULL",
    ),
    lambda rank, _: (
        rank.drug,
        rank.compound,
        rank.label_section.value,
        rank.severity,
        rank.concern.value,
        rank.year,
    ),
    lambda drug, compound, section, severity, concern, year: DiliRank(
        drug, compound, LabelSection(section), severity, Concern(concern), year
    ),
)
BOXED_WARNINGS: Final = FactTable(
    "boxed_warnings",
    (
        "drug TEXT NOT NULL",
        "products TEXT NOT NULL",
        "source TEXT NOT NULL",
        "date TEXT NOT NULL",
        "day TEXT NOT NULL",
        "address TEXT NOT NULL",
    ),
    lambda box, _: (box.drug, box.products, box.source.value, box.date, box.day, box.address),
    lambda drug, products, source, *dated: BoxedWarning(drug, products, BoxSource(source), *dated),
)
# What a sentence states; its section is null before the first one. `sentence` is its place among
# those of its monograph in `fact_sentences`.
KEY_FACTS: Final = FactTable(
    "key_facts",
    (
        "kind TEXT NOT NULL",
        "sentence INTEGER NOT NULL",
        "section INTEGER",
        "block INTEGER NOT NULL",
        "start INTEGER NOT NULL",
        "agent TEXT",
        "typical INTEGER",
        "as_written TEXT",
        "from_days REAL",
        "to_days REAL",
        "patterns TEXT NOT NULL",
        "low_pct REAL",
        "high_pct REAL",
        "above_x_uln REAL",
        "outcome TEXT",
        "stated TEXT",
    ),
    kept_key_fact,
    key_fact_of,
    selected=f"{SECTION.format('key_facts')}, kind, {SENTENCE}, block, start, agent, typical,"
    " as_written, from_days, to_days, patterns, low_pct, high_pct, above_x_uln, outcome, stated",
)
FACT_TABLES: Final = (
    LIKELIHOOD,
    DILIRANK,
    BOXED_WARNINGS,
    FactTable(
        "patterns",
        (
            "section INTEGER NOT NULL",
            "pattern TEXT NOT NULL",
            "statement TEXT NOT NULL",
        ),
        lambda stated, rows: (
            rows.sections[stated.section],
            stated.pattern.value,
            stated.statement,
        ),
        lambda section, pattern, words: StatedPattern(InjuryPattern(pattern), section, words),
        selected=f"{SECTION.format('patterns')}, pattern, statement",
    ),
    KEY_FACTS,
    FactTable(
        "chemistry",
        ("drug TEXT NOT NULL", "cas TEXT", "formula TEXT"),
        lambda substance, _: (substance.drug, substance.cas, substance.formula),
        Substance,
    ),
    FactTable(
        "abbreviations",
        ("short TEXT NOT NULL", "long TEXT NOT NULL"),
        lambda abbreviation, _: (abbreviation.short, abbreviation.long),
        Abbreviation,
    ),
)

# Rich text (titles, blocks, references) is JSON as store/codec.py writes it, so are lists of names.
# The columns in PACKED hold most of a library's text; store/compression.py packs them, with the
# dictionary in `packing`. What belongs to one monograph is packed together where it is short.
# A row of `section_lists` or `reference_lists` is all sections or references of a monograph, see
# the modules of these names; `first` is the row id of its first.
# A row of `works` is many works that chapters cite, as store/work_rows.py writes them, packed.
# `names.origin` is "chapter", "master list" for what only that list knows, or "hidden" for those of
# a hidden monograph, which lead to nothing; `links.member` is 1
# where a class chapter lists one of its members. `monographs.hidden` is 1 for a listed drug that a
# chapter of this library is about: it has a page, and no list or search shows it as well.
PACKED: Final = (
    ("section_lists", "heads"),
    ("section_lists", "texts"),
    ("reference_lists", "texts"),
    ("fact_sentences", "sentences"),
)
_OTHER_TABLES: Final = """
CREATE TABLE packing (
    dictionary BLOB NOT NULL
);
CREATE TABLE monographs (
    id TEXT PRIMARY KEY COLLATE NOCASE,
    position INTEGER NOT NULL UNIQUE,
    book TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    updated TEXT,
    masthead TEXT NOT NULL,
    lead TEXT NOT NULL,
    case_reports INTEGER NOT NULL,
    source_name TEXT NOT NULL,
    source_file TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    imported TEXT NOT NULL,
    hidden INTEGER NOT NULL
);
CREATE TABLE section_lists (
    first INTEGER PRIMARY KEY,
    monograph TEXT NOT NULL UNIQUE REFERENCES monographs(id),
    kinds TEXT NOT NULL,
    heads BLOB NOT NULL,
    texts BLOB NOT NULL
);
CREATE TABLE reference_lists (
    first INTEGER PRIMARY KEY,
    monograph TEXT NOT NULL UNIQUE REFERENCES monographs(id),
    years BLOB NOT NULL,
    keys TEXT NOT NULL,
    texts BLOB NOT NULL
);
CREATE TABLE cited_pmids (
    pmid INTEGER NOT NULL,
    reference INTEGER NOT NULL,
    PRIMARY KEY (pmid, reference)
) WITHOUT ROWID;
CREATE TABLE cited_dois (
    doi TEXT NOT NULL COLLATE NOCASE,
    reference INTEGER NOT NULL,
    PRIMARY KEY (doi, reference)
) WITHOUT ROWID;
CREATE TABLE fact_sentences (
    monograph TEXT PRIMARY KEY REFERENCES monographs(id),
    sentences BLOB NOT NULL
);
CREATE TABLE works (
    position INTEGER PRIMARY KEY,
    works BLOB NOT NULL
);
CREATE TABLE names (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    drug TEXT,
    origin TEXT NOT NULL,
    PRIMARY KEY (monograph, position)
) WITHOUT ROWID;
CREATE TABLE trade_statuses (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    drug TEXT NOT NULL,
    brand TEXT NOT NULL,
    wording TEXT NOT NULL,
    PRIMARY KEY (monograph, position)
) WITHOUT ROWID;
CREATE TABLE images (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL
);
CREATE TABLE listings (
    id INTEGER PRIMARY KEY,
    monograph TEXT REFERENCES monographs(id),
    ingredient TEXT NOT NULL,
    brands TEXT NOT NULL,
    letter TEXT NOT NULL,
    high_dose INTEGER NOT NULL,
    chapter TEXT NOT NULL,
    updated TEXT NOT NULL,
    approved INTEGER,
    approved_before INTEGER,
    classes TEXT NOT NULL,
    right_name TEXT NOT NULL
);
CREATE INDEX listings_monograph ON listings(monograph);
CREATE TABLE links (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    book TEXT NOT NULL,
    chapter TEXT NOT NULL,
    text TEXT NOT NULL,
    target TEXT REFERENCES monographs(id),
    member INTEGER NOT NULL,
    PRIMARY KEY (monograph, position)
) WITHOUT ROWID;
CREATE INDEX links_target ON links(target);
"""
TABLES: Final = (
    f"{_OTHER_TABLES}{''.join(table.sql for table in FACT_TABLES)}"
    "CREATE INDEX chemistry_cas ON chemistry(cas);\n"
)
