import json

import pytest

from index import LibraryError, LibraryTooNew, NotFound, Said, marked


def test_a_sentence_is_text_like_any_other() -> None:
    said = Said(marked("Index", "The folder {0} is empty."), "a")

    assert said == "The folder a is empty."
    assert json.dumps([said]) == '["The folder a is empty."]'
    assert (said.text, said.values) == ("The folder {0} is empty.", ("a",))


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (NotFound("There is no {0}.", "{that}"), "There is no {that}."),
        (NotFound("a path with {braces}"), "a path with {braces}"),
        (LibraryError(), ""),
        (LibraryTooNew("Some {0} words.", "other"), "Some other words."),
    ],
)
def test_an_error_says_its_sentence(error: LibraryError, text: str) -> None:
    assert str(error) == text
    assert isinstance(error.args[0], Said)
