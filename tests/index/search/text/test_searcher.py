"""Searching real small indexes: what is found, in which order, and what cannot go wrong."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.errors import LibraryDamaged
from index.monograph.sections import SectionKind
from index.search.query.query import Query
from index.search.text.searcher import TextIndex, TextMatches
from index.search.text.writer import TextWriter

MakeIndex = Callable[[dict[int, str]], TextIndex]

TEXTS = {
    2: "Elevations of enzymes with rash.",
    4: "Rash and fever, dose-related, in graft-versus-host disease.",
    6: "The bile duct. Fever.",
    8: "Haemorrhage and oedema after T-DM1 (635715-01-4) by CYP2D6.",
    10: "IL-2 was given. The year 2024, and 6-mercaptopurine.",
    12: "Göklund and Benlantamab.",
    14: "Tumors: 2 of 10. Fevers graft no host.",
    16: "гепатит",
}


def found(matches: TextMatches) -> set[int]:
    return {match.document for match in matches.matches}


@dataclass(frozen=True)
class SearchCase:
    sentence: str
    typed: str
    documents: set[int]


CASES = [
    SearchCase("a word", "enzymes ", {2}),
    SearchCase("another form of it", "elevated enzyme ", {2}),
    SearchCase("all words are wanted", "rash fever ", {4}),
    SearchCase("without a word", "rash -fever ", {2}),
    SearchCase("without a word that is nowhere", "rash -zebra ", {2, 4}),
    SearchCase("the beginning of a word", "feve", {4, 6, 14}),
    SearchCase("a word and the beginning of another", "rash fev", {4}),
    SearchCase("one letter", "b", {6, 12}),
    SearchCase("an accent left out", "goklund ", {12}),
    SearchCase("American for British", "hemorrhage edema ", {8}),
    SearchCase("British for American", "tumour ", {14}),
    SearchCase("British while it is typed", "haemo", {8}),
    SearchCase("a code whole", "635715-01-4 ", {8}),
    SearchCase("a code without hyphens", "tdm1 ", {8}),
    SearchCase("a code with them", "T-DM1 ", {8}),
    SearchCase("a code while it is typed", "t-d", {8}),
    SearchCase("part of a code", "dm1 ", {8}),
    SearchCase("a code is not its parts elsewhere", "IL-2 ", {10}),
    SearchCase("a name after a number", "mercaptopurine ", {10}),
    SearchCase("with the number", "6-mercaptopurine ", {10}),
    SearchCase("letters and digits", "cyp2d6 ", {8}),
    SearchCase("a compound in parts", "dose related ", {4}),
    SearchCase("a compound whole", "graft-versus-host ", {4}),
    SearchCase("a compound while it is typed", "graft-ver", {4}),
    SearchCase("a phrase stands as it was quoted", '"bile duct"', {6}),
    SearchCase("not in another order", '"duct bile"', set()),
    SearchCase("nor with a sign for a word", '"duct fever"', {6}),
    SearchCase("a phrase in other forms of its words", '"elevation of enzyme"', {2}),
    SearchCase("small words in a phrase count", '"elevations with enzymes"', set()),
    SearchCase("a phrase in parts of compounds", '"versus host"', {4}),
    SearchCase("a compound in a phrase", '"fever dose-related"', {4}),
    SearchCase("a phrase of small words", '"of the"', set()),
    SearchCase("two phrases", '"the bile" "duct fever"', {6}),
    SearchCase("two of which one is nowhere", '"the bile" "fever duct"', set()),
    SearchCase("a phrase and a word", '"bile duct" fever ', {6}),
    SearchCase("a phrase, if no text has it with the word", '"bile duct" rash ', {6}),
    SearchCase("without a phrase", 'fever -"bile duct" ', {4, 14}),
    SearchCase("without one that is nowhere", 'fever -"duct bile" ', {4, 6, 14}),
    SearchCase("a number", "2024 ", {10}),
    SearchCase("one word or another", "enzymes OR graft ", {2, 4, 14}),
    SearchCase("the other while it is typed", "enzymes OR benlan", {2, 12}),
    SearchCase("one of which stands nowhere", "enzymes OR zebra ", {2}),
    SearchCase("alternatives and a word", "enzymes OR graft rash ", {2, 4}),
    SearchCase("a quotation among them", '"bile duct" OR enzymes ', {2, 6}),
    SearchCase("a quotation that is nowhere", '"duct bile" OR enzymes ', {2}),
    SearchCase("every word that begins so", "fev* ", {4, 6, 14}),
    SearchCase("two beginnings", "fev* ras* ", {4}),
    SearchCase("without words that begin so", "rash -fev* ", {2}),
    SearchCase("without a compound, not without its parts", "fever -dose-duct ", {4, 6, 14}),
    SearchCase("another script", "гепатит ", {16}),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_search(make_index: MakeIndex, case: SearchCase) -> None:
    matches = make_index(TEXTS).search(Query.from_text(case.typed), 20)
    assert found(matches) == case.documents
    assert matches.total == len(case.documents)
    assert all(match.score > 0 for match in matches.matches)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_all_that_match_are_those_a_search_finds(make_index: MakeIndex, case: SearchCase) -> None:
    index = make_index(TEXTS)
    mask = index.matching(Query.from_text(case.typed))

    assert {number for number, set_ in zip(index.documents, mask, strict=True) if set_} == (
        case.documents
    )


def test_only_allowed_documents_are_found_and_none_that_were_not_before(
    make_index: MakeIndex,
) -> None:
    index = make_index({2: "alpha beta", 4: "alpha gamma", 6: "alpha beta gamma"})
    two_and_four = bytes(number != 6 for number in index.documents)
    both = Query.from_text("beta gamma ")

    assert found(index.search(both, 9)) == {6}
    barred = index.search(both, 9, two_and_four)
    assert (barred.matches, barred.total) == ((), 0)
    some = index.search(Query.from_text("alpha beta "), 9, two_and_four)
    assert (found(some), some.total) == ({2}, 1)
    most = index.search(Query.from_text("beta gamma delta zeta "), 9, two_and_four)
    assert found(most) == set()
    assert found(index.search(Query.from_text("beta "), 9, two_and_four)) == {2}


def test_words_that_stand_nowhere_are_named(make_index: MakeIndex) -> None:
    index = make_index(TEXTS)

    alone = index.search(Query.from_text("belantamab "), 20)
    assert (alone.matches, alone.unknown, alone.complete) == ((), ("belantamab",), False)
    typing = index.search(Query.from_text("rash belantam"), 20)
    assert (found(typing), typing.unknown) == ({2, 4}, ("belantam",))
    phrase = index.search(Query.from_text('"zebra rash"'), 20)
    assert (found(phrase), phrase.unknown) == (set(), ("zebra",))


def test_a_misspelt_source_is_found_by_the_right_spelling(make_index: MakeIndex) -> None:
    index = make_index(TEXTS)
    query = Query.from_text("belantamab ")
    near = {word: index.nearest(word)[0] for word in index.search(query, 20).unknown}

    assert near == {"belantamab": "benlantamab"}
    assert found(index.search(query.with_words_replaced(near), 20)) == {12}


def test_if_no_document_has_all_words_those_with_most_are_found(make_index: MakeIndex) -> None:
    index = make_index({2: "alpha beta gamma", 4: "alpha beta", 6: "delta", 8: "alpha"})

    matches = index.search(Query.from_text("alpha beta delta "), 20)
    assert found(matches) == {2, 4}
    assert not matches.complete
    all_words = index.search(Query.from_text("alpha beta "), 20)
    assert all_words.complete
    assert matches.matches[0].score < all_words.matches[0].score


def test_the_best_come_first_and_no_more_than_asked(make_index: MakeIndex) -> None:
    index = make_index({2 * n: "rash " * n + "word " * (40 - n) for n in range(1, 9)})

    matches = index.search(Query.from_text("rash "), 5)
    assert [match.document for match in matches.matches] == [16, 14, 12, 10, 8]
    assert matches.total == 8
    assert index.search(Query.from_text("rash "), 0).matches == ()


def test_the_word_itself_stands_before_words_it_begins(make_index: MakeIndex) -> None:
    index = make_index({2: "rashly done", 4: "a rash"})
    assert [m.document for m in index.search(Query.from_text("rash"), 9).matches] == [4, 2]


def test_where_a_word_stands_decides_how_much_it_tells(folder: Path) -> None:
    writer = TextWriter(folder)
    filler = "Some other words stand here, as in any text. " * 4
    writer.add_reference(3, "", "Author. Jaundice. J Fict 2001.", "")
    writer.add_section(4, SectionKind.OTHER_LINKS, "", "", f"Jaundice. {filler}")
    writer.add_section(6, SectionKind.BACKGROUND, "", "", f"Jaundice. {filler}")
    writer.add_section(8, SectionKind.HEPATOTOXICITY, "", "", f"Jaundice. {filler}")
    writer.add_section(10, SectionKind.HEPATOTOXICITY, "", "Jaundice", f"Jaundice. {filler}")
    writer.close()
    index = TextIndex.open(folder)

    order = [match.document for match in index.search(Query.from_text("jaundice "), 9).matches]
    assert order[:2] == [10, 8]
    assert order.index(6) < order.index(4)
    assert order.index(6) < order.index(3)
    index.close()


def test_every_section_is_found_by_its_monographs_names(folder: Path) -> None:
    writer = TextWriter(folder)
    writer.add_section(2, SectionKind.OUTCOME, "Exampline Fictor", "Outcome", "Recovery is usual.")
    writer.add_section(4, SectionKind.OUTCOME, "Otherine", "Outcome", "Recovery is usual.")
    writer.close()
    index = TextIndex.open(folder)
    assert found(index.search(Query.from_text("fictor recovery "), 9)) == {2}
    index.close()


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        '"',
        '"""',
        "-",
        "- - -",
        "-rash",
        "***",
        "\x00\x01\x02",
        "\U0001f48a",
        "肝炎",
        "a" * 5000,
        "a-" * 900,
        " ".join(f"word{n}" for n in range(10_000)),
        "rash " * 10_000,
        '"' + "rash fever " * 500 + '"',
        "\ud800",
        "%s %d ' ; -- DROP",
    ],
)
def test_no_input_raises(make_index: MakeIndex, typed: str) -> None:
    index = make_index(TEXTS)
    index.search(Query.from_text(typed), 20)
    index.nearest(typed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(texts=st.lists(st.text(max_size=60), max_size=6), typed=st.text(max_size=30))
def test_any_text_can_be_written_and_searched(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], typed: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    writer = TextWriter(folder)
    for number, text in enumerate(texts, 1):
        writer.add_section(number, SectionKind.OTHER, text, text, text)
    writer.close()
    index = TextIndex.open(folder)
    index.search(Query.from_text(typed), 5)
    for text in texts:
        query = Query.from_text(text).whole
        matches = index.search(query, 10)
        assert query.is_empty or matches.total or query.excluded
    index.close()


def test_threads_may_share_an_index(make_index: MakeIndex, folder: Path) -> None:
    index = make_index({2 * n: f"rash fever word{n} " + "filler " * n for n in range(1, 300)})
    queries = [Query.from_text(typed) for typed in ("rash ", "f", "fill", "word1", "rash fe", "w")]
    alone = [index.search(query, 20) for query in queries]

    shared = TextIndex.open(folder)
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda query: shared.search(query, 20), queries * 20))
    shared.close()
    assert together == alone * 20


def test_a_missing_folder_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(LibraryDamaged):
        TextIndex.open(tmp_path / "absent")
    with pytest.raises(LibraryDamaged):
        TextIndex.open(tmp_path)
