"""A walk through the window with the eyes shut: what a screen reader is told over AT-SPI."""

from tests.packaged.screen import wait_until
from tests.spoken.conftest import Reader

ANNOUNCED = "announcement"
CARET = "text-caret-moved"


def test_a_drug_is_found_opened_read_and_printed_by_ear(reader: Reader) -> None:
    reader.type("besponsa")
    reader.wait_for(ANNOUNCED, "Inotuzumab Ozogamicin. likelihood score A, well known cause")
    # For older screen readers the same is told as a notification.
    reader.wait_for("showing", "trade name Besponsa. 1 of", role="notification")

    reader.press("Return")
    reader.wait_for(ANNOUNCED, "Inotuzumab Ozogamicin. Likelihood score A, well known cause")

    reader.press("F6")
    reader.wait_for("focused", "Monograph", role="document frame")
    reader.press("Down")
    reader.wait_for(CARET, "Boxed")

    reader.press(*["alt+Down"] * 4)
    reader.wait_for(ANNOUNCED, "Hepatotoxicity, heading level 3")
    assert reader.heard(CARET, "Hepatotoxicity")
    reader.press("Down")
    reader.wait_for(CARET, "Boxed warning (US label")
    reader.press("Tab")
    reader.wait_for("focused", "", role="link")

    reader.press("ctrl+p")
    reader.wait_for_window("Print")
    reader.take_focus("Print")
    reader.wait_for(ANNOUNCED, "page")


def test_the_hit_under_the_marker_is_told_with_its_place(reader: Reader) -> None:
    reader.type("bespons")
    reader.wait_for(ANNOUNCED, "1 of")
    reader.press("Down")
    reader.wait_for(ANNOUNCED, "2 of")
    reader.press("Up")
    reader.wait_for(ANNOUNCED, "1 of")


def test_that_nothing_was_found_is_told(reader: Reader) -> None:
    reader.type("qqqqqq")
    reader.wait_for(ANNOUNCED, "Nothing matches “qqqqqq”")


def test_a_guess_is_told_as_one(reader: Reader) -> None:
    reader.type("bezponza")
    reader.wait_for(ANNOUNCED, "did you mean")


def test_the_choices_of_a_comparison_are_told(reader: Reader) -> None:
    reader.type("besponsa")
    reader.wait_for(ANNOUNCED, "1 of")
    reader.press("Return")
    reader.wait_for(ANNOUNCED, "Inotuzumab Ozogamicin. Likelihood score A")
    reader.press("ctrl+shift+d")
    reader.wait_for_window("Compare with")
    reader.take_focus("Compare with")
    reader.type("nabume")
    reader.wait_for(
        ANNOUNCED, "Nabumetone. likelihood score E*, unproven but suspected cause. 1 of 1"
    )


def test_answers_are_told(reader: Reader) -> None:
    reader.type("besponsa")
    reader.wait_for(ANNOUNCED, "1 of")
    reader.press("Return")
    reader.wait_for(ANNOUNCED, "Inotuzumab Ozogamicin. Likelihood score A")
    reader.press("ctrl+d")
    reader.wait_for(ANNOUNCED, "Bookmarked")
    reader.press("ctrl+shift+c")
    reader.wait_for(ANNOUNCED, "Copied")
    # What was told before is not told again by the notification.
    reader.wait_for("showing", "Copied", role="notification")


def test_where_one_is_in_the_library_is_told(reader: Reader) -> None:
    reader.press("ctrl+b")
    reader.wait_for(ANNOUNCED, "Browse from A to Z")


def test_a_page_is_a_document(reader: Reader) -> None:
    reader.type("besponsa")
    reader.wait_for(ANNOUNCED, "1 of")
    reader.press("Return")
    reader.wait_for(ANNOUNCED, "Inotuzumab Ozogamicin. Likelihood score A")

    (page,) = (each for each in reader.objects("document frame") if each["name"] == "Monograph")
    headings = {row["name"]: row["level"] for row in reader.objects("heading")}
    cells = [row["name"] for row in reader.objects("table cell")]
    links = [row["name"] for row in reader.objects("link")]
    radio = [row["name"] for row in reader.objects("radio button")]

    assert not {"\ufdd0", "\ufdd1", "\u200b", "\ufffc"} & set(page["text"])
    start, end = page["alike"]
    assert start == 0 < end <= len(page["text"])
    assert headings["Hepatotoxicity"] == "3"
    assert any(name.startswith("Latency: ") for name in cells)
    assert "Hepatotoxicity" in links
    assert "Browse from A to Z" in radio


def test_parts_of_a_page_that_is_gone_do_no_harm(reader: Reader) -> None:
    for name in ("besponsa", "nabumetone", "metoprolol"):
        reader.press("ctrl+l")
        reader.type(name)
        reader.wait_for(ANNOUNCED, "1 of")
        reader.press("Return")
        reader.wait_for(ANNOUNCED, "Likelihood score")
        assert reader.objects("heading")
    reader.press("alt+Left")
    reader.wait_for(ANNOUNCED, "Nabumetone")
    assert reader.objects("paragraph")


def test_it_ends_well_after_all_was_asked(reader: Reader) -> None:
    reader.type("besponsa")
    reader.wait_for(ANNOUNCED, "1 of")
    reader.press("Return")
    reader.wait_for(ANNOUNCED, "Likelihood score A")
    assert reader.objects("heading")
    reader.press("ctrl+q")
    reader.wait_for("ended", "0")


def test_every_setting_is_told_by_its_name(reader: Reader) -> None:
    reader.press("ctrl+comma")
    reader.wait_for_window("Settings")
    reader.take_focus("Settings")
    # The libraries are read while the dialog is on show already.
    library = "Liverleaf starter library"
    wait_until(lambda: library in {row["name"] for row in reader.objects("combo box")}, library)
    # Qt names a box by its choice, and says what it is by the label that it points to.
    for choice in ("100%", "System", "A4", library):
        reader.press("Tab")
        reader.wait_for("focused", choice, role="combo box")
    reader.press("Tab")
    reader.wait_for("focused", "Choose folder", role="push button")

    told = {tuple(row["labels"]): row["name"] for row in reader.objects("combo box")}
    assert told["Text size",] == "100%"
    settings = {"Theme", "Text size", "Language", "Paper size", "Library to open at start"}
    assert {(name,) for name in settings} <= set(told)


def test_a_second_window_is_told_and_takes_the_keys(reader: Reader) -> None:
    reader.type("besponsa")
    reader.wait_for(ANNOUNCED, "1 of")
    reader.press("ctrl+shift+n")
    reader.take_focus("Liverleaf")
    reader.type("nabumetone")
    reader.wait_for(ANNOUNCED, "Nabumetone. likelihood score")
