"""The pictures of a library: files in a folder of their own, named by what they hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final

FOLDER: Final = "images"


def is_picture(file: str) -> bool:
    """Whether a file of a library, by its path there, is one of its pictures."""
    return file.startswith(f"{FOLDER}/")


@dataclass(frozen=True, slots=True)
class StoredImage:
    """A picture that chapters name `name`; `file` is its path in the library, `bytes` its size."""

    name: str
    file: str
    bytes: int


@dataclass(frozen=True, slots=True)
class KeptImages:
    """What came of the pictures: one row for each name chapters use; the names without a picture;
    how many pictures are shown, and how many no chapter names."""

    rows: tuple[StoredImage, ...]
    missing: tuple[str, ...]
    shown: int
    unnamed: int


class ImageWriter:
    """Keeps pictures while an archive streams by, then drops those that no chapter names."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the library being written."""
        self._folder = folder
        self._files: dict[str, StoredImage] = {}

    def __contains__(self, name: str) -> bool:
        """Whether a picture of that name was kept."""
        return name.casefold() in self._files

    def add(self, name: str, suffix: str, data: bytes) -> None:
        """Keep one picture of a new name. The same picture under two names is one file."""
        # The name comes from an archive: it never becomes a path.
        file = f"{FOLDER}/{hashlib.sha256(data).hexdigest()[:32]}{suffix}"
        path = self._folder / file
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            path.write_bytes(data)
        self._files[name.casefold()] = StoredImage(name, file, len(data))

    def finish(self, wanted: Iterable[str]) -> KeptImages:
        """Drop what the names `wanted` do not ask for.

        A chapter may name a picture without its suffix.
        """
        by_stem = {PurePosixPath(image.name).stem.casefold(): image for image in self._taken()}
        kept: list[StoredImage] = []
        missing: list[str] = []
        asked: set[str] = set()
        for name in dict.fromkeys(wanted):
            folded = PurePosixPath(name).name.casefold()
            found = self._files.get(folded) or by_stem.get(folded)
            if found is None:
                missing.append(name)
            else:
                asked.add(found.name)
                kept.append(replace(found, name=name))
        used = {image.file for image in kept}
        for file in {image.file for image in self._taken()} - used:
            (self._folder / file).unlink()
        if self._files and not used:
            (self._folder / FOLDER).rmdir()
        return KeptImages(tuple(kept), tuple(missing), len(asked), len(self._files) - len(asked))

    def _taken(self) -> Iterable[StoredImage]:
        return self._files.values()
