"""The time of treatment: known where a table dates it, not where it could be read otherwise."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.page.lab_course import courses_of
from desktop.page.lab_times import clock_of
from desktop.page.lab_treatment import treatment_end
from index import Monograph
from index.importer.archive import read_documents
from index.parse.readers import read_document

HEAD = ("Time After Starting", "Time After Stopping", "ALT (U/L)", "Comments")
Row = tuple[str, str, str, str]


@dataclass(frozen=True)
class Case:
    says: str
    rows: tuple[Row, ...]
    end: float | None


def line(text: str) -> Row:
    """A row of words across the table, as a cell that spans all columns is read."""
    return (text, text, text, text)


END = ("4 weeks", "0", "80", "")
CASES = [
    Case("a row reads 0 after stopping", (("3 weeks", "0", "80", ""),), 21.0),
    Case("and its remark says so", (("3 weeks", "0", "80", "Testol stopped"),), 21.0),
    Case("no row reads 0", (("3 weeks", "", "80", "Testol stopped"),), None),
    Case(
        "a remark says that it was stopped later",
        (("2 weeks", "0", "80", "Other stopped"), ("5 weeks", "3 weeks", "60", "Testol stopped")),
        None,
    ),
    Case(
        "another row reads 0 at a time that cannot be read",
        (("2 years", "0", "80", ""), ("+10 days", "0", "60", "")),
        None,
    ),
    Case(
        "a remark says that it was started later",
        (("3 weeks", "", "80", "Testol started"), ("6 weeks", "0", "60", "")),
        None,
    ),
    Case(
        "it was started at 0",
        (("0", "", "30", "Testol started"), ("6 weeks", "0", "60", "")),
        42.0,
    ),
    Case("another drug was started", (line("Otherol started"), ("6 weeks", "0", "60", "")), None),
    Case(
        "a line without a time starts it", (line("Testol started"), ("6 weeks", "0", "6", "")), 42
    ),
    Case(
        "a line that stops it stands where it was stopped",
        (("6 weeks", "0", "60", ""), line("Testol stopped"), ("8 weeks", "2 weeks", "50", "")),
        42.0,
    ),
    Case(
        "a line that stops it stands elsewhere",
        (
            ("6 weeks", "0", "60", ""),
            ("8 weeks", "2 weeks", "50", ""),
            line("Testol stopped"),
            ("9 weeks", "3 weeks", "40", ""),
        ),
        None,
    ),
    Case("it was taken again", (("1 day", "0", "80", ""), ("2 weeks", "", "", "Taking it")), None),
    Case("it was given in cycles", (("3 weeks", "0", "80", "After two cycles"),), None),
    *(
        Case(f"a break or an end elsewhere: {words}", (("2 weeks", "", "80", words), END), None)
        for words in (
            *("Drug held", "Interrupted", "Therapy paused", "Off drug", "Last dose", "Dose missed"),
            *("Therapy completed", "Treatment ended", "Changed to otherol", "Took it for 5 days"),
        )
    ),
    Case("it was given again", (END, ("6 weeks", "2 weeks", "80", "Second course")), None),
    Case("taken for as long", (line("Testol taken for 4 weeks"), END), 28.0),
    Case("taken for less long", (line("Testol taken for 2 weeks"), END), None),
    Case("it was held at its end", (("4 weeks", "0", "80", "Testol held"),), 28.0),
    Case("another time of stopping", (END, ("6 weeks", "4 weeks", "80", "")), None),
    Case("times that are rounded", (END, ("2 months", "1 month", "80", "")), 28.0),
    Case("a lower dose is still treatment", (("2 weeks", "", "8", "Dose reduced"), END), 28.0),
    Case("it was stopped before it began", (("-1 day", "0", "80", ""),), None),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_end_of_treatment(case: Case) -> None:
    clock = clock_of(HEAD)
    assert clock is not None

    assert treatment_end(case.rows, clock, "Testol") == case.end


def test_times_that_do_not_count_from_the_start_date_nothing() -> None:
    clock = clock_of(("Time", *HEAD[1:]))
    assert clock is not None

    assert treatment_end((("3 weeks", "0", "80", ""),), clock, "Testol") is None


def test_no_real_table_that_contradicts_itself_is_shaded(shared: Path) -> None:
    """Lisinopril: 2 weeks or, by a remark, 5. Diclofenac's fourth case: started at 3 weeks."""
    shaded = {}
    for document in read_documents(shared / "data" / "livertox-2025"):
        monograph = read_document(document, "2026-01-01")
        assert isinstance(monograph, Monograph)
        for name, course in courses_of(monograph).items():
            shaded[name] = any(episode.treatment for episode in course.episodes)

    doubtful = ("Lisinopril.Laboratory_Values/0", "Fenofibrate.Laboratory_Values1/0")
    assert [shaded[name] for name in (*doubtful, "Diclofenac.Laboratory_Values4/0")] == [False] * 3
    assert sum(shaded.values()) >= 13
