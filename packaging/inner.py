"""What the libraries of a bundle hold of other makers, and only their bytes tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TEXTS: Final = Path(__file__).resolve().parent / "licences"
_LICENCE: Final = TEXTS.parents[1] / "LICENSE"
_QT: Final = (TEXTS / "Qt-third-party.txt",)
_PYTHON: Final = (TEXTS / "Python.txt",)


@dataclass(frozen=True, slots=True)
class Inner:
    """One part within another: `file` finds the names of files that may hold it, `mark` the bytes
    that show it is there, with its version as the group, where there is one.

    Without `texts` those of `within` hold its licence.
    """

    name: str
    licence: str
    within: str
    file: str
    mark: bytes = b""
    texts: tuple[Path, ...] = ()


_CORE, _GUI, _SVG, _XCB = (r"Qt6?Core\b", r"Qt6?Gui\b", r"Qt6?Svg\b", r"Qt6?XcbQpa\b|qxcb")
_PILLOW: Final = r"^lib\w+-[0-9a-f]{8}\.|^_imaging\."
# What Qt's sources say is in each of its libraries (`qt_attribution.json`), as far as it is here.
INNER: Final = (
    Inner("PCRE2", "BSD-3-Clause", "Qt", _CORE, rb"\0(10\.\d\d) 20\d\d-\d\d-\d\d\0", _QT),
    Inner("double-conversion", "BSD-3-Clause", "Qt", _CORE, texts=_QT),
    Inner("TinyCBOR", "MIT", "Qt", _CORE, texts=_QT),
    Inner("forkfd", "MIT", "Qt", _CORE, texts=_QT),
    Inner("Easing equations", "BSD-3-Clause", "Qt", _CORE, texts=_QT),
    Inner("RFC 6234", "BSD-3-Clause", "Qt", _CORE, texts=_QT),
    Inner("SHA-3", "CC0-1.0", "Qt", _CORE, texts=_QT),
    Inner("BLAKE2", "CC0-1.0", "Qt", _CORE, texts=_QT),
    Inner("SipHash", "CC0-1.0", "Qt", _CORE, texts=_QT),
    Inner("MD4 and MD5", "public domain", "Qt", _CORE, texts=_QT),
    Inner("Unicode data", "Unicode", "Qt", _CORE, texts=_QT),
    Inner("HarfBuzz", "MIT-Modern-Variant", "Qt", _GUI, b"[Hh]arf[Bb]uzz", _QT),
    Inner("libpng", "libpng", "Qt", _GUI, rb"libpng version (\d+\.\d+\.\d+)", _QT),
    Inner("MD4C", "MIT", "Qt", _GUI, texts=_QT),
    Inner("Emoji Segmenter", "Apache-2.0", "Qt", _GUI, b"EmojiSegmenter", (*_QT, _LICENCE)),
    Inner("Pixman", "MIT", "Qt", _GUI, texts=_QT),
    Inner("OpenGL headers", "MIT", "Qt", _GUI, texts=_QT),
    Inner("sRGB profile", "ICC", "Qt", _GUI, texts=_QT),
    Inner("XSVG", "HPND-sell-variant", "Qt", _SVG, texts=_QT),
    Inner("XCB-XInput", "MIT", "Qt", _XCB, texts=_QT),
    Inner("libjpeg-turbo", "IJG", "Qt", "qjpeg", rb"libjpeg-turbo version (\d+\.\d+\.\d+)", _QT),
    Inner("libmpdec", "BSD-2-Clause", "Python", r"_decimal\b", rb"\0(2\.\d\.\d)\0", _PYTHON),
    Inner("libiconv", "LGPL-2.1-or-later", "lxml", r"^etree\.", b"libiconv_open",
          (TEXTS / "LGPL-2.1.txt",)),
    Inner("zlib", "Zlib", "lxml", r"^etree\.", rb"inflate (\d+\.\d+\.\d+) Copyright",
          (TEXTS / "zlib.txt",)),
    Inner("libsodium", "ISC", "PyNaCl", r"^_sodium\."),
    Inner("Taskflow", "MIT", "RapidFuzz", r"^process_cpp_impl\.", b"Taskflow",
          (TEXTS / "Taskflow.txt",)),
    Inner("libjpeg-turbo", "IJG", "pillow", _PILLOW, rb"libjpeg-turbo version (\d+\.\d+\.\d+)"),
    Inner("OpenJPEG", "BSD-2-Clause", "pillow", "^libopenjp2-", rb"\0(2\.\d+\.\d+)\0"),
    Inner("LibTIFF", "libtiff", "pillow", _PILLOW, rb"LIBTIFF, Version (\d+\.\d+\.\d+)"),
    Inner("Zstandard", "BSD-3-Clause", "pillow", "^libzstd-", rb"\0(1\.\d+\.\d+)\0"),
    Inner("liblzma", "0BSD", "pillow", "^liblzma-", rb"\0(5\.\d+\.\d+)\0"),
    Inner("libXau", "MIT", "pillow", "^libXau-"),
    Inner("libxcb", "MIT", "pillow", r"^libxcb-[0-9a-f]{8}\."),
    Inner("zlib-ng", "Zlib", "pillow", _PILLOW, rb"(\d+\.\d+\.\d+)\.zlib-ng"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """An `inner` part and the file that holds it; `version` is '' where its bytes do not tell."""

    inner: Inner
    version: str
    source: Path


def inner_parts(sources: Iterable[Path], table: Iterable[Inner] = INNER) -> Iterator[Found]:
    """What of the table is in `sources`, each once."""
    files = [source for source in sources if source.suffix != ".py" and source.is_file()]
    for inner in table:
        name = re.compile(inner.file)
        for source in files:
            found = re.search(inner.mark, source.read_bytes()) if name.search(source.name) else None
            if found is not None:
                version = found.group(1).decode() if found.re.groups else ""
                yield Found(inner, version, source)
                break
