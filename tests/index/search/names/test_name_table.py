"""Names as they are typed: what finds them, in which order, and what must not."""

import random
import time
from dataclasses import dataclass

import pytest

from index.search.names.name_table import KINDS, MatchRank, Name, NameKind, NameMatch, NameTable

TITLE, GENERIC, BRAND = NameKind.TITLE, NameKind.GENERIC, NameKind.BRAND
NAMES = [
    Name("Inotuzumab Ozogamicin", TITLE, "Inotuzumab"),
    Name("Besponsa", BRAND, "Inotuzumab"),
    Name("635715-01-4", NameKind.CAS, "Inotuzumab"),
    Name("27292104", NameKind.PMID, "Inotuzumab"),
    Name("Gemtuzumab Ozogamicin", TITLE, "Gemtuzumab"),
    Name("Venlafaxine, Desvenlafaxine", TITLE, "Venlafaxine"),
    Name("Venlafaxine", GENERIC, "Venlafaxine"),
    Name("Desvenlafaxine", GENERIC, "Venlafaxine"),
    Name("Effexor", BRAND, "Venlafaxine"),
    Name("Nabumetone", TITLE, "Nabumetone"),
    Name("Relafen", BRAND, "Nabumetone"),
    Name("Naphthyl Alkanone", NameKind.DRUG_CLASS, "Nabumetone"),
    Name("Amoxicillin-Clavulanate", TITLE, "AmoxicillinClavulanate"),
    Name("co-amoxiclav", NameKind.SYNONYM, "AmoxicillinClavulanate"),
    Name("T-DM1", NameKind.ABBREVIATION, "TrastuzumabEmtansine"),
    Name("Trastuzumab Emtansine", TITLE, "TrastuzumabEmtansine"),
    Name("Sulfasalazine", TITLE, "Sulfasalazine"),
    Name("Göklundine", TITLE, "Goklundine"),
    Name("Metoprolol", TITLE, "Metoprolol"),
    Name("Metop", BRAND, "Otherolol"),
    Name("Lamisil", BRAND, "Terbinafine"),
    Name("Lamictal", BRAND, "Lamotrigine"),
    Name("Phenytoin", TITLE, "Phenytoin"),
    Name("Cloxacillin", TITLE, "Cloxacillin"),
]
TABLE = NameTable(NAMES)


@dataclass(frozen=True)
class NameCase:
    sentence: str
    typed: str
    name: str
    rank: MatchRank


