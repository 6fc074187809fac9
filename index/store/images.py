"""The pictures of a library: files in a folder of their own, named by what they hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

FOLDER: Final = "images"


@dataclass(frozen=True, slots=True)
class StoredImage:
    """A picture that chapters name `name`; `file` is its path in the library, `bytes` its size."""

    name: str
    file: str
    bytes: int


class ImageWriter:
    """Keeps pictures while an archive streams by, then drops those that no chapter names."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the library being written."""
        self._folder = folder
        self._files: dict[str, StoredImage] = {}

    def add(self, name: str, suffix: str, data: bytes) -> None:
        """Keep one picture. The same picture under two names is one file."""
        # The name comes from an archive: it never becomes a path.
        file = f"{FOLDER}/{hashlib.sha256(data).hexdigest()[:32]}{suffix}"
        path = self._folder / file
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            path.write_bytes(data)
        self._files[name.casefold()] = StoredImage(name, file, len(data))

    def finish(self, wanted: Iterable[str]) -> tuple[list[StoredImage], list[str]]:
        """The pictures for the names `wanted`, and the names for which there is none.

        A chapter may name a picture without its suffix.
        """
        by_stem = {PurePosixPath(name).stem: image for name, image in self._files.items()}
        kept: list[StoredImage] = []
        missing: list[str] = []
        for name in dict.fromkeys(wanted):
            folded = PurePosixPath(name).name.casefold()
            found = self._files.get(folded) or by_stem.get(folded)
            if found is None:
                missing.append(name)
            else:
                kept.append(StoredImage(name, found.file, found.bytes))
        used = {image.file for image in kept}
        for file in {image.file for image in self._files.values()} - used:
            (self._folder / file).unlink()
        if self._files and not used:
            (self._folder / FOLDER).rmdir()
        return kept, missing
