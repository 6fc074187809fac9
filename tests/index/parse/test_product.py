"""Trade name lines and the labels above them."""

import pytest

from index.monograph.trade_names import TradeNames, TradeStatus
from index.parse.product import brands_in, product_label, trade_names_in
from tests.index.parse.chapters import bits, read, section


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
        ("Ficta- Generic, Madeup®", TradeNames("Ficta", ("Madeup",))),
        ("Ficta: Generic, Madeup®", TradeNames("Ficta", ("Madeup",))),
        ("Ficta (Oral) – Madeup®", TradeNames("Ficta (Oral)", ("Madeup",))),
        ("Product labeling at DailyMed", None),
        ("Note: Madeup is not available in the US", None),
        ("– Brand", None),
    ],
)
def test_a_trade_name_line(line: str, expected: TradeNames | None) -> None:
    assert trade_names_in(line) == expected


@pytest.mark.parametrize(
    ("text", "brands"),
    [
        ("Generic, Various Trade Names", ()),
        ("Generic (Various), Madeup®", ("Madeup",)),
        ("Generic forms only; none", ()),
        ("Madeup®, and others", ("Madeup",)),
        ("#REF!, Madeup, #N/A", ("Madeup",)),
        ("Madeup® (tablets, capsules), Nixor® [oral]", ("Madeup", "Nixor")),
        ("Generic (Madeup®, Nixor®)", ("Madeup", "Nixor")),
        ("Generic Madeup®", ("Madeup",)),
        ("Madeup® and Nixor®", ("Madeup", "Nixor")),
        ("Madeup®/Nixor®, Madeup®", ("Madeup", "Nixor")),
        ("Madeup 10/20, Nixor P/G, Pro-Nixor A", ("Madeup 10/20", "Nixor P/G", "Pro-Nixor A")),
        ("", ()),
    ],
)
def test_what_is_a_brand(text: str, brands: tuple[str, ...]) -> None:
    assert brands_in(text) == brands
    assert (trade_names_in(f"Ficta – {text}") or TradeNames("", ())).brands == brands


@pytest.mark.parametrize(
    ("line", "brands", "statuses"),
    [
        (
            "Ficta – Generic, Madeup® (Withdrawn from U.S. Market), Nixor®",
            ("Madeup", "Nixor"),
            [("Madeup", "Withdrawn from U.S. Market")],
        ),
        (
            "Ficta – Madeup® [Currently discontinued]",
            ("Madeup",),
            [("Madeup", "Currently discontinued")],
        ),
        ("Ficta – Madeup® (no longer sold", ("Madeup",), [("Madeup", "no longer sold")]),
        ("Ficta – Madeup® – withdrawn in 1998", ("Madeup",), [("Madeup", "withdrawn in 1998")]),
        ("Ficta – Madeup®, withdrawn in 1998", ("Madeup",), [("", "withdrawn in 1998")]),
        ("Ficta – (Withdrawn from U.S. Market)", (), [("", "Withdrawn from U.S. Market")]),
        ("Ficta (Withdrawn) – Madeup®", ("Madeup",), [("", "Withdrawn")]),
        ("Ficta – Generic (Discontinued)", (), [("", "Discontinued")]),
        ("Ficta – Madeup® (tablets)", ("Madeup",), []),
    ],
)
def test_what_is_said_of_the_sale_is_a_status_and_no_brand(
    line: str, brands: tuple[str, ...], statuses: list[tuple[str, str]]
) -> None:
    told = tuple(TradeStatus(*status) for status in statuses)

    assert trade_names_in(line) == TradeNames("Ficta", brands, told)


def test_labels_and_lines_may_share_a_paragraph() -> None:
    product = (
        "<p><bold>REPRESENTATIVE TRADE NAMES</bold><break/>Ficta – Generic, Madeup®</p>"
        "<p>Trade Names: Mab – Nixor®</p><p>DRUG CLASS: Alphas</p><p>COMPLETE LABELING</p>"
        "<p>Delta – Epsilon®</p>"
    )
    monograph = read(bits(section("PRODUCT INFORMATION", product)))

    assert [(names.drug, names.brands) for names in monograph.trade_names] == [
        ("Ficta", ("Madeup",)),
        ("Mab", ("Nixor",)),
    ]
    assert monograph.drug_class == ("Alphas",)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("REPRESENTATIVE TRADE NAMES", "representative trade names"),
        ("DRUG CLASS", "drug class"),
        ("COMPLETE LABELING (Desvenlafaxine)", ""),
        ("Product Labeling from DailyMed", ""),
        ("FULL LABELLING", ""),
        ("Antidepressant Agents", None),
    ],
)
def test_a_label_says_what_follows(text: str, label: str | None) -> None:
    assert product_label(text) == label


@pytest.mark.parametrize(
    ("line", "brands", "statuses"),
    [
        ("Ficta – Madeup® Withdrawn", ("Madeup",), [("Madeup", "Withdrawn")]),
        ("Ficta – Madeup®: Withdrawn in 1998", ("Madeup",), [("Madeup", "Withdrawn in 1998")]),
        ("Ficta – Many brand names including Madeup®", ("Madeup",), []),
        ("Ficta – Madeup®. Nixor® etc.", ("Madeup", "Nixor"), []),
        ("Ficta – MadeupTM, Nixor etc.", ("Madeup", "Nixor"), []),
        ("Ficta – Dietary supplement", (), []),
        ("Ficta – N/A; trade name pending; herbal product", (), []),
    ],
)
def test_what_stands_around_brands(
    line: str, brands: tuple[str, ...], statuses: list[tuple[str, str]]
) -> None:
    found = trade_names_in(line)

    assert found is not None
    assert found.brands == brands
    assert [(each.brand, each.wording) for each in found.statuses] == statuses


@pytest.mark.parametrize(
    "content",
    [
        section("REPRESENTATIVE TRADE NAMES", "<p>Fictamab – Madeup®</p>"),
        "<p>REPRESENTATIVE TRADE NAMES</p><p>Madeup®</p>",
        "<p>BRAND NAMES</p><p>Fictamab – Madeup®</p>",
        "<p>TRADE NAMES</p><table-wrap><table><tbody><tr><td>Fictamab</td><td>Madeup®</td></tr>"
        "</tbody></table></table-wrap>",
    ],
    ids=["heading", "no drug", "brand names", "table"],
)
def test_trade_names_however_they_are_set(content: str) -> None:
    rest = section("Hepatotoxicity", "<p>Rare.</p>")
    chapter = read(
        bits(rest + section("PRODUCT INFORMATION", f"{content}<p>DRUG CLASS</p><p>Xs</p>"))
    )

    assert [(each.drug, each.brands) for each in chapter.trade_names] == [("Fictamab", ("Madeup",))]
