import json
from dataclasses import replace

import pytest

from desktop.exporting.content import Content, references_named
from desktop.exporting.formats import FORMATS, ExportFormat, format_named
from desktop.exporting.monograph_json import monograph_json
from index import Library, NotFound, WrongUse, monograph_text
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.exporting.contents import html_of_markdown, text_of_html
from tests.words import words_of_text

ROWS = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)


@ROWS
def test_every_format_names_the_monograph_or_its_references(
    form: ExportFormat, library: Library
) -> None:
    monograph = library.get(INOTUZUMAB)

    text = form.write(Content.of(library, monograph))

    assert "Gökbuget" in text
    assert form.references or monograph.title in text
    assert form.ending.startswith(".")
    assert "/" in form.media_type


@ROWS
def test_chosen_references_are_all_that_is_handed_out(form: ExportFormat, library: Library) -> None:
    monograph = library.get(INOTUZUMAB)
    chosen = references_named(monograph, ["27292104"])

    text = form.write(Content.of(library, monograph, chosen))

    assert "27292104" in text
    assert ("28687420" in text) is not form.references


@ROWS
def test_a_monograph_without_references_says_so(form: ExportFormat, library: Library) -> None:
    content = Content.of(library, library.get(INOTUZUMAB), ())

    if form.references:
        with pytest.raises(NotFound, match="Inotuzumab Ozogamicin has no references"):
            form.write(content)
    else:
        assert form.write(content)


def test_names_are_given_once_and_a_wrong_one_is_answered_with_all() -> None:
    names = [form.name for form in FORMATS]

    assert len(set(names)) == len(names)
    assert [format_named(name).name for name in names] == names
    with pytest.raises(WrongUse, match=", ".join(names)):
        format_named("word")


def test_json_is_the_contract_of_show(library: Library) -> None:
    monograph = library.get(INOTUZUMAB)

    value = json.loads(format_named("json").write(Content.of(library, monograph)))

    assert value == json.loads(json.dumps(monograph_json(monograph, library.resolve(monograph))))


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_no_word_of_a_monograph_is_lost(name: str, library: Library) -> None:
    for summary in library.summaries():
        monograph = library.get(summary.id)
        text = format_named(name).write(Content.of(library, monograph))
        page = html_of_markdown(text) if name == "markdown" else text
        # Title and date stand at the head, in words of our own.
        wanted = words_of_text(monograph_text(replace(monograph, masthead=())))

        assert sum(wanted.values()) > 200
        assert not wanted - words_of_text(text_of_html(page)), summary.id


def test_references_are_named_by_pmid_or_doi(library: Library) -> None:
    monograph = library.get("Venlafaxine_Desvenlafaxine")

    found = references_named(monograph, ["10.4088/pcc.14M01711", "26721950"])

    assert [each.pmid or each.doi for each in found] == ["10.4088/PCC.14m01711", "26721950"]
    with pytest.raises(NotFound, match="no reference with the PMID or DOI 1"):
        references_named(monograph, ["26721950", "1"])
