"""No name of a class of `index` stands for another class, there or in the window."""

import ast
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# A group of entries that one browses, and a group of people that signs a work.
TWICE = {"Group"}
READ_AT_LEAST = 150


def classes_of(package: str) -> list[str]:
    trees = (ast.parse(file.read_bytes()) for file in (ROOT / package).rglob("*.py"))
    return [
        node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    ]


def test_a_name_is_one_class() -> None:
    names = Counter(classes_of("index"))

    assert names.total() >= READ_AT_LEAST
    assert {name for name, count in names.items() if count > 1} == TWICE


def test_no_class_of_the_window_has_the_same_name() -> None:
    assert not set(classes_of("index")) & set(classes_of("desktop"))
