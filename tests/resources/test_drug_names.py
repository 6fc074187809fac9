"""The reviewed tables of names: each doubtful name stands in one of them, and each row counts."""

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

from index.medical.drug_names import DrugNames
from index.medical.name_forms import normal_form

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "names"
REVIEWED = (
    *("abbreviations.tsv", "agents.tsv", "brands.tsv", "class_words.tsv", "combinations.tsv"),
    *("languages.tsv", "not_names.tsv", "word_names.tsv"),
)
# One substance that the master list has twice, and brands of a substance and its prodrug.
SAME_SUBSTANCE = (
    {"Albuterol", "Salbutamol"},
    {"Liothyronine", "Triiodothyronine"},
    {"Lubinectedin", "Lurbinectedin"},
    {"Phytonadione", "Vitamin K"},
    {"Aprepitant", "Fosaprepitant"},
    {"Methoxsalen", "Psoralen"},
)


def rows_of(file: str) -> list[dict[str, str]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def table() -> DrugNames:
    return DrugNames.open(FOLDER)


@pytest.mark.parametrize("file", [*REVIEWED, "names.tsv", "spellings.tsv"])
def test_a_table_is_clean(file: str) -> None:
    data = (FOLDER / file).read_bytes()

    assert b"\r" not in data
    assert data.endswith(b"\n")
    for row in rows_of(file):
        assert None not in row, row
        for value in filter(None, row.values()):
            assert value == value.strip(), row
            assert "  " not in value, row


def test_names_of_two_drugs_are_reviewed_or_one_substance(table: DrugNames) -> None:
    meant = defaultdict[str, set[str]](set)
    reviewed = {
        normal_form(row["name"])
        for file in ("abbreviations.tsv", "brands.tsv", "combinations.tsv")
        for row in rows_of(file)
    }
    for row in table:
        meant[normal_form(row.name)].add(row.drug)
    several = {name: drugs for name, drugs in meant.items() if len(drugs) > 1}

    assert several
    unclear = {
        name: drugs
        for name, drugs in several.items()
        if name not in reviewed and drugs not in SAME_SUBSTANCE
    }
    assert not unclear, "a name of two drugs: give it to one in brands.tsv or to both there"


def test_names_of_one_or_two_letters_are_reviewed(table: DrugNames) -> None:
    reviewed = {row["name"] for row in rows_of("abbreviations.tsv")}
    short = {row.name for row in table if len(normal_form(row.name)) < 3}

    assert short
    assert short <= reviewed


def test_a_brand_that_is_a_word_of_our_texts_is_marked(table: DrugNames) -> None:
    """A brand or short name that running text writes small is an ordinary word."""
    words: set[str] = set()
    for text in (ROOT / "resources" / "starter").glob("*.txt"):
        words |= set(re.findall(r"(?<![\w-])[a-z]{2,}(?![\w-])", text.read_text(encoding="utf-8")))
    doubtful = [row for row in table if row.kind in ("brand", "abbreviation")]

    assert len(words) > 1_500
    unmarked = {row.name for row in doubtful if row.name.casefold() in words and not row.is_word}
    assert not unmarked, "an ordinary word: add it to word_names.tsv, or to not_names.tsv"


def test_a_name_left_out_is_not_in_the_table(table: DrugNames) -> None:
    left_out = rows_of("not_names.tsv")

    assert left_out
    for row in left_out:
        meant = {meaning.drug for meaning in table.meanings(row["name"])}
        assert row["drug"] not in meant if row["drug"] else not meant, row
        assert row["reason"]


def test_each_reviewed_row_is_in_the_table(table: DrugNames) -> None:
    for file in ("abbreviations.tsv", "agents.tsv", "brands.tsv", "languages.tsv"):
        for row in rows_of(file):
            assert row["drug"] in {meaning.drug for meaning in table.meanings(row["name"])}, row


def test_word_names_are_names(table: DrugNames) -> None:
    for row in rows_of("word_names.tsv"):
        assert any(meaning.is_word for meaning in table.meanings(row["name"])), row
