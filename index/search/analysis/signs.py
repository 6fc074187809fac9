"""Signs that one does not see or that are written in several ways, brought into one form."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

APOSTROPHES: Final = "'\u2019\u2018\u02bc\u00b4`\u2032\uff07"
HYPHENS: Final = "-\u00ad\u2010\u2011\u2012\u2013\u2212"
_QUOTES: Final = '"“”„«»'
# Soft hyphen, zero-width signs, marks of direction: a paste brings them, and nobody sees them.
_UNSEEN: Final = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_NOT_SEEN: Final = re.compile(f"[{_UNSEEN}]+")
# Half a sign, which a paste or a path can bring, is none that a library could hold.
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_BROKEN_WORD: Final = re.compile(
    rf"(?<=[^\W\d_])(?P<hyphen>[{HYPHENS}])[{_UNSEEN} \t]*[\r\n\u2028\u2029]\s*(?=[^\W\d_])"
)
# The letters of which names of tests, receptors and classes are made. Not mu: "µg" is a unit.
GREEK_LETTERS: Final = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa",
    "λ": "lambda", "ω": "omega",
}  # fmt: skip
_ANY_GREEK: Final = "\u0370-\u03ff\u1f00-\u1fff"
_GREEK_SIGN: Final = re.compile(
    rf"(?<![{_ANY_GREEK}])[{''.join(GREEK_LETTERS)}](?![{_ANY_GREEK}])", re.IGNORECASE
)
_SINGLE: Final = {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"}
_LETTERS_WITH_SIGNS: Final = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))


def seen_signs(typed: str) -> str:
    """`typed` composed, without what one does not see; control signs are spaces.

    A word that the end of a line has cut keeps its hyphen and loses the break.

    >>> seen_signs("Amio\\u200bdarone"), seen_signs("Hepato-\\ntoxicity")
    ('Amiodarone', 'Hepato-toxicity')
    """
    joined = _BROKEN_WORD.sub("-", typed)
    text = _CONTROL.sub(" ", _NOT_SEEN.sub("", joined))
    return unicodedata.normalize("NFC", text)


def spelled_greek(text: str) -> str:
    """`text` with the Greek letters of our field spelled out; words in Greek stay as they are.

    >>> spelled_greek("γ-GT"), spelled_greek("IFNα")
    ('gamma-GT', 'IFNalpha')
    """
    if text.isascii():
        return text
    return _GREEK_SIGN.sub(lambda found: GREEK_LETTERS[found[0].casefold()], text)


def pattern_of(text: str) -> str:
    """A pattern, to be matched without regard to case, that finds `text` however it is written.

    Accents, kinds of hyphens, apostrophes and quotation marks do not count, nor what one does not
    see; any space will do for a space, and a Greek letter for its name.
    """
    between = f"[{_UNSEEN}]*"
    words = (_word_pattern(word, between) for word in seen_signs(text).split())
    return rf"{between}\s+{between}".join(words)


def _word_pattern(word: str, between: str) -> str:
    letters = spelled_greek(word)
    pieces: list[str] = []
    at = 0
    while at < len(letters):
        name = next((n for n in _greek_names() if letters[at:].lower().startswith(n)), "")
        if name:
            # `β2`, `beta-2`: with and without a hyphen.
            pieces += [
                f"(?:{between.join(name)}|{_greek_names()[name]})",
                f"[{re.escape(HYPHENS)}]?",
            ]
            at += len(name)
            at += letters[at : at + 1] in tuple(HYPHENS)
        else:
            pieces.append(_sign_pattern(letters[at]))
            at += 1
    return between.join(pieces)


def _sign_pattern(sign: str) -> str:
    for alike in (APOSTROPHES, HYPHENS, _QUOTES):
        if sign in alike:
            return f"[{re.escape(alike)}]"
    plain = _plain(sign)
    if not plain.isalpha():
        return re.escape(sign)
    return "".join(
        f"[{each}{_written_with_signs().get(each, '')}][\u0300-\u036f]*" for each in plain
    )


def _plain(letter: str) -> str:
    folded = letter.casefold()
    parts = unicodedata.normalize("NFKD", _SINGLE.get(folded, folded))
    return "".join(each for each in parts if not unicodedata.combining(each)) or letter


@cache
def _greek_names() -> dict[str, str]:
    return {name: f"[{sign}{sign.upper()}]" for sign, name in GREEK_LETTERS.items()}


@cache
def _written_with_signs() -> dict[str, str]:
    """For each plain letter those that are it with a sign: `o` → `öóò…`."""
    found: dict[str, str] = {}
    for code in _LETTERS_WITH_SIGNS:
        plain = _plain(chr(code))
        if len(plain) == 1 and plain != chr(code) and plain.isalpha():
            found[plain] = found.get(plain, "") + chr(code)
    return found
