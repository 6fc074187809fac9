from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop.printing.expectations import QUESTIONS, answers, can_be_asked
from index import Library, Monograph, MonographKind, Paragraph, Run, Section, SectionKind, plain
from index.monograph.text import section_text
from tests.desktop.page.specimen import SPECIMEN
from tests.index.parse.chapters import read

ELEVATIONS, LATENCY, PATTERN, SEVERITY, OUTCOME = (question.title for question in QUESTIONS)


def chapter(*paragraphs: str, kind: SectionKind = SectionKind.HEPATOTOXICITY) -> Monograph:
    blocks = tuple(Paragraph((Run(words),)) for words in paragraphs)
    section = Section("s", (Run("A heading"),), kind, blocks)
    return replace(SPECIMEN, sections=(section,), likelihood=())


def told(monograph: Monograph) -> dict[str, list[str]]:
    return {
        title: [plain(quote) for quote in answer.quotes]
        for answer in answers(monograph)
        for title in answer.titles
    }


@dataclass(frozen=True)
class Case:
    sentence: str
    answers: tuple[str, ...]


@pytest.mark.parametrize(
    "case",
    [
        Case("Aminotransferase elevations were seen in 3% of nobody.", (ELEVATIONS,)),
        Case("ALT rose.", (ELEVATIONS,)),
        Case("The latency is unknown.", (LATENCY,)),
        Case("Symptoms arose within 5 to 20 days.", (LATENCY,)),
        Case("In the series, jaundice began 2 to 12 weeks after the start.", (LATENCY,)),
        Case("The picture was hepatocellular.", (PATTERN,)),
        Case("Cases have been severe.", (SEVERITY,)),
        Case("All recovered.", (OUTCOME,)),
        Case("The mortality is 70%.", (SEVERITY, OUTCOME)),
        Case("Half of them went on to hematopoietic cell transplantation.", ()),
        Case("Nothing of the kind is told here.", ()),
    ],
    ids=lambda case: case.sentence,
)
def test_a_sentence_answers_what_it_tells_of(case: Case) -> None:
    found = told(chapter(case.sentence))

    assert found == {
        question.title: [case.sentence] if question.title in case.answers else []
        for question in QUESTIONS
    }


def test_the_surest_two_are_quoted_in_the_order_of_the_text() -> None:
    monograph = chapter("It is mild. A few were severe. Some were minor. Two died.")

    assert told(monograph)[SEVERITY] == ["A few were severe.", "Two died."]


def test_a_sentence_that_leans_on_another_brings_it() -> None:
    monograph = chapter("ALT rose in 5% of them. These may resolve. Others died.")

    assert told(monograph)[OUTCOME] == [
        "ALT rose in 5% of them. These may resolve.",
        "Others died.",
    ]


def test_neighbours_with_the_same_answer_are_one() -> None:
    monograph = chapter("The latency is 3 weeks and the pattern mixed.")

    assert (LATENCY, PATTERN) in [answer.titles for answer in answers(monograph)]


def test_only_the_chapter_s_own_account_of_the_liver_is_asked() -> None:
    sentence = "ALT rose within 3 days."
    assert can_be_asked(chapter(sentence))
    assert not can_be_asked(chapter(sentence, kind=SectionKind.BACKGROUND))
    assert not any(told(chapter(sentence, kind=SectionKind.CASE_REPORTS)).values())
    front = replace(chapter(sentence), kind=MonographKind.FRONT_MATTER)
    assert not can_be_asked(front)


def test_every_quote_stands_in_the_chapter_word_for_word(library: Library) -> None:
    quoted = 0
    for summary in library.summaries():
        monograph = library.get(summary.id)
        text = " ".join(" ".join(section_text(s) for _, s in monograph.walk()).split())
        for answer in answers(monograph):
            for quote in answer.quotes:
                assert " ".join(plain(quote).split()) in text
                quoted += 1
    assert quoted > 20


def test_real_chapters_answer_as_they_are_known_to(shared: Path) -> None:
    file = shared / "data" / "livertox" / "Venlafaxine.nxml"
    found = told(read(file.read_bytes(), file.name))

    assert found[LATENCY] == ["The onset of injury is usually within 1 to 3 months."]
    assert found[PATTERN] == [
        "The patterns of serum enzyme elevation have varied from cholestatic to hepatocellular."
    ]
    assert "All cases have been self-limiting and resolved within a few months." in found[OUTCOME]
