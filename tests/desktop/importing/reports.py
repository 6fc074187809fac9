"""Reports of imports for tests: every field filled, or hardly any."""

from dataclasses import replace
from pathlib import Path

from index import BuildReport, LibraryChanges, Manifest
from index.importer.changes import LetterChange
from index.parse.source_document import Rejected

MANIFEST = Manifest(
    id="0123abcd",
    name="livertox.tar.gz",
    created="2026-11-22T10:00:00+00:00",
    program="Liverleaf",
    sources=("livertox.tar.gz",),
    counts={"drug": 1500},
    files={},
)
BARE = BuildReport(
    target=Path("/home/reader/library"),
    manifest=MANIFEST,
    read=1,
    kept={"drug": 1},
    rejected=(),
    references=0,
    without_likelihood=(),
    missing_links=0,
    images=0,
    unnamed_images=0,
    missing_images=(),
    master_lists=0,
    listed=0,
    listed_without_chapter=(),
    unknown_headings=(),
    changes=None,
    seconds=0.42,
)
FULL = replace(
    BARE,
    read=3959,
    kept={"drug": 1500, "class": 99, "front matter": 1},
    rejected=(
        Rejected("a<b>.nxml", "It is not XML."),
        Rejected("empty.nxml", "It is empty."),
    ),
    references=40123,
    without_likelihood=("Green_Tea", "Kava_Kava"),
    missing_links=12,
    images=2345,
    unnamed_images=11,
    missing_images=("Metoprolol-g001.jpg",),
    master_lists=1,
    listed=1300,
    listed_without_chapter=("Nodrug",),
    unknown_headings=(("Dosing in children", 3),),
    changes=LibraryChanges(
        new=("New_Drug",),
        updated=("Metoprolol",),
        gone=("Old_Drug",),
        letters=(LetterChange("Metoprolol", "Metoprolol", ("D",), ("C", "D [HD]")),),
    ),
    seconds=125.0,
)
