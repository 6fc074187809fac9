"""Changes chapters and pictures at random, as a damaged or a hostile source would have them."""

from __future__ import annotations

import copy
import io
import struct
import zlib
from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from lxml import etree
from PIL import Image

XLINK: Final = "{http://www.w3.org/1999/xlink}href"
# `{own}` is a file of the user's own, which nothing may open.
ADDRESSES: Final = (
    "do:quit", "DO:QUIT", " do:quit", "\tdo:quit", "d\no:quit", "%64o:quit", "do%3Aquit", "help:x",
    "copy:curl%20evil?PMID%201", "ask:x", "browse:x", "missing:x", "home:", "compare:a+b",
    "references:", "liverleaf:Fictamab", "LIVERLEAF:Fictamab#x", "picture:one.png", "course:x-1",
    "file://{own}", "FILE://{own}", "file:{own}", "{own}", "//host/share", "\\\\host\\share",
    "data:text/html,<script>alert(1)</script>", "data:image/png;base64,AAAA", "javascript:alert(1)",
    "JaVaScRiPt:alert(1)", "vbscript:x", "qrc:/x", ":/x", "http:", "http:javascript:alert(1)",
    "https://a.invalid/\"><img src='file://{own}'>", "https://a.invalid/\u202egnp.x",
    "mailto:a@b?body=%0Ax", "#r-r1", "?x", "", "://", "https://[::1", "https://a.invalid/" * 400,
)  # fmt: skip
TEXTS: Final = (
    '<img src="file://{own}">', "<b>x</b><h1>Y</h1>", "<script>alert(1)</script>", "<!--",
    "]]>",
    "&lt;b&gt;&#60;&amp;nbsp;", "=1+1", ";=1+1", "\t=1+1", "|=1+1", "a;\t+1", '"=cmd|x!A1"',
    "\u202eevil\u2066x\u2069", "\u2028", "\u2029", "\x85", "\x9b31m", "\x9d0;x\x9c",
    "\u2063x\u2064",
    "\ufeff", "\ufffe", "\ufdd0", "\u200b\u200d\u00ad", "\U000e0041", "\U0001f600" * 9,
    "\u0301" * 99,
    "e\u0301é", "ﷺ" * 30, "w" * 20_000, "w " * 9_000, "(" * 3_000, "[" * 3_000, "*" * 3_000,
    "`" * 999,
    "[x](do:quit)", "![x](file://{own})", "[x](javascript:1)", "<http://a.invalid>",
    "$x$ {0} {y} %s",
    "$title $body ${css}", "ER  - \nTY  - JOUR", "@article{x,", "}{\\", "\\u0000", "\\input{x}",
    "Likelihood score: B[HD] (x).", "Likelihood score: Q (x).", "Likelihood score: ",
    "Drug Class: <x>; ", "PMID: 99999999999999999999", "PMID: 1. doi:10.1/<x>",
    "doi:10.1000/)\"'>;",
    "1e400", "9" * 400, "٣ days", "½ to ² weeks", "-1 days", "2024-13-45", "R=1e999", "NaN",
    " ", "\n",
    "\u00a0", "\u2002IAB\u2003(IAB)", "author:* journal:(", "ß" * 50, "İ" * 50, "ŉ" * 50,
)  # fmt: skip
TAGS: Final = (
    "sec p title list list-item table tr td th thead tbody bold italic sup sub xref ext-link fig "
    "graphic inline-graphic related-object break disp-quote def-list def-item term def caption "
    "label ref-list ref mixed-citation element-citation annotation person-group name surname etal "
    "pub-id year volume fpage source article-title boxed-text table-wrap table-wrap-foot fn body "
    "back front-matter floats-group book-part book-app book-part-meta book-meta kwd-group unknown "
    "script img a style svg math"
).split()
ATTRIBUTES: Final = (
    XLINK, "id", "rid", "ref-type", "list-type", "rowspan", "colspan", "source-id", "document-id",
    "link-type", "pub-id-type", "publication-type", "date-type", "href", "src", "onload", "style",
)  # fmt: skip
NUMBERS: Final = (
    "0", "-1", "1", "2", "999", "1000", "65535", "99999999999999999999", "1.5", "٣", "²", "x", "",
)  # fmt: skip
ENTITIES: Final = (
    "&nbsp;", "&eacute;", "&unknown;", "&#0;", "&#x1b;", "&#xd800;", "&#xffff;", "&#x202e;",
    "&#x2028;", "&#9;", "&#13;", "&amp;lt;", "&", "<", "]]>", "<!-- x -->", "<?x y?>",
    "<![CDATA[<b>]]>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>", "\0", "\x1b[2J", "\xff", "<x:y/>",
)  # fmt: skip
LINES: Final = (
    "OVERVIEW", "Hepatotoxicity", "CASE REPORT", "Laboratory Values", "ANNOTATED BIBLIOGRAPHY",
    "CHEMICAL FORMULA AND STRUCTURE", "DRUG CLASS", "PRODUCT INFORMATION",
    "Updated: May 40, 99999.",
    "a\tb\tc", "\t" * 300, "- item", "1. item", "(Remark).", "*J Fict*", "[A](#); [B](do:quit)",
    "[" * 500 + "x" + "](#)" * 500, "x" * 30_000, "\x1b]0;x\x07", "\x0c", "\x1c\x1d\x1e", "\r", "",
)  # fmt: skip
ENCODINGS: Final = ("utf-16", "utf-16-le", "utf-8-sig", "latin-1", "utf-32", "utf-7", "cp037")
_Change = Callable[[etree._Element, Random, str], None]


