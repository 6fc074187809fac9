"""Killed at any moment of an installation, a switch or a removal: the old library or the new."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from index import Installed, install_leaf, look_at, pack_library, sign_leaf
from tests.index.chapters import build_small, write_chapters
from tests.index.leaf.leaves import KEY, PHARMACY

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """A user with one library installed and used, and another in the file `second.leaf`."""
    small = build_small(tmp_path).target
    installed = Installed(tmp_path / "libraries", {"starter": small})
    first, second = tmp_path / "first.leaf", tmp_path / "second.leaf"
    pack_library(small, first)
    install_leaf(look_at(first, ()), installed)
    pack_library(_smaller(tmp_path), second)
    return tmp_path


def _smaller(folder: Path) -> Path:
    other = folder / "other"
    other.mkdir()
    source = write_chapters(other / "source")
    (source / "Nonexistine.txt").unlink()
    from index import build_library

    return build_library([source], other / "library").target


def killed(user: Path, what: str, deaths: int) -> list[dict[str, Any]]:
    program = [sys.executable, "-m", "tests.index.leaf.killing", what, str(user)]
    done = subprocess.run(
        [*program, str(user / "second.leaf"), str(deaths)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("what", "deaths"), [("install", 50), ("use", 12), ("remove", 12)])
def test_old_or_new_never_none(user: Path, what: str, deaths: int) -> None:
    installed = Installed(user / "libraries", {"starter": user / "library"})
    if what == "remove":
        install_leaf(look_at(user / "second.leaf", ()), installed)
    old = installed.in_use

    *states, last = killed(user, what, deaths)

    new = last["done"]["in_use"]
    assert len(states) == deaths
    assert (old == new) == (what == "remove")
    assert {state["ended"] for state in states} == {-9}
    assert all(state["whole"] is True for state in states)
    assert {state["in_use"] for state in states} <= {old, new}
    assert states[0]["in_use"] == old
    if what == "install":
        # The next one succeeds, and tidies up.
        assert {state["again"] for state in states} == {0}
        assert all(state["after"] == {"in_use": new, "whole": True} for state in states)
        assert all(name.startswith(".current-") for state in states for name in state["left"])


@pytest.mark.parametrize("lost", ["index", "manifest.json"])
def test_a_repair_is_done_or_still_to_be_done(user: Path, lost: str) -> None:
    """Whatever happens, the texts are as they were, and the next repair succeeds."""
    sign_leaf(user / "second.leaf", KEY, PHARMACY.comment)
    installed = Installed(user / "libraries", {"starter": user / "library"})
    library = install_leaf(look_at(user / "second.leaf", (PHARMACY,)), installed)
    right = {path.name: path.read_bytes() for path in library.rglob("*") if path.is_file()}
    if lost == "index":
        (library / "index" / "words.txt").write_bytes(b"")
    else:
        (library / lost).unlink()

    *states, last = killed(user, "repair", 50)

    assert last["done"]["whole"] is True
    assert len(states) == 50
    assert {state["ended"] for state in states} == {-9}
    told = {state["whole"] for state in states if state["whole"] is not True}
    assert told
    assert all("liverleaf check --repair" in each for each in told)
    assert {state["again"] for state in states} == {0}
    assert {state["after"]["whole"] for state in states} == {True}
    left = {path.name: path.read_bytes() for path in library.rglob("*") if path.is_file()}
    assert {name: content for name, content in left.items() if ".saving" not in name} == right
