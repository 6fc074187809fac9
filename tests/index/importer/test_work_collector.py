"""What is gathered of the references of all chapters while a library is built."""

import pytest

from index.importer.work_collector import CitedWorks
from index.store.work_rows import CitedWork


def gathered(*works: CitedWork) -> list[CitedWork]:
    cited = CitedWorks()
    for row, work in enumerate(works):
        cited.add([work], [row])
    return list(cited)


def work(title: str, pmid: str | None = None, doi: str | None = None) -> CitedWork:
    return CitedWork("Lee B", title, "Gut", 1999, pmid, doi)


@pytest.mark.parametrize(
    ("what", "one", "other", "same"),
    [
        ("the same PMID, written otherwise", work("A title", "1"), work("a title.", "1"), True),
        ("another PMID", work("A title", "1"), work("A title", "2"), False),
        ("the same DOI in other case", work("A", doi="10.1/x"), work("B", doi="10.1/X"), True),
        ("the same words in other case", work("A title"), work("A Title"), True),
        ("other words", work("A title"), work("A title more"), False),
    ],
)
def test_a_work_counts_once(what: str, one: CitedWork, other: CitedWork, same: bool) -> None:
    found = gathered(one, other)

    rows = [each.references for each in found]
    assert rows == ([(0, 1)] if same else [(0,), (1,)]), what
    assert found[0].title == one.title


def test_each_work_needs_its_reference() -> None:
    with pytest.raises(ValueError, match="shorter"):
        CitedWorks().add([work("A"), work("B")], [1])
