"""Lists of authors as the sources print them: `Morgan GJ Jr, de Castro AM, et al; A Network`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from index.citing.work import Author, Group, Person

_SUFFIXES: Final = frozenset("Jr Sr II III IV 2nd 3rd 4th".split())
_PARTICLES: Final = frozenset(
    "af al av bin da das de del della den der di do dos du e el ibn la las le los st ten ter van "
    "von y zu zum zur".split()
)
# "Hepatitis C." or "Vitamin D." opens a title, though it looks like a name with an initial.
_NEVER_NAMES: Final = frozenset(
    "actinomycin amphotericin bacitracin botulinum class coenzyme cyclosporin cyclosporine "
    "cytochrome factor grade group hepatitis immunoglobulin influenza interferon mitomycin part "
    "penicillin phase polymyxin protein stage streptokinase study type vitamin".split()
)
_MOST_INITIALS: Final = 4
_MOST_WORDS: Final = 5
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\-])*")
_GROUP: Final = re.compile(
    r"\b(?:group|network|investigators?|consortium|committee|team|collaborat\w+|society|"
    r"association|trialists|registry)\b",
    re.IGNORECASE,
)
_AND_OTHERS: Final = ("et al", "…")
_FULL_STOP: Final = re.compile(r"\.+\s+")


@dataclass(frozen=True, slots=True)
class People:
    """The authors of a list; `and_others` where it says that it does not name all."""

    authors: tuple[Author, ...]
    and_others: bool = False


def split_authors(text: str) -> tuple[People, str] | None:
    """The authors that `text` begins with, and what follows their full stop; None if unsure."""
    for stop in _FULL_STOP.finditer(text):
        people = read_people(text[: stop.start()])
        if people is not None:
            return people, text[stop.end() :]
    return None


def read_people(text: str) -> People | None:
    """The authors of a list; None unless every part of it is surely a person or a group."""
    authors: list[Author] = []
    and_others = False
    for number, part in enumerate(text.split(";")):
        names = [name.strip() for name in part.split(",")]
        for place, name in enumerate(names):
            if name.rstrip(".") in _AND_OTHERS:
                and_others = True
                continue
            author: Author | None = person_of(name)
            if author is None and authors and place == len(names) - 1:
                author = _group_of(", ".join(names) if number and not place else name)
            if author is None:
                return None
            authors.append(author)
    return People(tuple(authors), and_others) if authors else None


def person_of(name: str) -> Person | None:
    """`Garcia del Pozo J` in its parts; None for what is no such name."""
    words = name.split()
    suffix = words.pop() if words and words[-1].rstrip(".") in _SUFFIXES else ""
    if not 2 <= len(words) <= _MOST_WORDS:
        return None
    *family, initials = words
    bare = initials.replace(".", "")
    letters = bare.replace("-", "")
    if not (letters.isalpha() and letters.isupper() and len(letters) <= _MOST_INITIALS):
        return None
    if family[-1].lower() in _NEVER_NAMES or not all(map(_is_of_family, family)):
        return None
    if all(word in _PARTICLES for word in family):
        return None
    return Person(" ".join(family), bare, suffix.rstrip("."))


def _is_of_family(word: str) -> bool:
    if word in _PARTICLES or word == "St.":
        return True
    # A single letter may be an initial out of its place, many capitals an office.
    if _WORD.fullmatch(word) is None or len(word) == 1 or (len(word) > 2 and word.isupper()):
        return False
    # "deLemos", "d'Alteroche" have their capital inside; a word of a sentence has none.
    return any(letter.isupper() for letter in word)


def _group_of(name: str) -> Group | None:
    return Group(name) if _GROUP.search(name) and ". " not in name else None


def names_group(sentence: str) -> bool:
    """Whether a sentence could as well be a group that signs with the authors."""
    return _GROUP.search(sentence.rpartition(" ")[2]) is not None
