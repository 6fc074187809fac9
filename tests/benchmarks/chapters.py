"""An archive of fictional chapters in the shape of the real one; the same seed, the same bytes."""

from __future__ import annotations

import gzip
import io
import random
import tarfile
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Final

ENDINGS: Final = "mab tinib statin pril sartan azole mycin cillin olol dipine vir cycline".split()
ONSETS: Final = "b br c cl d dr f fl g gr h j k l m n p pl r s st t tr v x z".split()
VOWELS: Final = "a e i o u ia io".split()
# Words that stand in nearly every chapter; the sentences made of them say nothing.
TERMS: Final = """serum aminotransferase elevations alkaline phosphatase bilirubin biopsy necrosis
steatosis cholestasis fibrosis sinusoidal obstruction hepatitis rechallenge withdrawal latency onset
recovery dose therapy trials placebo patients monitoring metabolism glutathione transplantation
retrospective cohort label enzyme transient asymptomatic corticosteroids jaundice pruritus nausea
fatigue fever rash eosinophilia ascites encephalopathy anorexia dark urine weight gain""".split()
SECTIONS: Final = (
    ("Introduction", 2),
    ("Background", 8),
    ("Hepatotoxicity", 7),
    ("Mechanism of Injury", 3),
    ("Outcome and Management", 5),
)
FAMILIES: Final = "Aldermoor Brisk Corvane Göklund Ibáñez Jørgenvik Løvdahl Pérault Świerk".split()
RARE_WORDS: Final = 9000
CHAPTER: Final = """<?xml version="1.0" encoding="UTF-8"?>
<book-part-wrapper content-type="chapter" id="{id}" dtd-version="2.0">
<book-meta><book-id book-id-type="pmcid">livertox</book-id></book-meta>
<book-part book-part-type="chapter"><book-part-meta>
<book-part-id book-part-id-type="pmcid">{id}</book-part-id>
<title-group><title>{drug}</title></title-group>
<pub-history><date date-type="updated"><day>4</day><month>5</month><year>{year}</year></date>
</pub-history></book-part-meta><body>
<sec id="{id}.o"><title>OVERVIEW</title>{sections}</sec>
<sec id="{id}.p"><title>PRODUCT INFORMATION</title><p><bold>REPRESENTATIVE TRADE NAMES</bold></p>
<p>{drug} – {brand}®</p></sec>
<sec id="{id}.b"><title>ANNOTATED BIBLIOGRAPHY</title><ref-list>{references}</ref-list></sec>
</body></book-part></book-part-wrapper>
"""
REFERENCE: Final = """<ref id="{id}"><mixed-citation publication-type="journal">{people}.
<article-title>{title}</article-title> <source>J Fict Hepatol</source> <year>{year}</year>;
<volume>9</volume>: <fpage>{page}</fpage>.<annotation><p><italic>({annotation})</italic></p>
</annotation><pub-id pub-id-type="pmid">{pmid}</pub-id></mixed-citation></ref>"""


class Author:
    """Writes chapters about drugs that do not exist."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._rare = [self._syllables(2 + number % 3) for number in range(RARE_WORDS)]
        self._often = list(accumulate(1 / (rank + 12) for rank in range(RARE_WORDS)))
        self._pmid = 90_000_000

    def chapter(self, number: int) -> tuple[str, str]:
        """The id and the XML of a chapter."""
        chance = self._chance
        drug = f"{self._syllables(3)}{chance.choice(ENDINGS)}".capitalize()
        id = f"{drug}{number}"
        references = (self._reference(id, at, drug) for at in range(chance.randint(12, 40)))
        return id, CHAPTER.format(
            id=id,
            drug=drug,
            year=chance.randint(2014, 2025),
            brand=self._syllables(2).capitalize(),
            sections="".join(self._sections(id, drug)),
            references="".join(references),
        )

    def _sections(self, id: str, drug: str) -> Iterator[str]:
        for at, (title, length) in enumerate(SECTIONS):
            prose = f"<p>{self._prose(drug, length)}</p>"
            if title == "Hepatotoxicity":
                letter = self._chance.choice("ABCDE")
                prose += f"<p>Likelihood score: {letter} (fictional cause of liver injury).</p>"
            yield f'<sec id="{id}.{at}"><title>{title}</title>{prose}</sec>'

    def _reference(self, id: str, at: int, drug: str) -> str:
        chance = self._chance
        self._pmid += chance.randint(1, 40)
        people = chance.sample(FAMILIES, chance.randint(1, 5))
        return REFERENCE.format(
            id=f"{id}.r{at}",
            people=", ".join(f"{name} A" for name in people),
            title=self._prose(drug, 1),
            year=chance.randint(1970, 2025),
            page=at + 1,
            annotation=self._prose(drug, 1),
            pmid=self._pmid,
        )

    def _prose(self, drug: str, sentences: int) -> str:
        chance = self._chance
        made = []
        for _ in range(sentences):
            words = chance.sample(TERMS, chance.randint(6, 12))
            words += chance.choices(self._rare, cum_weights=self._often, k=chance.randint(2, 5))
            chance.shuffle(words)
            made.append(f"In {chance.randint(2, 60)}% given {drug.lower()}, {' '.join(words)}.")
        return " ".join(made)

    def _syllables(self, count: int) -> str:
        choice = self._chance.choice
        return "".join(choice(ONSETS) + choice(VOWELS) for _ in range(count))


def write_archive(path: Path, chapters: int, seed: int = 7) -> Path:
    """Write an archive of that many fictional chapters."""
    author = Author(seed)
    with (
        path.open("wb") as file,
        gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w") as tar,
    ):
        for number in range(chapters):
            id, text = author.chapter(number)
            data = text.encode()
            info = tarfile.TarInfo(f"livertox_NBK547852/{id}.nxml")
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return path
