"""Words made fit to be told: on a line of a report, or in the language of whoever reads them."""

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


class Said(str):
    """A sentence in English, with the `text` and the `values` that it was made of.

    Whoever shows it in another language has the text translated and sets the values in again.

    >>> Said("The folder {0} is empty.", "a")
    'The folder a is empty.'
    """

    text: str
    values: tuple[object, ...]

    def __new__(cls, text: str, *values: object) -> Said:
        """`text` has `{0}`, `{1}` … where the values stand; without values it stays as it is."""
        made = super().__new__(cls, text.format(*values) if values else text)
        made.text, made.values = text, values
        return made


def marked(context: str, text: str) -> str:
    """`text` as it is, marked for those who translate it; `context` is what it is a part of."""
    return text
