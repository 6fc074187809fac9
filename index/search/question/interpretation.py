"""A query understood: the drugs it names, the signs and aspects it asks for, what is set aside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from index.medical.asked_names import STRENGTH, is_dose_word
from index.medical.aspects import TOPIC, Aspect
from index.medical.question_words import (
    DENYING_BEFORE,
    PERSON_WORDS,
    SAFETY_WORDS,
    SET_ASIDE,
    TOPIC_WORDS,
)
from index.search.analysis.analyzers import STOP_WORDS, folded_words, forms_of, placed_words
from index.search.names.name_table import NameKind, NameMatch
from index.search.query.lexer import tokens_of
from index.search.query.parts import Term
from index.search.query.query import Query
from index.search.question.parts import Part, PartKind
from index.search.question.phrases import PhraseMeaning, phrase, phrase_table, relatives_of

_KEPT: Final = 256
_KEPT_NAMES: Final = 4096
_LONGEST_NAME: Final = 6
_SHORTEST_SIMILAR: Final = 6
# A longer title is of a group of drugs, and nobody mentions it.
_LONG_TITLE: Final = 40
# Fewer letters are an abbreviation only as it is written: "BV", not "bv".
_SHORTEST_IN_SMALL: Final = 3
_PERSON: Final = re.compile(r"\b\d{1,3}[- ]?(?:years?[- ]old|yo|y/o|jährige[rn]?)\b", re.IGNORECASE)
# Of what may stand behind a number, what makes it a dose: "24 hours" is asked for.
_OF_A_DOSE: Final = re.compile(
    r"\d\s*(?:mg|g|µg|μg|ug|mcg|kg|ng|ml|%|ie|iu|units?|einheiten|mmol|meq|mio)\b|old|yo|jähr",
    re.IGNORECASE,
)
_SET_ASIDE: Final = SET_ASIDE | SAFETY_WORDS | PERSON_WORDS

# The monographs that a name means, best first; none where it is no name.
Names = Callable[[str], tuple[NameMatch, ...]]


@dataclass(frozen=True, slots=True)
class NamedPart:
    """A name among other words: what it means, and the words by which other texts mention it."""

    typed: str
    start: int
    end: int
    matches: tuple[NameMatch, ...]
    terms: tuple[Term, ...]
    title: str
    is_class: bool
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A query understood. `query` is what texts are searched for.

    `named` are the names in order, `others` the query without them. Of each of `signs`, the terms
    of one sign each, a text speaks in one way or another.
    """

    query: Query
    others: Query
    named: tuple[NamedPart, ...] = ()
    signs: tuple[tuple[Term, ...], ...] = ()
    aspects: tuple[Aspect, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as typed, and where; `stems` are its own, or those of the parts of a compound."""

    typed: str
    folded: str
    stems: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lookups:
    """What a library can tell of words.

    `begin_with` tells whether some name begins with a word. `similar` are names that look like a
    word that its texts do not have; `knows` tells whether they
    have one; `title` is that of a monograph, `is_class` whether it is about a class.
    """

    names: Names
    begin_with: Callable[[str], bool]
    similar: Names
    knows: Callable[[str], bool]
    title: Callable[[str], str]
    is_class: Callable[[str], bool]


class Reader:
    """Reads queries with the names of a library. May be shared by threads."""

    def __init__(self, of: Lookups) -> None:
        self._of = of
        self._names = lru_cache(_KEPT_NAMES)(of.names)
        self._begin_with = lru_cache(_KEPT_NAMES)(of.begin_with)
        self._similar = lru_cache(_KEPT)(self._read_similar)
        self.read = lru_cache(_KEPT)(self._read)

    def _read(self, query: Query) -> Interpretation:
        """What a query asks; quotations, fields, alternatives and `word*` are taken as they are."""
        words = _plain_words(query)
        if not words or query.either:
            return Interpretation(query, query)
        draft = _PartDraft(query, words)
        draft.take_doses()
        for first, last, matches in self._named(draft):
            name = matches[0].name
            is_class = name.kind is NameKind.DRUG_CLASS or self._of.is_class(name.monograph)
            self._take(draft, first, last, matches, is_class=is_class)
        draft.take_phrases()
        draft.take_aside()
        for at in draft.left() if len(words) > 1 else ():
            self._take_similar(draft, at)
        return draft.reading()

    def _take_similar(self, draft: _PartDraft, at: int) -> None:
        """Read a word that no text has as the sign or the name that it is a slip of."""
        sign, names = self._similar(draft.words[at].folded)
        if sign is not None:
            draft.take_meaning(at, at + 1, sign)
        elif names:
            self._take(draft, at, at + 1, names, is_class=False, is_guess=True)

    def _read_similar(self, word: str) -> tuple[PhraseMeaning | None, tuple[NameMatch, ...]]:
        if self._of.knows(word):
            return None, ()
        sign = phrase_table().similar(word)
        return sign, () if sign else self._of.similar(word)

    def _take(
        self,
        draft: _PartDraft,
        first: int,
        end: int,
        matches: tuple[NameMatch, ...],
        *,
        is_class: bool,
        is_guess: bool = False,
    ) -> None:
        """Take words as a name, by which other texts mention it in other words, too."""
        if not draft.are_free(first, end):
            return
        typed = draft.text_of(first, end)
        drugs = dict.fromkeys(match.name.drug for match in matches[:2])
        titles = [self._of.title(match.name.monograph) for match in matches[:2]]
        said = (typed, *filter(None, drugs), *(each for each in titles if len(each) < _LONG_TITLE))
        terms = tuple(dict.fromkeys(phrase(each) for each in said))
        span = draft.span(first, end)
        part = NamedPart(typed, *span, matches, terms, titles[0], is_class, is_guess)
        draft.take_name(first, end, part)

    def _named(self, draft: _PartDraft) -> Iterator[tuple[int, int, tuple[NameMatch, ...]]]:
        """The longest names of free words, the longest first."""
        for length in range(min(_LONGEST_NAME, len(draft.words)), 0, -1):
            for first in range(len(draft.words) - length + 1):
                several = length > 1 and not self._begin_with(draft.words[first].typed)
                if several or not draft.are_free(first, first + length):
                    continue
                if not draft.is_plain(first, length):
                    name = draft.text_of(first, first + length)
                    if found := self._meant(name):
                        yield first, first + length, found

    def _meant(self, name: str) -> tuple[NameMatch, ...]:
        return tuple(each for each in self._names(name) if _is_written_so(each, name))


class _PartDraft:
    """A reading while it is put together: which words are taken already."""

    def __init__(self, query: Query, words: list[_Word]) -> None:
        self.words = words
        self._query = query
        self._taken = [False] * len(words)
        self._named: list[NamedPart] = []
        self._meant: list[tuple[int, int, PhraseMeaning]] = []
        self._aside: list[int] = []

    def text_of(self, first: int, end: int) -> str:
        """What was typed from a word to before another."""
        return self._query.text[self.words[first].start : self.words[end - 1].end]

    def are_free(self, first: int, end: int) -> bool:
        """Whether none of some words is taken."""
        return not any(self._taken[first:end])

    def is_plain(self, first: int, length: int) -> bool:
        """Whether words are no name for certain: all are small words, or they begin with one."""
        words = [self.words[at].folded for at in range(first, first + length)]
        if length == 1:
            known = phrase_table().find(self.words[first].stems)
            common = words[0] in _SET_ASIDE or words[0] in STOP_WORDS
            return common or (known is not None and known.is_sign)
        return all(word in _SET_ASIDE or word in STOP_WORDS for word in words)

    def take_doses(self) -> None:
        """Set strengths, forms and the age of a patient aside."""
        text = self._query.text
        if len(self.words) < 2:
            return
        found = (*STRENGTH.finditer(text), *_PERSON.finditer(text))
        doses = [each.span() for each in found if _OF_A_DOSE.search(each.group())]
        for at, word in enumerate(self.words):
            if any(start <= word.start and word.end <= end for start, end in doses):
                self._set_aside(at)
        for at, word in enumerate(self.words):
            if at and self._taken[at - 1] and is_dose_word(word.folded):
                self._set_aside(at)

    def left(self) -> list[int]:
        """The words that are nothing known, but the one that is still typed."""
        return [
            at
            for at, word in enumerate(self.words)
            if not self._taken[at]
            and len(word.folded) >= _SHORTEST_SIMILAR
            and word.folded != self._query.prefix
        ]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Where in the text a word begins, and where the one before another ends."""
        return self.words[first].start, self.words[end - 1].end

    def take_name(self, first: int, end: int, part: NamedPart) -> None:
        """Take words as a name."""
        self._take(first, end)
        self._named.append(part)
        self._named.sort(key=lambda each: each.start)

    def take_phrases(self) -> None:
        """Take the longest phrases of our tables."""
        table = phrase_table()
        for length in range(min(len(self.words), table.longest), 0, -1):
            for first in range(len(self.words) - length + 1):
                end = first + length
                if not self.are_free(first, end):
                    continue
                stems = tuple(stem for word in self.words[first:end] for stem in word.stems)
                meaning = table.find(stems)
                if meaning is not None and self._is_meant(meaning, first, end):
                    self.take_meaning(first, end, meaning)

    def take_meaning(self, first: int, end: int, meaning: PhraseMeaning) -> None:
        """Take words as a phrase of our tables."""
        self._take(first, end)
        self._meant.append((first, end, meaning))

    def take_aside(self) -> None:
        """Set aside what only makes a question of the rest, unless there is nothing else."""
        free = [at for at, taken in enumerate(self._taken) if not taken]
        small = [at for at in free if self.words[at].folded in _SET_ASIDE]
        searched = any(meaning.terms for _, _, meaning in self._meant)
        if len(small) < len(free) or self._named or searched:
            for at in small:
                self._set_aside(at)

    def reading(self) -> Interpretation:
        """What was found."""
        rest = [each for at, each in enumerate(self.words) if not self._taken[at]]
        telling = [each for each in rest if each.folded not in STOP_WORDS] or rest
        whole = [each.folded for each in telling]
        prefix = self._prefix(whole)
        found = [
            (first, m, _with_typed(self.text_of(first, end), m, alone=not self._named))
            for first, end, m in self._meant
        ]
        groups = [terms for _, _, terms in found if terms]
        names = tuple(part.terms for part in self._named)
        aspects = [m.aspect for _, m, _ in found if m.aspect is not None]
        others = self._asking(whole, prefix, groups)
        if names:
            # Every chapter is about the liver: the rest is what is asked of the drug.
            left = [word for word in whole if word not in TOPIC_WORDS]
            asked = [terms for _, m, terms in found if terms and not m.is_topic]
            open_end = None if prefix in TOPIC_WORDS else prefix
            if (left, asked, open_end) != (whole, groups, prefix):
                others = self._asking(left, open_end, asked)
                aspects.append(TOPIC)
        return Interpretation(
            self._asking(whole, prefix, (*names, *groups)),
            others,
            tuple(self._named),
            tuple(
                terms
                for first, meaning, terms in found
                if meaning.is_sign and terms and not self._is_denied(first)
            ),
            tuple(dict.fromkeys(aspects)),
            tuple(self._parts()),
        )

    def _prefix(self, whole: list[str]) -> str | None:
        """The word that is still typed, taken from the others."""
        query = self._query
        if query.prefix is None or not whole or self._taken[-1]:
            return None
        return whole.pop() if whole[-1] == self.words[-1].folded else None

    def _asking(
        self, words: Sequence[str], prefix: str | None, alike: Iterable[tuple[Term, ...]]
    ) -> Query:
        """The query with other words; a finding is asked for by its adjective as well."""
        plain = [word for word in words if not relatives_of(word)]
        families = (
            tuple(Term((each,)) for each in (word, *relatives_of(word)))
            for word in words
            if relatives_of(word)
        )
        several = tuple(dict.fromkeys((*alike, *families)))
        return replace(self._query, words=tuple(dict.fromkeys(plain)), prefix=prefix, alike=several)

    def _is_meant(self, meaning: PhraseMeaning, first: int, end: int) -> bool:
        """Whether a short form is written in its capitals, or is all that is asked."""
        if not meaning.as_written or end - first < len(self.words) - len(self._aside):
            return not meaning.as_written or meaning.as_written == self.text_of(first, end)
        return True

    def _is_denied(self, first: int) -> bool:
        """Whether the query itself denies a sign ("no jaundice")."""
        return first > 0 and self.words[first - 1].folded in DENYING_BEFORE

    def _parts(self) -> Iterator[Part]:
        kinds = []
        for named in self._named:
            span = ((named.start, named.end),)
            kinds.append(Part(PartKind.NAME, named.typed, named.title, span))
        for first, end, meaning in self._meant:
            kind = PartKind.ASPECT if meaning.aspect is not None else PartKind.SYNONYM
            kind = PartKind.SIGN if meaning.is_sign else kind
            typed = self.text_of(first, end)
            kinds.append(Part(kind, typed, meaning.label, (self.span(first, end),)))
        yield from sorted(kinds, key=lambda part: part.spans)
        aside = [self.words[at] for at in sorted(set(self._aside))]
        if any(each.folded not in STOP_WORDS for each in aside):
            spans = tuple((each.start, each.end) for each in aside)
            yield Part(PartKind.ASIDE, _told(aside), "", spans)

    def _take(self, first: int, end: int) -> None:
        self._taken[first:end] = [True] * (end - first)

    def _set_aside(self, at: int) -> None:
        if not self._taken[at]:
            self._taken[at] = True
            self._aside.append(at)


def _plain_words(query: Query) -> list[_Word]:
    """The words of a query that are neither quoted, left out, `begun*` nor a field's value."""
    words: list[_Word] = []
    for token in tokens_of(query.text):
        if token.field is not None or token.quoted or token.minus or token.starred:
            continue
        for start, typed in placed_words(token.source):
            for folded in folded_words(typed)[:1]:
                forms = forms_of(folded)
                stems = tuple(form.stem for form in (forms[1:] or forms))
                begin = token.start + start
                words.append(_Word(typed, folded, stems, begin, begin + len(typed)))
    return words


def _told(aside: Iterable[_Word]) -> str:
    """The words that were set aside; small ones go without saying."""
    return ", ".join(each.typed for each in aside if each.folded not in STOP_WORDS)


def _with_typed(typed: str, meaning: PhraseMeaning, *, alone: bool) -> tuple[Term, ...]:
    """The terms of a meaning, as it was typed first; none where the phrase only asks.

    An aspect is told of a drug in many words; `alone`, without one, in those that were typed.
    """
    if not meaning.terms:
        return ()
    if alone and meaning.aspect is not None:
        return (phrase(typed, apart=True),)
    return tuple(dict.fromkeys((phrase(typed, apart=True), *meaning.terms)))


def _is_written_so(match: NameMatch, name: str) -> bool:
    """Whether a short form may be meant: in its capitals, or of three letters at least."""
    if match.name.kind is not NameKind.ABBREVIATION and len(name) > _SHORTEST_IN_SMALL - 1:
        return True
    return len(name) >= _SHORTEST_IN_SMALL or name == match.name.name
