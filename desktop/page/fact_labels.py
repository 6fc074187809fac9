"""Facts of a monograph in the words that screen and print show. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from desktop.i18n.translate import long_day, month_told, translate
from index import (
    LikelihoodScore,
    Monograph,
    SectionKind,
    TradeNames,
    book_name,
    is_listed,
    likelihood_of,
    meaning_of,
    no_score,
    scores_of_agents,
    section_text,
)

# "Likely but rare cause", without what it is the cause of.
_CAUSE: Final = re.compile(r".*?\bcauses?\b", re.IGNORECASE)
_CONDENSED: Final = "condensed starter text"
# "category A in a list … that was published in 2016", "LiverTox master list, January 2025".
_OF_A_LIST: Final = re.compile(r"\blist\b.*\b(?P<year>(?:19|20)\d\d)\b")


def long_date(monograph: Monograph) -> str:
    """`15 January 2024`; '' where the source gives no date."""
    return long_day(monograph.updated) if monograph.updated else ""


def brands_of(monograph: Monograph) -> str:
    """The trade names, under their drugs where there are several drugs.

    After each stands in brackets what the chapter says of its sale, "(Withdrawn)".
    """
    if len(monograph.trade_names) == 1:
        return _with_statuses(monograph.trade_names[0])
    named = [(entry.drug, _with_statuses(entry)) for entry in monograph.trade_names]
    return "; ".join(f"{drug}: {brands}" for drug, brands in named if brands)


def _with_statuses(names: TradeNames) -> str:
    told = [
        (brand, [status.wording for status in names.statuses if status.brand == brand])
        for brand in (*names.brands, "")
    ]
    brands = [f"{brand} ({'; '.join(words)})" if words else brand for brand, words in told[:-1]]
    # What is said of the drug itself follows all its brands.
    return " – ".join(filter(None, (", ".join(brands), "; ".join(told[-1][1]))))


def starter_note(monograph: Monograph) -> str:
    """`Condensed starter text` or `Starter text`; '' for a text from another source."""
    note = _own_note(monograph)
    if note is None:
        return ""
    if _CONDENSED in note:
        return translate("Page", "Condensed starter text")
    return translate("Page", "Starter text")


def is_condensed(monograph: Monograph) -> bool:
    """Whether it is a starter text that says of itself that it is condensed."""
    return _CONDENSED in (_own_note(monograph) or "")


def _own_note(monograph: Monograph) -> str | None:
    for _, section in monograph.walk():
        if section.kind is SectionKind.STARTER_NOTE:
            return section_text(section)
    return None


def listed_note(monograph: Monograph) -> str:
    """`Listed drug` for what only the drug list knows; '' for a monograph."""
    return translate("Page", "Listed drug") if is_listed(monograph.id) else ""


def edition_of(monograph: Monograph) -> str:
    """The edition of the list that a listed drug is of, `January 2025`; '' if it tells none."""
    heading = monograph.sections[0].heading if monograph.sections else ""
    return month_told(heading.partition(", ")[2])


def origin_of(monograph: Monograph) -> str:
    """Date and source in one line: `Updated 15 January 2024 · Source: …`.

    A listed drug has no text that could be updated: the edition of its list is its date.
    """
    if is_listed(monograph.id):
        return translate("Page", "facts of {0}").format(source_of(monograph))
    updated = translate("Page", "Updated {0}").format(long_date(monograph))
    if not monograph.updated:
        updated = translate("Page", "Update date not stated")
    source = translate("Page", "Source: {0}").format(source_of(monograph))
    return f"{updated} · {source}"


def short_origin(monograph: Monograph) -> str:
    """`LiverTox, updated 15 January 2024`: all of it that the header has room for."""
    if is_listed(monograph.id):
        return source_of(monograph)
    if not monograph.updated:
        return translate("Page", "{0}, update date not stated").format(book_of(monograph))
    words = translate("Page", "{0}, updated {1}")
    return words.format(book_of(monograph), long_date(monograph))


def no_score_words(monograph: Monograph) -> str:
    """What the badge of a drug without a likelihood score says; '' where there is one, or none
    is looked for.
    """
    if monograph.likelihood:
        return ""
    words = no_score(monograph.id, monograph.kind, monograph.book)
    return translate("Index", words) if words else ""


def source_of(monograph: Monograph) -> str:
    """What the text comes from: a book with its file, a list with its edition, or Liverleaf."""
    if is_listed(monograph.id):
        return ", ".join(filter(None, (book_of(monograph), edition_of(monograph))))
    if starter_note(monograph):
        return book_of(monograph)
    return f"{book_of(monograph)}, {monograph.source.file}"


def book_of(monograph: Monograph) -> str:
    """The name of the book that the text is a chapter of, or of the source without one."""
    if starter_note(monograph):
        return translate("Page", "Liverleaf starter text")
    if is_listed(monograph.id):
        return translate("Page", "LiverTox’s master list")
    return book_name(monograph.book)


def cause_words(score: LikelihoodScore) -> str:
    """What the chapter calls the drug, in quotation marks; the name of the category where it has
    no words of its own, or the same: "highly likely cause".
    """
    name = meaning_of(score.letter).name
    found = _CAUSE.match(score.wording)
    own = found.group() if found else ""
    return f"“{own}”" if own and own.lower() != name else translate("Index", name)


def distinct(scores: Iterable[LikelihoodScore]) -> tuple[LikelihoodScore, ...]:
    """Each badge once, with all agents that one statement names: "amobarbital, secobarbital".

    A chapter may state the same score in two places, and one score for several agents.
    """
    badges = {(score.agent, score.letter, score.high_dose): score for score in scores}
    stated: dict[tuple[str, str, bool, str], list[LikelihoodScore]] = {}
    for number, score in enumerate(badges.values()):
        # Without a statement nothing says that two agents share one.
        key = (score.statement or str(number), score.letter, score.high_dose, score.wording)
        stated.setdefault(key, []).append(score)
    return tuple(_of_all(together) for together in stated.values())


def letter_origin(score: LikelihoodScore) -> str:
    """`list of 2016` where a score's wording says that its letter is that of a list; else ''."""
    found = _OF_A_LIST.search(score.wording)
    return translate("Page", "list of {0}").format(found["year"]) if found else ""


