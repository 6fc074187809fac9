"""Reading what was typed: a table of queries, and that nothing at all can fail."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.query import MAX_WORDS, Query


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
    QueryCase("other scripts are read", "гепатит 肝炎 ", words=("гепатит", "肝炎")),
    QueryCase("only exclusions ask for nothing", "-statin ", excluded=("statin",)),
    QueryCase("nothing is nothing", ""),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_from_text(case: QueryCase) -> None:
    query = Query.from_text(case.typed)

    assert query.words == case.words
    assert query.phrases == case.phrases
    assert query.excluded == case.excluded
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
    assert Query.from_text("liver ja").whole == Query("liver ja", words=("liver", "ja"))
    finished = Query.from_text("liver ")
    assert finished.whole is finished


@dataclass(frozen=True)
class ReplaceCase:
    sentence: str
    typed: str
    replacements: dict[str, str]
    expected: Query


REPLACED = [
    ReplaceCase(
        "a word, in the text too",
        "Belantamab rash ",
        {"belantamab": "benlantamab"},
        Query("benlantamab rash", words=("benlantamab", "rash")),
    ),
    ReplaceCase(
        "the word being typed",
        "rash belantamab",
        {"belantamab": "benlantamab"},
        Query("rash benlantamab", words=("rash",), prefix="benlantamab"),
    ),
    ReplaceCase(
        "inside a phrase",
        '"belantamab therapy"',
        {"belantamab": "benlantamab"},
        Query('"benlantamab therapy"', phrases=(("benlantamab", "therapy"),)),
    ),
    ReplaceCase(
        "not what is excluded",
        "rash -belantamab",
        {"belantamab": "benlantamab"},
        Query("rash -belantamab", words=("rash",), excluded=("belantamab",)),
    ),
    ReplaceCase("nothing", "rash ", {}, Query("rash", words=("rash",))),
]


@pytest.mark.parametrize("case", REPLACED, ids=lambda case: case.sentence)
def test_with_words_replaced(case: ReplaceCase) -> None:
    query = Query.from_text(case.typed)
    # The last word of "rash" without a space would still be typed.
    assert query.with_words_replaced(case.replacements) == case.expected


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
