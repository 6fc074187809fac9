"""The box at the top of a page: the main facts of the chapter in its own words. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address
from desktop.page.fact_labels import badge_text, brands_of, distinct, listing_notes
from desktop.page.inlines import STRIPE, WIDE, inlines_html, link_html
from desktop.page.options import PageOptions
from index import (
    HIGH_DOSE_MEANING,
    TRACK_RECORD_NOTE,
    Inline,
    Inlines,
    LikelihoodScore,
    Monograph,
    MonographKind,
    Paragraph,
    Run,
    Section,
    SectionKind,
    meaning_of,
    sentence_ends,
)

_OPENING: Final = (SectionKind.INTRODUCTION, SectionKind.LACTATION_SUMMARY)
# About three lines. A longer paragraph is cut at the end of a sentence, never within one.
_MOST_LETTERS: Final = 300


def bottom_line_html(monograph: Monograph, options: PageOptions) -> str:
    """The box; nothing for front matter, and for a chapter that states no fact for it.

    It is Liverleaf's digest, not the chapter's text: `monograph_text` has no word of it.
    """
    if monograph.kind is MonographKind.FRONT_MATTER:
        return ""
    facts = [*_likelihood(monograph, options), *_names(monograph)]
    if not facts:
        # A box with the introduction alone would only repeat the text below it.
        return ""
    rows = "".join(
        f'<tr>{STRIPE}<td class="label" width="20%">{label}</td><td>{words}</td></tr>\n'
        for label, words in (*facts, *_opening(monograph, options))
    )
    title = escape(translate("Page", "Bottom line"))
    origin = escape(translate("Page", "drawn from this chapter by Liverleaf"))
    return (
        f'<table class="digest" {WIDE}>\n<tr>{STRIPE}<td colspan="2" class="title">'
        f"{title} <span>· {origin}</span></td></tr>\n"
        f"{rows}</table>\n"
    )


def first_sentences(content: Inlines, most: int = _MOST_LETTERS) -> Inlines:
    """The whole sentences of running text that fit in `most` letters; always the first."""
    text = "".join(run.text for run in content if isinstance(run, Run))
    if len(text) <= most:
        return content
    ends = sentence_ends(text)
    if not ends:
        return content
    return _cut(content, max((end for end in ends if end <= most), default=ends[0]))


def _likelihood(monograph: Monograph, options: PageOptions) -> Iterator[tuple[str, str]]:
    scores = distinct(monograph.likelihood)
    words = [_score(score) for score in scores]
    words += [f'<p class="note">{escape(note)}</p>' for note in listing_notes(monograph)]
    if scores and not options.links:
        # On the screen it stands in the header above, always in view; paper has no header.
        note = escape(translate("Index", TRACK_RECORD_NOTE))
        words.append(f'<p class="note">{note}</p>')
    if words:
        yield escape(translate("Page", "Likelihood")), "".join(words)


def _score(score: LikelihoodScore) -> str:
    meaning = meaning_of(score.letter)
    agent = translate("Page", " for {0}").format(score.agent) if score.agent else ""
    texts = (meaning.meaning, HIGH_DOSE_MEANING) if score.high_dose else (meaning.meaning,)
    name, *words = (translate("Index", text) for text in (meaning.name, *texts))
    return (
        f"<p><b>{escape(badge_text(score))}</b>{escape(agent)}: {escape(name)}. "
        f"{escape(' '.join(words))}</p>"
    )


def _names(monograph: Monograph) -> Iterator[tuple[str, str]]:
    if monograph.drug_class:
        yield escape(translate("Page", "Class")), escape("; ".join(monograph.drug_class))
    if brands := brands_of(monograph):
        yield escape(translate("Page", "Trade names")), escape(brands)


def _opening(monograph: Monograph, options: PageOptions) -> Iterator[tuple[str, str]]:
    for _, section in monograph.walk():
        paragraph = _first_paragraph(section) if section.kind in _OPENING else None
        if paragraph is not None:
            target = Address(monograph.id, section.key)
            label = link_html(target, "chapter", escape(section.heading), options)
            yield label, inlines_html(first_sentences(paragraph.content), options)
            return


def _first_paragraph(section: Section) -> Paragraph | None:
    first = section.blocks[0] if section.blocks else None
    return first if isinstance(first, Paragraph) else None


def _cut(content: Inlines, end: int) -> Inlines:
    kept: list[Inline] = []
    for inline in content:
        if end <= 0:
            break
        if isinstance(inline, Run):
            kept.append(Run(inline.text[:end], inline.marks, inline.link))
            end -= len(inline.text)
        else:
            kept.append(inline)
    return tuple(kept)
