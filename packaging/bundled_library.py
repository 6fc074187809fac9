"""The library that goes into the package: the starter library, or one that is named."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from typing import Final

from recipe import ROOT

from desktop.paths import drug_facts
from index import LEAF_SUFFIX, Library, build_library, install_leaf_at, look_at
from index.libraries.edition import Edition
from index.libraries.manifest import FILE_NAME, Manifest

STARTER: Final = ROOT / "build" / "starter"


def put_library(named: Path | None, target: Path) -> tuple[Manifest, Edition | None]:
    """Put the library into the folder `target`, checked; what it is, and how old its texts are.

    `named` is a library folder, a library file, or what LiverTox is imported from: an archive as
    downloaded, or a folder of chapters. Without it the starter library is taken. Raises
    `LiverleafError`; `target` is then as it was.
    """
    source = named or STARTER
    if (source / FILE_NAME).is_file():
        _copy(source, target)
    elif source.suffix == LEAF_SUFFIX:
        # Whoever makes the package vouches for it: no key is asked for.
        install_leaf_at(look_at(source, ()), target, drugs=drug_facts())
    else:
        build_library([source], target, drugs=drug_facts())
    with closing(Library.open(target)) as library:
        return library.manifest, library.edition()


def described(manifest: Manifest, edition: Edition | None) -> str:
    """The library in one line, for whoever builds and installs the package."""
    dates = f", newest chapter {edition.newest}, median {edition.median}" if edition else ""
    return f"{manifest.name}: {manifest.monographs:,} monographs{dates} ({manifest.id})"


def _copy(source: Path, target: Path) -> None:
    Library.open(source).close()
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
