"""A printing system of our own for a test: CUPS with one queue, whose printer keeps its jobs."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

PROGRAMS: Final = Path("/usr/lib/cups")
PPD: Final = Path("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd")
QUEUE: Final = "ward"
_SERVER: Final = """Listen {root}/sock
WebInterface No
Browsing No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES: Final = """ServerRoot {root}
ServerBin {root}/bin
DataDir /usr/share/cups
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/spool
AccessLog {root}/access
ErrorLog {root}/error
PageLog {root}/pages
SystemGroup root
"""
_BACKEND: Final = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct keep "Unknown" "Keeps its jobs"'; exit 0; }
cd "${DEVICE_URI#keep:}" && cat "${6:--}" > part && mv part "job-$1.pdf"
"""

needs_cups = pytest.mark.skipif(
    shutil.which("cupsd") is None or not PPD.exists() or os.geteuid() != 0,
    reason="needs cupsd and cups-filters, and to be root",
)


@contextmanager
def printing_system() -> Iterator[tuple[Path, Path]]:
    """The socket of a printing system with a queue, and the folder its jobs come out in."""
    # Not pytest's folder: CUPS reads it as another user, and a socket's path may not be long.
    root = Path(tempfile.mkdtemp(prefix="cups"))
    server = None
    try:
        _write(root)
        command = ["cupsd", "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "files.conf")]
        server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        _wait_for(root / "sock")
        add = ["lpadmin", "-h", str(root / "sock"), "-p", QUEUE, "-E", "-v", f"keep:{root}/out"]
        subprocess.run([*add, "-P", str(PPD)], check=True, capture_output=True)
        yield root / "sock", root / "out"
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        shutil.rmtree(root)


def wait_for_job(folder: Path) -> Path:
    """The job that comes out."""
    return _wait_for(folder, "*.pdf")


def _write(root: Path) -> None:
    root.chmod(0o755)
    for name in ("spool", "cache", "state", "out", "bin", "bin/backend", "ppd"):
        (root / name).mkdir()
    (root / "out").chmod(0o777)
    for programs in PROGRAMS.iterdir():
        if programs.name != "backend":
            (root / "bin" / programs.name).symlink_to(programs)
    backend = root / "bin" / "backend" / "keep"
    backend.write_text(_BACKEND)
    backend.chmod(0o755)
    (root / "cupsd.conf").write_text(_SERVER.format(root=root))
    (root / "files.conf").write_text(_FILES.format(root=root))


def _wait_for(path: Path, pattern: str = "") -> Path:
    for _ in range(600):
        found = list(path.glob(pattern)) if pattern else [path] * path.exists()
        if found:
            return found[0]
        time.sleep(0.05)
    raise AssertionError(f"nothing came to {path}")
