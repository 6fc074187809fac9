"""Lists of authors as the sources print them: `Morgan GJ Jr, de Castro AM, et al; A Network`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from index.citing.work import Author, Group, Person

_SUFFIXES: Final = frozenset("Jr Sr II III IV 2nd 3rd 4th".split())
_PARTICLES: Final = frozenset(
    "'t af al av bin da das de del dela della den der di do dos du e el ibn la las le los st te "
    "ten ter van van't von y zu zum zur".split()
)
# "Hepatitis C." or "Vitamin D." opens a title, though it looks like a name with an initial.
_NEVER_NAMES: Final = frozenset(
    "actinomycin amphotericin bacitracin botulinum class coenzyme cyclosporin cyclosporine "
    "cytochrome factor grade group hepatitis immunoglobulin influenza interferon mitomycin part "
    "penicillin phase polymyxin protein stage streptokinase study type vitamin".split()
)
_MOST_INITIALS: Final = 4
# Where the authors may end: each place costs a reading of the text before it.
_MOST_STOPS: Final = 100
_MOST_WORDS: Final = 5
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\-])*")
_GROUP: Final = re.compile(
    r"\b(?:group|network|investigators?|consortium|committee|team|collaborat\w+|society|"
    r"association|trialists|registry)\b",
    re.IGNORECASE,
)
# "Det al" is what is left of "D, et al".
_AND_OTHERS: Final = re.compile(r"(?:[A-Z]?et al|…)\.*")
# Where a list of authors may end: not in "St. Martin B", nor in "U.S. Acute Liver Failure Group".
_FULL_STOP: Final = re.compile(r"(?<!\bSt)(?<!\bU\.S)\.+(?:\s+(?![A-Z],)|(?=[A-Z\[][a-z]))")
_DIVIDED_INITIALS: Final = re.compile(r"(?<=\b[A-Z])\.? (?=[A-Z]\.?$)")
# "Chalasani N: Drug-induced Liver Injury Network": the wrong sign before a group.
_COLON: Final = re.compile(r"(?<=\s)([A-Z]{1,3}): (?=[A-Z])")
_BEFORE_GROUP: Final = re.compile(
    r"(?:and\s+)?(?:(?:for|from|on behalf of)\s+)?(?:the\s+)?(?=\S*[A-Z])", re.IGNORECASE
)
_INITIALS: Final = re.compile(r"[^\W\d_a-z][^\W\d_]{0,3}")


@dataclass(frozen=True, slots=True)
class People:
    """The authors of a list; `and_others` where it says that it does not name all."""

    authors: tuple[Author, ...]
    and_others: bool = False


def split_authors(text: str) -> tuple[People, str] | None:
    """The authors that `text` begins with, and what follows their full stop; None if unsure."""
    for odd in (False, True):
        for stop in islice(_FULL_STOP.finditer(text), _MOST_STOPS):
            people = read_people(text[: stop.start()], odd=odd)
            if people is not None:
                return people, text[stop.end() :]
    return None


def read_people(text: str, *, odd: bool = False) -> People | None:
    """The authors of a list; None unless every part of it is surely a person or a group.

    With `odd`, a name that is not in order ("Krausová", "A Chirino R") is taken among others.
    """
    authors, others, strange = list[Author](), False, 0
    for number, part in enumerate(_COLON.sub(r"\1; ", text).split(";")):
        names = [name.strip() for name in part.split(",")]
        if number and authors and (group := _group_after(part.strip(), names[0])) is not None:
            authors.append(group)
            continue
        for place, name in enumerate(names):
            if _says_others(name):
                others = True
                continue
            if authors and name.rstrip(".") in _SUFFIXES and isinstance(authors[-1], Person):
                authors[-1] = replace(authors[-1], suffix=name.rstrip("."))
                continue
            author: Author | None = person_of(name)
            if author is None and authors and place == len(names) - 1:
                author = _group_of(name)
            if author is None and odd:
                author, strange = _odd_name(name), strange + 1
            if author is None:
                return None
            authors.append(author)
    sure = len(authors) - strange
    return People(tuple(authors), others) if sure > 1 or sure >= max(strange, 1) else None


def _says_others(name: str) -> bool:
    return _AND_OTHERS.fullmatch(name) is not None


def person_of(name: str) -> Person | None:
    """`Garcia del Pozo J` in its parts; None for what is no such name."""
    words = _DIVIDED_INITIALS.sub("", name).split()
    # "Vitkovitsky IV" has initials, "Jackson RE IV" a suffix.
    suffix = words.pop() if len(words) > 2 and words[-1].rstrip(".") in _SUFFIXES else ""
    if not 2 <= len(words) <= _MOST_WORDS:
        return None
    *family, initials = words
    bare = initials.replace(".", "")
    letters = bare.replace("-", "")
    if not (letters.isalpha() and letters.isupper() and len(letters) <= _MOST_INITIALS):
        return None
    if family[-1].lower() in _NEVER_NAMES or not all(map(_is_of_family, family)):
        return None
    if all(map(_is_particle, family)):
        return None
    return Person(" ".join(family), bare, suffix.rstrip("."))


def _is_of_family(word: str) -> bool:
    if _is_particle(word) or word == "St.":
        return True
    # A single letter may be an initial out of its place, many capitals an office.
    if _WORD.fullmatch(word) is None or len(word) == 1 or (len(word) > 2 and word.isupper()):
        return False
    # "deLemos", "d'Alteroche" have their capital inside; a word of a sentence has none.
    return any(letter.isupper() for letter in word)


def _is_particle(word: str) -> bool:
    return word.replace("‘", "'").replace("’", "'") in _PARTICLES


def _odd_name(name: str) -> Person | None:
    """A name as it is, its last word apart where that may be initials; None for no name."""
    words = name.split()
    if not 1 <= len(words) <= _MOST_WORDS or all(map(_is_particle, words)):
        return None
    for word in words:
        capitals = any(map(str.isupper, word)) and _WORD.fullmatch(word) is not None
        if not (capitals or _is_particle(word)):
            return None
    *family, last = words
    capitals_of_last = sum(map(str.isupper, last))
    if family and _INITIALS.fullmatch(last) and (capitals_of_last > 1 or len(last) < 3):
        return Person(" ".join(family), last)
    return Person(name, "")


def _group_after(part: str, first: str) -> Group | None:
    """The group that signs after a semicolon, whatever it is called; None for more persons."""
    if _says_others(first) or person_of(first) is not None:
        return None
    name = part[found.end() :] if (found := _BEFORE_GROUP.match(part)) is not None else part
    ends = ". " in name.replace("U.S. ", "")
    return Group(name) if any(map(str.isupper, name)) and not ends else None


def _group_of(name: str) -> Group | None:
    found = _BEFORE_GROUP.match(name)
    bare = name[found.end() :] if found is not None else name
    return Group(bare) if _GROUP.search(name) and ". " not in name.replace("U.S. ", "") else None


def names_group(sentence: str) -> bool:
    """Whether a sentence could as well be a group that signs with the authors."""
    return _GROUP.search(sentence.rpartition(" ")[2]) is not None
