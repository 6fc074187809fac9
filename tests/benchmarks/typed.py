"""What people type, by kind: made of what a library holds."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from index import Monograph, plain, section_text
from index.search.analysis.analyzers import written_words
from tests.benchmarks.chapters import TERMS

SEED = 11


@dataclass(frozen=True)
class Typed:
    """A query typed letter by letter; `begun` stands in the box before, as a chosen filter does."""

    kind: str
    text: str
    begun: str = ""

    def letter_by_letter(self) -> Iterator[str]:
        """What stands in the box after each key."""
        return (self.begun + self.text[:end] for end in range(1, len(self.text) + 1))


def queries(monographs: Sequence[Monograph], count: int) -> Iterator[Typed]:
    """`count` queries, of each kind in turn."""
    chance = random.Random(SEED)
    drugs = [monograph for monograph in monographs if _brands(monograph) and monograph.references]
    for turn in range(count):
        make = _KINDS[turn % len(_KINDS)]
        yield make(chance.choice(drugs), chance)


def _brands(drug: Monograph) -> list[str]:
    """All brands: of a real chapter a row of trade names may have none."""
    return [brand for names in drug.trade_names for brand in names.brands]


def _name(drug: Monograph, chance: random.Random) -> Typed:
    return Typed("name", drug.title.lower())


def _trade_name(drug: Monograph, chance: random.Random) -> Typed:
    return Typed("trade name", _brands(drug)[0].lower())


def _misspelt(drug: Monograph, chance: random.Random) -> Typed:
    title = drug.title.lower()
    at = chance.randrange(1, len(title) - 1)
    return Typed("misspelt name", title[:at] + title[at + 1] + title[at] + title[at + 2 :])


def _two_words(drug: Monograph, chance: random.Random) -> Typed:
    return Typed("two words", " ".join(chance.sample(TERMS, 2)))


def _name_and_word(drug: Monograph, chance: random.Random) -> Typed:
    return Typed("name and word", f"{drug.title.lower()} {chance.choice(TERMS)}")


def _phrase(drug: Monograph, chance: random.Random) -> Typed:
    return Typed("phrase", f'"{_run_of(drug, chance, 2)}"')


def _in_a_row(drug: Monograph, chance: random.Random) -> Typed:
    return Typed("words in a row", _run_of(drug, chance, 4))


def _pmid(drug: Monograph, chance: random.Random) -> Typed:
    return Typed("PMID", drug.references[0].pmid or drug.title)


def _narrowed(drug: Monograph, chance: random.Random) -> Typed:
    """Words beside a filter, the filters in turn: those of which the drug has a value."""
    asked = ["section:hepatotoxicity", f"drug:{drug.title.split()[0]}"]
    asked += [f"likelihood:{score.letter}" for score in drug.likelihood]
    asked += [f'class:"{name}"' for name in drug.drug_class]
    asked += [f"year:{drug.updated.year}.."] if drug.updated else []
    asked += ["has:case"] if any(s.kind.value == "case" for _, s in drug.walk()) else []
    words = " ".join(chance.sample(TERMS, 2))
    return Typed("narrowed by a field", words, f"{chance.choice(asked)} ")


def _run_of(drug: Monograph, chance: random.Random, count: int) -> str:
    """So many words that stand side by side in a text of the drug."""
    texts = [section_text(section) for _, section in drug.walk()]
    texts += [plain(reference.annotation) for reference in drug.references]
    long = [words for words in map(written_words, texts) if len(words) >= count]
    words = chance.choice(long)
    at = chance.randrange(len(words) - count + 1)
    return " ".join(words[at : at + count]).lower()


_KINDS: tuple[Callable[[Monograph, random.Random], Typed], ...] = (
    _name,
    _trade_name,
    _misspelt,
    _two_words,
    _name_and_word,
    _phrase,
    _in_a_row,
    _pmid,
    _narrowed,
)
