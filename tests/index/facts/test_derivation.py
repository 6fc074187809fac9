"""The key facts of whole chapters: whence, where, and in which order."""

from contextlib import closing
from dataclasses import dataclass, replace

import pytest

from index import (
    ChapterLink,
    Library,
    Monograph,
    MonographKind,
    Paragraph,
    Run,
    Section,
    SectionKind,
    build_library,
    plain,
)
from index.facts.derivation import key_facts_of
from index.facts.sentence import sentences_of
from index.monograph.key_fact import FactKind, KeyFact, boxed_sentences
from index.monograph.model import nested
from index.monograph.outcomes import InjuryOutcome

CHAPTER = """Inventinib

Updated: January 5, 2024.

OVERVIEW

Introduction

What is inventinib, and can it be fatal to the liver? Inventinib is a made up drug.
It has been linked to acute liver injury that can be fatal.

Background

Its effect on pain begins within 2 weeks. Deaths from bleeding have been reported.

Hepatotoxicity

Boxed warning (US label, May 2020): severe hepatitis. Liver tests are to be taken monthly.

ALT elevations occur in 5% to 8% of patients. The onset of injury is usually within 2 to 6 weeks of
starting, and the enzyme pattern is typically mixed. Acute liver failure has been reported.

Likelihood score: B (likely cause of liver injury arising within 9 weeks).

Mechanism of Injury

The injury is probably due to a toxic metabolite.

Outcome and Management

Recovery is usually complete within 2 to 3 months of stopping. Inventinib should be stopped at once.
There have been no instances of vanishing bile duct syndrome.
Rechallenge is not described in the sources at hand.

Drug Class: [Imaginary Agents](#)

CASE REPORT

Case 1. Jaundice

A woman developed jaundice 14 weeks after starting inventinib and died.

Comment

The latency of 14 weeks was longer than usual.

PRODUCT INFORMATION

REPRESENTATIVE TRADE NAMES

Inventinib – Nonesuch®
"""


@dataclass(frozen=True)
class Chapter:
    monograph: Monograph

    @property
    def facts(self) -> tuple[KeyFact, ...]:
        return self.monograph.key_facts

    def of(self, kind: FactKind) -> list[KeyFact]:
        return [fact for fact in self.facts if fact.kind is kind]


@pytest.fixture(scope="module")
def chapter(tmp_path_factory: pytest.TempPathFactory) -> Chapter:
    """The chapter above, out of a library that was built of it."""
    folder = tmp_path_factory.mktemp("inventinib")
    (folder / "Inventinib.txt").write_text(CHAPTER, encoding="utf-8")
    build_library([folder / "Inventinib.txt"], folder / "library")
    with closing(Library.open(folder / "library")) as library:
        return Chapter(library.get("Inventinib"))


def test_the_store_keeps_what_is_derived(chapter: Chapter) -> None:
    assert chapter.facts == key_facts_of(chapter.monograph) != ()


def test_the_facts_of_the_chapter(chapter: Chapter) -> None:
    assert [fact.kind for fact in chapter.facts] == [
        FactKind.SEVERITY,
        FactKind.MANAGEMENT,
        FactKind.MANAGEMENT,
        FactKind.ENZYME_ELEVATIONS,
        FactKind.LATENCY,
        FactKind.PATTERN,
        FactKind.SEVERITY,
        FactKind.RECOVERY,
        FactKind.MANAGEMENT,
    ]
    assert [fact.outcome for fact in chapter.of(FactKind.SEVERITY)] == [
        InjuryOutcome.DEATH,
        InjuryOutcome.LIVER_FAILURE,
    ]
    (latency,) = chapter.of(FactKind.LATENCY)
    assert (latency.from_days, latency.to_days, latency.typical) == (14, 42, True)


