"""Which words are marked, and which piece of a text is shown."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.hits.snippets import cut_snippet, find_spans, matched_words
from index.search.query.query import Query


@dataclass(frozen=True)
class SpanCase:
    sentence: str
    text: str
    typed: str
    marked: list[str]


SPANS = [
    SpanCase("a word wherever it stands", "Rash, then rash.", "rash ", ["Rash", "rash"]),
    SpanCase(
        "other forms of the word", "elevated; elevation", "elevations ", ["elevated", "elevation"]
    ),
    SpanCase("not a longer word", "rashly", "rash ", []),
    SpanCase("unless the word is still typed", "rashly rash", "rash", ["rashly", "rash"]),
    SpanCase("accents do not count", "Göklund", "goklund ", ["Göklund"]),
    SpanCase("nor does typing them", "Goklund", "Göklund ", ["Goklund"]),
    SpanCase("the other spelling", "Haemorrhage", "hemorrhage ", ["Haemorrhage"]),
    SpanCase("the other spelling while typed", "oedema", "ede", ["oedema"]),
    SpanCase("a code as a whole", "given T-DM1.", "tdm1 ", ["T-DM1"]),
    SpanCase("a code typed as written", "given T-DM1.", "t-dm1 ", ["T-DM1"]),
    SpanCase("not the 2 of IL-2", "IL-2 and 2", "IL-2 ", ["IL-2"]),
    SpanCase(
        "a part of a compound alone", "6-mercaptopurine", "mercaptopurine ", ["mercaptopurine"]
    ),
    SpanCase(
        "a compound written in two words", "dose related", "dose-related ", ["dose", "related"]
    ),
    SpanCase("a phrase as one", "a bile duct, a duct", '"bile duct"', ["bile duct"]),
    SpanCase("a phrase across a hyphen", "dose-related harm", '"related harm"', ["related harm"]),
    SpanCase("not a phrase in another order", "duct bile", '"bile duct"', []),
    SpanCase("not what is excluded", "rash fever", "rash -fever ", ["rash"]),
    SpanCase("overlaps become one", "bile duct", 'bile "bile duct"', ["bile duct"]),
    SpanCase("nothing for nothing", "rash", "", []),
]


@pytest.mark.parametrize("case", SPANS, ids=lambda case: case.sentence)
def test_find_spans(case: SpanCase) -> None:
    spans = find_spans(case.text, Query.from_text(case.typed))

    assert [case.text[start:end] for start, end in spans] == case.marked
    assert list(spans) == sorted(spans)


def test_matched_words_are_each_named_once() -> None:
    text = "Rash and rash and Rash, elevated."
    query = Query.from_text("rash elevation ")
    assert matched_words(text, query) == ("Rash", "rash", "elevated")
    assert matched_words(text, query, limit=1) == ("Rash",)
    assert matched_words("6-mercaptopurine", Query.from_text("mercapto")) == ("mercaptopurine",)
    assert matched_words("Bile duct, bile.", Query.from_text('"bile duct"')) == ("Bile duct",)


FILLER = "Alpha beta gamma delta epsilon zeta eta theta iota kappa. "


def test_a_short_text_is_shown_whole() -> None:
    snippet = cut_snippet("A rash.\n\tA   fever.", Query.from_text("fever "))
    assert snippet.text == "A rash. A fever."
    assert [snippet.text[a:b] for a, b in snippet.spans] == ["fever"]


def test_the_window_has_most_different_words() -> None:
    text = FILLER * 5 + "Rash rash rash. " + FILLER * 8 + "Rash with fever. " + FILLER * 5
    snippet = cut_snippet(text, Query.from_text("fever rash "))

    assert [snippet.text[a:b] for a, b in snippet.spans] == ["Rash", "fever"]
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert len(snippet.text) <= 182


def test_without_a_match_the_beginning_is_shown() -> None:
    snippet = cut_snippet(FILLER * 10, Query.from_text("absent "))
    assert snippet.text.startswith("Alpha beta")
    assert snippet.text.endswith("…")
    assert snippet.spans == ()


def test_words_are_not_cut() -> None:
    text = FILLER * 6 + "rash " + FILLER * 6
    words = set(text.split())
    shown = cut_snippet(text, Query.from_text("rash ")).text.strip("…").split()
    assert set(shown) <= words


def test_an_endless_word_is_shown_whole_and_one_without_match_cut() -> None:
    long = "x" * 1000
    assert cut_snippet(f"a {long} b", Query.from_text(f"{long[:300]}")).spans
    assert len(cut_snippet(long, Query.from_text("y ")).text) <= 181


TEXTS = st.text(alphabet="abcde AB.-'®é\u0301\n\U0001f48aй", max_size=400)


@given(TEXTS, st.text(alphabet='abcde -"é', max_size=20), st.integers(0, 200))
def test_spans_always_lie_in_the_snippet(text: str, typed: str, width: int) -> None:
    query = Query.from_text(typed)
    snippet = cut_snippet(text, query, width)
    end_before = 0
    for start, end in snippet.spans:
        assert end_before <= start < end <= len(snippet.text)
        end_before = end
    if find_spans(" ".join(text.split()), query):
        assert snippet.spans
