"""Wraps the program folder up as a Debian package: /usr/lib/liverleaf, a command, a menu entry."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from linux.completion import completion
from linux.manual_page import manual_page

ROOT: Final = Path(__file__).resolve().parents[2]
# What the folder does not bring: the C library, and what belongs to the graphics driver.
DEPENDS: Final = "libc6 (>= {libc}), libegl1, libgl1"
ICON_SIDES: Final = (16, 32, 48, 64, 128, 256)
# Debian's own names for who makes a package; without them an address that cannot be anybody's.
_MAINTAINER: Final = "The makers of Liverleaf <makers@liverleaf.invalid>"
_CHANGELOG: Final = """liverleaf ({version}) stable; urgency=medium

  * What has changed stands in CHANGELOG.md.

 -- {maintainer}  {day:%a, %d %b %Y} 00:00:00 +0000
"""
# What lintian finds, and why it is so: the program brings its own Python and Qt, from wheels.
_OVERRIDES: Final = (
    "custom-library-search-path",
    "embedded-library",
    "library-not-linked-against-libc",
    "unstripped-binary-or-object",
)
_CONTROL: Final = """Package: liverleaf
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: libcups2 | libcups2t64, libwayland-cursor0
Section: science
Priority: optional
Description: offline desktop reference on drug-induced liver injury
 Finds what is known about a drug and the liver, by any spelling, brand,
 class, sign, CAS number or PMID, without a network or a login.
 .
 Its library is {library}.
"""


def write_package(
    program: Path, target: Path, version: str, library: str, draw: Callable[[int], bytes]
) -> Path:
    """Write the package of the folder `program` into `target`; returns its path.

    `library` is a line on the library that it brings; `draw` gives the icon as a PNG of a side.
    """
    architecture = _asked("dpkg", "--print-architecture")
    package = target / f"liverleaf_{version}_{architecture}.deb"
    with tempfile.TemporaryDirectory(prefix="liverleaf-deb-") as name:
        tree = Path(name) / "tree"
        _fill(tree, program, draw)
        _write_papers(tree, version)
        _set_rights(tree)
        control = _CONTROL.format(
            version=version,
            maintainer=_maintainer(),
            library=library,
            architecture=architecture,
            kilobytes=sum(file.lstat().st_size for file in tree.rglob("*")) // 1024,
            depends=DEPENDS.format(libc=_libc()),
        )
        (tree / "DEBIAN").mkdir(mode=0o755)
        (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
        (tree / "DEBIAN" / "md5sums").write_text(_sums(tree), encoding="utf-8")
        # What every Debian reads, and policy asks for.
        options = ("--root-owner-group", "-Zxz")
        _asked("dpkg-deb", *options, "--build", str(tree), str(package))
    return package


def _fill(tree: Path, program: Path, draw: Callable[[int], bytes]) -> None:
    shutil.copytree(program, tree / "usr/lib/liverleaf", symlinks=True)
    for folder in ("usr/bin", "usr/share/applications", "usr/share/doc/liverleaf"):
        (tree / folder).mkdir(parents=True)
    (tree / "usr/bin/liverleaf").symlink_to("../lib/liverleaf/liverleaf")
    entry = Path(__file__).with_name("liverleaf.desktop")
    shutil.copyfile(entry, tree / "usr/share/applications/liverleaf.desktop")
    # The system's own triggers then open a library file with a double click.
    kind = Path(__file__).with_name("liverleaf.xml")
    _write(tree / "usr/share/mime/packages/liverleaf.xml", kind.read_bytes())
    icons = tree / "usr/share/icons/hicolor"
    for side in ICON_SIDES:
        _write(icons / f"{side}x{side}/apps/liverleaf.png", draw(side))
    drawing = ROOT / "resources/icons/liverleaf.svg"
    _write(icons / "scalable/apps/liverleaf.svg", drawing.read_bytes())


def _write_papers(tree: Path, version: str) -> None:
    """What tells of the program: to its user, to the package manager, to a software centre."""
    papers, share, day = tree / "usr/share/doc/liverleaf", tree / "usr/share", date.today()
    changes = _CHANGELOG.format(version=version, maintainer=_maintainer(), day=day)
    _write(papers / "changelog.gz", _packed(changes))
    _write(papers / "CHANGELOG.md.gz", _packed((ROOT / "CHANGELOG.md").read_text("utf-8")))
    _write(papers / "copyright", _copyright().encode())
    for page in ("deployment.md", "safety.md"):
        shutil.copyfile(ROOT / "docs" / page, papers / page)
    _write(share / "man/man1/liverleaf.1.gz", _packed(manual_page(version, day.isoformat())))
    _write(share / "bash-completion/completions/liverleaf", completion().encode())
    told = Path(__file__).with_name("liverleaf.metainfo.xml")
    _write(share / "metainfo/org.liverleaf.Liverleaf.metainfo.xml", told.read_bytes())
    lines = "".join(f"liverleaf: {tag} *\n" for tag in _OVERRIDES)
    _write(share / "lintian/overrides/liverleaf", lines.encode())


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


def _maintainer() -> str:
    name, address = (os.environ.get(key) for key in ("DEBFULLNAME", "DEBEMAIL"))
    return f"{name} <{address}>" if name and address else _MAINTAINER


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _copyright() -> str:
    return (
        "Copyright: the makers of Liverleaf.\n"
        "Liverleaf is under the Apache License 2.0: see /usr/share/common-licenses/Apache-2.0\n"
        "and /usr/lib/liverleaf/LICENSE. The licence of every part that it brings lies in\n"
        "/usr/lib/liverleaf/licences, the bill of materials beside it.\n"
    )


def _set_rights(tree: Path) -> None:
    """Everybody may read, nobody but root may write, whatever the builder's umask was."""
    program = tree / "usr/lib/liverleaf/liverleaf"
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)


def _sums(tree: Path) -> str:
    files = [file for file in sorted((tree / "usr").rglob("*")) if file.is_file()]
    names = [str(file.relative_to(tree)) for file in files if not file.is_symlink()]
    return _asked("md5sum", *names, folder=tree) + "\n"


def _libc() -> str:
    """The version of the C library built against: an older one cannot run the program."""
    return os.confstr("CS_GNU_LIBC_VERSION").split()[1]


def _asked(*command: str, folder: Path | None = None) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()
