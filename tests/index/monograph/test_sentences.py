import pytest

from index import sentence_ends


@pytest.mark.parametrize(
    ("text", "last_words"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?"]),
        ("It was 2.5 mg. Then 0.5%. (All of it.) 12 did.", ["mg.", "%.", "it.)", "did."]),
        ("Smith et al. Found it, e.g. Here, vs. There; ca. 5. So", ["5."]),
        ("I.e. That. E.g. This, by Dr. No. 7 of Prof. St. Ives.", ["That.", "Ives."]),
        ("By E. Coli. Vitamin K. Two", ["Coli."]),
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
