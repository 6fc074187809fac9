"""What the window says, in the reader's language: English until `speak` is called. No Qt.

lupdate finds the texts where they stand: in `translate`, in `self.tr`, and, in tables that are made
before the language is known, in `marked`. The commands never call `speak`: they answer in English.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from index import Said

_COUNTED: Final = re.compile(r"\((\w+)\)")
# Not strftime: Qt sets the locale, and a date must read the same on every machine.
_MONTHS: Final = (
    "January February March April May June July August September October November December"
).split()


class Language:
    """How texts, numbers and days are written; in English, unless another language is set."""

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        """The text itself; with a count, in its singular or plural."""
        if n < 0:
            return text
        return _COUNTED.sub("" if n == 1 else r"\1", text).replace("%Ln", self.number(n))

    def number(self, value: int) -> str:
        """`1,600`."""
        return f"{value:,}"

    def decimal(self, value: float) -> str:
        """`0.5`."""
        return f"{value:g}"

    def day(self, day: date, *, year: bool) -> str:
        """`15 January 2024`, or `15 Jan`."""
        month = _MONTHS[day.month - 1]
        return f"{day.day} {month} {day.year}" if year else f"{day.day} {month[:3]}"

    def month(self, day: date) -> str:
        """`January 2024`."""
        return f"{_MONTHS[day.month - 1]} {day.year}"


_language = Language()


def speak(language: Language) -> None:
    """Use `language` for all texts from now on."""
    global _language
    _language = language


def translate(context: str, text: str, comment: str | None = None, n: int = -1) -> str:
    """`text` in the reader's language; `context` says to translators what it is a part of.

    With a count `n` the text has `%Ln` where that stands, and in brackets what the plural adds.

    >>> translate("Counts", "%Ln drug class(es)", None, 2)
    '2 drug classes'
    """
    return _language.translate(context, text, comment, n)


def told(words: object) -> str:
    """What `index` says, as a `Said` or in an error, in the reader's language; else as it is."""
    if isinstance(words, Exception) and words.args:
        words = words.args[0]
    if not isinstance(words, Said):
        return str(words)
    text = translate("Index", words.text)
    return text.format(*map(told, words.values)) if words.values else text


def number(value: int) -> str:
    """A count as the reader's language writes it: `1,600`."""
    return _language.number(value)


def decimal(value: float) -> str:
    """A value as the reader's language writes it: `0.5`, `3`."""
    return _language.decimal(value)


def long_day(day: date) -> str:
    """`15 January 2024`."""
    return _language.day(day, year=True)


def month_told(text: str) -> str:
    """A month that is written out in English, as the reader's language writes it; else as it is.

    >>> month_told("January 2025"), month_told("2025")
    ('January 2025', '2025')
    """
    month, _, year = text.partition(" ")
    if month not in _MONTHS or not year.isdecimal():
        return text
    return _language.month(date(int(year), _MONTHS.index(month) + 1, 1))


def short_day(day: date) -> str:
    """`15 Jan`."""
    return _language.day(day, year=False)
