"""The phrases of our tables, looked up by the stems of typed words: signs, aspects, synonyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Final

from index.medical.aspects import ASPECTS, Aspect
from index.medical.signs import SIGNS, Sign
from index.medical.terms import ABBREVIATIONS, FOREIGN_TERMS, SYNONYMS
from index.search.analysis.analyzers import folded_words, forms_of
from index.search.names.edit_distance import Lengths, edits_allowed, is_slip
from index.search.query.parts import Term

Stems = tuple[str, ...]
# Endings of a finding and of its adjective, in both directions: cholestasis, cholestatic.
_FAMILIES: Final = (
    ("asis", "atic"), ("osis", "otic"), ("itis", "itic"), ("emia", "emic"), ("penia", "penic"),
    ("pathy", "pathic"), ("lysis", "lytic"), ("plasia", "plastic"), ("trophy", "trophic"),
)  # fmt: skip
_SHORTEST_OF_FAMILY: Final = 8
_SHORTEST_SIMILAR: Final = 6
# "valproic acid, valproate", "acetaminophen (paracetamol)": each part is a meaning.
_BETWEEN_MEANINGS: Final = re.compile(r", | \(|\)")


@dataclass(frozen=True, slots=True)
class PhraseMeaning:
    """What a phrase stands for: `terms`, one of which is searched for; none where it only asks.

    `label` is shown; `aspect` says what it asks for, `is_sign` that a patient has it.
    `is_topic`: every chapter is about it.
    `as_written` is how a short form has to be written where it is a word as well.
    """

    label: str
    terms: tuple[Term, ...]
    aspect: Aspect | None = None
    is_sign: bool = False
    is_topic: bool = False
    as_written: str = ""


class PhraseTable:
    """All phrases by their stems."""

    def __init__(
        self, meanings: Mapping[Stems, PhraseMeaning], signs: Mapping[str, PhraseMeaning]
    ) -> None:
        """`signs` are those of one word, by the word as it is spelled."""
        self._meanings = meanings
        self._signs = signs
        self.longest = max(map(len, meanings), default=0)

    def find(self, stems: Stems) -> PhraseMeaning | None:
        """What a phrase stands for, if it is one of the tables."""
        return self._meanings.get(stems)

    def similar(self, word: str) -> PhraseMeaning | None:
        """The sign that a folded word is a slip of, if it is one."""
        near = self._spelled.near(word, edits_allowed(word))[:1]
        return next((self._signs[sign] for sign, _ in near if is_slip(word, sign)), None)

    @cached_property
    def _spelled(self) -> Lengths:
        return Lengths(self._signs)


@cache
def phrase_table() -> PhraseTable:
    """The phrases of the program's own tables; of two rows with one phrase the first counts."""
    found: dict[Stems, PhraseMeaning] = {}
    for typed, meaning in (*_of_signs(), *_of_aspects(), *_of_synonyms(), *_of_abbreviations()):
        found.setdefault(stems_of(typed), meaning)
    for foreign, english in FOREIGN_TERMS.items():
        known = found.get(stems_of(english))
        terms = known.terms if known else (Term(tuple(folded_words(english)), apart=True),)
        meaning = PhraseMeaning(known.label if known else english, terms, is_sign=True)
        found.setdefault(stems_of(foreign), meaning)
    alone = {typed: meaning for typed, meaning in _of_signs() if typed.isalpha()}
    return PhraseTable(found, {w: m for w, m in alone.items() if len(w) >= _SHORTEST_SIMILAR})


def stems_of(text: str) -> Stems:
    """The stems of the words of a text, of compounds those of their parts."""
    return tuple(stem for word in text.split() for stem in _stems_of_word(word))


@lru_cache(maxsize=1 << 12)
def _stems_of_word(written: str) -> Stems:
    # Two thousand phrases are made of some hundred words.
    return tuple(
        form.stem
        for word in folded_words(written)
        for form in (forms_of(word)[1:] or forms_of(word))
    )


def relatives_of(word: str) -> tuple[str, ...]:
    """The other forms of a folded word that names a finding: its adjective, or its noun.

    >>> relatives_of("cholestasis"), relatives_of("cirrhotic"), relatives_of("rash")
    (('cholestatic',), ('cirrhosis',), ())
    """
    if len(word) < _SHORTEST_OF_FAMILY:
        return ()
    return tuple(
        f"{word.removesuffix(ending)}{other}"
        for pair in _FAMILIES
        for ending, other in (pair, pair[::-1])
        if word.endswith(ending)
    )


def phrase(text: str, *, apart: bool = False) -> Term:
    """A text as a term of its words: side by side, unless they may stand `apart`."""
    words = tuple(folded_words(text))
    return Term(words, apart=apart and len(words) > 1)


def _of_signs() -> Iterator[tuple[str, PhraseMeaning]]:
    for sign in SIGNS:
        terms = _terms_of_sign(sign)
        # A name of its own needs no telling; a short form does, and what no text says.
        for typed in (*sign.words, *sign.near):
            label = sign.words[0] if typed.isupper() else typed
            yield typed, PhraseMeaning(label, terms, is_sign=True, is_topic=sign.is_topic)
        for typed in sign.typed:
            yield typed, PhraseMeaning(sign.words[0], terms, is_sign=True, is_topic=sign.is_topic)


def _terms_of_sign(sign: Sign) -> tuple[Term, ...]:
    words = (*map(phrase, sign.words), *(phrase(near, apart=True) for near in sign.near))
    return tuple(dict.fromkeys(words))


def _of_aspects() -> Iterator[tuple[str, PhraseMeaning]]:
    for aspect in ASPECTS:
        for asks in aspect.asks:
            yield asks, PhraseMeaning(aspect.label, (), aspect)
        said = PhraseMeaning(aspect.label, tuple(dict.fromkeys(map(phrase, aspect.says))), aspect)
        for says in aspect.says:
            yield says, said


def _of_synonyms() -> Iterator[tuple[str, PhraseMeaning]]:
    for group in SYNONYMS:
        meaning = PhraseMeaning(group[0], tuple(dict.fromkeys(map(phrase, group))))
        for typed in group:
            yield typed, meaning


def _of_abbreviations() -> Iterator[tuple[str, PhraseMeaning]]:
    for short, long in ABBREVIATIONS.items():
        meant = [each for each in _BETWEEN_MEANINGS.split(long) if each]
        terms = tuple(dict.fromkeys(map(phrase, (short, meant[0]))))
        yield short, PhraseMeaning(meant[0], terms, as_written=short)


def flattened(groups: Iterable[Sequence[Term]]) -> tuple[Term, ...]:
    """All terms of some groups, each once."""
    return tuple(dict.fromkeys(term for group in groups for term in group))
