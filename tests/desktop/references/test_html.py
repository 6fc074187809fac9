from desktop.page.options import PageOptions
from desktop.references.html import work_html
from index import CitedWork, Library, WorkOrder


def most_cited(library: Library) -> CitedWork:
    works = library.works()
    return works[works.find("", WorkOrder.CITED, descending=True)[0]]


def test_a_work_names_every_monograph_with_its_own_annotation(library: Library) -> None:
    work = most_cited(library)
    rows = library.references(work)
    assert len(rows) > 1

    html = work_html(work, rows, PageOptions())

    assert html.count('class="chapter"') == len(rows)
    for row in rows:
        assert f"liverleaf:{row.monograph}?reference={row.reference.key}" in html
        assert f">{row.title}</a>" in html
    assert f"copy:{work.pmid}?PMID%20{work.pmid}" in html


def test_what_stands_in_a_citation_is_escaped() -> None:
    html = work_html(CitedWork("", "a < b", "", None, None, None), (), PageOptions())

    assert "a &lt; b" in html
