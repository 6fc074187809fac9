"""What the library shows of a drug is never more reassuring than the drug's sources."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.page.card_rows import card_rows
from desktop.page.plain_summary import record_text
from index import Library, build_library
from index.monograph.sentences import sentence_spans
from tests.resources.evidence import Statement, source_name, statements_of
from tests.resources.outcomes import DENIED, GRAVE, OF_OTHERS, WORDS
from tests.resources.starter_sources import SOURCES
from tests.resources.starter_texts import STARTER, TEXTS, body_of, starter, title_of

DRUGS = [stem for stem in TEXTS if "\nHepatotoxicity\n" in starter(stem)]
TOLD = [stem for stem in DRUGS if stem in GRAVE]
SEVERITY = "Severity and outcome"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    target = tmp_path_factory.mktemp("library") / "starter"
    build_library([STARTER], target, name="Liverleaf starter library")
    return Library.open(target)


def test_grave_outcomes_are_listed_for_drugs_of_the_library() -> None:
    assert TOLD
    assert all(set(outcomes) <= WORDS.keys() for outcomes in GRAVE.values())


@pytest.mark.parametrize("stem", TOLD)
def test_the_key_facts_tell_each_grave_outcome(stem: str, library: Library) -> None:
    quoted = " ".join(
        quote.place.sentence
        for row in card_rows(library.get(stem))
        for quote in row.quotes
        if SEVERITY in (row.title, quote.above) or row.title == SEVERITY
    )
    assert [outcome for outcome in GRAVE[stem] if not WORDS[outcome].search(quoted)] == []


BOXED = [stem for stem in DRUGS if "\nBoxed warning (US label" in starter(stem)]


@pytest.mark.parametrize("stem", BOXED)
def test_a_boxed_warning_is_the_first_row_of_the_card(stem: str, library: Library) -> None:
    first = card_rows(library.get(stem))[0]
    assert first.title == "Boxed warning"
    assert first.quotes[0].place.sentence.startswith("Boxed warning (US label")


@pytest.mark.parametrize("stem", TOLD)
def test_the_summary_tells_the_gravest_outcome(stem: str, library: Library) -> None:
    summary = record_text(library.get(stem), library.manifest)
    line = next(line for line in summary.splitlines() if line.startswith("Gravest outcome"))
    order = list(WORDS)
    gravest = min(order.index(outcome) for outcome in GRAVE[stem])
    assert any(WORDS[outcome].search(line) for outcome in order[: gravest + 1]), line


@pytest.mark.parametrize("stem", TOLD)
def test_the_text_tells_each_grave_outcome_where_it_judges(stem: str) -> None:
    text = re.split(r"\n(?:CASE REPORTS?|PRODUCT INFORMATION)\n", starter(stem))[0]
    assert [outcome for outcome in GRAVE[stem] if not WORDS[outcome].search(text)] == []


@pytest.mark.parametrize("stem", DRUGS)
def test_each_grave_outcome_that_a_source_states_is_listed(stem: str, shared: Path) -> None:
    own = SOURCES[stem][:1] if SOURCES[stem][0].endswith((".nxml", ".txt")) else SOURCES[stem]
    own = (*own, *(name for name in SOURCES[stem] if name.endswith("label_facts.json")))
    unlisted = [
        (outcome, statement.text)
        for name in dict.fromkeys(own)
        if "#" not in name and not is_of_another(name, stem)
        for statement in statements_of(shared, name, title_of(stem))
        for outcome, words in WORDS.items()
        if words.search(statement.text) and outcome not in GRAVE.get(stem, ())
        if not statement.is_reference and not is_reviewed(statement)
    ]
    assert not unlisted, "list the outcome, or review the sentence in OF_OTHERS"


def is_of_another(name: str, stem: str) -> bool:
    """Whether a source is the chapter or file of another drug."""
    file = Path(source_name(name)[0])
    if file.suffix in (".nxml", ".txt"):
        return not stem.startswith(file.stem)
    return "notuzumab" in file.name and "Inotuzumab" not in stem


def is_reviewed(statement: Statement) -> bool:
    return DENIED.search(statement.text) is not None or any(
        words in statement.text for words in OF_OTHERS
    )


PAGES = [stem for stem in TEXTS if stem not in DRUGS]
MEMBERS = [
    (page, drug)
    for page in PAGES
    for drug in DRUGS
    if f"\n- [{title_of(drug)}](#)\n" in starter(page)
]
REPEATED = re.compile(r"\b(?:rechallenge|re-?exposure)\b", re.IGNORECASE)
AVOIDED = re.compile(rf"{REPEATED.pattern}[^.;]*\bavoided\b", re.IGNORECASE)
# What a page says of the tricyclics it says of each.
TRICYCLICS = ("Clomipramine", "Desipramine", "Imipramine")


@pytest.mark.parametrize(("page", "drug"), MEMBERS)
def test_a_class_page_tells_no_less_than_its_members(page: str, drug: str) -> None:
    told = " ".join(sentences_on(drug, page))
    assert [outcome for outcome in GRAVE.get(drug, ()) if not WORDS[outcome].search(told)] == []
    if AVOIDED.search(starter(drug)):
        assert REPEATED.search(told)


def sentences_on(drug: str, page: str) -> Iterator[str]:
    """The sentences of a class page that name the drug, or those it is one of."""
    names = [re.split("[ /]", title_of(drug))[0].lower()]
    names += ["tricyclic"] if drug in TRICYCLICS else []
    for line in body_of(page).splitlines():
        for start, end in sentence_spans(line):
            if any(name in line[start:end].lower() for name in names):
                yield line[start:end]
