"""The words of a source, read without any of our readers: the measure of "no word lost"."""

import re
import unicodedata
from collections import Counter
from html import unescape

from lxml import etree

WORD = re.compile(r"\w+")
# Elements that stand inside a word's line; any other element separates the words around it.
INLINE = frozenset(
    "bold italic sup sub xref ext-link related-object underline sc styled-content".split()
)
LINK = re.compile(r"\[([^\[\]]+)\]\((?:#|https?://[^)\s]*)\)")


def words_of_source(file: str, data: bytes) -> Counter[str]:
    """Each word a reader of the published page sees, with how often: a BITS chapter without what is
    said about it, the whole of a plain text without its mark-up."""
    if file.endswith(".txt"):
        return words_of_text(LINK.sub(r"\1", data.decode("utf-8-sig")))
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    for about in [*root.findall("*"), *root.findall("*/*")]:
        if str(about.tag).endswith("-meta"):
            about.clear(keep_tail=True)
    return words_of_text("".join(_pieces(root)))


def words_of_text(text: str) -> Counter[str]:
    """Each word of a text, with how often; the 9 of 10⁹ is a 9, however it is raised."""
    return Counter(WORD.findall(unicodedata.normalize("NFKC", text)))


def _pieces(element: etree._Element) -> list[str]:
    if element.tag is etree.Entity:
        return [unescape(element.text or "")]
    if not isinstance(element.tag, str):
        return []
    gap = "" if element.tag in INLINE else " "
    pieces = [gap, element.text or ""]
    for child in element:
        pieces += _pieces(child)
        pieces.append(child.tail or "")
    return [*pieces, gap]
