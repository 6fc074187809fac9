import pytest

from index import sentence_ends
from index.monograph.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "last_words"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?"]),
        ("It was 2.5 mg. Then 0.5%. (All of it.) 12 did.", ["mg.", "%.", "it.)", "did."]),
        ("Smith et al. Found it, e.g. Here, vs. There; ca. 5. So", ["5."]),
        ("I.e. That. E.g. This, by Dr. No. 7 of Prof. St. Ives.", ["That.", "Ives."]),
        ("By E. Coli. By J. Smith. Two", ["Coli.", "Smith."]),
        ("Given vitamin K. Chronic hepatitis C. In group B. Two", ["K.", "hepatitis C.", "B."]),
        ("Hepatitis B or C. Then Smith and J. Brown. Two", ["or C.", "Brown."]),
        ("Was it? No. It was in Vol. 7 and No. 8. Two", ["it?", "No.", "8."]),
        (
            "It resolved.(3) One more (1).It passed.The 2.5 mg. Two",
            ["(3)", "(1).", "passed.", "mg."],
        ),
        ("Of S. aureus and e.g. Two spp. Were found, Jr. and Co. Too. Two", ["Too."]),
        ("Of 5 g. Given i.v. In the U.S. Later.", ["5 g.", "Later."]),
        ("So “it fell.” Then ’rose.’", ["fell.”", "rose.’"]),
        ("a lower case. letter goes on  ", []),
        ("", []),
    ],
)
def test_a_stop_ends_a_sentence_unless_it_shortens_a_word(text: str, last_words: list[str]) -> None:
    ends = sentence_ends(text)

    assert len(ends) == len(last_words)
    assert all(text[:end].endswith(words) for end, words in zip(ends, last_words, strict=True))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (" It rose.  It fell ", ["It rose.", "It fell"]),
        ("One. Two.", ["One.", "Two."]),
        ("No stop", ["No stop"]),
        ("  ", []),
    ],
)
def test_spans_are_the_sentences_without_the_space_between(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences
