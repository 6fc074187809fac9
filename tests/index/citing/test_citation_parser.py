from dataclasses import dataclass, replace

import pytest

from index.citing.citation_parser import read_work
from index.citing.work import Group, Person, Work, WorkKind
from tests.index.citing.sources import reference

ARTICLE = Work(
    WorkKind.ARTICLE,
    citation="",
    whole=True,
    authors=(Person("Göklund", "N"),),
    title="A made up study",
    container="J Fict",
    year="2016",
    volume="375",
    pages="740-53",
)
CHAPTER = Work(
    WorkKind.CHAPTER,
    citation="",
    whole=True,
    authors=(Person("Nobody", "A"),),
    title="A made up chapter",
    container="An invented textbook",
    editors=(Person("Someone", "B"), Person("Anyone", "CD")),
    edition="2nd",
    place="Nowhere",
    publisher="Fictional Press",
    year="1999",
    pages="493-8",
)
OTHER = Work(WorkKind.OTHER, citation="")


@dataclass(frozen=True)
class Case:
    """A citation and the parts it surely shows; italics stand between `_`."""

    sentence: str
    citation: str
    work: Work


CASES = [
    Case(
        "the usual layout of LiverTox",
        "Göklund N. A made up study. _J Fict_ 2016; 375: 740-53.",
        ARTICLE,
    ),
    Case(
        "the newer layout, a full stop after the journal",
        "Göklund N. A made up study. _J Fict_. 2016;375:740-53.",
        ARTICLE,
    ),
    Case(
        "the full stop in the journal's own italics, and one too many at the end",
        "Göklund N.. A made up study. _J Fict._ 2016;375:740-53..",
        ARTICLE,
    ),
    Case(
        "an issue, and a DOI at the end",
        "Göklund N. A made up study. _J Fict_ 2016; 375 (4, pt. 2): 740-53. doi:10.1000/abc.",
        replace(ARTICLE, issue="4, pt. 2"),
    ),
    Case(
        "a supplement without parentheses",
        "Göklund N. A made up study. _J Fict_ 2016; 375 Suppl 1 : S29-34.",
        replace(ARTICLE, issue="Suppl 1", pages="S29-34"),
    ),
    Case(
        "an issue without a volume",
        "Göklund N. A made up study. _J Fict_ 2016; (8): 740-53.",
        replace(ARTICLE, volume="", issue="8"),
    ),
    Case(
        "a volume and issue without pages",
        "Göklund N. A made up study. _J Fict_ 2016; 17 (4).",
        replace(ARTICLE, volume="17", issue="4", pages=""),
    ),
    Case(
        "pages without a volume",
        "Göklund N. A made up study. _J Fict_. 2016:1-12.",
        replace(ARTICLE, volume="", pages="1-12"),
    ),
    Case(
        "a number of an electronic article, with its label",
        "Göklund N. A made up study. _J Fict_ 2016; 19 pii : pyv126.",
        replace(ARTICLE, volume="19", pages="pyv126"),
    ),
    Case(
        "a year alone at the end",
        "Göklund N. A made up study. _J Fict_ 2016.",
        replace(ARTICLE, volume="", pages=""),
    ),
    Case(
        "a title of two sentences, the first a question",
        "Göklund N. Made up? A study. _J Fict_ 2016; 375: 740-53.",
        replace(ARTICLE, title="Made up? A study"),
    ),
    Case(
        "a word of the title in italics",
        "Göklund N. A _made_ up study. _J Fict_ 2016; 375: 740-53.",
        ARTICLE,
    ),
    Case(
        "authors of every shape, the rest not named, a group last",
        "de la Fuenta AM, St. Martin B Jr, Ananth-Rao J-L, deLemos Q, et al.; "
        "A Fictional Network (AFN). A made up study. _J Fict_ 2016; 375: 740-53.",
        replace(
            ARTICLE,
            authors=(
                Person("de la Fuenta", "AM"),
                Person("St. Martin", "B", "Jr"),
                Person("Ananth-Rao", "J-L"),
                Person("deLemos", "Q"),
                Group("A Fictional Network (AFN)"),
            ),
            and_others=True,
        ),
    ),
    Case(
        "an empty sign for further authors, a group after a comma",
        "Göklund N, …, Study 12 Investigators. A made up study. _J Fict_ 2016; 375: 740-53.",
        replace(
            ARTICLE,
            authors=(Person("Göklund", "N"), Group("Study 12 Investigators")),
            and_others=True,
        ),
    ),
    Case(
        "nobody signs",
        "A made up study. _J Fict_ 2016; 375: 740-53.",
        replace(ARTICLE, authors=()),
    ),
    Case(
        "no title",
        "Göklund N, et al. _J Fict_ 2016; 375: 740-53.",
        replace(ARTICLE, title="", and_others=True),
    ),
    Case(
        "a journal that is not set in italics",
        "Göklund N. A made up study. Blood 2016; 375: 740-53.",
        replace(ARTICLE, container="Blood"),
    ),
    Case(
        "a chapter of a book",
        "Nobody A. A made up chapter. In, Someone B, Anyone CD, eds. An invented textbook. 2nd ed. "
        "Nowhere: Fictional Press, 1999, pp. 493-8.",
        CHAPTER,
    ),
    Case(
        "a chapter of a book that names neither editors nor edition",
        "Nobody A. A made up chapter. In: An invented textbook. Nowhere: Fictional Press, 1999. "
        "pp. 493-8.",
        replace(CHAPTER, editors=(), edition=""),
    ),
]
UNSURE = [
    Case(
        "people before a book who are not said to be its editors",
        "Nobody A. A made up chapter. In, Someone B. An invented textbook. 2nd ed. "
        "Nowhere: Fictional Press, 1999, pp. 493-8.",
        replace(CHAPTER, whole=False, editors=()),
    ),
    Case(
        "words after the pages",
        "Göklund N. A made up study. _J Fict_ 2016; 375: 740-53 French.",
        replace(ARTICLE, whole=False),
    ),
    Case(
        "a sentence that may be a group or belong to the title",
        "Göklund N. A Fictional Network. A made up study. _J Fict_ 2016; 375: 740-53.",
        replace(ARTICLE, whole=False, title=""),
    ),
    Case(
        "a title that begins like a name",
        "Hepatitis C. A made up study. _J Fict_ 2016; 375: 740-53.",
        replace(ARTICLE, whole=False, authors=(), title=""),
    ),
    Case(
        "names in another order",
        "Nils Göklund, Anna Nobody. A made up study. _J Fict_ 2016; 375: 740-53.",
        replace(ARTICLE, whole=False, authors=(), title=""),
    ),
    Case(
        "two works in one reference",
        "Göklund N. A study. _J Fict_ 2016; 375: 740-53. Nobody A. B. _J Fict_ 2017; 1: 2-3.",
        OTHER,
    ),
    Case(
        "two works in one reference, the second without italics",
        "Göklund N. A study. _J Fict_ 2016; 375: 740-53. Nobody A. B. Blood 2017; 1: 2-3.",
        OTHER,
    ),
    Case(
        "a title that cites another work",
        "Göklund N. Comment on _Ann Fict_ 2004; 3: 4. _J Fict_ 2016.",
        OTHER,
    ),
    Case(
        "a journal with full stops that is not set in italics",
        "Göklund N. A made up study. Ann. Fict. 2016; 375: 740-53.",
        OTHER,
    ),
    Case("an office", "FDA. Available at: https://www.example.org/a.pdf", OTHER),
    Case("nothing", "", OTHER),
]


@pytest.mark.parametrize("case", CASES + UNSURE, ids=lambda case: case.sentence)
def test_a_citation_gives_the_parts_it_surely_shows(case: Case) -> None:
    work = read_work(reference(case.citation))

    assert replace(work, citation="", address="") == case.work
    assert work.citation == case.citation.replace("_", "")


def test_identifiers_and_an_address_come_along() -> None:
    work = read_work(reference("FDA. See https://www.example.org/a.pdf.", "123", "10.1000/x"))

    assert (work.pmid, work.doi) == ("123", "10.1000/x")
    assert work.address == "https://www.example.org/a.pdf"
