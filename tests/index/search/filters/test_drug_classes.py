"""Which drugs are of which class, and what stands beside a drug."""

from dataclasses import dataclass

import pytest

from index import Found, Grouping, Library, MonographKind, Query, Summary
from index.browse.groups import LibraryContents
from index.search.filters.drug_classes import MOST_SIBLINGS, DrugClasses, class_key

DRUG, CLASS, FRONT = MonographKind.DRUG, MonographKind.DRUG_CLASS, MonographKind.FRONT_MATTER
KINDS = {"Statins": CLASS, "Lipid Agents": CLASS, "Pain Killers (PKs)": CLASS, "About": FRONT}


def summaries(*titles: str, book: str = "livertox") -> tuple[Summary, ...]:
    return tuple(
        Summary(title, title, KINDS.get(title, DRUG), None, (), book) for title in sorted(titles)
    )


def tree(classes: DrugClasses) -> dict[str, list[str]]:
    """Each outermost class that has any: its drugs, and in brackets the classes inside it."""
    found = {
        each.label: [drug.title for drug in each.drugs]
        + [f"[{inner.label}]" for inner in classes.inside(each)]
        for each in classes.outermost
    }
    return {label: inside for label, inside in found.items() if inside}


@dataclass(frozen=True)
class Case:
    does: str
    stated: tuple[tuple[str, str, str | None], ...]
    listed: tuple[tuple[str, str], ...]
    expected: dict[str, list[str]]


CASES = (
    Case(
        "a class chapter has the drugs it lists",
        (),
        (("Statins", "Avastol"), ("Statins", "Bevastol")),
        {"Statins": ["Avastol", "Bevastol"]},
    ),
    Case(
        "and those that say they are of it, in any case, one or many",
        (("Avastol", "statin", None), ("Bevastol", "STATINS", None)),
        (),
        {"Statins": ["Avastol", "Bevastol"]},
    ),
    Case(
        "a drug that is listed and says so stands there once",
        (("Avastol", "Statins", "Statins"),),
        (("Statins", "Avastol"),),
        {"Statins": ["Avastol"]},
    ),
    Case(
        "a drug may stand in several classes",
        (("Avastol", "Statins", None), ("Avastol", "Fictional agents", None)),
        (),
        {"Fictional agents": ["Avastol"], "Statins": ["Avastol"]},
    ),
    Case(
        "a class without a chapter goes by its usual spelling",
        (
            ("Avastol", "fictional agent", None),
            ("Bevastol", "Fictional Agents", None),
            ("Cevastol", "Fictional Agents", None),
        ),
        (),
        {"Fictional Agents": ["Avastol", "Bevastol", "Cevastol"]},
    ),
    Case(
        "a name that one drug links to a chapter leads others there too",
        (
            ("Avastol", "Pain killers", "Pain Killers (PKs)"),
            ("Bevastol", "Pain Killer", None),
        ),
        (),
        {"Pain Killers (PKs)": ["Avastol", "Bevastol"]},
    ),
    Case(
        "a class that another lists stands inside it",
        (("Avastol", "Statins", None),),
        (("Lipid Agents", "Statins"), ("Lipid Agents", "Bevastol")),
        {"Lipid Agents": ["Bevastol", "[Statins]"]},
    ),
    Case(
        "so does one that says it is of another",
        (("Statins", "Lipid agents", None),),
        (),
        {"Lipid Agents": ["[Statins]"]},
    ),
    Case(
        "of two classes that list each other one stands outermost",
        (),
        (("Statins", "Lipid Agents"), ("Lipid Agents", "Statins"), ("Statins", "Avastol")),
        {"Lipid Agents": ["[Statins]"]},
    ),
    Case(
        "a drug that another calls its class is none",
        (
            ("Avastol", "Statins", None),
            ("Avastol", "Bevastol", None),
            ("Cevastol", "bevastol", None),
        ),
        (),
        {"Statins": ["Avastol"]},
    ),
    Case(
        "a short form that one gives in brackets means the same class",
        (
            ("Avastol", "Fictional Acting Agents (FAAs)", None),
            ("Bevastol", "FAAs", None),
            ("Cevastol", "Fictional Acting Agents (FAAs)", None),
        ),
        (),
        {"Fictional Acting Agents (FAAs)": ["Avastol", "Bevastol", "Cevastol"]},
    ),
    Case(
        "a page about the source is no member, and no class is a member of itself",
        (),
        (("Statins", "About"), ("Statins", "Statins"), ("Statins", "Avastol")),
        {"Statins": ["Avastol"]},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.does)
def test_drugs_and_classes(case: Case) -> None:
    shelf = summaries("Avastol", "Bevastol", "Cevastol", *KINDS)

    classes = DrugClasses(shelf, case.stated, case.listed)

    assert tree(classes) == case.expected


def test_drugs_without_a_class_are_told() -> None:
    classes = DrugClasses(summaries("Avastol", "Bevastol", "Statins", "About"), (), ())

    assert [drug.title for drug in classes.without] == ["Avastol", "Bevastol"]


def test_two_classes_that_list_each_other_can_be_browsed() -> None:
    contents = LibraryContents(
        summaries("Statins", "Lipid Agents"),
        listed=(("Statins", "Lipid Agents"), ("Lipid Agents", "Statins")),
    )
    (outer,) = contents.groups(Grouping.DRUG_CLASS)

    assert [inner.label for inner in outer.groups] == ["Statins"]
    assert outer.groups[0].groups == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Monoclonal Antibodies", "monoclonal antibody"),
        ("Anti-inflammatory Agents", "Antiinflammatory agent"),
        ("Statins", "Statin"),
        ("Antidepressants", "Antidepressant Agents"),
        ("Fictional Acting Agents (FAAs)", "fictional acting agents"),
        ("Beta-Blockers", "beta blocker"),
        ("Anaesthetics", "Anesthetic"),
    ],
)
def test_spellings_of_one_class(one: str, other: str) -> None:
    assert class_key(one) == class_key(other)


