"""What there is to print: the lists of the left side, and what stands side by side."""

from collections.abc import Iterator

import pytest

from desktop.browse.tree_rows import group_words, rows_of
from desktop.navigation.addresses import Comparison
from desktop.printing.content import ListOnPaper
from desktop.printing.sources import LeftSide, matter_of
from index import Grouping, Library, NotFound, books_of, is_listed
from tests.desktop.current_libraries import INOTUZUMAB, build_whole_starter

BRENTUXIMAB, NABUMETONE = "Brentuximab_Vedotin", "Nabumetone"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The library that comes with the program: its classes have chapters and classes in them."""
    opened = Library.open(build_whole_starter(tmp_path_factory.mktemp("whole") / "library"))
    yield opened
    opened.close()


def listed(library: Library, text: str, grouping: Grouping = Grouping.LETTER) -> ListOnPaper:
    gather = matter_of(library, left=LeftSide(text, grouping)).listed
    assert gather is not None
    return gather()


def group(library: Library, grouping: Grouping, *path: str) -> ListOnPaper:
    gather = matter_of(library, left=LeftSide("", grouping, path)).group
    assert gather is not None
    return gather()


def names(made: ListOnPaper) -> list[list[str]]:
    return [[row.name for row in part.rows] for part in made.parts]


@pytest.mark.parametrize("grouping", Grouping)
def test_the_list_has_the_rows_that_the_left_side_has(library: Library, grouping: Grouping) -> None:
    shown = rows_of(grouping, library.browse(grouping), books_of(library.summaries()))
    made = listed(library, "", grouping)

    groups = [row for row in shown if row.address is None]
    assert len(made.parts) == len(groups)
    for part, at in zip(made.parts, groups, strict=True):
        assert part.heading.startswith(at.name)
        assert at.note in part.heading
        assert not at.count or f"({at.count})" in part.heading
    placed = sorted(row.name for row in shown if row.address and row.name != "About the class")
    printed = [row for part in made.parts for row in part.rows if row.note != "about the class"]
    assert sorted(row.name for row in printed) == placed
    assert all(row.updated for row in printed)


def test_the_caption_counts_monographs_and_names_the_order(library: Library) -> None:
    assert listed(library, "").caption == "5 monographs, from A to Z"
    assert listed(library, "", Grouping.YEAR).caption.endswith(
        "by year of update, the newest first"
    )
    # In quotation marks, as the drug's other names stand in another chapter as well.
    assert listed(library, '"besponsa"').caption == "1 monograph, best match first"


def test_what_is_asked_for_is_found_all_of_it_and_each_once(library: Library) -> None:
    made = listed(library, "liver")

    (found,) = names(made)
    assert sorted(found) == sorted(summary.title for summary in library.summaries())
    assert made.title == "Monographs found by “liver”"
    assert made.caption == "5 monographs, best match first"


def test_a_name_that_only_looks_alike_stands_apart(library: Library) -> None:
    made = listed(library, "metoprolal")

    asked, similar = made.parts
    assert asked.rows == ()
    assert made.caption == "0 monographs, best match first"
    assert similar.heading == "Similar names and words, not an exact match"
    assert similar.rows[0].name == "Metoprolol"


def test_nothing_found_is_an_empty_list(library: Library) -> None:
    assert names(listed(library, "zzzz zzzz")) == [[]]


def test_a_group_is_printed_alone_with_the_groups_in_it(library: Library) -> None:
    year = group(library, Grouping.YEAR, "2024")
    assert (year.title, year.caption) == (
        "Year of update: 2024",
        "2 monographs, by year of update, the newest first",
    )
    assert names(year) == [["Inotuzumab Ozogamicin", "Brentuximab Vedotin"]]

    not_stated = group(library, Grouping.LIKELIHOOD, "Not stated")
    assert names(not_stated) == [["Brentuximab Vedotin"]]


def test_a_class_begins_with_its_chapter_and_ends_with_the_classes_in_it(whole: Library) -> None:
    outer = group(whole, Grouping.DRUG_CLASS, "Antineoplastic Agents")
    inner = group(whole, Grouping.DRUG_CLASS, "Antineoplastic Agents", "Monoclonal Antibodies")

    classes = {each.label: each.entries for each in whole.browse(Grouping.DRUG_CLASS)}
    of_the_class = classes["Antineoplastic Agents"]
    listed_only = sum(is_listed(entry.summary.id) for entry in of_the_class)
    texts = len(of_the_class) - listed_only
    assert texts > 1
    assert [part.heading for part in outer.parts] == [
        f"Antineoplastic Agents ({texts} monographs, {listed_only} drugs listed)",
        "Monoclonal Antibodies (6)",
    ]
    assert [part.level for part in outer.parts] == [3, 4]
    chapter = outer.parts[0].rows[0]
    assert (chapter.name, chapter.note) == ("Antineoplastic Agents", "about the class")
    assert inner.title == "Drug class: Monoclonal Antibodies"
    assert inner.parts[0].rows == outer.parts[1].rows
    assert inner.caption == "7 monographs, by drug class"


def test_every_group_of_a_library_can_be_printed_alone(whole: Library) -> None:
    for grouping in Grouping:
        for each in whole.browse(grouping):
            name, _ = group_words(grouping, each)
            made = group(whole, grouping, name)
            assert len(made.parts[0].rows) == len(each.entries) + (each.chapter is not None)


def test_without_a_place_in_the_list_there_is_no_group(library: Library) -> None:
    assert matter_of(library, left=LeftSide("", Grouping.YEAR)).group is None
    assert matter_of(library, left=LeftSide("jaundice", Grouping.YEAR, ("2024",))).group is None


def test_a_comparison_says_what_it_is_from(library: Library) -> None:
    gather = matter_of(library, Comparison((INOTUZUMAB, BRENTUXIMAB, NABUMETONE))).compared
    assert gather is not None
    made = gather()

    assert made.title == "Inotuzumab Ozogamicin · Brentuximab Vedotin · Nabumetone"
    assert (made.columns, made.books) == (3, ("Liverleaf starter text",))
    assert "href" not in made.table


def test_a_comparison_with_a_chapter_that_is_gone_says_so(library: Library) -> None:
    gather = matter_of(library, Comparison((INOTUZUMAB, "Nosuchthing"))).compared
    assert gather is not None
    with pytest.raises(NotFound):
        gather()
