"""The key facts of a starter text are those that readers found in the chapter it condenses."""

import json
import re
from pathlib import Path
from typing import Any, Final

import pytest

from desktop.page.card_rows import best_of
from index import FactKind, KeyFact, Library, Monograph, build_library
from tests.resources.starter_sources import SOURCES
from tests.resources.starter_texts import STARTER, TEXTS, starter
from tests.resources.test_starter_numbers import statements

CHAPTERS: Final = {
    stem: Path(SOURCES[stem][0]).stem
    for stem in TEXTS
    if SOURCES[stem][0].startswith("data/livertox-2025/") and "\nHepatotoxicity\n" in starter(stem)
}
# What the text says with more sources than the chapter, or with a form of its own.
OTHER_LATENCY: Final = {
    "Amiodarone": "the chapter's case series gives the chronic injury, the readers the acute one",
    "Dabigatran": "4 weeks or less, in one case",
    "Atorvastatin": "from 1 month to years, beside most within 6 months",
    "Clomipramine": "1 week to 4 years, by a review, beside that of the class",
}
OTHER_PATTERN: Final = {
    "Clomipramine": {"mixed"},  # of the same review
    "Ibuprofen": {"hepatocellular"},  # of the chapter's cases with liver failure
}
# The kinds of the readers' that count as told when another is, which is worse or says the same.
TOLD_BY: Final = {
    "chronic injury": ("cirrhosis", "vanishing bile duct", "NRH", "SOS"),
    "self-limited": (),
    "mild": (),
}
GRAVE: Final = (
    *("death", "transplant", "acute liver failure", "cirrhosis", "vanishing bile duct"),
    *("SOS", "NRH", "chronic injury"),
)
NOT_OF_THE_DRUG: Final = {("Methotrexate", "acute liver failure")}  # of hepatitis B set free by it


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    target = tmp_path_factory.mktemp("library") / "starter"
    build_library([STARTER], target, name="Liverleaf starter library")
    return Library.open(target)


@pytest.fixture(scope="module")
def read_by_hand(shared: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (shared / "data" / "gold" / "key_facts.json").read_text(encoding="utf-8")
    )
    return found


def facts_of(monograph: Monograph, kind: FactKind) -> list[KeyFact]:
    return [fact for fact in monograph.key_facts if fact.kind is kind]


def days_of(stated: list[dict[str, Any]]) -> set[tuple[float | None, float | None]]:
    return {(each["from_days"], each["to_days"]) for each in stated}


@pytest.mark.parametrize("stem", CHAPTERS)
def test_the_latency_is_one_that_the_chapter_states(
    stem: str, library: Library, read_by_hand: dict[str, Any]
) -> None:
    stated = read_by_hand[CHAPTERS[stem]]["latency"]
    best = best_of(library.get(stem), FactKind.LATENCY)
    typical = [each for each in stated if each["typical"] and not each["agent"]]
    if typical and days_of(typical) != {(None, None)}:
        assert best is not None
    if best is not None and stem not in OTHER_LATENCY and (best.from_days or best.to_days):
        assert (best.from_days, best.to_days) in days_of(stated), best.sentence


@pytest.mark.parametrize("stem", CHAPTERS)
def test_the_pattern_is_one_that_the_chapter_states(
    stem: str, library: Library, read_by_hand: dict[str, Any]
) -> None:
    stated = {each for row in read_by_hand[CHAPTERS[stem]]["pattern"] for each in row["patterns"]}
    best = best_of(library.get(stem), FactKind.PATTERN)
    found = {pattern.value for pattern in best.patterns} if best is not None else set()
    assert found <= stated | OTHER_PATTERN.get(stem, set()), best
    assert found or not stated


@pytest.mark.parametrize("stem", CHAPTERS)
def test_no_grave_outcome_of_the_chapter_is_missing(
    stem: str, library: Library, read_by_hand: dict[str, Any]
) -> None:
    stated = {each["kind"] for each in read_by_hand[CHAPTERS[stem]]["severity"]}
    told = {
        fact.outcome.value
        for fact in facts_of(library.get(stem), FactKind.SEVERITY)
        if fact.outcome is not None
    }
    missing = [
        kind
        for kind in GRAVE
        if kind in stated - told
        and not set(TOLD_BY.get(kind, ())) & told
        and (stem, kind) not in NOT_OF_THE_DRUG
    ]
    assert missing == []


@pytest.mark.parametrize("stem", CHAPTERS)
def test_what_to_do_is_told_where_the_chapter_tells_it(
    stem: str, library: Library, read_by_hand: dict[str, Any]
) -> None:
    monograph = library.get(stem)
    advice = (FactKind.MANAGEMENT, FactKind.RECHALLENGE, FactKind.CROSS_REACTIVITY)
    if read_by_hand[CHAPTERS[stem]]["management"]:
        assert any(facts_of(monograph, kind) for kind in advice)
    if read_by_hand[CHAPTERS[stem]]["rechallenge"]:
        assert facts_of(monograph, FactKind.RECHALLENGE)


SHARE_ABOVE = re.compile(
    r"(?:[<>≥]|above|over|exceed\w*|than|least) ?(\d+|two|three|five|ten)[- ]?(?:fold|times|[x×])"
    r"[^.;%()]{0,60}?\bin (?:about |only |~|<)?([\d.]+)%"
)


@pytest.mark.parametrize("stem", TEXTS)
def test_a_share_keeps_the_threshold_that_a_source_counts_it_above(
    stem: str, library: Library, shared: Path
) -> None:
    """A share of enzyme elevations that all statements give above a multiple has that multiple."""
    stated = [each.text for each in statements(stem, shared)]
    above = {share for text in stated for _, share in SHARE_ABOVE.findall(text)}
    for fact in facts_of(library.get(stem), FactKind.ENZYME_ELEVATIONS):
        if fact.high_pct is None or fact.above_x_uln is not None:
            continue
        share = f"{fact.high_pct:g}"
        naming = [text for text in stated if re.search(rf"(?<![\d.]){share}( to [\d.]+)?%", text)]
        only_above = share in above and all(
            share in {found for _, found in SHARE_ABOVE.findall(text)} for text in naming
        )
        assert not only_above, fact.sentence
