"""A drug that only the drug list knows: a page of the list's facts, which is no monograph. Pure."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from index.medical.likelihood import meaning_of
from index.monograph.master_list import Listing
from index.monograph.model import (
    Cell,
    ChapterLink,
    LikelihoodScore,
    Link,
    Monograph,
    MonographKind,
    Run,
    Section,
    Source,
    Table,
)
from index.monograph.sections import SectionKind
from index.monograph.trade_names import TradeNames

# The list is a book of a library, and each of its drugs an entry of that book.
DRUG_LIST: Final = "drug-list"
SECTION: Final = "drug-list"
_PREFIX: Final = "listed-"
_NOT_IN_ID: Final = re.compile(r"[^a-z0-9]+")


def is_listed(id: str) -> bool:
    """Whether an id is that of a listed drug; no chapter may have such an id."""
    return id.lower().startswith(_PREFIX)


def listed_id(ingredient: str) -> str:
    """The id of a listed drug: its name in the list, in lower case with hyphens.

    >>> listed_id("Interferon Alfa-2b"), listed_id("Trastuzumab (Conjugate)")
    ('listed-interferon-alfa-2b', 'listed-trastuzumab-conjugate')
    """
    letters = unicodedata.normalize("NFKD", ingredient).encode("ascii", "ignore").decode()
    return _PREFIX + _NOT_IN_ID.sub("-", letters.lower()).strip("-")


def edition_shown(edition: str) -> str:
    """`2025-01` → `January 2025`; an edition that is no month as it is.

    >>> edition_shown("2025-01"), edition_shown("")
    ('January 2025', '')
    """
    year, _, month = edition.partition("-")
    return f"{calendar.month_name[int(month)]} {year}" if month else edition


def listed_drug(
    listings: Sequence[Listing],
    edition: str,
    source: Source,
    chapters: Iterable[str],
    brands_of_others: Mapping[str, str],
) -> Monograph:
    """The entry of a drug from all rows that the list has of it; at least one.

    `chapters` are the ids of the library's chapters that treat it, `brands_of_others` the brands
    among its own that another drug or a combination is sold under, with that.
    """
    first = listings[0]
    named = f"LiverTox master list, {edition_shown(edition)}".removesuffix(", ")
    brands = _all(each.brands for each in listings)
    own = tuple(brand for brand in brands if brand not in brands_of_others)
    shown = [
        f"{each} (trade name of {brands_of_others[each]})" if each in brands_of_others else each
        for each in brands
    ]
    facts = _facts(listings, tuple(chapters), shown)
    rows = tuple(_fact(label, *runs) for label, runs in facts if runs)
    return Monograph(
        id=listed_id(first.ingredient),
        title=first.right_name or first.ingredient,
        kind=MonographKind.DRUG,
        book=DRUG_LIST,
        updated=None,
        source=source,
        sections=(Section(SECTION, (Run(named),), SectionKind.OTHER, (Table(rows),)),),
        likelihood=tuple(
            LikelihoodScore(
                agent=None,
                letter=each.letter,
                high_dose=each.high_dose,
                wording="",
                statement=f"{named}: {each.score}",
            )
            for each in _different(listings)
            if each.letter
        ),
        drug_class=_all(each.classes for each in listings),
        trade_names=(TradeNames(first.ingredient, own),),
        synonyms=(first.ingredient,) if first.right_name else (),
        listings=tuple(listings),
    )


def _facts(
    listings: Sequence[Listing], chapters: tuple[str, ...], brands: Iterable[str]
) -> Iterable[tuple[str, list[Run]]]:
    first = listings[0]
    scores = dict.fromkeys(
        f"{each.score} ({meaning_of(each.letter).name})" for each in listings if each.letter
    )
    yield "Likelihood score", _text("; ".join(scores) or "not scored")
    yield "Trade names", _text(", ".join(brands))
    yield "Drug class", _text("; ".join(_all(each.classes for each in listings)))
    yield "Year approved", _text(", ".join(dict.fromkeys(filter(None, map(_year, listings)))))
    yield "Chapter of LiverTox", list(_chapter_runs(listings, chapters))
    yield "Name in the list", _text(first.ingredient if first.right_name else "")


def _chapter_runs(listings: Sequence[Listing], chapters: tuple[str, ...]) -> Iterable[Run]:
    titles = _all((each.chapter,) for each in listings if each.chapter)
    links: list[Link | None] = [ChapterLink(each) for each in chapters]
    for number, title in enumerate(titles):
        if number:
            yield Run("; ")
        yield Run(title, link=links[number] if number < len(links) else None)


def _year(listing: Listing) -> str:
    if listing.approved is not None:
        return str(listing.approved)
    return f"before {listing.approved_before}" if listing.approved_before is not None else ""


def _different(listings: Iterable[Listing]) -> Iterable[Listing]:
    """A row for each score that the list gives the drug."""
    return {each.score: each for each in listings}.values()


def _all(values: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for some in values for each in some))


def _text(words: str) -> list[Run]:
    return [Run(words)] if words else []


def _fact(label: str, *runs: Run) -> tuple[Cell, ...]:
    return (Cell((Run(label),), header=True), Cell(runs))
