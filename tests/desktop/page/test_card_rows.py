"""Which sentences the card quotes."""

import pytest

from desktop.page.card_rows import card_rows
from index import FactKind, KeyFact
from tests.desktop.page.fact_chapters import fact, stating

STEROIDS = fact(FactKind.MANAGEMENT, "Corticosteroids have often been used with little effect.")
NONE_KNOWN = fact(FactKind.MANAGEMENT, "There are no known effective therapies.")
NO_NEED = fact(FactKind.MANAGEMENT, "Elevations do not require stopping, which should be rare.")
STOP = fact(FactKind.MANAGEMENT, "Fictamab should be stopped promptly.")
MONITOR = fact(FactKind.MANAGEMENT, "Monthly monitoring is recommended.")
RECURS = fact(FactKind.RECHALLENGE, "Rechallenge led to recurrence in two.")
AVOID = fact(FactKind.RECHALLENGE, "Rechallenge leads to recurrence and should be avoided.")
SWITCH = fact(FactKind.CROSS_REACTIVITY, "Patients should avoid the other fictives.")


@pytest.mark.parametrize(
    ("facts", "quoted"),
    [
        ((STEROIDS, NONE_KNOWN, STOP), (STOP, STEROIDS)),
        ((STOP, MONITOR, AVOID), (STOP, AVOID)),
        ((STEROIDS, NONE_KNOWN, AVOID, SWITCH), (AVOID, SWITCH)),
        ((NO_NEED, STEROIDS, SWITCH), (SWITCH, STEROIDS)),
        ((RECURS, STOP, MONITOR), (STOP, MONITOR)),
        ((STEROIDS, RECURS), (STEROIDS, RECURS)),
        ((AVOID,), (AVOID,)),
    ],
)
def test_what_tells_somebody_to_act_comes_first(
    facts: tuple[KeyFact, ...], quoted: tuple[KeyFact, ...]
) -> None:
    (row,) = (row for row in card_rows(stating(*facts)) if row.title == "What to do")

    assert [each.place.sentence for each in row.quotes] == [each.sentence for each in quoted]
