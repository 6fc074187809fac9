"""Which part of a citation names its authors, and which its journal."""

from __future__ import annotations

import re
from typing import Final

from index.citing.citation_parser import read_work
from index.citing.work import WorkKind
from index.monograph.model import Marks, Reference, Run, plain
from index.search.analysis.analyzers import fold, written_words
from index.search.query.fields import CITED, Field
from index.search.query.parts import Filter, groups_of

# "Kantarjian HM, DeAngelo DJ, et al. Inotuzumab …": authors end with the first full stop. The
# first has initials, or is an institution of few words; else the citation begins with its title.
_WITH_INITIALS: Final = r"[^.,;]* [A-Z]{1,4}(?: Jr| Sr)?[.,;]"
_FEW_WORDS: Final = r"[^\s.]+(?: [^\s.]+){0,2}\."
_AUTHORS: Final = re.compile(f"(?={_WITH_INITIALS}|{_FEW_WORDS})[^.]*")


def is_cited(reference: Reference, filters: tuple[Filter, ...]) -> bool:
    """Whether a reference has the authors and the journal that `filters` ask for.

    Of several values of one field one is enough unless they are joined, as with every field.
    """
    wanted = groups_of(filters)
    for field in CITED:
        asked = [each for each in filters if each.field is field]
        words = _folded(_PART_OF[field](reference)) if asked else []
        groups = wanted.get(field, ())
        if groups and not any(all(_names(words, f.value) for f in group) for group in groups):
            return False
        if any(each.excluded and _names(words, each.value) for each in asked):
            return False
    return True


def authors_of(reference: Reference) -> str:
    """The authors, as the citation begins with them.

    To be found, one odd name among them must not cost the others; `read_work` is stricter.
    """
    found = _AUTHORS.match(plain(reference.citation).lstrip())
    return found.group() if found else ""


def journal_of(reference: Reference) -> str:
    """The journal: what the source marks as one, else what is set in italics last, else what
    surely is one. A book has none."""
    if reference.article is not None:
        return reference.article.journal
    runs = (run for run in reference.citation if isinstance(run, Run))
    if italic := [run.text for run in runs if Marks.ITALIC in run.marks]:
        return italic[-1]
    work = read_work(reference)
    return work.container if work.kind is WorkKind.ARTICLE else ""


def _names(words: list[str], value: str) -> bool:
    """Whether the words of `value` stand side by side, the last at least begun."""
    *first, last = _folded(value) or [""]
    count = len(first)
    return any(
        words[at : at + count] == first and words[at + count].startswith(last)
        for at in range(len(words) - count)
    )


def _folded(text: str) -> list[str]:
    return [fold(word) for word in written_words(text)]


_PART_OF: Final = {Field.AUTHOR: authors_of, Field.JOURNAL: journal_of}
