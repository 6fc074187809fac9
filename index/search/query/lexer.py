"""What was typed, cut into tokens: words, quotations, fields, OR, AND. Any text can be cut."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from index.medical.likelihood import HIGH_DOSE_MARK
from index.search.analysis.signs import seen_signs
from index.search.query.fields import FIELDS, SPEC_OF_FIELD, Field

QUOTES: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
# "class: beta blockers" is words: only what follows the colon at once is a field's value, or, at
# the very end, is still to come. A field's quotation may be open; "[HD]" may stand apart.
_PIECES: Final = (
    r"(?P<minus>(?<!\S)[-−–])?",
    r'(?:(?P<field>(?i:{names})):(?:"(?P<quoted>[^"]*)(?:"|$)',
    rf'|(?P<value>[^\s"]+(?: {HIGH_DOSE_MARK})?)|(?P<nothing>$))',
    r'|"(?P<phrase>[^"]*)"|(?P<plain>[^\s"]+))',
)
_TOKEN: Final = re.compile("".join(_PIECES).replace("{names}", "|".join(f.key for f in FIELDS)))


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text, from `start` to `end`: `source` as it stands there, `text` what it says.

    With a `field`, `text` is its value as the field's reader gave it, or None where that is none.
    `typing`: nothing stands after it, so that it may go on. `joined`: an AND joins it with the
    value of the same field before it.
    """

    source: str
    text: str | None
    start: int
    end: int
    field: Field | None = None
    quoted: bool = False
    minus: bool = False
    starred: bool = False
    typing: bool = False
    joined: bool = False

    @property
    def is_or(self) -> bool:
        """Whether one of its neighbours is enough."""
        return self.source == "OR"

    @property
    def is_and(self) -> bool:
        """Whether both of its neighbours are wanted, if they are values of one field."""
        return self.source == "AND"


def shown_text(typed: str, longest: int) -> str:
    """`typed` as a query keeps it, see `seen_signs`, cut at `longest`."""
    return seen_signs(typed[:longest]).lstrip()


def tokens_of(shown: str) -> Iterator[Token]:
    """The tokens of a text that `shown_text` made, in order; places are places in it."""
    # Typographic quotes are one sign each, as ours are: places stay what they are.
    for found in _TOKEN.finditer(shown.translate(QUOTES)):
        yield _field(found) if found["field"] else _words(found, len(shown))


def cut(shown: str, unwanted: Iterable[Token]) -> str:
    """The text without some of its tokens, which are in order."""
    kept, last = [], 0
    for token in unwanted:
        kept.append(shown[last : token.start].rstrip())
        last = token.end
    return "".join([*kept, shown[last:]]) if kept else shown


def connectives(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Each AND and OR that stands beside a field: it is no word to search for."""
    before = (None, *tokens)
    after = (*tokens[1:], None)
    return tuple(
        token
        for left, token, right in zip(before, tokens, after, strict=False)
        if (token.is_and or token.is_or)
        and any(each is not None and each.field is not None for each in (left, right))
    )


def _field(found: re.Match[str]) -> Token:
    field = Field(found["field"].lower())
    quoted = found["quoted"] is not None
    value = found["quoted"] if quoted else (found["value"] or "").rstrip(",;")
    return Token(
        source=found.group(),
        text=SPEC_OF_FIELD[field].read(value),
        start=found.start(),
        end=found.end(),
        field=field,
        quoted=quoted,
        minus=found["minus"] is not None,
    )


def _words(found: re.Match[str], length: int) -> Token:
    plain = found["plain"]
    return Token(
        source=found.group(),
        text=plain if plain is not None else found["phrase"],
        start=found.start(),
        end=found.end(),
        quoted=plain is None,
        minus=found["minus"] is not None,
        starred=plain is not None and plain.endswith("*"),
        typing=plain is not None and found.end() == length,
    )
