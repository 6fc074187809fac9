"""The opening page as HTML. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop.home.model import Contents, Example, Home
from desktop.i18n.counts import counted_kind, holdings
from desktop.i18n.import_steps import import_steps, import_words
from desktop.i18n.translate import translate
from desktop.navigation.addresses import Address, Ask, HelpPage, Perform, Target
from index import LISTED, TRACK_RECORD_NOTE, Manifest


def home_html(home: Home) -> str:
    """The body of the opening page."""
    all_kept = _link(Perform("kept"), translate("Home", "All bookmarks and notes"))
    parts = (
        # Who has read in a library of their own knows how to look something up.
        _head(explained=home.contents.starter or not (home.recent or home.bookmarks)),
        _examples(home.contents.examples) if home.contents.starter else "",
        _links(translate("Home", "Recently viewed"), _addresses(home.recent)),
        _links(translate("Home", "Bookmarks"), home.bookmarks, all_kept),
        _classes(home),
        _library(home.manifest, home.contents),
        _likelihood(),
        _no_substitute(),
    )
    return "\n".join(part for part in parts if part)


def counts_of(manifest: Manifest) -> str:
    """`42 monographs, 1,506 drugs listed (30 drug monographs, …)`: the manifest's counts."""
    parts = [
        counted_kind(count, kind)
        for kind, count in manifest.counts.items()
        if count and kind != LISTED
    ]
    return f"{holdings(manifest)} ({', '.join(parts)})"


def title() -> str:
    """What the page is called."""
    return translate("Home", "What do you want to look up?")


def _head(*, explained: bool) -> str:
    heading = f"<h1>{escape(title())}</h1>"
    if not explained:
        return heading
    how = translate(
        "Home",
        "A drug, trade name, class, symptom or sign, CAS number or PMID, in any "
        "spelling. Enter opens a result; Ctrl+L returns to the search box, Ctrl+B to "
        "the list of all monographs, Alt+Home to this page; F1 lists all keys.",
    )
    return f"{heading}<p>{escape(how)}</p>"


def _examples(examples: tuple[Example, ...]) -> str:
    if not examples:
        return ""
    heading = escape(translate("Home", "Try"))
    rows = "".join(
        f'<tr><td width="34%">{_link(Ask(each.text), each.text)}</td>'
        f'<td class="quiet">{escape(each.kind)}</td></tr>'
        for each in examples
    )
    return f'<h2>{heading}</h2><table class="examples" width="99%" cellspacing="0">{rows}</table>'


def _links(heading: str, named: tuple[tuple[Address, str], ...], more: str = "") -> str:
    if not named:
        return ""
    links = [*(_link(address, words) for address, words in named), *([more] if more else [])]
    return f"<h2>{escape(heading)}</h2><p>{' · '.join(links)}</p>"


def _classes(home: Home) -> str:
    """The drug classes from A to Z in columns, and the way to all drugs by class."""
    links = [_link(Address(each.id), each.title) for each in home.contents.classes]
    cells = [f'<td width="{99 // home.columns}%">{link}</td>' for link in links]
    # In rows, not down the columns: so they are also read out from A to Z.
    rows = [
        f"<tr>{''.join(cells[at : at + home.columns])}</tr>"
        for at in range(0, len(cells), home.columns)
    ]
    heading = escape(translate("Home", "Drug classes"))
    browse = _link(Perform("browse_classes"), translate("Home", "Browse all drugs by class"))
    table = f'<table class="columns" width="99%" cellspacing="0">{"".join(rows)}</table>'
    return f"<h2>{heading}</h2>{table if rows else ''}<p>{browse}</p>"


def _addresses(named: Iterable[tuple[str, str]]) -> tuple[tuple[Address, str], ...]:
    return tuple((Address(monograph), title) for monograph, title in named)


def _library(manifest: Manifest, contents: Contents) -> str:
    heading = escape(translate("Home", "In this library"))
    built = escape(translate("Home", "{name}, built {day}: {counts}.")).format(
        name=f"<b>{escape(manifest.title)}</b>",
        day=escape(manifest.day),
        counts=escape(counts_of(manifest)),
    )
    about = f"<h2>{heading}</h2><p>{built}</p>"
    if contents.starter:
        how = translate("Home", "How to import the full LiverTox")
        return f"{about}{_starter()}<p>{_link(HelpPage('import'), how)}</p>"
    # The full LiverTox may be what is inside.
    how = translate("Home", "How to import LiverTox")
    return f"{about}<p>{_link(HelpPage('import'), how)}</p>"


def _starter() -> str:
    """What the starter library is, and how to import the full one."""
    about = translate(
        "Home",
        "This is the starter library: texts in our own words, most of them "
        "condensed, each with its sources. Where the sources state nothing, the text "
        "says so. The full LiverTox can be imported.",
    )
    action = _link(Perform("import_livertox"), import_words())
    steps = "".join(f"<li>{step}</li>" for step in import_steps(action))
    heading = escape(translate("Home", "Import the full LiverTox"))
    return f"<p>{escape(about)}</p><h2>{heading}</h2><ol>{steps}</ol>"


def _likelihood() -> str:
    more = _link(HelpPage("likelihood"), translate("Home", "What the letters mean"))
    heading = escape(translate("Home", "The likelihood score"))
    scale = translate(
        "Home",
        "A (well known cause) to E (unlikely cause), E* (suspected but unproven), X (unknown).",
    )
    note = translate("Index", TRACK_RECORD_NOTE)
    return f"<h2>{heading}</h2><p>{escape(scale)} {escape(note)} {more}</p>"


def _no_substitute() -> str:
    words = translate(
        "Home",
        "Not a substitute for the product labelling or for clinical judgment. Liverleaf never "
        "goes online and keeps nothing about patients.",
    )
    return f'<p class="note">{escape(words)}</p>'


def _link(target: Target, words: str) -> str:
    return f'<a class="chapter" href="{escape(target.to_url())}">{escape(words)}</a>'
