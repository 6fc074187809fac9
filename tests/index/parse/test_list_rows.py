"""The oddities of real master lists, each in a small workbook: what is taken, what is left out."""

import pytest

from index import Said
from index.monograph.master_list import Listing, MasterList, scores_of_agents
from index.parse.list_rows import brands_listed
from index.parse.masterlist import read_master_list
from index.parse.source_document import SourceDocument
from tests.index.parse.workbooks import CAPTION, workbook

# As the list of January 2025 has them: no caption, one more column, a space behind a heading.
HEADER = (
    "Count",
    "Ingredient",
    "Brand\u00a0Name",
    "Likelihood Score",
    "Chapter Title",
    "Last Update",
    "Year Approved",
    "Type of Agent ",
    "In LiverTox",
    "Primary Classification",
    "Secondary Classification",
)
COLUMNS = {name.replace("\u00a0", " ").strip(): place for place, name in enumerate(HEADER)}
Row = tuple[str | int | None, ...]


def drug(ingredient: str = "Nonexistine", **cells: str | int) -> Row:
    """A row about a drug; `cells` by the heading in small letters with underscores."""
    row: list[str | int | None] = [None] * len(HEADER)
    row[0], row[1] = 1, ingredient
    for name, value in cells.items():
        row[[heading.lower().replace(" ", "_") for heading in COLUMNS].index(name)] = value
    return tuple(row)


def read(*rows: Row, settings: str = "") -> MasterList:
    data = workbook(*rows, settings=settings)
    found = read_master_list(SourceDocument("test", "masterlist.xlsx", data))
    assert isinstance(found, MasterList)
    return found


def one(row: Row) -> Listing:
    found = read(HEADER, row)
    assert len(found.listings) == 1
    return found.listings[0]


def left_out(found: MasterList) -> list[tuple[str, str, str]]:
    """Without the column that every list here has too many."""
    return [
        (entry.column, entry.text, entry.reason)
        for entry in found.left_out
        if entry.column != "Type of Agent"
    ]


@pytest.mark.parametrize("above", [(), (CAPTION,)], ids=["no caption", "a caption"])
def test_the_header_is_found_in_the_first_row_or_under_a_caption(above: tuple[Row, ...]) -> None:
    found = read(*above, HEADER, drug(brand_name="Madeup", primary_classification="Agents"))

    assert [(row.ingredient, row.brands, row.classes) for row in found.listings] == [
        ("Nonexistine", ("Madeup",), ("Agents",))
    ]


def test_a_column_more_moves_nothing_and_is_named() -> None:
    found = read(HEADER, drug(type_of_agent="P", in_livertox=1, primary_classification="Agents"))

    assert found.listings[0].classes == ("Agents",)
    assert [(entry.row, entry.column, entry.reason) for entry in found.left_out] == [
        (1, "Type of Agent", "This column is not read.")
    ]


COUNTS: Row = ("1507", "1507", 1507, "1507", "1424", "1347")


@pytest.mark.parametrize(
    ("row", "text", "reason"),
    [
        (
            HEADER[:5],
            "Count | Ingredient | Brand Name | Likelihood Score | Chapter Title",
            "It repeats the header.",
        ),
        (COUNTS, "1507 | 1507 | 1507 | 1507 | 1424 | 1347", "It is a row of counts."),
        ((None, "Total", "12", "11"), "Total | 12 | 11", "It is a row of counts."),
        ((None, None, None, None, None, None, None, None, 1321), "1321", "It names no ingredient."),
    ],
)
def test_a_row_that_is_no_drug_is_left_out_and_told(row: Row, text: str, reason: str) -> None:
    found = read(HEADER, drug(), row, drug("Fictamab"))

    assert [listing.ingredient for listing in found.listings] == ["Nonexistine", "Fictamab"]
    entry = found.left_out[-1]
    assert (entry.row, entry.ingredient, entry.column) == (3, "", "")
    assert (entry.text, entry.reason) == (text, reason)


def test_a_row_with_nothing_or_only_its_number_is_no_loss() -> None:
    found = read(HEADER, drug(), (2, "  ", None), (), (None, "\u00a0", " "))

    assert len(found.listings) == 1
    assert left_out(found) == []


@pytest.mark.parametrize(
    ("text", "approved", "before"),
    [
        ("2017", 2017, None),
        ("\u00a02021", 2021, None),
        ("1999 (US)", 1999, None),
        ("<1980", None, 1980),
        ("< 1960 ", None, 1960),
        ("before 1950", None, 1950),
        ("", None, None),
    ],
)
def test_a_year_and_a_year_before_which(
    text: str, approved: int | None, before: int | None
) -> None:
    found = read(HEADER, drug(year_approved=text))

    assert (found.listings[0].approved, found.listings[0].approved_before) == (approved, before)
    assert left_out(found) == []


