"""The starter texts say only what their sources say, in words of their own, and every link is accounted for."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

STARTER = Path(__file__).resolve().parents[2] / "resources" / "starter"
COMPLETE = {
    "Inotuzumab_Ozogamicin": "data/livertox/Inotuzumab_Ozogamicin.txt",
    "Nabumetone": "data/livertox/Nabumetone.nxml",
    "Metoprolol": "data/livertox/Metoprolol.nxml",
    "Venlafaxine_Desvenlafaxine": "data/livertox/Venlafaxine.nxml",
}
SOURCES: dict[str, tuple[str, ...]] = {
    "Inotuzumab_Ozogamicin": (COMPLETE["Inotuzumab_Ozogamicin"], "facts/inotuzumab-ozogamicin.json"),
    "Nabumetone": (COMPLETE["Nabumetone"],),
    "Metoprolol": (COMPLETE["Metoprolol"],),
    "Venlafaxine_Desvenlafaxine": (COMPLETE["Venlafaxine_Desvenlafaxine"],),
}
EXEMPT = {
    "22 November 2026": "the day on which the starter texts were written",
    "NBK547852": "the LiverTox book as a whole on NCBI Bookshelf (facts/reference_tools.json)",
}
# Labels of the published layout: theirs, not prose, and the same in every chapter.
FIXED_LABELS = (
    "Product labeling at DailyMed, National Library of Medicine, NIH",
    "DRUG\tCAS REGISTRY N",
    "Severity:\t",  # the scale's wording
    "Drug Class: ",
    "Other ",  # "Other Drugs in the Subclass": a list of chapter titles
    "[Modified from: ",  # the citation at the head of a case report
)
ONLY_IN_FULL_LIVERTOX = {
    "Inotuzumab_Ozogamicin": {
        "Belantamab Mafodotin", "Polatuzumab Vedotin", "Sacituzumab Govitecan", "Tisotumab Vedotin",
    },
}  # fmt: skip
MIRRORS = ("github.com", "git.", "scribd", "blogspot", "docslib", "wikipedia", "elogim", "bohrium", "medilib")

TEXTS = sorted(path.stem for path in STARTER.glob("*.txt"))
MONTHS = "January February March April May June July August September October November December".split()
WORD_NUMBERS = dict(zip("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13)))
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
PAIR = re.compile(rf"({NUMBER.pattern})%?\]?\s*(?:-|–|to|vs)\s*[<>~≥]?({NUMBER.pattern})")
ADDRESS = re.compile(r"https?://\S+?(?=[;,.)]*(?:\s|$))")


@dataclass(frozen=True)
class Claims:
    """What a text states that can be looked up: kinds of claim, each a set of normalised strings."""

    numbers: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    percents: frozenset[str]
    dates: frozenset[str]
    codes: frozenset[str]


def plain(number: str) -> str:
    return number.replace(",", "").removesuffix(".0")


def iso_dates(text: str) -> Iterator[str]:
    months = "|".join(MONTHS)
    for month, day, year in re.findall(rf"({months}) (\d+), (\d{{4}})", text):
        yield f"{year}-{MONTHS.index(month) + 1}-{int(day)}"
    for day, month, year in re.findall(rf"(\d+) ({months}) (\d{{4}})", text):
        yield f"{year}-{MONTHS.index(month) + 1}-{int(day)}"
    for day, month, year in re.findall(r"<day>(\d+)</day>\s*<month>(\d+)</month>\s*<year>(\d+)", text):
        yield f"{year}-{month}-{day}"


def claims_of(text: str) -> Claims:
    pairs = PAIR.findall(text)
    percents = re.findall(rf"({NUMBER.pattern})%", text)
    percents += re.findall(rf"({NUMBER.pattern})\s*(?:-|–|to)\s*(?:{NUMBER.pattern})%", text)
    codes = re.findall(r"\b\d{2,7}-\d\d-\d\b|\b10\.\d{4,}/[\w./()-]*\w|\bC\d+-H\d+[\w-]*", text)
    return Claims(
        numbers=frozenset(plain(n) for n in NUMBER.findall(text)),
        pairs=frozenset((plain(a), plain(b)) for a, b in pairs),
        percents=frozenset(plain(p) for p in percents),
        dates=frozenset(iso_dates(text)),
        codes=frozenset(codes),
    )


def without_addresses(text: str) -> str:
    for phrase in EXEMPT:
        text = text.replace(phrase, "")
    return ADDRESS.sub("", text)


@cache
def source_text(path: Path) -> str:
    """A source's text with its markup gone, dates included."""
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return "\n".join(strings_in(json.loads(raw)))
    if path.suffix == ".nxml":
        dates = " ".join(f"{MONTHS[int(d.split('-')[1]) - 1]} {d.split('-')[2]}, {d.split('-')[0]}" for d in iso_dates(raw))
        chapter = re.search(r'book-part-id-type="pmcid">(\w+)<', raw)
        address = f"https://www.ncbi.nlm.nih.gov/books/n/livertox/{chapter[1] if chapter else ''}/"
        return f"{dates}\n{address}\n" + re.sub(r"\s+", " ", without_markup(raw))
    return raw


