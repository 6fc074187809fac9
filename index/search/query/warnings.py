"""What is said of a query that could not be read in every part: how it was read instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from index.messages import Said, marked
from index.search.query.fields import FIELDS, SPEC_OF_FIELD, FieldSpec
from index.search.query.lexer import Token

_LIKE_A_FIELD: Final = re.compile(r"[-−–]?(?P<name>[A-Za-z]{3,12}):(?=[^\W_])")
# What stands before a colon in identifiers and addresses that people paste.
_NO_FIELDS: Final = frozenset(
    ("doi", "pmc", "pmcid", "cas", "nct", "isbn", "issn", "http", "https")
)
_NEAR: Final = 0.7


def remarks_on(shown: str, tokens: Sequence[Token]) -> Iterator[Said]:
    """Sentences about what was passed over or read otherwise, in the order of the text."""
    for token in tokens:
        if token.field is not None and token.text is None:
            yield _no_value(token, SPEC_OF_FIELD[token.field])
        elif found := _LIKE_A_FIELD.match(token.source):
            name = found["name"].lower()
            if not token.quoted and token.field is None and name not in _NO_FIELDS:
                yield _no_field(name)
    if _closing_quote_is_missing(shown, tokens):
        yield Said(
            marked(
                "Index",
                "The closing quotation mark is missing: the words are searched in any order.",
            )
        )
    if any(token.is_or for token in tokens) and _joins_a_filter(tokens):
        yield Said(marked("Index", "OR joins words and phrases; next to a field it is ignored."))


def _no_value(token: Token, spec: FieldSpec) -> Said:
    asked = token.source.rstrip('"').removesuffix(":")
    takes = (spec.key, Said(spec.wants), spec.examples[0])
    if asked.lstrip("-−–").lower() == spec.key:
        return Said(marked("Index", "{0}: expects {1}, as in {2}."), *takes)
    text = marked("Index", "{3} is not a filter: {0}: expects {1}, as in {2}.")
    return Said(text, *takes, token.source)


def _no_field(name: str) -> Said:
    from difflib import get_close_matches  # only who mistypes a field waits for it

    near = get_close_matches(name, [spec.key for spec in FIELDS], 1, _NEAR)
    if not near:
        return Said(marked("Index", "“{0}:” is not a field: searched as words."), name)
    text = marked("Index", "“{0}:” is not a field: searched as words. Did you mean {1}:?")
    return Said(text, name, near[0])


def _closing_quote_is_missing(shown: str, tokens: Sequence[Token]) -> bool:
    quoted = sum(2 for token in tokens if token.quoted)
    return len(re.findall('["“”„«»]', shown)) > quoted and not (tokens and tokens[-1].quoted)


def _joins_a_filter(tokens: Sequence[Token]) -> bool:
    triples = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return any(
        middle.is_or and (left.field or right.field) and left.field != right.field
        for left, middle, right in triples
    )
