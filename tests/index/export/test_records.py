from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest

from index.citing.citation_parser import read_work
from index.citing.work import Person
from index.export.bibtex import bibtex
from index.export.csl import csl_json
from index.export.records import Record, one_line, pointed, records_of
from index.export.ris import ris
from index.library.library import Library
from index.monograph.model import Reference, Run, WebLink
from tests.index.citing.sources import reference

SECOND = "Göklund N. Another study. _J Fict_ 2016; 1: 2-3."


def test_records_have_keys_of_their_own_and_the_editors_remark(small: Library) -> None:
    monograph = small.get("Fictamab_Vedotide")

    first, second = records_of(monograph, "LiverTox")

    assert (first.key, second.key) == ("goklund2016", "nobody2019")
    assert first.remark == (
        "LiverTox, Fictamab Vedotide, updated 2024-01-05: (Among 3 patients none was real)."
    )
    assert second.remark == ""


def test_the_same_author_and_year_twice_are_told_apart(small: Library) -> None:
    monograph = small.get("Fictamab_Vedotide")
    references = (*monograph.references[:1], reference(SECOND), reference("An office."))

    records = records_of(monograph, "LiverTox", references)

    assert [record.key for record in records] == ["goklund2016", "goklund2016-2", "reference"]


def test_a_work_cited_twice_is_one_record_with_the_remark(small: Library) -> None:
    monograph = replace(small.get("Fictamab_Vedotide"), updated=None)
    bare = reference(SECOND)
    remarked = replace(bare, key="r2", annotation=(Run("(Twice)."),))

    (record,) = records_of(monograph, "LiverTox", (bare, remarked, bare))

    assert record.remark == "LiverTox, Fictamab Vedotide: (Twice)."


@pytest.mark.parametrize(
    ("initials", "told"), [("N", "N."), ("AB", "A. B."), ("J-L", "J.-L."), ("ØÉ", "Ø. É.")]
)
def test_initials_are_written_so_that_programs_take_them_apart(initials: str, told: str) -> None:
    assert pointed(Person("Göklund", initials)) == told


def test_one_line_has_no_break_and_no_control_character() -> None:
    assert one_line("  a\r\nb\tc\x00 d \x1b\u2028e \x7f") == "a b c d e"


def test_a_monograph_without_a_date_is_named_without_one(small: Library) -> None:
    monograph = small.get("Fictamab_Vedotide")

    assert monograph.updated == date(2024, 1, 5)
    (record, _) = records_of(replace(monograph, updated=None), "LiverTox")
    assert record.remark.startswith("LiverTox, Fictamab Vedotide: ")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,<script>",
        "mailto:a@b?body=x",
        "\\\\evil\\share",
        "http:javascript:alert(1)",
        "https://",
        "//evil/x",
        "do:quit",
    ],
)
@pytest.mark.parametrize("write", [ris, bibtex, csl_json])
def test_only_addresses_of_the_web_go_out(
    address: str, write: Callable[[Iterable[Record]], str]
) -> None:
    def written(*links: str) -> str:
        runs = tuple(Run("here", link=WebLink(link)) for link in links)
        return write([Record("a", read_work(Reference("r1", "1.", (Run("FDA. Found "), *runs))))])

    assert "UR  - " not in written(address)
    assert '"URL"' not in written(address)
    assert "url = " not in written(address)
    assert "HTTPS://good.invalid/x" in written(address, "HTTPS://good.invalid/x")
