from desktop.search.history import MOST, SearchHistory


def test_the_newest_first_each_once_and_not_too_many() -> None:
    history = SearchHistory()
    for text in ("rash", "  jaundice ", "rash", "", "   "):
        history.add(text)
    assert history.texts == ("rash", "jaundice")

    for number in range(MOST):
        history.add(f"word{number}")
    assert len(history.texts) == MOST
    assert "rash" not in history.texts

    history.clear()
    assert history.texts == ()
