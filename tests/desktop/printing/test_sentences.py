import pytest

from desktop.printing.sentences import sentences
from index import Image, Marks, Run, plain


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("ALT rose, e.g. Fivefold. It fell.", ["ALT rose, e.g. Fivefold.", "It fell."]),
        ("Smith et al. Found it. So did I.", ["Smith et al. Found it.", "So did I."]),
        ("It was 2.5 mg. Then 0.5%.", ["It was 2.5 mg.", "Then 0.5%."]),
        ("By E. Coli it was. True.", ["By E. Coli it was.", "True."]),
        ("(All of it.) And “so.” Then.", ["(All of it.)", "And “so.”", "Then."]),
        ("a lower case. letter goes on", ["a lower case. letter goes on"]),
        ("   ", []),
    ],
)
def test_text_is_cut_into_its_sentences(text: str, parts: list[str]) -> None:
    assert [plain(each) for each in sentences((Run(text),))] == parts


def test_a_sentence_keeps_its_marks_and_loses_its_pictures() -> None:
    content = (Run("Counts of 10"), Run("9", Marks.SUPERSCRIPT), Image("x.png"), Run("/L. Next."))

    first, second = sentences(content)

    assert first == (Run("Counts of 10"), Run("9", Marks.SUPERSCRIPT), Run("/L."))
    assert second == (Run("Next."),)


def test_no_letter_is_lost_or_moved() -> None:
    content = (Run(" One. T"), Run("wo; e.g. Three.  "), Run("Four")) * 3
    joined = "".join(plain(each) for each in sentences(content))

    assert "".join(joined.split()) == "".join(plain(content).split())
