"""The parts a bundle is made of, found from the files that were put into it.

Nothing is listed by hand but what no metadata tells: a file that belongs to no part, or a part
without the text of its licence, stops the build.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import sysconfig
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path
from typing import Final
from urllib.parse import quote

from inner import TEXTS, Found, inner_parts

ROOT: Final = Path(__file__).resolve().parents[1]

# Texts that a distribution names without carrying them.
_LGPL: Final = (TEXTS / "LGPL-3.0.txt", TEXTS / "GPL-3.0.txt")
_TEXTS_OF: Final = {
    "PySide6_Essentials": _LGPL,
    "shiboken6": _LGPL,
    "Whoosh": (TEXTS / "Whoosh-BSD-2-Clause.txt",),
}
_TEXT_NAMES: Final = ("licen", "copying", "notice", "authors")
_PYTHON_TEXTS: Final = (
    Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
    Path(f"/usr/share/doc/python{sys.version_info.major}.{sys.version_info.minor}/copyright"),
)


class PartUnknown(Exception):
    """A file or a part that we may not pass on as it stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part: `licence` in its makers' words, `purl` its package URL, `texts` of its licence.

    `files` are those of the bundle that came with it.
    """

    name: str
    version: str
    licence: str
    purl: str
    texts: tuple[Path, ...]
    files: tuple[str, ...] = ()


def parts_of(note: Path) -> tuple[Part, ...]:
    """The parts of the bundle whose build left `note` (see recipe.py), by name.

    Raises `PartUnknown`.
    """
    told = json.loads(note.read_text(encoding="utf-8"))
    targets = _targets(told["files"])
    sources = dict.fromkeys([*map(Path, told["modules"]), *targets])
    found = {
        part.name: part for part in (*FONTS, _python(), _of(metadata.distribution("pyinstaller")))
    }
    owners = _owners()
    owner_of: dict[Path, str] = {}
    strangers = []
    for source in sources:
        if source in owners:
            part = found.setdefault(owners[source].name, _of(owners[source]))
            owner_of[source] = part.name
        elif not _is_pythons_or_ours(source):
            strangers.append(source)
        elif _is_pythons(source):
            owner_of[source] = "Python"
    found |= {part.name: part for part in _made_with(found)}
    for name, part in _system_parts(strangers):
        found[part.name] = part
        owner_of[name] = part.name
    for inner in inner_parts(sources):
        part = _within(inner, found[inner.inner.within])
        found[part.name] = part
    bare = sorted(part.name for part in found.values() if not part.texts)
    if bare:
        raise PartUnknown(f"no licence text was found for: {', '.join(bare)}")
    files = defaultdict[str, list[str]](list)
    for source, name in owner_of.items():
        files[name] += targets.get(source, ())
    parts = (replace(part, files=tuple(sorted(files[part.name]))) for part in found.values())
    return tuple(sorted(parts, key=lambda part: part.name.casefold()))


def _targets(files: dict[str, str]) -> dict[Path, list[str]]:
    """The files of the bundle by what they are made of; a link is its target's."""
    targets = defaultdict[Path, list[str]](list)
    for target, source in files.items():
        targets[Path(source)].append(target)
    return targets


def _within(found: Found, outer: Part) -> Part:
    inner = found.inner
    version = found.version or f"as in {outer.name} {outer.version}"
    slug = inner.name.lower().replace(" ", "-")
    numbered = f"{slug}@{found.version}" if found.version else slug
    purl = f"pkg:generic/{numbered}?within={outer.name.lower()}"
    name = f"{inner.name} in {outer.name}"
    return Part(name, version, inner.licence, purl, inner.texts or outer.texts)


def _owners() -> dict[Path, metadata.Distribution]:
    """Every installed file, with the distribution that it came with."""
    return {
        Path(str(file.locate())): distribution
        for distribution in metadata.distributions()
        for file in distribution.files or ()
    }


def _of(distribution: metadata.Distribution) -> Part:
    name, version = distribution.name, distribution.version
    texts = _TEXTS_OF.get(name) or tuple(_texts_in(distribution))
    purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    return Part(name, version, _licence(distribution), purl, texts)


def _licence(distribution: metadata.Distribution) -> str:
    told = distribution.metadata
    given = told.get("License-Expression") or told.get("License")
    if given:
        return given.splitlines()[0]
    classes = (line.split(" :: ") for line in told.get_all("Classifier") or ())
    return next((words[-1] for words in classes if words[0] == "License"), "see its text")


