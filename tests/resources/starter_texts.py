"""The starter texts, the sources each was written from, and how both are read."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from tests.resources.claims import MONTHS, iso_dates
from tests.resources.evidence import LABELS, path_of, source_name, statements_of

STARTER: Final = Path(__file__).resolve().parents[2] / "resources" / "starter"
COMPLETE: Final = {
    "Inotuzumab_Ozogamicin": "data/livertox/Inotuzumab_Ozogamicin.txt",
    "Nabumetone": "data/livertox/Nabumetone.nxml",
    "Metoprolol": "data/livertox/Metoprolol.nxml",
    "Venlafaxine_Desvenlafaxine": "data/livertox/Venlafaxine.nxml",
}
INOTUZUMAB = (COMPLETE["Inotuzumab_Ozogamicin"], "facts/inotuzumab-ozogamicin.json")
NABUMETONE = COMPLETE["Nabumetone"]
SOURCES: Final[dict[str, tuple[str, ...]]] = {
    "Inotuzumab_Ozogamicin": (*INOTUZUMAB, "facts/label_facts.json"),
    "Nabumetone": (COMPLETE["Nabumetone"],),
    "Metoprolol": (COMPLETE["Metoprolol"],),
    "Venlafaxine_Desvenlafaxine": (COMPLETE["Venlafaxine_Desvenlafaxine"],),
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
    ),
    "Acetaminophen": ("facts/acetaminophen.json", NABUMETONE),
    "Isoniazid": (
        "facts/isoniazid.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Isoniazid",
    ),
    "Nitrofurantoin": ("facts/nitrofurantoin.json",),
    "Diclofenac": ("data/livertox-2025/Diclofenac.nxml", NABUMETONE),
    "Valproate": (
        "facts/valproate.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Valproate",
    ),
    "Phenytoin": (
        "facts/phenytoin.json",
        "facts/abbreviations.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Phenytoin",
    ),
    "Amiodarone": ("facts/amiodarone.json",),
    "Atorvastatin": ("facts/atorvastatin.json", "facts/reference_tools.json"),
    "Methotrexate": ("facts/methotrexate.json",),
    "Azathioprine": ("facts/azathioprine.json",),
    "Ketoconazole": ("facts/ketoconazole.json",),
    "Bosentan": (
        "data/livertox-2025/Bosentan.nxml",
        "facts/bosentan.json",
        "facts/label_facts.json",
    ),
    "Minocycline": (
        "facts/minocycline.json",
        "facts/label_facts.json",
        "resources/drugs/master_list.tsv#Minocycline",
    ),
    "Green_Tea": (
        "facts/green-tea.json",
        "resources/drugs/master_list.tsv#Green tea",
    ),
    "Kava_Kava": (
        "facts/kava.json",
        "resources/drugs/master_list.tsv#Kava",
    ),
    "Ashwagandha": (
        "facts/ashwagandha.json",
        "resources/drugs/master_list.tsv#Ashwagandha",
    ),
    "Dabigatran": (
        "data/livertox-2025/Dabigatran.nxml",
        "data/livertox-2025/Warfarin.nxml",
        "facts/dabigatran.json",
    ),
    "Lisinopril": ("data/livertox-2025/Lisinopril.nxml", "facts/lisinopril.json"),
    "Metformin": ("data/livertox-2025/Metformin.nxml", "facts/metformin.json"),
    "Omeprazole": (
        "facts/omeprazole.json",
        "resources/drugs/master_list.tsv#Omeprazole",
    ),
    "Ambrisentan": ("data/livertox-2025/Ambrisentan.nxml", "facts/label_facts.json"),
    "Pioglitazone": (
        "data/livertox-2025/Pioglitazone.nxml",
        "data/livertox-2025/Metformin.nxml",
        "facts/label_facts.json",
    ),
    "Nadolol": ("data/livertox-2025/Nadolol.nxml", "facts/nadolol.json"),
    "Warfarin": ("data/livertox-2025/Warfarin.nxml",),
    "Celecoxib": ("data/livertox-2025/Celecoxib.nxml",),
    "Meloxicam": ("data/livertox-2025/Meloxicam.nxml",),
    "Nimesulide": ("data/livertox-2025/Nimesulide.nxml",),
    "Fenofibrate": ("data/livertox-2025/Fenofibrate.nxml",),
    "Felodipine": ("data/livertox-2025/Felodipine.nxml",),
    "Minoxidil": ("data/livertox-2025/Minoxidil.nxml",),
    "Theophylline": ("data/livertox-2025/Theophylline.nxml",),
    "Angiotensin-Converting_Enzyme_Inhibitors": ("facts/lisinopril.json",),
    "Statins": ("facts/atorvastatin.json", "data/livertox-2025/Atorvastatin.nxml"),
    "Herbal_and_Dietary_Supplements": (
        "facts/green-tea.json",
        "facts/ashwagandha.json",
        "facts/kava.json",
    ),
    "Alzheimer_Disease_Agents": ("data/livertox-2025/Tacrine.nxml",),
    "Antiarrhythmic_Agents": ("data/livertox-2025/Amiodarone.nxml",),
    "Antiasthmatic_Agents": ("data/livertox-2025/Theophylline.nxml",),
    "Antibacterial_Agents": (
        "data/livertox-2025/Amoxicillin.nxml",
        "data/livertox-2025/Levofloxacin.nxml",
        "data/livertox-2025/Nitrofurantoin.nxml",
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
    ),
    "Antidiabetic_Agents": (
        "data/livertox-2025/Metformin.nxml",
        "data/livertox-2025/Pioglitazone.nxml",
    ),
    "Antifungal_Agents": (
        "data/livertox-2025/Itraconazole.nxml",
        "data/livertox-2025/Ketoconazole.nxml",
        "data/livertox-2025/Terbinafine.nxml",
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
        "facts/gemtuzumab-ozogamicin.json",
        "facts/trastuzumab-emtansine.json",
        "data/livertox/Inotuzumab_Ozogamicin.txt",
        "facts/inotuzumab-ozogamicin.json",
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
    "Cardiovascular_Agents": ("data/livertox-2025/Felodipine.nxml",),
    "Dermatologic_Agents": ("data/livertox-2025/Methotrexate.nxml",),
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
        "data/livertox/Inotuzumab_Ozogamicin.txt",
        "facts/inotuzumab-ozogamicin.json",
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
        "Citalopram", "Escitalopram", "Duloxetine", "Fluoxetine", "Fluvoxamine", "Levomilnacipran",
        "Paroxetine", "Sertraline", "Vilazodone", "Vortioxetine",
    },
}  # fmt: skip
CITATION_KEYS: Final = frozenset(
    "volume pages pmid doi source_url source_urls field_sources nbk_id slug".split()
)
TEXTS: Final = sorted(path.stem for path in STARTER.glob("*.txt"))


def sources_of(stem: str, shared: Path) -> str:
    return "\n".join(_read(stem, name, shared, source_text) for name in SOURCES[stem])


def _read(stem: str, name: str, shared: Path, reading: Callable[[Path], str]) -> str:
    """A source as `reading` reads it; of a file over many drugs only what it says of one."""
    file, _ = source_name(name)
    if file == LABELS or file.endswith(".tsv"):
        statements = statements_of(shared, name, starter(stem).split("\n", 1)[0])
        return "\n".join(statement.text for statement in statements)
    return reading(path_of(shared, file))


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


def prose_of(stem: str) -> str:
    """A starter text without its citations."""
    citations = {citation for citation, _ in references_of(starter(stem))}
    return "\n".join(line for line in starter(stem).splitlines() if line not in citations)


def prose_sources_of(stem: str, shared: Path) -> str:
    """The sources without what only a citation can support: volumes, pages, identifiers."""
    return "\n".join(_read(stem, name, shared, prose_source) for name in SOURCES[stem])


@cache
def prose_source(path: Path) -> str:
    """A source's own statements, with the years of its citations and no other number of theirs."""
    if path.suffix == ".json":
        facts = json.loads(path.read_text(encoding="utf-8"))
        return re.sub(r"https?://\S+", "", "\n".join(strings_in(facts, CITATION_KEYS)))
    citations = " ".join(citation for citation, _ in source_references(path))
    notes = "\n".join(annotation for _, annotation in source_references(path))
    years = " ".join(re.findall(r"\b(?:19|20)\d\d\b", citations))
    raw = re.split("CITED_REFERENCE|ANNOTATED[_ ]BIBLIOGRAPHY", path.read_text(encoding="utf-8"))[0]
    if path.suffix == ".nxml":
        raw = " ".join(iso_as_words(raw)) + without_markup(raw)
    updated = re.findall("References updated.*", source_text(path).split("Abbreviations")[0])
    return "\n".join((raw, notes, years, " ".join(line[:40] for line in updated)))