def test_a_paragraph_that_begins_as_a_boxed_warning_is_one(chapter: Chapter) -> None:
    boxed = [fact.sentence for fact in boxed_sentences(chapter.facts)]

    assert boxed == [
        "Boxed warning (US label, May 2020): severe hepatitis.",
        "Liver tests are to be taken monthly.",
    ]


def test_what_sources_lack_is_no_fact(chapter: Chapter) -> None:
    assert chapter.of(FactKind.RECHALLENGE) == []


def test_a_question_states_nothing(chapter: Chapter) -> None:
    assert not any(fact.sentence.endswith("?") for fact in chapter.facts)
    assert not any(each.text.endswith("?") for each in sentences_of(chapter.monograph))


def test_a_sentence_stands_where_its_fact_says(chapter: Chapter) -> None:
    sections = {section.key: section for _, section in chapter.monograph.walk()}
    for fact in chapter.facts:
        block = list(nested(sections[fact.section].blocks))[fact.block]
        assert isinstance(block, Paragraph)
        text = plain(block.content)
        assert text[fact.start : fact.start + len(fact.sentence)] == fact.sentence


def test_facts_stand_in_reading_order(chapter: Chapter) -> None:
    text = [sentence.text for sentence in sentences_of(chapter.monograph)]
    places = [text.index(fact.sentence) for fact in chapter.facts]

    assert places == sorted(places)


def test_neither_the_score_nor_the_case_is_read_as_running_text(chapter: Chapter) -> None:
    text = [sentence.text for sentence in sentences_of(chapter.monograph)]

    assert not any("9 weeks" in each or each.startswith("A woman") for each in text)
    assert "The latency of 14 weeks was longer than usual." in text


def test_the_overview_of_a_class_without_a_section_on_the_liver_is_read_as_one(
    chapter: Chapter,
) -> None:
    text = "Rechallenge should be avoided. Cross reactivity is common."
    overview = Section("o", (Run("Overview"),), SectionKind.OVERVIEW, (Paragraph((Run(text),)),))
    liver = Section("h", (Run("Hepatotoxicity"),), SectionKind.HEPATOTOXICITY, ())
    of_class = replace(chapter.monograph, kind=MonographKind.DRUG_CLASS, lead=())

    alone = key_facts_of(replace(of_class, sections=(overview,)))
    beside = key_facts_of(replace(of_class, sections=(overview, liver)))

    assert {fact.kind for fact in alone} >= {FactKind.RECHALLENGE, FactKind.CROSS_REACTIVITY}
    assert beside == ()


@pytest.mark.parametrize(
    ("link", "agent"),
    [("Fictazol & Inventafen", "fictazol"), ("Herbal & Dietary Supplements", None)],
)
def test_on_the_page_of_a_class_a_link_to_two_drugs_names_each(
    chapter: Chapter, link: str, agent: str | None
) -> None:
    text = "Injury from fictazol began within 6 weeks; it is less herbal than others."
    blocks = Paragraph((Run(text),)), Paragraph((Run(link, link=ChapterLink("")),))
    overview = Section("o", (Run("Overview"),), SectionKind.OVERVIEW, blocks)
    page = replace(chapter.monograph, kind=MonographKind.DRUG_CLASS, lead=(), sections=(overview,))

    latencies = [fact for fact in key_facts_of(page) if fact.kind is FactKind.LATENCY]

    assert [fact.agent for fact in latencies] == [agent]


def test_front_matter_states_nothing(chapter: Chapter) -> None:
    front = replace(chapter.monograph, kind=MonographKind.FRONT_MATTER)

    assert key_facts_of(front) == ()


def test_real_chapters_quote_their_own_words(real: Library) -> None:
    for summary in real.summaries():
        monograph = real.get(summary.id)
        words = {sentence.text for sentence in sentences_of(monograph)}
        assert {fact.sentence for fact in monograph.key_facts} <= words
    kinds = {fact.kind for each in real.summaries() for fact in real.get(each.id).key_facts}
    assert len(kinds) > len(FactKind) / 2