@pytest.mark.parametrize("text", ["NA", "Never", "20`9", "19999"])
def test_what_is_no_year_is_told(text: str) -> None:
    found = read(HEADER, drug(year_approved=text))

    assert (found.listings[0].approved, found.listings[0].approved_before) == (None, None)
    assert left_out(found) == [("Year Approved", text, "It is not a year.")]


@pytest.mark.parametrize(
    ("text", "letter", "high_dose"),
    [
        ("A ", "A", False),
        ("\u00a0E* ", "E*", False),
        ("A [HD]", "A", True),
        ("C[HD]", "C", True),
        ("B [H]", "B", True),
        ("X", "X", False),
    ],
)
def test_a_score_with_spaces_and_marks(text: str, letter: str, high_dose: bool) -> None:
    listing = one(drug(likelihood_score=text))

    assert (listing.letter, listing.high_dose) == (letter, high_dose)
    assert listing.score == (f"{letter} [HD]" if high_dose else letter)


@pytest.mark.parametrize("text", ["Q", "1507", "A or B", "AB"])
def test_what_is_no_score_gives_none_and_is_told(text: str) -> None:
    found = read(HEADER, drug(likelihood_score=text))

    assert found.listings[0].letter == ""
    assert left_out(found) == [("Likelihood Score", text, "It is not a likelihood score.")]


@pytest.mark.parametrize(
    ("cell", "settings", "day"),
    [
        (42374, "", "2016-01-05"),
        (45000, '<workbookPr date1904="0"/>', "2023-03-15"),
        (42374, '<workbookPr date1904="1"/>', "2020-01-06"),
        ("2020-03-03T00:00:00", "", "2020-03-03"),
        ("3/31/2021", "", "2021-03-31"),
    ],
    ids=["days", "days since 1900", "days since 1904", "a date cell", "written out"],
)
def test_a_date_is_a_number_of_days(cell: str | int, settings: str, day: str) -> None:
    assert read(HEADER, drug(last_update=cell), settings=settings).listings[0].updated == day


@pytest.mark.parametrize("cell", [8425, "soon", "13/13/2021", "2020-02-30"])
def test_what_is_no_date_is_told(cell: str | int) -> None:
    found = read(HEADER, drug(last_update=cell))

    assert found.listings[0].updated == ""
    assert left_out(found) == [("Last Update", str(cell), "It is not a date.")]


@pytest.mark.parametrize(
    ("cell", "brands"),
    [
        ("Madeup, Listbrand", ("Madeup", "Listbrand")),
        ("Madeup,Listbrand", ("Madeup", "Listbrand")),
        ("Madeup; Listbrand; Third", ("Madeup", "Listbrand", "Third")),
        ("Madeup/Listbrand", ("Madeup", "Listbrand")),
        ("Madeup/ Listbrand", ("Madeup", "Listbrand")),
        ("Madeup\nListbrand", ("Madeup", "Listbrand")),
        ("Madeup DS/Listbrand", ("Madeup DS", "Listbrand")),
        ("Madeup, lowercase", ("Madeup", "lowercase")),
        ("5MU, Madeup", ("5MU", "Madeup")),
        ("Madeup, ", ("Madeup",)),
        ("Madeup®; Madeup™", ("Madeup",)),
        ("Madeup 10/20", ("Madeup 10/20",)),
        ("Madeup P/G", ("Madeup P/G",)),
        ("Madeup w/Codeine", ("Madeup w/Codeine",)),
        ("Lo/Madeup", ("Lo/Madeup",)),
        ("Madeup 7/7/7", ("Madeup 7/7/7",)),
        ("Madeup 1,000", ("Madeup 1,000",)),
        ("Madeup\u00a0Retard", ("Madeup Retard",)),
        ("B-Madeup-T", ("B-Madeup-T",)),
        ("", ()),
    ],
)
def test_a_cell_is_split_only_where_both_sides_are_names(
    cell: str, brands: tuple[str, ...]
) -> None:
    assert brands_listed(cell) == brands


