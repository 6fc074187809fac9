"""How the name of a drug is written: its normal form, and what its spellings have in common."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_NO_LETTER: Final = re.compile(r"[^\w+]|_")
# Letters that no decomposition takes apart.
_SINGLE: Final = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe"})
_GREEK: Final = str.maketrans({"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta"})

# German, French, Spanish, Italian and Latin words for what a name of a substance is built of,
# in the order in which they are read; all are written without accents and small.
_WORDS: Final = tuple(
    (re.compile(pattern, re.MULTILINE), same)
    for pattern, same in (
        (r"^acid(?:e|o|um) (.+?)(?:ique|ico|icum)$", r"\1ic acid"),
        (r"^(.+?)ic acid$", r"\1acid"),
        (r"s(?:ae|a)ure$", "acid"),
        (r"^(?:chlorhydrate|clorhidrato|cloridrato) (?:de |d'|di )(.+)$", r"\1 hydrochlorid"),
        (r"^(natrium|kalium)(?=[a-z]{5})(.+)$", r"\2 \1"),
        (r"^(sodium|potassium) (.+)$", r"\2 \1"),
        (r"[aeo]?[ -]?(?:sodium|sodique|sodico|sodica|natrium)$", "natri"),
        (r"[aeo]?[ -]?(?:potassium|potassique|potasico|potassico|kalium)$", "kali"),
        (r"[aeo]?[ -]?(?:hydrochlorid[eo]?|chlorhydrate|clorhidrato|cloridrato|hcl)$", "hcl"),
    )
)
# What differs from language to language within a word, applied one after the other.
_LETTERS: Final = (
    ("ph", "f"), ("qu", "c"), ("ck", "c"), ("k", "c"), ("y", "i"), ("h", ""), ("ae", "e"),
    ("oe", "e"), ("ue", "u"), ("w", "v"), ("ii", "i"),
)  # fmt: skip
_DOUBLE: Final = re.compile(r"([bcdfglmnprstz])\1")
_ENDING: Final = re.compile(r"(?:um|[aeo])$", re.M)
_SPACES: Final = re.compile(r"[^\w\n]|_")
# A shorter one says too little: "tin", "iron", "lead".
SHORTEST_SPELLING: Final = 5


def folded(text: str) -> str:
    """Text in small letters without accents, trade mark signs and brackets around letters.

    >>> folded("Clavulansäure®")
    'clavulansaure'
    """
    text = text.replace("®", "").replace("™", "").casefold().translate(_SINGLE).translate(_GREEK)
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def normal_form(name: str) -> str:
    """A name as names are compared: small letters and digits, no accents, hyphens or spaces.

    >>> normal_form("Co-Trimoxazole"), normal_form("Valproinsäure"), normal_form("T-DM1")
    ('cotrimoxazole', 'valproinsaure', 'tdm1')
    """
    text = folded(name)
    return text if text.isalnum() else _NO_LETTER.sub("", text).replace("+", "")


def spelling_forms(names: str) -> list[str]:
    """For each line of `names` what its spellings in several languages have in common.

    It is no word, and only compared: names of different drugs may share one by chance, so whoever
    looks names up by it leaves out those that do. Written for a whole list at once, as a list is
    done in a hundredth of the time of its lines.

    >>> spelling_forms("amlodipine\\nAmlodipin\\namlodipino\\nphénytoïne\\nfenitoina")
    ['amlodipin', 'amlodipin', 'amlodipin', 'fenitoin', 'fenitoin']
    >>> spelling_forms("clavulanic acid\\nClavulansäure\\nacide clavulanique")
    ['clavulanacid', 'clavulanacid', 'clavulanacid']
    """
    text = folded(names)
    for pattern, same in _WORDS:
        text = pattern.sub(same, text)
    text = _SPACES.sub("", text)
    for letters, same_letters in _LETTERS:
        text = text.replace(letters, same_letters)
    return _ENDING.sub("", _DOUBLE.sub(r"\1", text)).split("\n")


@lru_cache(maxsize=4096)
def spelling_form(name: str) -> str:
    """`spelling_forms` of one name; "" for one that is too short to be compared so."""
    (form,) = spelling_forms(name.replace("\n", " "))
    return form if len(form) >= SHORTEST_SPELLING else ""


def forms_of(name: str) -> tuple[str, ...]:
    """The normal forms that a typed name may stand for in a table, the surest first.

    >>> forms_of("Clavulansaeure")
    ('clavulansaeure', 'clavulansaure')
    """
    first = normal_form(name)
    without = re.sub(r"([aou])e", r"\1", first)
    return tuple(dict.fromkeys(filter(None, (first, without))))
