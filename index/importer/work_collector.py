"""Gathers the works that all chapters cite: a work that several cite counts once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from index.citing.citation_parser import read_work
from index.citing.work import Person, Work
from index.monograph.model import Monograph, Reference
from index.store.work_rows import CitedWork


class CitedWorks:
    """The works cited so far. PMID, then DOI, then the citation's own words say which is which."""

    def __init__(self) -> None:
        self._works: dict[object, CitedWork] = {}
        self._cited_by: dict[object, list[int]] = {}

    def add(self, works: Iterable[CitedWork], rows: Iterable[int]) -> None:
        """Take the works of a monograph, each with the row of its reference in the store."""
        for work, row in zip(works, rows, strict=True):
            key = _identity(work)
            self._works.setdefault(key, work)
            self._cited_by.setdefault(key, []).append(row)

    def __iter__(self) -> Iterator[CitedWork]:
        for key, work in self._works.items():
            yield replace(work, references=tuple(self._cited_by[key]))


def works_of(monograph: Monograph) -> tuple[CitedWork, ...]:
    """What each reference of a monograph cites, in their order; reading it takes a while."""
    return tuple(map(_cited, monograph.references))


def _cited(reference: Reference) -> CitedWork:
    work = read_work(reference)
    return CitedWork(
        authors=_authors(work),
        title=work.title or " ".join(work.citation.split()),
        container=work.container,
        year=int(work.year) if work.year else reference.year,
        pmid=reference.pmid,
        doi=reference.doi,
    )


def _authors(work: Work) -> str:
    names = [
        " ".join(filter(None, (author.family, author.initials, author.suffix)))
        if isinstance(author, Person)
        else author.name
        for author in work.authors
    ]
    return ", ".join([*names, "et al"] if work.and_others else names)


def _identity(work: CitedWork) -> object:
    if work.pmid or work.doi:
        return work.pmid or (work.doi or "").casefold()
    return work.authors.casefold(), work.title.casefold(), work.container.casefold(), work.year
