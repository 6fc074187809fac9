"""The box of related drugs, and of what the master list says. Pure: no Qt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape

from desktop.i18n.translate import number, translate
from desktop.navigation.addresses import Address, BrowseClass
from desktop.page.fact_labels import listed_facts
from desktop.page.inlines import link_html
from desktop.page.options import PageOptions
from index import (
    CATEGORIES,
    DrugClass,
    Monograph,
    MonographKind,
    Relatives,
    Summary,
    is_listed,
    letter_of,
)


def relatives_html(
    monograph: Monograph, relatives: tuple[Relatives, ...], options: PageOptions
) -> str:
    """A box of the drugs of a class, or of a drug's classes; '' where there are none.

    Its caption says that the library adds it: it is not part of the chapter's text.
    """
    is_class = monograph.kind is MonographKind.DRUG_CLASS
    rows = [
        row
        for each in relatives
        for row in (_members(each, options) if is_class else _siblings(each, options))
    ]
    if not is_listed(monograph.id):
        # The page of a listed drug is these facts.
        listed = escape(translate("Page", "Master list"))
        rows += [(listed, escape(words)) for words in listed_facts(monograph)]
    if not rows:
        return ""
    cells = "".join(
        f'<tr><td class="label" width="20%">{label}</td><td>{words}</td></tr>\n'
        for label, words in rows
    )
    caption = escape(translate("Page", "In this library"))
    origin = translate("Page", "compiled by Liverleaf; not part of the chapter’s text")
    if is_listed(monograph.id):
        origin = translate("Page", "compiled by Liverleaf")
    origin = escape(origin)
    return (
        f'<p class="caption">{caption} <span class="quiet">— {origin}</span></p>\n'
        f'<table class="relatives" width="99%" cellspacing="0">\n{cells}</table>\n'
    )


def _members(relatives: Relatives, options: PageOptions) -> Iterator[tuple[str, str]]:
    """The drugs of a class under each likelihood letter, then the classes in it."""
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    listed: defaultdict[str, list[str]] = defaultdict(list)
    for drug in relatives.others:
        for letter, agents in _scores(drug):
            high_dose = " [HD]" if "[" in letter else ""
            named = f" ({escape(agents)})" if agents else ""
            rows = listed if drug.listed else by_letter
            rows[letter_of(letter)].append(_link(drug, options) + high_dose + named)
    for letter in (*(category.letter for category in CATEGORIES), ""):
        named_drugs = by_letter[letter]
        if listed[letter]:
            first, *others = listed[letter]
            # The word stands once, before all that are only listed.
            named_drugs += [f"{escape(_listed_word())}: {first}", *others]
        if named_drugs:
            label = translate("Page", "Likelihood {0}").format(letter)
            if not letter:
                label = translate("Page", "Likelihood not stated")
            yield escape(label), _joined(named_drugs)
    if relatives.inside:
        classes = (
            _link(each.chapter, options) for each in relatives.inside if each.chapter is not None
        )
        yield escape(translate("Page", "Subclasses")), _joined(classes)


def _siblings(relatives: Relatives, options: PageOptions) -> Iterator[tuple[str, str]]:
    if not relatives.others:
        return
    drug_class = relatives.drug_class
    others = (_link(drug, options) + escape(_in_brackets(drug)) for drug in relatives.others)
    name = escape(drug_class.label)
    if drug_class.chapter is not None:
        name = _link(drug_class.chapter, options)
    label = escape(translate("Page", "Same class"))
    yield label, f"{name}: {_joined((*others, _all_of(drug_class, options)))}"


def _scores(drug: Summary) -> Iterator[tuple[str, str]]:
    """Each letter of a drug, with the agents it is of where the title does not name them."""
    agents: dict[str, list[str]] = {letter: [] for letter in drug.letters}
    for agent, letter in drug.of_agents:
        agents.setdefault(letter, []).append(agent)
    for letter, named in agents.items():
        yield letter, ", ".join(named) if letter not in drug.letters else ""
    if not agents:
        yield "", ""


def _in_brackets(drug: Summary) -> str:
    """` (B, E*)`; the agents stand with letters that are not the title's."""
    told = (f"{letter}: {agents}" if agents else letter for letter, agents in _scores(drug))
    words = "; ".join(filter(None, told)) if drug.of_agents else ", ".join(drug.letters)
    if drug.unscored:
        words = translate("Index", drug.unscored)
    if drug.listed:
        words = "; ".join(filter(None, (words, _listed_word())))
    return f" ({words})" if words else ""


def _listed_word() -> str:
    return translate("Page", "listed")


def _all_of(drug_class: DrugClass, options: PageOptions) -> str:
    words = escape(translate("Page", "all {0}").format(number(len(drug_class.drugs))))
    return link_html(BrowseClass(drug_class.label), "chapter", words, options)


def _link(summary: Summary, options: PageOptions) -> str:
    return link_html(Address(summary.id), "chapter", escape(summary.title), options)


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(parts)
