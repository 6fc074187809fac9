"""The grave outcomes that the sources state of a drug's own liver injury, read by hand."""

import re
from typing import Final

# From the gravest; the words by which a source, a card or a summary tells each.
WORDS: Final = {
    "death": re.compile(
        r"fatal|death|\bdied?\b|\bdies\b|mortal|\bkill|lethal|end(?:s|ed)? in death", re.I
    ),
    "transplant": re.compile(r"transplant", re.I),
    "liver failure": re.compile(
        r"(?:liver|hepatic|multiorgan) failure|fulminant|end[- ]stage liver|failure of the liver",
        re.I,
    ),
    "SOS": re.compile(r"sinusoidal obstruction|\bSOS\b|veno-?occlusive", re.I),
    "cirrhosis": re.compile(r"(?<!non)(?<!non-)cirrho|end[- ]stage liver", re.I),
}
_TABLE: Final = """
    Acetaminophen: death, transplant, liver failure
    Amiodarone: death, transplant, liver failure, cirrhosis
    Amitriptyline: death, liver failure
    Amodiaquine: death, transplant, liver failure
    Amoxicillin: death, transplant, liver failure
    Amoxicillin-Clavulanate: transplant, liver failure
    Atorvastatin: death, liver failure
    Azathioprine: death, liver failure, SOS
    Bosentan: death, liver failure, cirrhosis
    Carbamazepine: death, transplant, liver failure, cirrhosis
    Celecoxib: transplant, liver failure
    Chlorpromazine: death, cirrhosis
    Clomipramine: death
    Dabigatran: death
    Diclofenac: death, liver failure
    Fenofibrate: cirrhosis
    Fluoxetine: liver failure
    Flutamide: death, transplant, liver failure
    Gemtuzumab_Ozogamicin: death, SOS
    Green_Tea: transplant
    Ibuprofen: death, transplant, liver failure
    Imipramine: death, liver failure
    Inotuzumab_Ozogamicin: death, SOS
    Isoniazid: death, transplant, liver failure
    Itraconazole: death, transplant, liver failure
    Kava_Kava: death
    Ketoconazole: death, transplant, liver failure, cirrhosis
    Lapatinib: death, liver failure
    Levofloxacin: liver failure
    Lisinopril: death, liver failure
    Methotrexate: cirrhosis
    Metoprolol: liver failure
    Minocycline: cirrhosis
    Naproxen: death, transplant, liver failure
    Nefazodone: death, transplant, liver failure
    Nimesulide: death, transplant, liver failure
    Nitrofurantoin: death, liver failure, cirrhosis
    Omeprazole: death, liver failure
    Phenytoin: death, transplant, liver failure
    Pioglitazone: death, liver failure
    Sunitinib: death, liver failure
    Tacrine: death
    Terbinafine: death, transplant, liver failure
    Trastuzumab_Emtansine: death, liver failure
    Valproate: death, transplant, liver failure, cirrhosis
    Warfarin: death
"""
GRAVE: Final = {
    stem.strip(): tuple(outcomes.split(", "))
    for stem, _, outcomes in (line.partition(": ") for line in _TABLE.strip().splitlines())
}

# A sentence that denies an outcome; and, by a few of their words, those that tell it of another
# drug, of the disease that is treated, or of something else than the liver.
DENIED: Final = re.compile(r"\b(?:no|not|none|nor|without|rarely mentioned)\b", re.I)
OF_OTHERS: Final = (
    "Sitaxsentan was linked",
    "transplantation to prevent rejection",
    "kidney, heart and liver transplantation",
    "still widely used in transplantation",
    "associated with cirrhosis",
    "Transplant Drugs",
    "after renal transplantation",
    "underwent renal transplantation",
    "before transplantation, but began",
    "Two years after transplant",
    "Time After Transplant",
    "Dial Transplant",
    "repeat liver biopsy showed",  # two cases in which autoimmune hepatitis went on
    "that appear to indicate the presence of cirrhosis",
    "kills dividing cells",
    "relapse after transplant",
    "transplanted (11%) within 30 days",
    "post-transplant",
    "after transplantation",
    "earlier transplant",
    "transplanted (23%)",
    "transplanted (19%)",
    "underwent hematopoietic cell transplantation",
    "allogenic hematopoietic cell transplantation",
    "haematopoietic cell transplant",
    "haematopoietic stem cell transplant",
    "patients heading for transplant",
    "before transplant",
    "prior transplant",
    "who went on to transplant",
    "Australian label summary",
    "dying of multiorgan failure",
    "fluoroquinolones collectively",
    "pulmonary failure, pneumonia and died",
    "death due to complications of underlying illness",
    "died of multiorgan failure",
    "fetal death",
    "reactivation of hepatitis B",
    "In some instances, the acute injury is severe and progressive",  # of such a reactivation
    "severe adverse reactions including death",
    "leading eventually to end stage liver disease and death",  # both are listed
    "acute liver failure or decompensated cirrhosis",  # whom atorvastatin is not for
    "cardiovascular mortality",
    "transferred to a liver transplant center",
    "abuse and fatal overdoses",
    "sudden death",
    "decreased rates of chronic liver disease",
    "Overdose with warfarin",
    "Acute Liver Failure Study Group",
    "Post-transplant proportions",
    "abbreviations",
)
