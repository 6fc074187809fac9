"""The paper that is offered first."""

import pytest

from desktop.printing.paper_choice import first_paper, region, uses_letter


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({"LANG": "en_US.UTF-8"}, "letter"),
        ({"LANG": "de_AT.UTF-8"}, "a4"),
        ({"LANG": "es_MX"}, "letter"),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, "a4"),
        ({"LANG": "de_DE", "LC_PAPER": "de_DE", "LC_ALL": "en_CA@x"}, "letter"),
        ({"LANG": "C.UTF-8"}, "a4"),
    ],
)
def test_the_paper_of_the_region_is_offered_first(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], name: str
) -> None:
    for variable in ("LC_ALL", "LC_PAPER", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)

    assert first_paper(None).name == name


def test_the_paper_used_last_is_offered_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")

    assert first_paper("a4").name == "a4"
    assert first_paper("no such paper").name == "letter"


def test_where_the_environment_is_silent_the_system_is_asked() -> None:
    assert isinstance(uses_letter(region({})), bool)
