"""Small library files, keys to sign them with, and hands that tamper with them."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from index import Installed, Offer, PublicKey, SecretKey, look_at, pack_library, sign_leaf
from tests.index.chapters import build_small

KEY = SecretKey(b"\1\2\3\4\5\6\7\x08", b"a key for tests and nothing else")
PHARMACY = KEY.public("Pharmacy of the test")
Members = dict[str, bytes]
STORE = "library.sqlite"


@dataclass(frozen=True)
class Bench:
    """A library, its file, and a user with no library but the one that comes with the program."""

    folder: Path
    library: Path
    leaf: Path
    trusted: tuple[PublicKey, ...] = field(default=(PHARMACY,))

    @classmethod
    def at(cls, folder: Path) -> "Bench":
        library = build_small(folder).target
        leaf = folder / "small.leaf"
        pack_library(library, leaf)
        return cls(folder, library, leaf)

    @property
    def installed(self) -> Installed:
        return Installed(self.folder / "user" / "libraries", {"starter": self.library})

    def sign(self) -> None:
        sign_leaf(self.leaf, KEY, PHARMACY.comment)

    def look(self) -> Offer:
        return look_at(self.leaf, self.trusted)

    def members(self) -> Members:
        with zipfile.ZipFile(self.leaf) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def rewrite(self, members: Mapping[str, bytes]) -> None:
        with zipfile.ZipFile(self.leaf, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)

    def remake(self, change: Callable[[Members], None]) -> None:
        """Change the members, and sum them up in the manifest as an attacker would."""
        members = self.members()
        change(members)
        manifest = json.loads(members["manifest.json"])
        for name in manifest["files"]:
            manifest["files"][name] = sum_of(members[name])
        members["manifest.json"] = json.dumps(manifest).encode()
        self.rewrite(members)

    def remake_manifest(self, **values: Any) -> None:
        members = self.members()
        manifest = {**json.loads(members["manifest.json"]), **values}
        members["manifest.json"] = json.dumps(manifest).encode()
        self.rewrite(members)


def sum_of(content: bytes) -> dict[str, object]:
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
