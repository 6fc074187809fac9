"""A user of the packaged program who is given libraries on a stick."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from index import build_library, pack_library, sign_leaf
from tests.index.leaf.leaves import KEY, PHARMACY
from tests.packaged.screen import NOBODY, as_another_without_network

STARTER: Final = Path(__file__).resolve().parents[2] / "resources" / "starter"
DATA: Final = Path(".local/share/liverleaf")
# The library in use before, and the one that is brought: each holds the chapter of its name.
OLD, NEW = "Metoprolol", "Nabumetone"


@dataclass(frozen=True)
class Ward:
    """One who runs `program`, and trusts the pharmacy's key."""

    program: Path
    home: Path
    environment: dict[str, str]
    stick: Path

    def prepare(self) -> None:
        """Pack the two libraries, sign the older one, install it, and trust the pharmacy."""
        self.stick.mkdir(mode=0o755)
        trusted = self.home / DATA / "trusted"
        trusted.mkdir(parents=True)
        (trusted / "pharmacy.pub").write_text(PHARMACY.to_text())
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", self.home], check=True)
        for name in (OLD, NEW):
            library = build_library([STARTER / f"{name}.txt"], self.stick / name, name=name).target
            pack_library(library, self.leaf(name))
            shutil.rmtree(library)
        self.sign(OLD)
        done = self.run("install", self.leaf(OLD))
        assert done.returncode == 0, done.stderr

    def leaf(self, name: str) -> Path:
        return self.stick / f"{name}.leaf"

    def sign(self, name: str) -> None:
        sign_leaf(self.leaf(name), KEY, PHARMACY.comment)

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """A start of the program, which ends by itself."""
        return subprocess.run(
            [*as_another_without_network(), self.program, *words],
            cwd="/",
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def told(self, *words: str) -> Any:
        """What a command that ends well tells as JSON."""
        done = self.run(*words, "--json")
        assert (done.returncode, done.stderr) == (0, "")
        return json.loads(done.stdout)

    def in_use(self) -> str:
        """The name of the library that a new start uses: it is whole and answers, and no other."""
        (used,) = [row for row in self.told("libraries") if row["in_use"]]
        assert self.told("check")["folder"] == used["folder"]
        titles = {hit["title"] for hit in self.told("search", "hepatitis")["hits"]}
        assert titles == {used["name"]}
        return str(used["name"])
