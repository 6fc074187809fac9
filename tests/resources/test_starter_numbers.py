"""Each number of a starter text stands in the statement of its source that says the same."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.resources.claims import MONTHS, NUMBER, WORD_NUMBERS, iso_dates, plain
from tests.resources.evidence import (
    LABELS,
    Statement,
    label_dates,
    path_of,
    source_name,
    statements_of,
)
from tests.resources.source_texts import references_of
from tests.resources.starter_sources import SOURCES
from tests.resources.starter_texts import TEXTS, body_of, starter, title_of
from tests.resources.traced_numbers import untraced

LABEL_DATE = re.compile(r"\((?:the )?US labels?\b[^)]*\)")
DAY = re.compile(rf"(?:(?:{'|'.join(MONTHS)}) )?(?:\d{{1,2}}, )?\d{{4}}|\d{{1,2}}/\d{{4}}")


def statements(stem: str, shared: Path) -> tuple[Statement, ...]:
    return tuple(
        statement
        for name in SOURCES[stem]
        for statement in statements_of(shared, name, title_of(stem))
    )


def is_of_a_label(statement: Statement) -> bool:
    return source_name(statement.source)[0] == LABELS


def named_sources(line: str, known: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements of the source that a line names: the label's of a line that names a label."""
    if line.startswith("Boxed warning"):
        return tuple(each for each in known if is_of_a_label(each))
    if "label" in line:
        return known
    return tuple(each for each in known if not is_of_a_label(each))


@pytest.mark.parametrize("stem", TEXTS)
def test_a_number_is_that_of_the_statement_it_was_taken_from(stem: str, shared: Path) -> None:
    known = statements(stem, shared)
    missing = []
    for line in body_of(stem).splitlines():
        told = LABEL_DATE.sub("", line)
        missing += untraced(told, named_sources(line, known), title_of(stem))
    assert not missing


@pytest.mark.parametrize("stem", TEXTS)
def test_a_label_is_named_with_a_date_of_its_own(stem: str, shared: Path) -> None:
    entries = [source_name(name)[1] for name in SOURCES[stem] if name.startswith(LABELS)]
    dates = {
        date
        for entry in entries
        for date in label_dates(shared / LABELS, entry or title_of(stem).lower())
    }
    named = LABEL_DATE.findall(starter(stem))
    for mention in named:
        assert set(DAY.findall(mention)) <= dates, mention
        assert DAY.search(mention) or "undated" in mention, mention
    assert "US label" not in body_of(stem) or entries


@pytest.mark.parametrize("stem", TEXTS)
def test_a_citation_is_one_reference_of_the_sources(stem: str, shared: Path) -> None:
    for citation, _ in references_of(starter(stem)):
        if identifier := re.search(r"PMID: (\d+)|doi: ?(10\S+\w)", citation):
            name = identifier[1] or identifier[2]
            numbers = numbers_in(citation.replace(name, ""))
            assert any(
                name in each.text and numbers <= numbers_in(each.text)
                for each in statements(stem, shared)
            ), citation


@pytest.mark.parametrize("stem", TEXTS)
def test_an_annotation_says_what_the_sources_say_of_its_work(stem: str, shared: Path) -> None:
    known = statements(stem, shared)
    for citation, annotation in references_of(starter(stem)):
        name = re.search(r"PMID: (\d+)|doi: ?(10\S+\w)", citation)
        own = [each for each in known if name and (name[1] or name[2]) in each.text]
        mine = numbers_in(annotation)
        told = set[str]().union(*(numbers_in(each.text) for each in own))
        if own and not mine <= told:
            assert untraced(annotation, (*own, *known), title_of(stem)) == [], citation


def numbers_in(text: str) -> set[str]:
    words = (str(n) for word, n in WORD_NUMBERS.items() if re.search(rf"\b{word}\b", text, re.I))
    return {plain(number) for number in NUMBER.findall(text)} | set(words)


@pytest.mark.parametrize("stem", TEXTS)
def test_the_edition_is_that_of_the_chapter(stem: str, shared: Path) -> None:
    editions = set(iso_dates(" ".join(edition_sentences(starter(stem)))))
    chapters = {
        date for name in SOURCES[stem] for date in updates(path_of(shared, source_name(name)[0]))
    }
    assert editions <= chapters
    first = path_of(shared, source_name(SOURCES[stem][0])[0])
    if "\nHepatotoxicity\n" in starter(stem) and first.suffix in (".nxml", ".txt"):
        assert set(updates(first)) <= editions


def edition_sentences(text: str) -> Iterator[str]:
    yield from re.findall(r"(?:Condensed from|Follows) the LiverTox chapters? of ([^.]*)\.", text)


