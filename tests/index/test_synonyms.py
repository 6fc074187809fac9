"""Other words for what was typed lead to the same places."""

from index import Found, Library, Match, Query, build_library
from index.medical.terms import ABBREVIATIONS, SYNONYMS
from index.search.names.name_table import Name, NameKind
from index.search.names.synonyms import with_synonyms


def added(*names: Name) -> set[tuple[str, NameKind, str]]:
    return {(n.name, n.kind, n.monograph) for n in with_synonyms(names)} - {
        (n.name, n.kind, n.monograph) for n in names
    }


def test_a_drug_gets_its_other_names_and_abbreviations() -> None:
    found = added(Name("Acetaminophen", NameKind.GENERIC, "Acetaminophen"))

    assert ("paracetamol", NameKind.SYNONYM, "Acetaminophen") in found
    assert ("APAP", NameKind.ABBREVIATION, "Acetaminophen") in found


def test_a_name_that_has_a_chapter_of_its_own_keeps_it_and_gains_the_other() -> None:
    found = added(
        Name("Kava", NameKind.TITLE, "One"), Name("Piper methysticum", NameKind.TITLE, "Two")
    )

    assert ("piper methysticum", NameKind.SYNONYM, "One") in found
    assert ("kava", NameKind.SYNONYM, "One") not in found


def test_brands_and_classes_bring_no_synonyms() -> None:
    assert (
        added(Name("Kava", NameKind.BRAND, "One"), Name("Kava", NameKind.DRUG_CLASS, "Two"))
        == set()
    )


def test_no_word_stands_in_two_groups_of_synonyms() -> None:
    words = [word for group in SYNONYMS for word in group]

    assert len(words) == len(set(words))
    assert all(len(group) > 1 for group in SYNONYMS)
    assert all(short and long for short, long in ABBREVIATIONS.items())


TEXT = """Nonexistine

Updated: March 3, 2020.

OVERVIEW

Hepatotoxicity

Veno-occlusive disease was imagined.
"""


def test_text_is_found_in_the_other_wording(tmp_path) -> None:
    (tmp_path / "Nonexistine.txt").write_text(TEXT, encoding="utf-8")
    build_library([tmp_path / "Nonexistine.txt"], tmp_path / "library")
    library = Library.open(tmp_path / "library")
    outcome = library.search(Query.from_text("SOS"))
    library.close()

    assert isinstance(outcome, Found)
    assert outcome.hits[0].match is Match.TEXT
    assert "Veno-occlusive disease" in outcome.hits[0].words
