"""A list joined to a library: chapters, listed drugs, combinations, and what it does not have."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.paths import RESOURCES, drug_facts
from index import Library, MentionStatus, build_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A few starter texts, and an entry for each drug of the list."""
    target = tmp_path_factory.mktemp("lists") / "library"
    names = ("Metoprolol", "Amoxicillin-Clavulanate", "Venlafaxine_Desvenlafaxine", "Statins")
    sources: list[Path] = [RESOURCES / "starter" / f"{name}.txt" for name in names]
    build_library(sources, target, drugs=drug_facts())
    opened = Library.open(target)
    yield opened
    opened.close()


def names_of(library: Library, text: str) -> list[tuple[str, str | None, str | None]]:
    """Name, id and kind of entry of each drug found."""
    return [
        (entry.name, entry.id, entry.entry)
        for mention in library.medications(text).mentions
        if mention.status is MentionStatus.FOUND
        for entry in mention.drugs
    ]


def test_a_chapter_stands_before_a_listed_drug(library: Library) -> None:
    assert names_of(library, "Beloc-Zok 95 mg") == [("Metoprolol", "Metoprolol", "monograph")]
    assert names_of(library, "Ramipril 5") == [("Ramipril", "listed-ramipril", "listed")]


def test_a_combination_has_its_own_chapter_or_its_parts(library: Library) -> None:
    own = names_of(library, "Co-amoxiclav 625 mg")
    parts = names_of(library, "Bactrim DS bid")

    assert own == [("Amoxicillin-Clavulanate", "Amoxicillin-Clavulanate", "monograph")]
    assert [name for name, _, _ in parts] == ["Sulfamethoxazole", "Trimethoprim"]


def test_a_drug_of_a_chapter_on_several_has_its_own_scores(library: Library) -> None:
    (mention,) = library.medications("desvenlafaxine 50 mg").mentions
    (entry,) = mention.drugs

    assert (entry.name, entry.id) == ("Desvenlafaxine", "Venlafaxine_Desvenlafaxine")
    assert [score.letter for score in entry.likelihood] == ["E*"]


def test_a_drug_that_the_library_has_nothing_on_is_absent_by_its_name(library: Library) -> None:
    (mention,) = library.medications("Marcumar 3 mg").mentions

    assert mention.status is MentionStatus.ABSENT
    assert [(entry.name, entry.id, entry.entry) for entry in mention.drugs] == [
        ("Phenprocoumon", None, None)
    ]


def test_facts_are_the_drugs_own_and_keep_their_sentence(library: Library) -> None:
    (mention,) = library.medications("Augmentin 875").mentions
    (entry,) = mention.drugs
    stated = library.get("Amoxicillin-Clavulanate").key_facts

    assert entry.latency
    assert entry.severity
    assert set(entry.key_facts) <= set(stated)
    assert all(fact.agent is None for fact in entry.key_facts)
    assert all(fact.section in entry.headings for fact in entry.key_facts if fact.section)


def test_a_class_is_no_drug(library: Library) -> None:
    assert names_of(library, "Statins 40 mg") == []


def test_several_drugs_in_a_query_are_told_from_one(library: Library) -> None:
    assert library.names_several("metformin, lisinopril 10")
    assert library.names_several("INH 300\nRIF 600")
    assert not library.names_several("metoprolol succinate")
    assert not library.names_several("jaundice pruritus")
    assert not library.names_several("Bactrim")


def test_each_entry_says_why_it_was_recognised(library: Library) -> None:
    found = library.medications("Beloc-Zok 95\nParacetamol 1 g").mentions

    assert [str(mention.drugs[0].matched_by) for mention in found] == [
        "trade name Beloc-Zok (reviewed)",
        "INN paracetamol (FDA UNII)",
    ]


def test_a_list_may_be_forgotten_while_it_is_read(library: Library) -> None:
    text = "\n".join(f"{name} 5 mg" for name in ("Beloc-Zok", "Ramipril", "lisinorpil", "Bactrim"))
    expected = library.medications(text)
    read: list[object] = []

    def work() -> None:
        read.extend(library.medications(text) for _ in range(50))

    reader = threading.Thread(target=work)
    reader.start()
    while reader.is_alive():
        library.forget_lists()
    reader.join()

    assert read == [expected] * 50
