"""The classes that lines of a chapter name."""

from dataclasses import dataclass

import pytest

from index.parse.drug_classes import classes_in, distinct_classes
from tests.index.parse.chapters import bits, read, section


def link(chapter: str, text: str) -> str:
    target = f'source-id="livertox" document-id="{chapter}"'
    return f"<related-object {target}>{text}</related-object>"


@dataclass(frozen=True)
class Case:
    does: str
    paragraphs: str
    expected: tuple[str, ...]


A, B = link("A", "Alpha Agents"), link("B", "Beta Blockers")
CASES = (
    Case("a linked class", f"<p>Drug Class: {A}</p>", ("Alpha Agents",)),
    Case(
        "linked and unlinked ones, by comma or semicolon",
        f"<p>Drug Class: {A}, Gamma Agents; {B}; Delta Agents</p>",
        ("Alpha Agents", "Gamma Agents", "Beta Blockers", "Delta Agents"),
    ),
    Case(
        "a neighbour is no class",
        f"<p>Drug Class: {A}, see also {link('C', 'Gammastol')}</p>",
        ("Alpha Agents",),
    ),
    Case(
        "nor is one in brackets, and what follows them counts",
        f"<p>Drug Class: {A} (see {link('C', 'Gammastol')}), Delta Agents</p>",
        ("Alpha Agents", "Delta Agents"),
    ),
    Case(
        "an unlinked neighbour neither",
        "<p>Drug Class: Alpha Agents; also see Gammastol, Deltastol</p>",
        ("Alpha Agents",),
    ),
    Case(
        "the drug itself and the others of its class are none",
        f"<p>Drug Class: {A}, Fictamab, {link('C', 'Gammastol')}</p>"
        f"<p>Other Drugs in the Class: {link('C', 'Gammastol')}, Deltastol</p>",
        ("Alpha Agents",),
    ),
    Case(
        "a sub-class by its name",
        f"<p>Drug Class: {A}</p><p>Other Drugs in the Subclass, Tetracyclines: Gammastol</p>",
        ("Alpha Agents", "Tetracyclines"),
    ),
    Case(
        "a sub-class of a class, and a linked one without a comma",
        "<p>Other Drugs in the Subclass, Alpha Agents, Sub-Alphas: Gammastol</p>"
        f"<p>Other Drugs in the Subclass {B}: Deltastol</p>",
        ("Alpha Agents", "Sub-Alphas", "Beta Blockers"),
    ),
    Case(
        "a sub-class without a name is none",
        "<p>Other Drugs in the Subclass: Gammastol</p><p>Other Drugs in the Class: Deltastol</p>",
        (),
    ),
    Case(
        "the line after a line break",
        f"<p>Drug Class: {A}<break/>Other Drugs in the Subclass, Sub-Alphas: Gammastol</p>",
        ("Alpha Agents", "Sub-Alphas"),
    ),
    Case(
        "a comma in the name of a linked chapter parts nothing",
        f"<p>Drug Class: {link('A', 'Agents for Heart, Lung and Skin')}</p>",
        ("Agents for Heart, Lung and Skin",),
    ),
    Case("a dash for the colon, before links", f"<p>Drug Class – {A}</p>", ("Alpha Agents",)),
    Case("a misspelt label", f"<p>Drug Clas: {A}</p>", ("Alpha Agents",)),
    Case(
        "and between linked ones",
        f"<p>Drug Class: {A} and {B}</p>",
        ("Alpha Agents", "Beta Blockers"),
    ),
    Case(
        "and before one that is not linked",
        f"<p>Drug Class: {A} and Delta Agents</p>",
        ("Alpha Agents", "Delta Agents"),
    ),
    Case(
        "members that are named behind their class are none",
        f"<p>Drug Class: {A}, including {link('C', 'Gammastol')}</p>"
        f"<p>Drug Class: {B}; Other Betas: {link('D', 'Deltastol')}</p>",
        ("Alpha Agents", "Beta Blockers"),
    ),
    Case(
        "a sub-class in small letters, before linked drugs",
        f"<p>Other drugs in the subclass, sub-alphas: {link('C', 'Gammastol')}</p>",
        ("sub-alphas",),
    ),
    Case(
        "a sentence in small letters that links a drug",
        f"<p>Other drugs in this class, such as {link('C', 'Gammastol')}, are few: see below.</p>",
        (),
    ),
    Case(
        "a kind of the class before it",
        f"<p>Drug Class: {A}</p><p>Other Drugs in the Class, Second Generation: Gammastol</p>",
        ("Alpha Agents", "Alpha Agents, Second Generation"),
    ),
    Case(
        "a sentence with a dash is no line of classes",
        "<p>Drug class – specific effects are few.</p>",
        (),
    ),
    Case(
        "a sentence about a class is no line of classes",
        "<p>Other drugs in the class are known for this: they are not listed here.</p>"
        "<p>Other drugs in this class, such as gammastol, are few: see below.</p>",
        (),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.does)
def test_a_line_names_classes(case: Case) -> None:
    product = section("PRODUCT INFORMATION", "<p>COMPLETE LABELING</p>")
    body = section("OVERVIEW", section("Outcome and Management", case.paragraphs))

    assert read(bits(body + product)).drug_class == case.expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Alpha Agents; Beta Blockers", ["Alpha Agents", "Beta Blockers"]),
        ("Alpha Agents, Beta Blockers, and Gammas", ["Alpha Agents", "Beta Blockers", "Gammas"]),
        ("Alpha Acting Agents (AAAs)", ["Alpha Acting Agents (AAAs)"]),
        ("Alphas (one, two), Betas", ["Alphas (one, two)", "Betas"]),
        ("Alphas and Betas", ["Alphas and Betas"]),
        ("Alphas, Urinary (New)", ["Alphas", "Alphas, Urinary (New)"]),
        ("Alphas, Non-Narcotic", ["Alphas", "Alphas, Non-Narcotic"]),
        ("Alphas, Third Generation", ["Alphas", "Alphas, Third Generation"]),
        ("Autonomics: Relaxants, Central", ["Autonomics", "Relaxants", "Relaxants, Central"]),
        ("Alphas, Miscellaneous", ["Alphas"]),
        ("Miscellaneous", []),
        ("Alphas/Betas", ["Alphas/Betas"]),
    ],
)
def test_a_list_of_classes(line: str, expected: list[str]) -> None:
    assert list(classes_in(line)) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Alpha Agents", "Alphas", "ALPHA AGENTS"], ("Alpha Agents",)),
        (["Fictional Acting Agents", "Fictional Acting Agents (FAAs)", "FAAs"],
         ("Fictional Acting Agents (FAAs)",)),
        (["FAAs", "Fictional Acting Agents"], ("Fictional Acting Agents",)),
        (["FAAs", "Fictional Acting Agents", "Fictional-Acting Agents (FAAs)"],
         ("Fictional-Acting Agents (FAAs)",)),
        (["Alpha Agents (ABXs)", "Alpha Agents"], ("Alpha Agents (ABXs)",)),
        (["Alphas and Betas", "Betas and Alphas"], ("Alphas and Betas",)),
        (["Checkpoint Blockers (FIC-4)", "Checkpoint Blockers (FIC-5)"],
         ("Checkpoint Blockers (FIC-4)", "Checkpoint Blockers (FIC-5)")),
        (["Milk, Human", "Alphas", "Piroxicam"], ("Alphas",)),
    ],
)  # fmt: skip
def test_each_class_once(names: list[str], expected: tuple[str, ...]) -> None:
    assert distinct_classes(names, {"piroxicam"}) == expected


