"""What a sentence denies, and how far a denial reaches."""

import pytest

from index.facts.clauses import is_denied


@pytest.mark.parametrize(
    ("text", "word", "denied"),
    [
        ("There have been no deaths.", "deaths", True),
        ("No transplants or deaths have been attributed to it.", "deaths", True),
        ("Fatal cases have not been reported.", "Fatal", True),
        ("It has not been linked to cirrhosis.", "cirrhosis", True),
        ("It has yet to be linked to cirrhosis.", "cirrhosis", True),
        ("Jaundice without liver failure is usual.", "liver failure", True),
        ("None of the patients died.", "died", True),
        ("Acute hepatitis rather than cirrhosis is seen.", "cirrhosis", True),
        ("Liver failure has been described, but not cirrhosis.", "cirrhosis", True),
        ("Liver failure has been described, but not cirrhosis.", "Liver failure", False),
        ("There were no transplants, but two deaths were reported.", "deaths", False),
        ("Not all cases were fatal.", "fatal", False),
        ("Deaths are not uncommon.", "Deaths", False),
        ("Jaundice may not resolve and can end in death.", "death", False),
    ],
)
def test_a_denial_reaches_to_the_end_of_its_clause(text: str, word: str, denied: bool) -> None:
    start = text.index(word)

    assert is_denied(text, start, start + len(word)) is denied
