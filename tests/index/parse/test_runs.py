"""Running text as the source shows it: no space made up, none lost, no number changed."""

import pytest

from index.monograph.model import Marks, Run, plain
from index.monograph.text import monograph_text
from tests.index.parse.chapters import bits, read, section


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("12 x 10<sup>9</sup>/L", "12 x 10⁹/L"),
        ("10<sup>-9</sup> M", "10⁻⁹ M"),
        ("10<sup>‑9</sup> M", "10⁻⁹ M"),
        ("10<sup>6.5</sup> copies", "10^6.5 copies"),
        ("2<sup>1/2</sup>", "2^1/2"),
        ("<bold>10</bold><sup>12</sup>/L", "10¹²/L"),
        ("<italic>10<sup>9</sup></italic>/L", "10⁹/L"),
        ("10<sup><italic>9</italic></sup>/L", "10⁹/L"),
        ("10<sup>9/L</sup>", "10⁹/L"),
        ("ALT 120<sup>1,2</sup> U/L", "ALT 120¹,² U/L"),
        ("<sup>1</sup>20 mg", "¹20 mg"),
        ("1<sub>2</sub>", "1₂"),
        ("mg/m<sup>2</sup>/day", "mg/m2/day"),
        ("CO<sub>2</sub> and 3<sup>rd</sup>", "CO2 and 3rd"),
        ("<bold>Fic</bold><italic>ta</italic>mab", "Fictamab"),
        ("<bold>one</bold>\n<italic>two</italic>", "one two"),
        ("<bold>one</bold>, <ext-link>two</ext-link><italic>, three</italic>", "one, two, three"),
        ("<bold>one </bold> <italic> two</italic>", "one two"),
    ],
)
def test_adjacent_elements_read_as_they_are_shown(source: str, expected: str) -> None:
    monograph = read(bits(section("OVERVIEW", f"<p>{source}</p>")))

    assert monograph_text(monograph).split("\n\n")[-1] == f"{expected}\n"


def test_a_title_and_a_cell_keep_the_exponent_too() -> None:
    table = "<table><tr><td>Platelets (10<sup>9</sup>/L)</td><td>150</td></tr></table>"
    title = "Cells above 10<sup>9</sup>/L"
    monograph = read(bits(section(title, table), title=title))

    assert monograph.title == monograph.sections[0].heading == "Cells above 10⁹/L"
    assert "Platelets (10⁹/L)\t150" in monograph_text(monograph)


def test_a_setting_that_changes_no_number_is_kept() -> None:
    monograph = read(bits(section("OVERVIEW", "<p>m<sup>2</sup> and 10<sup>9</sup>/L</p>")))
    (paragraph,) = monograph.sections[0].blocks

    assert paragraph.content == (  # type: ignore[union-attr]
        Run("m"),
        Run("2", Marks.SUPERSCRIPT),
        Run(" and 10⁹/L"),
    )
    assert plain(paragraph.content) == "m2 and 10⁹/L"  # type: ignore[union-attr]
