"""How far a word is from the one that was meant."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def edits_between(word: str, meant: str, most: int) -> int:
    """How many letters are missing, extra, wrong or swapped; `most + 1` for more than `most`.

    >>> edits_between("likehood", "likelihood", 2), edits_between("socre", "score", 1)
    (2, 1)
    """
    if abs(len(word) - len(meant)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(meant) + 1))
    for row, letter in enumerate(word, 1):
        now = [row]
        for column, other in enumerate(meant, 1):
            edits = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != other))
            swapped = row > 1 and column > 1 and word[row - 2] == other
            if swapped and letter == meant[column - 2]:
                edits = min(edits, before[column - 2] + 1)
            now.append(edits)
        before, last = last, now
    return min(last[-1], most + 1)
