"""Pictures decoded, and made smaller where they are larger than any page shows.

Loads Pillow, so it is loaded late.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PIL import Image

FORMATS: Final = ("JPEG", "PNG", "GIF")
_FORMAT_OF: Final = {".jpg": "JPEG", ".png": "PNG", ".gif": "GIF"}
LARGEST_SIDE: Final = 1600
LARGEST_BYTES: Final = 1024 * 1024
# Unpacked, so many pixels are 160 MB.
MOST_PIXELS: Final = 40_000_000
_QUALITY: Final = 85
# Mode of the picture → mode in which scaling mixes its colours rightly.
_MODES: Final = {
    "1": "L", "L": "L", "LA": "LA", "P": "RGB", "RGB": "RGB", "RGBA": "RGBA", "CMYK": "RGB",
}  # fmt: skip
_OPAQUE: Final = ("L", "RGB")
# What Pillow raises on damage, by format.
_DAMAGE: Final = (OSError, SyntaxError, ValueError, IndexError, EOFError, struct.error, zlib.error)

# Pillow warns of a picture that unpacks to very much, and opens it.
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


class Unreadable(Exception):
    """The picture cannot be decoded."""


class Unscalable(Exception):
    """The picture can be shown but not made smaller; its text says why."""


class Bomb(Exception):
    """The picture unpacks to more than `MOST_PIXELS`."""


def fitted(data: bytes) -> tuple[bytes, str] | None:
    """The picture `data` scaled to at most `LARGEST_SIDE` a side, and its suffix.

    None where it can stay as it is. An oversized animation keeps its first frame. Raises
    `Unreadable`, `Unscalable`, `Bomb`.
    """
    with _opened(data) as picture:
        too_large = max(picture.size) > LARGEST_SIDE
        if not too_large and len(data) <= LARGEST_BYTES:
            picture.load()
            return None
        smaller, suffix = _packed(_scaled(picture), as_jpeg=picture.format == "JPEG")
    return (smaller, suffix) if too_large or len(smaller) < len(data) else None


def check_decodes(data: bytes, suffix: str) -> None:
    """Decode a picture, which must be what its `suffix` says. Raises `Unreadable`, `Bomb`."""
    with _opened(data, (_FORMAT_OF[suffix],)) as picture:
        picture.load()


@contextmanager
def _opened(data: bytes, formats: tuple[str, ...] = FORMATS) -> Iterator[Image.Image]:
    """The picture, with what Pillow says of damage told as ours."""
    try:
        with Image.open(io.BytesIO(data), formats=formats) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Bomb
            yield picture
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise Bomb from error
    except _DAMAGE as error:
        raise Unreadable from error


def _scaled(picture: Image.Image) -> Image.Image:
    mode = "RGBA" if "transparency" in picture.info else _MODES.get(picture.mode)
    if mode is None:
        raise Unscalable(f"its colours are of the unusual kind {picture.mode}")
    size = (LARGEST_SIDE, LARGEST_SIDE)
    # A JPEG can be unpacked smaller from the start.
    picture.draft(None, size)
    scaled = picture if picture.mode == mode else picture.convert(mode)
    scaled.thumbnail(size, Image.Resampling.LANCZOS)
    return scaled


def _packed(picture: Image.Image, *, as_jpeg: bool) -> tuple[bytes, str]:
    """A drawing stays a PNG, without loss, unless it turns out to be a photograph."""
    if not as_jpeg:
        data = _saved(picture, "PNG")
        if len(data) <= LARGEST_BYTES or picture.mode not in _OPAQUE:
            return data, ".png"
    return _saved(picture, "JPEG"), ".jpg"


def _saved(picture: Image.Image, form: str) -> bytes:
    stream = io.BytesIO()
    picture.info = {}  # what it says of itself held for the larger one
    picture.save(stream, form, quality=_QUALITY)
    return stream.getvalue()
