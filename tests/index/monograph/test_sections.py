"""What headings are about, by their words."""

from dataclasses import dataclass

import pytest

from index.monograph.sections import SectionKind, kinds_of_heading
from tests.index.parse.chapters import bits, read, section

K = SectionKind


@dataclass(frozen=True)
class Case:
    heading: str
    kinds: tuple[SectionKind, ...]
    parent: SectionKind | None = None


CASES = [
    Case("Hepatotoxicity", (K.HEPATOTOXICITY,)),
    Case("Hepatotoxicity, Outcome and Management", (K.HEPATOTOXICITY, K.OUTCOME)),
    Case("Hepatotoxicity of Fictamab", (K.HEPATOTOXICITY,)),
    Case("Mechanism of Hepatotoxicity", (K.MECHANISM,)),
    Case("Mechanisms of Liver Injury", (K.MECHANISM,)),
    Case("Severity and Recovery", (K.OUTCOME,)),
    Case("Outcomes, Severity and Management", (K.OUTCOME,)),
    Case("Histopathology", (K.HISTOPATHOLOGY,)),
    Case("Liver Histology", (K.HISTOPATHOLOGY,)),
    Case("CHOLESTATIC HEPATITIS (EXAMPLE 2)", (K.HISTOPATHOLOGY,)),
    Case("CASE REPORTS SUBMITTED TO LIVERTOX", (K.CASE_REPORTS,)),
    Case("Background and Uses", (K.BACKGROUND,)),
    Case("SELECTED REFERENCES", (K.REFERENCES,)),
    Case("Dosing in children", (K.OTHER,)),
    Case("Case 2. Hepatotoxicity with recovery", (K.CASE,), K.CASE_REPORTS),
    Case("Severe hepatotoxicity with recovery", (K.CASE,), K.CASE_REPORTS),
    Case("Outcome", (K.OTHER,), K.CASE),
    *(
        Case(heading, (K.HEPATOTOXICITY,))
        for heading in ("Hepatotoxicty", "Heptotoxicity", "Hepatic Toxicity", "Hepatotoxic Effects")
    ),
    *(
        Case(heading, (K.OUTCOME,))
        for heading in (
            *("Outcome of Hepatotoxicity", "Management of Liver Injury", "Managment and Outcome"),
            *("Recovery from Acute Liver Injury", "Severity of Hepatotoxicity"),
        )
    ),
    Case("Clinical Features of Hepatotoxicity", (K.HEPATOTOXICITY,)),
    Case("Hepatotoxicity and Mechanism of Injury", (K.HEPATOTOXICITY, K.MECHANISM)),
    Case("Hepatotoxicity Mechanisms", (K.MECHANISM,)),
    Case("Pathology", (K.HISTOPATHOLOGY,)),
    Case("Case Series", (K.CASE_REPORTS,)),
    Case("ANNOTATED BIBLIOGRAPY", (K.REFERENCES,)),
    Case("REFERENCES CITED", (K.REFERENCES,)),
    Case("Patient preferences", (K.OTHER,)),
    Case("PRODUCT INFORMATON", (K.PRODUCT_INFORMATION,)),
    Case("CHEMICAL FORMULAE AND STRUCTURES", (K.CHEMISTRY,)),
    Case("Structure and Chemical Formula", (K.CHEMISTRY,)),
    Case("Background and Introduction", (K.INTRODUCTION, K.BACKGROUND)),
    Case("Laboratory Values on admission", (K.LABORATORY_VALUES,), K.CASE),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.heading)
def test_a_heading_is_known_by_its_words(case: Case) -> None:
    assert kinds_of_heading(case.heading, case.parent) == case.kinds


def test_a_section_of_two_kinds_says_both_and_a_case_one() -> None:
    both = section("Hepatotoxicity, Outcome and Management", "<p>Words.</p>")
    case = section("CASE REPORTS", section("Fatal outcome, good management", "<p>Words.</p>"))
    monograph = read(bits(both + case))

    assert [section.kinds for _, section in monograph.walk()] == [
        (K.HEPATOTOXICITY, K.OUTCOME),
        (K.CASE_REPORTS,),
        (K.CASE,),
    ]


def test_a_section_on_submitted_cases_is_no_case_report() -> None:
    judged = section("Hepatotoxicity", "<p>None.</p>")
    submitted = section("CASE REPORTS SUBMITTED TO LIVERTOX", "<p>They are elsewhere.</p>")
    own = section("CASE REPORT", "<p>A man fell ill.</p>")

    assert read(bits(judged + submitted)).case_reports == 0
    assert read(bits(judged + submitted + own)).case_reports == 1


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Mechanism of Hepatotoxicity", K.MECHANISM),
        ("Severity and Recovery", K.OUTCOME),
        ("Hepatotoxicity, Outcome and Management", K.HEPATOTOXICITY),
        ("CHOLESTATIC HEPATITIS (EXAMPLE 2)", K.HISTOPATHOLOGY),
    ],
)
def test_a_line_of_plain_text_is_a_heading_by_its_words(line: str, kind: SectionKind) -> None:
    text = f"Fictamab\n\nUpdated: May 1, 2020.\n\nOVERVIEW\n\nWords.\n\n{line}\n\nMore words.\n"
    (overview, *others) = [each for _, each in read(text, "Fictamab.txt").walk()]

    assert overview.kind is K.OVERVIEW
    assert [each.kind for each in others] == [kind]


@pytest.mark.parametrize(
    "line", ["No recovery was seen", "Recovery of all patients", "Outcome: recovery"]
)
def test_a_line_that_says_something_is_no_heading(line: str) -> None:
    text = f"Fictamab\n\nUpdated: May 1, 2020.\n\nOVERVIEW\n\nWords.\n\n{line}\n\nMore words.\n"

    assert len(read(text, "Fictamab.txt").sections) == 1
