"""Normal forms and spellings: what is one name, and what stays two."""

from dataclasses import dataclass

import pytest

from index.medical.name_forms import forms_of, normal_form, spelling_form, spelling_forms


@dataclass(frozen=True)
class Pair:
    """A sentence, and two names."""

    sentence: str
    one: str
    other: str


@pytest.mark.parametrize(
    "case",
    [
        Pair("case and hyphens say nothing", "Co-Trimoxazole", "cotrimoxazole"),
        Pair("an accent says nothing", "phénytoïne", "phenytoine"),
        Pair("a trade mark sign says nothing", "Augmentin® Duo", "augmentin duo"),
        Pair("sharp s is two letters", "Süßholz", "suessholz".replace("ue", "u")),
    ],
)
def test_names_with_one_normal_form(case: Pair) -> None:
    assert normal_form(case.one) == normal_form(case.other), case.sentence


def test_an_umlaut_may_be_typed_as_two_letters() -> None:
    assert normal_form("Clavulansäure") in forms_of("Clavulansaeure")


@pytest.mark.parametrize(
    "case",
    [
        Pair("German drops the last e", "amlodipine", "Amlodipin"),
        Pair("Spanish ends in o", "amlodipine", "amlodipino"),
        Pair("Italian ends in o", "paracetamol", "paracetamolo"),
        Pair("Latin ends in um", "phenytoin", "phenytoinum"),
        Pair("Spanish writes f and i", "phenytoin", "fenitoína"),
        Pair("Italian drops the h", "hydrochlorothiazide", "idroclorotiazide"),
        Pair("a double letter may be one", "amoxicillin", "amoxicilina"),
        Pair("German writes k", "ketoconazole", "Ketokonazol"),
        Pair("German writes ch for qu", "quinine", "Chinin"),
        Pair("a German acid is one word", "clavulanic acid", "Clavulansäure"),
        Pair("a German acid may be typed in ASCII", "clavulanic acid", "Clavulansaeure"),
        Pair("a French acid stands first", "clavulanic acid", "acide clavulanique"),
        Pair("a Spanish acid stands first", "clavulanic acid", "ácido clavulánico"),
        Pair("a salt is joined in German", "metoprolol succinate", "Metoprololsuccinat"),
        Pair("sodium is Natrium", "phenytoin sodium", "Phenytoin-Natrium"),
        Pair("sodium is sodique", "phenytoin sodium", "phénytoïne sodique"),
        Pair("sodium may stand first", "sodium valproate", "Natriumvalproat"),
        Pair("hydrochloride", "venlafaxine hydrochloride", "Venlafaxinhydrochlorid"),
        Pair("chlorhydrate", "venlafaxine hydrochloride", "chlorhydrate de venlafaxine"),
    ],
)
def test_one_word_in_two_languages(case: Pair) -> None:
    assert spelling_form(case.one) == spelling_form(case.other) != "", case.sentence


@pytest.mark.parametrize(
    "case",
    [
        Pair("two steroids", "prednisone", "prednisolone"),
        Pair("two cephalosporins", "cefotaxime", "cefoxitin"),
        Pair("two sulfonylureas", "glipizide", "glimepiride"),
        Pair("an acid and its base word", "folic acid", "folate"),
        Pair("two antihypertensives", "clonidine", "clonazepam"),
        Pair("look-alikes of the ward", "hydralazine", "hydroxyzine"),
    ],
)
def test_two_names_stay_two(case: Pair) -> None:
    assert spelling_form(case.one) != spelling_form(case.other), case.sentence


@pytest.mark.parametrize("short", ["tin", "zinc", "iron", "", "-"])
def test_a_short_name_has_no_spelling_form(short: str) -> None:
    assert spelling_form(short) == ""


def test_a_list_is_read_line_by_line() -> None:
    names = ["amlodipine", "acide clavulanique", "Natriumvalproat", "x"]

    assert spelling_forms("\n".join(names))[:3] == [spelling_form(name) for name in names[:3]]
