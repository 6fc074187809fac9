"""The card of key facts in exported files: HTML has the card, Markdown the same as a list."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.exporting.content import Content
from desktop.exporting.markdown import markdown
from desktop.exporting.webpage import web_page
from index import FactKind, InjuryOutcome, InjuryPattern, Library, Monograph
from tests.desktop.page.fact_chapters import fact, stating
from tests.desktop.texts import words

LATENCY = fact(
    FactKind.LATENCY,
    "It comes in 2 * weeks.",
    as_written="2 weeks",
    from_days=14.0,
    to_days=14.0,
    agent="beta-blockers",
)
PATTERN = replace(
    LATENCY, kind=FactKind.PATTERN, patterns=(InjuryPattern.MIXED,), as_written=None, agent=None
)
DEATH = fact(FactKind.SEVERITY, "One died.", outcome=InjuryOutcome.DEATH)


def content(library: Library, monograph: Monograph) -> Content:
    return replace(Content.of(library, next(_any(library))), monograph=monograph, chapters={})


def _any(library: Library) -> Iterator[Monograph]:
    return (library.get(summary.id) for summary in library.summaries())


def test_markdown_has_the_facts_as_a_list(library: Library) -> None:
    text = markdown(content(library, stating(LATENCY, PATTERN, DEATH)))

    assert "**Key facts** · quoted from this chapter" in text
    assert (
        "- **Latency:** 2 weeks (stated for beta-blockers): “It comes in 2 \\* weeks.” "
        "(Hepatotoxicity)\n"
        "- **Pattern:** mixed (see Latency)\n"
        "- **Severity and outcome:** death: “One died.” (Hepatotoxicity)\n"
        "- **What to do:** No sentence found by keyword. Read Outcome and Management."
    ) in text
    assert (
        "Quoted sentences, selected by keyword; may be incomplete. Not a clinical judgment." in text
    )


def test_html_has_the_card_whose_links_lead_to_its_own_sections(library: Library) -> None:
    html = web_page(content(library, stating(LATENCY, DEATH)))

    assert "Key facts · quoted from this chapter" in words(html)
    assert "death: “One died.” Hepatotoxicity" in words(html)
    assert "liverleaf:" not in html
    assert '<a class="quote" href="#section-liver">“One died.”</a>' in html
    assert '<a id="section-liver"></a><h2>Hepatotoxicity</h2>' in html
    assert 'href="#section-outcome">Outcome and Management</a>' in html


def test_a_chapter_of_which_nothing_is_known_has_neither(library: Library) -> None:
    bare = replace(stating(), sections=())

    assert "Key facts" not in markdown(content(library, bare))
    assert "Key facts" not in web_page(content(library, bare))
