"""How the name of a drug class is written: short forms, plurals, words that say nothing. Pure."""

from __future__ import annotations

import re
from typing import Final

# "Antibodies", "Statins"; not "Virus", "Analysis", "Class".
_PLURALS: Final = ((re.compile(r"ies$"), "y"), (re.compile(r"(?<![siu])s$"), ""))
# "Antidepressants" and "Antidepressant Agents" are one class.
_SAY_NOTHING: Final = ("agent", "drug", "medication", "medicine")
_IN_BRACKETS: Final = re.compile(r"\s*\((?P<short>[^()\s]+)\)")
_SHORT: Final = re.compile(r"[A-Z][A-Z0-9-]*[A-Z0-9]s?")
# "(ARBs)" at the end of a name is the class, whatever words made it; "(CTLA-4)" is a kind of it.
_SHORT_PLURAL: Final = re.compile(r"[A-Z][A-Z0-9-]+s")
# British and American, as far as the names of classes go: both sides are written so.
_BRITISH: Final = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (("[ao]e", "e"), ("our\\b", "or"), ("ogue", "og"), ("sulph", "sulf"))
)
_WORD: Final = re.compile(r"[^\W_]+")


def singular(word: str) -> str:
    """A word in small letters without its plural ending: `antibodies` → `antibody`."""
    for plural, ending in _PLURALS:
        word = plural.sub(ending, word)
    return word


def is_short_for(short: str, name: str) -> bool:
    """Whether `short` is made of letters of `name`, its first and its last word begun by them.

    >>> is_short_for("NSAIDs", "Nonsteroidal Antiinflammatory Drugs")
    True
    >>> is_short_for("NSAIDs", "Narcotic Analgesics")
    False
    """
    words = _WORD.findall(name.partition("(")[0].lower())
    letters = short.removesuffix("s").replace("-", "").lower()
    if len(words) < 2 or not _SHORT.fullmatch(short):
        return False
    if (letters[0], letters[-1]) != (words[0][0], words[-1][0]):
        return False
    rest = iter("".join(words[:-1]) + words[-1][0])
    return all(letter in rest for letter in letters)


def short_form_in(name: str) -> str | None:
    """The short form that a name gives in brackets: `NSAIDs` of `Nonsteroidal … Drugs (NSAIDs)`."""
    found = _bracketed_short(name)
    return found["short"] if found else None


def without_short_form(name: str) -> str:
    """A name without the short form it gives in brackets; other brackets stay.

    >>> without_short_form("Angiotensin-Converting Enzyme (ACE) Inhibitors")
    'Angiotensin-Converting Enzyme Inhibitors'
    >>> without_short_form("Penicillins (Natural)")
    'Penicillins (Natural)'
    """
    found = _bracketed_short(name)
    return name[: found.start()] + name[found.end() :] if found else name


def without_general_word(words: list[str]) -> list[str]:
    """The singular words of a class name without a last one that says nothing, as `agent`."""
    return words[:-1] if len(words) > 1 and words[-1] in _SAY_NOTHING else words


def spelling_key(name: str) -> str:
    """What the spellings of one class have in common.

    >>> spelling_key("Antidepressant Agents") == spelling_key("Anti-Depressants")
    True
    """
    words = [singular(word) for word in _WORD.findall(without_short_form(name).casefold())]
    key = " ".join(without_general_word(words))
    # "Sedatives and Hypnotics" and "Hypnotics and Sedatives" are one.
    key = " and ".join(sorted(key.split(" and ")))
    for british, american in _BRITISH:
        key = british.sub(american, key)
    return key.replace(" ", "")


def is_plural(name: str) -> bool:
    """Whether the last word before any bracket is in the plural, as the names of classes are."""
    words = _WORD.findall(name.partition("(")[0].casefold())
    return bool(words) and singular(words[-1]) != words[-1]


def _bracketed_short(name: str) -> re.Match[str] | None:
    return next(
        (
            found
            for found in _IN_BRACKETS.finditer(name)
            if is_short_for(found["short"], name[: found.start()])
            or (found.end() == len(name) and _SHORT_PLURAL.fullmatch(found["short"]))
        ),
        None,
    )
