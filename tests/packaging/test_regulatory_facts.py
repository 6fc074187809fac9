"""The script that writes the files of regulatory facts, and the files that it wrote."""

import csv
import json
from pathlib import Path

import pytest

from index.importer.drug_list import read_drug_list
from index.importer.regulatory_files import read_regulatory_facts
from index.monograph.master_list import compact
from index.monograph.regulatory import DILIRANK_CITATIONS, BoxedWarning, BoxSource, LabelSection
from index.search.filters.boxed_warnings import PRODUCTS

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "drugs"
DRUGS = {compact(name): name for name in ("Fictamab", "Valproate", "Acetaminophen")}


@pytest.fixture
def script() -> object:
    import regulatory_facts

    return regulatory_facts


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Updated April 4, 2025", "2025-04-04"),
        ("Revised 5/2019; effectiveTime 2025-12-22 (version 9)", "2019-05"),
        ("September 3, 2021 (box updated 8/31/2021)", "2021-09-03"),
        ("page January 2018", "2018-01"),
        ("1999", "1999"),
        ("", ""),
        ("soon", ""),
    ],
)
def test_a_date_is_sorted_by_the_first_that_the_copy_gives(script, date: str, day: str) -> None:
    assert script.day_of(date) == day


def entry(liver: bool | None, evidence: str = "label text", **source: str) -> dict:
    given = {"url": "https://label.example", "kind": "label text", "date": "May 2020", **source}
    return {"boxed": {"liver": liver, "evidence": evidence, "sources": [given]}}


@pytest.mark.parametrize(
    ("does", "name", "said", "count"),
    [
        ("a label is taken", "fictamab", entry(True), 1),
        ("so is a notice", "fictamab", entry(True, "FDA communication and more"), 1),
        ("not seen is not taken", "fictamab", entry(None), 0),
        ("a box on something else is not", "fictamab", entry(False), 0),
        ("nor what only others wrote", "fictamab", entry(True, "mixed: others"), 0),
        ("nor a source that is no label", "fictamab", entry(True, kind="secondary"), 0),
        ("nor an address put together", "fictamab", entry(True, address_note="rebuilt"), 0),
        ("nor a drug of no list", "guessamab", entry(True), 0),
        ("nor an entry without a box", "fictamab", {"boxed": None}, 0),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_only_what_a_label_or_a_notice_shows_is_a_row(
    script, does: str, name: str, said: dict, count: int
) -> None:
    assert len(list(script.boxes_of(name, said, DRUGS))) == count, does


def test_no_words_of_a_source_are_taken_over(script) -> None:
    (row,) = script.boxes_of("acetaminophen", entry(True, shows="Words.", locator="box 1"), DRUGS)

    assert row == BoxedWarning(
        "Acetaminophen",
        "prescription products",
        BoxSource.LABEL,
        "May 2020",
        "2020-05",
        "https://label.example (box 1)",
    )


@pytest.mark.parametrize(
    ("compound", "drug"),
    [("fictamab", "Fictamab"), ("FICTAMAB", "Fictamab"), ("divalproex sodium", "Valproate")],
)
def test_a_compound_goes_to_the_drug_of_its_name_or_of_the_table(
    script, compound: str, drug: str
) -> None:
    row = {
        "compound": compound,
        "label_section": "Box warning",
        "severity_class": "8",
        "concern": "vMost-DILI-Concern",
    }

    assert script.rank_of(row, DRUGS).drug == drug
    assert script.rank_of({**row, "compound": "fictamab sodium"}, DRUGS) is None


def test_the_newest_copy_stands_first_and_a_label_before_a_reprint(script) -> None:
    def copy(day: str, source: BoxSource) -> BoxedWarning:
        return BoxedWarning("Fictamab", "", source, "", day, "")

    old, undated = copy("2011", BoxSource.LABEL), copy("", BoxSource.LABEL)
    reprint, label = copy("2020-05", BoxSource.REPRINT), copy("2020-05", BoxSource.LABEL)

    assert script.newest_first([undated, old, reprint, label]) == [label, reprint, old, undated]


def test_every_drug_of_the_files_and_of_the_table_is_in_the_list(script) -> None:
    listed = {each.ingredient for each in read_drug_list(FOLDER / "master_list.tsv").listings}
    facts = read_regulatory_facts(FOLDER).by_drug()

    assert len(facts) > 700
    assert facts.keys() <= listed
    assert set(script.DRUG_OF.values()) <= listed
    assert {fact.year for each in facts.values() for fact in each.dilirank} <= {*DILIRANK_CITATIONS}
    assert set(script.PRODUCTS.values()) == set(PRODUCTS)


def test_the_files_are_what_the_script_makes_of_the_sources(
    script, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dilirank = shared / "data" / "dilirank" / "dilirank.tsv"
    labels = shared / "facts" / "label_facts.json"
    (tmp_path / "master_list.tsv").write_bytes((FOLDER / "master_list.tsv").read_bytes())
    monkeypatch.setattr(script, "FOLDER", tmp_path)

    assert script.main(dilirank, labels) == 0
    for file in FOLDER.glob("*.tsv"):
        assert (tmp_path / file.name).read_bytes() == file.read_bytes()


def test_the_files_say_what_the_sources_say(script, shared: Path) -> None:
    with (shared / "data" / "dilirank" / "dilirank.tsv").open(encoding="utf-8") as lines:
        rows = {row["compound"]: row for row in csv.DictReader(lines, delimiter="\t")}
    facts = read_regulatory_facts(FOLDER)

    for fact in facts.dilirank:
        row = rows[fact.compound]
        assert fact.label_section.value == row["label_section"]
        assert (str(fact.severity), fact.concern.value) == (row["severity_class"], row["concern"])
    boxed = {row["compound"] for row in rows.values() if row["label_section"] == "Box warning"}
    kept = [f for f in facts.dilirank if f.label_section is LabelSection.BOX_WARNING]
    assert {fact.compound for fact in kept} == boxed
    told = json.loads((shared / "facts" / "label_facts.json").read_text("utf-8"))
    seen = {script.DRUG_OF.get(name, name) for name, said in told.items() if is_boxed(said)}
    assert {compact(each.drug) for each in facts.boxed_warnings} <= set(map(compact, seen))


def is_boxed(said: dict) -> bool:
    return bool(said.get("boxed")) and said["boxed"]["liver"] is True
