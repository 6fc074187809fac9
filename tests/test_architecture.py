"""docs/architecture.md against the table of layers, and the files that it names in its walks."""

import re
from pathlib import Path
from typing import Final

import pytest

from tests.test_layers import LAYERS, OURS, SHARED, room_of

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
GUIDE: Final = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
WALKS: Final = ("A key becomes hits", "A source becomes a library", "A hit becomes a page")
LAST_WALK: Final = "A page becomes paper"
FILE: Final = re.compile(r"`([\w/]+\.py)`")


def allowed_imports() -> dict[str, set[str]]:
    """What each room may import of its own package, from the table of layers."""
    allowed: dict[str, set[str]] = {}
    for layer in LAYERS:
        if layer.modules not in OURS:
            room = room_of(layer.modules)
            package, name = room.split(".")
            names = {f"{package}.{each.split('.')[0]}" for each in layer.ours.split()}
            allowed.setdefault(room, set()).update(names - {f"{package}.{name}"})
    return allowed


def reached(arrows: dict[str, set[str]]) -> dict[str, set[str]]:
    """Every room that some way of arrows leads to, from each room."""
    found = {room: set(direct) for room, direct in arrows.items()}
    while True:
        more = {
            room: here | {far for each in here for far in found.get(each, ())}
            for room, here in found.items()
        }
        if more == found:
            return {room: here for room, here in found.items() if here}
        found = more


def drawn_arrows() -> dict[str, set[str]]:
    """The arrows of the diagram within each package; `libraries_room` stands for `libraries`."""
    arrows: dict[str, set[str]] = {}
    for package, lines in re.findall(r"subgraph (\w+)\n(.*?)\n    end", PAGE, re.DOTALL):
        for line in lines.splitlines():
            if "-->" in line:
                left, right = (
                    [_room(package, each) for each in side.split("&")] for side in line.split("-->")
                )
                for room in left:
                    arrows.setdefault(room, set()).update(right)
    return arrows


def _room(package: str, node: str) -> str:
    name = node.strip().split("[")[0].removesuffix("_room")
    return f"{package}.{name}"


def test_the_arrows_lead_where_the_layers_allow() -> None:
    arrows, allowed = drawn_arrows(), allowed_imports()
    forbidden = {
        f"{room} --> {each}"
        for room, to in arrows.items()
        for each in to - allowed.get(room, set())
    }

    assert not forbidden
    assert reached(arrows) == reached(allowed)


def test_the_table_has_every_room_with_exactly_its_imports() -> None:
    rows = re.findall(r"^\| `([\w.]+)` \| [^|]+ \| ([^|]+) \|$", PAGE, re.MULTILINE)
    stated = {}
    for room, cell in rows:
        package = room.split(".")[0]
        names = [name for name in cell.strip().split(", ") if name != "–"]
        names += SHARED.split() if "shared" in names else []
        stated[room] = {f"{package}.{name}" for name in names if name != "shared"}

    assert len(rows) == len(stated)
    assert stated == allowed_imports()


def section_of(page: str, heading: str) -> str:
    return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("heading", [*WALKS, LAST_WALK])
def test_every_file_of_a_walk_stands_in_a_folder_that_the_walk_names(heading: str) -> None:
    walk = section_of(PAGE, heading)
    named = FILE.findall(walk)
    folders = {(ROOT / path).parent for path in named if "/" in path}
    missing = [
        path
        for path in named
        if not ((ROOT / path).is_file() or any((folder / path).is_file() for folder in folders))
    ]

    assert len(named) >= 10
    assert not missing


@pytest.mark.parametrize("page", [PAGE, GUIDE], ids=["architecture", "contributing"])
def test_every_path_is_a_file_or_a_folder(page: str) -> None:
    paths = re.findall(r"`((?:desktop|docs|index|packaging|resources|tests)/[\w./]*)`", page)
    missing = [path for path in paths if not (ROOT / path).exists()]

    assert len(paths) >= 20
    assert not missing
