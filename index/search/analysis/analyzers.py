"""From text to the words that are compared: folding, spelling, stems, parts of compounds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from index.search.analysis.signs import APOSTROPHES, HYPHENS, spelled_greek
from index.search.analysis.stemmer import stem

# A joiner holds a word together between two letters or digits; a point only between digits.
_WORD: Final = re.compile(
    r"[^\W_]+(?:(?:[\u0300-\u036f]|(?:[{joiners}]|(?<=\d)\.(?=\d))(?=[^\W_]))[^\W_]*)*".replace(
        "{joiners}", HYPHENS + APOSTROPHES
    )
)
_JOINER: Final = re.compile(f"[{HYPHENS}{APOSTROPHES}]")
_POSSESSIVE: Final = re.compile(f"[{APOSTROPHES}][sS]$")
_IGNORED_IN_NAMES: Final = re.compile(f'[{HYPHENS}{APOSTROPHES}\u2014®™℠©"]')
_NOT_DECOMPOSED: Final = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
    | dict.fromkeys(APOSTROPHES, "'")
)
_LONGEST: Final = 64

# British → American. Both sides of every comparison go through here, so that a word changed
# without need ("does" → "des") still meets itself. Letters, pattern, spelling: a word without the
# letters is not searched for the pattern.
_SPELLINGS: Final = tuple(
    (letters, re.compile(pattern), spelling)
    for letters, pattern, spelling in (
        ("ae", r"(?<![ao])ae(?=[a-z])", "e"),
        ("oe", r"(?<!a)oe(?=[a-z])", "e"),
        ("sulph", r"sulph", "sulf"),
        ("our", r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|less$|al$|ally$|able$|ite$|ation$)", "or"),
        ("re", r"(?<=[bt])re(?=s?$)", "er"),
        ("is", r"(?<=[a-z]{3})is(?=e$|es$|ed$|er$|ers$|ing$|ation$|ations$)", "iz"),
        ("ys", r"(?<=[a-z]{2})ys(?=e$|ed$|er$|ing$)", "yz"),
        ("ll", r"(?<=label|model|ancel|unsel|ignal)l(?=ed$|ing$)", ""),
    )
)

STOP_WORDS: Final = frozenset(
    "the of in and or with to by for from on at is are was were be been as that this it an".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: folded, its stem (what is compared), and where it stands."""

    text: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Form:
    """One way to find a written word: `text` folded, `stem` compared; `offset` and `length` in it.

    A compound has a form for the whole and one for each part.
    """

    text: str
    stem: str
    offset: int
    length: int


def fold(text: str) -> str:
    """A name without what typists differ in: case, accents, hyphens, ®, ™, doubled spaces.

    >>> fold("T-DM1"), fold("Göklund"), fold("Besponsa®"), fold("Sulfa–Trim")
    ('tdm1', 'goklund', 'besponsa', 'sulfatrim')
    """
    if text.isascii() and text.isalnum():
        return text.lower()  # most names are one plain word
    # NFKD would write "™" as the letters "tm": signs go first.
    return " ".join(plain_letters(_IGNORED_IN_NAMES.sub("", text)).split())


def plain_letters(text: str) -> str:
    """`text` in lower case without accents."""
    if text.isascii():
        return text.lower()
    lowered = spelled_greek(text).casefold().translate(_NOT_DECOMPOSED)
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", lowered)
        if not unicodedata.combining(letter)
    )


@lru_cache(maxsize=1 << 16)
def american(word: str) -> str:
    """A folded word in American spelling: `haemorrhage` → `hemorrhage`, `tumour` → `tumor`."""
    for letters, pattern, spelling in _SPELLINGS:
        if letters in word:
            word = pattern.sub(spelling, word)
    return word


@lru_cache(maxsize=1 << 16)
def forms_of(written: str) -> tuple[Form, ...]:
    """Every form of one written word, the whole word first.

    >>> [form.text for form in forms_of("6-Mercaptopurine")]
    ['6mercaptopurine', '6', 'mercaptopurine']
    """
    pieces = _pieces(_POSSESSIVE.sub("", written))
    parts = tuple(filter(None, (_part(piece, offset) for offset, piece in pieces)))
    if len(parts) < 2:
        return parts
    joined = "".join(part.text for part in parts)[:_LONGEST]
    start, end = parts[0].offset, parts[-1].offset + parts[-1].length
    return (Form(joined, stem(joined), start, end - start), *parts)


def prefixes_of(typed: str) -> tuple[str, ...]:
    """What the folded word being typed may begin: `haem` → `hem`; `tumou` → `tumou`, `tumo`."""
    forms = forms_of(typed)
    if not forms:
        return ()
    begun = plain_letters("".join(piece for _, piece in _pieces(typed)))[:_LONGEST]
    # An "x" for the letters to come: `hae` is the beginning of `haem…`, in American `he`.
    readings = [american(f"{begun}x")[:-1], forms[0].text]
    if len(begun) > 3 and begun.endswith("ou"):
        readings.append(begun[:-1])
    return tuple(dict.fromkeys(filter(None, readings)))


def written_words(text: str) -> list[str]:
    """The words of `text` as they are written, compounds in one."""
    return _WORD.findall(text)


def folded_words(typed: str) -> list[str]:
    """The words of `typed` as queries keep them: folded, compounds in one.

    What has no letter once it is folded, an accent or an apostrophe alone, is no word.
    """
    folded = map(plain_letters, written_words(typed))
    return [word for word in folded if forms_of(word)]


def placed_words(text: str) -> Iterator[tuple[int, str]]:
    """Where each written word begins, and the word."""
    for match in _WORD.finditer(text):
        yield match.start(), match.group()


def places_of(written: str, text: str) -> Iterator[int]:
    """Where `written`, one of the `written_words` of `text`, begins: as `placed_words`, faster."""
    found = text.find(written)
    while found >= 0:
        # It may be a piece of a longer word: read on from the last space, where none goes on.
        for match in _WORD.finditer(text, text.rfind(" ", 0, found) + 1):
            if match.end() > found:
                if match.start() == found and match.group() == written:
                    yield found
                break
        found = text.find(written, found + len(written))


def words_of(text: str) -> list[Word]:
    """The words of `text` with their places, a compound before its parts.

    >>> [word.text for word in words_of("T-DM1 and 635715-01-4")]
    ['tdm1', 't', 'dm1', 'and', '635715014', '635715', '01', '4']
    """
    return [
        Word(form.text, form.stem, start + form.offset, start + form.offset + form.length)
        for start, written in placed_words(text)
        for form in forms_of(written)
    ]


def is_code(written: str) -> bool:
    """Whether a compound makes sense only whole: `IL-2`, `T-DM1`; not `dose-related`."""
    return any(len(piece) < 3 or not piece.isalpha() for _, piece in _pieces(written))


def _pieces(written: str) -> list[tuple[int, str]]:
    pieces, start = [], 0
    for joiner in _JOINER.finditer(written):
        pieces.append((start, written[start : joiner.start()]))
        start = joiner.end()
    return [*pieces, (start, written[start:])]


def _part(piece: str, offset: int) -> Form | None:
    text = american(plain_letters(piece)[:_LONGEST])
    return Form(text, stem(text), offset, len(piece)) if text else None
