"""Queries at random, of words, fields, signs and rubbish: each has an answer, none an exception."""

import os
import random
from collections.abc import Iterator
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import FIELDS, FieldSpec, Found, Library, NoHits, NoQuery, Query
from tests.desktop.current_libraries import build_whole_starter

MANY: Final = 10_000 if os.environ.get("LIVERLEAF_ALL_FAULTS") else 600
WORDS: Final = (
    "hepatitis jaundice metoprolol inotuzumab besponsa SOS E* ALT>3 R=5.2 2019 27292104 51384-51-1"
    " 10.1056/NEJMoa1509277 statin A..C OR AND NOT or und χ² β-Blocker ΑΒΓ Ω straße ﬁbrosis Ⅷ 肝炎"
).split()
SIGNS: Final = tuple("\"'()[]{}*?~^:;,.!-+/\\|&%$#@<>=_–’“”\0\t\n\u200b\u202e\ufeff\ud800é\u0301😀")
# Two are letters of a word by themselves, and fold to nothing; one is an apostrophe and a letter.
NO_WORDS: Final = (
    *SIGNS,
    "&",
    "\uff9e",
    "\uff9f",
    "\u02bc",
    "™",
    "®",
    "\u2063",
    "²",
    "::",
    "-*",
    "&&",
)
GRAMMAR: Final = st.sampled_from(
    [*(f"{spec.key}:" for spec in FIELDS), *NO_WORDS, " ", " OR ", "[HD]", "A..C", "hepat", "E*"]
)
NAMES: Final = (*(spec.key for spec in FIELDS), "nothing", "")


def text_of(chance: random.Random) -> str:
    return "".join(piece(chance) for _ in range(chance.randrange(1, 9)))


def piece(chance: random.Random) -> str:
    word = chance.choice(WORDS)
    at = chance.randrange(len(word))
    return chance.choice(
        (
            word + " ",
            word[:at] + chance.choice(SIGNS) + word[at:],
            word[at:] + word[:at] + " ",
            chance.choice(SIGNS) * chance.randrange(1, 4),
            f"{chance.choice(('', '-'))}{chance.choice(NAMES)}:{word}",
            f'"{word} ',
            chr(chance.randrange(0x11_0000)),
            word * chance.choice((1, 1, 1, 60)),
        )
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library.open(build_whole_starter(tmp_path_factory.mktemp("queries") / "library"))
    yield opened
    opened.close()


@pytest.mark.parametrize("spec", FIELDS, ids=lambda spec: spec.key)
@pytest.mark.parametrize(
    "typed", ["{0}:{1}", '-{0}:"{1}"', "rash {0}:{1}{1}", "{0}:{1}x {1} OR rash "]
)
def test_every_field_with_every_sign_has_an_answer(
    library: Library, spec: FieldSpec, typed: str
) -> None:
    for sign in NO_WORDS:
        ask(library, typed.format(spec.key, sign))


@settings(max_examples=MANY)
@given(st.lists(GRAMMAR | st.text(max_size=3), max_size=8))
def test_any_mix_of_fields_and_signs_has_an_answer(library: Library, pieces: list[str]) -> None:
    ask(library, "".join(pieces))


def ask(library: Library, typed: str) -> None:
    query = Query.from_text(typed)
    outcome = library.search(query, 60)
    assert isinstance(outcome, NoQuery) == query.is_empty, typed
    library.facets(query)


def test_every_text_is_a_query_with_an_answer(library: Library) -> None:
    chance = random.Random(20_261_122)
    answered = {Found: 0, NoHits: 0, NoQuery: 0}
    for _ in range(MANY):
        text = text_of(chance)
        query = Query.from_text(text)
        outcome = library.search(query, 60, chance.choice((None, 4)))
        answered[type(outcome)] += 1
        if chance.random() < 0.1:
            library.facets(query)
        if isinstance(outcome, Found):
            assert outcome.hits, text
            assert len(outcome.hits) <= outcome.total, text
            library.get(chance.choice(outcome.hits).monograph)
    assert answered[Found] > MANY / 4
    assert answered[NoHits] > MANY / 20
