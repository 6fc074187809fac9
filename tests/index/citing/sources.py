"""Every reference at hand: real chapters, starter texts, a generated archive."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from index.importer.archive import read_documents
from index.monograph.model import Marks, Monograph, Reference, Run
from index.parse.readers import read_document
from index.parse.source_document import SourceDocument

STARTER = Path(__file__).resolve().parents[3] / "resources" / "starter"
_ITALIC = re.compile(r"_([^_]+)_")


def reference(citation: str, pmid: str | None = None, doi: str | None = None) -> Reference:
    """A reference with that citation; what stands between `_` is in italics."""
    runs, end = list[Run](), 0
    for found in _ITALIC.finditer(citation):
        runs += [Run(citation[end : found.start()]), Run(found[1], Marks.ITALIC)]
        end = found.end()
    runs.append(Run(citation[end:]))
    return Reference("r1", "", tuple(run for run in runs if run.text), pmid=pmid, doi=doi)


def monographs_of(source: Path) -> Iterator[tuple[Monograph, SourceDocument]]:
    """The monographs of a source, each with the document it was read from."""
    for document in read_documents(source):
        if isinstance(document, SourceDocument) and document.file.endswith((".nxml", ".txt")):
            monograph = read_document(document, "2026-11-22")
            assert isinstance(monograph, Monograph)
            yield monograph, document


def generated_archive(folder: Path, shared: Path, chapters: int) -> Path:
    """An archive of fictional drugs, made by the tool beside the checkout."""
    archive = folder / "book.tar.gz"
    maker = shared / "tools" / "make_litarch.py"
    command = [sys.executable, str(maker), str(archive), "--chapters", str(chapters), "--seed", "3"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return archive
