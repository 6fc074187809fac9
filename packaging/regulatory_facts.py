"""Writes the program's own files of regulatory facts, once for each edition of their sources.

python packaging/regulatory_facts.py dilirank.tsv label_facts.json

Each compound goes to the drug of the master list that has its name, or that the table below gives
it; what goes to none is left out, and told. Of labels, a row says only that a copy showed a boxed
warning on the liver, and when: no wording is taken over.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from index.importer.drug_list import read_drug_list
from index.importer.regulatory_files import (
    DILIRANK_FILE,
    WARNINGS_FILE,
    write_dilirank,
    write_warnings,
)
from index.monograph.master_list import MasterList, compact
from index.monograph.regulatory import (
    DILIRANK_CITATIONS,
    BoxedWarning,
    BoxSource,
    Concern,
    DiliRank,
    LabelSection,
)

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources" / "drugs"
YEAR: Final = 2016
# Reviewed by reading: the same substance under another spelling, as a salt or an ester, or in full.
DRUG_OF: Final = {
    "4-aminosalicylic acid": "Aminosalicylic acid",
    "4-phenylbutyric acid": "Phenylbutyrate",
    "aciclovir": "Acyclovir",
    "amphetamine": "Amphetamines",
    "arsenic trioxide": "Arsenic",
    "calcitonin salmon": "Calcitonin",
    "certolizumab pegol": "Certolizumab",
    "choriogonadotropin alfa": "Chorionic gonadotrophin",
    "clindamycin-2-phosphate": "Clindamycin",
    "cortisone acetate": "Cortisone",
    "cromoglicate": "Cromolyn",
    "dalteparin sodium": "Dalteparin",
    "darbepoetin alfa": "Darbepoetin",
    "divalproex sodium": "Valproate",
    "eltrombopag olamine": "Eltrombopag",
    "erythropoietin": "Epoetin Alfa",
    "esomeprazole Sodium": "Esomeprazole",
    "Estrogens, Conjugated": "Estrogens",
    "etidronic acid": "Etidronate",
    "follitropin alfa/beta": "Follicle Stimulating Hormone",
    "fondaparinux sodium": "Fondaparinux",
    "gamma hydroxybutyric acid": "Oxybate",
    "gemtuzumab ozogamicin": "Gemtuzumab",
    "glatiramer acetate": "Glatiramer",
    "glibenclamide": "Glyburide",
    "haloperidol decanoate": "Haloperidol",
    "heparin sodium": "Heparin",
    "histrelin acetate": "Histrelin",
    "hydroxyprogesterone caproate": "Hydroxyprogesterone",
    "interferon alfa-2a, recombinant": "Interferon alfa",
    "interferon alfa-2b": "Interferon alfa",
    "interferon alfacon-1": "Interferon alfa",
    "interferon beta-1a": "Interferon beta",
    "interferon beta-1b": "Interferon beta",
    "interferon gamma-1b": "Interferon gamma",
    "isorbide mononitrate": "Isosorbide mononitrate",
    "lanreotide acetate": "Lanreotide",
    "levocetirizine dihydrochloride": "Levocetirizine",
    "marinol": "Dronabinol",
    "meclofenamic acid": "Meclofenamate",
    "mesalazine": "Mesalamine",
    "methenamine hippurate": "Methenamine",
    "metoprolol succinate": "Metoprolol",
    "muromonab-cd3": "Muromonab",
    "mycophenolate mofetil": "Mycophenolate",
    "mycophenolic acid": "Mycophenolate",
    "nalmefene hydrochloride": "Nalmefene",
    "nandrolone decanoate": "Nandrolone",
    "norethindrone": "Norethisterone",
    "norethindrone acetate": "Norethisterone",
    "orciprenaline": "Metaproterenol",
    "pegademase bovine": "Pegademase",
    "peginterferon alfa-2a": "Peginterferon alfa",
    "peginterferon alfa-2b": "Peginterferon alfa",
    "penicillin g": "Penicillin G & V",
    "penicillin v": "Penicillin G & V",
    "prasugrel hydrochloride": "Prasugrel",
    "torasemide": "Torsemide",
    "trientine hydrochloride": "Trientine",
    "triptorelin pamoate": "Triptorelin",
    "ursodeoxycholic acid": "Ursodiol",
    "valaciclovir": "Valacyclovir",
    "valproic acid": "Valproate",
    "zoledronate": "Zoledronic acid",
}
# Reviewed by reading: the products that the boxed warning is limited to.
PRODUCTS: Final = {
    "acetaminophen": "prescription products",
    "amiodarone": "tablets",
    "ketoconazole": "tablets",
    "methotrexate": "tablets",
}
# Of these copies the part of the box that names the liver was not read, by a part of the address.
NOT_THE_BOX: Final = (
    "setid=87ed3420-1697-6f42-e053-2995a90a1a5b",
    "setid=a57c49ae-d659-49fa-84e3-cf6d1f9e6f97",
    "blackboxrx.com/app/display/485",
)
_SOURCES: Final = {
    "label text": BoxSource.LABEL,
    "label text, reprinted by a third party": BoxSource.REPRINT,
    "FDA communication": BoxSource.COMMUNICATION,
}
_EVIDENCE: Final = ("label text", "FDA communication")
_MONTHS: Final = (
    "january february march april may june july august september october november december"
).split()
_DATE: Final = re.compile(
    rf"(?P<name>{'|'.join(_MONTHS)})(?: (?P<day>\d{{1,2}}),)? (?P<year>\d{{4}})"
    r"|(?P<month>\d{1,2})/(?P<of>\d{4})|(?P<only>\d{4})",
    re.IGNORECASE,
)


def main(dilirank: Path, labels: Path) -> int:
    """Read both sources and write the files; the exit status."""
    drugs = _drugs_of(read_drug_list(FOLDER / "master_list.tsv"))
    with dilirank.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    facts = [fact for row in rows if (fact := rank_of(row, drugs)) is not None]
    facts.sort(key=lambda fact: (fact.drug, fact.compound))
    citation = {
        "citation": DILIRANK_CITATIONS[YEAR],
        "origin": "U.S. Food and Drug Administration; a work of the US government",
    }
    write_dilirank(FOLDER / DILIRANK_FILE, facts, citation)
    entries = json.loads(labels.read_text(encoding="utf-8"))
    warnings = [each for drug, entry in entries.items() for each in boxes_of(drug, entry, drugs)]
    origin = {"origin": "copies of US labels and notices of the FDA, each with its address"}
    write_warnings(FOLDER / WARNINGS_FILE, newest_first(warnings), origin)
    boxed = {fact.drug for fact in facts if fact.label_section is LabelSection.BOX_WARNING}
    print(f"{len(facts):,} of {len(rows):,} compounds, {len(boxed)} drugs with a boxed warning")
    print(f"{len(warnings)} label copies, {len({each.drug for each in warnings})} drugs")
    return 0


def rank_of(row: Mapping[str, str], drugs: Mapping[str, str]) -> DiliRank | None:
    """The fact of a row of DILIrank; None, which is told, where no drug of the list is meant."""
    compound = row["compound"]
    drug = _drug(compound, drugs)
    if drug is None:
        print(f"no drug of the list: {compound} ({row['label_section']})")
        return None
    section, concern = LabelSection(row["label_section"]), Concern(row["concern"])
    return DiliRank(drug, compound, section, int(row["severity_class"]), concern, YEAR)


def boxes_of(
    name: str, entry: Mapping[str, Any], drugs: Mapping[str, str]
) -> Iterator[BoxedWarning]:
    """The copies that show a drug's boxed warning on the liver; one without evidence is told."""
    boxed = entry.get("boxed")
    if not boxed or boxed["liver"] is not True:
        return
    drug = _drug(name, drugs)
    if drug is None or not boxed["evidence"].startswith(_EVIDENCE):
        print(f"left out: {name} ({boxed['evidence']})")
        return
    for source in boxed["sources"]:
        address = f"{source['url']} ({source['locator']})" if "locator" in source else source["url"]
        kind = _SOURCES.get(source["kind"])
        # An address that its source calls rebuilt may lead nobody to the copy.
        if kind is None or "address_note" in source or any(no in address for no in NOT_THE_BOX):
            continue
        date = source.get("date", "")
        yield BoxedWarning(drug, PRODUCTS.get(name, ""), kind, date, day_of(date), address)


