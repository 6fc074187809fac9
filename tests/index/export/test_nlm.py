from dataclasses import replace

import pytest

from index.citing.citation_parser import read_work
from index.citing.work import Group, Person, Work, WorkKind
from index.export.nlm import nlm_line
from tests.index.citing.sources import reference
from tests.index.export.works import CHAPTER

ARTICLE = read_work(
    reference("Göklund N, Ananth-Rao J-L. A made up study. _J Fict_ 2016; 375 (4): 740-53.")
)


@pytest.mark.parametrize(
    ("work", "line"),
    [
        (ARTICLE, "Göklund N, Ananth-Rao JL. A made up study. J Fict. 2016;375(4):740-53."),
        (
            replace(ARTICLE, and_others=True, issue="Suppl 1", doi="10.1000/a", pmid="9"),
            "Göklund N, Ananth-Rao JL, et al. A made up study. J Fict. 2016;375 Suppl 1:740-53. "
            "doi: 10.1000/a. PMID: 9.",
        ),
        (
            replace(ARTICLE, title="Made up?", volume="", issue="", pages="1-12"),
            "Göklund N, Ananth-Rao JL. Made up? J Fict. 2016:1-12.",
        ),
        (
            replace(ARTICLE, authors=(Person("Göklund", "N", "Jr"), Group("A Network"))),
            "Göklund N Jr; A Network. A made up study. J Fict. 2016;375(4):740-53.",
        ),
        (
            CHAPTER,
            "Nobody A. A made up chapter. In: Someone B, Anyone CD, editors. An invented "
            "textbook. 2nd ed. Nowhere: Fictional Press; 1999. p. 493-8.",
        ),
        (
            replace(CHAPTER, editors=()),
            "Nobody A. A made up chapter. In: An invented textbook. 2nd ed. Nowhere: Fictional "
            "Press; 1999. p. 493-8.",
        ),
        (
            Work(WorkKind.OTHER, "An office. See https://www.example.org/a.pdf", pmid="9"),
            "An office. See https://www.example.org/a.pdf PMID: 9.",
        ),
        (
            Work(WorkKind.OTHER, "An office. doi:10.1000/a.", doi="10.1000/a"),
            "An office. doi:10.1000/a.",
        ),
    ],
)
def test_a_citation_in_nlm_style(work: Work, line: str) -> None:
    assert nlm_line(work) == line
