"""What master lists write in other signs: scores, dates, years, remarks, headings."""

import pytest

from tests.index.parse.test_list_rows import HEADER, drug, left_out, one, read


@pytest.mark.parametrize(
    ("text", "letter", "high_dose"),
    [
        ("a", "A", False),
        ("A (HD)", "A", True),
        ("A[hd]", "A", True),
        ("E *", "E*", False),
        ("E∗", "E*", False),
        ("Е*", "E*", False),
        ("A*", "A", False),
        ("C.", "C", False),
    ],
)
def test_a_score_in_other_signs(text: str, letter: str, high_dose: bool) -> None:
    found = one(drug(likelihood_score=text))

    assert (found.letter, found.high_dose) == (letter, high_dose)


@pytest.mark.parametrize("text", ["B-C", "C (oral), E (topical)", "Pending", "-", "AB"])
def test_what_is_no_score_is_told(text: str) -> None:
    found = read(HEADER, drug(likelihood_score=text))

    assert found.listings[0].letter == ""
    assert left_out(found) == [("Likelihood Score", text, "It is not a likelihood score.")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 3, 2020", "2020-03-03"),
        ("3 Mar 2020", "2020-03-03"),
        ("2020/3/3", "2020-03-03"),
        ("31 February 2020", ""),
    ],
)
def test_a_date_in_words(text: str, day: str) -> None:
    assert one(drug(last_update=text)).updated == day


@pytest.mark.parametrize(
    ("text", "approved", "before"),
    [("pre-1980", None, 1980), ("Prior to 1980", None, 1980), ("1/31/1999", 1999, None)],
)
def test_a_year_in_other_words(text: str, approved: int | None, before: int | None) -> None:
    found = one(drug(year_approved=text))

    assert (found.approved, found.approved_before) == (approved, before)


@pytest.mark.parametrize(
    "text",
    ["-", "n.a.", "Many", "Multiple", "Group names", "Not available", "Discontinued", "Herbal"],
)
def test_a_remark_in_the_place_of_a_brand_is_told(text: str) -> None:
    found = read(HEADER, drug(brand_name=text))

    assert found.listings[0].brands == ()
    assert [reason for _, _, reason in left_out(found)] == ["It is a remark, not a trade name."]


def test_a_remark_behind_a_brand_is_no_part_of_it() -> None:
    found = one(drug(brand_name="Madeup (withdrawn), Nixor [oral]; Nullor (Imagor)"))

    assert found.brands == ("Madeup", "Nixor", "Nullor (Imagor)")


@pytest.mark.parametrize("words", ["Grand Total", "Subtotal", "Total of drugs", "Counts"])
def test_a_row_of_counts_has_other_names(words: str) -> None:
    found = read(HEADER, drug(), drug(words, brand_name="4"), drug("Totalex"))

    assert [listing.ingredient for listing in found.listings] == ["Nonexistine", "Totalex"]


def test_columns_in_another_order_under_headings_of_their_own() -> None:
    header = (
        "Chapter",
        "Brand Names",
        "Ingredients",
        "Approval Year",
        "Likelihood",
        "Last Updated",
    )
    found = read(header, ("Fictional Agents", "Madeup", "Fictamab", 1999, "C", 45000))

    listing = found.listings[0]
    assert (listing.ingredient, listing.brands, listing.letter) == ("Fictamab", ("Madeup",), "C")
    assert (listing.chapter, listing.updated) == ("Fictional Agents", "2023-03-15")
    assert (listing.approved, found.left_out) == (1999, ())
