"""Reports of imports for tests: every field filled, or hardly any."""

from dataclasses import replace
from pathlib import Path

from index import BuildReport, LeftOut, LibraryChanges, Manifest, Said
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
    listed_agents=0,
    listed_scores=(),
    left_out=(),
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
    listed_agents=1299,
    listed_scores=(("Twicetan", ("E*", "E")),),
    left_out=(
        LeftOut(1, "", "Kind", "", Said("This column is not read.")),
        LeftOut(2, "Brandin", "Brand Name", "None", Said("It is a remark.")),
        LeftOut(9, "", "", "5 | 5 | 5", Said("It is a row of counts.")),
        *(
            LeftOut(row, f"Drug {row}", "Year Approved", "NA", Said("It is not a year."))
            for row in range(10, 16)
        ),
        LeftOut(20, "Owned", "Brand Name", "Other<b>", Said("It is a trade name of {0}.", "X")),
    ),
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
