"""What a tooltip says of a monograph, in at most six short lines."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.page.hover_facts import hover_lines
from index import FactKind, InjuryOutcome, InjuryPattern, Library, MonographKind
from tests.desktop.current_libraries import build_listed
from tests.desktop.page.fact_chapters import fact, stating
from tests.desktop.page.specimen import SPECIMEN

LATENCY = fact(
    FactKind.LATENCY,
    "The onset is within 2 to 6 months.",
    as_written="2 to 6 months",
    from_days=60.0,
    to_days=180.0,
)
PATTERN = fact(
    FactKind.PATTERN, "It is usually cholestatic.", patterns=(InjuryPattern.CHOLESTATIC,)
)
DEATH = fact(FactKind.SEVERITY, "Fatal cases occurred.", outcome=InjuryOutcome.DEATH)
MILD = fact(FactKind.SEVERITY, "Most are mild.", outcome=InjuryOutcome.MILD)
WORDED = fact(
    FactKind.LATENCY,
    "In rare instances, liver failure has occurred within a few weeks.",
    as_written="within a few weeks",
)
SHORT = fact(
    FactKind.LATENCY,
    "The latency is usually short, but there are long and winding sentences that tell no time.",
)


def test_a_chapter_is_told_in_six_lines() -> None:
    lines = hover_lines(stating(LATENCY, MILD, PATTERN, DEATH))

    assert len(lines) == 6
    assert lines[0].startswith("Likelihood score: ")
    assert lines[1:4] == (
        "Latency: 2 to 6 months",
        "Pattern: cholestatic",
        "Gravest outcome: death",
    )
    assert lines[4].startswith("Source: ")
    assert lines[5].startswith("Updated ")


def test_what_was_not_found_is_told_as_such() -> None:
    lines = hover_lines(stating(PATTERN))

    assert lines[1] == "Latency: no sentence found by keyword"
    assert lines[3] == "Gravest outcome: no sentence found by keyword"


def test_a_latency_without_a_figure_is_quoted_in_part() -> None:
    line = hover_lines(stating(SHORT))[1]

    assert line.startswith("Latency: “The latency is usually short")
    assert line.endswith(" …”")
    assert len(line) < 90


def test_a_latency_in_words_is_quoted_by_those_words() -> None:
    assert hover_lines(stating(WORDED))[1] == "Latency: “within a few weeks”"


def test_front_matter_states_nothing_of_an_injury() -> None:
    words = "\n".join(hover_lines(stating(LATENCY, kind=MonographKind.FRONT_MATTER)))

    assert "Latency" not in words
    assert "Source: " in words


def test_many_scores_do_not_fill_the_tooltip() -> None:
    (score, *_) = SPECIMEN.likelihood
    scores = tuple(replace(score, agent=f"agent{n}", statement=f"s{n}") for n in range(9))

    assert hover_lines(stating(LATENCY, likelihood=scores))[0].endswith("; …")


def test_a_listed_drug_tells_what_the_list_has(tmp_path: Path) -> None:
    library = Library.open(build_listed(tmp_path / "library"))
    lines = hover_lines(library.get("listed-fictazumab"))
    library.close()

    assert lines[0].startswith("Likelihood score: ")
    assert [line for line in lines if "Latency" in line or "rule" in line] == []
    assert lines[-1].startswith("Source: LiverTox’s master list")


@pytest.mark.usefixtures("german")
def test_the_lines_are_german_where_the_window_is() -> None:
    assert hover_lines(stating(LATENCY))[1] == "Latenz: 2 bis 6 Monate"
