"""What is read from tables of laboratory values; the two real tables were compared by eye."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.page.lab_course import Course, courses_of, read_course
from index import Library, Table, build_library
from tests.desktop.page.laboratory_tables import HEAD, NORMAL, cell, course_table, table

# Each level of the table of case 1 of metoprolol (LiverTox, and the starter text after it): the
# test, when, the value there, and that value over its limit (ALT 40, Alk P 110 U/L).
METOPROLOL = [
    ("ALT", "Pre", "26", 0.65),
    ("Alk P", "Pre", "72", 0.65),
    ("ALT", "3 weeks", "1140", 28.5),
    ("Alk P", "3 weeks", "168", 1.53),
    ("ALT", "2 days after stopping", "409", 10.22),
    ("Alk P", "2 days after stopping", "132", 1.2),
    ("ALT", "4 weeks", "171", 4.28),
    ("Alk P", "4 weeks", "108", 0.98),
    ("ALT", "6 weeks", "34", 0.85),
    ("Alk P", "6 weeks", "84", 0.76),
    ("ALT", "5 days", "66", 1.65),
    ("Alk P", "5 days", "144", 1.31),
    ("ALT", "7 weeks", "24", 0.6),
    ("Alk P", "7 weeks", "126", 1.15),
]
METOPROLOL_EPISODES = [
    ((), (0.5,), None),
    (("Metoprolol (50 mg daily) given for 3 weeks",), (0.0, 0.1, 0.33, 1.0), None),
    (("Metoprolol (50 mg daily) restarted for 5 days",), (0.0, 1.0), None),
]


def levels(course: Course) -> list[tuple[str, str, str, float]]:
    return [
        (series.name, moment.label, level.text, round(level.height, 2))
        for series, moment, level in course.levels()
    ]


def read(made: Table) -> Course:
    course = read_course(made)
    assert course is not None
    return course


def test_the_course_of_the_starter_text(library: Library) -> None:
    (course,) = courses_of(library.get("Metoprolol")).values()

    assert levels(course) == METOPROLOL
    assert course.clock == "Time After Starting"
    assert course.left_out == ()


def test_the_courses_of_the_real_chapters(shared: Path, tmp_path: Path) -> None:
    build_library([shared / "data" / "livertox"], tmp_path / "library")
    library = Library.open(tmp_path / "library")
    courses = {s.id: courses_of(library.get(s.id)) for s in library.summaries()}
    library.close()

    assert {id: len(found) for id, found in courses.items() if found} == {"Metoprolol": 1}
    (course,) = courses["Metoprolol"].values()
    assert levels(course) == METOPROLOL
    episodes = [
        (
            tuple(mark.text for mark in each.marks),
            tuple(round(place, 2) for place in each.places),
            each.treatment,
        )
        for each in course.episodes
    ]
    assert episodes == METOPROLOL_EPISODES


@dataclass(frozen=True)
class ValueCase:
    says: str
    text: str
    height: float | None
    left_out: tuple[str, ...] = ()


VALUES = (
    ValueCase("a number", "400", 10.0),
    ValueCase("thousands have a comma", "1,200", 30.0),
    ValueCase("a footnote mark is no part of it", "400*", 10.0),
    ValueCase("the unit of the column may stand beside it", "400 U/L", 10.0),
    ValueCase("another unit is not read", "6 µkat/L", None, ("ALT “6 µkat/L” (1 week)",)),
    ValueCase("a bound is no value", "<20", None, ("ALT “<20” (1 week)",)),
    ValueCase("a range is no value", "300-400", None, ("ALT “300-400” (1 week)",)),
    ValueCase("a comma elsewhere is no thousand", "4,00", None, ("ALT “4,00” (1 week)",)),
    ValueCase("a word is no value", "normal", None, ("ALT “normal” (1 week)",)),
    ValueCase("zero has no place on a logarithmic scale", "0", None, ("ALT “0” (1 week)",)),
    ValueCase("what was not done is not missing", "Not done", None),
    ValueCase("an empty cell is not missing", "", None),
)


@pytest.mark.parametrize("case", VALUES, ids=lambda case: case.says)
def test_a_value_is_read_or_left_alone(case: ValueCase) -> None:
    course = read(
        course_table(
            ("1 week", "", case.text, "230", ""),
            ("2 weeks", "", "80", "115", ""),
            ("3 weeks", "", "40", "115", ""),
        )
    )

    heights = [h for name, when, _, h in levels(course) if (name, when) == ("ALT", "1 week")]
    assert heights == ([] if case.height is None else [case.height])
    assert course.left_out == case.left_out


@dataclass(frozen=True)
class LimitCase:
    says: str
    text: str
    limit: float | None


@pytest.mark.parametrize(
    "case",
    [
        LimitCase("below", "<40", 40.0),
        LimitCase("below, with the unit", "<40 U/L", 40.0),
        LimitCase("at most", "≤ 40", 40.0),
        LimitCase("the upper end of a range", "10-40", 40.0),
        LimitCase("up to", "up to 40", 40.0),
        LimitCase("a bare number may be anything", "40", None),
        LimitCase("another unit is no limit", "<0.7 µkat/L", None),
        LimitCase("a word is no limit", "normal", None),
    ],
    ids=lambda case: case.says,
)
def test_a_limit_is_read_or_not_there(case: LimitCase) -> None:
    normal = ("Normal Values", "", case.text, "", "")
    course = read(table(HEAD, ("1 week", "", "80", "", ""), ("2 weeks", "", "90", "", ""), normal))

    assert course.series[0].limit == case.limit
    assert course.in_multiples is (case.limit is not None)


def test_without_limits_the_values_themselves_are_drawn() -> None:
    course = read(table(HEAD, ("1 week", "", "80", "", "2.0"), ("2 weeks", "", "90", "", "3.0")))

    assert not course.in_multiples
    assert [height for *_, height in levels(course)] == [80.0, 2.0, 90.0, 3.0]


def test_a_test_without_a_limit_is_not_drawn_among_those_with_one() -> None:
    rows = (("1 week", "", "80", "90", "3"), ("2 weeks", "", "90", "80", ""))
    course = read(table(HEAD, *rows, ("Normal Values", "", "<40", "", "<1")))

    assert [series.name for series in course.series] == ["ALT", "Bilirubin"]
    assert course.left_out == ("Alk P, no normal limit given",)


def test_a_test_without_a_value_that_can_be_drawn_is_named_only() -> None:
    course = read(course_table(("0", "", "80", "", "<1"), ("1 week", "", "90", "", "")))

    assert [series.name for series in course.series] == ["ALT"]
    assert course.left_out == ("Bilirubin “<1” (0)",)


def test_two_rows_of_limits_are_none() -> None:
    rows = (("1 week", "", "80", "", ""), ("2 weeks", "", "90", "", ""))

    assert not read(table(HEAD, *rows, NORMAL, NORMAL)).in_multiples


def test_a_row_whose_time_cannot_be_read_is_left_out_by_name() -> None:
    course = read(
        course_table(
            ("1 week", "", "80", "", ""),
            ("Peak", "", "900", "", ""),
            ("", "", "70", "", ""),
            ("Discharge", "", "", "", ""),
            ("2 weeks", "", "60", "", ""),
        )
    )

    assert [text for _, _, text, _ in levels(course)] == ["80", "60"]
    assert course.left_out == ("the row “Peak”", "a row without a time")


def test_cells_that_span_stand_in_each_of_their_places() -> None:
    head = (cell("Time After Starting"), cell("ALT (U/L)"), cell("Alk P (U/L)"))
    twice = (cell("1 week", rowspan=2), cell("80"), cell("90"))
    below = (cell("70"), cell("100"))
    line = (cell("Stopped", colspan=3),)
    last = (cell("2 weeks"), cell("60"), cell("95"))
    course = read(Table((head, twice, below, line, last), head=1))

    assert [when for _, when, _, _ in levels(course)] == ["1 week"] * 4 + ["2 weeks"] * 2
    (episode,) = course.episodes
    assert [(mark.text, mark.before) for mark in episode.marks] == [("Stopped", 2)]
    # Two readings at one time cannot be told apart on a scale of time.
    assert not episode.to_scale


def test_a_heading_over_several_tests_names_none_of_them() -> None:
    head = (cell("Time After Starting"), cell("Liver tests", colspan=2))
    second = (cell(""), cell("ALT (U/L)"), cell("Alk P (U/L)"))
    rows = ((cell("0"), cell("80"), cell("90")), (cell("1 week"), cell("70"), cell("80")))

    assert read_course(Table((head, second, *rows), head=2)) is None


SPAN = cell("Ibuprofen started", colspan=3)


def test_a_remark_across_the_values_is_one_mark_at_its_time() -> None:
    plain_rows = course_table(("1 week", "", "80", "90", "1"), ("3 weeks", "", "60", "80", "1"))
    head, first, last, normal = plain_rows.rows
    remark = (cell("2 weeks"), cell(""), SPAN)
    course = read(Table((head, first, remark, last, normal), head=1))

    (episode,) = course.episodes
    (mark,) = course.marks()
    assert (mark.text, mark.day, episode.place_of(mark)) == ("Ibuprofen started", 14.0, 0.5)
    assert course.left_out == ()


@pytest.mark.parametrize("early", ["-3 months", "\N{MINUS SIGN}3 months", "3 months before"])
def test_rows_before_treatment_are_drawn_on_the_same_axis(early: str) -> None:
    rows = (
        (early, "", "30", "", ""),
        ("1 month", "", "80", "", ""),
        ("2 months", "", "60", "", ""),
    )
    (episode,) = read(course_table(*rows)).episodes

    assert [reading.moment.before for reading in episode.readings] == [True, False, False]
    assert [round(place, 2) for place in episode.places] == [0.0, 0.8, 1.0]


@pytest.mark.parametrize(
    ("says", "rows", "treatment"),
    [
        (
            "a row says when it was stopped",
            (("0", "", "30"), ("3 weeks", "0", "800"), ("5 weeks", "2 weeks", "80")),
            (0.0, 21.0),
        ),
        ("no row says so", (("0", "", "30"), ("3 weeks", "", "800"), ("5 weeks", "", "80")), None),
        (
            "a remark alone names no time",
            (("0", "", "30"), ("Drug given for 3 weeks",), ("3 weeks", "", "800")),
            None,
        ),
        (
            "given again",
            (("0", "", "30"), ("3 weeks", "0", "800"), ("Drug restarted",), ("5 weeks", "", "80")),
            None,
        ),
        (
            "stopped twice",
            (("1 week", "0", "30"), ("3 weeks", "0", "800"), ("5 weeks", "2 weeks", "80")),
            None,
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_time_of_treatment_is_shaded_only_where_the_table_dates_both_ends(
    says: str, rows: tuple[tuple[str, ...], ...], treatment: tuple[float, float] | None
) -> None:
    course = read(course_table(*(row + ("",) * (len(HEAD) - len(row)) for row in rows)))

    assert [episode.treatment for episode in course.episodes] == [treatment]


@pytest.mark.parametrize(("remark", "day"), [("Drug stopped", 21.0), ("Jaundice", None)])
def test_a_mark_of_stopping_stands_on_the_day_that_the_row_beside_it_says(
    remark: str, day: float | None
) -> None:
    rows = (("0", "", "30"), ("3 weeks", "0", "800"), (remark,), ("5 weeks", "2 weeks", "80"))
    course = read(course_table(*(row + ("",) * (len(HEAD) - len(row)) for row in rows)))

    assert [mark.day for mark in course.marks()] == [day]


def test_a_mark_whose_time_counts_anew_stands_between_the_readings_around_it() -> None:
    first, last, again = ("1 week", "", "80", "", ""), ("3 weeks", "", "60", "", ""), ("0", "")
    made = course_table(first, last)
    head, one, two, normal = made.rows
    remark = (*map(cell, again), cell("Drug restarted", colspan=3))
    (mark,) = read(Table((head, one, remark, two, normal), head=1)).marks()

    assert (mark.text, mark.before, mark.day) == ("Drug restarted", 1, None)


def filled(*rows: tuple[str, ...]) -> Table:
    return course_table(*(row + ("",) * (len(HEAD) - len(row)) for row in rows))


def test_marks_of_an_earlier_course_have_no_day_on_the_axis_of_this_one() -> None:
    rows = (("7 months", "", "80"), ("9 months", "", "90"), ("21 months", "", "60"))
    head, *others = course_table(*((*row, "", "") for row in rows)).rows
    started = (cell("0"), cell(""), cell("Drug started", colspan=3))
    stopped = (cell("8 months"), cell(""), cell("Drug stopped", colspan=3))
    again = (cell("Drug restarted", colspan=5),)
    course = read(Table((head, started, stopped, again, *others), head=1))

    (episode,) = course.episodes
    assert [(mark.before, mark.day) for mark in course.marks()] == [(0, None)] * 3
    assert [episode.place_of(mark) for mark in course.marks()] == [0.0] * 3


def test_treatment_that_ended_before_the_first_reading_is_not_shaded() -> None:
    made = filled(("1 week", "0"), ("2 weeks", "1 week", "90"), ("4 weeks", "3 weeks", "60"))

    assert [episode.treatment for episode in read(made).episodes] == [None]


def test_a_day_before_the_first_reading_is_not_covered() -> None:
    (episode,) = read(filled(("1 week", "", "9"), ("2 weeks", "", "8"))).episodes

    assert [episode.covers(day) for day in (0.0, 7.0, 10.0, 14.0, 15.0)] == [
        *(False, True, True, True, False),
    ]


@pytest.mark.parametrize("words", ["Pre-Restarting", "Prior to therapy", "Baseline", "Screening"])
def test_what_is_called_otherwise_is_before_the_drug_too(words: str) -> None:
    course = read(filled((words, "", "30"), ("1 week", "", "80"), ("2 weeks", "", "60")))

    assert course.left_out == ()
    assert course.episodes[0].readings[0].moment.before


def test_a_time_before_the_end_is_worded_so() -> None:
    course = read(filled(("", "-2 days", "90"), ("4 weeks", "0", "80"), ("", "3 days", "60")))

    labels = [reading.moment.label for each in course.episodes for reading in each.readings]
    assert labels == ["2 days before stopping", "4 weeks", "3 days after stopping"]


def test_times_that_do_not_count_from_the_start_shade_nothing() -> None:
    head = ("Time", "Time After Stopping", "ALT (U/L)")
    rows = (("0", "", "30"), ("3 weeks", "0", "800"), ("5 weeks", "2 weeks", "80"))

    assert read(table(head, *rows)).episodes[0].treatment is None


def test_what_was_before_the_drug_stands_apart_from_what_came_after() -> None:
    course = read(
        course_table(
            ("Pre", "", "30", "", ""), ("1 week", "", "80", "", ""), ("2 weeks", "", "60", "", "")
        )
    )

    assert [len(episode.readings) for episode in course.episodes] == [1, 2]


@pytest.mark.parametrize(
    ("says", "times", "to_scale"),
    [
        ("even weeks", ("1 week", "2 weeks", "3 weeks"), True),
        ("days, then a year", ("1 day", "2 days", "1 year"), False),
        ("times that go back", ("2 weeks", "1 week", "3 weeks"), False),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_readings_too_close_for_a_scale_stand_in_even_steps(says, times, to_scale) -> None:
    course = read(course_table(*((time, "", "80", "", "") for time in times)))

    assert course.episodes[0].to_scale is to_scale
    assert (course.episodes[0].places == (0.0, 0.5, 1.0)) is (not to_scale or says == "even weeks")


@pytest.mark.parametrize(
    ("says", "made"),
    [
        ("no column of times", table(("Case", "ALT"), ("1 week", "80"), ("2 weeks", "90"))),
        ("no liver test", table(("Time After Starting", "INR"), ("1 week", "1"), ("2 weeks", "2"))),
        ("a single value", table(("Time After Starting", "ALT"), ("1 week", "80"))),
        (
            "one test in two columns",
            table(("Time", "ALT", "ALT"), ("0", "8", "9"), ("1 week", "7", "8")),
        ),
        (
            "direct bilirubin is not bilirubin",
            table(("Time", "Direct bilirubin"), ("0", "8"), ("1 week", "7")),
        ),
        ("an empty table", Table(())),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_nothing_is_drawn_of(says: str, made: Table) -> None:
    assert read_course(made) is None
