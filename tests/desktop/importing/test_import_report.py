import re
from dataclasses import fields, replace
from html import unescape

import pytest

from desktop.importing.import_report import counted, duration, report_html, report_text
from index import BuildReport
from index.parse.source_document import Rejected
from tests.desktop.importing.reports import BARE, FULL

TOLD = (
    "livertox.tar.gz",
    "/home/reader/library",
    "Read: 3,959 documents: 1,600 chapters, 2,356 pictures, 1 master list, 2 rejected",
    "1,500 drug monographs",
    "1 page about the source",
    "References: 40,123",
    "a<b>.nxml: It is not XML.",
    "Green Tea",
    "Links whose chapter is missing: 12",
    "2,345 shown in chapters",
    "11 left out: not named in any chapter",
    "Pictures missing from the source: Metoprolol-g001.jpg",
    "Master list: 1,299 drugs in 1,300 rows",
    "Listed there with several likelihood scores: Twicetan: E*, E",
    "Left out of the master list (5):",
    "Column “Kind”: This column is not read.",
    "Brand Name “None”: It is a remark. (Brandin)",
    "Row 9, “5 | 5 | 5”: It is a row of counts.",
    "Year Approved “NA”: It is not a year. (6 drugs)",
    "Brand Name “Other<b>”: It is a trade name of X. (Owned)",
    "Nodrug",
    "Dosing in children (3)",
    "New since the previous library: New Drug",
    "No longer included: Old Drug",
    "Metoprolol: D, now C, D [HD]",
    "Time: 2 minutes 5 seconds",
)


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html.replace("</b>", ": ")))


@pytest.mark.parametrize("told", TOLD)
def test_the_text_tells(told: str) -> None:
    assert told in report_text(FULL)


def test_the_page_tells_what_the_text_tells() -> None:
    def letters(text: str) -> list[str]:
        return re.findall(r"\w+", re.sub(r"\(\d+\)", "", text))

    text = report_text(FULL).split("\n\n", 1)[1]

    assert sorted(letters(words(report_html(FULL)))) == sorted(letters(text))


def test_a_source_cannot_write_into_the_page() -> None:
    assert "a&lt;b&gt;.nxml" in report_html(FULL)
    assert "a<b>" not in report_html(FULL)


def test_what_is_not_there_is_said_to_be_none() -> None:
    text = report_text(BARE)

    assert "Rejected: none" in text
    assert "Drugs without a likelihood score: none" in text
    assert "Links whose chapter is missing: none" in text


def test_a_first_import_says_nothing_of_a_library_before() -> None:
    assert "before" not in report_text(BARE)
    assert "Master list" not in report_text(BARE)


def test_a_very_long_list_is_cut_on_the_page_only() -> None:
    rejected = tuple(Rejected(f"{number}.nxml", "It is empty.") for number in range(5000))
    report = replace(BARE, rejected=rejected)

    assert "4999.nxml" in report_text(report)
    assert "4999.nxml" not in report_html(report)
    assert "and 4,700 more" in report_html(report)


def test_no_field_of_a_report_is_forgotten() -> None:
    """A new field needs a row; its value here must change what the text says."""
    other = {
        field.name: getattr(FULL, field.name)
        for field in fields(BuildReport)
        if field.name not in ("manifest", "target")
    }
    # The master list's other rows are there only with its first.
    base = replace(BARE, listed=1)
    for name, value in other.items():
        assert report_text(replace(base, **{name: value})) != report_text(base), name


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0.42, "0.4 seconds"), (5, "5 seconds"), (48.2, "48 seconds"), (60, "1 minute")],
)
def test_durations(seconds: float, expected: str) -> None:
    assert duration(seconds) == expected


def test_counts() -> None:
    assert counted(1, "chapter") == "1 chapter"
    assert counted(1600, "chapter") == "1,600 chapters"