def change_chapter(suffix: str, data: bytes, chance: Random, own: str) -> tuple[bytes, str]:
    """A chapter changed in one to four places, and what was done. `own` is a file of the user's."""
    told: list[str] = []
    if suffix == ".nxml" and chance.random() < 0.85:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
        for _ in range(chance.randrange(1, 5)):
            change = chance.choices([*TREE_CHANGES], [*TREE_CHANGES.values()])[0]
            change(root, chance, own)
            told.append(change.__name__)
        form = chance.choices(("us-ascii", "utf-8", "utf-16"), (8, 3, 1))[0]
        data = etree.tostring(root, encoding=form, xml_declaration=True)
    elif suffix == ".txt":
        lines = data.decode().split("\n")
        for _ in range(chance.randrange(1, 6)):
            told.append(_change_lines(lines, chance, own))
        data = "\n".join(lines).encode(errors="surrogatepass")
    if not told or chance.random() < 0.2:
        data, how = _change_bytes(data, chance)
        told.append(how)
    return data, ", ".join(told)


def _one(root: etree._Element, chance: Random) -> etree._Element:
    """An element, mostly of the chapter's body."""
    body = root.find(".//body")
    inside = list(root.iter(etree.Element)) if body is None or chance.random() < 0.1 else []
    return chance.choice(inside or list((body if body is not None else root).iter(etree.Element)))


def _text(chance: Random, own: str) -> str:
    text = chance.choice((*TEXTS, *ADDRESSES)).replace("{own}", own)
    # What no XML can hold is put in as bytes.
    return "".join(sign for sign in text if sign in "\t\n" or " " <= sign != "\ufffe")