def without_markup(raw: str) -> str:
    text = re.sub(r"</?(?:italic|bold|sup|sub|underline)\b[^>]*>", "", raw)
    text = re.sub(r"<[^>]*>", " ", text)
    text = re.sub(r"&#x0*([0-9a-f]+);", lambda found: chr(int(found[1], 16)), text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def strings_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from strings_in(item)
    elif value is not None:
        yield str(value)


def unsupported(text: str, source: str) -> list[str]:
    """What `text` states and `source` does not, one sentence a claim."""
    mine, theirs = claims_of(without_addresses(text)), claims_of(source)
    # A range may be "2 to 5" here and "2% to 5%" there, so two numbers that follow each other count as a pair.
    row = [plain(n) for n in NUMBER.findall(source)]
    neighbours = theirs.pairs | set(zip(row, row[1:]))
    missing = [f"number {n}" for n in mine.numbers - theirs.numbers]
    missing += [f"pair {a} and {b}" for a, b in mine.pairs - neighbours]
    missing += [f"percentage {p}%" for p in mine.percents - theirs.percents]
    missing += [f"date {d}" for d in mine.dates - theirs.dates]
    missing += [f"code {c}" for c in mine.codes - theirs.codes if c not in source]
    for word in set(re.findall(r"[a-z]+", text.lower())) & WORD_NUMBERS.keys():
        if word not in source.lower() and str(WORD_NUMBERS[word]) not in theirs.numbers:
            missing.append(f"number {word}")
    return sorted(missing)


def sources_of(stem: str, shared: Path) -> str:
    return "\n".join(source_text(shared / name) for name in SOURCES[stem])


def starter(stem: str) -> str:
    return (STARTER / f"{stem}.txt").read_text(encoding="utf-8")


def test_every_starter_text_names_its_sources() -> None:
    assert len(TEXTS) >= 20
    assert TEXTS == sorted(SOURCES)


@pytest.mark.parametrize("stem", TEXTS)
def test_numbers_dates_and_codes_are_in_the_sources(stem: str, shared: Path) -> None:
    assert unsupported(starter(stem), sources_of(stem, shared)) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("PMID: 27292105", "PMID: 27292104"), ("58%", "57%"), ("635715-01-5", "635715-01-4"),
     ("January 16, 2024", "January 15, 2024"), ("[n=97]", "[n=98]"), ("2% to 36%", "2% to 35%")],
)  # fmt: skip
def test_a_wrong_digit_is_noticed(wrong: str, right: str, shared: Path) -> None:
    stem = "Inotuzumab_Ozogamicin"
    text = starter(stem)
    assert right in text
    assert unsupported(text.replace(right, wrong), sources_of(stem, shared)) != []


def references_of(text: str) -> list[tuple[str, str]]:
    """(citation, annotation) of the plain-text layout, in order."""
    _, *lists = re.split("^(?:CITED REFERENCE|ANNOTATED BIBLIOGRAPHY)$", text, flags=re.MULTILINE)
    bibliography = "\n".join(lists).partition("ABOUT THIS STARTER TEXT")[0]
    paragraphs = [p.strip() for p in bibliography.split("\n") if p.strip()]
    paragraphs = [p for p in paragraphs if not p.startswith(("References updated", "Abbreviations:"))]
    return [
        (paragraph, following if following.startswith("(") else "")
        for paragraph, following in zip(paragraphs, [*paragraphs[1:], ""])
        if not paragraph.startswith("(")
    ]