@pytest.mark.parametrize(
    "remark",
    ["Generic", "generics", "None", "NA", "Various", "Group name", "Trace metal", "Fict brand"],
)
def test_a_remark_in_place_of_a_brand_is_none(remark: str) -> None:
    found = read(HEADER, drug(brand_name=f"{remark}"), drug("Fictamab", brand_name="Madeup"))

    assert [listing.brands for listing in found.listings] == [(), ("Madeup",)]
    assert left_out(found) == [("Brand Name", remark, "It is a remark, not a trade name.")]


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#NAME?", "#DIV/0!", "#VALUE!"])
@pytest.mark.parametrize("name", ["brand_name", "chapter_title", "primary_classification"])
def test_an_error_of_the_spreadsheet_is_never_taken(error: str, name: str) -> None:
    found = read(HEADER, drug(**{name: error}))

    assert "#" not in repr(found.listings)
    heading = name.replace("_", " ").title()
    assert left_out(found) == [(heading, error, "It is a spreadsheet error.")]


def test_an_error_beside_a_brand_leaves_the_brand() -> None:
    assert one(drug(brand_name="Madeup, #REF!")).brands == ("Madeup",)


@pytest.mark.parametrize(
    ("brand", "why"),
    [
        ("Fictamab", "another drug of the list"),
        ("fictaMAB", "in other letters"),
        ("Abarelix", "the ending of a substance's name"),
        ("Imaginatinib", "the ending of a substance's name"),
        ("Flucloxacillin", "the right spelling of another drug of the list"),
    ],
)
def test_the_name_of_another_substance_is_no_brand(brand: str, why: str) -> None:
    rows = (drug(brand_name=f"Madeup; {brand}"), drug("Fictamab"), drug("Flucoxacillin"))
    found = read(HEADER, *rows)

    assert found.listings[0].brands == ("Madeup",), why
    assert [entry.ingredient for entry in found.left_out if entry.row == 2] == ["Nonexistine"]
    assert left_out(found) == [("Brand Name", brand, "It is the name of another substance.")]


@pytest.mark.parametrize("brand", ["Noxafil", "Accupril", "Supprelin", "Aricept", "Nivaquine"])
def test_a_brand_that_sounds_like_a_substance_stays(brand: str) -> None:
    assert one(drug(brand_name=brand)).brands == (brand,)


def test_a_drug_sold_under_its_own_name_keeps_it() -> None:
    assert one(drug("Raxibacumab", brand_name="Raxibacumab")).brands == ("Raxibacumab",)


def test_a_brand_that_the_list_gives_to_the_wrong_drug_is_left_out() -> None:
    found = read(
        HEADER, drug("Tazemetostat", brand_name="Dojolvi"), drug("Other", brand_name="Dojolvi")
    )

    assert [listing.brands for listing in found.listings] == [(), ("Dojolvi",)]
    ((_, text, reason),) = left_out(found)
    assert (text, reason) == ("Dojolvi", "It is a trade name of Triheptanoin.")
    assert isinstance(reason, Said)  # so that another language can say it


def test_a_chapter_on_another_drug_is_left_out() -> None:
    found = read(
        HEADER,
        drug("Estrogens", chapter_title="Enalapril"),
        drug("Enalaprilat", chapter_title="Enalapril"),
    )

    assert [listing.chapter for listing in found.listings] == ["", "Enalapril"]
    assert left_out(found) == [("Chapter Title", "Enalapril", "It is a chapter on another drug.")]


@pytest.mark.parametrize(
    ("listed", "right"),
    [
        ("Flucoxacillin", "Flucloxacillin"),
        ("flucoxacillin ", "Flucloxacillin"),
        ("Gingko", "Ginkgo"),
        ("Flucloxacillin", ""),
        ("Nonexistine", ""),
    ],
)
def test_a_misspelt_ingredient_keeps_its_name_and_has_the_right_one(
    listed: str, right: str
) -> None:
    listing = one(drug(listed))

    assert (listing.ingredient, listing.right_name) == (listed.strip(), right)


def test_a_substance_in_the_brands_place_is_its_name() -> None:
    found = read(HEADER, drug("Giapreza", brand_name="Angiotensin II"))

    assert (found.listings[0].brands, found.listings[0].right_name) == ((), "Angiotensin II")
    ((_, text, reason),) = left_out(found)
    assert text == "Angiotensin II"
    assert reason == "It is the substance itself, not a trade name."


def test_a_drug_listed_twice_has_both_scores() -> None:
    found = read(
        HEADER,
        drug("Nonexistine", likelihood_score="E*"),
        drug("Fictamab", likelihood_score="C"),
        drug("nonexistine ", likelihood_score="E"),
    )

    assert len(found.listings) == 3
    assert scores_of_agents(found.listings) == {"Nonexistine": ("E*", "E"), "Fictamab": ("C",)}
