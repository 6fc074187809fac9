"""A library in use, and the command that would replace it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main
from index import Library
from tests.hostile.mounting import Mount
from tests.index.chapters import build_small


@dataclass(frozen=True)
class Outcome:
    """What `liverleaf build` came to: its exit status, and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line of the error."""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        assert self.err.rstrip("\n").isprintable()
        assert self.out == ""
        return self.err.rstrip("\n")

    @property
    def report(self) -> dict[str, Any]:
        assert (self.status, self.err) == (0, "")
        return json.loads(self.out)

    @property
    def rejected(self) -> dict[str, str]:
        return {entry["file"]: entry["reason"] for entry in self.report["rejected"]}


class Shelf:
    """A folder with a library of three chapters; sources go beside it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder / "shelf"
        self.target = self.folder / "library"
        self._capsys = capsys
        self._old = build_small(self.folder).manifest

    def build(self, *sources: Path, json: bool = True) -> Outcome:
        self._capsys.readouterr()
        words = ["build", *map(str, sources), "--to", str(self.target)]
        status = main([*words, "--json"] if json else words)
        return Outcome(status, *self._capsys.readouterr())

    def is_untouched(self) -> bool:
        """The old library, whole, and nothing half-made beside it."""
        library = Library.open(self.target)
        library.close()
        names = sorted(path.name for path in self.folder.iterdir())
        return library.manifest == self._old and names == ["library", "source"]


@pytest.fixture
def shelf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shelf:
    return Shelf(tmp_path, capsys)


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    mounted = Mount(tmp_path / "disk")
    yield mounted
    mounted.remove()
