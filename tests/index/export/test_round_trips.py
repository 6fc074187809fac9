"""What is handed out is read back by others' parsers: every part, whatever signs it holds."""

import json
from dataclasses import replace
from typing import Any

import bibtexparser
import pytest
import rispy
from bibtexparser import middlewares
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from index.citing.work import Author, Group, Person, Work
from index.export.bibtex import bibtex
from index.export.csl import csl_json
from index.export.records import Record, pointed
from index.export.ris import ris
from tests.index.export.works import ARTICLE, CHAPTER, RECORDS, REMARK, UNREAD, authors, texts

# Text symbols of LaTeX itself that pylatexenc has no entry for, or reads as an accent.
SYMBOLS = {
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciicircum": "^",
}


def make_decoder() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    macros = [MacroTextSpec(name, simplify_repl=sign) for name, sign in SYMBOLS.items()]
    context.add_context_category("symbols", prepend=True, macros=macros)
    return LatexNodes2Text(latex_context=context)


DECODER = make_decoder()


def decoded(parts: list[str]) -> str:
    return " ".join(map(DECODER.latex_to_text, parts))


def read_bibtex(text: str) -> list[dict[str, Any]]:
    steps = (
        middlewares.SeparateCoAuthors(),
        middlewares.SplitNameParts(),
        middlewares.LatexDecodingMiddleware(decoder=DECODER),
    )
    library = bibtexparser.parse_string(text, append_middleware=steps)
    assert not library.failed_blocks
    return [
        {"kind": e.entry_type, "key": e.key, **{f.key: f.value for f in e.fields}}
        for e in library.entries
    ]


def test_ris_holds_every_part() -> None:
    article, chapter, unread = rispy.loads(ris(RECORDS))

    assert article == {
        "type_of_reference": "JOUR",
        "id": "goklund2016",
        "authors": ["Göklund, N.", "van der Moer, A.-B., Jr", "A, B and C"],
        "title": ARTICLE.title,
        "secondary_title": "J Fict & Sci",
        "year": "2016",
        "volume": "375",
        "number": "4",
        "start_page": "740",
        "end_page": "753",
        "doi": ARTICLE.doi,
        "name_of_database": "PubMed",
        "accession_number": "90000001",
        "notes": [REMARK],
    }
    assert chapter["type_of_reference"] == "CHAP"
    assert chapter["secondary_authors"] == ["Someone, B.", "Anyone, C. D."]
    assert (chapter["place_published"], chapter["publisher"]) == ("Nowhere", "Fictional Press")
    assert unread["type_of_reference"] == "GEN"
    assert unread["notes"] == [UNREAD.citation]
    assert unread["urls"] == [UNREAD.address]


def test_bibtex_holds_every_part() -> None:
    article, chapter, unread = read_bibtex(bibtex(RECORDS))

    assert article["kind"] == "article"
    assert article["title"] == ARTICLE.title
    assert article["journal"] == "J Fict & Sci"
    assert article["doi"] == ARTICLE.doi
    assert article["annote"] == REMARK
    assert [(n.von, decoded(n.last), n.jr) for n in article["author"]] == [
        ([], "Göklund", []),
        (["van", "der"], "Moer", ["Jr"]),
        ([], "A, B and C", []),
    ]
    assert {name: article[name] for name in ("year", "volume", "number", "pmid")} == {
        "year": "2016",
        "volume": "375",
        "number": "4",
        "pmid": "90000001",
    }
    assert (chapter["kind"], chapter["booktitle"]) == ("incollection", "An invented textbook")
    assert [n.last for n in chapter["editor"]] == [["Someone"], ["Anyone"]]
    assert (unread["kind"], unread["note"]) == ("misc", UNREAD.citation)


def test_an_address_in_bibtex_stands_as_it_is() -> None:
    text = bibtex(RECORDS)

    assert f"  url = {{{UNREAD.address}}},\n" in text
    assert f"  doi = {{{ARTICLE.doi}}},\n" in text
    assert "  pages = {740--753},\n" in text


def test_braces_balance_in_bibtex_even_for_a_program_that_knows_no_escapes() -> None:
    text = bibtex([Record("a", replace(ARTICLE, title="} a {{ \\{ b", container="{"))])

    assert text.count("{") == text.count("}")
    assert "\\{" not in text


def test_csl_holds_every_part() -> None:
    items = json.loads(csl_json(RECORDS))
    source = CiteProcJSON(items)
    article, chapter = source["goklund2016"], source["nobody1999"]

    assert str(article["title"]) == ARTICLE.title
    assert [name.family for name in article["author"][:2]] == ["Göklund", "van der Moer"]
    assert items[0]["author"][2] == {"literal": "A, B and C"}
    assert (int(article["issued"].year), items[0]["page"]) == (2016, "740-753")
    assert items[0]["DOI"] == ARTICLE.doi
    assert [name.family for name in chapter["editor"]] == ["Someone", "Anyone"]
    assert items[2] == {
        "id": "reference",
        "type": "document",
        "URL": UNREAD.address,
        "note": UNREAD.citation,
    }


@pytest.mark.parametrize("work", [replace(ARTICLE, and_others=True), replace(CHAPTER, whole=False)])
def test_what_the_parts_do_not_say_is_in_the_note(work: Work) -> None:
    (tagged,) = rispy.loads(ris([Record("a", work)]))
    (item,) = json.loads(csl_json([Record("a", work)]))

    assert tagged["notes"] == [work.citation]
    assert item["note"] == work.citation


def test_bibtex_says_itself_that_there_are_others() -> None:
    (entry,) = read_bibtex(bibtex([Record("a", replace(ARTICLE, and_others=True))]))

    assert entry["author"][-1].last == ["others"]
    assert "note" not in entry


@given(texts, authors)
def test_any_text_survives_ris(text: str, author: Author) -> None:
    (read,) = rispy.loads(ris([Record("a", replace(ARTICLE, title=text, authors=(author,)))]))

    assert read["title"] == text
    (name,) = read["authors"]
    match author:
        case Person(family=family, suffix=suffix):
            assert name == ", ".join(filter(None, (family, pointed(author), suffix)))
        case Group(name=whole):
            assert name == whole


@given(texts, authors)
def test_any_text_survives_bibtex(text: str, author: Author) -> None:
    (read,) = read_bibtex(bibtex([Record("a", replace(ARTICLE, title=text, authors=(author,)))]))

    assert read["title"] == text
    (name,) = read["author"]
    told = decoded([*name.von, *name.last])
    match author:
        case Person(family=family, suffix=suffix):
            assert (told, name.jr) == (family, [suffix] if suffix else [])
            assert decoded(name.first) == pointed(author)
        case Group(name=whole):
            assert (told, name.first) == (whole, [])


@given(texts, authors)
def test_any_text_survives_csl(text: str, author: Author) -> None:
    (item,) = json.loads(csl_json([Record("a", replace(ARTICLE, title=text, authors=(author,)))]))

    assert item["title"] == text
    (name,) = item["author"]
    match author:
        case Person(family=family, suffix=suffix):
            assert (name["family"], name["given"]) == (family, pointed(author))
            assert name.get("suffix", "") == suffix
        case Group(name=whole):
            assert name == {"literal": whole}
