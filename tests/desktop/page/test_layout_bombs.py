"""What costs Qt seconds is set in another way, and no word of it is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.exporting.markdown import markdown
from desktop.exporting.webpage import web_page
from desktop.page.course_html import course_words
from desktop.page.drawn_courses import MOST_EPISODES, MOST_MARKS, MOST_READINGS, thinned
from desktop.page.html import render
from desktop.page.inlines import BREAK
from desktop.page.lab_course import read_course
from desktop.page.options import PageOptions
from desktop.page.page_weight import BOX_CELLS, DEEPEST_BOX, MOST_CELLS, largest_table
from index import (
    Aside,
    AsideKind,
    Block,
    Cell,
    Image,
    KeyPoints,
    ListBlock,
    Paragraph,
    Reference,
    ReferenceList,
    Run,
    Table,
    monograph_text,
)
from tests.desktop.exporting.contents import content_of
from tests.desktop.page.small_chapters import chapter_of
from tests.desktop.page.test_html import read, style


def words(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def paragraph(text: str) -> Paragraph:
    return Paragraph(words(text))


def box(*blocks: Block) -> Aside:
    return Aside(AsideKind.BOX, blocks, words("Title"))


def boxes(depth: int) -> Block:
    inner: Block = paragraph("deep")
    for _ in range(depth):
        inner = box(paragraph("beside"), inner)
    return inner


def boxes_in_lists(depth: int) -> Block:
    inner: Block = paragraph("deep")
    for _ in range(depth):
        inner = ListBlock(((box(inner),),))
    return inner


def table(rows: int, columns: int) -> Table:
    row = tuple(Cell(words(f"c{number}")) for number in range(columns))
    return Table((row,) * rows, caption=words("Caption"), notes=(paragraph("Note"),))


def spread(count: int) -> Table:
    """Few cells on a grid of many places."""
    wide = tuple(Cell(words(f"w{number}")) for number in range(count))
    return Table((wide, *((Cell(words("over all"), colspan=count),) for _ in range(count))))


def references(count: int) -> ReferenceList:
    return ReferenceList(
        tuple(
            Reference(
                key=f"r{number}",
                label="",
                citation=words(f"Author {number}."),
                identifiers=f"PubMed {number}",
            )
            for number in range(count)
        )
    )


def page(*blocks: Block) -> str:
    return render(chapter_of(*blocks), PageOptions(style()))


def depth_of_tables(html: str) -> int:
    depth = deepest = 0
    for piece in html.split("<"):
        depth += piece.startswith("table") - piece.startswith("/table")
        deepest = max(deepest, depth)
    return deepest


BOMBS: dict[str, Callable[[], tuple[Block, ...]]] = {
    "boxes": lambda: (boxes(60),),
    "boxes in lists": lambda: (boxes_in_lists(40),),
    "many boxes": lambda: (box(paragraph("within")),) * MOST_CELLS,
    "a large table": lambda: (table(700, 10),),
    "many tables": lambda: (table(2, 2),) * MOST_CELLS,
    "a wide grid": lambda: (spread(400),),
    "spans": lambda: (Table(((Cell(words("one"), rowspan=1000, colspan=1000),),) * 10),),
    "key points": lambda: (KeyPoints(((words("Latency:"), words("3 weeks")),) * MOST_CELLS),),
    "references": lambda: (references(6_000),),
    "list": lambda: (ListBlock((((paragraph("item")),),) * 1_200, ordered=True),),
    "pictures": lambda: (Paragraph((Image("x.png", "words of it"),)),) * MOST_CELLS,
    "a word": lambda: (paragraph("w" * 5_000),),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_no_word_is_lost_and_no_table_is_too_much(bomb: Callable[[], tuple[Block, ...]]) -> None:
    monograph = chapter_of(*bomb())
    html = render(monograph, PageOptions(style()))

    found = read(html).words
    wanted = [word for word in monograph_text(monograph).split() if word != "•"]
    assert set(wanted) <= set(found)
    assert len(found) >= len(wanted)
    assert html.count("<td") + html.count("<th") <= MOST_CELLS + 10
    assert depth_of_tables(html) <= DEEPEST_BOX + 1
    assert max(map(int, _spans(html)), default=1) <= 400


def _spans(html: str) -> list[str]:
    return [piece.split('"')[1] for piece in html.split("span=")[1:]]


def test_boxes_are_set_as_such_four_deep() -> None:
    assert depth_of_tables(page(boxes(4))) == 4
    assert depth_of_tables(page(boxes(5))) == 4
    assert page(boxes(5)).count("<b>Title</b>") == 5


def test_the_largest_tables_are_the_first_to_be_set_as_lines() -> None:
    html = page(table(3, 3), table(700, 10), box(paragraph("within")))

    assert html.count("<td") == 3 * 3 + 1
    assert html.count("each line is one of its rows") == 1
    assert "<p>c0 | c1 | c2 | c3 |" in html
    assert html.count("Caption") == html.count("Note<") == 2


def test_usual_tables_stay_tables() -> None:
    assert largest_table([table(100, 10), references(300), box()]) == MOST_CELLS
    assert largest_table([table(700, 10), table(3, 3)]) == 9
    assert largest_table([box()] * MOST_CELLS) < BOX_CELLS


def test_a_long_list_goes_on_counting() -> None:
    html = page(ListBlock((((paragraph("item")),),) * 1_200, ordered=True))

    assert html.count("<ol") == 3
    assert '<ol start="501">' in html
    assert '<ol start="1001">' in html


def test_a_word_without_end_can_be_broken() -> None:
    html = page(paragraph("w" * 5_000))

    assert "w" * 201 not in html
    assert "w" * 5_000 in html.replace(BREAK, "")
    assert BREAK not in page(paragraph("w" * 200))


@pytest.mark.parametrize("name", ["spans", "a wide grid", "a large table", "boxes"])
def test_what_is_exported_has_every_word_and_no_more_room_than_it_needs(name: str) -> None:
    monograph = chapter_of(*BOMBS[name]())
    content = content_of(monograph)

    text, html = markdown(content), web_page(content)

    wanted = set(monograph_text(monograph).split()) - {"•"}
    assert all(word in text for word in wanted)
    assert wanted <= set(read(html).words)
    assert max(map(int, _spans(html)), default=1) <= 400
    assert text.count("|") < 500_000
    if name == "spans":
        assert text.count("|") < 200


def course_table(rows: int, titles: bool = False) -> Table:
    head = ("Time", "ALT (U/L)", "Bilirubin (mg/dL)")
    lines = [head]
    for number in range(rows):
        if titles and number % 2 == 0:
            lines.append((f"Course {number}", "", ""))
        day = number % 2 if titles else number
        lines.append((f"{day} days", str(100 + number), "1.5"))
    return Table(tuple(tuple(Cell(words(text)) for text in line) for line in lines), head=1)


@pytest.mark.parametrize("titles", [False, True], ids=["one episode", "many episodes"])
def test_a_long_course_is_drawn_in_few_points_and_says_so(titles: bool) -> None:
    course = read_course(course_table(3_000, titles=titles))
    assert course is not None
    assert (len(course.episodes) > MOST_EPISODES) is titles

    drawn = thinned(course)

    count = sum(len(episode.readings) for episode in drawn.episodes)
    assert count <= MOST_READINGS + len(drawn.series)
    assert len(drawn.episodes) <= MOST_EPISODES + len(drawn.series)
    assert f"Drawn: {count} of the 3,000 times in the table." in course_words(drawn)
    assert max(level.height for _, _, level in drawn.levels()) == 3_099
    assert "Highest: ALT 3099 U/L" in course_words(drawn)


def remarked_table(rows: int, each: int) -> Table:
    """A reading a day, and a remark before every reading of a number that `each` divides."""
    lines: list[tuple[Cell, ...]] = [tuple(map(cell, ("Time", "ALT (U/L)", "Bilirubin (mg/dL)")))]
    for number in range(rows):
        if number % each == 0:
            lines.append((cell(""), Cell(words(f"Remark of day {number}"), colspan=2)))
        lines.append(tuple(map(cell, (f"{number} days", str(100 + number), "1.5"))))
    return Table(tuple(lines), head=1)


def cell(text: str) -> Cell:
    return Cell(words(text))


def test_a_mark_of_a_long_course_stays_between_the_days_it_stood_between() -> None:
    course = read_course(remarked_table(1_000, each=100))
    assert course is not None

    (episode,) = thinned(course).episodes

    assert len(episode.marks) == 10
    for mark in episode.marks[1:]:
        day = float(mark.text.rpartition(" ")[2])
        days = [reading.moment.day or 0.0 for reading in episode.readings]
        assert days[mark.before - 1] < day <= days[mark.before]


def test_marks_that_are_too_many_are_named_as_not_drawn() -> None:
    course = read_course(remarked_table(100, each=1))
    assert course is not None

    drawn = thinned(course)

    told = {*(mark.text for mark in drawn.marks()), *drawn.left_out}
    assert len(list(drawn.marks())) == MOST_MARKS
    assert told >= {f"Remark of day {number}" for number in range(100)}
    assert len(list(drawn.levels())) == len(list(course.levels()))
    assert "Drawn" not in course_words(drawn)


def test_a_usual_course_is_drawn_as_it_is() -> None:
    course = read_course(course_table(MOST_READINGS))
    assert course is not None

    assert thinned(course) is course
    assert "Drawn" not in course_words(course)


def test_what_is_not_drawn_is_named_up_to_a_point() -> None:
    course = read_course(course_table(5))
    assert course is not None

    told = course_words(replace(course, left_out=tuple(f"thing {n}" for n in range(50))))

    assert "thing 19; and 30 more" in told
    assert "thing 20" not in told


def test_a_grid_that_is_no_course_is_not_read() -> None:
    assert read_course(spread(400)) is None
