"""What opens the window must not wait for a search engine to load."""

import subprocess
import sys
from pathlib import Path

import pytest

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
