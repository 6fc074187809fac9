"""The manifest of a library: what it is, what it holds, and the SHA-256 of every file."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from index.errors import LibraryDamaged, LibraryMissing, LibraryRepairable, LibraryTooNew
from index.files.disk_errors import (
    current_folder_is_gone,
    kind_of,
    no_current_folder,
    unreachable,
)
from index.files.regular_file import open_regular
from index.libraries.source_title import source_titles
from index.messages import Said, marked

FILE_NAME: Final = "manifest.json"
# The text index lies in a folder of its own beside the SQLite file.
INDEX_FOLDER: Final = "index"
IMAGES_FOLDER: Final = "images"
# Where an installed library keeps the manifest it came with, as it was signed, and by whom.
SIGNED_FOLDER: Final = "signed"
FORMAT: Final = 1
BUILD_AGAIN: Final = marked("Index", "Build or install the library again.")
# The sum of the manifest itself, in it: a changed date or name would pass for the library's own.
_OWN_SUM: Final = "sha256"
# What is counted beside monographs.
# Drugs that the drug list has, in `Manifest.counts`: no monographs, and counted apart.
LISTED: Final = "listed drugs"
_PARTS: Final = ("sections", "references", LISTED)
_BLOCK: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class FileSum:
    """The size in bytes and the SHA-256 (hex) of one file."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a library says of itself.

    `id` tells builds apart (from the checksums); `created` is ISO 8601, UTC; `counts` holds
    monographs by kind, listed drugs, sections and references; `files` maps paths within the
    library. `review_by` is the ISO date after which its makers want it looked at again.
    """

    id: str
    name: str
    created: str
    program: str
    sources: tuple[str, ...]
    counts: dict[str, int]
    files: dict[str, FileSum]
    review_by: str | None = None

    @property
    def day(self) -> str:
        """The day the library was built, `2026-11-22`; `created` itself where it is no time."""
        try:
            return date.fromisoformat(self.created[:10]).isoformat()
        except ValueError:
            return self.created

    @property
    def title(self) -> str:
        """What people call the library: its name, and not the file names that it is made of."""
        return source_titles(self.sources) if self.name == ", ".join(self.sources) else self.name

    @property
    def monographs(self) -> int:
        """How many monographs of all kinds the library says it holds."""
        return sum(count for kind, count in self.counts.items() if kind not in _PARTS)

    @property
    def content(self) -> dict[str, FileSum]:
        """The files that hold what it says, without those that each computer makes of them."""
        return {path: sum_ for path, sum_ in self.files.items() if _is_content(path)}

    def with_files_of(self, name: str, folder: Path) -> Manifest:
        """The manifest of the same library with what lies in `folder` as its folder `name`."""
        others = {path: sum_ for path, sum_ in self.files.items() if not _is_in(name, path)}
        made = {f"{name}/{path}": sum_ for path, sum_ in _sums_of(folder).items()}
        return replace(self, files=dict(sorted((others | made).items())))


# What JSON that is none, or is of another shape, makes of `manifest_from`.
_DAMAGE: Final = (
    ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError,
)  # fmt: skip


def _is_content(path: str) -> bool:
    return "/" not in path or _is_in(IMAGES_FOLDER, path)


def _is_in(folder: str, path: str) -> bool:
    return path.startswith(f"{folder}/")


def read_manifest(folder: Path) -> Manifest:
    """The manifest in `folder`.

    Raises `LibraryMissing`, `LibraryDamaged`, `LibraryTooNew`, `LibraryUnreachable`.
    """
    try:
        return _read_manifest(folder)
    except (LibraryDamaged, LibraryMissing) as error:
        if not os.path.isfile(folder / SIGNED_FOLDER / FILE_NAME):
            raise
        words = marked("Index", "The library's {0} is missing or damaged.")
        raise LibraryRepairable(words, FILE_NAME) from error


def _read_manifest(folder: Path) -> Manifest:
    path = folder / FILE_NAME
    try:
        with open_regular(path) as file:
            text = file.read().decode()
    except FileNotFoundError:
        if not folder.is_absolute() and current_folder_is_gone():
            raise LibraryMissing(no_current_folder()) from None
        raise LibraryMissing(
            marked(
                "Index",
                "No library found in {0}. Build one: liverleaf build SOURCE --to {1}",
            ),
            folder,
            folder,
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        kind = kind_of(error)
        if kind is not None and (kind.passing or kind.name == "name too long"):
            raise unreachable(folder, error) from error
        raise LibraryDamaged(
            marked("Index", "The library's {0} cannot be read. {1}"), FILE_NAME, Said(BUILD_AGAIN)
        ) from error
    return manifest_from(text)


def manifest_from(text: str) -> Manifest:
    """The manifest written as `text`. Raises `LibraryDamaged`, `LibraryTooNew`."""
    try:
        value: dict[str, Any] = json.loads(text)
        newer = int(value["format"]) > FORMAT
        if not newer:
            return _manifest(value)
    except _DAMAGE as error:
        raise LibraryDamaged(
            marked("Index", "The library's {0} is damaged. {1}"), FILE_NAME, Said(BUILD_AGAIN)
        ) from error
    raise LibraryTooNew()


def write_manifest(
    folder: Path,
    *,
    name: str,
    created: str,
    program: str,
    sources: Iterable[str],
    counts: dict[str, int],
) -> Manifest:
    """Sum up every file of `folder` and write its manifest, the last file of a build."""
    files = _sums_of_library(folder)
    digest = hashlib.sha256("".join(sum_.sha256 for sum_ in files.values()).encode()).hexdigest()
    manifest = Manifest(digest[:12], name, created, program, tuple(sources), counts, files)
    _write(folder, manifest)
    return manifest


def rewrite_manifest(folder: Path, manifest: Manifest) -> Manifest:
    """Write `manifest` for the files that `folder` holds now; it stays the same library."""
    written = replace(manifest, files=_sums_of_library(folder))
    _write(folder, written)
    return written


def manifest_text(manifest: Manifest) -> str:
    """The manifest as JSON, without a sum of its own: a signature stands for that."""
    return _json(_said(manifest))


def sealed_text(manifest: Manifest) -> str:
    """The manifest as JSON with a sum of itself, as it lies in a library."""
    return _json(_with_sum(_said(manifest)))


def _write(folder: Path, manifest: Manifest) -> None:
    (folder / FILE_NAME).write_text(sealed_text(manifest), encoding="utf-8")


def _said(manifest: Manifest) -> dict[str, Any]:
    value = {"format": FORMAT, **asdict(manifest)}
    if manifest.review_by is None:
        del value["review_by"]
    return value


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _sums_of(folder: Path) -> dict[str, FileSum]:
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    paths = sorted(file.as_posix() for file in files)
    return {path: sum_of(folder, path) for path in paths}


def _sums_of_library(folder: Path) -> dict[str, FileSum]:
    return {path: sum_ for path, sum_ in _sums_of(folder).items() if path != FILE_NAME}


def _with_sum(value: dict[str, Any]) -> dict[str, Any]:
    """What a manifest says, with the sum of it."""
    said = {key: each for key, each in value.items() if key != _OWN_SUM}
    text = json.dumps(said, sort_keys=True)
    return {**said, _OWN_SUM: hashlib.sha256(text.encode()).hexdigest()}


def _check_sum(value: dict[str, Any]) -> None:
    """Raise ValueError unless a manifest is as written; libraries of before have no sum in it."""
    known = {"format", _OWN_SUM, *(field.name for field in fields(Manifest))}
    if not value.keys() <= known:
        raise ValueError("a key that no manifest has")
    if _OWN_SUM in value and value != _with_sum(value):
        raise ValueError("not what was written")


def _manifest(value: dict[str, Any]) -> Manifest:
    _check_sum(value)
    files = {
        str(path): FileSum(int(entry["bytes"]), str(entry["sha256"]))
        for path, entry in value["files"].items()
    }
    for path in files:
        if Path(path).is_absolute() or ".." in Path(path).parts:
            raise ValueError(f"a path that leaves the library: {path}")
    return Manifest(
        id=str(value["id"]),
        name=str(value["name"]),
        created=str(value["created"]),
        program=str(value["program"]),
        sources=tuple(str(source) for source in value["sources"]),
        counts={str(key): int(count) for key, count in value["counts"].items()},
        files=files,
        review_by=_day_or_none(value.get("review_by")),
    )


def _day_or_none(value: object) -> str | None:
    return None if value is None else date.fromisoformat(str(value)).isoformat()


def sum_of(folder: Path, path: str) -> FileSum:
    """The sum of a file as it lies in `folder`. Raises OSError."""
    digest, size = hashlib.sha256(), 0
    with (folder / path).open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return FileSum(size, digest.hexdigest())
