-- The tables of a library of schema 8, as they were.
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
CREATE TABLE sections (
    id INTEGER PRIMARY KEY,
    monograph TEXT NOT NULL REFERENCES monographs(id),
    key TEXT NOT NULL,
    parent INTEGER REFERENCES sections(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    heading TEXT NOT NULL,
    title TEXT NOT NULL,
    blocks BLOB NOT NULL,
    UNIQUE (monograph, key)
);
CREATE TABLE "references" (
    id INTEGER PRIMARY KEY,
    monograph TEXT NOT NULL REFERENCES monographs(id),
    section INTEGER REFERENCES sections(id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    text BLOB NOT NULL,
    pmid TEXT,
    doi TEXT COLLATE NOCASE,
    year INTEGER,
    UNIQUE (monograph, key)
);
CREATE INDEX references_pmid ON "references"(pmid) WHERE pmid IS NOT NULL;
CREATE INDEX references_doi ON "references"(doi) WHERE doi IS NOT NULL;
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
);
CREATE TABLE trade_statuses (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    drug TEXT NOT NULL,
    brand TEXT NOT NULL,
    wording TEXT NOT NULL,
    PRIMARY KEY (monograph, position)
);
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
);
CREATE INDEX links_target ON links(target);
CREATE TABLE likelihood (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    agent TEXT,
    letter TEXT NOT NULL,
    high_dose INTEGER NOT NULL,
    wording TEXT NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (monograph, position)
);
CREATE TABLE dilirank (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    drug TEXT NOT NULL,
    compound TEXT NOT NULL,
    label_section TEXT NOT NULL,
    severity INTEGER NOT NULL,
    concern TEXT NOT NULL,
    year INTEGER NOT NULL,
    PRIMARY KEY (monograph, position)
);
CREATE TABLE boxed_warnings (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    drug TEXT NOT NULL,
    products TEXT NOT NULL,
    source TEXT NOT NULL,
    date TEXT NOT NULL,
    day TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (monograph, position)
);
CREATE TABLE patterns (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    section INTEGER NOT NULL REFERENCES sections(id),
    pattern TEXT NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (monograph, position)
);
CREATE TABLE key_facts (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    sentence TEXT NOT NULL,
    section INTEGER REFERENCES sections(id),
    block INTEGER NOT NULL,
    start INTEGER NOT NULL,
    agent TEXT,
    typical INTEGER,
    as_written TEXT,
    from_days REAL,
    to_days REAL,
    patterns TEXT NOT NULL,
    low_pct REAL,
    high_pct REAL,
    above_x_uln REAL,
    outcome TEXT,
    stated TEXT,
    PRIMARY KEY (monograph, position)
);
CREATE TABLE chemistry (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    drug TEXT NOT NULL,
    cas TEXT,
    formula TEXT,
    PRIMARY KEY (monograph, position)
);
CREATE TABLE abbreviations (
    monograph TEXT NOT NULL REFERENCES monographs(id),
    position INTEGER NOT NULL,
    short TEXT NOT NULL,
    long TEXT NOT NULL,
    PRIMARY KEY (monograph, position)
);
CREATE INDEX chemistry_cas ON chemistry(cas);
