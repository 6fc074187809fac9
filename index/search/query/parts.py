"""The parts of a query, and how the tokens of a text are put together to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from dataclasses import field as attribute
from typing import Final

from index.search.analysis.analyzers import folded_words
from index.search.query.fields import Field
from index.search.query.lexer import Token, connectives

_NEEDS_QUOTES: Final = re.compile(r"\s|[,;]$")


@dataclass(frozen=True, slots=True)
class Term:
    """One word; or several, side by side unless they may stand `apart` in a text.

    `begun`: any word that begins with the last will do.
    """

    words: tuple[str, ...]
    begun: bool = False
    apart: bool = False

    def __str__(self) -> str:
        shown = " ".join(self.words)
        return f"{shown}*" if self.begun else f'"{shown}"' if len(self.words) > 1 else shown


@dataclass(frozen=True, slots=True)
class Filter:
    """A field and a value in the form its reader gave; `excluded`: only who has it not.

    `joined` is how it is asked for, and so no part of what it is: with the value of the same field
    that stands before it in the query (`class:statin AND class:fibrate`).
    """

    field: Field
    value: str
    excluded: bool = False
    joined: bool = attribute(default=False, compare=False)

    def __str__(self) -> str:
        value = f'"{self.value}"' if _NEEDS_QUOTES.search(self.value) else self.value
        return f"{'-' if self.excluded else ''}{self.field.value}:{value}"


@dataclass(slots=True)
class Parts:
    """What a text asks for; the fields are those of `Query`."""

    words: list[str] = attribute(default_factory=list)
    phrases: list[tuple[str, ...]] = attribute(default_factory=list)
    excluded: list[Term] = attribute(default_factory=list)
    begun: list[str] = attribute(default_factory=list)
    either: list[tuple[Term, ...]] = attribute(default_factory=list)
    filters: list[Filter] = attribute(default_factory=list)
    prefix: str | None = None

    @classmethod
    def of(cls, tokens: Iterable[Token]) -> Parts:
        """Put tokens together."""
        parts = cls()
        for group in _joined_by_or(_joined_by_and(list(tokens))):
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
    return Filter(token.field, token.text, token.minus, token.joined)


def groups_of(filters: Iterable[Filter]) -> dict[Field, list[tuple[Filter, ...]]]:
    """What is wanted of each field: of the groups one is enough, of a group all are wanted.

    Excluded values are in none. For `class:a class:b AND class:c` the groups are `(a,)`, `(b, c)`.
    """
    groups: dict[Field, list[tuple[Filter, ...]]] = {}
    for each in filters:
        if each.excluded:
            continue
        of_field = groups.setdefault(each.field, [])
        if each.joined and of_field:
            of_field[-1] = (*of_field[-1], each)
        else:
            of_field.append((each,))
    return groups


def without_repeats(filters: Iterable[Filter]) -> tuple[Filter, ...]:
    """The same filters, what is asked for in the same group or alone only once."""
    groups: list[tuple[Filter, ...]] = []
    for each in filters:
        if not (each.joined and groups):
            groups.append((each,))
        elif each not in groups[-1]:
            groups[-1] = (*groups[-1], each)
    return tuple(each for group in dict.fromkeys(groups) for each in group)


def as_typed(filters: Iterable[Filter]) -> str:
    """Filters as a query has them: `class:statin AND class:fibrate -has:case`."""
    return " ".join(f"AND {each}" if each.joined else str(each) for each in filters)


def _joined_by_and(tokens: list[Token]) -> Iterator[Token]:
    """The tokens without each AND beside a field; a value that it joins says so."""
    skipped = {token.start for token in connectives(tokens) if token.is_and}
    left: Token | None = None
    joins = False
    for token in tokens:
        if token.start in skipped:
            joins = True
            continue
        joined = joins and left is not None and _are_of_one_field(left, token)
        yield replace(token, joined=True) if joined else token
        left, joins = token, False


def _are_of_one_field(left: Token, right: Token) -> bool:
    """Whether both are values of one field, none of which leaves out."""
    are_filters = filter_of(left) is not None and filter_of(right) is not None
    return are_filters and left.field is right.field and not (left.minus or right.minus)


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
