"""What stands where on a sheet, looked at as the layout has it and as the paper shows it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument

from desktop.page.course_html import course_url
from desktop.page.lab_course import read_course
from desktop.printing.inline_images import PaperImages
from desktop.printing.pagination import page_of
from desktop.printing.paper import DOTS, dots
from desktop.printing.paper_text import PaperText
from desktop.printing.sheets import Sheets
from index import Cell, Run, Table
from tests.desktop.page.test_pictures import png
from tests.desktop.printing.papers import A4, LETTER

pytestmark = pytest.mark.usefixtures("qapp")
STYLE = (
    "<style>table.g { border-collapse: collapse; border: 1px solid #000 } "
    "table.g td { padding: 4px; border: 1px solid #000 }</style>"
)


def sheets(html: str, *, shorter: tuple[str, ...] = (), pictures: dict[str, bytes] | None = None):
    text = PaperText("A title", "A kind", STYLE + html, ("A foot",), pictures or {}, shorter)
    return Sheets(text, A4)


def painted(made: Sheets, number: int) -> QImage:
    """A sheet at 100 dots an inch."""
    sheet = made.paper.sheet
    picture = QImage(
        round(sheet.width() / 3), round(sheet.height() / 3), QImage.Format.Format_RGB32
    )
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.scale(1 / 3, 1 / 3)
    made.paint(painter, number)
    painter.end()
    return picture


def is_blank(picture: QImage, place: QRectF) -> bool:
    part = picture.copy(place.toRect())
    white = QImage(part.size(), part.format())
    white.fill(QColor("white"))
    return part == white


def test_no_heading_is_alone_at_the_foot_of_a_sheet() -> None:
    for lines in range(30, 70):
        filler = "".join(f"<p>Line {number}</p>" for number in range(lines))
        made = sheets(f"{filler}<h2>Upper</h2><h3>Lower</h3><p>Text below.</p>")
        upper, lower = made.bookmarks
        # The sheet with the heading has at least two lines' room below it.
        assert upper.sheet == lower.sheet
        assert lower.top + dots(8) < made.paper.room.bottom(), lines


def test_a_label_in_bold_stays_with_what_it_labels() -> None:
    for lines in range(30, 70):
        filler = "".join(f"<p>Line {number}</p>" for number in range(lines))
        made = sheets(f"{filler}<p><b>Its label</b></p><p>What it <b>labels</b></p>")
        assert _sheet_of(made, "Its label") == _sheet_of(made, "What it"), lines


def test_a_picture_stays_with_the_words_below_it() -> None:
    given = {"a.png": png(300, 200)}
    for lines in range(20, 60):
        filler = "".join(f"<p>Line {number}</p>" for number in range(lines))
        html = f'{filler}<p>Above</p><p><img src="picture:a.png"/></p><p>Its words</p>'
        made = sheets(html, pictures=given)
        assert _sheet_of(made, "\ufffc") == _sheet_of(made, "Its words"), lines


def test_a_caption_stays_with_its_table() -> None:
    rows = "".join(f"<tr><td>Row {n}</td></tr>" for n in range(4))
    table = f'<table class="g">{rows}</table>'
    for lines in range(30, 60):
        filler = "".join(f"<p>Line {number}</p>" for number in range(lines))
        made = sheets(f"{filler}<p>Its caption</p>{table}")
        caption, first_row = (_sheet_of(made, words) for words in ("Its caption", "Row 0"))
        assert caption == first_row, lines


def _sheet_of(made: Sheets, words: str) -> int:
    block = made._document.find(words).block()
    top = made._document.documentLayout().blockBoundingRect(block).top()
    return page_of(made._slices, top)


def test_a_shorter_text_is_taken_only_where_it_saves_a_sheet() -> None:
    long = "".join(f"<p>Line {number}</p>" for number in range(90))
    short, shorter = "<p>Short</p>", "<p>Shorter</p>"

    assert sheets(short, shorter=(shorter,))._document.toPlainText() == "Short"
    assert sheets(long, shorter=(long, short, shorter))._document.toPlainText() == "Short"
    assert sheets(long, shorter=(long + short,))._document.toPlainText().endswith("Line 89")


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.name)
def test_the_margins_are_white_and_the_room_is_used(paper) -> None:
    html = "".join(f"<p>{'Words to fill a line with. ' * 60}</p>" for _ in range(12))
    made = Sheets(PaperText("T", "K", html, ("F",)), paper)
    picture = painted(made, 0)
    side = dots(15) / 3

    assert is_blank(picture, QRectF(0, 0, side, picture.height()))
    assert is_blank(picture, QRectF(picture.width() - side, 0, side, picture.height()))
    room = QRectF(made.paper.room.topLeft() / 3, made.paper.room.size() / 3)
    assert not is_blank(picture, QRectF(room.left(), room.bottom() - 60, room.width(), 58))


def test_a_row_is_not_torn_and_its_rules_are_on_both_sheets() -> None:
    cell = "Words of a cell. " * 60
    rows = "".join(f"<tr><td>{n}</td><td>{cell}</td></tr>" for n in range(30))
    made = sheets(f'<table class="g" width="99%" cellspacing="0">{rows}</table>')
    tops = [page.span for page in made._slices]

    assert made.count > 2
    assert all(abs(above.bottom - below.top) < 0.01 for above, below in pairwise(tops))
    for number in range(made.count):
        picture = painted(made, number)
        room = made.paper.room
        height = made._slices[number].span.height
        for edge in (room.top(), room.top() + height):
            line = QRectF(room.left() / 3 + 20, edge / 3 - 2, 200, 4)
            assert not is_blank(picture, line), (number, edge)


def test_a_row_higher_than_a_sheet_flows_on_and_no_line_of_it_is_cut() -> None:
    long, longer = (" ".join(f"word{number}" for number in range(count)) for count in (1100, 2500))
    made = sheets(f'<table class="g"><tr><td>{long}</td><td>{longer}</td></tr></table>')
    edges = [page.span.bottom for page in made._slices[:-1]]

    assert made.count > 2
    assert all(page.span.height <= made.paper.room.height() for page in made._slices)
    for words in ("word0", "word1200"):
        block = made._document.find(words).block()
        top = made._document.documentLayout().blockBoundingRect(block).top()
        lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        for line in lines:
            upper = top + line.y()
            cut = [edge for edge in edges if upper + 1 < edge < upper + line.height() - 1]
            assert not cut, (words, upper)


def named_rows(count: int, words: int) -> str:
    """A table of named rows of that many words, with a head."""
    named = '<tr><th colspan="2"><h4>Name {0}</h4></th></tr><tr><td>{1}</td><td>x</td></tr>'
    rows = "".join(named.format(n, " ".join(f"w{n}" for _ in range(words))) for n in range(count))
    head = "<thead><tr><th>Left head</th><th>Right head</th></tr></thead>"
    return f'<table class="g" width="99%">{head}{rows}</table>'


def test_a_row_higher_than_a_sheet_says_its_name_on_the_next() -> None:
    made = sheets(named_rows(3, 6000))
    going_on = [page for page in made._slices if len(page.heads) == 2]

    assert len(going_on) >= 3
    for page in going_on:
        head, name = page.heads
        assert head.bottom <= name.top < name.bottom <= page.span.top
        assert head.height + name.height + page.span.height <= made.paper.room.height()


def test_the_name_of_a_row_is_never_at_the_foot_of_a_sheet() -> None:
    for words in range(150, 400, 10):
        made = sheets(named_rows(12, words))
        for number in range(12):
            assert _sheet_of(made, f"Name {number}") == _sheet_of(made, f"w{number}"), words


def test_rows_that_a_cell_joins_stay_on_one_sheet() -> None:
    rest = "".join(f"<tr><td>{words}</td></tr>" for words in ("Middle", "Last"))
    joined = f'<tr><td rowspan="3">Joined</td><td>First</td></tr>{rest}'
    for lines in range(30, 60):
        filler = "".join(f"<tr><td>a</td><td>{number}</td></tr>" for number in range(lines))
        made = sheets(f'<table class="g">{filler}{joined}</table>')
        assert _sheet_of(made, "First") == _sheet_of(made, "Last"), lines


def test_a_course_of_liver_tests_is_drawn_with_dots_for_paper() -> None:
    heads, values = ("Time", "ALT (U/L)"), (("Pre", "20"), ("3 weeks", "400"), ("Normal", "<40"))
    rows = tuple(tuple(Cell((Run(words),)) for words in row) for row in (heads, *values))
    course = read_course(Table(rows, head=1))
    assert course is not None
    html = f'<p><img src="{course_url("a/1")}"/></p>'
    text = PaperText("T", "K", html, (), courses={"a/1": course})
    images = PaperImages(QTextDocument(), text, QSizeF(A4.room.width(), A4.room.height()))
    drawn = images.picture(course_url("a/1"))

    assert drawn is not None
    assert drawn[0].width() / (drawn[1].width() / DOTS) == pytest.approx(600, rel=0.01)
    assert drawn[1].width() < A4.room.width()
    assert images.picture(course_url("b")) is None
    assert not is_blank(painted(Sheets(text, A4), 0), QRectF(80, 80, 500, 150))


def test_pictures_keep_their_pixels_and_fit() -> None:
    room = QSizeF(A4.room.width(), A4.room.height())
    given = {"wide.png": png(3000, 150), "tall.png": png(150, 3000), "small.png": png(200, 100)}
    images = PaperImages(QTextDocument(), PaperText("T", "K", "", (), given), room)

    wide, tall, small = (images.picture(f"picture:{name}") for name in given)
    assert None not in (wide, tall, small)
    assert (wide[0].width(), tall[0].height()) == (3000, 3000)
    assert wide[1].width() == pytest.approx(room.width())
    assert tall[1].height() < room.height() / 2
    # A pixel is a pixel of a screen where there is room for it.
    assert small[1].width() == pytest.approx(200 * DOTS / 96)
    assert images.picture("file:///etc/hostname") is None
    assert images.picture("picture:none.png") is None


def test_a_picture_is_painted_in_its_colour() -> None:
    made = sheets('<p><img src="picture:a.png"/></p>', pictures={"a.png": png(300, 200)})
    picture = painted(made, 0)
    inside = made.paper.room.topLeft() / 3 + QRectF(0, 0, 30, 30).center()

    assert picture.pixelColor(inside.toPoint()) == QColor(0x33, 0x66, 0x99)