def newest_first(warnings: Iterable[BoxedWarning]) -> list[BoxedWarning]:
    """By drug, then the newest copy first; of one date, a label itself before a reprint."""
    order = list(BoxSource)
    by_source = sorted(warnings, key=lambda each: order.index(each.source))
    by_day = sorted(by_source, key=lambda each: each.day, reverse=True)
    return sorted(by_day, key=lambda each: each.drug)


def day_of(date: str) -> str:
    """The first date in a text, as ISO text as far as it goes.

    >>> [day_of(each) for each in ("Updated April 4, 2025", "Revised 2/2019", "May 1999", "")]
    ['2025-04-04', '2019-02', '1999-05', '']
    """
    found = _DATE.search(date)
    if found is None:
        return ""
    if found["month"]:
        return f"{found['of']}-{int(found['month']):02}"
    if found["only"]:
        return found["only"]
    month = f"{found['year']}-{_MONTHS.index(found['name'].lower()) + 1:02}"
    return f"{month}-{int(found['day']):02}" if found["day"] else month


def _drugs_of(listed: MasterList) -> dict[str, str]:
    """The drugs of the list, by each of their names."""
    return {compact(name): each.ingredient for each in listed.listings for name in each.names}


def _drug(name: str, drugs: Mapping[str, str]) -> str | None:
    return drugs.get(compact(name)) or drugs.get(compact(DRUG_OF.get(name, "")))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
