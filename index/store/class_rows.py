"""Reads from the store which classes the chapters name, and whom the class chapters list."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator


def stated_classes(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str | None]]:
    """Every class a chapter says it is of: monograph id, class, the id its name links to."""
    return iter(
        connection.execute(
            # "Blocking Agents (BAs)" is the linked "Blocking Agents", with its short form.
            "SELECT monograph, name, (SELECT target FROM links WHERE links.monograph ="
            " names.monograph AND (trim(text, ' .;,') = name COLLATE NOCASE"
            " OR trim(text, ' .;,') || substr(name, instr(name, ' (')) = name COLLATE NOCASE)"
            " AND target NOT NULL)"
            " FROM names WHERE kind = 'class' AND origin = 'chapter'"
            " ORDER BY monograph, position"
        )
    )


def listed_members(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """What class chapters list and the library holds: id of the chapter, id of the member."""
    return iter(
        connection.execute(
            "SELECT monograph, target FROM links WHERE member AND target NOT NULL"
            " ORDER BY monograph, position"
        )
    )
