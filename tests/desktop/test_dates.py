from desktop.dates import day_of


def test_a_day_that_cannot_be_read_is_shown_as_it_is() -> None:
    assert day_of("2026-11-22T10:00:00+00:00") == "2026-11-22"
    assert day_of("some day") == "some day"
