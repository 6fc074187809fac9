"""Is there what the system has to bring? On Debian, install it as root or name it.

Run by make, with the standard library only, and the name of the target that needs it. To go on
without: SYSTEM_LIBRARIES=ignore.
"""

import ctypes
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

_PYTHON: Final = f"python{sys.version_info.major}.{sys.version_info.minor}"

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

# What a target needs, libraries and programs.
NEEDS: Final = {
    "setup": LIBRARIES,
    "package": {
        "objdump": "binutils",
        # Only looked at: what Qt's part for Wayland is linked with.
        "libwayland-cursor.so.0": "libwayland-cursor0",
        f"lib{_PYTHON}.so.1.0": f"lib{_PYTHON}",
    },
    "test-package": {"Xvfb": "xvfb", "strace": "strace", "xdotool": "xdotool"},
}


def missing_of(needs: dict[str, str]) -> list[str]:
    """The libraries and programs of a table that are not to be found."""
    return [name for name in needs if not (_loads(name) if ".so" in name else shutil.which(name))]


def _loads(library: str) -> bool:
    if (Path(sysconfig.get_config_var("LIBDIR") or "/") / library).is_file():
        return True
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


def main(target: str) -> int:
    """0 when all is there or cannot be judged from here, 1 when the user has to do something."""
    if not sys.platform.startswith("linux") or os.environ.get("SYSTEM_LIBRARIES") == "ignore":
        return 0
    needs = NEEDS[target]
    missing = missing_of(needs)
    if not missing:
        return 0
    if shutil.which("apt-get") is None:
        names = ", ".join(missing)
        print(
            f"make {target} needs these from the system, please install them: {names}",
            file=sys.stderr,
        )
        return 0
    packages = [needs[name] for name in missing]
    command = f"apt-get install --no-install-recommends {' '.join(packages)}"
    if os.geteuid() != 0:
        print(
            f"make {target} needs more of the system. Please run: sudo {command}", file=sys.stderr
        )
        return 1
    print(f"Installing what make {target} needs of the system: {' '.join(packages)}", flush=True)
    said = install(packages)
    if said is None:
        return 0
    print(f"{said}\nThat failed. Please run: {command}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
