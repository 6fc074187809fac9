"""What LiverTox's master list is known to have wrong, reviewed by reading: a row for each slip.

Python, not a data file: the tables are small, checked for types like the rest, and there wherever
the program is. A row counts only where the list still says just that, so it harms no later edition.
"""

from __future__ import annotations

from typing import Final

from index.monograph.master_list import compact

# Ingredient as listed → as it is rightly spelt. Edition of January 2025: each of its 1,507 names
# that is no official name in FDA's substance register was read; trivial names of herbs and
# products, hyphens and forms of acids are no slips.
RIGHT_NAMES: Final = (
    ("Artecaine", "Articaine"),
    ("Astralgus", "Astragalus"),
    ("Capmatnib", "Capmatinib"),
    ("Cobimetnib", "Cobimetinib"),
    ("Dienogestrol", "Dienogest"),
    ("Elotuzimab", "Elotuzumab"),
    ("Epoprosterol", "Epoprostenol"),
    ("Erdafinitib", "Erdafitinib"),
    ("Flucoxacillin", "Flucloxacillin"),
    # The brand stands in the ingredient's place, and the substance in the brand's.
    ("Giapreza", "Angiotensin II"),
    ("Gingko", "Ginkgo"),
    ("Lonapegsomatrophin", "Lonapegsomatropin"),
    ("Lubinectedin", "Lurbinectedin"),
    ("Naltrexone-Buproprion", "Naltrexone-Bupropion"),
    ("Olceridine", "Oliceridine"),
    ("Plazomcin", "Plazomicin"),
    ("Ribocicib", "Ribociclib"),
    ("Risdiplan", "Risdiplam"),
    ("Selperctinib", "Selpercatinib"),
    ("Somapacian", "Somapacitan"),
    ("Telotristal", "Telotristat"),
    ("Tepotiib", "Tepotinib"),
)
# Ingredient and brand as listed, and the substance whose brand it is.
BRANDS_OF_OTHERS: Final = (
    ("Aminosalicylic acid", "Asacol", "Mesalamine"),
    ("Tazemetostat", "Dojolvi", "Triheptanoin"),
    ("Triheptanoin", "Tazverik", "Tazemetostat"),
)
# Ingredient and chapter as listed: a neighbour in the alphabet that treats something else.
CHAPTERS_OF_OTHERS: Final = (
    ("Estriol", "Enalapril"),
    ("Estrogens", "Enalapril"),
    ("Estrone", "Enalapril"),
    ("Estropipate", "Enflurane"),
    ("Ethynodiol", "Ephedra"),
    ("Glipizide", "Gonadotropins"),
    ("Norethisterone", "Moexipril"),
)
# Endings that international nonproprietary names share and trade names are kept free of (WHO);
# those that trade names have all the same ("Noxafil", "Accupril", "Xylocaine") are not here.
STEMS: Final = tuple(
    "asvir azepam buvir caftor ciclib conazole coxib degib dipine floxacin fungin gatran gepant "
    "gliflozin gliptin glitazone glutide lisib lukast mab navir orexant parib prazole previr relix "
    "sartan sentan setron tegravir tinib triptan vaptan vastatin xaban zomib".split()
)

_RIGHT_NAME_OF: Final = {compact(listed): right for listed, right in RIGHT_NAMES}
_OWNER_OF: Final = {
    (compact(listed), compact(brand)): owner for listed, brand, owner in BRANDS_OF_OTHERS
}
_WRONG_CHAPTERS: Final = frozenset(
    (compact(listed), compact(chapter)) for listed, chapter in CHAPTERS_OF_OTHERS
)


def right_name_of(ingredient: str) -> str:
    """The name rightly spelt where the list's is known to be wrong, else ""."""
    return _RIGHT_NAME_OF.get(compact(ingredient), "")


def owner_of(ingredient: str, brand: str) -> str:
    """The substance whose brand it is where the list is known to give it to another, else ""."""
    return _OWNER_OF.get((compact(ingredient), compact(brand)), "")


def is_chapter_of_another(ingredient: str, chapter: str) -> bool:
    """Whether the list is known to send the ingredient to a chapter on something else."""
    return (compact(ingredient), compact(chapter)) in _WRONG_CHAPTERS
