"""PMIDs that a citation gives in a link or in its words, where no `pub-id` gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from index.monograph.model import Inline, Inlines, Run, WebLink
from index.parse.annotations import IMPRINT, joined, split_at, text_of

_ADDRESS: Final = re.compile(
    r"(?:/pubmed/|pubmed\.ncbi\.nlm\.nih\.gov/|\blist_uids=|/pubmed/?\?term=)(?:%20|\+|\s)*"
    r"(?P<pmid>\d{1,8})(?=$|[/?&#\[%\s])",
    re.IGNORECASE,
)
# Words that say no more than where a link leads: `PubMed Citation`, `[PMID: 27292104]`.
_LABEL: Final = re.compile(
    r"\s*[\[(]?(?:(?:Pub\s?Med|PMID|Citation)\b[\s:]*)*\d{0,8}[\])]?[.\s]*", re.IGNORECASE
)
_LABEL_BEFORE: Final = re.compile(r"[\[(]?(?:\bPubMed(?:\s+PMID)?|\bPMID):?\s*$", re.IGNORECASE)
_AT_END: Final = re.compile(
    r"[\[(]?\b(?:PubMed\s+Citation|(?:PubMed(?:\s+PMID)?|PMID):?\s*(?P<pmid>\d{1,8}))[\])]?\s*\.?\s*$",
    re.IGNORECASE,
)
_ENDS_IN_NUMBER: Final = re.compile(r"\d{7}\.?$")
# A number without a name that follows a whole citation.
_BARE: Final = re.compile(r"(?<=[\w)]\.\s)(?P<pmid>\d{7,8})\.?\s*$")

# What such a citation ends with where its year is missing: "; 44: 69-77."
_PAGES: Final = re.compile(r"[;,]\s*\d{1,4}\s*:\s*[\w.]+(?:\s*-\s*[\w.]+)?\.\s")


def take_pmid(
    inlines: Inlines, known: str | None, *, in_remark: bool = False
) -> tuple[Inlines, str, str | None]:
    """A citation without the words that only point to PubMed, those words, and the PMID.

    `known` is the PMID of a `pub-id`, which goes before all others. In a remark a link with words
    of its own names another work.
    """
    if not (_may_point(text_of(inlines)) or any(map(_leads_to_pubmed, inlines))):
        return inlines, "", known
    kept, words, numbers = list[Inline](), list[str](), list[str]()
    for is_link, group in groupby(inlines, _leads_to_pubmed):
        runs = tuple(group)
        is_label = is_link and _LABEL.fullmatch(text_of(runs)) is not None
        if is_label or not in_remark:
            numbers += [number for run in runs for number in _numbers(run)]
        if is_label:
            # Only the run right before: many links must not cost many times the whole text.
            last = kept[-1:]
            words += [*_cut(last, _LABEL_BEFORE), _bare(runs)]
            kept[-1:] = last
        else:
            kept += _after(kept, runs) if words else runs
    text = text_of(tuple(kept))
    is_whole = IMPRINT.search(text) or _PAGES.search(text)
    is_bare = known is None and not in_remark and is_whole is not None
    found = _AT_END.search(text) or (_BARE.search(text) if is_bare else None)
    if found is None and not words:
        return inlines, "", known or next(iter(numbers), None)
    if found is not None:
        words += _cut(kept, found.re)
        numbers += filter(None, [found.groupdict().get("pmid")])
    return joined(tuple(kept)), " ".join(words), known or next(iter(numbers), None)


def _may_point(text: str) -> bool:
    """Whether words can point to PubMed. In most texts they cannot, and this is told quickly."""
    folded = text.lower()
    named = "pubmed" in folded or "pmid" in folded
    return named or _ENDS_IN_NUMBER.search(text[-40:].rstrip()) is not None


def _after(kept: list[Inline], runs: Inlines) -> Inlines:
    """`runs` without the full stop of words that were taken, where the citation has its own."""
    first, *others = runs
    ended = text_of(tuple(kept[-1:])).rstrip().endswith(".")
    if ended and isinstance(first, Run) and first.text.startswith("."):
        return (Run(first.text[1:], first.marks, first.link), *others)
    return runs


def _leads_to_pubmed(inline: Inline) -> bool:
    link = inline.link if isinstance(inline, Run) else None
    return isinstance(link, WebLink) and "pubmed" in link.address.casefold()


def _numbers(inline: Inline) -> Iterator[str]:
    if isinstance(inline, Run) and isinstance(inline.link, WebLink):
        yield from (found["pmid"] for found in _ADDRESS.finditer(inline.link.address))


def _cut(inlines: list[Inline], pattern: re.Pattern[str]) -> list[str]:
    """Take what `pattern` finds at the end off `inlines`; its words, or none."""
    found = pattern.search(text_of(tuple(inlines)))
    if found is None:
        return []
    before, taken = split_at(tuple(inlines), found.start())
    inlines[:] = before
    return [_bare(taken)]


def _bare(inlines: Inlines) -> str:
    return text_of(inlines).strip(" .")
