"""Reading what was typed: a table of queries, and that nothing at all can fail."""

import unicodedata
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.analysis.analyzers import folded_words
from index.search.query.fields import FIELDS, Field
from index.search.query.parts import Filter, Term, groups_of
from index.search.query.query import MAX_WORDS, Query


@dataclass(frozen=True)
class QueryCase:
    sentence: str
    typed: str
    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[str, ...] = ()
    prefix: str | None = field(default=None)


CASES = [
    QueryCase("the last word may go on", "liver ja", words=("liver",), prefix="ja"),
    QueryCase("a space ends it", "liver jaundice ", words=("liver", "jaundice")),
    QueryCase("a closed quotation is a phrase", '"bile duct" ', phrases=(("bile", "duct"),)),
    QueryCase("and does not go on", '"bile duct"', phrases=(("bile", "duct"),)),
    QueryCase("a quotation of one word is a word", 'rash "liver"', words=("rash", "liver")),
    QueryCase("an open one is words until it closes", '"bile du', words=("bile",), prefix="du"),
    QueryCase("typographic quotes will do", "“bile duct”", phrases=(("bile", "duct"),)),
    QueryCase("a minus excludes", "liver -statin ", words=("liver",), excluded=("statin",)),
    QueryCase("a hyphen inside does not", "t-dm1 ", words=("t-dm1",)),
    QueryCase("nor a minus between spaces", "a - b ", words=("a", "b")),
    QueryCase(
        "all at once",
        'liver "bile duct" -statin ja',
        words=("liver",),
        phrases=(("bile", "duct"),),
        excluded=("statin",),
        prefix="ja",
    ),
    QueryCase("words are folded, the text is not", "GÖKLUND ", words=("goklund",)),
    QueryCase("small words are passed over", "injury of the liver ", words=("injury", "liver")),
    QueryCase("unless there is nothing else", "of the ", words=("of", "the")),
    QueryCase("and they may begin another word", "injury of", words=("injury",), prefix="of"),
    QueryCase("in a phrase they count", '"out of hand" ', phrases=(("out", "of", "hand"),)),
    QueryCase("a word counts once", "rash RASH rash ", words=("rash",)),
    QueryCase("a slash parts words", "alt/ast", words=("alt",), prefix="ast"),
    QueryCase("signs are not words", "?! — ® \U0001f48a"),
    QueryCase("a number is a word", "27292104", prefix="27292104"),
    QueryCase("control signs are spaces", "liver\x00\x07rash\u202e ", words=("liver", "rash")),
    QueryCase("half a sign is a space", "liver\ud800rash ", words=("liver", "rash")),
    QueryCase("other scripts are read", "гепатит 肝炎 ", words=("гепатит", "肝炎")),
    QueryCase("only exclusions ask for nothing", "-statin ", excluded=("statin",)),
    QueryCase("nothing is nothing", ""),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_from_text(case: QueryCase) -> None:
    query = Query.from_text(case.typed)

    assert query.words == case.words
    assert query.phrases == case.phrases
    assert query.excluded == tuple(Term((word,)) for word in case.excluded)
    assert query.prefix == case.prefix
    assert query.is_empty == (not (case.words or case.phrases or case.prefix))


def test_the_text_is_kept_as_typed_but_for_outer_spaces() -> None:
    assert Query.from_text("  Göklund  “X” ").text == "Göklund  “X”"


def test_an_accent_in_pieces_is_put_together() -> None:
    assert Query.from_text("Pe\u0301rault").text == "Pérault"


def test_a_long_query_is_cut() -> None:
    query = Query.from_text(" ".join(f"word{n}" for n in range(10_000)))
    assert 0 < len(query.words) <= MAX_WORDS
    assert len(query.text) <= 2000


def test_whole_ends_the_last_word() -> None:
    whole = Query.from_text("liver ja").whole
    assert (whole.text, whole.words, whole.prefix) == ("liver ja", ("liver", "ja"), None)
    finished = Query.from_text("liver ")
    assert finished.whole is finished


@dataclass(frozen=True)
class ReplaceCase:
    sentence: str
    typed: str
    replacements: dict[str, str]
    expected: str


REPLACED = [
    ReplaceCase(
        "a word, in the text too",
        "Belantamab rash ",
        {"belantamab": "benlantamab"},
        "benlantamab rash ",
    ),
    ReplaceCase(
        "the word being typed",
        "rash belantamab",
        {"belantamab": "benlantamab"},
        "rash benlantamab",
    ),
    ReplaceCase(
        "inside a phrase",
        '"belantamab therapy"',
        {"belantamab": "benlantamab"},
        '"benlantamab therapy"',
    ),
    ReplaceCase(
        "among alternatives",
        "belantamab OR rash class:statin",
        {"belantamab": "benlantamab"},
        "benlantamab OR rash class:statin",
    ),
    ReplaceCase(
        "not what is excluded",
        "rash -belantamab",
        {"belantamab": "benlantamab"},
        "rash -belantamab",
    ),
    ReplaceCase("nothing", "rash ", {}, "rash "),
]


@pytest.mark.parametrize("case", REPLACED, ids=lambda case: case.sentence)
def test_with_words_replaced(case: ReplaceCase) -> None:
    replaced = Query.from_text(case.typed).with_words_replaced(case.replacements)
    expected = Query.from_text(case.expected)

    assert replaced == expected


@dataclass(frozen=True)
class GrammarCase:
    sentence: str
    typed: str
    reading: str
    remark: str = ""


_TWO_GROUPS = "class:a1 AND class:c1 class:b1 AND class:c1"
_LEFT_OUT = "class:a1 -class:b1"
GRAMMAR = [
    GrammarCase("a field", "rash class:statin", "rash class:statin"),
    GrammarCase("its value in quotes", 'class:"beta blockers"', 'class:"beta blockers"'),
    GrammarCase("typographic ones", "class:“beta blockers”", 'class:"beta blockers"'),
    GrammarCase("quotes still open", 'class:"beta bl', 'class:"beta bl"'),
    GrammarCase("whatever its case", "Class:statin", "class:statin"),
    GrammarCase("turned round", "rash -class:statin", "rash -class:statin"),
    GrammarCase("with a comma after it", "class:statin, rash", "class:statin rash"),
    GrammarCase("a score with its mark apart", "likelihood:A [HD]", 'likelihood:"A [HD]"'),
    GrammarCase("a range backwards", "likelihood:C..A", "likelihood:A..C"),
    GrammarCase("several fields", "year:2019.. has:case", "year:2019.. has:case"),
    GrammarCase("a score alone", "E*", "likelihood:E*"),
    GrammarCase("a score in words", "likelihood score B", "likelihood:B"),
    GrammarCase("alternatives", "rash OR fever jaundice ", "rash OR fever jaundice"),
    GrammarCase("more than two", 'a1 OR b1 OR "c d" ', 'a1 OR b1 OR "c d"'),
    GrammarCase("a small or is a word like any", "rash or fever ", "rash fever"),
    GrammarCase("an OR with nothing to join", "OR rash OR", "rash"),
    GrammarCase("one value or another of a field", "class:a1 OR class:b1", "class:a1 class:b1"),
    GrammarCase("both values of a field", "class:a1 AND class:b1", "class:a1 AND class:b1"),
    GrammarCase("or another", "class:c1 class:a1 AND class:b1", "class:c1 class:a1 AND class:b1"),
    GrammarCase("three of them", "x1 has:case AND has:case AND has:case ", "x1 has:case"),
    GrammarCase("both of two groups", _TWO_GROUPS, _TWO_GROUPS),
    GrammarCase("different fields are wanted anyway", "class:a1 AND pmid:1", "class:a1 pmid:1"),
    GrammarCase("so is a word", "rash AND class:a1 AND fever ", "rash fever class:a1"),
    GrammarCase("what is left out is joined to nothing", "class:a1 AND -class:b1", _LEFT_OUT),
    GrammarCase("a value still to come", "class:a1 AND ", "class:a1"),
    GrammarCase("a small and is a word like any", "x1 and class:a1 ", "x1 class:a1"),
    GrammarCase("between words it is one, too", "rash AND fever ", "rash fever"),
    GrammarCase("in quotes it is one", '"AND" class:a1', "and class:a1"),
    GrammarCase("a beginning", "hepat* rash ", "rash hepat*"),
    GrammarCase("one letter begins nothing", "E* rash ", "e rash"),
    GrammarCase("quotations and beginnings left out", 'x1 -"a b" -hep* ', 'x1 -"a b" -hep*'),
    GrammarCase("a number after a minus is a name", "-93/26", "93 26"),
    GrammarCase("beside a field too", "−93/26 class:a1", "93 26 class:a1"),
    GrammarCase("among words it is left out", "rash -93/26 ", "rash -93 -26"),
    GrammarCase("an unknown field", "foo:bar rash ", "foo bar rash", "“foo:” is not a field"),
    GrammarCase("a field misspelt", "clas:statin ", "clas statin", "Did you mean class:?"),
    GrammarCase("no value yet", "rash class:", "rash", "class: expects the name of a drug class"),
    GrammarCase("a value that is none", "rash year:soon", "rash", "year:soon is not a filter"),
    GrammarCase("that and nothing else", "year:soon", "year soon", "year:soon is not a filter"),
    GrammarCase("a quotation still open", '"bile du', "bile du", "The closing quotation mark"),
    GrammarCase("OR beside a field", "rash OR class:a1", "rash class:a1", "OR joins words"),
    GrammarCase("nothing to leave out of", "class:a1 -b", "-b class:a1", "needs another word"),
]


@pytest.mark.parametrize("case", GRAMMAR, ids=lambda case: case.sentence)
def test_the_grammar(case: GrammarCase) -> None:
    query = Query.from_text(case.typed)

    assert query.reading.strip() == case.reading
    assert case.remark in " ".join(query.remarks)
    assert bool(query.remarks) == bool(case.remark)


@pytest.mark.parametrize(
    "typed",
    [
        "T-DM1",
        "635715-01-4",
        "6-mercaptopurine",
        "doi:10.1592/phco.31.10.311e",
        "https://doi.org/10.1592/phco.31.10.311e",
        "http://www.ncbi.nlm.nih.gov/books/NBK547852/",
        "PMID: 27292104",
        "Drug class: beta blockers",
        "R ratio: 5",
        "alt:ast 2:1",
    ],
)
def test_what_has_a_colon_or_a_hyphen_and_is_no_field_is_words_as_ever(typed: str) -> None:
    query = Query.from_text(typed)

    assert query.asked == query.text == typed
    assert query.filters == query.either == query.begun == query.excluded == ()
    assert [*query.words, *query.begins] == folded_words(typed)


def test_a_filter_is_added_before_the_word_still_typed_and_taken_away_again() -> None:
    statins = Filter(Field.CLASS, "Beta Blockers")
    for typed in ("jaund", "jaundice ", "rash OR fever ", "E*", "", "has:case ja"):
        narrowed = Query.from_text(typed).narrowed(statins)
        query = Query.from_text(narrowed)
        assert statins in query.filters
        assert query.prefix == Query.from_text(typed).prefix
        back = Query.from_text(query.without(statins))
        assert back.reading == Query.from_text(typed).reading


@pytest.mark.parametrize(
    ("typed", "value", "left"),
    [
        ("class:a1 AND class:b1", "b1", "class:a1 "),
        ("class:a1 AND class:b1", "a1", "class:b1 "),
        ("class:a1 AND class:b1 AND class:c1 ja", "b1", "class:a1 AND class:c1 ja"),
        ("rash class:a1 OR class:b1", "a1", "rash class:b1 "),
        ("rash AND class:a1 AND fever", "a1", "rash AND fever"),
        ("class:c1 class:a1 AND class:b1", "c1", "class:a1 AND class:b1 "),
    ],
)
def test_a_value_goes_with_what_joined_it(typed: str, value: str, left: str) -> None:
    assert Query.from_text(typed).without(Filter(Field.CLASS, value)) == left


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("rash class:statn", "class:statins rash"),
        ("class:a1 AND class:statn rash", "class:a1 AND class:statins rash"),
    ],
)
def test_a_value_is_put_right_where_it_is_joined(typed: str, corrected: str) -> None:
    assert Query.from_text(typed).corrected(Filter(Field.CLASS, "statn"), "statins") == corrected


