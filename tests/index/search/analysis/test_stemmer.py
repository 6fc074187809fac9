"""Porter's stemmer, against examples of his paper and words of the field."""

import pytest

from index.search.analysis.stemmer import stem

# From the paper, one and more for every step.
PAPER = """caresses caress  ponies poni  caress caress  cats cat  feed feed  agreed agre
plastered plaster  bled bled  motoring motor  sing sing  conflated conflat  troubled troubl
sized size  hopping hop  tanned tan  falling fall  hissing hiss  fizzed fizz  failing fail
filing file  happy happi  sky sky  relational relat  conditional condit  rational ration
valenci valenc  digitizer digit  conformabli conform  radicalli radic  differentli differ
vileli vile  analogousli analog  vietnamization vietnam  predication predic  operator oper
feudalism feudal  decisiveness decis  hopefulness hope  callousness callous  formaliti formal
sensitiviti sensit  sensibiliti sensibl  triplicate triplic  formative form  formalize formal
electriciti electr  electrical electr  hopeful hope  goodness good  revival reviv
allowance allow  inference infer  airliner airlin  gyroscopic gyroscop  adjustable adjust
defensible defens  irritant irrit  replacement replac  adjustment adjust  dependent depend
adoption adopt  communism commun  activate activ  angulariti angular  homologous homolog
effective effect  bowdlerize bowdler  probate probat  rate rate  cease ceas  controll control
roll roll""".split()


@pytest.mark.parametrize(("word", "expected"), list(zip(PAPER[::2], PAPER[1::2], strict=True)))
def test_the_examples_of_the_paper(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize(
    "words",
    [
        "elevation elevations elevated",
        "hepatotoxic hepatotoxicity",
        "transplant transplants transplanted transplantation",
        "cholestatic cholestatics",
        "injury injuries",
        "enzyme enzymes enzymic",
    ],
)
def test_forms_of_a_word_meet(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize("word", ["", "a", "as", "cyp2d6", "tdm1", "635715014", "гепатит", "é"])
def test_codes_short_words_and_other_scripts_stay(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize("word", ["sos", "ast", "gas", "als"])
def test_an_abbreviation_of_three_letters_is_no_plural(word: str) -> None:
    assert stem(word) == word
