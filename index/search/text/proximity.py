"""Words side by side tell more than the same words scattered over a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from index.search.analysis.analyzers import STOP_WORDS, folded_words
from index.search.query.query import Query
from index.search.text.token_sequences import Sequences

# What a text gains in which all words stand side by side: more than the kind of section takes off.
_GAIN: Final = 2.0
# And once more if they stand there just as they were typed.
_AS_TYPED: Final = 1.5

# The letters (see `Sequences`) of a folded word's parts; of all words that begin so.
Letters = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a query as letters: `any` of them side by side, `most` of which can be.

    `as_typed` is the finished words in their order, small words included; "" where a text cannot
    have them so.
    """

    any: str
    most: int
    as_typed: str

    @classmethod
    def of(cls, query: Query, letters: Letters, begun: Letters) -> Wanted:
        """What `query` asks for, by the letters of a word and of those that begin with one."""
        words = [letters(word) for word in query.words]
        typed = (word for group in query.alike for word in group[0].words)
        words += [letters(word) for word in typed if word not in STOP_WORDS]
        alike = {letters(word) for group in query.alike for term in group for word in term.words}
        quoted = [letters(word) for phrase in query.phrases for word in phrase]
        prefix = begun(query.prefix) if query.prefix is not None else ""
        whole = "".join([*words, *quoted])
        if not words and not prefix and len(query.phrases) < 2:
            return cls("", 0, "")  # one quotation, which every text has that was found
        most = len(whole) + (query.prefix is not None)
        return cls(whole + "".join(alike) + prefix, most, _as_typed(query, letters))

    @property
    def is_several(self) -> bool:
        """Whether there is more than one word to stand side by side."""
        return self.most > 1 and bool(self.any)


def gains(wanted: Wanted, documents: Sequence[int], sequences: Sequences) -> list[float]:
    """What to multiply the score of each of `documents` with: from 1.0 to 4.5."""
    as_typed = set(those_as_typed(wanted, documents, sequences))
    runs = sequences.longest_runs(wanted.any, documents)
    return [
        (1.0 + _GAIN * min(1.0, max(run - 1, 0) / (wanted.most - 1)))
        * (_AS_TYPED if document in as_typed else 1.0)
        for document, run in zip(documents, runs, strict=True)
    ]


def those_as_typed(wanted: Wanted, documents: Sequence[int], sequences: Sequences) -> Iterable[int]:
    """Those of `documents` that have the finished words just as they were typed."""
    return sequences.having(wanted.as_typed, documents) if len(wanted.as_typed) > 1 else ()


def _as_typed(query: Query, letters: Letters) -> str:
    if query.phrases or query.excluded or query.either or query.begun:
        return ""
    words = folded_words(query.asked)
    found = [letters(word) for word in (words if query.prefix is None else words[:-1])]
    return "".join(found) if all(found) else ""
