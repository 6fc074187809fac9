"""Names and words of a source made fit for a line of a report."""

from __future__ import annotations

from typing import Final

_LONGEST: Final = 160
# Stands for a sign that would break the line, steer the terminal or turn the text around.
_UNPRINTABLE: Final = "\ufffd"


def on_a_line(text: str, longest: int = _LONGEST) -> str:
    """`text` with every sign that cannot be printed replaced, its middle left out where it is long.

    The beginning and the end stay: a file keeps its suffix.

    >>> on_a_line("a\\nb.nxml")
    'a\ufffdb.nxml'
    """
    if len(text) > longest:
        half = (longest - 1) // 2
        text = f"{text[:half]}…{text[-half:]}"
    return "".join(sign if sign.isprintable() else _UNPRINTABLE for sign in text)
