"""Collects what can be printed: what is shown on the right, and the list on the left."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Final, assert_never

from desktop.browse.tree_rows import SEPARATOR, entry_notes, group_words
from desktop.compare.html import Content, paper_table
from desktop.i18n.counts import held
from desktop.i18n.translate import number, translate
from desktop.navigation.addresses import Comparison
from desktop.page.fact_labels import book_of
from desktop.page.options import PageOptions
from desktop.page.presenter import pictures_of
from desktop.printing.content import ComparisonOnPaper, ListOnPaper, ListPart, ListRow, Matter
from desktop.printing.paper_text import day_of, paper_options
from index import (
    Entry,
    Found,
    Group,
    Grouping,
    Library,
    Match,
    Monograph,
    Query,
    books_of,
    entry_of,
    is_listed,
    marked,
)

# All of them: a list on paper is one to work through.
_ALL: Final = 1_000_000
_OUTERMOST: Final = 3
_DEEPEST: Final = 4
_ABOUT_CLASS: Final = marked("Paper", "about the class")
_SIMILAR: Final = marked("Paper", "Similar names and words, not an exact match")
# What a group of each grouping is a group of, and the order that the grouping makes.
_ORDERS: Final = {
    Grouping.LETTER: (marked("Paper", "A to Z"), marked("Paper", "from A to Z")),
    Grouping.DRUG_CLASS: (marked("Paper", "Drug class"), marked("Paper", "by drug class")),
    Grouping.LIKELIHOOD: (
        marked("Paper", "Likelihood score"),
        marked("Paper", "by likelihood score"),
    ),
    Grouping.YEAR: (
        marked("Paper", "Year of update"),
        marked("Paper", "by year of update, the newest first"),
    ),
}


@dataclass(frozen=True, slots=True)
class LeftSide:
    """What the left side shows: the hits of `query`, or where that is empty the library grouped.

    `group` are the names of the group that the focus is in, the outermost first.
    """

    query: str
    grouping: Grouping
    group: tuple[str, ...] = ()


def matter_of(
    library: Library,
    shown: Monograph | Comparison | None = None,
    left: LeftSide | None = None,
    options: PageOptions | None = None,
) -> Matter:
    """What can be printed of what is shown on the right and of the left side beside it.

    `options` are those of the pages on the screen.
    """
    matter = Matter(library.manifest, datetime.now(), options=paper_options(options))
    match shown:
        case Monograph():
            matter = replace(
                matter,
                monograph=shown,
                pictures=pictures_of(shown, library),
                chapters=library.resolve(shown),
            )
        case Comparison(monographs=ids):
            matter = replace(matter, compared=partial(_comparison_of, library, ids, matter.options))
        case None:
            pass
        case _:
            assert_never(shown)
    if left is None:
        return matter
    query = Query.from_text(left.query)
    if not query.is_empty:
        return replace(matter, listed=partial(_hits_of, library, query))
    matter = replace(matter, listed=partial(_all_of, library, left.grouping))
    if not left.group:
        return matter
    return replace(matter, group=partial(_group_of, library, left.grouping, left.group))


def _comparison_of(
    library: Library, ids: tuple[str, ...], options: PageOptions
) -> ComparisonOnPaper:
    content = Content.of(library, ids, options, pictures_of, level=4)
    return ComparisonOnPaper(
        title=content.title,
        table=paper_table(content),
        columns=len(content.heads),
        books=tuple(dict.fromkeys(book_of(library.get(id)) for id in ids)),
        pictures=content.pictures,
    )


def _hits_of(library: Library, query: Query) -> ListOnPaper:
    """Each monograph that `query` finds once, best first; what is only similar stands apart."""
    outcome = library.search(query, _ALL, each=1)
    found = outcome.hits if isinstance(outcome, Found) else ()
    asked = dict.fromkeys(hit.monograph for hit in found if hit.match is not Match.GUESS)
    similar = dict.fromkeys(hit.monograph for hit in found if hit.monograph not in asked)
    books = books_of(library.summaries())
    entries = {each.id: entry_of(each) for each in library.summaries()}
    parts = [ListPart(_rows((entries[id] for id in asked), books))]
    if similar:
        heading = translate("Paper", _SIMILAR)
        parts.append(ListPart(_rows((entries[id] for id in similar), books), heading))
    title = translate("Paper", "Monographs found by “{0}”").format(query.text.strip())
    caption = translate("Paper", "{0}, best match first").format(_held(asked))
    return ListOnPaper(title, caption, tuple(parts))


def _all_of(library: Library, grouping: Grouping) -> ListOnPaper:
    groups = library.browse(grouping)
    title = translate("Paper", "Monographs of {0}").format(library.manifest.title)
    return ListOnPaper(title, *_grouped(library, grouping, groups))


def _group_of(library: Library, grouping: Grouping, path: tuple[str, ...]) -> ListOnPaper:
    """The group that the names in `path` lead to, with the groups in it."""
    groups = library.browse(grouping)
    for depth, name in enumerate(path, 1):
        chosen = next(each for each in groups if group_words(grouping, each)[0] == name)
        groups = chosen.groups if depth < len(path) else (chosen,)
    title = f"{translate('Paper', _ORDERS[grouping][0])}: {path[-1]}"
    return ListOnPaper(title, *_grouped(library, grouping, groups))


def _grouped(
    library: Library, grouping: Grouping, groups: tuple[Group, ...]
) -> tuple[str, tuple[ListPart, ...]]:
    """The caption and the parts of a list of groups."""
    parts = tuple(_parts(grouping, groups, books_of(library.summaries())))
    count = _held(set(_ids(groups)))
    return f"{count}, {translate('Paper', _ORDERS[grouping][1])}", parts


def _parts(
    grouping: Grouping, groups: Iterable[Group], books: Mapping[str, str], level: int = _OUTERMOST
) -> Iterator[ListPart]:
    for group in groups:
        words = SEPARATOR.join(filter(None, group_words(grouping, group)))
        heading = f"{words} ({_counted(group)})" if group.entries else words
        rows = _rows(group.entries, books)
        if group.chapter is not None:
            about = translate("Paper", _ABOUT_CLASS)
            rows = (_row_of(entry_of(group.chapter), (about,)), *rows)
        yield ListPart(rows, heading, min(level, _DEEPEST))
        yield from _parts(grouping, group.groups, books, level + 1)


def _rows(entries: Iterable[Entry], books: Mapping[str, str]) -> tuple[ListRow, ...]:
    return tuple(_row_of(entry, entry_notes(entry, books)) for entry in entries)


def _row_of(entry: Entry, notes: tuple[str, ...]) -> ListRow:
    updated = day_of(entry.summary.updated)
    if entry.summary.listed:
        updated = translate("Paper", "listed")
    letters = ", ".join(entry.letters)
    if unscored := entry.summary.unscored:
        letters = translate("Index", unscored)
    return ListRow(entry.name, SEPARATOR.join(notes), letters, updated)


def _counted(group: Group) -> str:
    listed = sum(entry.summary.listed for entry in group.entries)
    count = len(group.entries)
    return held(count - listed, listed) if listed else number(count)


def _held(ids: Collection[str]) -> str:
    """How many monographs, and how many drugs that are only listed."""
    listed = sum(map(is_listed, ids))
    return held(len(ids) - listed, listed)


def _ids(groups: Iterable[Group]) -> Iterator[str]:
    for group in groups:
        yield from (entry.summary.id for entry in group.entries)
        if group.chapter is not None:
            yield group.chapter.id
        yield from _ids(group.groups)
