"""The root of `index`: what `desktop` may use, loaded when it is first used."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import index


def test_type_checkers_see_the_names_that_are_loaded_each_in_its_home() -> None:
    tree = ast.parse(Path(index.__file__).read_text(encoding="utf-8"))
    (checked,) = (each for each in tree.body if isinstance(each, ast.If))
    seen = {
        name.asname or name.name: each.module
        for each in checked.body
        if isinstance(each, ast.ImportFrom)
        for name in each.names
    }

    assert seen == index._HOME_OF


@pytest.mark.parametrize("name", index.__all__)
def test_a_name_is_what_its_home_calls_so(name: str) -> None:
    assert getattr(index, name) is getattr(import_module(index._HOME_OF[name]), name)


def test_what_there_is_not_is_said_as_python_says_it() -> None:
    with pytest.raises(AttributeError, match="module 'index' has no attribute 'Nothing'"):
        index.Nothing  # noqa: B018


def test_the_root_alone_loads_nothing() -> None:
    program = "import sys, index; print(*sorted(m for m in sys.modules if m.startswith('index')))"

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["index"]