def updates(path: Path) -> Iterator[str]:
    """The dates on which a chapter at hand, or read for a facts file, was updated."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".nxml":
        found = re.search(r'<date date-type="updated">(.*?)</date>', text, flags=re.DOTALL)
        yield from iso_dates(found[1].strip()) if found else ()
    elif path.suffix == ".json":
        for line in re.findall(r'"last_update": (.*)', text):
            yield from iso_dates(line)
            for year, month, day in re.findall(r"(\d{4})-(\d\d)-(\d\d)", line):
                yield f"{year}-{int(month)}-{int(day)}"
    else:
        yield from iso_dates("\n".join(text.splitlines()[:6]))


# Made up: a chapter of a drug that does not exist.
TRIAL = Statement("Serum ALT rose above 5 times ULN in 2% to 5% of patients with lymphoma.", "x")
ONSET = Statement("The latency was typically 2 to 12 weeks after starting fictionol.", "x")
RECOVERY = Statement("Recovery generally took 1 to 3 months after stopping.", "x")
BOTH = Statement(
    "Onset was within 4 to 6 weeks, and recovery within 7 to 9 weeks of stopping.", "x"
)
DEATHS = Statement("Among 23 cases, 7 patients died of hepatic failure within 47 days.", "x")
DOSE = Statement("The usual dose is 250 mg twice daily, and the tablets hold 500 mg.", "x")
ROW = Statement("Recovery: | 11 weeks", "x", is_row=True)
FIELD = Statement("latency: median 31 days (n=90), 60 days in the elderly", "x", is_row=True)
OTHER_TRIAL = Statement("Of all patients with hepatitis 7% had a raised ALT at the start.", "x")
MADE_UP = (OTHER_TRIAL, TRIAL, ONSET, RECOVERY, BOTH, DEATHS, DOSE, ROW, FIELD)


@pytest.mark.parametrize(
    "sentence",
    [
        "The latency is usually 2 to 12 weeks from the start.",
        "Recovery takes 1 to 3 months once it is stopped.",
        "In lymphoma, ALT exceeded 5 times ULN in 2% to 5% of patients.",
        "Of 23 cases 7 ended in death from hepatic failure.",
        "Adults take 250 mg twice daily; tablets hold 500 mg.",
        "The onset came after a median of 31 days, in the elderly after 60 days.",
        "Onset is within 4 to 6 weeks and recovery takes 7 to 9 weeks after stopping.",
        "Recovery:\t11 weeks",
    ],
)
def test_a_number_in_other_words_is_traced(sentence: str) -> None:
    assert untraced(sentence, MADE_UP, "Fictionol") == []


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Recovery takes 2 to 12 weeks once it is stopped.", "the latency put to the recovery"),
        ("The latency is usually 1 to 3 months.", "the recovery put to the latency"),
        ("Onset is within 7 to 9 weeks.", "the recovery of the same sentence"),
        ("Recovery follows within 4 to 6 weeks.", "the latency of the same sentence"),
        ("The latency is usually 2 to 9 weeks.", "the ends of two ranges"),
        ("The latency is usually 2 to 12 days.", "another unit"),
        ("ALT exceeded 2 times ULN in 5% of patients with lymphoma.", "a percentage as a multiple"),
        ("Of 47 cases 7 ended in death.", "a number of days as one of cases"),
        ("Adults take 47 mg twice daily.", "a number of days as a dose"),
        ("Rash occurs in 2% of women.", "nothing but the number and its unit is shared"),
        ("It was fatal in 31 days (n=90).", "the latency put to the deaths"),
        ("Latency:\t11 weeks", "the recovery of a table put to the latency"),
        (
            "ALT exceeded 5 times ULN in 7% of patients with lymphoma and leukemia on fictionol.",
            "of two statements the one that is far less like the sentence",
        ),
    ],
)
def test_a_moved_number_is_noticed(sentence: str, why: str) -> None:
    assert untraced(sentence, MADE_UP, "Fictionol") != [], why


@pytest.mark.parametrize(
    ("stem", "right", "wrong"),
    [
        ("Inotuzumab_Ozogamicin", "5 to 20 days after", "8 to 47 days after"),
        ("Inotuzumab_Ozogamicin", "mortality reaches 70%", "mortality reaches 81%"),
        ("Metoprolol", "starts 2 to 12 weeks", "starts 2 to 3 weeks"),
    ],
)
def test_a_number_moved_within_a_text_is_noticed(
    stem: str, right: str, wrong: str, shared: Path
) -> None:
    known = [each for each in statements(stem, shared) if not is_of_a_label(each)]
    line = next(line for line in starter(stem).splitlines() if right in line)
    before = untraced(line, known, title_of(stem))

    assert len(untraced(line.replace(right, wrong), known, title_of(stem))) > len(before)
