"""What changed from one library to the next, and that the build reports it."""

from pathlib import Path

from index import build_library
from index.importer.changes import LetterChange
from tests.index.chapters import NONEXISTINE, build_small


def test_a_first_library_has_nothing_to_compare_with(tmp_path: Path) -> None:
    assert build_small(tmp_path).changes is None


def test_new_updated_gone_and_another_letter(tmp_path: Path) -> None:
    build_small(tmp_path)
    source = tmp_path / "next"
    source.mkdir()
    changed = NONEXISTINE.replace("March 3, 2020", "April 4, 2021").replace("score: E*", "score: D")
    (source / "Nonexistine.txt").write_text(changed, encoding="utf-8")
    added = NONEXISTINE.replace("Nonexistine", "Newine")
    (source / "Newine.txt").write_text(added, encoding="utf-8")
    changes = build_library([source], tmp_path / "library").changes

    assert changes is not None
    assert changes.new == ("Newine",)
    assert changes.updated == ("Nonexistine",)
    assert changes.gone == ("Fictamab_Vedotide", "Fictional_Agents")
    assert changes.letters == (LetterChange("Nonexistine", "Nonexistine", ("E*",), ("D",)),)


def test_the_same_library_again_has_no_changes(tmp_path: Path) -> None:
    build_small(tmp_path)
    changes = build_small(tmp_path).changes

    assert changes is not None
    assert not (changes.new)
    assert not (changes.updated)
    assert not (changes.gone)
    assert not (changes.letters)


def test_a_damaged_library_is_replaced_without_a_comparison(tmp_path: Path) -> None:
    target = build_small(tmp_path).target
    (target / "library.sqlite").write_bytes(b"no database at all" * 1000)

    assert build_small(tmp_path).changes is None


def test_headings_of_no_known_kind_are_counted(tmp_path: Path) -> None:
    odd = NONEXISTINE.replace("OVERVIEW", "DOSING IN CATS\n\nNone.\n\nOVERVIEW")
    (tmp_path / "Nonexistine.txt").write_text(odd, encoding="utf-8")
    report = build_library([tmp_path / "Nonexistine.txt"], tmp_path / "library")

    assert report.unknown_headings == (("DOSING IN CATS", 1),)
