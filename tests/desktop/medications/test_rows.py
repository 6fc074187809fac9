"""A list that was read as rows: answered, set aside, in order, apart by pattern; and as text."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.medications.model import NONE_OF_THESE, Answers, Heading, ListRow, RowOrder, View
from desktop.medications.plain_list import list_text
from desktop.medications.rows import Arranged, arranged
from desktop.medications.words import days_words, fact_words, latency_fact, likelihood_words
from desktop.paths import RESOURCES, drug_facts
from index import InjuryPattern, Library, MentionStatus, build_library

LIST = """Co-amoxiclav 625 mg
Isoniazid 300 mg
Ramipril 5 mg
lisinorpil 10 mg
Amiodarone 200 mg abgesetzt
Xyloprandol 5 mg
Marcumar"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    target = tmp_path_factory.mktemp("rows") / "library"
    names = ("Isoniazid", "Amoxicillin-Clavulanate", "Amiodarone")
    build_library(
        [RESOURCES / "starter" / f"{name}.txt" for name in names], target, drugs=drug_facts()
    )
    opened = Library.open(target)
    yield opened
    opened.close()


def shown(library: Library, answers: Answers | None = None, view: View | None = None) -> Arranged:
    return arranged(library.medications(LIST), answers or Answers(), view or View())


def names(found: Arranged) -> list[str]:
    return [row.entry.name if row.entry is not None else "?" for row in found.rows]


def row_of(found: Arranged, written: str) -> ListRow:
    return next(row for row in found.rows if row.as_written == written)


def test_rows_stand_as_in_the_list_and_what_is_set_aside_below_a_heading(library: Library) -> None:
    found = shown(library)

    assert names(found) == ["Amoxicillin-Clavulanate", "Isoniazid", "Ramipril", "?", "Amiodarone"]
    assert isinstance(found.lines[4], Heading)
    assert found.told == "In the order of the list."
    assert found.unknown == ("Xyloprandol", "Marcumar (Phenprocoumon: not in this library)")
    assert [row.id for row in found.counted] == [
        *("Amoxicillin-Clavulanate", "Isoniazid", "listed-ramipril")
    ]


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (RowOrder.AS_WRITTEN, "Amoxicillin-Clavulanate"),
        (RowOrder.LIKELIHOOD, "Amoxicillin-Clavulanate"),
        (RowOrder.NAME, "Amoxicillin-Clavulanate"),
        (RowOrder.PATTERN, "Isoniazid"),
    ],
)
def test_every_order_keeps_every_row_and_says_what_it_is(
    library: Library, order: RowOrder, first: str
) -> None:
    found = shown(library, view=View(order))

    assert sorted(names(found)) == sorted(names(shown(library)))
    assert names(found)[0] == first
    assert found.told.endswith(
        "." if order in (RowOrder.AS_WRITTEN, RowOrder.NAME) else "not a ranking of suspect drugs."
    )


def test_by_likelihood_the_letters_rise_and_what_has_none_comes_last(library: Library) -> None:
    rows = shown(library, view=View(RowOrder.LIKELIHOOD)).rows
    letters = [row.entry.likelihood[0].letter if row.entry else "~" for row in rows[:4]]

    assert letters == sorted(letters)
    assert letters[-1] == "~"


def test_an_answer_makes_a_row_and_none_of_these_an_unknown_name(library: Library) -> None:
    asked = row_of(shown(library), "lisinorpil")
    answered = shown(library, Answers(meant={asked.key: "Lisinopril"}))
    refused = shown(library, Answers(meant={asked.key: NONE_OF_THESE}))

    assert [name for name, _ in asked.choices] == ["Lisinopril"]
    assert row_of(answered, "lisinorpil").id == "listed-lisinopril"
    assert "lisinorpil" in refused.unknown


def test_what_is_ticked_counts_and_keeps_the_words_of_the_list(library: Library) -> None:
    aside = row_of(shown(library), "Amiodarone")
    ticked = row_of(shown(library, Answers(ticked={aside.key})), "Amiodarone")

    assert (aside.status, aside.is_counted) == (MentionStatus.SET_ASIDE, False)
    assert ticked.is_counted
    assert ticked.aside == aside.aside == "stopped: “abgesetzt”"


def test_a_pattern_sets_apart_who_states_it(library: Library) -> None:
    lines = shown(library, view=View(pattern=InjuryPattern.CHOLESTATIC)).lines
    headings = [line.words for line in lines if isinstance(line, Heading)]

    assert headings[0] == "Chapters that state cholestatic: 1 drug"
    assert isinstance(lines[1], ListRow)
    assert lines[1].id == "Amoxicillin-Clavulanate"


def test_days_are_told_beside_what_the_chapter_states(library: Library) -> None:
    row = row_of(shown(library), "Co-amoxiclav")
    entry = row.entry
    assert entry is not None
    stated = fact_words(entry, latency_fact(entry))

    assert days_words(row) == ""
    assert days_words(replace(row, days=1)) == f"The chapter states {stated}; you entered 1 day"
    assert days_words(replace(row, days=40)) == f"The chapter states {stated}; you entered 40 days"
    assert days_words(replace(row_of(shown(library), "Ramipril"), days=40)) == ""


def test_what_is_not_found_is_never_said_to_be_unstated(library: Library) -> None:
    listed = row_of(shown(library), "Ramipril").entry
    chapter = row_of(shown(library), "Isoniazid").entry
    assert listed is not None
    assert chapter is not None

    assert fact_words(listed, None) == "no chapter here"
    assert fact_words(chapter, None) == "no sentence found by keyword"
    assert likelihood_words(chapter) == "A: well known cause"


def test_a_copy_has_a_line_a_drug_and_no_word_of_the_list(library: Library) -> None:
    text = list_text(shown(library).counted, library.manifest)
    lines = text.split("\n")

    assert [line.split(" · ")[0] for line in lines[:3]] == [
        *("Amoxicillin-Clavulanate", "Isoniazid", "Ramipril")
    ]
    assert len(lines) == 5
    assert "Latency: " in lines[0]
    assert "Co-amoxiclav" not in text
