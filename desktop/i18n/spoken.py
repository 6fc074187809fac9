"""What is on the screen as a letter or a place, in words to be read out."""

from __future__ import annotations

from desktop.i18n.translate import number, translate
from index import letter_of, meaning_of


def spoken_letter(badge: str) -> str:
    """A likelihood letter, with or without [HD], and what it means.

    >>> spoken_letter("D")
    'D, possible cause'
    """
    return f"{badge}, {translate('Index', meaning_of(letter_of(badge)).name)}"


def with_place(words: str, at: int, count: int) -> str:
    """A choice in words with its place in the list, counted from 1.

    >>> with_place("Nabumetone", 2, 14)
    'Nabumetone. 2 of 14'
    """
    place = translate("Spoken", "{0} of {1}").format(number(at), number(count))
    return f"{words.rstrip('.')}. {place}"
