"""Archives with known answers: every field and every word of every chapter.

More of them: LIVERLEAF_SEEDS=1,2,3,4,5 LIVERLEAF_CHAPTERS=400 python -m pytest THIS_FILE
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.exporting.monograph_json import monograph_json
from index import Grouping, Library, build_library, monograph_text
from index.importer.archive import read_documents
from index.parse.source_document import SourceDocument
from tests.words import words_of_source, words_of_text

SEEDS = os.environ.get("LIVERLEAF_SEEDS", "7,11,23").split(",")
CHAPTERS = int(os.environ.get("LIVERLEAF_CHAPTERS", "100"))


@pytest.mark.parametrize("seed", [int(seed) for seed in SEEDS])
def test_every_field_and_every_word_of_a_generated_archive(
    tmp_path: Path, shared: Path, seed: int
) -> None:
    archive, truth = make_archive(tmp_path, shared, seed)
    report = build_library([archive], tmp_path / "library")
    library = Library.open(tmp_path / "library")
    assert report.rejected == ()

    for chapter, expected in truth["chapters"].items():
        monograph = library.get(chapter)
        shown = monograph_json(monograph, library.resolve(monograph))
        assert told(shown) == asked(expected), chapter
    for name, chapter in truth["names"].items():
        assert library.get(name).id == chapter, name
    for document in read_documents(archive):
        assert isinstance(document, SourceDocument)
        if document.file.endswith(".xlsx"):
            continue
        text = monograph_text(library.get(document.stem))
        assert words_of_text(text) == words_of_source(document.file, document.data), document.file
    assert report.listed == sum(len(entry["scores"]) for entry in truth["chapters"].values())
    assert report.listed_without_chapter == ()
    assert len(truth["chapters"]) == sum(report.kept.values()) == CHAPTERS
    assert members_of_classes(library) == {
        chapter: set(expected["links"])
        for chapter, expected in truth["chapters"].items()
        if expected["kind"] == "class"
    }
    library.close()


def members_of_classes(library: Library) -> dict[str, set[str]]:
    return {
        group.chapter.id: {entry.summary.id for entry in group.entries}
        for group in library.browse(Grouping.DRUG_CLASS)
        if group.chapter is not None
    }


def make_archive(folder: Path, shared: Path, seed: int) -> tuple[Path, dict[str, Any]]:
    archive, truth = folder / "book.tar.gz", folder / "truth.json"
    maker = shared / "tools" / "make_litarch.py"
    arguments = ["--chapters", str(CHAPTERS), "--seed", str(seed), "--truth", str(truth)]
    subprocess.run([sys.executable, str(maker), str(archive), *arguments], check=True, stdout=-3)
    return archive, json.loads(truth.read_text(encoding="utf-8"))


def asked(expected: dict[str, Any]) -> dict[str, Any]:
    """The truth in the words of `show --json`; agents only where a statement names them."""
    named = len(expected["scores"]) > 1
    return {
        **{key: expected[key] for key in ("title", "kind", "updated", "headings", "drug_class")},
        **{key: expected[key] for key in ("links", "chemistry", "trade_names", "case_reports")},
        "references": expected["references"],
        "pmids": expected["pmids"],
        "annotated": expected["annotated"],
        "scores": [(s["agent"].lower() if named else None, s["score"]) for s in expected["scores"]],
    }


def told(shown: dict[str, Any]) -> dict[str, Any]:
    references = shown["references"]
    return {
        **{key: shown[key] for key in ("title", "kind", "updated", "headings", "drug_class")},
        **{key: shown[key] for key in ("links", "chemistry", "trade_names", "case_reports")},
        "references": len(references),
        "pmids": [entry["pmid"] for entry in references if entry["pmid"]],
        "annotated": sum(bool(entry["annotation"]) for entry in references),
        "scores": [
            (score["agent"], score["letter"] + ("[HD]" if score["high_dose"] else ""))
            for score in shown["likelihood"]
        ],
    }
