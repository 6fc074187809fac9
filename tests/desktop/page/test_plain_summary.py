from dataclasses import replace

import pytest

from desktop.page.plain_summary import (
    Passage,
    likelihood_line,
    plain_ascii,
    record_text,
)
from index import (
    FactKind,
    InjuryOutcome,
    InjuryPattern,
    KeyFact,
    Library,
    Marks,
    Monograph,
    Paragraph,
    Run,
)
from tests.desktop.current_libraries import INOTUZUMAB
from tests.desktop.page.fact_chapters import fact, stating

LATENCY = fact(
    FactKind.LATENCY,
    "The onset is within 2 to 6 months.",
    typical=True,
    as_written="within 2 to 6 months",
    from_days=60.0,
    to_days=180.0,
)
PATTERN = fact(FactKind.PATTERN, "It is mixed.", patterns=(InjuryPattern.MIXED,))


def severe(sentence: str, outcome: InjuryOutcome, agent: str | None = None) -> KeyFact:
    return fact(FactKind.SEVERITY, sentence, outcome=outcome, agent=agent)


def lines_of(monograph: Monograph, library: Library, chosen: Passage | None = None) -> list[str]:
    return record_text(monograph, library.manifest, chosen).split("\n")


def test_six_lines_say_what_it_is_and_where_from(library: Library) -> None:
    lines = lines_of(library.get(INOTUZUMAB), library)

    assert len(lines) == 6
    assert lines[0] == "Inotuzumab Ozogamicin"
    assert lines[1].startswith("Likelihood score: A (well known cause).")
    assert lines[1].endswith("Published evidence for the drug, not this patient's risk.")
    assert lines[2].startswith("Latency, 5 to 20 days: ")
    assert lines[3].startswith("Pattern, cholestatic: ")
    assert lines[4].startswith('Gravest outcome, death: "')
    assert lines[5].startswith("Source: Liverleaf starter text")
    assert "Updated: 15 January 2024" in lines[5]
    assert lines[5].endswith(
        f"Library: Five starter monographs, built {library.manifest.day}, "
        f"{library.manifest.id} (Liverleaf)"
    )


def test_the_gravest_outcome_is_told_the_drug_itself_first(library: Library) -> None:
    monograph = stating(
        LATENCY,
        PATTERN,
        severe("Most are mild.", InjuryOutcome.MILD),
        severe("The class killed.", InjuryOutcome.DEATH, "the class"),
        severe("Some died.", InjuryOutcome.DEATH),
        severe("Some had a transplant.", InjuryOutcome.TRANSPLANT),
    )

    assert lines_of(monograph, library)[2:5] == [
        'Latency, 2 to 6 months: "The onset is within 2 to 6 months."',
        'Pattern, mixed: "It is mixed."',
        'Gravest outcome, death: "Some died."',
    ]


def test_what_no_rule_found_is_said_and_a_sentence_stands_once(library: Library) -> None:
    both = replace(PATTERN, sentence=LATENCY.sentence)

    assert lines_of(stating(LATENCY, both), library)[3:5] == [
        "Pattern, mixed: see the sentence above",
        "Gravest outcome: no sentence found by keyword. Read Hepatotoxicity.",
    ]


def test_what_is_stated_for_another_agent_says_so(library: Library) -> None:
    other = replace(LATENCY, agent="beta-blockers")

    assert "Latency, 2 to 6 months (stated for beta-blockers): " in "\n".join(
        lines_of(stating(other), library)
    )


def test_every_monograph_fits_and_is_plain(library: Library) -> None:
    for summary in library.summaries():
        text = record_text(library.get(summary.id), library.manifest)

        assert text.isascii()
        assert 3 <= len(text.split("\n")) <= 6
        assert "?" not in text
        assert all(line == " ".join(line.split()) for line in text.split("\n"))


