from dataclasses import dataclass, replace

import pytest

from index.citing.citation_parser import read_work
from index.citing.work import Group, Person, Work, WorkKind
from index.monograph.cited import CitedArticle
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
        "a title in brackets, with and without a stop, before a plain journal",
        "Göklund N. [Made up? A study] J Fict (Nowhere) 2016; 375: 740-53.",
        replace(ARTICLE, title="[Made up? A study]", container="J Fict (Nowhere)"),
    ),
    Case(
        "a title that ends in a name or a number, before a plain journal",
        "Göklund N. Made up in the Land of Nowhere, 2009-2013. J Fict 2016; 375: 740-53.",
        replace(ARTICLE, title="Made up in the Land of Nowhere, 2009-2013", container="J Fict"),
    ),
    Case(
        "a title of one word, right after the authors, before a plain journal",
        "Göklund N. Fictamab. N Engl J Fict 2016; 375: 740-53.",
        replace(ARTICLE, title="Fictamab", container="N Engl J Fict"),
    ),
    Case(
        "italics in the title, none in the journal",
        "Göklund N. A _made_ up study. J Fict 2016; 375: 740-53.",
        ARTICLE,
    ),
    Case(
        "pages in Roman numbers",
        "Göklund N. A made up study. J Fict 2016; 375: xxii.",
        replace(ARTICLE, pages="xxii"),
    ),
    Case(
        "an imprint with the wrong sign before its pages",
        "Göklund N. A made up study. J Fict 2016; 375; 740-53.",
        ARTICLE,
    ),
    Case(
        "an imprint with the wrong sign before its volume",
        "Göklund N. A made up study. J Fict 2016: 375 (4): 740-53.",
        replace(ARTICLE, issue="4"),
    ),
    Case(
        "an imprint without a sign before its volume",
        "Göklund N. A made up study. J Fict 2016 375: 740-53.",
        ARTICLE,
    ),
    Case(
        "an imprint that names pages alone",
        "Göklund N. A made up study. J Fict 2016; 740-53.",
        replace(ARTICLE, volume=""),
    ),
    Case(
        "a part of a volume, and a journal that touches its year",
        "Göklund N. A made up study. Fictology2016; 375 Pt 2: 740-53.",
        replace(ARTICLE, container="Fictology", issue="Pt 2", whole=False),
    ),
    Case(
        "a name that is not in order among others, a suffix after a comma",
        "Göklund N, Krausová, A Chirino R, Moer LL, Jr, Witkowitz IV, van 't Wal J. "
        "A made up study. J Fict 2016; 375: 740-53.",
        replace(
            ARTICLE,
            authors=(
                *(Person("Göklund", "N"), Person("Krausová", ""), Person("A Chirino", "R")),
                *(Person("Moer", "LL", "Jr"), Person("Witkowitz", "IV")),
                Person("van 't Wal", "J"),
            ),
        ),
    ),
    Case(
        "groups after a semicolon, whatever they are called",
        "Göklund N, et al.; U.S. Fictional Cohort, Nowhere; Les Trialistes. A made up study. "
        "J Fict 2016; 375: 740-53.",
        replace(
            ARTICLE,
            authors=(
                Person("Göklund", "N"),
                *(Group("U.S. Fictional Cohort, Nowhere"), Group("Les Trialistes")),
            ),
            and_others=True,
        ),
    ),
    Case(
        "a stop between two initials",
        "Göklund N. S, Moer A. A made up study. J Fict 2016; 375: 740-53.",
        replace(ARTICLE, authors=(Person("Göklund", "NS"), Person("Moer", "A")), whole=False),
    ),
    Case(
        "no space after the authors",
        "Göklund N.Another made up study. J Fict 2016; 375: 740-53.",
        replace(ARTICLE, title="Another made up study"),
    ),
    Case(
        "a group that signs after the title",
        "Effect of a made up study. Fictional Trial Investigators. J Fict 2016; 375: 740-53.",
        replace(
            ARTICLE,
            authors=(Group("Fictional Trial Investigators"),),
            title="Effect of a made up study",
        ),
    ),
    Case(
        "nobody signs a title of two words",
        "Fictional drugs. J Fict 2016; 375: 740-53.",
        replace(ARTICLE, authors=(), title="Fictional drugs"),
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
        "words before a group that belong to no name",
        "Göklund N; and the Fictional Network. A made up study. J Fict 2016; 375: 740-53.",
        replace(ARTICLE, whole=False, authors=(Person("Göklund", "N"), Group("Fictional Network"))),
    ),
    Case(
        "a correction of the same work",
        "Göklund N. A made up study. J Fict 2016; 375: 740-53. Erratum in: J Fict 2017; 1: 2.",
        replace(ARTICLE, whole=False),
    ),
    Case(
        "two years of one volume",
        "Göklund N. A made up study. J Fict 2016-2017; 375: 740-53.",
        replace(ARTICLE, whole=False),
    ),
    Case(
        "a day, before there are pages",
        "Göklund N. A made up study. J Fict 2016 Sep 19. [Epub ahead of print]",
        replace(ARTICLE, whole=False, volume="", pages=""),
    ),
    Case(
        "what a misprint left of the last author",
        "Göklund N, Det al; Fictional Network. A made up study. J Fict 2016; 375: 740-53.",
        replace(
            ARTICLE,
            whole=False,
            authors=(Person("Göklund", "N"), Group("Fictional Network")),
            and_others=True,
        ),
    ),
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


MARKED = CitedArticle(
    *((Person("Göklund", "N"),), False, "A made up study", "J Fict", "2016", "375", "", "740-53")
)


@pytest.mark.parametrize(
    ("sentence", "citation", "article", "work"),
    [
        (
            "mark-up goes before the text, which could be read otherwise",
            "Göklund N. A Fictional Network. A made up study. Ann. Fict. 2016; 375: 740-53.",
            replace(MARKED, title="A Fictional Network. A made up study", journal="Ann. Fict"),
            replace(ARTICLE, title="A Fictional Network. A made up study", container="Ann. Fict"),
        ),
        (
            "authors and title that are not marked are read",
            "Göklund N. A made up study. _J Fict_ 2016; 375: 740-53.",
            replace(MARKED, authors=(), title=""),
            ARTICLE,
        ),
        (
            "a word that is in no part",
            "Göklund N. A made up study. _J Fict_ 2016; 375: 740-53. French.",
            MARKED,
            replace(ARTICLE, whole=False),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_the_source_marks_up_is_taken(
    sentence: str, citation: str, article: CitedArticle, work: Work
) -> None:
    read = read_work(replace(reference(citation), article=article))

    assert replace(read, citation="") == work, sentence
