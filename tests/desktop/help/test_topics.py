import re
from collections import Counter

import pytest

from desktop.help.html import Occasion
from desktop.help.topics import TOPICS, HelpTopic, page_html, topic_of
from desktop.navigation.addresses import HelpPage, target_of
from desktop.theme.theme import DARK, LIGHT
from index import (
    ABBREVIATIONS,
    CATEGORIES,
    FIELDS,
    PROGRAM,
    REFERENCE_TABLES,
    SOURCE_NOTE,
    SYNONYMS,
    TRACK_RECORD_NOTE,
    Library,
    LikelihoodScore,
)
from tests.desktop.texts import ADVICE, words

# What each page must say of where it is from, or of when it was true.
ORIGIN = {
    "searching": "how the query was read",
    "likelihood": SOURCE_NOTE,
    "key_facts": PROGRAM,
    "medication_lists": PROGRAM,
    "abbreviations": PROGRAM,
    "shortcuts": PROGRAM,
    "import": "NBK547852",
    "about": "NBK547852",
    **{table.key: table.source for table in REFERENCE_TABLES},
}


def told(key: str, occasion: Occasion | None = None) -> str:
    topic = topic_of(key)
    assert topic is not None
    return words(page_html(topic, occasion or Occasion(LIGHT)))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_every_page_says_its_title_and_its_source(topic: HelpTopic) -> None:
    page = told(topic.key)

    assert page.startswith(topic.title)
    assert ORIGIN[topic.key] in page
    assert not ADVICE.search(page)


def test_every_field_of_the_grammar_is_explained_with_its_examples() -> None:
    page = told("searching")

    for spec in FIELDS:
        assert f"Only {spec.about}." in page
        assert all(example in page for example in spec.examples)


def test_no_key_is_given_twice() -> None:
    assert max(Counter(topic.key for topic in TOPICS).values()) == 1


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_every_link_leads_to_a_help_page(topic: HelpTopic) -> None:
    for url in re.findall(r'href="([^"]+)"', page_html(topic, Occasion(LIGHT))):
        target = target_of(url)
        assert isinstance(target, HelpPage)
        assert topic_of(target.key) is not None


def test_a_page_that_is_not_there_is_none() -> None:
    assert topic_of("no such page") is None


@pytest.mark.parametrize("table", REFERENCE_TABLES, ids=lambda table: table.key)
def test_a_scale_is_told_whole(table) -> None:  # type: ignore[no-untyped-def]
    page = told(table.key)

    for part in (table.about, table.caution, *(text for row in table.rows for text in row)):
        assert part in page


def test_every_category_is_told_with_the_note() -> None:
    page = told("likelihood", Occasion(DARK))

    assert TRACK_RECORD_NOTE in page
    for category in CATEGORIES:
        assert category.meaning in page


def test_the_statement_of_the_open_monograph_comes_first() -> None:
    score = LikelihoodScore(None, "B", False, "wording", "Likelihood score: B (wording).")
    page = told("likelihood", Occasion(LIGHT, title="A <title>", scores=(score,)))

    assert "According to A <title>:" in page
    assert page.index(score.statement) < page.index(CATEGORIES[0].meaning)


def test_every_abbreviation_can_be_read_without_a_pointer() -> None:
    page = told("abbreviations", Occasion(LIGHT, title="One drug", abbreviations={"QQ": "own <x>"}))

    assert page.index("In One drug QQ own <x>") < page.index("ACE-I")
    for short, long in ABBREVIATIONS.items():
        assert f"{short} {long}" in page
    for group in SYNONYMS:
        assert ", ".join(group[1:]) in page


def test_the_keys_of_every_menu_are_told() -> None:
    page = told("shortcuts", Occasion(LIGHT, shortcuts=(("Go", (("Up & away", "Alt+Up"),)),)))

    assert "Go Alt+Up Up & away" in page
    assert "Page Down, Page Up" in page


def test_about_thanks_the_makers_and_names_library_and_versions(library: Library) -> None:
    page = told("about", Occasion(LIGHT, library.manifest, versions=(("Qt", "6.0.0"),)))

    for name in ("NIDDK", "NLM", "Apache", "LGPL", "Open Font", library.manifest.id, "Qt 6.0.0"):
        assert name in page


def test_help_says_what_the_key_facts_are_not() -> None:
    page = told("key_facts")

    assert "selected by keyword: some are missed, and occasionally a wrong one" in page
    assert "Where none was found, the chapter may still state it" in page
    assert "They are not a judgment on a patient" in page
