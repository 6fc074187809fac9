"""The root of `index`: what `desktop` may use, loaded when it is first used."""

import subprocess
import sys
from importlib import import_module

import pytest

import index


def test_every_name_there_is_has_a_home() -> None:
    assert sorted(index.__all__) == sorted(index._HOME_OF)


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
