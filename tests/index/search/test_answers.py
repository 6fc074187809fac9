"""What leads: the drug that was named, chapters with all words, then those that lack some."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest

from index import Found, Hit, Library, Match, Query, SortOrder, Summary, build_library
from tests.desktop.current_libraries import build_whole_starter


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = build_whole_starter(tmp_path_factory.mktemp("starter") / "library")
    with closing(Library.open(folder)) as library:
        yield library


def text_of(title: str, score: str, **sections: str) -> str:
    """A chapter in the published layout of plain text."""
    told = "\n\n".join(f"{heading}\n\n{words}" for heading, words in sections.items())
    return (
        f"{title}\n\nUpdated: March 3, 2020.\n\nOVERVIEW\n\n{told}\n\nLikelihood score: {score}\n"
    )


# Made up: "gouty" is told in one section of Alphamide and the failure in another.
CHAPTERS = {
    "Alphamide": text_of(
        "Alphamide",
        "A (well known cause of clinically apparent liver injury)",
        Background="Alphamide is used in gouty arthritis.",
        Hepatotoxicity="Alphamide has led to acute liver failure and to purple toes.",
    ),
    "Betamide": text_of(
        "Betamide",
        "E (unlikely cause of clinically apparent liver injury)",
        Background="Betamide is an antibiotic.",
        Hepatotoxicity="No cases of acute liver failure or of purple toes were published.",
    ),
    "Gammamide": text_of(
        "Gammamide",
        "C (probable cause of clinically apparent liver injury)",
        Background="Gammamide is an antibiotic.",
        Hepatotoxicity="Gammamide can cause cholestatic hepatitis with purple toes.",
    ),
}


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("made-up")
    for name, text in CHAPTERS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    build_library(sorted(folder.glob("*.txt")), folder / "library")
    with closing(Library.open(folder / "library")) as library:
        yield library


def hits_of(library: Library, typed: str, limit: int = 60, **request: object) -> tuple[Hit, ...]:
    outcome = library.search(Query.from_text(typed), limit, **request)  # type: ignore[arg-type]
    return outcome.hits if isinstance(outcome, Found) else ()


@dataclass(frozen=True)
class LeadCase:
    sentence: str
    typed: str
    first: str


LEADS = [
    LeadCase(
        "the drug of a question",
        "can augmentin cause jaundice weeks after stopping?",
        "Amoxicillin-Clavulanate",
    ),
    LeadCase("with none of its words", "is metformin safe in liver disease?", "Metformin"),
    LeadCase("a drug and a sign", "amiodarone rash", "Amiodarone"),
    LeadCase("by its abbreviation", "MTX cirrhosis", "Methotrexate"),
    LeadCase("with salt and strength", "Phenytoin-Natrium 100 mg", "Phenytoin"),
    LeadCase("with a stop", "Besponsa.", "Inotuzumab_Ozogamicin"),
    LeadCase("cut by a soft hyphen", "Amio\u00addarone", "Amiodarone"),
    LeadCase("cut by signs nobody sees", "\u2066Amio\u200bda\u2060rone\u2069", "Amiodarone"),
    LeadCase("a chapter before a listed drug of the same short name", "AZA", "Azathioprine"),
    LeadCase("its liver alone", "metformin liver", "Metformin"),
    LeadCase("a class", "ACE inhibitors", "Angiotensin-Converting_Enzyme_Inhibitors"),
    LeadCase("a class in a question", "which antibiotics cause injury?", "Antibacterial_Agents"),
    LeadCase(
        "a class whose name is not finished, before its drugs",
        "non-steroidal anti-inflammatory",
        "Nonsteroidal_Antiinflammatory_Drugs",
    ),
    LeadCase("a class without its last word", "calcium channel", "Calcium_Channel_Blockers"),
    LeadCase("a class in short", "anti-TB drugs", "Antituberculosis_Agents"),
    LeadCase(
        "words of several sections",
        "pulmonary hypertension drug needing monthly liver tests",
        "Bosentan",
    ),
    LeadCase("a text before what is only listed", "ursodiol prophylaxis", "Inotuzumab_Ozogamicin"),
]


@pytest.mark.parametrize("case", LEADS, ids=lambda case: case.sentence)
def test_what_leads(starter: Library, case: LeadCase) -> None:
    assert hits_of(starter, case.typed)[0].monograph == case.first


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("yellow eyes", ("jaundice", "icter")),
        ("raised ALT", ("aminotransferase", "transaminase", "ALT", "enzyme")),
        ("LFTs", ("liver tests", "liver function", "liver enzyme", "enzyme elevation")),
        ("γ-GT", ("GGT", "gamma")),
        ("Hepato-\ntoxicity", ("hepatotoxicity",)),
    ],
)
def test_a_sign_is_found_in_other_words(
    starter: Library, typed: str, words: tuple[str, ...]
) -> None:
    hits = hits_of(starter, typed)

    assert hits
    text = " ".join([hits[0].heading, hits[0].snippet.text, *hits[0].words]).lower()
    assert any(word.lower() in text for word in words)


def test_a_finding_is_found_by_its_adjective(made_up: Library) -> None:
    assert [hit.monograph for hit in hits_of(made_up, "cholestasis")] == ["Gammamide"]


def test_the_section_that_answers_is_opened_and_only_what_is_asked_is_marked(
    starter: Library,
) -> None:
    first = hits_of(starter, "can amiodarone cause cirrhosis")[0]

    assert first.match is Match.ANSWER
    assert first.section is not None
    assert {word.lower() for word in first.words} <= {"cirrhosis", "cirrhotic"}


def test_a_key_fact_that_answers_is_quoted(starter: Library) -> None:
    facts = starter.get("Nitrofurantoin").key_facts
    stated = {fact.sentence for fact in facts if fact.kind.value == "latency"}
    first = hits_of(starter, "how soon does nitrofurantoin start")[0]

    assert first.monograph == "Nitrofurantoin"
    assert not stated or first.snippet.text in stated


def test_words_of_several_sections_are_put_together(made_up: Library) -> None:
    hits = hits_of(made_up, "gouty liver failure")

    assert hits[0].monograph == "Alphamide"
    assert hits[0].missing == ()
    assert all(hit.missing for hit in hits if hit.monograph != "Alphamide")


def test_what_a_chapter_lacks_is_told(made_up: Library) -> None:
    hits = hits_of(made_up, "gammamide failure purple zebra")

    assert (hits[0].monograph, hits[0].missing) == ("Gammamide", ("failure", "zebra"))


def test_a_denied_mention_never_leads(made_up: Library) -> None:
    order = list(dict.fromkeys(hit.monograph for hit in hits_of(made_up, "acute liver failure")))

    assert order[0] == "Alphamide"
    assert order[-1] == "Betamide"


def test_who_asks_for_the_denial_finds_it(made_up: Library) -> None:
    hits = hits_of(made_up, "betamide acute liver failure")

    assert (hits[0].monograph, hits[0].heading) == ("Betamide", "Hepatotoxicity")


@pytest.mark.parametrize(
    "typed",
    ["jaundice", "amiodarone cirrhosis", "liver injury rash", "can augmentin cause jaundice"],
)
def test_the_order_does_not_depend_on_how_many_are_asked_for(starter: Library, typed: str) -> None:
    every = [(hit.monograph, hit.section, hit.reference) for hit in hits_of(starter, typed, 500)]

    for limit in (1, 3, 12, 20, 100, 300):
        some = hits_of(starter, typed, limit)
        assert [(h.monograph, h.section, h.reference) for h in some] == every[:limit]


def test_several_drugs_lead_in_turn_and_can_be_compared(starter: Library) -> None:
    outcome = starter.search(Query.from_text("bosentan kava amiodarone jaundice"), 60, 4)
    assert isinstance(outcome, Found)
    order = list(dict.fromkeys(hit.monograph for hit in outcome.hits))

    assert order[:3] == ["Bosentan", "Kava_Kava", "Amiodarone"]
    assert outcome.compared == ("Bosentan", "Kava_Kava", "Amiodarone")


def test_one_drug_or_a_class_is_not_compared(starter: Library) -> None:
    for typed in ("bosentan jaundice", "statins kava jaundice"):
        outcome = starter.search(Query.from_text(typed))
        assert isinstance(outcome, Found)
        assert outcome.compared == ()


def test_relevance_falls(starter: Library) -> None:
    for typed in ("amiodarone cirrhosis", "pulmonary hypertension monthly liver tests", "jaundice"):
        relevance = [hit.relevance for hit in hits_of(starter, typed, 200)]
        assert relevance == sorted(relevance, reverse=True)


@pytest.mark.parametrize("typed", ["jaundice", "pattern:cholestatic", "class:statin"])
@pytest.mark.parametrize("order", [SortOrder.NAME, SortOrder.UPDATED, SortOrder.LIKELIHOOD])
def test_hits_in_other_orders(starter: Library, typed: str, order: SortOrder) -> None:
    by_relevance = {hit.monograph for hit in hits_of(starter, typed, 500)}
    found = [hit.monograph for hit in hits_of(starter, typed, 500, each=4, sort=order)]
    summaries = {summary.id: summary for summary in starter.summaries()}
    keys = [key_of(order, summaries[id]) for id in found]

    assert set(found) == by_relevance
    assert keys == sorted(keys)


def key_of(order: SortOrder, summary: Summary) -> str | int:
    """What an order goes by, worked out in another way than the search does."""
    if order is SortOrder.NAME:
        return summary.title.casefold()
    if order is SortOrder.UPDATED:
        return -int(f"{summary.updated:%Y%m%d}") if summary.updated else 0
    order_of = "A B C D E* E X".split().index
    return min((order_of(each.split()[0]) for each in summary.letters), default=9)


def test_the_known_causes_stand_first_by_likelihood(made_up: Library) -> None:
    hits = hits_of(made_up, "purple toes", sort=SortOrder.LIKELIHOOD)

    assert [hit.monograph for hit in hits] == ["Alphamide", "Gammamide", "Betamide"]
