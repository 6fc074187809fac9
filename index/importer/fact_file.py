"""The layout of the program's own files of facts: UTF-8, a fact a line, columns parted by tabs.

Lines that begin with `#` tell `key: value`, and stand before the header.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

# What a file that is not there, or of another layout, makes of reading it.
UNREADABLE: Final = (OSError, ValueError, KeyError, csv.Error)


def read_facts(text: str) -> tuple[dict[str, str], Iterator[dict[str, str]]]:
    """What a file tells of all its facts, and its rows by column."""
    lines = text.splitlines()
    told = dict(line[1:].strip().split(": ", 1) for line in lines if line.startswith("#"))
    table = (line for line in lines if not line.startswith("#"))
    return told, iter(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def write_facts(
    path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]], told: Mapping[str, str]
) -> None:
    """Write rows below what is `told` of them. OSError if the disk does not take it."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.writelines(f"# {key}: {value}\n" for key, value in told.items())
        table = csv.DictWriter(
            out, columns, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n"
        )
        table.writeheader()
        table.writerows(rows)