def test_the_label_in_the_product_information_lists_classes_too() -> None:
    product = section(
        "PRODUCT INFORMATION",
        "<p><bold>DRUG CLASS</bold></p><p>Alpha Agents; Fictional Acting Agents (FAAs)</p>"
        "<p><bold>PRODUCT LABELING</bold></p><p>Gammas</p>",
    )
    body = section("OVERVIEW", "<p>Drug Class: Fictional Acting Agents</p>")

    assert read(bits(body + product)).drug_class == (
        "Fictional Acting Agents (FAAs)",
        "Alpha Agents",
    )


def test_links_under_the_label_in_the_product_information_are_the_classes() -> None:
    comma = link("C", "Agents for Heart, Lung and Skin")
    product = section(
        "PRODUCT INFORMATION",
        f"<p><bold>DRUG CLASS</bold></p><p>{A}</p><p>{comma}</p>"
        f"<p>Other Drugs in the Subclass, Sub-Alphas: {link('D', 'Deltastol')}</p>"
        f"<p>Other Alphas: {link('G', 'Gammastol')}</p>"
        "<p><bold>COMPLETE LABELING</bold></p>",
    )
    body = section("OVERVIEW", "<p>Fictamab is a drug.</p>")

    assert read(bits(body + product)).drug_class == (
        "Alpha Agents",
        "Agents for Heart, Lung and Skin",
        "Sub-Alphas",
    )
