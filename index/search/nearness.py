"""How near two spellings are: swapped, missing, doubled and wrong letters counted as one edit."""

from __future__ import annotations

from collections.abc import Sequence


def edits_allowed(word: str) -> int:
    """How many edits a word of this length may be off and still be meant."""
    if len(word) < 4:
        return 0
    return 1 if len(word) < 7 else 2


def nearest_texts(
    wanted: str, texts: Sequence[str], most: int, *, begun: bool = False
) -> list[tuple[str, int]]:
    """Those of `texts` at most `most` edits from `wanted`, with the edits, nearest first.

    With `begun`, only the beginning of a text, as long as `wanted`, is compared.
    """
    from rapidfuzz.distance import OSA  # costs 20 ms: only who mistypes waits for it
    from rapidfuzz.process import extract

    length = len(wanted)
    choices = [text[:length] for text in texts] if begun else texts
    found = extract(wanted, choices, scorer=OSA.distance, score_cutoff=most, limit=None)
    near = [(texts[index], int(edits)) for _, edits, index in found]
    near.sort(key=lambda pair: (pair[1], pair[0][:1] != wanted[:1], abs(len(pair[0]) - length)))
    return near
