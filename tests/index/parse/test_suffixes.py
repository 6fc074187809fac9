"""What can be imported is named once, and every suffix has its reader."""

import re
import subprocess
import sys
from pathlib import Path

import index
from index.parse.readers import READERS
from index.parse.suffixes import (
    ARCHIVE_SUFFIXES,
    CHAPTER_SUFFIXES,
    IMAGE_SUFFIXES,
    MASTER_LIST_SUFFIX,
)

ROOT = Path(__file__).resolve().parents[3]
HOME = ROOT / "index" / "parse" / "suffixes.py"
AGAIN = re.compile(r'"\.(?:nxml|xml|txt|xlsx|tgz|tar|tar\.gz)"')


def test_every_document_has_a_reader_and_the_reverse() -> None:
    assert set(READERS) == {*CHAPTER_SUFFIXES, MASTER_LIST_SUFFIX, *IMAGE_SUFFIXES}


def test_the_window_knows_them_without_the_importer() -> None:
    assert index.CHAPTER_SUFFIXES == CHAPTER_SUFFIXES
    assert index.ARCHIVE_SUFFIXES == ARCHIVE_SUFFIXES
    program = "import sys, index; index.CHAPTER_SUFFIXES; print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert not {"lxml", "PIL", "index.importer.archive"} & set(done.stdout.split())


def test_no_other_file_lists_them() -> None:
    rooms = ("index/importer", "index/parse", "desktop/importing")
    files = [file for room in rooms for file in (ROOT / room).rglob("*.py") if file != HOME]

    assert AGAIN.search(HOME.read_text("utf-8"))
    assert [str(file) for file in files if AGAIN.search(file.read_text("utf-8"))] == []
