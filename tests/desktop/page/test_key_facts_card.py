"""The card on top of a page: quoted sentences, each once, no grave outcome left out."""

from dataclasses import replace
from typing import Any

import pytest

from desktop.navigation.addresses import Address
from desktop.page.card_rows import LIMITS, card_rows
from desktop.page.html import render
from desktop.page.key_facts_card import key_facts_html
from desktop.page.options import PageOptions
from desktop.page.view import PageView
from index import (
    FactKind,
    InjuryOutcome,
    InjuryPattern,
    KeyFact,
    Library,
    Marks,
    Monograph,
    MonographKind,
    Paragraph,
    Run,
    monograph_text,
)
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.fact_chapters import fact, stating
from tests.desktop.page.specimen import SPECIMEN
from tests.desktop.page.test_html import style
from tests.desktop.page.test_view import view
from tests.desktop.texts import words

__all__ = ["view"]
LATENCY = fact(
    FactKind.LATENCY,
    "The onset is within 2 to 6 months.",
    typical=True,
    as_written="within 2 to 6 months",
    from_days=60.0,
    to_days=180.0,
)


def death(sentence: str, outcome: InjuryOutcome = InjuryOutcome.DEATH, **values: Any) -> KeyFact:
    return fact(FactKind.SEVERITY, sentence, outcome=outcome, **values)


def card(monograph: Monograph, *, links: bool = True) -> str:
    return key_facts_html(monograph, PageOptions(style(), links=links).of(monograph))


def rows(monograph: Monograph) -> dict[str, list[str]]:
    return {
        row.title: [quote.place.sentence for quote in row.quotes] for row in card_rows(monograph)
    }


def test_a_row_has_its_value_its_sentence_and_the_way_to_it() -> None:
    html = card(stating(LATENCY))

    assert words(html).startswith("Key facts · quoted from this chapter Latency 2 to 6 months:")
    assert "“The onset is within 2 to 6 months.”" in words(html)
    target = Address("Fictamab", "liver", words=(LATENCY.sentence,)).to_url()
    assert f'href="{target}"' in html
    assert LIMITS in words(html)


def test_what_was_not_found_is_never_said_to_be_unstated() -> None:
    told = words(card(stating(LATENCY)))

    assert "Pattern No sentence found by keyword. Read Hepatotoxicity" in told
    assert "Severity and outcome, What to do No sentence found by keyword. Read Outcome" in told
    assert 'href="liverleaf:Fictamab#liver"' in card(stating(LATENCY))


def test_a_row_that_does_not_matter_is_left_out_when_empty() -> None:
    assert "Recovery" not in rows(stating(LATENCY))
    assert "Recovery" in rows(stating(fact(FactKind.RECOVERY, "It resolves.")))


def test_a_sentence_is_printed_once_and_later_rows_point_to_it() -> None:
    both = replace(LATENCY, kind=FactKind.PATTERN, patterns=(InjuryPattern.MIXED,), as_written=None)
    told = words(card(stating(LATENCY, both)))

    assert told.count(LATENCY.sentence) == 1
    assert "Pattern mixed ( see Latency )" in told


def test_a_row_does_not_point_to_another_for_nothing() -> None:
    no_value = replace(
        LATENCY, kind=FactKind.RECOVERY, as_written=None, from_days=None, to_days=None
    )
    other = fact(FactKind.RECOVERY, "Recovery is rapid.")

    assert "see Latency" not in words(card(stating(LATENCY, no_value, other)))
    assert "Recovery see Latency" in words(card(stating(LATENCY, no_value)))


def test_a_row_points_to_another_with_the_same_value_once() -> None:
    second = replace(LATENCY, sentence="In most after 2 to 6 months.")
    patterns = [
        replace(each, kind=FactKind.PATTERN, patterns=(InjuryPattern.MIXED,), as_written=None)
        for each in (LATENCY, second)
    ]
    told = words(card(stating(LATENCY, second, *patterns)))

    assert told.count("mixed ( see Latency )") == 1


def test_at_most_two_sentences_the_typical_of_the_drug_itself_first() -> None:
    other = replace(LATENCY, sentence="With others in 2 to 6 months.", agent="others")
    rare = replace(LATENCY, sentence="One came after 2 to 6 months.", typical=False)
    second = replace(LATENCY, sentence="In most after 2 to 6 months.")

    assert rows(stating(other, rare, LATENCY, second))["Latency"] == [
        LATENCY.sentence,
        second.sentence,
    ]
    assert "2 to 6 months (stated for others):" in words(card(stating(other)))