@pytest.mark.parametrize("typed", ["class:a1 AND class:b1 rash ", "class:a1 OR class:b1 rash "])
def test_what_joins_fields_is_no_word_to_search_for(typed: str) -> None:
    query = Query.from_text(typed)

    assert query.asked == "rash"
    assert query.words == ("rash",)


def _keeps_its_letters(letter: str) -> bool:
    """Not a sign that folding takes apart into other signs, as "¼"."""
    return unicodedata.is_normalized("NFKD", letter.casefold()) or letter in "éöüñ"


LETTERS = st.characters(codec="utf-8").filter(_keeps_its_letters)
SIGNS = (
    '"',
    "“",
    "-",
    " ",
    "*",
    "'",
    ",",
    ":",
    "OR",
    " OR ",
    " AND ",
    "[HD]",
    "A..C",
    "2019..",
    "statin",
)
PIECES = st.sampled_from([*(f"{spec.key}:" for spec in FIELDS), *SIGNS])


@given(st.text(LETTERS, max_size=60))
def test_reading_what_was_read_comes_to_the_same(typed: str) -> None:
    _assert_stable(typed)


@given(st.lists(PIECES | st.text(LETTERS, max_size=3), max_size=10))
def test_so_does_any_mix_of_the_signs_of_the_grammar(pieces: list[str]) -> None:
    _assert_stable("".join(pieces))


def _assert_stable(typed: str) -> None:
    query = Query.from_text(typed)
    again = Query.from_text(query.reading)
    assert replace(again, text="", asked="", remarks=()) == replace(
        query, text="", asked="", remarks=()
    )
    assert again.reading == query.reading
    # How filters are joined is no part of what they are.
    assert groups_of(again.filters) == groups_of(query.filters)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_anything_can_be_read(typed: str) -> None:
    query = Query.from_text(typed)
    assert Query.from_text(query.text).is_empty == query.is_empty
    query.whole.with_words_replaced({"a": "b"})


@given(st.text(alphabet="ab \"-“”*\\'\n®é", max_size=40))
def test_any_mix_of_our_own_signs_can_be_read(typed: str) -> None:
    query = Query.from_text(typed)
    assert all(query.words)
    assert all(len(phrase) > 1 for phrase in query.phrases)
