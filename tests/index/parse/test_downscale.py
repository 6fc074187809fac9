"""Oversized pictures are made smaller and look the same; all others keep every byte."""

import io
from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageDraw

from index import Library, build_library
from index.parse.downscale import LARGEST_BYTES, LARGEST_SIDE
from index.parse.images import SourceImage, read_image
from index.parse.source_document import Rejected, SourceDocument
from tests.hostile.archives import png
from tests.index.parse.chapters import bits, section

DAMAGED = "It is damaged: it cannot be read as a picture."
RED, GREY = (200, 30, 60), (84, 84, 84)


def drawing(width: int = 2400, height: int = 1200) -> Image.Image:
    """Red on the left, white on the right."""
    picture = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(picture).rectangle((0, 0, width // 2, height), fill=RED)
    return picture


def noise(side: int) -> Image.Image:
    """A picture that no format packs."""
    return Image.effect_noise((side, side), 90).convert("RGB")


def packed(picture: Image.Image, form: str, **options: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, form, **options)
    return stream.getvalue()


def taken(data: bytes, name: str = "a.png") -> SourceImage:
    image = read_image(SourceDocument("test", name, data))
    assert isinstance(image, SourceImage), image
    return image


DOTS = Random(7).randbytes(2 * 900 * 900)
SIXTEEN_BITS = packed(Image.frombytes("I;16", (900, 900), DOTS), "PNG")
TURNED = drawing().transpose(Image.Transpose.ROTATE_180).quantize(8)
OVERSIZED = {
    "PNG": (packed(drawing(), "PNG"), ".png", RED, 255),
    "PNG with a palette": (packed(drawing().quantize(8), "PNG"), ".png", RED, 255),
    "PNG with a transparent palette": (
        packed(
            drawing().quantize(8), "PNG", transparency=drawing().quantize(8).getpixel((2399, 9))
        ),
        ".png",
        RED,
        0,
    ),
    "PNG with alpha": (packed(drawing().convert("RGBA"), "PNG"), ".png", RED, 255),
    "PNG in grey": (packed(drawing().convert("L"), "PNG"), ".png", GREY, 255),
    "PNG in grey with alpha": (packed(drawing().convert("LA"), "PNG"), ".png", GREY, 255),
    "JPEG": (packed(drawing(), "JPEG"), ".jpg", RED, 255),
    "JPEG in grey": (packed(drawing().convert("L"), "JPEG"), ".jpg", GREY, 255),
    "JPEG for printers": (packed(drawing().convert("CMYK"), "JPEG"), ".jpg", RED, 255),
    "GIF": (packed(drawing().quantize(8), "GIF"), ".png", RED, 255),
    "GIF that moves": (
        packed(drawing().quantize(8), "GIF", save_all=True, append_images=[TURNED]),
        ".png",
        RED,
        255,
    ),
}


@pytest.mark.parametrize("kind", OVERSIZED)
def test_an_oversized_picture_is_scaled_and_keeps_its_colours(kind: str) -> None:
    data, suffix, left, opacity = OVERSIZED[kind]
    image = taken(data)
    with Image.open(io.BytesIO(image.data)) as scaled:
        assert scaled.size == (LARGEST_SIDE, LARGEST_SIDE // 2)
        shown = scaled.convert("RGBA")

    assert image.suffix == suffix
    assert shown.getpixel((10, 10)) == pytest.approx((*left, 255), abs=3)
    white = shown.getpixel((LARGEST_SIDE - 10, 10))
    assert white == pytest.approx((255, 255, 255, 255), abs=3) if opacity else white[3] == 0


@pytest.mark.parametrize(
    "data",
    [
        packed(drawing(1600, 800), "PNG"),
        packed(drawing(300, 200).quantize(4), "GIF", save_all=True, append_images=[TURNED]),
        packed(drawing(1600, 800).convert("CMYK"), "JPEG"),
        packed(Image.new("I;16", (2000, 9), 40_000), "PNG"),
        packed(drawing(20, 10), "GIF") + b"what a camera adds",
    ],
    ids=["at the limit", "a small animation", "CMYK", "16 bits", "something after it"],
)
def test_every_other_picture_keeps_its_bytes(data: bytes) -> None:
    assert taken(data).data == data


def test_a_heavy_photograph_is_packed_anew() -> None:
    heavy = packed(noise(900), "PNG")
    image = taken(heavy)

    assert len(heavy) > LARGEST_BYTES
    assert len(image.data) < len(heavy)
    assert (image.data[:3], image.suffix) == (b"\xff\xd8\xff", ".jpg")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (png(60_000, 60_000), "It unpacks to over 40 million pixels."),
        (png(9_500, 9_500), "It unpacks to over 40 million pixels."),
        (png(7_000, 5_800), "It unpacks to over 40 million pixels."),
        (png(100, 100) + bytes(LARGEST_BYTES), DAMAGED),
        (packed(drawing(), "PNG")[:400], DAMAGED),
        (packed(drawing(), "JPEG")[:-400], DAMAGED),
        (packed(drawing(20, 10), "GIF")[:30], DAMAGED),
        (b"\xff\xd8\xff" + b"broken" * 99, DAMAGED),
        (b"\xff\xd8\xff<svg xmlns='http://www.w3.org/2000/svg'/>", DAMAGED),
        (SIXTEEN_BITS, "It is over 1 MB and cannot be made smaller: its colours are of the un"),
        (b"<html>Sign in</html>", "It is not a JPEG, PNG or GIF picture, whatever its name says."),
    ],
    ids=[
        "a bomb",
        "what Pillow only warns of",
        "just over",
        "heavy and broken",
        "a cut PNG",
        "a cut JPEG",
        "a cut GIF",
        "broken",
        "a drawing",
        "heavy, of 16 bits",
        "a page",
    ],
)
def test_what_cannot_be_kept_says_why(data: bytes, reason: str) -> None:
    outcome = read_image(SourceDocument("test", "a.png", data))

    assert isinstance(outcome, Rejected)
    assert outcome.reason.startswith(reason)


def test_the_library_holds_the_smaller_one_and_the_report_adds_up(tmp_path: Path) -> None:
    (tmp_path / "source" / "other").mkdir(parents=True)
    files = {
        "Fictamab.nxml": bits(
            section("OVERVIEW", "<p><graphic xlink:href='a.png'/><graphic xlink:href='b.png'/></p>")
        ),
        "a.png": OVERSIZED["PNG"][0],
        "b.png": png(60_000, 60_000),
        "unnamed.png": packed(drawing(20, 10), "PNG"),
        "other/a.png": packed(drawing(10, 10), "PNG"),
    }
    for name, data in files.items():
        (tmp_path / "source" / name).write_bytes(data)
    report = build_library([tmp_path / "source"], tmp_path / "library")
    library = Library.open(tmp_path / "library")
    kept = library.image("a.png") or b""
    library.close()

    assert (report.read, report.chapters, report.pictures) == (5, 1, 2)
    assert (report.images, report.unnamed_images) == (1, 1)
    assert {entry.file: entry.reason for entry in report.rejected} == {
        "b.png": "It unpacks to over 40 million pixels.",
        "other/a.png": "Another picture has the name a.png already.",
    }
    assert report.missing_images == ("b.png",)
    assert len(list((tmp_path / "library" / "images").iterdir())) == 1
    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.size == (1600, 800)
