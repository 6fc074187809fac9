"""The path of a query, as the package tells it, is the one that the files are on."""

import re
from pathlib import Path

import index.search

SEARCH = Path(index.search.__file__).parent
# Every file of a room, with its room or, in the same list, without it again.
NAMED = re.compile(r"`(?:(?P<room>\w+)/)?(?P<file>\w+\.py)`")


def test_every_file_has_its_place_in_the_path_and_every_place_a_file() -> None:
    named = {found["file"] for found in NAMED.finditer(index.search.__doc__ or "")}

    assert named == {file.name for file in SEARCH.rglob("*.py")} - {"__init__.py"}


def test_every_room_that_is_named_is_there() -> None:
    found = NAMED.finditer(index.search.__doc__ or "")
    missing = [each[0] for each in found if each["room"] and not (SEARCH / each[0][1:-1]).is_file()]

    assert missing == []
