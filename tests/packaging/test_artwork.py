"""The icon files hold the pictures that their tables of contents promise."""

import struct

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageReader


@pytest.fixture
def draw(qapp: object):
    from artwork import open_drawing

    return open_drawing()


def test_a_picture_has_its_side_a_leaf_and_a_clear_ground(draw) -> None:
    for side in (16, 256):
        image = QImage.fromData(draw(side))
        assert (image.width(), image.height()) == (side, side)
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(side // 2, side // 3).alpha() == 255


def test_the_icon_of_windows_is_read_back_by_qt(draw) -> None:
    from artwork import ICO_SIDES, ico

    data = QByteArray(ico(draw))
    told = [data.data()[6 + 16 * number] for number in range(len(ICO_SIDES))]
    buffer = QBuffer(data)
    reader = QImageReader(buffer, b"ico")

    assert reader.imageCount() == len(ICO_SIDES)
    sides = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        sides.append(reader.read().width())
    assert sides == list(ICO_SIDES)
    assert told == [side % 256 for side in ICO_SIDES]


def test_the_icon_of_macos_holds_every_side(draw) -> None:
    from artwork import ICNS_SIDES, icns

    data = icns(draw)
    assert (data[:4], struct.unpack_from(">I", data, 4)[0]) == (b"icns", len(data))
    place, sides = 8, {}
    while place < len(data):
        name, length = struct.unpack_from(">4sI", data, place)
        sides[QImage.fromData(data[place + 8 : place + length]).width()] = name
        place += length
    assert sides == ICNS_SIDES
