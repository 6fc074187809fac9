"""What there is to print at the moment: the monograph on show, and the list beside it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from desktop.page.presenter import pictures_of
from desktop.printing.kinds import ListOnPaper, Matter
from desktop.words import translate
from index import Found, Library, Monograph, MonographKind, Query, book_name, marked

# All of them: a list on paper is one to work through.
_MOST_HITS: Final = 10_000


_KINDS: Final = {
    MonographKind.DRUG: marked("Paper", "drug"),
    MonographKind.DRUG_CLASS: marked("Paper", "class"),
    MonographKind.FRONT_MATTER: marked("Paper", "front matter"),
}


def matter_of(library: Library, monograph: Monograph | None, query: str | None = None) -> Matter:
    """What can be printed of `monograph` and, unless it is None, of the list for `query`."""
    return Matter(
        manifest=library.manifest,
        when=datetime.now(),
        monograph=monograph,
        pictures=pictures_of(monograph, library) if monograph is not None else {},
        listed=_list_of(library, query.strip()) if query is not None else None,
    )


def _list_of(library: Library, query: str) -> ListOnPaper:
    """The monographs that `query` finds, best first; for none all of the library, by title."""
    summaries = {each.id: each for each in library.summaries()}
    wanted = list(summaries)
    if query:
        outcome = library.search(Query.from_text(query), _MOST_HITS)
        found = outcome.hits if isinstance(outcome, Found) else ()
        wanted = list(dict.fromkeys(hit.monograph for hit in found))
    rows = tuple(
        (
            each.title,
            translate("Paper", _KINDS[each.kind]),
            ", ".join(each.letters),
            each.updated.isoformat() if each.updated else "",
            book_name(each.book),
        )
        for each in (summaries[name] for name in wanted)
    )
    name = library.manifest.name
    title = translate("Paper", "All monographs of {0}").format(name)
    if query:
        title = translate("Paper", "Monographs found by “{0}”").format(query)
    return ListOnPaper(title, _head(), rows)


def _head() -> tuple[str, ...]:
    return (
        translate("Paper", "Monograph"),
        translate("Paper", "Kind"),
        translate("Paper", "Likelihood score"),
        translate("Paper", "Updated"),
        translate("Paper", "Book"),
    )