def test_each_drug_of_a_chapter_has_its_score(library: Library) -> None:
    assert likelihood_line(library.get("Venlafaxine_Desvenlafaxine")) == (
        "Likelihood score: venlafaxine: B (“highly likely rare causes”); "
        "desvenlafaxine: E* (“suspected but unproven cause”). Published evidence for "
        "the drug, not this patient's risk."
    )


def test_a_missing_score_and_date_are_said_to_be_missing(library: Library) -> None:
    bare = replace(library.get(INOTUZUMAB), likelihood=(), updated=None, sections=())

    lines = lines_of(replace(bare, key_facts=()), library)
    assert lines[1] == "Likelihood score: not stated."
    assert lines[2].startswith(
        "Source: LiverTox, Inotuzumab_Ozogamicin.txt. Update date not stated. Library: "
    )


def test_a_chosen_passage_is_taken_with_its_heading(library: Library) -> None:
    chosen = Passage("ALT ≥3 × ULN\n in 12%", "Outcome")

    line = record_text(library.get(INOTUZUMAB), library.manifest, chosen).split("\n")[2]

    assert line == 'Outcome: "ALT >=3 x ULN in 12%"'


def test_a_passage_above_all_sections_has_no_heading(library: Library) -> None:
    line = lines_of(stating(LATENCY), library, Passage("It is mixed."))[2]

    assert line == '"It is mixed."'


def test_a_long_passage_is_cut_between_words(library: Library) -> None:
    line = record_text(library.get(INOTUZUMAB), library.manifest, Passage("words " * 200))

    assert 'words [...]"' in line
    assert max(map(len, line.split("\n"))) < 520


def test_numbers_above_the_line_stay_told_apart(library: Library) -> None:
    monograph = stating(replace(LATENCY, sentence="Platelets fell to 20 × 109/L."))
    runs = (Run("Platelets fell to 20 × 10"), Run("9", Marks.SUPERSCRIPT), Run("/L."))
    liver, outcome = monograph.sections
    changed = replace(monograph, sections=(replace(liver, blocks=(Paragraph(runs),)), outcome))

    assert '"Platelets fell to 20 x 10^9/L."' in lines_of(changed, library)[2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ALT ≥3 × ULN, ≤5", "ALT >=3 x ULN, <=5"),
        ("10⁹/L and 10⁻³", "10^9/L and 10^-3"),
        ("12 µmol/L, 5 μg", "12 micromol/L, 5 microg"),
        ("TNF-α and γ-GT", "TNF-alpha and gamma-GT"),
        ("2½ tablets, ½ tablet", "2 1/2 tablets, 1/2 tablet"),
        ("0·5 mg · daily", "0.5 mg - daily"),
        ("3–5 weeks — “rarely”", '3-5 weeks - "rarely"'),
        ("Göklund, Łukasz, Øre, naïve", "Goklund, Lukasz, Ore, naive"),
        ("Besponsa® H₂O 37 °C ±2", "Besponsa H2O 37 degrees C +/-2"),
        ("a\u00a0b\u2009c\u00adde\u200bf", "a b cdef"),
        ("ALT ↑ then ↓", "ALT increased then decreased"),
        ("肝 ☠ †", "? ? ?"),
        ("tab\there\nand there\x07", "tab here and there?"),
    ],
)
def test_signs_are_written_out_never_dropped(text: str, expected: str) -> None:
    assert plain_ascii(text) == expected


def test_every_letter_becomes_plain() -> None:
    for code in [*range(0x20, 0xD800), *range(0xE000, 0x3000 * 8)]:
        written = plain_ascii(f"a{chr(code)}b")
        assert written.isascii(), hex(code)
        assert written.isprintable(), hex(code)


def test_a_line_tells_all_that_its_sentence_states(library: Library) -> None:
    sentence = "Typically mixed, but cholestatic forms occur."
    usual = replace(PATTERN, sentence=sentence, typical=True)
    beside = replace(usual, patterns=(InjuryPattern.CHOLESTATIC,), typical=False)
    text = "\n".join(lines_of(stating(usual, beside), library))

    assert f'Pattern, mixed; also cholestatic: "{sentence}"' in text
