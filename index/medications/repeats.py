"""Names that only say again what stands before them: "Lipitor (atorvastatin)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from index.medical.salts import is_salt
from index.medications.lines import LineWords
from index.medications.named import Named, is_pair


def merged(line: LineWords, named: Iterable[Named]) -> Iterator[Named]:
    """The names without those that only repeat the one before them: "Lipitor (atorvastatin)"."""
    before: Named | None = None
    for each in named:
        if before is not None and (whole := _same(line, before, each)):
            before = whole
            continue
        if before is not None:
            yield before
        before = each
    if before is not None:
        yield before


def _same(line: LineWords, first: Named, second: Named) -> Named | None:
    """Two names as one where the second says the first again, or says which is meant."""
    text = line.text
    between = text[first.end : second.start]
    words = line.words[first.last + 1 : second.first]
    if not all(word.schedule or is_salt(word.text) for word in words) or ";" in between:
        return None
    says_again = re.search(r"[(\[=]", between) is not None
    if not says_again and (words or not re.fullmatch(r"[\s/–—-]+", between)):
        return None
    own, other = ({each.drug for each in one.naming.drugs} for one in (first, second))
    if not own & other:
        return None
    sure = next((one for one in (first, second) if not one.asked and _is_one(one)), None)
    if sure is None:
        return None
    end = second.end
    if text.count("(", first.start, end) > text.count(")", first.start, end):
        end += text[end : end + 2].find(")") + 1
    return Named(first.first, second.last, first.start, end, sure.naming)


def _is_one(named: Named) -> bool:
    return len(named.naming.drugs) == 1 or is_pair(named.naming)
