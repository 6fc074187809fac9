"""Brings the catalogues of texts up to date with the code: `make translations`.

New texts are added, for a person to translate; what the code says no more goes.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
CATALOGUES: Final = ROOT / "resources" / "translations"
_SOURCES: Final = ("index", "desktop")
# Where the importer and the tables of `index` mark a text, they know nothing of Qt.
_MARKED: Final = "QT_TRANSLATE_NOOP+=marked"


def update(*catalogues: Path) -> None:
    """Bring these catalogues up to date; one that is not there is begun."""
    sources = sorted(path for folder in _SOURCES for path in (ROOT / folder).rglob("*.py"))
    program = Path(sys.executable).with_name("pyside6-lupdate")
    options = ("-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", _MARKED)
    subprocess.run([program, *options, *sources, "-ts", *catalogues], cwd=ROOT, check=True)


if __name__ == "__main__":
    update(*(map(Path, sys.argv[1:]) if sys.argv[1:] else CATALOGUES.glob("*.ts")))
