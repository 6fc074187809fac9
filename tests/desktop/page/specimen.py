"""A monograph that has every kind of block once. Its words describe themselves; none is a fact."""

from datetime import date

from index import (
    Aside,
    AsideKind,
    Cell,
    ChapterLink,
    CitationLink,
    Image,
    KeyPoints,
    LikelihoodScore,
    ListBlock,
    Marks,
    Monograph,
    MonographKind,
    Paragraph,
    Reference,
    ReferenceList,
    Run,
    Section,
    SectionKind,
    Source,
    Table,
    TradeNames,
    WebLink,
)

STATEMENT = "Likelihood score: C [HD] (a statement in parentheses)."
CHAPTERS = {"Here": "Here_In_Library", "Elsewhere": None}


def words(text: str, marks: Marks = Marks.NONE) -> tuple[Run, ...]:
    return (Run(text, marks),)


RUNS = Section(
    "s1.1",
    words("Runs & <marks>"),
    SectionKind.INTRODUCTION,
    (
        Paragraph(
            (
                Run("Plain, "),
                Run("bold", Marks.BOLD),
                Run(", "),
                Run("bold italic", Marks.BOLD | Marks.ITALIC),
                Run(", H"),
                Run("2", Marks.SUBSCRIPT),
                Run("O, 10"),
                Run("9", Marks.SUPERSCRIPT),
                Run(', a < b & c > "d".'),
            )
        ),
        Paragraph(
            (
                Run("A chapter here", link=ChapterLink("Here")),
                Run(", one "),
                Run("elsewhere", link=ChapterLink("Elsewhere")),
                Run(", "),
                Run("the web", link=WebLink("https://www.example.org/?a=1&b=2")),
                Run(", a citation"),
                Run("1", Marks.SUPERSCRIPT, CitationLink("ref1")),
                Run("."),
            )
        ),
        Paragraph(words("https://www.example.org/a/very/long/address/that/needs/breaking.html")),
        Paragraph((Image("figure.jpg", "What the figure shows"),)),
    ),
)
SCORES = Section(
    "s1.2", words("Scores"), SectionKind.HEPATOTOXICITY, (Paragraph(words(STATEMENT)),)
)
BLOCKS = Section(
    "s2",
    words("BLOCKS"),
    SectionKind.CASE_REPORTS,
    (
        ListBlock(
            (
                (Paragraph(words("First item")),),
                (
                    Paragraph(words("Second item")),
                    ListBlock(((Paragraph(words("An item inside")),),)),
                ),
            ),
            ordered=True,
        ),
        Table(
            (
                (Cell(words("Week"), header=True), Cell(words("Value"), header=True, colspan=2)),
                (Cell(words("1"), rowspan=2), Cell(words("a")), Cell(words("b"))),
                (Cell((Image("pubchem:123"),)), Cell(())),
            ),
            head=1,
            caption=words("A caption"),
            notes=(Paragraph(words("A note")),),
        ),
        KeyPoints(((words("Latency:"), words("a value")),)),
        Aside(AsideKind.BOX, (Paragraph(words("Boxed words")),), words("A box")),
    ),
)
REFERENCES = Section(
    "s3",
    words("REFERENCES"),
    SectionKind.REFERENCES,
    (
        ReferenceList(
            (
                Reference(
                    "ref1",
                    "",
                    (Run("Author A. Title. "), Run("Journal", Marks.ITALIC), Run(" 2001.")),
                    "PubMed PMID: 1234567.",
                    words("(The editors' remark)."),
                    pmid="1234567",
                    year=2001,
                ),
                Reference(
                    "ref2", "7.", words("Author B. Title."), "", doi="10.1000/1<2", year=2003
                ),
                Reference("ref4", "", words("Author D. Title. doi:10.1000/4."), doi="10.1000/4"),
                Reference("ref3", "", words("Author C. Title."), "7654321", pmid="7654321"),
            )
        ),
    ),
)
SPECIMEN = Monograph(
    id="Specimen",
    title="Specimen <of> blocks",
    kind=MonographKind.DRUG,
    book="livertox",
    updated=date(2024, 1, 15),
    source=Source("a source", "Specimen.txt", "0" * 64, "2024-02-01"),
    sections=(
        Section("s1", words("TEXT"), SectionKind.OVERVIEW, (), (RUNS, SCORES)),
        BLOCKS,
        REFERENCES,
    ),
    lead=(Paragraph(words("Words before the first section.")),),
    likelihood=(LikelihoodScore(None, "C", True, "a statement in parentheses", STATEMENT),),
    drug_class=("One class", "Another class"),
    trade_names=(TradeNames("Specimen", ("Brand",)),),
)
