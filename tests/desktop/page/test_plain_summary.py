from dataclasses import replace

import pytest

from desktop.page.plain_summary import (
    Passage,
    first_sentence,
    leading_sentence,
    likelihood_line,
    plain_ascii,
    record_text,
)
from index import Library, Marks, Paragraph, Run
from tests.desktop.current_libraries import INOTUZUMAB


def test_six_lines_say_what_it_is_and_where_from(library: Library) -> None:
    lines = record_text(library.get(INOTUZUMAB), library.manifest).split("\n")

    assert len(lines) == 6
    assert lines[0] == "Inotuzumab Ozogamicin"
    assert lines[1].startswith("Likelihood score: A (well known cause).")
    assert lines[1].endswith("The drug's track record, not this patient's risk.")
    assert lines[2].startswith('Hepatotoxicity: "')
    assert lines[3].startswith("Source: Liverleaf starter text")
    assert lines[4].startswith("Updated: ")
    assert lines[5] == (
        f"Library: Five starter monographs, built {library.manifest.day}, "
        f"{library.manifest.id} (Liverleaf)"
    )


def test_every_monograph_fits_and_is_plain(library: Library) -> None:
    for summary in library.summaries():
        text = record_text(library.get(summary.id), library.manifest)

        assert text.isascii()
        assert 4 <= len(text.split("\n")) <= 6
        assert "?" not in text
        assert all(line == " ".join(line.split()) for line in text.split("\n"))


def test_each_drug_of_a_chapter_has_its_score(library: Library) -> None:
    assert likelihood_line(library.get("Venlafaxine_Desvenlafaxine")) == (
        "Likelihood score: venlafaxine: B (highly likely cause); desvenlafaxine: E* (unproven but "
        "suspected cause). The drug's track record, not this patient's risk."
    )


def test_a_missing_score_and_date_are_said_to_be_missing(library: Library) -> None:
    bare = replace(library.get(INOTUZUMAB), likelihood=(), updated=None, sections=())

    assert record_text(bare, library.manifest).split("\n")[1:4] == [
        "Likelihood score: not stated.",
        "Source: LiverTox, Inotuzumab_Ozogamicin.txt",
        "Updated: no date of update given",
    ]


def test_a_chosen_passage_is_taken_with_its_heading(library: Library) -> None:
    chosen = Passage("ALT ≥3 × ULN\n in 12%", "Outcome")

    line = record_text(library.get(INOTUZUMAB), library.manifest, chosen).split("\n")[2]

    assert line == 'Outcome: "ALT >=3 x ULN in 12%"'


def test_a_long_passage_is_cut_between_words(library: Library) -> None:
    line = record_text(library.get(INOTUZUMAB), library.manifest, Passage("words " * 200))

    assert 'words [...]"' in line
    assert max(map(len, line.split("\n"))) < 520


def test_numbers_above_the_line_stay_told_apart(library: Library) -> None:
    monograph = library.get(INOTUZUMAB)
    runs = (Run("Platelets fell to 20 × 10"), Run("9", Marks.SUPERSCRIPT), Run("/L. More."))
    overview, *rest = monograph.sections
    inner = tuple(
        replace(each, blocks=(Paragraph(runs),)) if each.heading == "Hepatotoxicity" else each
        for each in overview.sections
    )
    changed = replace(monograph, sections=(replace(overview, sections=inner), *rest))

    passage = leading_sentence(changed)

    assert passage is not None
    assert plain_ascii(passage.text) == "Platelets fell to 20 x 10^9/L."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First here. Second there.", "First here."),
        ("It rose (e.g. ALT). Then it fell.", "It rose (e.g. ALT)."),
        ("Levels of 1.5 to 3.2 mg. Nothing else.", "Levels of 1.5 to 3.2 mg."),
        ("Reported by Smith et al. In 1998 it was seen.", None),
        ("Given vs. Placebo it rose. Then not.", "Given vs. Placebo it rose."),
        ("E. Coli grew in hepatitis B. It resolved.", "E. Coli grew in hepatitis B."),
        ("No end", "No end"),
        ("“Quoted.” Then more.", "“Quoted.”"),
    ],
)
def test_a_sentence_ends_where_it_does(text: str, expected: str | None) -> None:
    assert first_sentence(text) == (expected or text)


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
