"""What a ward calls a drug: names of registers, languages, combinations and classes, in a library
of our own texts and the whole list of drugs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index import Found, Hit, Library, Match, NoHits, Query, build_library
from index.monograph.listed_drug import is_listed

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("known") / "library"
    build_library([RESOURCES / "starter"], folder, drugs=RESOURCES / "drugs")
    opened = Library.open(folder)
    yield opened
    opened.close()


def named(library: Library, typed: str) -> list[Hit]:
    """The hits that a name of theirs gives, in order."""
    outcome = library.search(Query.from_text(typed))
    assert isinstance(outcome, Found), typed
    return [hit for hit in outcome.hits if hit.match is Match.NAME]


@pytest.mark.parametrize(
    ("typed", "id", "reason"),
    [
        ("Panadol", "Acetaminophen", "trade name Panadol"),
        ("Doliprane", "Acetaminophen", "trade name Doliprane (FDA UNII)"),
        ("Metoprolol-ratiopharm 95 mg", "Metoprolol", "INN Metoprolol"),
        ("Phenytoin-Natrium 100 mg", "Phenytoin", "phenytoin sodium"),
        ("metoprolol-tartrate", "Metoprolol", "etoprolol"),
        ("Metoprololsuccinat", "Metoprolol", "etoprolol"),
        ("Diclofenac-Natrium", "Diclofenac", "iclofenac"),
        ("Amlodipin", "listed-amlodipine", "the same word in another language"),
        ("amoxicilline", "Amoxicillin", "other name amoxicilline (FDA UNII)"),
        ("co-amoxiclav", "Amoxicillin-Clavulanate", "British name co-amoxiclav"),
        ("amox-clav", "Amoxicillin-Clavulanate", ""),
        ("flucloxacillin", "listed-flucoxacillin", "generic name Flucloxacillin"),
        ("MTX", "Methotrexate", "MTX"),
        ("Ozempic", "listed-semaglutide", "trade name Ozempic"),
        ("NSAR", "Nonsteroidal_Antiinflammatory_Drugs", "drug class NSAR"),
        ("ACE-Hemmer", "Angiotensin-Converting_Enzyme_Inhibitors", "drug class"),
        ("blood thinner", "Anticoagulants", "drug class"),
        ("kava kava", "Kava_Kava", "Kava Kava"),
        ("Gemtuzumab", "Gemtuzumab_Ozogamicin", ""),
        ("trastuzumab", "listed-trastuzumab", "generic name Trastuzumab"),
        ("venlafaxin", "Venlafaxine_Desvenlafaxine", ""),
    ],
)
def test_a_name_of_the_ward_leads_to_its_drug_first(
    library: Library, typed: str, id: str, reason: str
) -> None:
    first = named(library, typed)[0]

    assert first.monograph == id
    assert reason in first.reason


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Rifater", {"Isoniazid", "listed-pyrazinamide", "listed-rifampin"}),
        ("Bactrim", {"listed-sulfamethoxazole", "listed-trimethoprim"}),
        ("TMP-SMX", {"listed-sulfamethoxazole", "listed-trimethoprim"}),
        ("Caduet", {"listed-amlodipine", "Atorvastatin"}),
        ("Arthrotec", {"Diclofenac", "listed-misoprostol"}),
    ],
)
def test_a_combination_without_a_chapter_leads_to_all_its_parts(
    library: Library, typed: str, parts: set[str]
) -> None:
    hits = named(library, typed)

    assert {hit.monograph for hit in hits} == parts
    assert all(f"{typed} contains " in hit.reason for hit in hits)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("AZA", {"listed-azacitidine", "Azathioprine"}),
        ("GO", {"Gemtuzumab_Ozogamicin", "listed-golimumab"}),
        ("isoniazid-rifampicin", {"Isoniazid", "listed-rifampin"}),
    ],
)
def test_a_name_of_two_drugs_leads_to_both(library: Library, typed: str, ids: set[str]) -> None:
    assert ids <= {hit.monograph for hit in named(library, typed)[: len(ids)]}


def test_every_listed_drug_is_found_by_its_own_name_first(library: Library) -> None:
    wrong = []
    for summary in library.summaries():
        if is_listed(summary.id):
            first = named(library, summary.title)[0]
            if first.monograph != summary.id and is_listed(first.monograph):
                wrong.append((summary.title, first.monograph))

    assert wrong == []


def test_a_brand_of_another_drug_is_told_and_no_name(library: Library) -> None:
    shown = library.get("listed-sulfamethoxazole")
    told = str(shown.sections[0].blocks)

    assert "Bactrim (trade name of Sulfamethoxazole + Trimethoprim)" in told
    assert "Bactrim" not in shown.trade_names[0].brands


@pytest.mark.parametrize("typed", ["zzzzqqq", "of the", "hepatitis fatal xyzzy"])
def test_what_is_no_name_gets_none(library: Library, typed: str) -> None:
    outcome = library.search(Query.from_text(typed))

    assert isinstance(outcome, NoHits) or all(hit.match is not Match.NAME for hit in outcome.hits)


def test_names_are_found_within_filters(library: Library) -> None:
    assert named(library, "likelihood:E Ozempic")[0].monograph == "listed-semaglutide"


@pytest.mark.parametrize(
    ("typed", "word"), [("Ikterus", "jaundice"), ("Leberversagen Fieber", "fever")]
)
def test_a_sign_in_another_language_is_looked_for_in_english(
    library: Library, typed: str, word: str
) -> None:
    outcome = library.search(Query.from_text(typed))

    assert isinstance(outcome, Found)
    assert any(word in hit.snippet.text.casefold() for hit in outcome.hits)
