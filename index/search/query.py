"""What a person typed, read once into a frozen query. Our own grammar; reading never fails."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from index.search.analyzers import STOP_WORDS, plain_letters, written_words

MAX_LENGTH: Final = 2000
MAX_WORDS: Final = 32

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff]+")
_QUOTES: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_TOKEN: Final = re.compile(r'(?P<minus>(?<!\S)[-−–])?(?:"(?P<phrase>[^"]*)"|(?P<plain>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Query:
    """A query: all `words` and `phrases` are wanted, none of `excluded`.

    `text` is as typed, without outer spaces. `prefix` is the last word while it may still be
    typed: any word that begins with it will do. Words are folded (lower case, no accents) and keep
    their inner hyphens. `liver "bile duct" -statin ja` reads as words `liver`, phrase `bile duct`,
    without `statin`, prefix `ja`.
    """

    text: str
    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[str, ...] = ()
    prefix: str | None = None

    @classmethod
    def from_text(cls, text: str) -> Query:
        """Read what was typed; anything can be read, in the worst case as an empty query."""
        shown = unicodedata.normalize("NFC", _CONTROL.sub(" ", text[:MAX_LENGTH]))
        typed = shown.translate(_QUOTES)
        if typed.count('"') % 2:
            # A quotation still being typed: its words count, their order not yet.
            typed = _without_last_quote(typed)
        words: list[str] = []
        phrases: list[tuple[str, ...]] = []
        excluded: list[str] = []
        prefix: str | None = None
        for token in _TOKEN.finditer(typed):
            found = _folded_words(token["phrase"] or token["plain"] or "")
            if token["minus"]:
                excluded += found
            elif token["phrase"] is not None and len(found) > 1:
                phrases.append(tuple(found))
            else:
                words += found
                if found and token["plain"] and token.end() == len(typed):
                    prefix = words.pop()
        wanted = _unique(words)[:MAX_WORDS]
        return cls(
            text=shown.strip(),
            words=_telling(wanted, alone=not phrases and prefix is None),
            phrases=tuple(dict.fromkeys(phrases))[:MAX_WORDS],
            excluded=_unique(excluded)[:MAX_WORDS],
            prefix=prefix,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.words or self.phrases or self.prefix)

    @property
    def whole(self) -> Query:
        """The same query with its last word finished."""
        if self.prefix is None:
            return self
        return replace(self, words=_unique([*self.words, self.prefix]), prefix=None)

    def with_words_replaced(self, replacements: Mapping[str, str]) -> Query:
        """The query with other words (folded, as in `words`) in place of some, `text` included."""

        def swap(word: str) -> str:
            return replacements.get(word, word)

        shown = re.sub(r'[^\s"]+', lambda typed: _swapped(typed.group(), replacements), self.text)
        return replace(
            self,
            text=shown,
            words=_unique([swap(word) for word in self.words]),
            phrases=tuple(tuple(swap(word) for word in phrase) for phrase in self.phrases),
            prefix=None if self.prefix is None else swap(self.prefix),
        )


def _folded_words(typed: str) -> list[str]:
    return [plain_letters(word) for word in written_words(typed)]


def _unique(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _telling(words: tuple[str, ...], *, alone: bool) -> tuple[str, ...]:
    """`words` without "of", "the" …, unless nothing else is asked."""
    telling = tuple(word for word in words if word not in STOP_WORDS)
    return telling if telling or not alone else words


def _without_last_quote(typed: str) -> str:
    before, _, after = typed.rpartition('"')
    return f"{before} {after}"


def _swapped(typed: str, replacements: Mapping[str, str]) -> str:
    words = written_words(typed)
    if typed.startswith("-") or len(words) != 1:
        return typed
    replacement = replacements.get(plain_letters(words[0]))
    return typed if replacement is None else typed.replace(words[0], replacement)
