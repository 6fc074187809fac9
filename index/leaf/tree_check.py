"""Looks at the text of a monograph out of a store that a stranger wrote.

JSON says nothing of what a place may hold: a number where words should be is read without a word,
and faults when somebody opens the page. The model's own annotations say what may stand where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from index.leaf.column_check import is_text, is_year
from index.leaf.unsound import expect, in_row
from index.monograph.model import (
    Aside,
    Block,
    Inlines,
    ListBlock,
    Monograph,
    Reference,
    Section,
    Table,
    nested,
)
from index.parse.bits import DEEPEST
from index.parse.bits_blocks import WIDEST_SPAN
from index.store.work_rows import CitedWork

Check = Callable[[Any], bool]
_BLOCKS: Final = tuple[Block, ...]


def check_tree(monograph: Monograph) -> None:
    """Hold every value of a monograph's text against the model. Raises `Unsound`."""
    keys = [reference.key for reference in monograph.references]
    expect(len(keys) == len(set(keys)), _of(monograph, "it shows a reference twice"))
    for reference in monograph.references:
        expect(_is_reference(reference), in_row("references", reference.key, "it is none"))
    _check_blocks(monograph.lead, "monographs", monograph.id)
    for above, section in monograph.walk():
        expect(len(above) < DEEPEST, in_row("sections", section.key, "it is nested too deeply"))
        title = has_type(section.title, Inlines)
        expect(title, in_row("sections", section.key, "its title holds another kind of value"))
        _check_blocks(section.blocks, "sections", section.key)
    expect(
        all(fact.sentence for fact in monograph.key_facts), _of(monograph, "a fact has no sentence")
    )
    # What is left: the facts, and whatever is added to the model.
    for name, hint in _hints(Monograph).items():
        if hint not in (tuple[Section, ...], _BLOCKS):
            sound = has_type(getattr(monograph, name), hint)
            expect(sound, _of(monograph, f"{name} holds another kind of value"))


def is_work(work: CitedWork) -> bool:
    """Whether a cited work is one that an import could write."""
    return has_type(work, CitedWork) and is_year(work.year or 0) and work.references != ()


def has_type(value: object, hint: Any) -> bool:
    """Whether `value` is, all the way down, just what the annotation `hint` says."""
    return _check_of(hint)(value)


def _check_blocks(blocks: tuple[Block, ...], table: str, row: str) -> None:
    expect(not _is_too_deep(blocks, DEEPEST), in_row(table, row, "it is nested too deeply"))
    expect(has_type(blocks, _BLOCKS), in_row(table, row, "it holds another kind of value"))
    for block in nested(blocks):
        if isinstance(block, Table):
            expect(
                _is_table(block), in_row(table, row, "a table is too wide, or its head too long")
            )


def _is_too_deep(blocks: tuple[Block, ...], left: int) -> bool:
    return left < 0 or any(_is_too_deep(inner, left - 1) for inner in _inside(blocks))


def _inside(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    for block in blocks:
        match block:
            case ListBlock(items=items):
                yield from items
            case Aside(blocks=inner):
                yield inner
            case _:
                pass


def _is_table(table: Table) -> bool:
    spans = (span for row in table.rows for cell in row for span in (cell.rowspan, cell.colspan))
    return 0 <= table.head <= len(table.rows) and all(1 <= span <= WIDEST_SPAN for span in spans)


def _is_reference(reference: Reference) -> bool:
    article = reference.article
    return (
        has_type(reference, Reference)
        and (reference.pmid is None or reference.pmid.isdecimal())
        and (article is None or article.year.isdecimal())
    )


def _of(monograph: Monograph, reason: str) -> str:
    return in_row("monographs", monograph.id, reason)


@cache
def _check_of(hint: Any) -> Check:
    """What looks at a value for an annotation of the model."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple_check(arguments)
    if origin is UnionType or isinstance(hint, UnionType):
        return _union_check(arguments)
    if is_dataclass(hint):
        return _class_check(hint)
    if hint is str:
        return lambda value: type(value) is str and is_text(value)
    return lambda value: type(value) is hint


def _tuple_check(arguments: tuple[Any, ...]) -> Check:
    if arguments[-1] is Ellipsis:
        # Looked up when it is needed: a block holds blocks.
        return lambda value: type(value) is tuple and all(map(_check_of(arguments[0]), value))
    checks = [_check_of(argument) for argument in arguments]
    return lambda value: (
        type(value) is tuple
        and len(value) == len(checks)
        and all(check(each) for check, each in zip(checks, value, strict=True))
    )


def _union_check(arguments: tuple[Any, ...]) -> Check:
    by_type = dict(zip(arguments, arguments, strict=True))
    by_type[type(None)] = type(None)
    return lambda value: type(value) in by_type and has_type(value, by_type[type(value)])


def _class_check(hint: Any) -> Check:
    names = tuple(field.name for field in fields(hint))

    def check(value: object) -> bool:
        checks = _field_checks(hint)
        return type(value) is hint and all(checks[name](getattr(value, name)) for name in names)

    return check


@cache
def _field_checks(hint: Any) -> dict[str, Check]:
    return {name: _check_of(each) for name, each in _hints(hint).items()}


@cache
def _hints(hint: Any) -> dict[str, Any]:
    return get_type_hints(hint)
