"""What the help pages say, as HTML. Pure: no Qt; medical words come from the tables of `index`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Final

from desktop.help.key_texts import KEYS_OF_PANES, KEYS_OF_SEARCH
from desktop.help.list_texts import MEDICATION_LISTS
from desktop.i18n.counts import holdings
from desktop.i18n.translate import translate
from desktop.navigation.addresses import HelpPage, Target
from desktop.theme.palettes import Palette
from index import (
    ABBREVIATIONS,
    CATEGORIES,
    FIELDS,
    HIGH_DOSE_MEANING,
    PROGRAM,
    REFERENCE_TABLES,
    SOURCE_NOTE,
    SYNONYMS,
    TRACK_RECORD_NOTE,
    LikelihoodScore,
    Manifest,
    ReferenceTable,
    marked,
)

# QTextDocument lets a table of 100 % run over the edge by its own border.
_GRID: Final = '<table class="grid" width="99%" cellspacing="0">'
_NOT_COMPUTED: Final = marked(
    "Help",
    "This explains terms used in monographs. Liverleaf calculates nothing for a patient: it "
    "is a reference, and a program that calculates from a patient's values can be a medical "
    "device. For that, use the tools that your hospital provides.",
)
_KEY_FACTS: Final = (
    marked(
        "Help",
        "The box at the top of a page quotes what the chapter says about a boxed "
        "warning, latency, pattern, severity and outcome, enzyme elevations, "
        "recovery, features and what to do. A value, such as a latency in months, is "
        "shown before the sentence it comes from; click the sentence to see it "
        "highlighted in the text.",
    ),
    marked(
        "Help",
        "The sentences are the chapter's own, complete and unchanged. They are "
        "selected by keyword: some are missed, and occasionally a wrong one is "
        "selected. Where none was found, the chapter may still state it: read the "
        "section that is named.",
    ),
    marked(
        "Help",
        "Each row shows at most two sentences, but every grave outcome that was "
        "found is shown: death, acute liver failure, transplant, cirrhosis, "
        "vanishing bile duct syndrome, sinusoidal obstruction syndrome, nodular "
        "regenerative hyperplasia. What is stated for another drug or for the class, "
        "after an overdose or for hepatitis B reactivation is labelled as such; "
        "“also” and “in some” mark what is stated besides the usual.",
    ),
    marked(
        "Help",
        "They are not a judgment on a patient, nor a complete account of a drug. The "
        "printed summary, the comparison, exported files and the summary copied for "
        "notes contain the same sentences.",
    ),
)
_ABBREVIATIONS_SOURCE: Final = marked(
    "Help",
    "Abbreviations come from LiverTox's own list and from the journals and "
    "labels that its chapters cite; on the page of a monograph its own "
    "definitions come first. As of {0}.",
)
_SYNONYMS_ABOUT: Final = marked(
    "Help",
    "Names that the search treats as the same; drug names pair the US name "
    "(USAN) with the international and British name. As of {0}.",
)
_IMPORT_WHY: Final = marked(
    "Help",
    "LiverTox is made by the National Institute of Diabetes and Digestive and Kidney Diseases "
    "(NIDDK) and published by the National Library of Medicine (NLM). Liverleaf never goes "
    "online: the archive is fetched once, on any computer, and imported here.",
)
_IMPORT_STEPS: Final = (
    marked(
        "Help",
        "On any computer, download <b>livertox_NBK547852.tar.gz</b> (about 200 MB) from NLM's "
        "open-access literature archive, and bring it to this one.",
    ),
    marked(
        "Help",
        "Drop it on this window, or choose it with <b>File › Import LiverTox…</b> "
        "(Ctrl+I). You can continue reading meanwhile; Liverleaf switches to the new "
        "library when it is complete, and reports what was read, what was imported "
        "and what was rejected, with the reason.",
    ),
    marked(
        "Help",
        "For several computers, in a terminal: <b>liverleaf build livertox_NBK547852.tar.gz --to "
        "FOLDER</b>. Then, in each window, <b>File › Open library…</b> (Ctrl+O), and choose "
        "FOLDER.",
    ),
)
_IMPORT_AFTER: Final = marked(
    "Help",
    "Once built, a library never changes, so several computers can open it from one read-only "
    "share. To open the same library every time, set LIVERLEAF_LIBRARY to its folder.",
)
_IMPORT_SOURCE: Final = marked("Help", "Archive: LiverTox, NCBI Bookshelf NBK547852. As of {0}.")
_ABOUT: Final = (
    marked(
        "Help",
        "The content is LiverTox: Clinical and Research Information on Drug-Induced Liver "
        "Injury, or is condensed from its facts. We thank its producers, the National Institute "
        "of Diabetes and Digestive and Kidney Diseases (NIDDK), and the National Library of "
        "Medicine (NLM), which publishes it on the NCBI Bookshelf (NBK547852). Neither has "
        "reviewed or endorsed this program.",
    ),
    marked(
        "Help",
        "Liverleaf is not a substitute for the product labelling or for clinical "
        "judgment. It never connects to a network and keeps nothing about patients.",
    ),
)
_WORDS_OF_THE_GRAMMAR: Final = (
    (
        "liver rash",
        marked(
            "Help",
            "Texts with all words; if there are none, those with most of them. Any form "
            "of a word matches.",
        ),
    ),
    ('"bile duct"', marked("Help", "The words next to each other.")),
    (
        "hepat*",
        marked(
            "Help",
            "Any word that begins with these letters. The word you are typing is treated "
            "this way automatically.",
        ),
    ),
    (
        "rash OR fever",
        marked("Help", "Either one; OR in capitals, between words or phrases."),
    ),
    (
        "-statin",
        marked(
            "Help", 'Excludes places that have it; also -"bile duct", -hepat* and -class:statin.'
        ),
    ),
)
_FIELDS_TOGETHER: Final = marked(
    "Help",
    "Put a value of several words in quotation marks. Any value of the same "
    "field matches; different fields must all match. A minus excludes that "
    "field. An exact name matches on its own; otherwise all names that begin "
    "with it match. Fields without words list the monographs, or the references.",
)
_FIELDS_MISREAD: Final = marked(
    "Help",
    "Parts we cannot interpret are ignored; the rest is searched, and a line "
    "below the search box says how the query was read.",
)
_LICENCES: Final = (
    ("Liverleaf", "Apache License 2.0"),
    (marked("Help", "Qt, through PySide6"), "LGPL 3"),
    ("Whoosh", "BSD"),
    ("RapidFuzz", "MIT"),
    ("lxml", "BSD"),
    ("sqlite-utils", "Apache License 2.0"),
    ("platformdirs", "MIT"),
    (marked("Help", "The typeface Source Sans 3"), "SIL Open Font License 1.1"),
    (marked("Help", "The DejaVu fonts"), "Bitstream Vera licence"),
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
    words = [f"<p><b>{_index(TRACK_RECORD_NOTE)}</b></p>"]
    if occasion.scores:
        states = translate("Help", "According to {0}:").format(occasion.title)
        words.append(f"<p>{escape(states)}</p>")
        statements = dict.fromkeys(score.statement for score in occasion.scores)
        words += [f"<p>“{escape(statement)}”</p>" for statement in statements]
    current = {score.letter for score in occasion.scores}
    rows = []
    for category in CATEGORIES:
        badge = occasion.palette.badge(category.letter)
        name = _index(category.name)
        name = f"{name[:1].upper()}{name[1:]}"
        mark = "b" if category.letter in current else "span"
        rows.append(
            f'<tr><td width="44" align="center" bgcolor="{badge.ground}">'
            f'<b style="color: {badge.ink}">{escape(category.letter)}</b></td>'
            f"<td><b>{name}.</b> <{mark}>{_index(category.meaning)}</{mark}></td></tr>"
        )
    words += [f"{_GRID}{''.join(rows)}</table>", f"<p>{_index(HIGH_DOSE_MEANING)}</p>"]
    return "".join(words) + _note(translate("Index", SOURCE_NOTE))


def key_facts_html(occasion: Occasion) -> str:
    """What the card at the head of a page is, and what it is not."""
    note = translate("Help", "Keyword rules as of {0}.").format(PROGRAM)
    return "".join(f"<p>{_said(words)}</p>" for words in _KEY_FACTS) + _note(note)


def medication_lists_html(occasion: Occasion) -> str:
    """How a medication list is read, and what its table is not."""
    note = translate("Help", "Keyword rules as of {0}.").format(PROGRAM)
    return "".join(f"<p>{_said(words)}</p>" for words in MEDICATION_LISTS) + _note(note)


def table_html(table: ReferenceTable, occasion: Occasion) -> str:
    """A scale or rule of the field, with what to beware of and where it is from."""
    rows = ((translate("Index", name), translate("Index", words)) for name, words in table.rows)
    source = translate("Help", "Source: {0}").format(translate("Index", table.source))
    formula = f"<p><b>{_index(table.formula)}</b></p>" if table.formula else ""
    return (
        f"<p>{_index(table.about)}</p>{formula}{_rows(rows)}"
        f"<p>{_index(table.caution)}</p><p>{_said(_NOT_COMPUTED)}</p>" + _note(source)
    )


def searching_html(occasion: Occasion) -> str:
    """How to ask: words, signs, and every field of the grammar."""
    only = translate("Help", "Only {0}.")
    fields = (
        (", ".join(spec.examples), only.format(translate("Index", spec.about))) for spec in FIELDS
    )
    begin = translate(
        "Help",
        "Type any name, trade name, class, symptom or sign, CAS number, PMID or DOI. "
        "Names are searched first, then every section and reference.",
    )
    return "".join(
        (
            f"<p>{escape(begin)}</p>",
            _heading(translate("Help", "Words")),
            _rows(_translated(_WORDS_OF_THE_GRAMMAR)),
            _heading(translate("Help", "Fields")),
            _rows(fields),
            f"<p>{_said(_FIELDS_TOGETHER)}</p><p>{_said(_FIELDS_MISREAD)}</p>",
            _heading(translate("Help", "Keys")),
            _rows(_translated(KEYS_OF_SEARCH)),
        )
    )


def abbreviations_html(occasion: Occasion) -> str:
    """What abbreviations mean: the open monograph's own, then all; and the synonyms."""
    own = occasion.abbreviations or {}
    hint = translate("Help", "On a page, point at an abbreviation to see its meaning.")
    parts = [f"<p>{escape(hint)}</p>"]
    if own:
        heading = translate("Help", "In {0}").format(occasion.title)
        parts += [_heading(heading), _rows(_sorted(own))]
    parts += [
        _heading(translate("Help", "Abbreviations")) if own else "",
        _rows(_sorted(ABBREVIATIONS)),
        _note(translate("Help", _ABBREVIATIONS_SOURCE).format(PROGRAM)),
        _heading(translate("Help", "Other names")),
        _rows((first, ", ".join(others)) for first, *others in SYNONYMS),
        _note(translate("Help", _SYNONYMS_ABOUT).format(PROGRAM)),
    ]
    return "".join(parts)


