"""The starter texts and the sources each was written from."""

import re
from pathlib import Path
from typing import Final

STARTER: Final = Path(__file__).resolve().parents[2] / "resources" / "starter"
COMPLETE: Final = {
    "Inotuzumab_Ozogamicin": "data/livertox/Inotuzumab_Ozogamicin.txt",
    "Nabumetone": "data/livertox/Nabumetone.nxml",
    "Metoprolol": "data/livertox/Metoprolol.nxml",
    "Venlafaxine_Desvenlafaxine": "data/livertox/Venlafaxine.nxml",
}
INOTUZUMAB = (COMPLETE["Inotuzumab_Ozogamicin"], "facts/inotuzumab-ozogamicin.json")
NABUMETONE = COMPLETE["Nabumetone"]
VENLAFAXINE_LISTED = "resources/drugs/master_list.tsv#Venlafaxine"
SOURCES: Final[dict[str, tuple[str, ...]]] = {
    "Inotuzumab_Ozogamicin": (
        *INOTUZUMAB,
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv",
    ),
    "Nabumetone": (COMPLETE["Nabumetone"],),
    "Metoprolol": (COMPLETE["Metoprolol"],),
    "Venlafaxine_Desvenlafaxine": (COMPLETE["Venlafaxine_Desvenlafaxine"], VENLAFAXINE_LISTED),
    "Gemtuzumab_Ozogamicin": (
        "facts/gemtuzumab-ozogamicin.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Gemtuzumab",
        *INOTUZUMAB,
    ),
    "Brentuximab_Vedotin": (
        "facts/brentuximab-vedotin.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Brentuximab Vedotin",
        *INOTUZUMAB,
    ),
    "Enfortumab_Vedotin": (
        "facts/enfortumab-vedotin.json",
        "resources/drugs/master_list.tsv#Enfortumab Vedotin",
        *INOTUZUMAB,
    ),
    "Trastuzumab_Emtansine": (
        "facts/trastuzumab-emtansine.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Trastuzumab emtansine",
        *INOTUZUMAB,
    ),
    "Trastuzumab_Deruxtecan": (
        "facts/trastuzumab-deruxtecan.json",
        "facts/label_facts.json",
        *INOTUZUMAB,
    ),
    "Amoxicillin-Clavulanate": (
        "facts/amoxicillin-clavulanate.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Clavulanate",
        "data/livertox-2025/Amoxicillin.nxml",
    ),
    "Acetaminophen": (
        "data/livertox-2025/Acetaminophen.nxml",
        "facts/acetaminophen.json",
        "facts/label_facts.json",
    ),
    "Isoniazid": (
        "facts/isoniazid.json",
        "data/livertox-2025/Streptomycin.nxml",
        "data/livertox-2025/Nitrofurantoin.nxml",
        "data/livertox-2025/Methotrexate.nxml",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Isoniazid",
    ),
    "Nitrofurantoin": (
        "data/livertox-2025/Nitrofurantoin.nxml",
        "facts/nitrofurantoin.json",
        "facts/label_facts.json",
    ),
    "Diclofenac": ("data/livertox-2025/Diclofenac.nxml", NABUMETONE),
    "Valproate": (
        "facts/valproate.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Valproate",
        "data/livertox-2025/Carbamazepine.nxml",
        "data/livertox-2025/Methotrexate.nxml",
        "data/livertox-2025/Ketoconazole.nxml",
    ),
    "Phenytoin": (
        "facts/phenytoin.json",
        "data/livertox-2025/Carbamazepine.nxml",
        "facts/abbreviations.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Phenytoin",
    ),
    "Amiodarone": (
        "data/livertox-2025/Amiodarone.nxml",
        "facts/amiodarone.json",
        "facts/label_facts.json",
    ),
    "Atorvastatin": (
        "data/livertox-2025/Atorvastatin.nxml",
        "facts/atorvastatin.json",
        "facts/label_facts.json",
    ),
    "Methotrexate": (
        "data/livertox-2025/Methotrexate.nxml",
        "facts/methotrexate.json",
        "facts/label_facts.json",
    ),
    "Azathioprine": (
        "data/livertox-2025/Azathioprine.nxml",
        "facts/azathioprine.json",
        "data/livertox-2025/Methotrexate.nxml",
    ),
    "Ketoconazole": (
        "data/livertox-2025/Ketoconazole.nxml",
        "facts/ketoconazole.json",
        "facts/label_facts.json",
    ),
    "Bosentan": (
        "data/livertox-2025/Bosentan.nxml",
        "facts/bosentan.json",
        "facts/label_facts.json",
    ),
    "Minocycline": (
        "facts/minocycline.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Minocycline",
        "data/livertox-2025/Ketoconazole.nxml",
        "data/livertox-2025/Nitrofurantoin.nxml",
        "data/livertox-2025/Carbamazepine.nxml",
    ),
    "Green_Tea": ("facts/green-tea.json", "resources/drugs/master_list.tsv#Green tea"),
    "Kava_Kava": ("facts/kava.json", "resources/drugs/master_list.tsv#Kava"),
    "Ashwagandha": ("facts/ashwagandha.json", "resources/drugs/master_list.tsv#Ashwagandha"),
    "Dabigatran": (
        "data/livertox-2025/Dabigatran.nxml",
        "data/livertox-2025/Warfarin.nxml",
        "facts/dabigatran.json",
    ),
    "Lisinopril": ("data/livertox-2025/Lisinopril.nxml", "facts/lisinopril.json"),
    "Metformin": ("data/livertox-2025/Metformin.nxml", "facts/metformin.json"),
    "Omeprazole": ("facts/omeprazole.json", "resources/drugs/master_list.tsv#Omeprazole"),
    "Ambrisentan": ("data/livertox-2025/Ambrisentan.nxml", "facts/label_facts.json"),
    "Pioglitazone": (
        "data/livertox-2025/Pioglitazone.nxml",
        "data/livertox-2025/Metformin.nxml",
        "facts/label_facts.json",
    ),
    "Nadolol": ("data/livertox-2025/Nadolol.nxml", "facts/nadolol.json", COMPLETE["Metoprolol"]),
    "Warfarin": ("data/livertox-2025/Warfarin.nxml",),
    "Celecoxib": (
        "data/livertox-2025/Celecoxib.nxml",
        NABUMETONE,
        "data/livertox-2025/Nimesulide.nxml",
        "resources/drugs/master_list.tsv",
    ),
    "Meloxicam": ("data/livertox-2025/Meloxicam.nxml", NABUMETONE),
    "Nimesulide": ("data/livertox-2025/Nimesulide.nxml",),
    "Fenofibrate": ("data/livertox-2025/Fenofibrate.nxml",),
    "Felodipine": ("data/livertox-2025/Felodipine.nxml",),
    "Minoxidil": ("data/livertox-2025/Minoxidil.nxml",),
    "Theophylline": ("data/livertox-2025/Theophylline.nxml",),
    "Angiotensin-Converting_Enzyme_Inhibitors": (
        "facts/lisinopril.json",
        "data/livertox-2025/Lisinopril.nxml",
    ),
    "Statins": (
        "facts/atorvastatin.json",
        "data/livertox-2025/Atorvastatin.nxml",
        "facts/label_facts.json#atorvastatin",
    ),
    "Herbal_and_Dietary_Supplements": (
        "facts/green-tea.json",
        "facts/ashwagandha.json",
        "facts/kava.json",
    ),
    "Alzheimer_Disease_Agents": ("data/livertox-2025/Tacrine.nxml",),
    "Antiarrhythmic_Agents": (
        "data/livertox-2025/Amiodarone.nxml",
        "facts/label_facts.json#amiodarone",
    ),
    "Antiasthmatic_Agents": ("data/livertox-2025/Theophylline.nxml",),
    "Antibacterial_Agents": (
        "data/livertox-2025/Amoxicillin.nxml",
        "data/livertox-2025/Levofloxacin.nxml",
        "data/livertox-2025/Nitrofurantoin.nxml",
        "data/livertox-2025/Ketoconazole.nxml",
        "facts/amoxicillin-clavulanate.json",
        "facts/minocycline.json",
    ),
    "Anticholinergic_Agents": (
        "data/livertox-2025/Oxybutynin.nxml",
        "data/livertox-2025/Propantheline.nxml",
    ),
    "Anticoagulants": (
        "data/livertox-2025/Dabigatran.nxml",
        "data/livertox-2025/Warfarin.nxml",
    ),
    "Anticonvulsants": (
        "data/livertox-2025/Carbamazepine.nxml",
        "facts/phenytoin.json",
        "facts/valproate.json",
        "data/livertox-2025/Ketoconazole.nxml",
        "facts/label_facts.json#phenytoin",
        "facts/label_facts.json#valproate",
    ),
    "Antidepressant_Agents": (
        "data/livertox/Venlafaxine.nxml",
        "data/livertox-2025/Amitriptyline.nxml",
        "data/livertox-2025/Clomipramine.nxml",
        "data/livertox-2025/Desipramine.nxml",
        "data/livertox-2025/Fluoxetine.nxml",
        "data/livertox-2025/Imipramine.nxml",
        "data/livertox-2025/Nefazodone.nxml",
        "facts/label_facts.json#nefazodone",
    ),
    "Antidiabetic_Agents": (
        "data/livertox-2025/Metformin.nxml",
        "data/livertox-2025/Pioglitazone.nxml",
    ),
    "Antifungal_Agents": (
        "data/livertox-2025/Itraconazole.nxml",
        "data/livertox-2025/Ketoconazole.nxml",
        "data/livertox-2025/Terbinafine.nxml",
        "facts/label_facts.json#ketoconazole",
        "facts/label_facts.json#terbinafine",
    ),
    "Antihypertensive_Agents": (
        "data/livertox-2025/Lisinopril.nxml",
        "data/livertox-2025/Minoxidil.nxml",
    ),
    "Antilipemic_Agents": (
        "data/livertox-2025/Atorvastatin.nxml",
        "data/livertox-2025/Fenofibrate.nxml",
    ),
    "Antimalarial_Agents": ("data/livertox-2025/Amodiaquine.nxml",),
    "Antineoplastic_Agents": (
        "facts/label_facts.json#trastuzumab emtansine",
        "facts/label_facts.json#flutamide",
        "facts/label_facts.json#gemtuzumab ozogamicin",
        "facts/label_facts.json#inotuzumab ozogamicin",
        "facts/label_facts.json#lapatinib",
        "facts/label_facts.json#methotrexate",
        "facts/label_facts.json#sunitinib",
        "facts/gemtuzumab-ozogamicin.json",
        "facts/trastuzumab-emtansine.json",
        *INOTUZUMAB,
        "data/livertox-2025/Azathioprine.nxml",
        "data/livertox-2025/Flutamide.nxml",
        "data/livertox-2025/Lapatinib.nxml",
        "data/livertox-2025/Methotrexate.nxml",
        "data/livertox-2025/Sunitinib.nxml",
    ),
    "Antipsychotic_Agents": ("data/livertox-2025/Chlorpromazine.nxml",),
    "Antirheumatic_Agents": (
        "data/livertox-2025/Azathioprine.nxml",
        "data/livertox-2025/Methotrexate.nxml",
        "facts/label_facts.json#methotrexate",
    ),
    "Antithrombotic_Agents": (
        "data/livertox-2025/Dabigatran.nxml",
        "data/livertox-2025/Warfarin.nxml",
    ),
    "Antituberculosis_Agents": (
        "data/livertox-2025/Streptomycin.nxml",
        "facts/isoniazid.json",
        "facts/label_facts.json#isoniazid",
    ),
    "Beta-Adrenergic_Receptor_Antagonists": (
        "facts/nadolol.json",
        "data/livertox/Metoprolol.nxml",
        "data/livertox-2025/Nadolol.nxml",
    ),
    "Calcium_Channel_Blockers": ("data/livertox-2025/Felodipine.nxml",),
    "Cardiovascular_Agents": (
        "data/livertox-2025/Felodipine.nxml",
        "data/livertox-2025/Lisinopril.nxml",
        COMPLETE["Metoprolol"],
    ),
    "Dermatologic_Agents": (
        "data/livertox-2025/Methotrexate.nxml",
        "facts/label_facts.json#methotrexate",
    ),
    "Endothelin_Receptor_Antagonists": (
        "data/livertox-2025/Ambrisentan.nxml",
        "data/livertox-2025/Bosentan.nxml",
        "facts/label_facts.json#bosentan",
    ),
    "Fibrates": ("data/livertox-2025/Fenofibrate.nxml",),
    "Monoclonal_Antibodies": (
        "facts/gemtuzumab-ozogamicin.json",
        "facts/brentuximab-vedotin.json",
        "facts/enfortumab-vedotin.json",
        "facts/trastuzumab-emtansine.json",
        "facts/trastuzumab-deruxtecan.json",
        "facts/label_facts.json#trastuzumab emtansine",
        "facts/label_facts.json#brentuximab vedotin",
        "facts/label_facts.json#gemtuzumab ozogamicin",
        "facts/label_facts.json#inotuzumab ozogamicin",
        *INOTUZUMAB,
    ),
    "Muscle_Relaxants": ("data/livertox-2025/Orphenadrine.nxml",),
    "Nonsteroidal_Antiinflammatory_Drugs": (
        "data/livertox/Nabumetone.nxml",
        "data/livertox-2025/Acetaminophen.nxml",
        "data/livertox-2025/Celecoxib.nxml",
        "data/livertox-2025/Diclofenac.nxml",
        "data/livertox-2025/Ibuprofen.nxml",
        "data/livertox-2025/Meloxicam.nxml",
        "data/livertox-2025/Naproxen.nxml",
        "data/livertox-2025/Nimesulide.nxml",
        "facts/label_facts.json#acetaminophen",
    ),
    "Parkinson_Disease_Agents": ("data/livertox-2025/Entacapone.nxml",),
    "Pulmonary_Arterial_Hypertension_Agents": (
        "data/livertox-2025/Ambrisentan.nxml",
        "data/livertox-2025/Bosentan.nxml",
        "facts/label_facts.json#bosentan",
    ),
    "Sedatives_and_Hypnotics": ("data/livertox-2025/Buspirone.nxml",),
    "Thiazolidinediones": ("data/livertox-2025/Pioglitazone.nxml",),
    "Xanthine_Derivatives": ("data/livertox-2025/Theophylline.nxml",),
    "Levofloxacin": ("data/livertox-2025/Levofloxacin.nxml",),
    "Amoxicillin": ("data/livertox-2025/Amoxicillin.nxml",),
    "Terbinafine": ("data/livertox-2025/Terbinafine.nxml", "facts/label_facts.json"),
    "Itraconazole": ("data/livertox-2025/Itraconazole.nxml",),
    "Carbamazepine": ("data/livertox-2025/Carbamazepine.nxml", "facts/label_facts.json"),
    "Ibuprofen": ("data/livertox-2025/Ibuprofen.nxml",),
    "Naproxen": (
        "data/livertox-2025/Naproxen.nxml",
        "data/livertox-2025/Amoxicillin.nxml",
        "data/livertox-2025/Diclofenac.nxml",
    ),
    "Streptomycin": (
        "data/livertox-2025/Streptomycin.nxml",
        "resources/drugs/master_list.tsv#Streptomycin",
    ),
    "Amodiaquine": ("data/livertox-2025/Amodiaquine.nxml",),
    "Flutamide": ("data/livertox-2025/Flutamide.nxml", "facts/label_facts.json"),
    "Sunitinib": ("data/livertox-2025/Sunitinib.nxml", "facts/label_facts.json"),
    "Lapatinib": ("data/livertox-2025/Lapatinib.nxml", "facts/label_facts.json"),
    "Nefazodone": (
        "data/livertox-2025/Nefazodone.nxml",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Nefazodone",
    ),
    "Fluoxetine": ("data/livertox-2025/Fluoxetine.nxml",),
    "Amitriptyline": ("data/livertox-2025/Amitriptyline.nxml",),
    "Chlorpromazine": (
        "data/livertox-2025/Chlorpromazine.nxml",
        "data/livertox-2025/Desipramine.nxml",
    ),
    "Imipramine": ("data/livertox-2025/Imipramine.nxml",),
    "Clomipramine": ("data/livertox-2025/Clomipramine.nxml",),
    "Desipramine": ("data/livertox-2025/Desipramine.nxml",),
    "Tacrine": ("data/livertox-2025/Tacrine.nxml",),
    "Buspirone": ("data/livertox-2025/Buspirone.nxml",),
    "Entacapone": ("data/livertox-2025/Entacapone.nxml",),
    "Orphenadrine": ("data/livertox-2025/Orphenadrine.nxml", "resources/drugs/master_list.tsv"),
    "Oxybutynin": ("data/livertox-2025/Oxybutynin.nxml",),
    "Propantheline": ("data/livertox-2025/Propantheline.nxml", "resources/drugs/master_list.tsv"),
}
EXEMPT: Final = {
    "30 November 2026": "the day on which the starter texts were written",
    "November 30, 2026": "the same day, as the date of a text",
    "NBK547852": "the LiverTox book as a whole on NCBI Bookshelf (facts/reference_tools.json)",
}
# Labels of the published layout: theirs, not prose, and the same in every chapter.
FIXED_LABELS: Final = (
    "Product labeling at DailyMed, National Library of Medicine, NIH",
    "DRUG\tCAS REGISTRY N",
    "Severity:\t",  # the scale's wording
    "Drug Class: ",
    "Other Monoclonal Antibody Conjugates: ",
    "Other Drugs in the Subclass, ",
    "[Modified from: ",  # the citation at the head of a case report
)
ONLY_IN_FULL_LIVERTOX: Final[dict[str, set[str]]] = {
    "Inotuzumab_Ozogamicin": {
        "Belantamab Mafodotin", "Polatuzumab Vedotin", "Sacituzumab Govitecan", "Tisotumab Vedotin",
    },
    "Venlafaxine_Desvenlafaxine": {
        "Citalopram", "Escitalopram", "Duloxetine", "Fluvoxamine", "Levomilnacipran",
        "Paroxetine", "Sertraline", "Vilazodone", "Vortioxetine",
    },
}  # fmt: skip
TEXTS: Final = sorted(path.stem for path in STARTER.glob("*.txt"))


def starter(stem: str) -> str:
    return (STARTER / f"{stem}.txt").read_text(encoding="utf-8")


def body_of(stem: str) -> str:
    """A starter text without its head, its bibliography and what it says of itself."""
    body = starter(stem).split("\nOVERVIEW\n", 1)[1]
    return re.split(
        "^(?:ANNOTATED BIBLIOGRAPHY|CITED REFERENCE|OTHER REFERENCE LINKS|"
        "ABOUT THIS STARTER TEXT)$",
        body,
        flags=re.MULTILINE,
    )[0]
