"""Are the system libraries there that Qt needs? On Debian, install them as root or name them.

Run by `make setup`, with the standard library only. To go on without them: SYSTEM_LIBRARIES=ignore.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from typing import Final

# What Qt loads, and the Debian package it is in; the first six even without a screen.
LIBRARIES: Final = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def missing_libraries() -> list[str]:
    """The libraries of the table that the dynamic linker does not find."""
    return [library for library in LIBRARIES if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(packages: list[str]) -> str | None:
    """Install Debian packages; None when that worked, otherwise what apt-get said."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-qq", *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode != 0:
            return done.stdout
    return None


def main() -> int:
    """0 when all is there or cannot be judged from here, 1 when the user has to do something."""
    if not sys.platform.startswith("linux") or os.environ.get("SYSTEM_LIBRARIES") == "ignore":
        return 0
    missing = missing_libraries()
    if not missing:
        return 0
    if shutil.which("apt-get") is None:
        names = ", ".join(missing)
        print(f"Qt needs these system libraries, please install them: {names}", file=sys.stderr)
        return 0
    packages = [LIBRARIES[library] for library in missing]
    command = f"apt-get install --no-install-recommends {' '.join(packages)}"
    if os.geteuid() != 0:
        print(f"Qt needs system libraries. Please run: sudo {command}", file=sys.stderr)
        return 1
    print(f"Installing the system libraries that Qt needs: {' '.join(packages)}", flush=True)
    said = install(packages)
    if said is None:
        return 0
    print(f"{said}\nThat failed. Please run: {command}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
