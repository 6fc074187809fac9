"""Injury patterns: read where the key points of a case report state one, and nowhere else."""

import pytest

from index.monograph.injury_pattern import InjuryPattern
from index.parse.patterns import pattern_stated
from tests.index.parse.chapters import bits, read, section

HEPATOCELLULAR, MIXED, CHOLESTATIC = InjuryPattern


@pytest.mark.parametrize(
    ("statement", "pattern"),
    [
        ("Hepatocellular (R=19)", HEPATOCELLULAR),
        ("Cholestatic (R=0.8)", CHOLESTATIC),
        ("Mixed [R=3.1].", MIXED),
        ("cholestatic", CHOLESTATIC),
        ("Mixed pattern, R=2.5", MIXED),
        ("Mixed (R ~ 4)", MIXED),
        ("Mixed hepatocellular-cholestatic (R=4)", MIXED),
        ("Mixed cholestatic and hepatocellular", MIXED),
        ("Hepatocellular (R=2)", HEPATOCELLULAR),
    ],
)
def test_one_pattern_is_read_as_it_is_written(statement: str, pattern: InjuryPattern) -> None:
    assert pattern_stated(statement) is pattern


@pytest.mark.parametrize(
    "statement",
    [
        "R=19",
        "",
        "Not available",
        "Hepatocellular, later cholestatic",
        "Hepatocellular/cholestatic",
        "Hepatocellular (R=12), then mixed (R=3)",
        "Hepatocellular (cholestatic by the second week)",
        "Probably cholestatic",
        "Not cholestatic",
        "Cholestatic?",
        "Hepatocellular injury with jaundice",
    ],
)
def test_what_states_no_pattern_several_or_a_doubtful_one_is_left_out(statement: str) -> None:
    assert pattern_stated(statement) is None


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table-wrap><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table></table-wrap>"


def case(number: int, *rows: tuple[str, ...]) -> str:
    return section(
        f"Case {number}. Acute cholestatic hepatitis.", section("Key Points", table(*rows))
    )


def test_every_case_report_is_asked_and_its_heading_is_not() -> None:
    body = section(
        "CASE REPORTS",
        case(1, ("Medication:", "Fictamab"), ("Pattern:", "Mixed (R=3)"))
        + case(2, ("Pattern:", "Unclear"))
        + case(3, ("Medication:", "Fictamab", "again"), ("Pattern of injury", "Cholestatic")),
    )
    monograph = read(bits(section("Hepatotoxicity", "<p>Text.</p>") + body))

    assert [(each.pattern, each.statement) for each in monograph.patterns] == [
        (MIXED, "Mixed (R=3)"),
        (CHOLESTATIC, "Cholestatic"),
    ]
    points = [each.key for _, each in monograph.walk() if each.heading == "Key Points"]
    assert [each.section for each in monograph.patterns] == [points[0], points[2]]


def test_a_table_outside_of_case_reports_and_sentences_state_nothing() -> None:
    rows = table(("Pattern:", "Mixed (R=3)"), ("Latency:", "3 weeks"))
    body = (
        section("Hepatotoxicity", f"<p>Pattern: Cholestatic (R=1).</p>{rows}")
        + section("Key Points", rows)
        + section("CASE REPORT", "<p>Pattern: Cholestatic (R=1).</p>")
    )

    assert read(bits(body)).patterns == ()