def duplicate(root: etree._Element, chance: Random, own: str) -> None:
    """Set an element twice or many times."""
    one = _one(root, chance)
    parent = one.getparent()
    size = sum(1 for _ in one.iter())
    if parent is not None:
        for _ in range(chance.choice((1, 1, 2, 40, max(1, 3000 // size)))):
            parent.insert(parent.index(one), copy.deepcopy(one))


def swap(root: etree._Element, chance: Random, own: str) -> None:
    """Give an element another's name, or both each other's texts."""
    one, other = _one(root, chance), _one(root, chance)
    one.tag, other.tag = other.tag, one.tag
    one.text, other.text = other.text, one.text


def delete(root: etree._Element, chance: Random, own: str) -> None:
    """Take an element out with all that is in it, or only its words."""
    one = _one(root, chance)
    parent = one.getparent()
    if parent is not None and chance.random() < 0.7:
        parent.remove(one)
    else:
        one.text = None


def nest(root: etree._Element, chance: Random, own: str) -> None:
    """Put an element into up to sixty others of one or two kinds."""
    one = _one(root, chance)
    parent = one.getparent()
    if parent is None:
        return
    tags = chance.choices(TAGS, k=chance.randrange(1, 3))
    place = parent.index(one)
    top = inner = etree.Element(tags[0])
    for number in range(chance.choice((0, 1, 4, 20, 59))):
        inner = etree.SubElement(inner, tags[number % len(tags)])
    top.tail, one.tail = one.tail, None
    inner.append(one)
    parent.insert(place, top)


def move(root: etree._Element, chance: Random, own: str) -> None:
    """Put an element into another."""
    one, other = _one(root, chance), chance.choice(list(root.iter(etree.Element)))
    if one not in (other, *other.iterancestors()):
        other.insert(chance.randrange(len(other) + 1), one)


def rename(root: etree._Element, chance: Random, own: str) -> None:
    """Make an element one of another kind."""
    _one(root, chance).tag = chance.choice(TAGS)


def attribute(root: etree._Element, chance: Random, own: str) -> None:
    """Give an attribute another value, or an element one that it has not."""
    one = _one(root, chance)
    name = chance.choice((*one.attrib, *ATTRIBUTES))
    one.set(name, chance.choice((*NUMBERS, _text(chance, own), _text(chance, own))))


def span(root: etree._Element, chance: Random, own: str) -> None:
    """Let cells reach over others."""
    cells = list(root.iter("td", "th"))
    for cell in chance.choices(cells, k=min(len(cells), chance.choice((1, 3, 30)))):
        cell.set(chance.choice(("rowspan", "colspan")), chance.choice(NUMBERS))


def text(root: etree._Element, chance: Random, own: str) -> None:
    """Put other words into an element, or behind it."""
    one, put = _one(root, chance), _text(chance, own)
    if chance.random() < 0.5:
        old = one.text or ""
        at = chance.randrange(len(old) + 1)
        one.text = put if chance.random() < 0.3 else old[:at] + put + old[at:]
    elif one.getparent() is not None:
        one.tail = put + (one.tail or "")


def address(root: etree._Element, chance: Random, own: str) -> None:
    """Put a link, a picture or a number of a work in that leads where it must not."""
    one = _one(root, chance)
    tag = chance.choice(("ext-link", "ext-link", "graphic", "related-object", "xref", "pub-id"))
    put = etree.SubElement(one, tag)
    where = chance.choice(ADDRESSES).replace("{own}", own)
    put.text = where if tag == "pub-id" else "words"
    names = {"related-object": "document-id", "xref": "rid", "pub-id": "pub-id-type"}
    put.set(names.get(tag, XLINK), chance.choice(("pmid", "doi")) if tag == "pub-id" else where)
    if tag == "related-object":
        put.set("source-id", chance.choice(("livertox", "pubchem", where)))


# Each change, and how often it is made beside the others.
TREE_CHANGES: Final[dict[_Change, int]] = {
    duplicate: 2, swap: 2, delete: 2, nest: 3, move: 3, rename: 3,
    attribute: 4, span: 2, text: 6, address: 5,
}  # fmt: skip


def _change_lines(lines: list[str], chance: Random, own: str) -> str:
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(6):
        case 0:
            lines[at], lines[other] = lines[other], lines[at]
            return "lines swapped"
        case 1:
            lines[at:at] = [lines[at]] * chance.choice((1, 2, 500))
            return "line repeated"
        case 2 if len(lines) > 20:
            del lines[at]
            return "line left out"
        case 3:
            lines.insert(at, chance.choice(LINES))
            return "line put in"
        case 4:
            lines[at:at] = ["\t".join(chance.choices(lines, k=4)) for _ in range(3)]
            return "table of lines"
        case _:
            put, old = chance.choice((*TEXTS, *ADDRESSES)).replace("{own}", own), lines[at]
            cut = chance.randrange(len(old) + 1)
            lines[at] = old[:cut] + put + old[cut:]
            return "words put in"


def _change_bytes(data: bytes, chance: Random) -> tuple[bytes, str]:
    raw = bytearray(data)
    match chance.randrange(8):
        case 0:
            return data[: chance.randrange(len(data))], "cut"
        case 1:
            form = chance.choice(ENCODINGS)
            decoded = data.decode(errors="replace")
            if chance.random() < 0.5:
                decoded = decoded.replace("UTF-8", form, 1)
            return decoded.encode(form, errors="replace"), f"in {form}"
        case 2:
            return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n"))), "line ends"
        case 3:
            start = chance.randrange(len(raw))
            raw[start : start + chance.choice((1, 5, 300))] = b""
            return bytes(raw), "bytes left out"
        case 4 | 5:
            for _ in range(chance.randrange(1, 4)):
                at = chance.randrange(len(raw) + 1)
                raw[at:at] = chance.choice(ENTITIES).encode("latin-1")
            return bytes(raw), "signs put in"
        case _:
            for _ in range(chance.randrange(1, 6)):
                raw[chance.randrange(len(raw))] = chance.randrange(256)
            return bytes(raw), "bytes changed"


def change_picture(kinds: Sequence[bytes], chance: Random) -> bytes:
    """A picture that is damaged, another kind's, or unpacks to more than anybody wants."""
    raw = bytearray(chance.choice(kinds))
    match chance.randrange(6):
        case 0:
            return bytes(raw)
        case 1:
            return bytes(raw[: chance.randrange(len(raw))])
        case 2:
            return chance.choice(OTHER_KINDS)()
        case _:
            for _ in range(chance.randrange(1, 9)):
                raw[chance.randrange(len(raw))] = chance.randrange(256)
            return bytes(raw)


def _other(form: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30)).save(out, form)
    return out.getvalue()


def _png(*chunks: tuple[bytes, bytes], width: int = 4, height: int = 4) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes((3 * 4 + 1) * 4))
    parts = ((b"IHDR", header), *chunks, (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


_ZEROS: Final = zlib.compress(bytes(64 * 1024**2), 9)
# What Qt or Pillow would read, or try to, if it were asked.
OTHER_KINDS: Final[tuple[Callable[[], bytes], ...]] = (
    lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    lambda: b'<?xml version="1.0"?><svg><use href="#a" id="a"/></svg>',
    lambda: _other("TIFF"),
    lambda: _other("BMP"),
    lambda: _other("ICO"),
    lambda: _other("PPM"),
    lambda: b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(32),
    lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    lambda: _png((b"zTXt", b"a\0\0" + _ZEROS)),
    lambda: _png((b"iCCP", b"a\0\0" + _ZEROS)),
    lambda: _png((b"iTXt", b"a\0\1\0\0\0" + _ZEROS)),
    lambda: _png(width=60_000, height=60_000),
    lambda: _png(width=0, height=0),
    lambda: b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0, 0, 0) + b";",
)
