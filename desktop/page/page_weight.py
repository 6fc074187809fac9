"""How much of a page Qt is given to set as tables: their cells take most of the time. No Qt."""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import groupby
from typing import Final

from desktop.page.table_spans import places_of
from index import Aside, Block, Image, Inlines, KeyPoints, Paragraph, ReferenceList, Table, plain

# So many cells are set in about a second. Of the sample chapters none has more than 300.
MOST_CELLS: Final = 6_000
# Boxes on the page are tables, and one within another takes twice its time.
DEEPEST_BOX: Final = 4
BOX_CELLS: Final = 2
_POINT_CELLS: Final = 3
_REFERENCE_CELLS: Final = 5


def largest_table(
    blocks: Iterable[Block], statements: Container[str] = (), most: int = MOST_CELLS
) -> int:
    """The most cells that a table of a page may have, so that all of them have `most` together.

    What has more is to be set as paragraphs, the largest first. `blocks` are all of the page, and
    `statements` the paragraphs of it that are set apart.
    """
    largest, taken = 0, 0
    weights = sorted(filter(None, (cells_of(block, statements) for block in blocks)))
    for cells, same in groupby(weights):
        taken += cells * len(list(same))
        if taken > most:
            return largest
        largest = cells
    return most


def cells_of(block: Block, statements: Container[str] = ()) -> int:
    """How many cells a block is worth that is set as a table; 0 for running text."""
    match block:
        case Table():
            return places_of(block, MOST_CELLS)
        case KeyPoints(points=points):
            return _POINT_CELLS * len(points)
        case ReferenceList(references=references):
            return _REFERENCE_CELLS * len(references)
        case Aside():
            return BOX_CELLS
        case Paragraph(content=content):
            is_set_apart = is_picture(content) or statement_of(content) in statements
            return BOX_CELLS if is_set_apart else 0
        case _:
            return 0


def is_picture(content: Inlines) -> bool:
    """Whether a paragraph is a picture and nothing else."""
    return len(content) == 1 and isinstance(content[0], Image)


def statement_of(content: Inlines) -> str:
    """The words of a paragraph, as a likelihood score has those of its own."""
    return " ".join(plain(content).split())