def shortcuts_html(occasion: Occasion) -> str:
    """Every key: those of the panes, then those of each menu."""
    begin = translate("Help", "All of Liverleaf can be used without a mouse.")
    parts = [
        f"<p>{escape(begin)}</p>",
        _heading(translate("Help", "In the window")),
        _rows(_translated(KEYS_OF_PANES)),
    ]
    for menu, entries in occasion.shortcuts:
        rows = ((keys, text) for text, keys in entries)
        parts += [_heading(menu), _rows(rows)]
    return "".join(parts) + _note(translate("Help", "The menus of {0}.").format(PROGRAM))


def import_html(occasion: Occasion) -> str:
    """How the full LiverTox comes into this computer."""
    steps = "".join(f"<li>{translate('Help', step)}</li>" for step in _IMPORT_STEPS)
    source = translate("Help", _IMPORT_SOURCE).format(PROGRAM)
    return f"<p>{_said(_IMPORT_WHY)}</p><ol>{steps}</ol><p>{_said(_IMPORT_AFTER)}</p>" + _note(
        source
    )


def about_html(occasion: Occasion) -> str:
    """Program, library, acknowledgments, versions and licences."""
    what = translate(
        "Help", "An offline reference on drug-induced liver injury for hospital wards."
    )
    parts = [f"<p>{escape(what)}</p>"]
    if occasion.manifest is not None:
        library = occasion.manifest
        built = translate("Help", "{0}, by {1}").format(library.day, library.program)
        parts += [
            _heading(translate("Help", "This library")),
            _rows(
                (
                    (translate("Help", "Name"), library.name),
                    (translate("Help", "ID"), library.id),
                    (translate("Help", "Built"), built),
                    (translate("Help", "Contents"), holdings(library)),
                    (translate("Help", "Built from"), ", ".join(library.sources)),
                )
            ),
        ]
    parts.append(_heading(translate("Help", "Acknowledgments")))
    parts += [f"<p>{_said(text)}</p>" for text in _ABOUT]
    how = translate("Help", "How to import the full LiverTox")
    parts.append(f"<p>{_link(HelpPage('import'), how)}</p>")
    if occasion.versions:
        parts += [_heading(translate("Help", "Versions")), _rows(occasion.versions)]
    parts += [_heading(translate("Help", "Licences")), _rows(_translated(_LICENCES))]
    return "".join(parts)


def _translated(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The rows of a table of this module; what is the same in every language is not marked."""
    return ((translate("Help", name), translate("Help", words)) for name, words in rows)


def _said(text: str) -> str:
    return escape(translate("Help", text))


def _index(text: str) -> str:
    return escape(translate("Index", text))


def _heading(words: str) -> str:
    return f"<h3>{escape(words)}</h3>"


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


BODIES: Final[Mapping[str, Callable[[Occasion], str]]] = {
    "searching": searching_html,
    "likelihood": likelihood_html,
    "key_facts": key_facts_html,
    "medication_lists": medication_lists_html,
    **{table.key: partial(table_html, table) for table in REFERENCE_TABLES},
    "abbreviations": abbreviations_html,
    "shortcuts": shortcuts_html,
    "import": import_html,
    "about": about_html,
}
