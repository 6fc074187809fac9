"""The opening page as HTML. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from desktop.addresses import Address, Ask, HelpPage, Perform, Target
from desktop.home.model import Contents, Example, Home
from index import TRACK_RECORD_NOTE, Manifest

TITLE: Final = "What do you want to look up?"
_HOW: Final = (
    "A drug, trade name, class, sign, CAS number or PMID, in any spelling. Enter opens a hit; "
    "Ctrl+L returns to the search box, Ctrl+B to the list of all monographs, Alt+Home to this "
    "page; F1 lists all keys."
)
_STARTER: Final = (
    "This is the starter library: texts in our own words, most of them condensed, each with the "
    "sources it was drawn from. Where those are silent it says so. The full LiverTox can be "
    "imported."
)
_IMPORT: Final = (
    "On any computer, download <b>livertox_NBK547852.tar.gz</b> from NLM's open-access literature "
    "archive.",
)
_SCORE: Final = (
    "A (a well known cause) to E (an unlikely one), E* for suspected but unproven, X for unknown."
)
_NO_SUBSTITUTE: Final = (
    "Not a substitute for the product labelling or for clinical judgment. Liverleaf never goes "
    "online and keeps nothing about patients."
)
_COUNTED: Final = {
    "drug": ("drug monograph", "drug monographs"),
    "class": ("drug class", "drug classes"),
    "front matter": ("page about the source", "pages about the source"),
    "sections": ("section", "sections"),
    "references": ("reference", "references"),
}


def home_html(home: Home) -> str:
    """The body of the opening page."""
    parts = (
        f"<h1>{TITLE}</h1><p>{escape(_HOW)}</p>",
        _examples(home.contents.examples),
        _links("Read lately", _addresses(home.recent)),
        _links("Bookmarks", home.bookmarks, _link(Perform("kept"), "All bookmarks and notes")),
        _links(
            "Drug classes",
            _addresses((each.id, each.title) for each in home.contents.classes),
        ),
        _library(home.manifest, home.contents),
        _likelihood(),
        f'<p class="note">{escape(_NO_SUBSTITUTE)}</p>',
    )
    return "\n".join(part for part in parts if part)


def counts_of(manifest: Manifest) -> str:
    """`30 drug monographs, 1 drug class`: what the manifest counts, in words."""
    return ", ".join(counted(kind, count) for kind, count in manifest.counts.items() if count)


def counted(kind: str, count: int) -> str:
    """`1 drug monograph`, `5 drug monographs`: one of the manifest's counts in words."""
    one, many = _COUNTED.get(kind, (kind, kind))
    return f"{count:,} {one if count == 1 else many}"


def _examples(examples: tuple[Example, ...]) -> str:
    if not examples:
        return ""
    rows = "".join(
        f'<tr><td width="34%">{_link(Ask(each.text), each.text)}</td>'
        f'<td class="quiet">{escape(each.kind)}</td></tr>'
        for each in examples
    )
    return f'<h2>Try</h2><table class="examples" width="99%" cellspacing="0">{rows}</table>'


def _links(heading: str, named: tuple[tuple[Address, str], ...], more: str = "") -> str:
    if not named:
        return ""
    links = [*(_link(address, words) for address, words in named), *([more] if more else [])]
    return f"<h2>{heading}</h2><p>{' · '.join(links)}</p>"


def _addresses(named: Iterable[tuple[str, str]]) -> tuple[tuple[Address, str], ...]:
    return tuple((Address(monograph), title) for monograph, title in named)


def _library(manifest: Manifest, contents: Contents) -> str:
    about = (
        f"<h2>In this library</h2><p><b>{escape(manifest.name)}</b>, built "
        f"{escape(manifest.day)}: {escape(counts_of(manifest))}.</p>"
    )
    how = _link(HelpPage("import"), "How to import the full LiverTox")
    if not contents.starter:
        return f"{about}<p>{how}</p>"
    action = _link(Perform("import_livertox"), "Import LiverTox…")
    here = f"Drop it on this window, or choose it with {action} (Ctrl+I)."
    steps = "".join(f"<li>{step}</li>" for step in (*_IMPORT, here))
    return (
        f"{about}<p>{escape(_STARTER)}</p><h2>Import the full LiverTox</h2><ol>{steps}</ol>"
        f"<p>{how}</p>"
    )


def _likelihood() -> str:
    more = _link(HelpPage("likelihood"), "What the letters mean")
    return (
        f"<h2>The likelihood score</h2><p>{escape(_SCORE)} {escape(TRACK_RECORD_NOTE)} {more}</p>"
    )


def _link(target: Target, words: str) -> str:
    return f'<a class="chapter" href="{escape(target.to_url())}">{escape(words)}</a>'
