"""Small fictional chapters for the tests of the readers."""

from index.monograph.model import Monograph
from index.parse.readers import read_document
from index.parse.source_document import Rejected, SourceDocument

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE book-part-wrapper PUBLIC '
    '"-//NLM//DTD BITS Book Interchange DTD v2.0 20151225//EN" "http://dtd.invalid/BITS-book2.dtd">'
)
META = (
    '<book-meta><book-id book-id-type="pmcid">livertox</book-id><book-title-group><book-title>'
    "The book's own title</book-title></book-title-group><pub-date><year>2012</year></pub-date>"
    '<notes notes-type="disclaimer"><title>Disclaimer:</title><p>Not the chapter.</p></notes>'
    "</book-meta>"
)
DATE = '<date date-type="updated"><day>3</day><month>2</month><year>2021</year></date>'


def bits(body: str, *, tag: str = "book-part", title: str = "Fictamab", date: str = DATE) -> bytes:
    """A chapter with that body; its id is Fictamab."""
    return (
        f'{HEAD}<book-part-wrapper id="Wrapper" xmlns:xlink="http://www.w3.org/1999/xlink">{META}'
        f"<{tag}><book-part-meta><book-part-id>Fictamab</book-part-id><title-group><title>{title}"
        f"</title></title-group><pub-history>{date}</pub-history></book-part-meta>"
        f"<body>{body}</body></{tag}></book-part-wrapper>"
    ).encode()


def read(data: bytes | str, file: str = "Fictamab.nxml") -> Monograph:
    """The monograph in `data`, which must be one."""
    outcome = outcome_of(data, file)
    assert isinstance(outcome, Monograph), outcome
    return outcome


def rejected(data: bytes | str, file: str = "Fictamab.nxml") -> Rejected:
    """Why `data` is no monograph, which it must not be."""
    outcome = outcome_of(data, file)
    assert isinstance(outcome, Rejected), outcome
    return outcome


def outcome_of(data: bytes | str, file: str) -> Monograph | Rejected:
    """What reading `data` comes to."""
    content = data.encode() if isinstance(data, str) else data
    return read_document(SourceDocument("test", file, content), "2026-11-22")


def section(title: str, content: str) -> str:
    """A `sec` with that title."""
    return f"<sec><title>{title}</title>{content}</sec>"
