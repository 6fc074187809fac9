"""Where the sentences of a text end."""

from __future__ import annotations

import re
from typing import Final

# A stop and whatever closes after it, before what can begin a sentence or at the end of the text.
_END: Final = re.compile(r"[.!?][)\]\"”’']*(?=\s+[\"“(\[]?[A-Z0-9]|\s*$)")
# A stop after one of these ends no sentence, nor one after a single capital (an initial, a genus)
# or after a letter that itself follows a stop ("e.g.", "i.v.", "U.S.").
_SHORT: Final = re.compile(
    r"(?:\b(?:al|approx|ca|cf|Dr|Drs|Fig|No|Prof|resp|St|vs)|(?:^|[\s(])[A-Z]|\.[A-Za-z])$"
)


def sentence_ends(text: str) -> tuple[int, ...]:
    """The place after each sentence of `text`; none for a last one without a stop.

    >>> sentence_ends("ALT rose, e.g. Fivefold. It fell")
    (24,)
    """
    return tuple(
        found.end() for found in _END.finditer(text) if not _SHORT.search(text[: found.start()])
    )