@pytest.mark.parametrize("word", ["virus", "diuresis", "class"])
def test_an_s_that_is_no_plural_stays(word: str) -> None:
    assert class_key(word) == word


def test_siblings_are_few_of_the_same_book_and_the_nearest() -> None:
    drugs = summaries(*(f"Drug {number:02}" for number in range(30)))
    other_book = summaries("Drug 03", book="lactmed")
    stated = [(drug.id, "Large class", None) for drug in (*drugs, *other_book)]
    stated += [(f"Drug {number:02}", "Small class", None) for number in (0, 28, 29)]
    shelf = {**{each.id: each for each in other_book}, **{each.id: each for each in drugs}}
    classes = DrugClasses(tuple(shelf.values()), stated, ())

    small, large = classes.relatives("Drug 00")

    assert small.drug_class.label == "Small class"
    assert [drug.title for drug in small.others] == ["Drug 28", "Drug 29"]
    assert len(large.others) == MOST_SIBLINGS
    assert [drug.title for drug in large.others][-2:] == ["Drug 28", "Drug 29"]
    assert "Drug 00" not in [drug.title for drug in large.others]


def test_a_sibling_is_never_of_another_book() -> None:
    here = summaries("Avastol", "Bevastol")
    there = summaries("Cevastol", book="lactmed")
    stated = [(each.id, "Statin", None) for each in (*here, *there)]

    (relatives,) = DrugClasses((*here, *there), stated, ()).relatives("Avastol")

    assert [drug.title for drug in relatives.others] == ["Bevastol"]
    assert len(relatives.drug_class.drugs) == 3


def test_a_library_knows_the_relatives_of_a_drug_and_of_a_class(small: Library) -> None:
    missing, fictional = small.relatives(small.get("Fictamab_Vedotide"))
    assert (missing.drug_class.label, missing.others) == ("Missing Agents", ())
    assert [drug.id for drug in fictional.others] == ["Nonexistine"]
    assert fictional.drug_class.chapter is not None

    (own,) = small.relatives(small.get("Fictional_Agents"))
    assert [drug.letters for drug in own.others] == [("B",), ("E*",)]


def test_the_filter_lists_whom_browsing_lists(real: Library) -> None:
    groups = [group for group in real.browse(Grouping.DRUG_CLASS) if group.label]
    for group in groups:
        inside = {entry.summary.id for entry in group.entries}
        chapters = {each.chapter.id for each in (group, *group.groups) if each.chapter}
        assert listed(real, f'class:"{group.label}"') == inside | chapters, group.label
    assert len(groups) >= 5


@pytest.mark.parametrize("typed", ["fictional agents", "Fictional-Agent", "FICTIONAL", "agents"])
def test_a_class_is_asked_for_in_any_spelling(small: Library, typed: str) -> None:
    assert listed(small, f'class:"{typed}"') == {
        "Fictamab_Vedotide",
        "Fictional_Agents",
        "Nonexistine",
    }


def listed(library: Library, text: str) -> set[str]:
    outcome = library.search(Query.from_text(text))
    assert isinstance(outcome, Found)
    return {hit.monograph for hit in outcome.hits}


def test_a_drug_that_states_no_class_has_no_relatives(real: Library) -> None:
    (about,) = (each for each in real.summaries() if each.kind is FRONT)

    assert real.relatives(real.get(about.id)) == ()
