"""Works to be handed out, and any text that may stand in one."""

from hypothesis import strategies as st

from index.citing.work import Author, Group, Person, Work, WorkKind
from index.export.records import Record, one_line

# Every sign that a format might take for its own.
TRICKY = (
    "Café & Göklund's <i>α–β</i> 50% of {R=3} \\textbf_#1 $5 ~ ^2 `x' ''y'' --z-- @ | \"q\" = + ≥"
)
ARTICLE = Work(
    WorkKind.ARTICLE,
    citation="Göklund N, van der Moer AB. A made up study. J Fict 2016; 375 (4): 740-53.",
    whole=True,
    authors=(Person("Göklund", "N"), Person("van der Moer", "A-B", "Jr"), Group("A, B and C")),
    title=TRICKY,
    container="J Fict & Sci",
    year="2016",
    volume="375",
    issue="4",
    pages="740-53",
    pmid="90000001",
    doi="10.1000/(a_b)90077-5",
)
CHAPTER = Work(
    WorkKind.CHAPTER,
    citation="A chapter.",
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
UNREAD = Work(
    WorkKind.OTHER,
    citation="An office. Available at: https://www.example.org/a_b?c=1&d=50%25#e",
    address="https://www.example.org/a_b?c=1&d=50%25#e",
)
REMARK = "LiverTox, Fictamab, updated 2024-01-05: (Among 3 patients none was real & 50% {x})."
RECORDS = (
    Record("goklund2016", ARTICLE, REMARK),
    Record("nobody1999", CHAPTER),
    Record("reference", UNREAD),
)

signs = st.sampled_from(TRICKY + ",;")
pieces = st.text(signs, max_size=8) | st.text(max_size=20) | st.sampled_from(("and", "And", ","))
texts = st.lists(pieces, max_size=5).map(" ".join).map(one_line).filter(bool)
authors: st.SearchStrategy[Author] = st.one_of(
    st.builds(
        Person,
        family=texts.filter(lambda text: text.strip(", ")),
        initials=st.text("ABCDÉØ", min_size=1, max_size=3),
        suffix=st.sampled_from(("", "Jr", "III")),
    ),
    st.builds(Group, name=texts),
)
