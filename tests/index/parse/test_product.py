"""Trade name lines and the labels above them."""

import pytest

from index.monograph.model import TradeNames
from index.parse.product import product_label, trade_names_in


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Nabumetone – Generic, Relafen®", TradeNames("Nabumetone", ("Relafen",))),
        (
            "Metoprolol – Generic, Lopressor®, Toprol®",
            TradeNames("Metoprolol", ("Lopressor", "Toprol")),
        ),
        ("Benzonatate - Generic", TradeNames("Benzonatate", ())),
        ("6-Mercaptopurine – Purinethol®", TradeNames("6-Mercaptopurine", ("Purinethol",))),
        ("Inotuzumab Ozogamicin – Besponsa®.", TradeNames("Inotuzumab Ozogamicin", ("Besponsa",))),
        ("T-DM1 — Kadcyla™", TradeNames("T-DM1", ("Kadcyla",))),
        ("Product labeling at DailyMed", None),
        ("– Brand", None),
    ],
)
def test_a_trade_name_line(line: str, expected: TradeNames | None) -> None:
    assert trade_names_in(line) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("REPRESENTATIVE TRADE NAMES", "representative trade names"),
        ("DRUG CLASS", "drug class"),
        ("COMPLETE LABELING (Desvenlafaxine)", ""),
        ("Antidepressant Agents", None),
    ],
)
def test_a_label_says_what_follows(text: str, label: str | None) -> None:
    assert product_label(text) == label
