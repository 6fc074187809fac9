"""The page of a listed drug: where its chapter is, and what the drug list says. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape
from typing import Final

from desktop.i18n.import_steps import import_steps, import_words
from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address, Perform
from desktop.page.fact_labels import badge_text, distinct, no_score_words, source_of
from desktop.page.inlines import STRIPE, WIDE, link_html
from desktop.page.options import PageOptions
from index import (
    HIGH_DOSE_MEANING,
    TRACK_RECORD_NOTE,
    Block,
    Cell,
    LikelihoodScore,
    Monograph,
    Run,
    Section,
    Table,
    marked,
    meaning_of,
    plain,
)

# The rows of the list's facts, as the library names them.
_SCORE: Final = marked("Listed", "Likelihood score")
_ROWS: Final = (
    _SCORE,
    marked("Listed", "Trade names"),
    marked("Listed", "Drug class"),
    marked("Listed", "Year approved"),
    marked("Listed", "Chapter of LiverTox"),
    marked("Listed", "Name in the list"),
)


def chapters_named(monograph: Monograph) -> tuple[str, ...]:
    """The chapters of LiverTox that treat the drug, as the list names them."""
    return tuple(dict.fromkeys(each.chapter for each in monograph.listings if each.chapter))


def chapter_here(monograph: Monograph, chapters: Mapping[str, str | None]) -> str | None:
    """The id of the chapter in this library that treats the drug; `chapters` as `PageOptions`."""
    targets = (chapters.get(link.chapter) for link, _ in monograph.links())
    return next(filter(None, targets), None)


def chapter_words(monograph: Monograph, chapters: Mapping[str, str | None]) -> str:
    """Whether the drug's chapter is in this library, in a sentence or two."""
    named = ", ".join(chapters_named(monograph))
    if chapter_here(monograph, chapters) is not None:
        return translate("Listed", "This library has the chapter: {0}.").format(named)
    if not named:
        return translate("Listed", "The list names no LiverTox chapter on this drug.")
    words = translate("Listed", "The chapter is not in this library. Import LiverTox to read it.")
    if named.casefold() == monograph.title.casefold():
        return words
    called = translate("Listed", "It is called “{0}”.")
    return f"{words} {called.format(named)}"


def chapter_card_html(monograph: Monograph, options: PageOptions) -> str:
    """The card that stands first: that this is no monograph, and the way to one."""
    words = escape(chapter_words(monograph, options.chapters))
    here = chapter_here(monograph, options.chapters)
    if here is not None:
        title = ", ".join(chapters_named(monograph)) or monograph.title
        link = link_html(Address(here), "chapter", escape(title), options)
        words = words.replace(escape(title), link, 1)
    steps = ""
    if here is None and chapters_named(monograph) and options.links:
        action = link_html(Perform("import_livertox"), "chapter", escape(import_words()), options)
        steps = "<br>".join(
            f"{number}. {step}" for number, step in enumerate(import_steps(action), 1)
        )
    title = escape(translate("Listed", "Listed drug: facts of a list, no monograph"))
    rows = "".join(
        f'<tr>{STRIPE}<td class="body">{row}</td></tr>\n' for row in (words, steps) if row
    )
    return (
        f'<table class="digest" {WIDE}>\n<tr>{STRIPE}<td class="title">{title}</td></tr>\n'
        f"{rows}</table>\n"
    )


def in_readers_language(monograph: Monograph) -> Monograph:
    """The same with the program's own words of the list's facts in the reader's language."""
    return replace(monograph, sections=tuple(_section(monograph)))


def _section(monograph: Monograph) -> Iterator[Section]:
    for number, section in enumerate(monograph.sections):
        title = section.title if number else (Run(source_of(monograph)),)
        blocks = tuple(_block(block, monograph) for block in section.blocks)
        yield replace(section, title=title, blocks=blocks)


def _block(block: Block, monograph: Monograph) -> Block:
    if not isinstance(block, Table):
        return block
    return replace(block, rows=tuple(_row(row, monograph) for row in block.rows))


def _row(row: tuple[Cell, ...], monograph: Monograph) -> tuple[Cell, ...]:
    label = plain(row[0].content)
    if label not in _ROWS or len(row) != len(("label", "value")):
        return row
    name = replace(row[0], content=(Run(translate("Listed", label)),))
    if label != _SCORE:
        return (name, row[1])
    return (name, replace(row[1], content=(Run(score_words(monograph)),)))


def score_words(monograph: Monograph) -> str:
    """The likelihood scores of the list, each with its meaning."""
    scores = [f"{badge_text(score)}: {_meaning(score)}" for score in distinct(monograph.likelihood)]
    if not scores:
        return no_score_words(monograph)
    return f"{' '.join(scores)} {translate('Index', TRACK_RECORD_NOTE)}"


def _meaning(score: LikelihoodScore) -> str:
    meaning = meaning_of(score.letter)
    high_dose = f" {translate('Index', HIGH_DOSE_MEANING)}" if score.high_dose else ""
    name, words = translate("Index", meaning.name), translate("Index", meaning.meaning)
    return f"{name}. {words}{high_dose}"
