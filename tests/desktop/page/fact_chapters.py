"""A chapter with key facts of our own, for what page, paper, comparison and files make of them."""

from dataclasses import replace
from typing import Any

from index import FactKind, KeyFact, Monograph, Paragraph, Run, Section, SectionKind
from tests.desktop.page.specimen import SPECIMEN


def fact(kind: FactKind, sentence: str, **values: Any) -> KeyFact:
    """A fact whose place `stating` fills in."""
    return replace(KeyFact(kind, sentence, "", 0, 0), **values)


def stating(*facts: KeyFact, title: str = "Fictamab", **changes: Any) -> Monograph:
    """A chapter whose Hepatotoxicity is these sentences, one after another, and has these facts."""
    sentences = list(dict.fromkeys(each.sentence for each in facts))
    text = " ".join(sentences)
    liver = Section(
        "liver",
        (Run("Hepatotoxicity"),),
        SectionKind.HEPATOTOXICITY,
        (Paragraph((Run(text),)),),
    )
    outcome = Section(
        "outcome",
        (Run("Outcome and Management"),),
        SectionKind.OUTCOME,
        (Paragraph((Run("Nothing more."),)),),
    )
    placed = tuple(
        replace(each, section="liver", block=0, start=text.index(each.sentence)) for each in facts
    )
    chapter = replace(
        SPECIMEN, id="Fictamab", title=title, lead=(), sections=(liver, outcome), key_facts=placed
    )
    return replace(chapter, **changes)