def _of_all(scores: list[LikelihoodScore]) -> LikelihoodScore:
    agents = [score.agent for score in scores if score.agent]
    return replace(scores[0], agent=", ".join(agents) or None)


def listing_notes(monograph: Monograph) -> tuple[str, ...]:
    """Where the master list gives another likelihood letter than the chapter: both, by name.

    A row counts for the drug it names: `likelihood_of` says which letters are that drug's. Where
    the list has an agent twice with two letters, both are told.
    """
    if is_listed(monograph.id):
        return ()
    notes = []
    of_the_whole = {badge_text(score) for score in monograph.likelihood if score.agent is None}
    for agent, listed in scores_of_agents(monograph.listings).items():
        scores = [
            score
            for name in (agent, *_other_names_of(agent, monograph))
            for score in likelihood_of(monograph, name)
        ]
        stated = list(dict.fromkeys(map(badge_text, scores)))
        # The list may call a combination by one of its parts: "Clavulanate".
        if not stated and set(listed) <= of_the_whole:
            continue
        if not set(listed) <= set(stated):
            text = _note(several=len(listed) > 1, stated=bool(stated))
            notes.append(text.format(agent, ", ".join(listed), ", ".join(stated)))
    return tuple(notes)


def _other_names_of(agent: str, monograph: Monograph) -> Iterator[str]:
    for listing in monograph.listings:
        if listing.ingredient == agent:
            yield from (name for name in listing.names if name != agent)


def _note(*, several: bool, stated: bool) -> str:
    if several:
        differ = translate(
            "Page",
            "LiverTox's master list has {0} more than once, with the likelihood scores {1}; "
            "this chapter states {2}.",
        )
        silent = translate(
            "Page",
            "LiverTox's master list has {0} more than once, with the likelihood scores {1}; "
            "this chapter states none for it.",
        )
    else:
        differ = translate(
            "Page",
            "Two sources differ: LiverTox's master list gives {0} the likelihood score {1}, "
            "this chapter states {2}.",
        )
        silent = translate(
            "Page",
            "LiverTox's master list gives {0} the likelihood score {1}; this chapter states none "
            "for it.",
        )
    return differ if stated else silent


def listed_facts(monograph: Monograph) -> tuple[str, ...]:
    """What the master list says of each drug: `Venlafaxine: approved 1993; SNRI`."""
    facts = []
    for listing in monograph.listings:
        stated = []
        if listing.approved:
            stated.append(translate("Page", "approved {0}").format(listing.approved))
        elif listing.approved_before:
            before = translate("Page", "approved before {0}")
            stated.append(before.format(listing.approved_before))
        stated += filter(None, dict.fromkeys(listing.classes))
        if stated:
            facts.append(f"{listing.ingredient}: {'; '.join(stated)}")
    return tuple(dict.fromkeys(facts))


def badge_text(score: LikelihoodScore) -> str:
    """`A [HD]`: the letter and, where the source gives it, the high-dose mark."""
    return f"{score.letter} [HD]" if score.high_dose else score.letter