def _texts_in(distribution: metadata.Distribution) -> Iterator[Path]:
    for file in distribution.files or ():
        inside = file.parts[0].endswith(".dist-info")
        if inside and file.name.casefold().startswith(_TEXT_NAMES):
            yield Path(str(file.locate()))


def _python() -> Part:
    version = platform.python_version()
    own = tuple(text for text in _PYTHON_TEXTS if text.is_file())[:1]
    # What it holds of others stands only in the second.
    texts = (*own, TEXTS / "Python.txt") if own else ()
    return Part("Python", version, "PSF-2.0", f"pkg:generic/python@{version}", texts)


def _made_with(found: Iterable[str]) -> Iterator[Part]:
    """What the wheels of others were built with, and only their code tells."""
    if "lxml" in found:
        from lxml import etree

        for name, numbers in (
            ("libxml2", etree.LIBXML_COMPILED_VERSION),
            ("libxslt", etree.LIBXSLT_COMPILED_VERSION),
        ):
            yield _inner(name, ".".join(str(number) for number in numbers), "MIT")
    if "PySide6_Essentials" in found:
        from PySide6.QtCore import QLibraryInfo, qVersion

        yield _inner("Qt", qVersion(), "LGPL-3.0-only", _LGPL)
        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibrariesPath))
        for library in folder.glob("libicudata.so.*"):
            yield _inner("ICU", library.name.rpartition(".so.")[2], "see its text")


def _inner(name: str, version: str, licence: str, texts: tuple[Path, ...] = ()) -> Part:
    purl = f"pkg:generic/{name.lower()}@{version}"
    return Part(name, version, licence, purl, texts or (TEXTS / f"{name}.txt",))


def _is_pythons_or_ours(source: Path) -> bool:
    return (
        _is_pythons(source)
        or not source.is_absolute()  # a link from one place of the bundle to another
        or ROOT in source.resolve().parents
        or "PyInstaller" in source.parts
    )


def _is_pythons(source: Path) -> bool:
    folders = [Path(sysconfig.get_path("stdlib")).resolve()]
    if not sys.platform.startswith("linux"):
        # Elsewhere Python has a folder of its own, with the libraries that it brings.
        folders.append(Path(sys.base_prefix).resolve())
    python = (f"libpython{sys.version_info.major}.", "base_library.zip")
    is_within = any(folder in source.resolve().parents for folder in folders)
    return source.name.startswith(python) or (is_within and "site-packages" not in source.parts)


def _system_parts(files: Iterable[Path]) -> Iterator[tuple[Path, Part]]:
    """Shared libraries of the system, each with the package of Debian that it came with."""
    for file in files:
        package = _package_of(file)
        if package is None:
            raise PartUnknown(f"nobody knows where {file} comes from")
        told = _asked("dpkg-query", "-W", "-f=${Version} ${Architecture}", package)
        version, _, architecture = (told or "").partition(" ")
        name = package.partition(":")[0]
        text = Path(f"/usr/share/doc/{name}/copyright")
        purl = f"pkg:deb/debian/{quote(name)}@{quote(version)}?arch={architecture}"
        texts = (text,) if text.is_file() else ()
        yield file, Part(name, version, "see its text", purl, texts)


def _package_of(file: Path) -> str | None:
    # Where /lib is a link to /usr/lib, Debian knows a file under either name.
    real = file.resolve()
    names = [real, file]
    names += [Path("/") / name.relative_to("/usr") for name in names if name.is_relative_to("/usr")]
    for name in dict.fromkeys(names):
        told = _asked("dpkg-query", "-S", str(name))
        if told:
            return told.partition(": ")[0].partition(",")[0]
    return None


def _asked(*command: str) -> str | None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


_FONTS: Final = ROOT / "resources" / "fonts"
FONTS: Final = (
    Part(
        "Source Sans 3",
        "3.052",
        "OFL-1.1",
        "pkg:npm/source-sans@3.52.0",
        (_FONTS / "SourceSans3-OFL.txt",),
    ),
    Part(
        "DejaVu Sans",
        "2.37",
        "Bitstream Vera and Arev",
        "pkg:npm/dejavu-fonts-ttf@2.37.3",
        (_FONTS / "DejaVu-LICENSE.txt",),
    ),
)
