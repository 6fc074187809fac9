"""Stores that a stranger wrote: SQLite that is damaged, and SQLite that is not a library."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial

import pytest

from index import LeafRefused, LibraryTooNew, install_leaf
from index.leaf import untrusted_store
from index.store.compression import Packing
from index.store.schema import FACT_TABLES, SCHEMA_VERSION
from tests.index.leaf.leaves import STORE, Bench, Members


def with_sql(bench: Bench, *statements: str) -> None:
    """Change the store, and put it into the leaf with checksums that fit."""
    copy = bench.folder / "changed.sqlite"

    def change(members: Members) -> None:
        copy.write_bytes(members[STORE])
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            (dictionary,) = connection.execute("SELECT dictionary FROM packing").fetchone()
            packing = Packing(dictionary)
            connection.create_function("bomb", 0, lambda: packing.pack("x" * 40 * 1024 * 1024))
            connection.create_function("changed", 3, partial(_changed, packing))
            connection.executescript(";".join(statements))
            connection.commit()
        members[STORE] = copy.read_bytes()

    bench.remake(change)


def _changed(packing: Packing, packed: bytes, pattern: str, new: str) -> bytes:
    """A packed text in which each place of a pattern is changed; there is one."""
    text, count = re.subn(pattern, new, packing.unpack(packed), flags=re.MULTILINE)
    assert count
    return packing.pack(text)


def refusal(bench: Bench) -> str:
    with pytest.raises(LeafRefused) as caught:
        install_leaf(bench.look(), bench.installed)
    assert bench.installed.in_use == "starter"
    assert list(bench.installed.folder.parent.glob("*/*")) == []
    return str(caught.value)


@dataclass(frozen=True)
class Attack:
    does: str
    sql: str
    says: str


TABLES, KIND = "its tables are not those", "holds another kind of value"
DAMAGED = "its store is damaged or was made by another program"
# The beginning of a reference: label, section, PMID.
LINE = r'^(\["[^"]*"),([^,]*),([^,]*),'
BOX = '[["aside","box",[],'
ROOTS = "PRAGMA writable_schema = ON"
ATTACKS = [
    Attack(
        "a trigger",
        "CREATE TRIGGER t AFTER INSERT ON names BEGIN DELETE FROM names; END",
        TABLES,
    ),
    Attack("a view", "CREATE VIEW v AS SELECT 1", TABLES),
    Attack(
        "a view for a table",
        "DROP TABLE abbreviations; CREATE VIEW abbreviations AS SELECT id monograph, 0 position,"
        " title short, title long FROM monographs",
        TABLES,
    ),
    Attack("a table more", "CREATE TABLE extra (x)", TABLES),
    Attack("a table less", "DROP TABLE chemistry", TABLES),
    Attack("a column more", "ALTER TABLE images ADD COLUMN x TEXT", TABLES),
    Attack("a computed column", "ALTER TABLE images ADD COLUMN x AS (hex(name))", TABLES),
    Attack("an index that computes", "CREATE INDEX i ON names(upper(name))", TABLES),
    Attack("a virtual table", "CREATE VIRTUAL TABLE f USING fts5(x)", TABLES),
    Attack(
        "two tables on one page",
        f"{ROOTS}; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'names'",
        "",
    ),
    Attack("another program's file", "PRAGMA application_id = 1", "is no Liverleaf library"),
    Attack("a chapter of nobody", "UPDATE links SET target = 'X'", "tables contradict"),
    Attack("a title that is a number", "UPDATE monographs SET title = x'41'", KIND),
    Attack("a text that is a text", "UPDATE section_lists SET texts = '[]'", KIND),
    Attack("a PMID that is bytes", "UPDATE cited_pmids SET pmid = x'31'", KIND),
    Attack(
        "a PMID in words",
        f"UPDATE reference_lists SET texts = changed(texts, '{LINE}', '\\1,\\2,\"soon\",')",
        ".1: it is none",
    ),
    Attack("PMIDs that lead nowhere", "DELETE FROM cited_pmids", "not those of its references"),
    Attack("PMIDs that lead elsewhere", "UPDATE cited_pmids SET pmid = 1", "not those of its"),
    Attack("DOIs of nobody", "INSERT INTO cited_dois VALUES ('10.1/x', 1)", "not those of its"),
    Attack("years that are a word", "UPDATE reference_lists SET years = 'soon'", KIND),
    Attack("half a year", "UPDATE reference_lists SET years = x'd0'", "years is"),
    Attack(
        "a year too many",
        "UPDATE reference_lists SET years = CAST(years || x'd007' AS BLOB)",
        DAMAGED,
    ),
    Attack("a text that is not packed", "UPDATE section_lists SET texts = x'00'", DAMAGED),
    Attack("no dictionary", "DELETE FROM packing", DAMAGED),
    Attack("another dictionary", "UPDATE packing SET dictionary = x'00'", DAMAGED),
    Attack("a kind nobody knows", "UPDATE section_lists SET kinds = 'advert'", "kinds is 'advert'"),
    Attack("a kind too many", "UPDATE section_lists SET kinds = kinds || ' other'", "not in order"),
    Attack("no kinds", "UPDATE section_lists SET kinds = ''", "not in order"),
    Attack(
        "a section far away", "UPDATE section_lists SET first = first + 1000000", "not in order"
    ),
    Attack(
        "heads that are none",
        "UPDATE section_lists SET heads = x'00'",
        "section_lists, Fictamab_Vedotide: it cannot be read",
    ),
    Attack(
        "a section twice",
        """UPDATE section_lists SET heads = changed(heads, '\\["[^"]*",', '["same",')""",
        "",
    ),
    Attack(
        "a section within itself",
        """UPDATE section_lists SET heads = changed(heads, '",0,"', '",1,"')""",
        "holds parts that no chapter shows",
    ),
    Attack(
        "a section within a word",
        """UPDATE section_lists SET heads = changed(heads, '",0,"', '","a","')""",
        DAMAGED,
    ),
    Attack("a name of no kind", "UPDATE names SET kind = 'x'", "kind is 'x'"),
    Attack(
        "an injury pattern nobody knows",
        "INSERT INTO patterns SELECT monograph, 0, first, 'x', 'X' FROM section_lists LIMIT 1",
        "pattern is 'x'",
    ),
    Attack(
        "an injury pattern out of another chapter",
        "INSERT INTO patterns SELECT id, 0, first, 'mixed', 'Mixed' FROM section_lists"
        " JOIN monographs ON section_lists.monograph <> monographs.id LIMIT 1",
        "patterns holds another kind of value",
    ),
    *(
        Attack(
            f"a label's {column} that is none",
            f"INSERT INTO dilirank SELECT id, 0, 'Fictamab', 'fictamab', 'Box warning', 8,"
            f" 'vMost-DILI-Concern', 2016 FROM monographs LIMIT 1; UPDATE dilirank SET {change}",
            says,
        )
        for column, change, says in (
            ("section", "label_section = 'Advert'", "label_section is 'Advert'"),
            ("severity", "severity = 9", "severity is 9"),
            ("severity below zero", "severity = -1", "severity is -1"),
            ("concern", "concern = 'Safe'", "concern is 'Safe'"),
            ("edition", "year = 2031", "year is 2031"),
            ("drug", "drug = ''", "drug is ''"),
            ("compound", "compound = 'a' || char(10) || 'b'", "compound is"),
            ("owner", "monograph = 'Nobody'", "tables contradict"),
        )
    ),
    *(
        Attack(
            f"a boxed warning's {column} that is none",
            "INSERT INTO boxed_warnings SELECT id, 0, 'Fictamab', '', 'label', 'Revised 2/2019',"
            f" '2019-02', 'https://label.example' FROM monographs LIMIT 1;"
            f" UPDATE boxed_warnings SET {change}",
            says,
        )
        for column, change, says in (
            ("source", "source = 'my friend'", "source is 'my friend'"),
            ("day", "day = '2019-13'", "day is '2019-13'"),
            ("date", "date = char(27) || '[2J'", "date is"),
            ("product", "products = printf('%.*c', 1001, 'x')", "products is"),
            ("address", "address = 'a' || char(8238)", "address is"),
            ("drug", "drug = ''", "drug is ''"),
        )
    ),
    Attack("a fact of no kind", "UPDATE key_facts SET kind = 'dose'", "kind is 'dose'"),
    Attack("a feature unheard of", "UPDATE key_facts SET stated = 'x'", "stated is 'x'"),
    Attack("an outcome unheard of", "UPDATE key_facts SET outcome = 'x'", "outcome is 'x'"),
    Attack("days before the first", "UPDATE key_facts SET from_days = -1.0", "from_days is -1"),
    Attack("days without end", "UPDATE key_facts SET to_days = 9e999", "to_days is inf"),
    Attack("days in words", "UPDATE key_facts SET to_days = 'soon'", KIND),
    Attack("patterns unheard of", "UPDATE key_facts SET patterns = '[\"x\"]'", "patterns is"),
    Attack("patterns that are none", "UPDATE key_facts SET patterns = '{'", "patterns is"),
    Attack("a fact with a sentence of its own", "UPDATE key_facts SET sentence = 'Safe.'", KIND),
    Attack("a sentence before the first", "UPDATE key_facts SET sentence = -1", "sentence is -1"),
    Attack("a sentence that is not there", "UPDATE key_facts SET sentence = 9999", DAMAGED),
    Attack("no sentences", "DELETE FROM fact_sentences", DAMAGED),
    Attack(
        "an empty sentence",
        """UPDATE fact_sentences SET sentences = changed(sentences, '"[^"]+"', '""')""",
        "a fact has no sentence",
    ),
    Attack(
        "a sentence that is a number",
        """UPDATE fact_sentences SET sentences = changed(sentences, '"[^"]+"', '5')""",
        "key_facts holds another kind of value",
    ),
    Attack("a day that is none", "UPDATE monographs SET updated = 'today'", "updated is 'today'"),
    Attack(
        "a title without sense",
        "UPDATE section_lists SET texts = changed(texts, '^\\[null', '[{')",
        DAMAGED,
    ),
    Attack(
        "a title nested deeply",
        "UPDATE section_lists SET texts = changed(texts, '^\\[null', printf('%.*c', 9000, '['))",
        DAMAGED,
    ),
    Attack("a lead of numbers", "UPDATE monographs SET lead = '[1]'", DAMAGED),
    Attack(
        "a cell a million columns wide",
        """UPDATE monographs SET lead = '[["table",{"head":0,"rows":[[[0,["x"],1,1000000]]]}]]'""",
        "is too wide",
    ),
    Attack("a year beyond all", "UPDATE reference_lists SET years = x'ffff'", "years is"),
    Attack("a letter of no scale", "UPDATE likelihood SET letter = 'Q'", "letter is 'Q'"),
    Attack("a name of nobody's making", "UPDATE names SET origin = 'me'", "origin is 'me'"),
    Attack("an empty name", "UPDATE names SET name = ''", "name is ''"),
    Attack("an id that steers", "UPDATE monographs SET id = char(27) || id", "tables contradict"),
    Attack("a text that ends in the middle", "UPDATE names SET name = 'a' || char(0)", "no text"),
    Attack("a text that is no UTF-8", "UPDATE names SET name = CAST(x'ff' AS TEXT)", "no text"),
    Attack("an id in other letters", "UPDATE names SET monograph = upper(monograph)", "no such"),
    Attack("a row far away", "UPDATE reference_lists SET first = first + 1000000", "not in order"),
    Attack("a list of nothing", "UPDATE reference_lists SET years = x''", "not in order"),
    Attack("keys that are none", "UPDATE reference_lists SET keys = '{'", "keys is '{'"),
    Attack("keys of nothing", "UPDATE reference_lists SET keys = '[]'", DAMAGED),
    Attack("a list that is none", "UPDATE reference_lists SET texts = x'00'", DAMAGED),
    Attack(
        "a key twice",
        """UPDATE reference_lists SET keys = replace(keys, ']', ',"1"]'),
        years = CAST(years || x'0000' AS BLOB),
        texts = changed(texts, '\\Z', '\n["",null,null,null,[],"",[]]')
        WHERE first = (SELECT max(first) FROM reference_lists)""",
        "it lists a reference twice",
    ),
    Attack(
        "another heading",
        "UPDATE section_lists SET texts = changed(texts, '^\\[null', '[[\"Unsafe\"]')",
        "not that of its text",
    ),
    Attack("cases that are not told", "UPDATE monographs SET case_reports = 7", "are others"),
    Attack("links of another text", "UPDATE links SET chapter = 'Safe'", "not those of its text"),
    Attack("members of no class", "UPDATE links SET member = 1", "no class, it has members"),
    Attack(
        "a reference elsewhere",
        f"UPDATE reference_lists SET texts = changed(texts, '{LINE}', '\\1,1,\\3,')",
        "another section",
    ),
    Attack("a number for words", "UPDATE monographs SET lead = '[[\"p\",[5,1]]]'", KIND),
    Attack("half a sign", """UPDATE monographs SET lead = '[["p","\\ud800"]]'""", KIND),
    Attack(
        "a link of no kind",
        """UPDATE monographs SET lead = '[["p",["x",0,["file","/etc/passwd"]]]]'""",
        "it cannot be read",
    ),
    Attack(
        "an address that is a number",
        """UPDATE monographs SET lead = '[["p",["x",0,["web",5]]]]'""",
        KIND,
    ),
    Attack(
        "a head longer than its table",
        """UPDATE monographs SET lead = '[["table",{"head":9,"rows":[[[0,["x"]]]]}]]'""",
        "its head too long",
    ),
    Attack(
        "boxes in boxes",
        f"UPDATE monographs SET lead = '{BOX * 150}[]{']]' * 150}'",
        "nested too deeply",
    ),
    Attack("no works", "DELETE FROM works", "works: it is not the list of its chapters"),
    Attack(
        "works twice", "INSERT INTO works SELECT 9, works FROM works", "works: it is not the list"
    ),
    Attack("works that are none", "UPDATE works SET works = x'00'", DAMAGED),
    Attack(
        "works that are a chapter",
        "UPDATE works SET works = (SELECT texts FROM section_lists ORDER BY -length(texts))",
        DAMAGED,
    ),
    Attack(
        "a picture it does not hold",
        "INSERT INTO images VALUES ('a.png', '../../secret.png', 1)",
        "names pictures that it does not hold",
    ),
    Attack(
        "a reference more",
        """UPDATE reference_lists SET keys = replace(keys, ']', ',"x"]'),
        years = CAST(years || x'0000' AS BLOB),
        texts = changed(texts, '\\Z', '\n["",null,null,null,[],"",[]]')
        WHERE first = (SELECT max(first) FROM reference_lists)""",
        "holds parts that no chapter shows",
    ),
    Attack(
        "a chapter less",
        "".join(f"DELETE FROM {table.name};" for table in FACT_TABLES)
        + """DELETE FROM links; DELETE FROM names; DELETE FROM fact_sentences;
        DELETE FROM reference_lists; DELETE FROM cited_pmids; DELETE FROM cited_dois;
        DELETE FROM section_lists;
        DELETE FROM listings; DELETE FROM works; DELETE FROM monographs""",
        "does not hold what its manifest says",
    ),
]


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.does)
def test_a_hostile_store_is_refused(bench: Bench, attack: Attack) -> None:
    with_sql(bench, attack.sql)

    assert attack.says in refusal(bench)


def test_a_text_that_unpacks_to_too_much(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    with_sql(bench, "UPDATE section_lists SET texts = bomb()")

    assert "a chapter unpacks to over 32 MB" in refusal(bench)

    monkeypatch.setattr(untrusted_store, "_LARGEST_MONOGRAPH", 2**40)
    monkeypatch.setattr(untrusted_store, "_LARGEST_LIBRARY", 2**20)
    assert "it unpacks to over 4 GB" in refusal(bench)


def test_a_store_of_a_newer_liverleaf(bench: Bench) -> None:
    with_sql(bench, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")

    with pytest.raises(LibraryTooNew):
        install_leaf(bench.look(), bench.installed)


NOISE: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("nothing", lambda store: b""),
    ("no SQLite", lambda store: b"x" * 8192),
    ("cut in the middle", lambda store: store[: len(store) // 2]),
    ("cut by a byte", lambda store: store[:-1]),
    ("a header that is zero", lambda store: bytes(100) + store[100:]),
    ("all pages but the first are zero", lambda store: store[:8192] + bytes(len(store) - 8192)),
    ("pages in another order", lambda store: store[:8192] + store[16384:] + store[8192:16384]),
]


@pytest.mark.parametrize(("does", "change"), NOISE, ids=[does for does, _ in NOISE])
def test_a_damaged_store_with_checksums_that_fit(
    bench: Bench, does: str, change: Callable[[bytes], bytes]
) -> None:
    bench.remake(lambda members: members.update({STORE: change(members[STORE])}))

    assert "was not installed" in refusal(bench)


def test_bytes_changed_at_random_are_refused_or_read(bench: Bench) -> None:
    """With checksums that fit, so that only SQLite and our own checks stand between."""
    store = bench.members()[STORE]
    written = [place for place, byte in enumerate(store) if byte]
    refused = 0
    for place in written[:: len(written) // 60]:
        changed = bytearray(store)
        changed[place] ^= 0x55
        bench.remake(lambda members, changed=changed: members.update({STORE: bytes(changed)}))
        try:
            install_leaf(bench.look(), bench.installed)
        except LeafRefused:
            refused += 1
    assert refused > 10
