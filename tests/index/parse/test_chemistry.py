"""Chemistry tables: several numbers in a cell, cells that span rows."""

import pytest

from index.importer.chapter_names import names_of
from index.monograph.model import Substance
from index.parse.chemistry import substances_of
from index.search.names.name_table import NameKind
from tests.index.parse.chapters import bits, read, section


@pytest.mark.parametrize(
    ("drug", "cas", "formula", "expected"),
    [
        ("Ficta", "11-22-3", "C1-H2", [("Ficta", "11-22-3", "C1-H2")]),
        (
            "Ficta",
            "11-22-3\n44-55-6\u00a0(Sodium)",
            "C1-H2\nC1-H.Na",
            [("Ficta", "11-22-3", "C1-H2"), ("Ficta (Sodium)", "44-55-6", "C1-H.Na")],
        ),
        (
            "Ficta",
            "11-22-3; sodium: 44-55-6",
            "C1-H2",
            [("Ficta", "11-22-3", "C1-H2"), ("Ficta (sodium)", "44-55-6", None)],
        ),
        (
            "Ficta",
            "11-22-3 and 44-55-6 (hydrate)",
            "",
            [("Ficta", "11-22-3", None), ("Ficta (hydrate)", "44-55-6", None)],
        ),
        (
            "Ficta\nMab",
            "11-22-3\n44-55-6",
            "C1\nC2",
            [("Ficta", "11-22-3", "C1"), ("Mab", "44-55-6", "C2")],
        ),
        (
            "Ficta, Mab",
            "11-22-3, 44-55-6",
            "C1",
            [("Ficta", "11-22-3", "C1"), ("Mab", "44-55-6", "C1")],
        ),
        (
            "Ficta",
            "11-22-3\n(Sodium)\n44-55-6\n(Hydrate)",
            "",
            [("Ficta (Sodium)", "11-22-3", None), ("Ficta (Hydrate)", "44-55-6", None)],
        ),
        ("Ficta", "CAS No. 11-22-3", "", [("Ficta", "11-22-3", None)]),
        ("Ficta", "11-22-3 (base)", "C1", [("Ficta (base)", "11-22-3", "C1")]),
        ("Ficta", "Not available", "C1", [("Ficta", None, "C1")]),
        ("Ficta", "1122-3", "C1", [("Ficta", "1122-3", "C1")]),
    ],
    ids=[
        "one",
        "a line each with its form",
        "a formula of which no form is said goes to the plain one",
        "forms after their numbers",
        "as many drugs as numbers",
        "as many drugs as numbers on one line",
        "a form on the line after its number",
        "words about the number are no form",
        "a single number with its form",
        "no number",
        "a slip of the source is kept",
    ],
)
def test_the_substances_of_a_row(
    drug: str, cas: str, formula: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert list(substances_of(drug, cas, formula)) == [Substance(*each) for each in expected]


TABLE = (
    "<table><tr><th>COMPOUND</th><th>CAS REGISTRY NO</th><th>FORMULA</th><th>STRUCTURE</th></tr>"
    '<tr><td rowspan="2">Ficta</td><td>11-22-3</td><td>C1-H2</td><td>x</td></tr>'
    "<tr><td>44-55-6<break/>77-88-9 (Sodium)</td><td>C2-H2</td></tr></table>"
)


def test_a_cell_that_spans_rows_counts_in_each_and_every_number_is_a_name() -> None:
    monograph = read(bits(section("CHEMICAL FORMULA AND STRUCTURE", TABLE)))

    assert monograph.chemistry == (
        Substance("Ficta", "11-22-3", "C1-H2"),
        Substance("Ficta", "44-55-6", "C2-H2"),
        Substance("Ficta (Sodium)", "77-88-9", None),
    )
    names = [name for name in names_of(monograph) if name.kind == NameKind.CAS.value]
    assert [name.name for name in names] == ["11-22-3", "44-55-6", "77-88-9"]


@pytest.mark.parametrize("sign", ["–", "‑", "−", " - "])
def test_a_number_with_other_hyphens_is_that_number(sign: str) -> None:
    (found,) = substances_of("Fictol", sign.join(("1234", "56", "7")), "")

    assert found.cas == "1234-56-7"


def test_two_links_that_touch_are_two_numbers() -> None:
    links = "".join(
        f'<ext-link xlink:href="https://example.invalid/{n}">{n}</ext-link>'
        for n in ("1234-56-7", "765-43-2")
    )
    rows = f"<tr><td>Drug</td><td>CAS Number</td></tr><tr><td>Fictol</td><td>{links}</td></tr>"
    table = f"<table-wrap><table><tbody>{rows}</tbody></table></table-wrap>"
    chapter = read(
        bits(
            section("Hepatotoxicity", "<p>Rare.</p>")
            + section("CHEMICAL FORMULA AND STRUCTURE", table)
        )
    )

    assert [each.cas for each in chapter.chemistry] == ["1234-56-7", "765-43-2"]
