"""The drawing of a course: each point and label is there, in every palette and size."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.page.course_plot import course_image
from desktop.page.lab_course import Course, read_course
from desktop.theme.theme import DARK, LIGHT, Palette, load_fonts
from index import Table
from tests.desktop.page.laboratory_tables import HEAD, course_table, table

WIDTH = 600
WEEKS = tuple((f"{n} weeks", "", str(100 * n), str(60 + n), str(n)) for n in range(1, 6))


def course(made: Table) -> Course:
    found = read_course(made)
    assert found is not None
    return found


def drawn(
    made: Table, palette: Palette = LIGHT, density: float = 1.0, scale: float = 1.0
) -> QImage:
    load_fonts()
    return course_image(course(made), WIDTH, palette, scale, density)


def dots(image: QImage, colour: str, where: QRect | None = None) -> int:
    wanted, area = QColor(colour).rgb(), where or image.rect()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


def covered(image: QImage, colour: str, y: int) -> int:
    """How many dots of a line of the image are nearly of that colour: its edges are smoothed."""
    red, green, blue, _ = QColor(colour).getRgb()
    found = 0
    for x in range(image.width()):
        dot = image.pixelColor(x, y)
        distance = abs(dot.red() - red) + abs(dot.green() - green) + abs(dot.blue() - blue)
        found += dot.alpha() > 100 and distance < 60
    return found


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_test_has_its_line_in_the_colours_of_the_theme(qapp, palette: Palette) -> None:
    image = drawn(course_table(*WEEKS), palette)

    for colour in (palette.badge("A").ground, palette.accent, palette.badge("C").ground):
        assert dots(image, colour) > 30
    assert dots(image, palette.ink) > 30
    assert image.pixelColor(1, image.height() - 2).alpha() == 0


def shaded(made: Table) -> QRect:
    """Where the time of treatment is shaded, on the line below the values."""
    image = drawn(made)
    line = image.height() // 5
    found = [x for x in range(image.width()) if 10 < image.pixelColor(x, line).alpha() < 60]
    return QRect(found[0], 0, found[-1] - found[0], 1) if found else QRect()


def test_treatment_begins_before_the_first_reading_where_that_came_later(qapp) -> None:
    end, after = ("1 week", "0", "80", "", ""), ("3 weeks", "2 weeks", "60", "", "")
    from_start = shaded(course_table(("0", "", "30", "", ""), end, after))
    before_first = shaded(course_table(end, after))

    assert from_start.width() > before_first.width() > 8


def test_a_test_that_the_table_lacks_has_no_line(qapp) -> None:
    image = drawn(course_table(*((when, "", alt, "", "") for when, _, alt, *_ in WEEKS)))

    assert dots(image, LIGHT.badge("A").ground) > 30
    assert dots(image, LIGHT.accent) == 0


def test_lines_differ_without_their_colours(qapp) -> None:
    """On paper in black: broken lines have gaps, and only the marker of ALT is filled."""
    rows = tuple((f"{n} weeks", "", "400", "230", "6") for n in range(1, 4))
    image = drawn(course_table(*rows), density=1.0)
    shares = []
    for colour in (LIGHT.badge("A").ground, LIGHT.accent, LIGHT.badge("C").ground):
        # A level line: how much of it is covered, where it is covered most.
        rows_of = (covered(image, colour, y) for y in range(40, 200))
        shares.append(max(rows_of) / WIDTH)

    assert shares[0] > 0.6
    assert 0.3 < shares[1] < 0.85 * shares[0]
    assert 0.1 < shares[2] < 0.85 * shares[0]


@pytest.mark.parametrize("density", [1.0, 2.0, 4.0])
def test_a_denser_screen_gets_more_dots_for_the_same_size(qapp, density: float) -> None:
    image = drawn(course_table(*WEEKS), density=density)

    assert image.devicePixelRatio() == density
    assert image.width() == WIDTH * density
    assert image.deviceIndependentSize().width() == WIDTH


def test_larger_text_makes_a_taller_drawing(qapp) -> None:
    usual, large = (drawn(course_table(*WEEKS), scale=scale) for scale in (1.0, 2.0))

    assert large.height() == 2 * usual.height()


@pytest.mark.parametrize(
    "made",
    [
        table(HEAD, ("0", "", "5", "", ""), ("1 week", "", "5", "", "")),
        course_table(("Pre", "", "5", "", ""), ("Given", "", "", "", ""), ("0", "", "5", "", "")),
        course_table(*((f"{n} days", "", str(10**n), "1", "0.01") for n in range(1, 6))),
        course_table(*((f"{n} days", "", "900", "900", "9") for n in range(1, 60))),
    ],
    ids=["one value only", "one reading an episode", "many decades", "many readings"],
)
def test_any_course_can_be_drawn(qtbot: QtBot, made: Table) -> None:
    assert dots(drawn(made), LIGHT.badge("A").ground) > 5
