"""What the help pages say, as HTML. Pure: no Qt; medical words come from the tables of `index`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from desktop.addresses import HelpPage, Target
from desktop.theme.palettes import Palette
from index import (
    ABBREVIATIONS,
    CATEGORIES,
    FIELDS,
    HIGH_DOSE_MEANING,
    PROGRAM,
    SOURCE_NOTE,
    SYNONYMS,
    TRACK_RECORD_NOTE,
    LikelihoodScore,
    Manifest,
    ReferenceTable,
)

# QTextDocument lets a table of 100 % run over the edge by its own border.
_GRID: Final = '<table class="grid" width="99%" cellspacing="0">'
_NOT_COMPUTED: Final = (
    "This is to explain terms that monographs use; Liverleaf computes nothing for a patient."
)
_ABBREVIATIONS_SOURCE: Final = (
    "Abbreviations are those of LiverTox's own list and of the journals and labels that its "
    "chapters cite; what a monograph says of its own abbreviations comes first there."
)
_SYNONYMS_ABOUT: Final = (
    "Names that search treats alike; drug names pair the American (USAN) with the international "
    "and British name."
)
_IMPORT_WHY: Final = (
    "LiverTox is made by the National Institute of Diabetes and Digestive and Kidney Diseases "
    "(NIDDK) and published by the National Library of Medicine (NLM). Liverleaf never goes "
    "online: the archive is fetched once, on any computer, and imported here."
)
_IMPORT_STEPS: Final = (
    "On any computer, download <b>livertox_NBK547852.tar.gz</b> (about 200 MB) from NLM's "
    "open-access literature archive, and bring it to this one.",
    "Drop it on this window, or choose it with <b>File › Import LiverTox…</b> (Ctrl+I). You can "
    "go on reading meanwhile; the window takes the new library into use when it is whole, and "
    "reports what it read, what it kept, and what it could not take, with the reason.",
    "For several computers, in a terminal: <b>liverleaf build livertox_NBK547852.tar.gz --to "
    "FOLDER</b>. Then, in each window, <b>File › Open library…</b> (Ctrl+O), and choose FOLDER.",
)
_IMPORT_AFTER: Final = (
    "Once built, a library never changes, so several computers can open it from one read-only "
    "share. To open the same library every time, set LIVERLEAF_LIBRARY to its folder."
)
_IMPORT_SOURCE: Final = f"Archive: LiverTox, NCBI Bookshelf NBK547852. As of {PROGRAM}."
_ABOUT: Final = (
    "The content is LiverTox: Clinical and Research Information on Drug-Induced Liver Injury, or "
    "is condensed from its facts. We thank its producers, the National Institute of Diabetes and "
    "Digestive and Kidney Diseases (NIDDK), and the National Library of Medicine (NLM), which "
    "publishes it on the NCBI Bookshelf (NBK547852). Neither has reviewed or endorsed this "
    "program.",
    "Liverleaf is no substitute for the product labelling or for clinical judgment. It never "
    "connects to a network and keeps nothing about patients.",
)
_WORDS_OF_THE_GRAMMAR: Final = (
    ("liver rash", "All words; where no text has all, most of them. Any form of a word will do."),
    ('"bile duct"', "The words side by side."),
    ("hepat*", "Every word that begins so. The word being typed is read like that by itself."),
    ("rash OR fever", "One or the other; OR in capitals, between words or quotations."),
    ("-statin", 'Not the places that have it; also -"bile duct", -hepat* and -class:statin.'),
)
_FIELDS_TOGETHER: Final = (
    "A value of several words stands in quotation marks. Of several values of one field one is "
    "enough; different fields are all wanted. A minus before a field turns it round. An exact "
    "name is taken alone, else all names that begin so. Fields without words list the monographs, "
    "or the references."
)
_FIELDS_MISREAD: Final = (
    "What cannot be read is never an error: the rest is searched, and a line below the box says "
    "how the query was read."
)
_KEYS_OF_SEARCH: Final = (
    ("Ctrl+L", "To the search box."),
    ("Ctrl+Shift+L", "Narrow the hits: Space ticks, Esc returns to the box."),
    ("Ctrl+H", "The searches of this session; also Up in the empty box. They are never kept."),
    ("F3, Shift+F3", "To the next marked word of the page, or the one before."),
    ("Ctrl+F", "Find in the page."),
)
# Keys that are no actions of a menu: those of the panes themselves.
_KEYS_OF_PANES: Final = (
    ("Down, Up", "In the search box: the next hit, or the one before; Enter opens it."),
    ("Page Down, Page Up", "In the search box: scroll the page beside it."),
    ("Esc", "In the hits and the box: empty the box, back to browsing. In a dialog: close it."),
    (
        "Left, Right",
        "In the list of the library: fold a group, or unfold it; letters typed go to a name.",
    ),
    (
        "Tab, Shift+Tab",
        "To the next control, or the one before; on a page, the next link. Enter follows it.",
    ),
    (
        "Ctrl+Enter",
        "On a hit, a row of the library or a link: open it in a new tab. A middle click, on a link "
        "also Ctrl and a click, opens it behind this one.",
    ),
    ("Delete", "In the bar of tabs: close the one in front. Left, Right: go to another."),
    ("Shift and arrows", "On a page: select text, to copy it or for the record."),
    ("Alt and a letter", "Open the menu in whose name that letter is underlined."),
)
_LICENCES: Final = (
    ("Liverleaf", "Apache License 2.0"),
    ("Qt, through PySide6", "LGPL 3"),
    ("Whoosh", "BSD"),
    ("RapidFuzz", "MIT"),
    ("lxml", "BSD"),
    ("sqlite-utils", "Apache License 2.0"),
    ("platformdirs", "MIT"),
    ("The typeface Source Sans 3", "SIL Open Font License 1.1"),
    ("The DejaVu fonts", "Bitstream Vera licence"),
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """When help is asked for: the colours in use, the open library, and the open monograph.

    `versions` are programs with their versions; `abbreviations` those of the open monograph;
    `shortcuts` the menus of the window, each with its entries that have keys, and these.
    """

    palette: Palette
    manifest: Manifest | None = None
    versions: tuple[tuple[str, str], ...] = ()
    title: str = ""
    scores: tuple[LikelihoodScore, ...] = ()
    abbreviations: Mapping[str, str] | None = None
    shortcuts: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


def likelihood_html(occasion: Occasion) -> str:
    """All categories, those of the open monograph bold, its own statements first."""
    words = [f"<p><b>{escape(TRACK_RECORD_NOTE)}</b></p>"]
    if occasion.scores:
        words.append(f"<p>{escape(occasion.title)} states:</p>")
        statements = dict.fromkeys(score.statement for score in occasion.scores)
        words += [f"<p>“{escape(statement)}”</p>" for statement in statements]
    current = {score.letter for score in occasion.scores}
    rows = []
    for category in CATEGORIES:
        badge = occasion.palette.badge(category.letter)
        name = f"{category.name[:1].upper()}{category.name[1:]}"
        mark = "b" if category.letter in current else "span"
        rows.append(
            f'<tr><td width="44" align="center" bgcolor="{badge.ground}">'
            f'<b style="color: {badge.ink}">{escape(category.letter)}</b></td>'
            f"<td><b>{escape(name)}.</b> <{mark}>{escape(category.meaning)}</{mark}></td></tr>"
        )
    words += [f"{_GRID}{''.join(rows)}</table>", f"<p>{escape(HIGH_DOSE_MEANING)}</p>"]
    return "".join(words) + _note(SOURCE_NOTE)


def table_html(table: ReferenceTable, occasion: Occasion) -> str:
    """A scale or rule of the field, with what to beware of and where it is from."""
    return (
        f"<p>{escape(table.about)}</p>{_rows(table.rows)}"
        f"<p>{escape(table.caution)}</p><p>{escape(_NOT_COMPUTED)}</p>"
        + _note(f"Source: {table.source}")
    )


def searching_html(occasion: Occasion) -> str:
    """How to ask: words, signs, and every field of the grammar."""
    fields = ((", ".join(spec.examples), f"Only {spec.about}.") for spec in FIELDS)
    return "".join(
        (
            "<p>Type any name, brand, class, sign, CAS number, PMID or DOI. What is typed is "
            "looked for as a name first, then in every section and reference.</p>",
            "<h3>Words</h3>",
            _rows(_WORDS_OF_THE_GRAMMAR),
            "<h3>Fields</h3>",
            _rows(fields),
            f"<p>{escape(_FIELDS_TOGETHER)}</p><p>{escape(_FIELDS_MISREAD)}</p>",
            "<h3>Keys</h3>",
            _rows(_KEYS_OF_SEARCH),
        )
    )


def abbreviations_html(occasion: Occasion) -> str:
    """What abbreviations mean: the open monograph's own, then all; and the synonyms."""
    own = occasion.abbreviations or {}
    parts = ["<p>On the page, resting the pointer on an abbreviation shows its meaning.</p>"]
    if own:
        parts += [f"<h3>In {escape(occasion.title)}</h3>", _rows(_sorted(own))]
    parts += [
        "<h3>Abbreviations</h3>" if own else "",
        _rows(_sorted(ABBREVIATIONS)),
        _note(f"{_ABBREVIATIONS_SOURCE} As of {PROGRAM}."),
        "<h3>Other names</h3>",
        _rows((first, ", ".join(others)) for first, *others in SYNONYMS),
        _note(f"{_SYNONYMS_ABOUT} As of {PROGRAM}."),
    ]
    return "".join(parts)


