"""Headings in capitals are set like the others; abbreviations stay what they are."""

import pytest

from desktop.theme.capitals import is_capitals, like_others


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("CASE REPORTS", "Case Reports"),
        ("CHEMICAL FORMULA AND STRUCTURE", "Chemical Formula and Structure"),
        ("AND MORE", "And More"),
        ("HEPATOTOXICITY OF HIV AND HBV DRUGS", "Hepatotoxicity of HIV and HBV Drugs"),
        ("CROHN’S DISEASE", "Crohn’s Disease"),
        ("CASE REPORT 2: ACUTE LIVER FAILURE", "Case Report 2: Acute Liver Failure"),
        ("Case Reports", "Case Reports"),
        ("DILI", "DILI"),
        ("HIV-1 AST", "HIV-1 AST"),
        ("ÜBERSICHT", "Übersicht"),
        ("", ""),
    ],
)
def test_a_heading_is_shown_like_the_others(heading: str, shown: str) -> None:
    assert like_others(heading) == shown
    assert is_capitals(heading) is (heading != shown)