def source_references(path: Path) -> list[tuple[str, str]]:
    if path.suffix == ".txt":
        return references_of(path.read_text(encoding="utf-8"))
    found = []
    for reference in re.findall(r"<ref id.*?</ref>", path.read_text(encoding="utf-8"), flags=re.DOTALL):
        pieces = re.split("</?annotation>", reference)
        found.append((without_markup(" ".join(pieces[::2])), without_markup(" ".join(pieces[1::2]))))
    return found


@pytest.mark.parametrize("stem", sorted(COMPLETE))
def test_a_complete_text_has_every_reference_with_its_own_facts(stem: str, shared: Path) -> None:
    mine, theirs = references_of(starter(stem)), source_references(shared / COMPLETE[stem])
    assert len(mine) == len(theirs)
    for (citation, annotation), (source_citation, source_annotation) in zip(mine, theirs, strict=True):
        assert claims_of(citation).numbers == claims_of(source_citation).numbers, citation
        assert unsupported(annotation, source_citation + source_annotation) == [], citation
        added = set(re.findall(r"\w+", citation)) - set(re.findall(r"\w+", source_citation))
        assert added <= {"PubMed", "PMID", "doi", "et", "al"}, citation


@pytest.mark.parametrize("stem", TEXTS)
def test_likelihood_letters_and_brands_are_in_the_sources(stem: str, shared: Path) -> None:
    source = sources_of(stem, shared)
    for statement in re.findall(r"^Likelihood score.*$", starter(stem), flags=re.MULTILINE):
        letter = re.fullmatch(r"Likelihood score(?: \(\w+\))?: ([A-EX]\*?(?: \[HD\])?)\b.*", statement)
        if stem in COMPLETE:
            assert statement in source
        elif letter is None:
            assert statement == "Likelihood score: not stated in the sources of this starter text."
        else:
            scores = [json.loads((shared / name).read_text())["likelihood_score"] for name in SOURCES[stem]]
            assert letter[1] in scores
    for brand in re.findall(r"([\w ]+)®", starter(stem)):
        assert brand.strip() in source


@cache
def runs_of_eight(shared: Path) -> frozenset[tuple[str, ...]]:
    paths = [*shared.glob("data/*/*"), *shared.glob("facts/*.json")]
    assert len(paths) > 30
    return frozenset(run for path in paths for run in runs(source_text(path)))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", ADDRESS.sub(" ", text.lower()))
    return zip(*(words[start:] for start in range(8)))


@pytest.mark.parametrize("stem", TEXTS)
def test_no_run_of_eight_words_is_taken_over(stem: str, shared: Path) -> None:
    text = starter(stem)
    citations = {citation for citation, _ in references_of(text)}
    for line in text.splitlines():
        is_values = line.count("\t") >= 3
        if line in citations or is_values or line.startswith(("Likelihood score", *FIXED_LABELS)):
            continue
        taken = set(runs(line)) & runs_of_eight(shared)
        assert not taken, line


@pytest.mark.parametrize("stem", TEXTS)
def test_links_resolve_or_are_known_to_be_only_in_the_full_livertox(stem: str) -> None:
    titles = {starter(other).split("\n", 1)[0] for other in TEXTS}
    links = set(re.findall(r"\[([^\]]+)\]\(#\)", starter(stem)))
    assert links - titles == ONLY_IN_FULL_LIVERTOX.get(stem, set())


@pytest.mark.parametrize("stem", TEXTS)
def test_addresses_are_in_the_sources_and_no_mirrors(stem: str, shared: Path) -> None:
    def bare(text: str) -> str:
        return re.sub(r"https?://(?:www\.)?", "", text.replace("nih.gov./", "nih.gov/"))

    source = bare(sources_of(stem, shared))
    for address in ADDRESS.findall(starter(stem)):
        assert bare(address) in source
        assert not any(mirror in address for mirror in MIRRORS)


@pytest.mark.parametrize("stem", TEXTS)
def test_layout_of_a_starter_text(stem: str) -> None:
    text = starter(stem)
    lines = text.splitlines()
    assert lines[0].replace(",", "").replace(" ", "_") == stem
    assert lines[2].startswith("Updated: ") and lines[4] == "OVERVIEW"
    assert "ABOUT THIS STARTER TEXT" in lines and "22 November 2026" in text
    assert "`liverleaf build ARCHIVE --to DIR`" in text
    assert "\r" not in text and not re.search(r"\bsafe\b|  ", text, flags=re.IGNORECASE)
