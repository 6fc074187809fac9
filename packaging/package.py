"""`make package`: builds dist/liverleaf, tries it, and on Linux wraps it up as a Debian package.

package.py [LIBRARY]    an archive as downloaded, a library folder or a .leaf file, put into the
                        package in place of the starter library
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from artwork import icns, ico, open_drawing
from bundled_library import described, put_library
from papers import SBOM, sbom, write_licences
from parts import parts_of
from recipe import CONTENTS, ROOT
from windows.version_info import version_info

from index import VERSION, LiverleafError

DIST: Final = ROOT / "dist"
BUILT: Final = ROOT / "build" / "package"
FOLDER: Final = DIST / "liverleaf"
# The one that can say what it sees: on Windows the window's own has no terminal.
PROGRAM: Final = FOLDER / ("liverleaf-console.exe" if sys.platform == "win32" else "liverleaf")
# What travels with the program lies beside it, or inside it where the program is a folder.
PAPERS: Final = (
    DIST / "Liverleaf.app" / "Contents" / "Resources" if sys.platform == "darwin" else FOLDER
)


def freeze() -> Path:
    """Run PyInstaller; returns where the note of what it collected lies."""
    spec, work = ROOT / "packaging" / "liverleaf.spec", BUILT / "work"
    done = subprocess.run(
        [
            *(sys.executable, "-W", "ignore", "-m", "PyInstaller", "--noconfirm"),
            *("--log-level", "ERROR", "--distpath", DIST, "--workpath", work, spec),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(done.stdout)
    return work / spec.stem / CONTENTS


def size_of(folder: Path) -> int:
    """The bytes of all files in `folder`; a link counts nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(file.stat().st_size for file in files)


def main(named: Path | None) -> None:
    """Build everything that this system can build, with the library `named`."""
    BUILT.mkdir(parents=True, exist_ok=True)
    try:
        library = described(*put_library(named, BUILT / "library"))
    except LiverleafError as error:
        raise SystemExit(f"The package was not built. {error}") from error
    print(f"The library: {library}", flush=True)
    draw = open_drawing()
    (BUILT / "liverleaf.ico").write_bytes(ico(draw))
    (BUILT / "liverleaf.icns").write_bytes(icns(draw))
    (BUILT / "version_info.txt").write_text(version_info(VERSION), encoding="utf-8")
    print("Packaging the program ...", flush=True)
    note = freeze()
    parts = parts_of(note)
    write_licences(PAPERS / "licences", parts)
    bill = json.dumps(sbom(VERSION, parts), indent=1, ensure_ascii=False)
    (PAPERS / SBOM).write_text(bill + "\n", encoding="utf-8")
    shutil.copyfile(ROOT / "LICENSE", PAPERS / "LICENSE")
    subprocess.run([PROGRAM, "--self-test"], check=True)
    print(f"{FOLDER.relative_to(ROOT)}: {size_of(FOLDER) / 1e6:.0f} MB, {len(parts)} parts")
    if sys.platform.startswith("linux") and shutil.which("dpkg-deb"):
        # Only here: elsewhere there is no Debian.
        from linux.debian import write_package

        package = write_package(FOLDER, DIST, VERSION, library, draw)
        print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute() if sys.argv[1:] and sys.argv[1] else None)
