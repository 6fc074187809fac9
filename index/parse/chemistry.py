"""The substances of a chemistry table: CAS numbers and formulas, each with the drug it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from index.monograph.model import Cell, Run, Substance, Table, plain
from index.monograph.sections import fold_heading
from index.parse.tables import filled_rows

# Column → the words that head it, in the order of certainty.
_COLUMNS: Final = (
    ("cas", {"cas"}),
    ("formula", {"formula", "formulas"}),
    ("drug", {"drug", "drugs", "agent", "compound", "component", "substance", "name"}),
)
_CAS: Final = re.compile(r"(?<![\d-])\d{2,7}-\d{2}-\d(?![\d-])")
# Other hyphens and dashes, and spaces around them: "50–78–2", "50 - 78 - 2".
_WRITTEN: Final = re.compile(r"(?<![\d-])(\d{2,7})\s?[-‐‑‒–−]\s?(\d{2})\s?[-‐‑‒–−]\s?(\d)(?![\d-])")
_LINE: Final = re.compile(r"\s*[\n;]\s*")
_LISTED: Final = re.compile(r"\s*[,/;\n]\s*|\s+(?:and|or)\s+")
_AND: Final = re.compile(r"^(?:and|or)\b|\b(?:and|or)$")
_NUMBER_WORDS: Final = re.compile(r"\b(?:cas|rn|registry|number|no)\b\.?", re.IGNORECASE)
_EDGES: Final = " \u00a0()[]:;,./–—-"
_WIDEST: Final = 12


def substances_in(table: Table) -> Iterator[Substance]:
    """The substances of a table that has a column of CAS numbers or formulas; else none."""
    if not table.rows:
        return
    head, *rows = filled_rows(table.rows, _WIDEST)
    columns = _columns(head)
    if "cas" not in columns and "formula" not in columns:
        return
    for row in rows:
        cells = {name: _text(row, position) for name, position in columns.items()}
        if any(cells.values()):
            yield from substances_of(*(cells.get(name, "") for name in ("drug", "cas", "formula")))


def substances_of(drug: str, cas: str, formula: str) -> Iterator[Substance]:
    """The substances of one row, whose cells are given as plain text with its line breaks.

    A cell with several CAS numbers is several substances: a name each where there are as many
    names, else forms of one drug, as `Drug (Sodium)`. A formula goes to the number in its place;
    where there are not as many, to those of which no other form is said.
    """
    cas = _WRITTEN.sub(r"\1-\2-\3", cas)
    numbers = _numbers(cas)
    if not numbers:
        number = _on_one_line(cas) if any(map(str.isdecimal, cas)) else ""
        yield Substance(_on_one_line(drug), number or None, _on_one_line(formula) or None)
        return
    names = _split(drug, len(numbers)) if len(numbers) > 1 else []
    formulas = _split(formula, len(numbers))
    plain_ones = [form for _, form in numbers].count("")
    for position, (number, form) in enumerate(numbers):
        name = names[position] if names else _on_one_line(drug)
        if form and not names and form.casefold() != name.casefold():
            name = f"{name} ({form})" if name else form
        if formulas:
            own = formulas[position]
        else:
            own = _on_one_line(formula) if not form or not plain_ones else ""
        yield Substance(name, number, own or None)


def _columns(head: tuple[Cell, ...]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for position, cell in enumerate(head):
        words = fold_heading(plain(cell.content)).split()
        named = (column for column, headings in _COLUMNS if headings.intersection(words))
        if column := next(named, ""):
            columns.setdefault(column, position)
        elif position == 0 and not words:
            columns["drug"] = 0
    return columns


def _text(row: tuple[Cell, ...], position: int) -> str:
    if position >= len(row):
        return ""
    content = list(row[position].content)
    # Two links that touch are two numbers: "50-78-2" and "493-53-8" would read as one.
    for place, (one, other) in reversed(list(enumerate(pairwise(content), 1))):
        if isinstance(one, Run) and isinstance(other, Run) and one.link and other.link:
            content.insert(place, Run("\n"))
    return plain(tuple(content))


def _numbers(text: str) -> list[tuple[str, str]]:
    """The CAS numbers of a cell, each with the form of the drug that is said to be its: `Sodium`.

    Words of one line belong to its number; where it has several, they follow theirs.
    """
    found: list[tuple[str, str]] = []
    for line in _LINE.split(text):
        numbers = list(_CAS.finditer(line))
        if len(numbers) == 1:
            words = line[: numbers[0].start()], line[numbers[0].end() :]
            found.append((numbers[0].group(), " ".join(filter(None, map(_form, words)))))
            continue
        ends = [number.start() for number in numbers[1:]] + [len(line)]
        found += [
            (number.group(), _form(line[number.end() : end]))
            for number, end in zip(numbers, ends, strict=False)
        ]
        if found and not found[-1][1] and line.startswith("("):
            # "54-87-5" on one line, "(Sodium)" on the next.
            found[-1] = (found[-1][0], _form(line))
    return found


def _form(words: str) -> str:
    form = _AND.sub("", _NUMBER_WORDS.sub("", words).strip(_EDGES)).strip(_EDGES)
    return form if any(map(str.isalpha, form)) else ""


def _split(text: str, count: int) -> list[str]:
    """`text` in `count` parts, at its lines or else at its separators; empty if that fails."""
    for separator in (_LINE, _LISTED):
        parts = [_on_one_line(part) for part in separator.split(text) if part.strip()]
        if len(parts) == count:
            return parts
    return []


def _on_one_line(text: str) -> str:
    return " ".join(text.split("\n")).strip()
