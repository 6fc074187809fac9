"""The parts of a query, and how the tokens of a text are put together to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from index.search.analysis.analyzers import folded_words
from index.search.query.fields import Field
from index.search.query.lexer import Token

_NEEDS_QUOTES: Final = re.compile(r"\s|[,;]$")


@dataclass(frozen=True, slots=True)
class Term:
    """One word; or several, side by side. `begun`: any word that begins with it will do."""

    words: tuple[str, ...]
    begun: bool = False

    def __str__(self) -> str:
        shown = " ".join(self.words)
        return f"{shown}*" if self.begun else f'"{shown}"' if len(self.words) > 1 else shown


@dataclass(frozen=True, slots=True)
class Filter:
    """A field and a value in the form its reader gave; `excluded`: only who has it not."""

    field: Field
    value: str
    excluded: bool = False

    def __str__(self) -> str:
        value = f'"{self.value}"' if _NEEDS_QUOTES.search(self.value) else self.value
        return f"{'-' if self.excluded else ''}{self.field.value}:{value}"


@dataclass(slots=True)
class Parts:
    """What a text asks for; the fields are those of `Query`."""

    words: list[str] = field(default_factory=list)
    phrases: list[tuple[str, ...]] = field(default_factory=list)
    excluded: list[Term] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    either: list[tuple[Term, ...]] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    prefix: str | None = None

    @classmethod
    def of(cls, tokens: Iterable[Token]) -> Parts:
        """Put tokens together."""
        parts = cls()
        for group in _joined_by_or(tokens):
            terms = tuple(dict.fromkeys(term for token in group for term in _alternatives(token)))
            if len(terms) > 1:
                parts.either.append(terms)
            else:
                parts._take(group[-1])
        return parts

    def _take(self, token: Token) -> None:
        if token.field is not None:
            if asked := filter_of(token):
                self.filters.append(asked)
            return
        found = folded_words(token.text or "")
        if token.minus:
            self._leave_out(token, found)
        elif token.quoted and len(found) > 1:
            self.phrases.append(tuple(found))
        elif _is_begun(token, found):
            self.begun.append(found.pop())
            self.words += found
        elif found and token.typing:
            self.prefix = found.pop()
            self.words += found
        else:
            self.words += found

    def _leave_out(self, token: Token, found: list[str]) -> None:
        if token.quoted and len(found) > 1:
            self.excluded.append(Term(tuple(found)))
        elif _is_begun(token, found):
            self.excluded.append(Term((found[-1],), begun=True))
        else:
            self.excluded += [Term((word,)) for word in found]


def filter_of(token: Token) -> Filter | None:
    """The filter that a token is, if it is one."""
    if token.field is None or token.text is None:
        return None
    return Filter(token.field, token.text, token.minus)


def _joined_by_or(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """The tokens one by one, alternatives together; an OR that joins nothing is passed over."""
    group: list[Token] = []
    joins = False
    for token in tokens:
        if token.is_or:
            joins = True
        elif joins and group and _alternatives(group[-1]) and _alternatives(token):
            group.append(token)
            joins = False
        else:
            if group:
                yield group
            group, joins = [token], False
    if group:
        yield group


def _alternatives(token: Token) -> list[Term]:
    """What a token is worth beside an OR: nothing where it is a filter or leaves out."""
    found = folded_words(token.text or "")
    if token.field is not None or token.minus or not found:
        return []
    begun = len(found) == 1 and (_is_begun(token, found) or (token.typing and len(found[0]) > 1))
    return [Term(tuple(found), begun)]


def _is_begun(token: Token, found: list[str]) -> bool:
    """Whether a star says that the word goes on; after one letter (`E*`) it does not."""
    return token.starred and bool(found) and len(found[-1]) > 1