@cache
def source_text(path: Path) -> str:
    """A source's text with its markup gone, dates included."""
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return "\n".join(strings_in(json.loads(raw)))
    if path.suffix == ".nxml":
        dates = " ".join(iso_as_words(raw))
        chapter = re.search(r'book-part-id-type="pmcid">(\w+)<', raw)
        address = f"https://www.ncbi.nlm.nih.gov/books/n/livertox/{chapter[1] if chapter else ''}/"
        return f"{dates}\n{address}\n" + re.sub(r"\s+", " ", without_markup(raw))
    return raw


def iso_as_words(raw: str) -> Iterator[str]:
    """The dates of a chapter's markup as "March 6, 2020"."""
    for year, month, day in (iso.split("-") for iso in iso_dates(raw)):
        yield f"{MONTHS[int(month) - 1]} {day}, {year}"


def without_markup(raw: str) -> str:
    text = re.sub(r"</?(?:italic|bold|sup|sub|underline)\b[^>]*>", "", raw)
    text = re.sub(r"<[^>]*>", " ", text)
    text = re.sub(r"&#x0*([0-9a-f]+);", lambda found: chr(int(found[1], 16)), text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def strings_in(value: object, left_out: frozenset[str] = frozenset()) -> Iterator[str]:
    if isinstance(value, dict):
        value = [item for key, item in value.items() if key not in left_out]
    if isinstance(value, list):
        for item in value:
            yield from strings_in(item, left_out)
    elif value is not None:
        yield str(value)


def references_of(text: str) -> list[tuple[str, str]]:
    """(citation, annotation) of the plain-text layout, in order."""
    _, *lists = re.split("^(?:CITED REFERENCE|ANNOTATED BIBLIOGRAPHY)$", text, flags=re.MULTILINE)
    bibliography = re.split("OTHER REFERENCE LINKS|ABOUT THIS STARTER TEXT", "\n".join(lists))[0]
    paragraphs = [p.strip() for p in bibliography.split("\n") if p.strip()]
    paragraphs = [
        p for p in paragraphs if not p.startswith(("References updated", "Abbreviations:"))
    ]
    return [
        (paragraph, following if following.startswith("(") else "")
        for paragraph, following in zip(paragraphs, [*paragraphs[1:], ""], strict=False)
        if not paragraph.startswith("(")
    ]


def source_references(path: Path) -> list[tuple[str, str]]:
    if path.suffix == ".txt":
        return references_of(path.read_text(encoding="utf-8"))
    found = []
    for reference in re.findall(
        r"<ref id.*?</ref>", path.read_text(encoding="utf-8"), flags=re.DOTALL
    ):
        pieces = re.split("</?annotation>", reference)
        found.append(
            (without_markup(" ".join(pieces[::2])), without_markup(" ".join(pieces[1::2])))
        )
    return found
