"""The name table as it is shipped: what a ward's names lead to, and what they never lead to."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.medical.drug_names import CLASS, COMBINATION, KINDS, DrugNames
from index.medical.name_forms import normal_form

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "names"
CO_AMOXICLAV = "Amoxicillin + Clavulanate"
CO_TRIMOXAZOLE = "Sulfamethoxazole + Trimethoprim"


@pytest.fixture(scope="module")
def table() -> DrugNames:
    return DrugNames.open(FOLDER)


@dataclass(frozen=True)
class Case:
    """A sentence, what was typed, and the drugs named."""

    sentence: str
    typed: str
    drugs: tuple[str, ...]


@pytest.mark.parametrize(
    "case",
    [
        Case("the list's own name", "acetaminophen", ("Acetaminophen",)),
        Case("the international name", "paracetamol", ("Acetaminophen",)),
        Case("a name of the list rightly spelt", "flucloxacillin", ("Flucoxacillin",)),
        Case("both names that the list has", "salbutamol", ("Salbutamol",)),
        Case("a brand of the register", "Padcev", ("Enfortumab Vedotin",)),
        Case("a brand of the vocabularies alone", "Voltaren", ("Diclofenac",)),
        Case("a German brand", "Beloc Zok", ("Metoprolol",)),
        Case("a company and a strength", "Metoprolol-ratiopharm 95 mg", ("Metoprolol",)),
        Case("a German salt", "Phenytoin-Natrium 100 mg", ("Phenytoin",)),
        Case("a salt after a hyphen", "metoprolol-tartrate", ("Metoprolol",)),
        Case("another German salt", "Diclofenac-Natrium", ("Diclofenac",)),
        Case("a short salt and form", "metoprolol succ ER 50", ("Metoprolol",)),
        Case("a company of two letters", "Ibuprofen AL 600", ("Ibuprofen",)),
        Case("a company with a number", "Pantoprazol 1A Pharma 40mg", ("Pantoprazole",)),
        Case("a joined German salt", "Metoprololsuccinat", ("Metoprolol",)),
        Case("a German acid", "Valproinsäure", ("Valproate",)),
        Case("a German acid in ASCII", "Clavulansaeure", ("Clavulanate",)),
        Case("a French name", "phénytoïne", ("Phenytoin",)),
        Case("an Italian name", "idroclorotiazide", ("Hydrochlorothiazide",)),
        Case("an abbreviation", "MTX", ("Methotrexate",)),
        Case("an abbreviation with a sign", "T-DXd", ("Trastuzumab deruxtecan",)),
        Case("an ambiguous one asks", "AZA", ("Azacitidine", "Azathioprine")),
        Case("GO asks", "GO", ("Gemtuzumab", "Golimumab")),
        Case("EV asks", "EV", ("Enfortumab Vedotin", "Estradiol")),
        Case("an antibody is not its conjugate", "trastuzumab", ("Trastuzumab",)),
        Case("a conjugate is not its antibody", "T-DM1", ("Trastuzumab emtansine",)),
        Case("the name of a combination", "co-amoxiclav", (CO_AMOXICLAV,)),
        Case("short for a combination", "amox-clav", (CO_AMOXICLAV,)),
        Case("a combination's brand with strengths", "Augmentin 875/125", (CO_AMOXICLAV,)),
        Case("parts in another language", "amoxicilline acide clavulanique", (CO_AMOXICLAV,)),
        Case("parts in an older spelling", "amoxycillin and clavulanic acid", (CO_AMOXICLAV,)),
        Case("parts joined by plus", "amoxicillin plus clavulanate", (CO_AMOXICLAV,)),
        Case("parts in any order", "rifampicin/isoniazid", ("Isoniazid + Rifampin",)),
        Case("a combination of three", "Rifater", ("Isoniazid + Pyrazinamide + Rifampin",)),
        Case("a brand that the list gives to a part", "Arthrotec", ("Diclofenac + Misoprostol",)),
        Case("another such brand", "Bactrim forte", (CO_TRIMOXAZOLE,)),
        Case("two short names", "TMP-SMX", (CO_TRIMOXAZOLE,)),
        Case("a part said by its short name", "Losartan HCT", ("Hydrochlorothiazide + Losartan",)),
        Case("a combination of the list", "Tazobac 4,5 g", ("Piperacillin/Tazobactam",)),
        Case("a class in German", "ACE-Hemmer", ("Angiotensin-Converting Enzyme Inhibitors",)),
        Case("a class by its short name", "NSAR", ("Nonsteroidal Antiinflammatory Drugs",)),
        Case("an agent beside the list", "Adrenalin", ("Epinephrine",)),
    ],
)
def test_a_name_leads_to(table: DrugNames, case: Case) -> None:
    found = table.lookup(case.typed)

    assert found is not None, case.sentence
    assert found.drugs == case.drugs, case.sentence
    assert not found.together


def test_two_drugs_without_a_combination_are_both_named(table: DrugNames) -> None:
    found = table.lookup("metoprolol + azathioprine")

    assert found is not None
    assert found.together
    assert found.drugs == ("Metoprolol", "Azathioprine")


@pytest.mark.parametrize(
    "typed", ["", "jaundice", "Metoprolol comp", "Ramipril plus", "neosporine xyz", "95 mg"]
)
def test_what_is_no_name_leads_nowhere(table: DrugNames, typed: str) -> None:
    assert table.lookup(typed) is None


def test_neosporin_is_no_hydrocortisone(table: DrugNames) -> None:
    assert {row.drug for row in table.meanings("Neosporin")} == {
        "Bacitracin + Neomycin + Polymyxin B"
    }


def test_names_within_a_sentence(table: DrugNames) -> None:
    sentence = "same patient on MTX, met a rash; can Augmentin lead to ALT? Metoprololsuccinat go"
    found = table.names_in(sentence)

    assert [sentence[name.start : name.end] for name in found] == [
        "MTX", "Augmentin", "Metoprololsuccinat",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "drugs"),
    [
        ("amoxicillin plus clavulanate twice daily", [CO_AMOXICLAV]),
        ("Piperacillina/tazobactam EV q8h", ["Piperacillin/Tazobactam"]),
        ("lisinopril, hydrochlorothiazide", ["Lisinopril", "Hydrochlorothiazide"]),
        ("metoprolol and azathioprine", ["Metoprolol", "Azathioprine"]),
        ("mtx and ass in small letters", []),
        ("lead to liver failure, choice of drug", []),
    ],
)
def test_the_drugs_of_a_sentence(table: DrugNames, sentence: str, drugs: list[str]) -> None:
    assert [name.meanings[0].drug for name in table.names_in(sentence)] == drugs


@pytest.mark.parametrize(
    ("drug", "parts"),
    [
        ("Amlodipine + Valsartan", ("Amlodipine", "Valsartan")),
        ("Piperacillin/Tazobactam", ("Piperacillin", "Tazobactam")),
        ("Naltrexone-Buproprion", ("Bupropion", "Naltrexone")),
        ("Metoprolol", ()),
    ],
)
def test_the_parts_of_a_drug(table: DrugNames, drug: str, parts: tuple[str, ...]) -> None:
    assert table.parts_of(drug) == parts


def test_the_names_of_a_drug(table: DrugNames) -> None:
    names = {row.name: row.kind for row in table.names_of("Rifampin")}

    assert (names["rifampicin"], names["Rifadin"], names["RMP"]) == ("INN", "brand", "abbreviation")
    assert "Rifater" not in names


def test_the_lines_are_sorted_by_normal_form(table: DrugNames) -> None:
    forms = [normal_form(row.name) for row in table]

    assert len(forms) > 10_000
    assert forms == sorted(forms)


def test_every_row_is_complete_and_of_a_known_kind(table: DrugNames) -> None:
    rows = list(table)

    assert {row.kind for row in rows} <= set(KINDS)
    assert all(row.name and row.drug and row.source for row in rows)
    assert len({(normal_form(row.name), row.drug) for row in rows}) == len(rows)


def test_every_name_is_found_by_itself(table: DrugNames) -> None:
    for row in table:
        found = table.lookup(row.name)
        assert found is not None, row
        assert row.drug in found.drugs, row


def test_no_rule_turns_a_name_into_another_drugs(table: DrugNames) -> None:
    led = 0
    for row in table:
        by_rule = {meaning.drug for meaning in table.meanings_by_spelling(row.name)}
        assert by_rule <= {meaning.drug for meaning in table.meanings(row.name)}, row
        led += bool(by_rule)
    assert led > 3_000


def test_a_combinations_name_stands_for_no_part(table: DrugNames) -> None:
    meant = defaultdict[str, set[str]](set)
    for row in table:
        meant[normal_form(row.name)].add(row.drug)
    combined = [row for row in table if " + " in row.drug or row.kind == COMBINATION]

    assert len(combined) > 500
    for row in combined:
        parts = set(table.parts_of(row.drug))
        assert meant[normal_form(row.name)].isdisjoint(parts), row


def test_each_part_of_a_combination_is_a_drug(table: DrugNames) -> None:
    parts = {part for row in table for part in table.parts_of(row.drug)}

    assert len(parts) > 150
    assert all(table.meanings(part) for part in parts)


def test_a_class_is_no_drug(table: DrugNames) -> None:
    classes = {row.drug.casefold() for row in table if row.kind == CLASS}

    assert classes
    assert classes.isdisjoint({row.drug.casefold() for row in table if row.kind != CLASS})
