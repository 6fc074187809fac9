"""What opens the window must not wait for a search engine to load."""

import subprocess
import sys
from pathlib import Path

import pytest

from index import build_library
from tests.index.chapters import write_chapters

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    "module",
    [
        "query.query",
        "outcome",
        "names.name_table",
        "hits.snippets",
        "hits.matches",
        "analysis.analyzers",
    ],
)
def test_it_loads_without_whoosh_and_rapidfuzz(module: str) -> None:
    code = f"import sys, index.search.{module}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert f"index.search.{module}" in loaded
    assert not {"whoosh", "rapidfuzz", "index.search.text.searcher"} & set(loaded)


def test_a_text_is_searched_without_whoosh(tmp_path: Path) -> None:
    """Loading it takes longer than the search."""
    code = (
        "import sys; from pathlib import Path; from index import Library, Query\n"
        "library = Library.open(Path(sys.argv[1]))\n"
        "print(len(library.search(Query.from_text('jaundice')).hits), *sys.modules)"
    )
    build_library([write_chapters(tmp_path / "source")], tmp_path / "library")
    hits, *loaded = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "library")],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    assert int(hits) > 0
    assert "index.search.text.term_file" in loaded
    assert "whoosh" not in loaded