EXACT, PREFIX, WORD, ALIKE, FUZZY = MatchRank
CASES = [
    NameCase("a brand", "besponsa", "Besponsa", EXACT),
    NameCase("shouted", "BESPONSA", "Besponsa", EXACT),
    NameCase("with the sign it is sold under", "Besponsa®", "Besponsa", EXACT),
    NameCase("a name with outer spaces", "  effexor ", "Effexor", EXACT),
    NameCase("a class of two words", "naphthyl alkanone", "Naphthyl Alkanone", EXACT),
    NameCase("written as one", "naphthylalkanone", "Naphthyl Alkanone", EXACT),
    NameCase("a CAS number", "635715-01-4", "635715-01-4", EXACT),
    NameCase("a CAS number without hyphens", "635715014", "635715-01-4", EXACT),
    NameCase("a PMID", "27292104", "27292104", EXACT),
    NameCase("a hyphen left out", "coamoxiclav", "co-amoxiclav", EXACT),
    NameCase("a hyphen replaced by a space", "co amoxiclav", "co-amoxiclav", EXACT),
    NameCase("another kind of hyphen", "co\u2011amoxiclav", "co-amoxiclav", EXACT),
    NameCase("a code without its hyphen", "tdm1", "T-DM1", EXACT),
    NameCase("an accent left out", "goklundine", "Göklundine", EXACT),
    NameCase("an accent too many", "bespónsa", "Besponsa", EXACT),
    NameCase("British spelling", "sulphasalazine", "Sulfasalazine", EXACT),
    NameCase("the beginning", "bes", "Besponsa", PREFIX),
    NameCase("the beginning across a space", "inotuzumab oz", "Inotuzumab Ozogamicin", PREFIX),
    NameCase("the beginning of a later word", "emtans", "Trastuzumab Emtansine", WORD),
    NameCase("the part after a hyphen", "clavul", "Amoxicillin-Clavulanate", WORD),
    NameCase("a slip in the part after a hyphen", "clavulonate", "Amoxicillin-Clavulanate", FUZZY),
    NameCase("a wrong letter", "besponza", "Besponsa", ALIKE),
    NameCase("a wrong letter in one of two words", "inotuzumib", "Inotuzumab Ozogamicin", FUZZY),
    NameCase("a wrong first letter", "vesponsa", "Besponsa", ALIKE),
    NameCase("a missing first letter", "esponsa", "Besponsa", ALIKE),
    NameCase("two letters swapped", "bseponsa", "Besponsa", ALIKE),
    NameCase("a letter missing", "bespnsa", "Besponsa", ALIKE),
    NameCase("a letter doubled", "effexxor", "Effexor", ALIKE),
    NameCase("a doubled letter single", "efexor", "Effexor", ALIKE),
    NameCase("two slips in a long name", "metoprollal", "Metoprolol", FUZZY),
    NameCase("a slip in a second word", "gemtuzumab ozogamycin", "Gemtuzumab Ozogamicin", ALIKE),
    NameCase("a slip at letters that British spelling has", "naebumetone", "Nabumetone", ALIKE),
    NameCase("as it sounds", "kloksacillin", "Cloxacillin", ALIKE),
    NameCase("as it sounds, three letters off", "fenitoin", "Phenytoin", ALIKE),
    NameCase("as it sounds, and a slip", "fenitoine", "Phenytoin", FUZZY),
    NameCase("a slip before the name is complete", "inotzuma", "Inotuzumab Ozogamicin", FUZZY),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_the_best_match(case: NameCase) -> None:
    best = TABLE.find(case.typed)[0]
    assert (best.name.name, best.rank) == (case.name, case.rank)


@pytest.mark.parametrize(
    ("sentence", "typed"),
    [
        ("nothing", ""),
        ("a sign", "®"),
        ("a short slip", "efx"),
        ("two slips in a short name", "rxlafx"),
        ("an unlike word", "jaundice"),
        ("a number that is none of ours", "27292105"),
        ("a number with a slip", "27292140"),
        ("another script", "бесп"),
        ("a picture", "\U0001f48a"),
        ("a name and more", "effexor jaundice"),
        ("control signs", "\x00\x01"),
    ],
)
def test_no_match_for(sentence: str, typed: str) -> None:
    assert TABLE.find(typed) == (), sentence


def test_an_exact_name_stands_before_a_longer_one() -> None:
    found = TABLE.find("metop")
    assert [match.name.name for match in found] == ["Metop", "Metoprolol"]
    assert found[0].score == 1.0 > found[1].score


def test_a_monograph_is_found_once_by_its_best_name() -> None:
    found = TABLE.find("venlafaxine")
    assert [(match.name.name, match.rank) for match in found] == [("Venlafaxine", EXACT)]


def test_a_title_stands_before_a_brand_and_a_brand_before_a_class() -> None:
    names = [
        Name("Xanthadine", NameKind.DRUG_CLASS, "c"),
        Name("Xanthados", BRAND, "b"),
        Name("Xanthadol", TITLE, "a"),
    ]
    assert [match.name.monograph for match in NameTable(names).find("xantha")] == ["a", "b", "c"]


def test_a_look_alike_stands_after_the_name_typed_and_is_called_a_guess() -> None:
    # One letter tells these two apart: who types one sees that there is the other.
    names = NameTable([Name("Zantomin", BRAND, "a"), Name("Xantomin", BRAND, "b")])
    found = names.find("xantomin")
    assert [(match.name.name, match.rank.is_guess) for match in found] == [
        ("Xantomin", False), ("Zantomin", True),
    ]  # fmt: skip
    assert {match.name.name for match in names.find("yantomin")} == {"Xantomin", "Zantomin"}


def test_beside_a_match_nothing_farther_than_a_look_alike_is_guessed() -> None:
    names = NameTable([Name("Xantomin", BRAND, "a"), Name("Zandomin", BRAND, "b")])
    assert [match.name.name for match in names.find("xantomin")] == ["Xantomin"]
    assert [match.name.name for match in names.find("xandomen")] == ["Xantomin", "Zandomin"]


def test_a_name_begun_as_typed_stands_before_one_begun_in_american_spelling() -> None:
    names = NameTable([Name("Demolol", TITLE, "a"), Name("Daemolon", BRAND, "b")])
    assert [match.name.name for match in names.find("daem")] == ["Daemolon", "Demolol"]
    assert [match.name.name for match in names.find("dem")] == ["Demolol", "Daemolon"]
    assert [match.name.name for match in names.find("dae")] == ["Daemolon"]


def test_a_trade_name_stands_before_a_synonym() -> None:
    names = [Name("Xantol", NameKind.SYNONYM, "a"), Name("Xantol", BRAND, "b")]
    assert [match.name.monograph for match in NameTable(names).find("xantol")] == ["b", "a"]


def test_of_two_chapters_with_a_title_the_one_with_that_id_is_first() -> None:
    names = [Name("Xantol", TITLE, "LM7"), Name("Xantol", TITLE, "Xantol")]
    assert [match.name.monograph for match in NameTable(names).find("xantol")] == ["Xantol", "LM7"]


def test_look_alikes_are_both_shown() -> None:
    names = NameTable([Name("Xantomin", BRAND, "a"), Name("Zantomin", BRAND, "b")])
    found = names.find("vantomin")
    assert {match.name.name for match in found} == {"Xantomin", "Zantomin"}
    assert all(match.rank is ALIKE for match in found)


def test_many_names_that_begin_so_leave_room_for_look_alikes() -> None:
    names = [Name(f"Stae{letter}is", BRAND, letter) for letter in "abcdefghijklmnop"]
    table = NameTable([*names, Name("Stade", BRAND, "alike")])

    found = table.find("stae", 12)

    assert [match.rank.is_guess for match in found] == [*[False] * 11, True]
    assert found[-1].name.monograph == "alike"
    assert not table.find("stae", 1)[0].rank.is_guess


def test_all_monographs_of_a_class_are_found_up_to_the_limit() -> None:
    names = NameTable(Name("Invented Agents", NameKind.DRUG_CLASS, str(n)) for n in range(30))
    assert len(names.find("invented agents", limit=10)) == 10
    assert len(names.find("invented agents", limit=100)) == 30
    assert names.find("invented agents", limit=0) == ()


def test_an_identifier_is_not_found_by_its_first_digits() -> None:
    assert TABLE.find("2729") == ()
    assert TABLE.find("27292")[0].rank is PREFIX


def test_an_empty_table_finds_nothing() -> None:
    empty = NameTable([])
    assert len(empty) == 0
    assert empty.find("besponsa") == ()


def test_a_very_long_text_is_looked_up_in_no_time() -> None:
    started = time.perf_counter()
    assert TABLE.find("word " * 10_000) == ()
    assert time.perf_counter() - started < 1


def test_every_kind_has_a_label_and_a_place() -> None:
    assert set(KINDS) == set(NameKind)
    assert len({spec.order for spec in KINDS.values()}) == len(NameKind)
    assert BRAND.label == "trade name"
    assert [kind for kind in NameKind if kind.is_identifier] == [
        NameKind.CAS, NameKind.PMID, NameKind.DOI,
    ]  # fmt: skip


def slips(name: str, chance: random.Random) -> dict[str, str]:
    """One typo of every sort."""
    at = chance.randrange(1, len(name) - 2)
    other = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return {
        "wrong first letter": other + name[1:],
        "wrong letter": name[:at] + other + name[at + 1 :],
        "swapped": name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        "missing": name[:at] + name[at + 1 :],
        "doubled": name[:at] + name[at] + name[at:],
    }


def test_in_a_large_table_exact_names_are_first_and_slips_are_forgiven() -> None:
    chance = random.Random(5)
    pieces = "ba ce di fo gu la me ni ro su ta ve xi zo pra tri flu clo".split()
    made = sorted({"".join(chance.choices(pieces, k=chance.randint(3, 5))) for _ in range(3000)})
    names = [word for word in made if len(word) >= 7]
    table = NameTable(Name(word.capitalize(), BRAND, word) for word in names)

    def first(typed: str) -> list[NameMatch]:
        return list(table.find(typed, 3))

    sample = chance.sample(names, 150)
    assert all(first(word)[0].name.monograph == word for word in sample)
    tried = [(word, typo) for word in sample for typo in slips(word, chance).values()]
    in_three = sum(word in {match.name.monograph for match in first(typo)} for word, typo in tried)
    # A slip can make another name of the table, or its beginning: those stay what they are.
    assert in_three / len(tried) > 0.95


def test_only_what_is_just_the_text_is_exact() -> None:
    table = NameTable(
        [
            Name("Kava", NameKind.TITLE, "Kava"),
            Name("Kava Kava", NameKind.SYNONYM, "Kava"),
            Name("Kavain", NameKind.TITLE, "Kavain"),
            Name("KAVA", NameKind.BRAND, "Other"),
        ]
    )

    assert [match.name.monograph for match in table.exact("kava")] == ["Kava", "Other"]
    assert table.exact("kav") == ()
    assert table.exact("") == ()


@pytest.mark.parametrize(("text", "begins"), [("kav", True), ("Káva-k", True), ("avain", False)])
def test_whether_a_name_begins_so(text: str, begins: bool) -> None:
    assert NameTable([Name("Kava Kava", NameKind.TITLE, "Kava")]).begins(text) == begins
