"""A disk of its own for a test: small, or read-only."""

import os
import subprocess
from pathlib import Path

import pytest


class Mount:
    """A small disk of its own, in memory; needs root."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._is_mounted = False

    def make(self, size: str) -> None:
        self.folder.mkdir()
        words = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(self.folder)]
        if os.geteuid() or subprocess.run(words, capture_output=True).returncode:
            pytest.skip("needs root, to mount a small disk")
        self._is_mounted = True

    def make_read_only(self) -> None:
        subprocess.run(["mount", "-o", "remount,ro", str(self.folder)], check=True)

    def pull(self) -> None:
        """Take the disk away, whoever uses it."""
        if self._is_mounted:
            subprocess.run(["umount", "-l", str(self.folder)], check=True)
            self._is_mounted = False

    def remove(self) -> None:
        if self._is_mounted and subprocess.run(["umount", str(self.folder)]).returncode:
            subprocess.run(["umount", "-l", str(self.folder)], check=True)
            pytest.fail("A file on the disk was left open.")
