"""Salts, esters and forms of a substance, as names of drugs have them."""

from __future__ import annotations

import re
from typing import Final

from index.medical.name_forms import folded

# Without the last letter, in which languages differ: `succinat` is succinate and succinato.
_SALTS: Final = tuple(
    "acetat acetonid adipat ascorbat aspartat axetil benzathin benzoat besilat besylat bitartrat"
    " borat bromid butyrat camsylat carbonat chlorid chlorhydrat cilexetil citrat clorhidrat"
    " cloridrat decanoat diacetat dihydrochlorid dimaleat dimesylat dinitrat diphosphat"
    " dipivoxil dipropionat disoproxil edisylat embonat enantat erbumin esilat esylat estolat"
    " ethylsuccinat etexilat fosfat fumarat furoat gluceptat gluconat glucuronat hemifumarat"
    " hydrobromid hydrochlorid hydrogentartrat iodid isethionat lactat lactobionat laurat lysin"
    " lysinat magnesium malat maleat medoxomil meglumin mesilat mesylat methylsulfat mofetil"
    " mucat napadisilat napsylat nicotinat nitrat octanoat oleat orotat oxalat palmitat pamoat"
    " pantothenat phosphat pivalat pivoxil polacrilex polistirex potassiqu potassium potasic"
    " potassic proxetil propionat salicylat sesquihydrat sodiqu sodium sodic stearat succinat"
    " sulfat sulfonat sulphat tannat tartrat teoclat tosilat tosylat tromethamin trometamol"
    " undecanoat undecylenat valerat xinafoat natrium kalium calcium calciqu calcic hcl arginin"
    " alafenamid dinatrium disodium monosodium trisodium dikalium dipotassium".split()
)
_WATER: Final = tuple(
    "anhydrous anhydric anhydr wasserfrei hydrat hemihydrat monohydrat dihydrat trihydrat"
    " tetrahydrat pentahydrat hexahydrat heptahydrat hydrate free base acid micronized"
    " macrocrystals macrocrystal macrocrystalline monohydrochlorid".split()
)
_SALT: Final = re.compile(rf"(?:{'|'.join((*_SALTS, *_WATER))})(?:e|a|o|es|um)?")
# Joined to the name in German, and long enough not to be the end of another.
_JOINED: Final = re.compile(
    r"(?<=[a-z]{4})[- ]?(?:(?:mono|di|hydro)?(?:"
    + "|".join(salt for salt in _SALTS if len(salt) >= 6 and salt not in ("propionat", "salicylat"))
    + r"))e?$"
)
_SHORT: Final = frozenset(
    "succ tart tartr propion hcl hydrochlor na k ca mg bes mes cit phos sulf".split()
)
_WORD: Final = re.compile(r"[^\W_]+")


def is_salt(word: str) -> bool:
    """Whether a word names a salt, an ester or the water of a substance, in any of our languages.

    >>> is_salt("Succinat"), is_salt("sodique"), is_salt("succ"), is_salt("metoprolol")
    (True, True, True, False)
    """
    small = folded(word)
    return small in _SHORT or _SALT.fullmatch(small) is not None


def without_salt(name: str) -> str:
    """A name without the words for its salt, and without one that is joined to its end or begin.

    >>> without_salt("Metoprololsuccinat"), without_salt("Phenytoin-Natrium")
    ('Metoprolol', 'Phenytoin')
    """
    words = [word for word in re.split(r"[\s-]+", name) if not is_salt(word)]
    if len(words) != 1:
        return " ".join(words)
    small = folded(words[0])
    if len(small) != len(words[0]):
        return words[0]
    joined = _JOINED.search(small)
    word = words[0][: joined.start()] if joined else words[0]
    begun = re.match(r"(?:di)?(?:natrium|kalium)(?=[a-z]{5})", word.casefold())
    return word[begun.end() :] if begun else word


def is_form_of(name: str, substance: str) -> bool:
    """Whether a name is that of a substance with salts before or after it.

    >>> is_form_of("metoprolol tartrate", "metoprolol"), is_form_of("sodium valproate", "valproate")
    (True, True)
    """
    words, own = _WORD.findall(folded(name)), _WORD.findall(folded(substance))
    for start in range(len(words) - len(own) + 1):
        if words[start : start + len(own)] == own:
            rest = words[:start] + words[start + len(own) :]
            return bool(rest) and all(map(is_salt, rest))
    return False
