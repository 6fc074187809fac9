"""The words of a page of HTML, and those that we never use of a drug."""

import re
from html import unescape

ADVICE = re.compile(r"\b(safe|caused by|stop)\b", re.IGNORECASE)


def words(html: str) -> str:
    """What a reader of the page reads."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
