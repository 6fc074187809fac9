"""The script that writes the name table."""

import csv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "names"
SOURCES = ROOT.parent / "shared" / "data"


def rows_of(file: str) -> list[dict[str, str]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.skipif(not (SOURCES / "names").is_dir(), reason="the sources are not here")
def test_the_script_writes_this_table() -> None:
    """Of the sources and the reviewed tables nothing else is made."""
    import drug_names

    made = drug_names.table_of(
        SOURCES / "names" / "unii.tsv",
        SOURCES / "names" / "variants.tsv",
        SOURCES / "masterlist" / "masterlist01-25.xlsx",
    ).rows()

    assert [tuple(row) for row in made] == [
        (row["name"], row["drug"], row["kind"], row["source"]) for row in rows_of("names.tsv")
    ]
    assert drug_names.spellings(made) == {
        row["form"]: row["name"] for row in rows_of("spellings.tsv")
    }


REGISTER = """unii\tname\ttype\ttags\tdisplay_name
U1\tALPHADINE\tof\t\tALPHADINE
U1\tALPHADINE\tcn\tINN|USAN\tALPHADINE
U1\tALPHADIN\tcn\tMART.\tALPHADINE
U1\tALPHADINE SODIUM\tcn\t\tALPHADINE
U1\tALPHORA\tbn\t\tALPHADINE
U1\tBOTHORA\tbn\t\tALPHADINE
U1\tDUOCOMB COMPONENT ALPHADINE\tcn\t\tALPHADINE
U1\tAL-1234\tcd\t\tALPHADINE
U1\tALPHADINE RADIX\tcn\tHPUS\tALPHADINE
U2\tBETAMOL\tof\t\tBETAMOL
U2\tBETAMOL\tcn\tINN\tBETAMOL
"""
VARIANTS = [
    ("alphadine", "alfadina", False),
    ("alphadine", "duocomb", False),
    ("alphadine", "newalpha", False),
    ("alphadine", "neither", False),
    ("betamol", "neither", False),
    ("alphadine", "betamol", False),
]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Alphadine", {("Alphadine", "INN")}),
        ("alphadin", {("Alphadine", "official name")}),
        ("alphadine sodium", {("Alphadine", "salt or form")}),
        ("Alphora", {("Alphadine", "brand")}),
        # A name of two drugs leads to both, where the register and the list have it.
        ("Bothora", {("Alphadine", "brand"), ("Betamol", "brand")}),
        # The brand of a combination that nobody reviewed stands for no part of it.
        ("duocomb", set()),
        # A code, and a name of homeopathy.
        ("AL-1234", set()),
        ("alphadine radix", set()),
        # The same word in another language.
        ("alfadina", {("Alphadine", "other language")}),
        # From the vocabularies alone: only what nothing else has.
        ("newalpha", {("Alphadine", "other name")}),
        ("neither", set()),
        # A drug's own name is never another's.
        ("betamol", {("Betamol", "INN")}),
    ],
)
def test_the_rules_of_the_table(tmp_path: Path, name: str, expected: set[tuple[str, str]]) -> None:
    import drug_names
    import name_sources

    from index.medical.name_forms import normal_form
    from index.monograph.master_list import Listing

    for file in ("agents", "combinations", "abbreviations", "brands", "languages", "class_words"):
        (tmp_path / f"{file}.tsv").write_text("name\tdrug\tkind\n", encoding="utf-8")
    (tmp_path / "not_names.tsv").write_text("name\tdrug\treason\n", encoding="utf-8")
    (tmp_path / "unii.tsv").write_text(REGISTER, encoding="utf-8")
    listed = [
        Listing(drug, brands, "", False, "", "", None, ())
        for drug, brands in (("Alphadine", ()), ("Betamol", ("Bothora",)))
    ]

    table = drug_names.DrugNames(tmp_path, listed)
    table.read_reviewed()
    table.read_register(name_sources.substances(tmp_path / "unii.tsv"))
    table.read_list()
    table.read_variants(VARIANTS)

    found = {
        (row.drug, row.kind) for row in table.rows() if normal_form(row.name) == normal_form(name)
    }
    assert found == expected