def shortcuts_html(occasion: Occasion) -> str:
    """Every key: those of the panes, then those of each menu."""
    parts = ["<p>All of Liverleaf can be used without a mouse.</p><h3>In the window</h3>"]
    parts.append(_rows(_KEYS_OF_PANES))
    for menu, entries in occasion.shortcuts:
        rows = ((keys, text) for text, keys in entries)
        parts += [f"<h3>{escape(menu)}</h3>", _rows(rows)]
    return "".join(parts) + _note(f"The menus of {PROGRAM}.")


def import_html(occasion: Occasion) -> str:
    """How the full LiverTox comes into this computer."""
    steps = "".join(f"<li>{step}</li>" for step in _IMPORT_STEPS)
    return f"<p>{escape(_IMPORT_WHY)}</p><ol>{steps}</ol><p>{escape(_IMPORT_AFTER)}</p>" + _note(
        _IMPORT_SOURCE
    )


def about_html(occasion: Occasion) -> str:
    """Program, library, acknowledgments, versions and licences."""
    parts = ["<p>An offline reference of drug-induced liver injury for hospital wards.</p>"]
    if occasion.manifest is not None:
        library = occasion.manifest
        parts += [
            "<h3>This library</h3>",
            _rows(
                (
                    ("Name", library.name),
                    ("Id", library.id),
                    ("Built", f"{library.created[:10]}, by {library.program}"),
                    ("Made from", ", ".join(library.sources)),
                )
            ),
        ]
    parts.append("<h3>Acknowledgments</h3>")
    parts += [f"<p>{escape(text)}</p>" for text in _ABOUT]
    parts.append(f"<p>{_link(HelpPage('import'), 'How to import the full LiverTox')}</p>")
    parts += ["<h3>Versions</h3>", _rows(occasion.versions)] if occasion.versions else []
    parts += ["<h3>Licences</h3>", _rows(_LICENCES)]
    return "".join(parts)


def _rows(rows: Iterable[tuple[str, str]]) -> str:
    return (
        _GRID
        + "".join(
            f'<tr><td width="30%"><b>{escape(name)}</b></td><td>{escape(words)}</td></tr>'
            for name, words in rows
        )
        + "</table>"
    )


def _sorted(named: Mapping[str, str]) -> list[tuple[str, str]]:
    return sorted(named.items(), key=lambda pair: pair[0].casefold())


def _note(words: str) -> str:
    return f'<p class="note">{escape(words)}</p>'


def _link(target: Target, words: str) -> str:
    return f'<a class="chapter" href="{escape(target.to_url())}">{escape(words)}</a>'
