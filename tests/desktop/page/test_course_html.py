"""The words that go with the drawing of a course."""

from desktop.page.course_html import course_html, course_url, course_words
from desktop.page.html import render
from desktop.page.lab_course import courses_of, read_course
from desktop.page.options import PageOptions
from index import Library
from tests.desktop.page.laboratory_tables import HEAD, course_table, table
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.page.test_html import style

ROWS = (("1 week", "", "80", "90", "<1"), ("2 weeks", "", "1,200", "80", "6"))


def test_the_words_say_what_is_drawn_and_what_is_not() -> None:
    course = read_course(course_table(*ROWS))
    assert course is not None

    assert course_words(course) == (
        "ALT, Alk P and Bilirubin as multiples of the upper limit of normal given in the table "
        "(1 is the limit), with the values beside the points where there is room; "
        "the scale is logarithmic. "
        "Highest: ALT 1,200 U/L (30 times the limit), 2 weeks; "
        "Alk P 90 U/L (0.783 times the limit), 1 week; "
        "Bilirubin 6 mg/dL (5 times the limit), 2 weeks. "
        "Not drawn: Bilirubin “<1” (1 week)."
    )


def test_without_limits_the_words_say_so() -> None:
    course = read_course(table(HEAD, *ROWS))
    assert course is not None

    assert "as plain values, because the table gives no normal limits" in course_words(course)
    assert "Highest: ALT 1,200 U/L, 2 weeks;" in course_words(course)


def test_the_drawing_stands_before_its_table(library: Library) -> None:
    monograph = library.get("Metoprolol")
    courses = courses_of(monograph)
    (name,) = courses
    html = render(monograph, PageOptions(style(), courses=courses))

    after = html[html.index(f'<img src="{course_url(name)}"/>') :]
    assert after.index("times the limit") < after.index("Weeks After Stopping")


def test_a_page_for_somebody_who_cannot_draw_has_the_table_alone(library: Library) -> None:
    html = render(library.get("Metoprolol"), PageOptions(style()))

    assert "course:" not in html
    assert "Weeks After Stopping" in html
    assert course_html("none", PageOptions(style()).of(SPECIMEN)) == ""
