"""What a person typed, read once into a frozen query. Our own grammar; reading never fails."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from index.medical.likelihood import HIGH_DOSE_MARK, LETTER, badge_of
from index.messages import Said, marked
from index.search.analysis.analyzers import STOP_WORDS, folded_words, plain_letters, written_words
from index.search.query.fields import CITED, Field
from index.search.query.lexer import Token, connectives, cut, shown_text, tokens_of
from index.search.query.parts import Filter, Parts, Term, as_typed, filter_of, without_repeats
from index.search.query.warnings import remarks_on

MAX_LENGTH: Final = 2000
MAX_WORDS: Final = 32
_SCORE: Final = re.compile(
    r"(?P<named>(?:likelihood(?: score)?|score):?\s*)?"
    rf"(?P<letter>{LETTER})(?P<hd>\s*{HIGH_DOSE_MARK})?"
)
# Chapters give such names ("-93/26"), and alone a minus has nothing to leave out of.
_NUMBER_AFTER_MINUS: Final = re.compile(r"[-−–]\d\S*\s*")
_NOTHING_TO_LEAVE_OUT_OF: Final = Said(
    marked("Index", "A minus before a word needs another word to search for; it was ignored.")
)


@dataclass(frozen=True, slots=True)
class Query:
    """A query: every part is wanted, none of `excluded`, and only what the `filters` let pass.

    `text` is as typed, without outer spaces; `asked` is that without its fields. `prefix` is the
    last word while it may still be typed: any word that begins with it will do, as with `begun`
    (`word*`). Of each group in `either` one is wanted (`rash OR fever`), and of each in `alike`,
    whose terms mean the same, the first as it was typed: see `question/interpretation.py`.
    `remarks` say what could not be read, and how it was read instead. Words are folded (lower case,
    no accents) and keep their inner hyphens. `liver "bile duct" -statin class:nsaid ja` reads as
    words `liver`, phrase `bile duct`, without `statin`, of the class `nsaid`, prefix `ja`.
    """

    text: str
    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[Term, ...] = ()
    prefix: str | None = None
    begun: tuple[str, ...] = ()
    either: tuple[tuple[Term, ...], ...] = ()
    alike: tuple[tuple[Term, ...], ...] = ()
    filters: tuple[Filter, ...] = ()
    asked: str = ""
    remarks: tuple[str, ...] = ()

    @classmethod
    def from_text(cls, text: str) -> Query:
        """Read what was typed; anything can be read, in the worst case as an empty query."""
        shown = shown_text(text, MAX_LENGTH)
        if score := _score(shown.rstrip()):
            return cls(shown.rstrip(), filters=(score,))
        tokens = list(tokens_of(shown))
        parts = Parts.of(tokens)
        remarks = list(remarks_on(shown, tokens))
        asked = _without_fields(shown, tokens)
        if _NUMBER_AFTER_MINUS.fullmatch(asked):
            parts.excluded, parts.words = [], folded_words(asked)
        query = _query(shown.strip(), asked, parts, remarks)
        if query.is_empty and any(token.field is not None for token in tokens):
            # `likelihood:Z` and nothing else: its words are all that there is to search for.
            words = _unique(folded_words(shown))[:MAX_WORDS]
            return replace(query, words=_telling(words, alone=True), asked=query.text)
        return query

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.filters or self.has_words)

    @property
    def has_words(self) -> bool:
        """Whether there is more to search for than filters."""
        return bool(self.words or self.phrases or self.begins or self.either or self.alike)

    @property
    def has_more_than_words(self) -> bool:
        """Whether it has quotations, alternatives, beginnings or words to leave out."""
        return bool(self.phrases or self.excluded or self.begun or self.either)

    @property
    def needs_the_text(self) -> bool:
        """Whether who is cited has to be looked up in the text."""
        return any(each.field in CITED for each in self.filters)

    @property
    def begins(self) -> tuple[str, ...]:
        """The beginnings of words that are wanted, the one still typed among them."""
        return self.begun if self.prefix is None else (*self.begun, self.prefix)

    @property
    def whole(self) -> Query:
        """The same query with its last word finished."""
        if self.prefix is None:
            return self
        return replace(self, words=_unique([*self.words, self.prefix]), prefix=None)

    @property
    def reading(self) -> str:
        """The query as it was read, in its own grammar: reading that comes to the same."""
        parts = [
            *(" OR ".join(map(str, group)) for group in self.either),
            *self.words,
            *(str(Term(phrase)) for phrase in self.phrases),
            *(f"{word}*" for word in self.begun),
            *(f"-{term}" for term in self.excluded),
            *([as_typed(self.filters)] if self.filters else ()),
        ]
        if self.prefix is not None:
            return " ".join([*parts, self.prefix])
        # Without a space the last word would be one that is still typed.
        return "".join(f"{part} " for part in parts)

    def without(self, unwanted: Filter) -> str:
        """The text that asks the same without a filter."""
        if _score(self.text):
            return ""
        kept = cut(self.text, _with_connectives(list(tokens_of(self.text)), unwanted)).strip()
        return f"{kept}{self._end}" if kept else ""

    def corrected(self, old: Filter, value: str) -> str:
        """The text with another value of a filter: in its place among joined ones, else first."""
        new = Filter(old.field, value, old.excluded)
        if not any(each.joined for each in self.filters):
            return Query.from_text(self.without(old)).narrowed(new).strip()
        parts: list[str] = []
        last = 0
        for token in tokens_of(self.text):
            if filter_of(token) == old:
                parts += [self.text[last : token.start], str(new)]
                last = token.end
        return "".join([*parts, self.text[last:]])

    def narrowed(self, wanted: Filter) -> str:
        """The text that asks the same with a further filter, set before the word still typed."""
        text = str(self.filters[0]) if _score(self.text) else self.text
        return f"{wanted} {text}{self._end}" if text else f"{wanted} "

    @property
    def _end(self) -> str:
        """What ends the last word, if it is finished."""
        return "" if self.prefix is not None else " "

    def with_words_replaced(self, replacements: Mapping[str, str]) -> Query:
        """The query with other words (folded, as in `words`) in place of some, `text` included."""

        def swap(word: str) -> str:
            return replacements.get(word, word)

        return replace(
            self,
            text=_all_swapped(self.text, replacements),
            asked=_all_swapped(self.asked, replacements),
            words=_unique([swap(word) for word in self.words]),
            phrases=tuple(tuple(swap(word) for word in phrase) for phrase in self.phrases),
            prefix=None if self.prefix is None else swap(self.prefix),
            begun=_unique([swap(word) for word in self.begun]),
            either=tuple(
                tuple(replace(term, words=tuple(map(swap, term.words))) for term in group)
                for group in self.either
            ),
        )


def _score(text: str) -> Filter | None:
    """The filter that `E*`, `A [HD]` or `likelihood score B` is, as a whole text."""
    found = _SCORE.fullmatch(text)
    if found is None or not (found["named"] or found["letter"].endswith("*") or found["hd"]):
        # A letter alone is the beginning of a name.
        return None
    return Filter(Field.LIKELIHOOD, badge_of(found["letter"], found["hd"] is not None))


def _query(text: str, asked: str, parts: Parts, remarks: Sequence[str]) -> Query:
    more = parts.phrases or parts.begun or parts.either or parts.prefix is not None
    query = Query(
        text=text,
        words=_telling(_unique(parts.words)[:MAX_WORDS], alone=not more),
        phrases=tuple(dict.fromkeys(parts.phrases))[:MAX_WORDS],
        excluded=tuple(dict.fromkeys(parts.excluded))[:MAX_WORDS],
        prefix=parts.prefix,
        begun=_unique(parts.begun)[:MAX_WORDS],
        either=tuple(dict.fromkeys(parts.either))[:MAX_WORDS],
        filters=without_repeats(parts.filters)[:MAX_WORDS],
        asked=asked,
        remarks=tuple(dict.fromkeys(remarks)),
    )
    if query.excluded and query.filters and not query.has_words:
        return replace(query, remarks=(*query.remarks, _NOTHING_TO_LEAVE_OUT_OF))
    return query


def _without_fields(shown: str, tokens: Sequence[Token]) -> str:
    """The text without its fields, and without what joins them."""
    beside = connectives(tokens)
    return cut(shown, [t for t in tokens if t.field is not None or t in beside]).strip()


def _with_connectives(tokens: Sequence[Token], unwanted: Filter) -> list[Token]:
    """The tokens that are a filter, each with the AND or OR that has nothing to join without it."""
    beside = connectives(tokens)
    found = [number for number, token in enumerate(tokens) if filter_of(token) == unwanted]
    taken = set(found)
    for number in found:
        before, after = number - 1, number + 1
        if before >= 0 and tokens[before] in beside:
            taken.add(before)
        elif after < len(tokens) and tokens[after] in beside:
            taken.add(after)
    return [tokens[number] for number in sorted(taken)]


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _telling(words: tuple[str, ...], *, alone: bool) -> tuple[str, ...]:
    """`words` without "of", "the" …, unless nothing else is asked."""
    telling = tuple(word for word in words if word not in STOP_WORDS)
    return telling if telling or not alone else words


def _all_swapped(text: str, replacements: Mapping[str, str]) -> str:
    return re.sub(r'[^\s"]+', lambda typed: _swapped(typed.group(), replacements), text)


def _swapped(typed: str, replacements: Mapping[str, str]) -> str:
    words = written_words(typed)
    if typed.startswith("-") or len(words) != 1:
        return typed
    replacement = replacements.get(plain_letters(words[0]))
    return typed if replacement is None else typed.replace(words[0], replacement)
