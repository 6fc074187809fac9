"""What a one-page summary says: the monograph's own words, chosen, never rewritten."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from html import escape
from typing import Final

from desktop.page.facts import badge_text, brands_of, distinct, long_date, source_of
from desktop.page.html import (
    PageStyle,
    RenderOptions,
    fill_page,
    sections_html,
)
from index import (
    HIGH_DOSE_MEANING,
    TRACK_RECORD_NOTE,
    Block,
    Monograph,
    Paragraph,
    Reference,
    ReferenceList,
    Run,
    Section,
    SectionKind,
    meaning_of,
    plain,
)

_SECTIONS: Final = (SectionKind.INTRODUCTION, SectionKind.HEPATOTOXICITY, SectionKind.OUTCOME)
_REFERENCES: Final = 3
_WHITE: Final = "#ffffff"


def summary_html(monograph: Monograph, style: PageStyle, pictures: Container[str] = ()) -> str:
    """The summary as a page, with those of its `pictures` that there are; black on white."""
    chosen = (*_sections(monograph), *_references(monograph))
    parts = (
        f"<h1>{escape(monograph.title)}</h1>",
        _facts(monograph),
        _likelihood(monograph),
        sections_html(monograph, chosen, RenderOptions(style, links=False, pictures=pictures)),
    )
    return fill_page(monograph.title, "\n".join(part for part in parts if part), style)


def _facts(monograph: Monograph) -> str:
    updated = long_date(monograph) or "no date given"
    named = (
        ("Class", "; ".join(monograph.drug_class)),
        ("Trade names", brands_of(monograph)),
        ("Updated", f"{updated} · Source: {source_of(monograph)}"),
    )
    return "\n".join(
        f'<p class="facts">{name}: {escape(words)}</p>' for name, words in named if words
    )


def _likelihood(monograph: Monograph) -> str:
    scores = distinct(monograph.likelihood)
    if not scores:
        return '<p class="facts">This monograph states no likelihood score.</p>'
    rows = []
    for score in scores:
        meaning = meaning_of(score.letter)
        agent = f"{escape(score.agent)}: " if score.agent else ""
        high_dose = f" {escape(HIGH_DOSE_MEANING)}" if score.high_dose else ""
        rows.append(
            f'<tr><td class="letter" width="9%" align="center">{escape(badge_text(score))}</td>'
            f"<td>{escape(score.statement)}<br>{agent}<b>{escape(meaning.name)}</b>. "
            f"{escape(meaning.meaning)}{high_dose}</td></tr>"
        )
    return (
        f'<table class="grid" width="99%" cellspacing="0">{"".join(rows)}</table>'
        f'<p class="note">{escape(TRACK_RECORD_NOTE)}</p>'
    )


def _sections(monograph: Monograph) -> list[Section]:
    # The likelihood statements stand at the top of the summary already.
    stated = {" ".join(score.statement.split()) for score in monograph.likelihood}
    return [
        replace(
            section,
            blocks=tuple(block for block in section.blocks if _words(block) not in stated),
            sections=(),
        )
        for _, section in monograph.walk()
        if section.kind in _SECTIONS
    ]


def _words(block: Block) -> str | None:
    return " ".join(plain(block.content).split()) if isinstance(block, Paragraph) else None


def _references(monograph: Monograph) -> list[Section]:
    """The newest references: a reader at the bedside looks for what came last."""
    chosen = newest(monograph.references)
    if not chosen:
        return []
    total = len(monograph.references)
    all_of_them = len(chosen) == total
    title = "References" if all_of_them else f"The newest {len(chosen)} of {total} references"
    blocks = (ReferenceList(chosen),)
    return [Section("references", (Run(title),), SectionKind.REFERENCES, blocks)]


def newest(references: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """At most three references with a year, the newest first; equals stay in their order."""
    dated = [reference for reference in references if reference.year is not None]
    dated.sort(key=lambda reference: -(reference.year or 0))
    return tuple(dated[:_REFERENCES])


def plain_style(template: str, sheet: str) -> PageStyle:
    """The look of paper: no colours to substitute, no coloured stripe."""
    letters = ("A", "B", "C", "D", "E", "E*", "X")
    return PageStyle(template, sheet, {}, dict.fromkeys(letters, _WHITE))
