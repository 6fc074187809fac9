"""Words as they are compared: what folds together, and what a compound is found by."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.analysis.analyzers import (
    american,
    fold,
    forms_of,
    is_code,
    placed_words,
    places_of,
    prefixes_of,
    words_of,
    written_words,
)


@dataclass(frozen=True)
class FoldCase:
    sentence: str
    name: str
    folded: str


FOLDS = [
    FoldCase("case does not count", "BESPONSA", "besponsa"),
    FoldCase("nor does a hyphen", "T-DM1", "tdm1"),
    FoldCase("nor any other dash", "Sulfa–Trim", "sulfatrim"),
    FoldCase("nor a soft hyphen from a web page", "amoxi\u00adcillin", "amoxicillin"),
    FoldCase("accents are taken off", "Göklund", "goklund"),
    FoldCase("whole or in pieces", "Pe\u0301rault", "perault"),
    FoldCase(
        "letters that are not accented ones too", "Jørgenvik Świerk Łódź", "jorgenvik swierk lodz"
    ),
    FoldCase("signs of trade are ignored", "Besponsa®", "besponsa"),
    FoldCase("the trade mark sign does not become letters", "Besponsa™", "besponsa"),
    FoldCase("spaces collapse", "  Naphthyl \n Alkanone ", "naphthyl alkanone"),
    FoldCase("an apostrophe is ignored", "St. John’s Wort", "st. johns wort"),
    FoldCase("nothing stays nothing", "", ""),
]


@pytest.mark.parametrize("case", FOLDS, ids=lambda case: case.sentence)
def test_fold(case: FoldCase) -> None:
    assert fold(case.name) == case.folded


@dataclass(frozen=True)
class WordsCase:
    sentence: str
    text: str
    words: list[str]


WORDS = [
    WordsCase("a CAS number whole and in parts", "635715-01-4", ["635715014", "635715", "01", "4"]),
    WordsCase("a conjugate's code", "T-DM1", ["tdm1", "t", "dm1"]),
    WordsCase(
        "a number before a name", "6-mercaptopurine", ["6mercaptopurine", "6", "mercaptopurine"]
    ),
    WordsCase("letters and digits without hyphen are one", "CYP2D6", ["cyp2d6"]),
    WordsCase("a possessive is the word alone", "Wilson’s disease", ["wilson", "disease"]),
    WordsCase("a name with an apostrophe", "O'Quill", ["oquill", "o", "quill"]),
    WordsCase("a decimal number is one", "0.9 mg", ["0.9", "mg"]),
    WordsCase("a full stop ends a word", "injury.Then", ["injury", "then"]),
    WordsCase("a slash parts words", "mg/dL", ["mg", "dl"]),
    WordsCase("accents in pieces", "Pe\u0301rault", ["perault"]),
    WordsCase("an em dash parts words", "rash—fever", ["rash", "fever"]),
    WordsCase("other scripts are words", "гепатит 肝炎", ["гепатит", "肝炎"]),
    WordsCase("signs alone are none", "— ® … \U0001f48a -", []),
]


@pytest.mark.parametrize("case", WORDS, ids=lambda case: case.sentence)
def test_words(case: WordsCase) -> None:
    assert [word.text for word in words_of(case.text)] == case.words


def test_every_word_knows_its_place() -> None:
    text = "Göklund’s T-DM1 (6-mercaptopurine), 635715-01-4."
    places = [text[word.start : word.end] for word in words_of(text)]

    assert places == [
        "Göklund", "T-DM1", "T", "DM1", "6-mercaptopurine", "6", "mercaptopurine",
        "635715-01-4", "635715", "01", "4",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "pair",
    """haemorrhage/hemorrhage  oedema/edema  tumour/tumor  leukaemia/leukemia  diarrhoea/diarrhea
    oesophagus/esophagus  sulphasalazine/sulfasalazine  hospitalised/hospitalized  fibre/fiber
    behavioural/behavioral  analyse/analyze  labelled/labeled  anaesthesia/anesthesia
    oestradiol/estradiol  paediatric/pediatric  caecum/cecum  ischaemia/ischemia""".split(),
)
def test_british_and_american_spellings_meet(pair: str) -> None:
    british, ours = pair.split("/")
    assert american(british) == american(ours) == ours


@pytest.mark.parametrize(
    "word", ["poaer", "xaoel", "hour", "four", "swelling", "disease", "tour", "liver", "genre"]
)
def test_words_that_only_look_british_stay(word: str) -> None:
    assert american(word) == word


@pytest.mark.parametrize(
    ("typed", "begun", "word"),
    [
        ("hae", "he", "hemorrhage"),
        ("haemorr", "hemorr", "hemorrhage"),
        ("tumou", "tumo", "tumor"),
        ("tumour", "tumor", "tumor"),
        ("t-d", "td", "tdm1"),
        ("Gökl", "gokl", "goklund"),
    ],
)
def test_a_british_word_is_found_while_it_is_typed(typed: str, begun: str, word: str) -> None:
    assert begun in prefixes_of(typed)
    assert word.startswith(begun)


@pytest.mark.parametrize("typed", ["", "-", "'", "\u0301"])
def test_nothing_begins_with_a_sign(typed: str) -> None:
    assert prefixes_of(typed) == ()
    assert forms_of(typed) == ()


def test_codes_are_told_from_compounds() -> None:
    assert all(is_code(word) for word in ("IL-2", "T-DM1", "T-cell", "635715-01-4"))
    assert not any(is_code(word) for word in ("dose-related", "graft-versus-host", "liver"))


def test_an_endless_word_is_cut_and_does_not_take_long() -> None:
    assert len(forms_of("a" * 100_000)[0].text) == 64
    assert written_words("-" * 100_000) == []
    assert written_words("a-" * 50_000) == ["a-" * 49_999 + "a"]


@given(st.text(alphabet="aab1. -’'\u0301é\n®", max_size=80))
def test_both_ways_to_find_the_places_of_a_word_agree(text: str) -> None:
    places = list(placed_words(text))
    for written in written_words(text):
        expected = [start for start, word in places if word == written]
        assert list(places_of(written, text)) == expected