@pytest.mark.parametrize("outcome", [each for each in InjuryOutcome if each.is_grave])
def test_no_grave_outcome_is_left_out(outcome: InjuryOutcome) -> None:
    grave = [each for each in InjuryOutcome if each.is_grave]
    facts = [death(f"Sentence {number} here.", each) for number, each in enumerate(grave)]
    facts.append(death("It is mild.", InjuryOutcome.MILD))

    told = rows(stating(*facts))["Severity and outcome"]

    assert f"Sentence {grave.index(outcome)} here." in told
    assert "It is mild." not in told


def test_one_sentence_that_tells_more_grave_outcomes_is_preferred() -> None:
    alone = death("Some died.")
    several = [
        death("Some died or had a transplant.", each)
        for each in (InjuryOutcome.DEATH, InjuryOutcome.TRANSPLANT)
    ]
    mild = death("Most are mild.", InjuryOutcome.MILD)

    assert rows(stating(alone, *several, mild))["Severity and outcome"] == [
        "Some died or had a transplant.",
        "Most are mild.",
    ]


def test_what_the_drug_itself_did_is_told_before_what_its_class_did() -> None:
    of_class = [
        death("The class was fatal and led to transplants.", each, agent="the class")
        for each in (InjuryOutcome.DEATH, InjuryOutcome.TRANSPLANT)
    ]

    assert rows(stating(*of_class, death("Two died.")))["Severity and outcome"] == [
        "Two died.",
        "The class was fatal and led to transplants.",
    ]


def test_a_grave_outcome_in_a_sentence_on_latency_is_named_in_its_own_row() -> None:
    both = death(LATENCY.sentence)
    told = words(card(stating(LATENCY, both)))

    assert "Severity and outcome death ( see Latency )" in told


def test_marks_are_kept_so_that_a_power_is_no_other_number() -> None:
    sentence = "Platelets fell to 10 9 /L."
    monograph = stating(fact(FactKind.RECOVERY, sentence.replace(" 9 ", "9")))
    runs = (Run("Platelets fell to 10"), Run("9", Marks.SUPERSCRIPT), Run("/L."))
    liver, outcome = monograph.sections
    liver = replace(liver, blocks=(Paragraph(runs),))

    assert "10<sup>9</sup>/L." in card(replace(monograph, sections=(liver, outcome)))


def test_paper_has_no_links() -> None:
    assert "href" in card(stating(LATENCY))
    assert "href" not in card(stating(LATENCY), links=False)


def test_what_a_strangers_library_says_is_no_html() -> None:
    evil = fact(FactKind.LATENCY, "<img src=x> {0}.", agent="<b>&")

    assert "<img" not in card(stating(evil))
    assert "<b>&" not in card(stating(evil))


@pytest.mark.parametrize(
    "monograph",
    [
        replace(stating(LATENCY), kind=MonographKind.FRONT_MATTER),
        replace(stating(), sections=()),
    ],
    ids=["front matter", "no fact and no section on the liver"],
)
def test_some_pages_have_no_card(monograph: Monograph) -> None:
    assert card(monograph) == ""


def test_a_class_has_a_card() -> None:
    assert "2 to 6 months" in card(replace(stating(LATENCY), kind=MonographKind.DRUG_CLASS))


def test_it_is_on_the_page_and_no_word_of_the_chapter(library: Library) -> None:
    monograph = library.get(INOTUZUMAB)

    assert "Key facts" in render(monograph, PageOptions(style()))
    assert "Key facts" not in render(monograph, PageOptions(style(), key_facts=False))
    assert "Key facts" not in monograph_text(monograph)
    assert "Key facts" not in render(replace(SPECIMEN, sections=()), PageOptions(style()))


def test_the_sentence_is_marked_on_arrival_across_line_breaks(view: PageView) -> None:
    broken = replace(LATENCY, sentence="The onset is within\n2 to 6 months.")
    monograph = stating(broken)
    view.show_page(render(monograph, PageOptions(style())), ("liver", "outcome"))

    view.mark_words(("The onset is within 2 to 6 months.",))
    view.go_to_section("liver")

    # On the card and at its place.
    assert view.mark_count == 2
