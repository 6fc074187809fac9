"""Looks at the pictures of a library that comes from elsewhere."""

from __future__ import annotations

from pathlib import Path

from index.leaf.unsound import Unsound
from index.libraries.manifest import Manifest
from index.libraries.reindex import Steps
from index.messages import marked
from index.store.images import is_picture


def check_pictures(folder: Path, manifest: Manifest, steps: Steps, done: float) -> None:
    """Decode every picture within the bounds of an import, before a page does.

    `done` is the part of all work that is done already. Raises `Unsound`, `BuildCancelled`.
    """
    # Only here: most libraries have no pictures, and Pillow takes its time.
    from index.parse.downscale import Bomb, Unreadable, check_decodes

    for name in filter(is_picture, manifest.files):
        steps.tell(marked("Index", "Checking"), done)
        path = folder / name
        try:
            check_decodes(path.read_bytes(), path.suffix)
        except Bomb as error:
            raise Unsound(f"its picture {name} is too large to show") from error
        except Unreadable as error:
            raise Unsound(f"its picture {name} cannot be read as one") from error
