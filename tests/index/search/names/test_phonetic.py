"""What is spelled otherwise but sounds the same."""

import pytest

from index.search.names.phonetic import sound_of


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("fenitoin", "phenytoin"),
        ("kloksasilin", "cloxacillin"),
        ("metotrexate", "methotrexate"),
        ("sefalexin", "cephalexin"),
        ("hidroksizine", "hydroxyzine"),
        ("kwinine", "quinine"),
        ("rifampisin", "rhiffampicin"),
        ("estradiol", "oestradiol"),
        ("haloperidoll", "haloperidol"),
        ("klorpromazine", "chlorpromazine"),
        ("hidralasine", "hydralazine"),
    ],
)
def test_sounds_the_same(heard: str, written: str) -> None:
    assert sound_of(heard) == sound_of(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hydroxyzine", "hydralazine"),
        ("prednisone", "prednisolone"),
        ("celexa", "celebrex"),
        ("lamisil", "lamictal"),
        ("losec", "lasix"),
    ],
)
def test_names_often_confused_still_sound_different(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)
