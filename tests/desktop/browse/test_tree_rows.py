"""Groups as rows: their order, their notes, what is read out."""

from datetime import date

from desktop.browse.tree_rows import TOP, Row, rows_of
from desktop.navigation.addresses import Address
from index import Entry, Group, Grouping, MonographKind, Summary

DAY = date(2024, 11, 2)


def entry(name: str, *letters: str, kind: MonographKind = MonographKind.DRUG) -> Entry:
    return Entry(name, Summary(name.lower(), name, kind, DAY, letters, "livertox"), letters)


def outline(rows: tuple[Row, ...]) -> list[str]:
    """The names, indented by how deep each row stands."""

    def depth(row: Row) -> int:
        return 0 if row.parent == TOP else 1 + depth(rows[row.parent])

    return ["  " * depth(row) + row.name for row in rows]


def test_a_group_is_followed_by_its_monographs() -> None:
    groups = (Group("A", (entry("Abol"), entry("Acol"))), Group("B", (entry("Bol", "A [HD]"),)))

    rows = rows_of(Grouping.LETTER, groups, {})

    assert outline(rows) == ["A", "  Abol", "  Acol", "B", "  Bol"]
    assert [row.count for row in rows] == [2, 0, 0, 1, 0]
    assert [row.place for row in rows] == [0, 0, 1, 1, 0]
    assert rows[4].address == Address("bol")
    assert rows[4].spoken == "Bol. likelihood score A [HD]"
    assert rows[0].spoken == "A. 2"


def test_a_class_begins_with_its_own_chapter_and_the_classes_inside_it() -> None:
    chapter = entry("Agents", kind=MonographKind.DRUG_CLASS).summary
    inner = Group("Inner", (entry("Inol"),))
    outer = Group("Agents", (entry("Abol"),), (inner,), chapter)

    rows = rows_of(Grouping.DRUG_CLASS, (outer, Group("", (entry("Lonol"),))), {})

    assert outline(rows) == [
        "Agents",
        "  About the class",
        "  Inner",
        "    Inol",
        "  Abol",
        "Class not stated",
        "  Lonol",
    ]
    assert [row.place for row in rows] == [0, 0, 1, 0, 2, 1, 0]
    assert rows[1].address == Address("agents")


def test_what_states_nothing_stands_under_words_that_say_so() -> None:
    nothing = (Group("", (entry("Abol"),)),)

    labels = [rows_of(grouping, nothing, {})[0].name for grouping in Grouping]

    assert labels == ["0–9 and symbols", "Class not stated", "Not stated", "Update date not stated"]


def test_a_likelihood_letter_says_what_it_means_and_how_many_have_hd() -> None:
    groups = (
        Group("A", (entry("Abol", "A [HD]"), entry("Acol", "A"))),
        Group("X", (entry("Xol"),)),
    )

    rows = rows_of(Grouping.LIKELIHOOD, groups, {})

    assert (rows[0].note, rows[0].letters) == ("well known cause, 1 with [HD]", ("A",))
    assert rows[3].note == "unknown"


def test_notes_tell_apart_what_looks_alike() -> None:
    chapter = entry("Xanol, Yanol").summary
    entries = (
        entry("Agents", kind=MonographKind.DRUG_CLASS),
        entry("About us", kind=MonographKind.FRONT_MATTER),
        entry("Abol"),
        Entry("Yanol", chapter, ()),
    )

    rows = rows_of(Grouping.LETTER, (Group("A", entries),), {"abol": "LactMed"})

    assert [row.note for row in rows[1:]] == [
        "drug class",
        "about the source",
        "LactMed",
        "in Xanol, Yanol",
    ]


def test_within_a_year_the_day_is_told() -> None:
    rows = rows_of(Grouping.YEAR, (Group("2024", (entry("Abol"),)),), {})

    assert rows[1].note == "2 Nov"
