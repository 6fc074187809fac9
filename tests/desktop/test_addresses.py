import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.addresses import (
    Address,
    Ask,
    BrowseClass,
    CopyText,
    HelpPage,
    MissingChapter,
    Perform,
    Target,
    WebAddress,
    target_of,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def test_an_address_reads_as_its_examples_say() -> None:
    assert Address("Nabumetone").to_url() == "liverleaf:Nabumetone"
    assert (
        Address("Nabumetone", "Hepatotoxicity", words=("jaundice",)).to_url()
        == "liverleaf:Nabumetone?word=jaundice#Hepatotoxicity"
    )


@given(
    st.builds(
        Address,
        monograph=texts,
        section=st.none() | texts,
        words=st.lists(texts).map(tuple),
        reference=st.none() | texts,
    )
)
def test_every_address_comes_back_from_its_text(address: Address) -> None:
    assert Address.from_url(address.to_url()) == address


@given(texts, texts)
def test_other_targets_come_back_from_their_text(one: str, other: str) -> None:
    assert target_of(MissingChapter(one).to_url()) == MissingChapter(one)
    for kind in (Ask, BrowseClass, HelpPage, Perform):
        assert target_of(kind(one).to_url()) == kind(one)
    assert target_of(CopyText(one, other).to_url()) == CopyText(one, other)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("liverleaf:Nabumetone", Address("Nabumetone")),
        ("https://www.nih.gov/?a=b#c", WebAddress("https://www.nih.gov/?a=b#c")),
        ("mailto:someone@nih.gov", WebAddress("mailto:someone@nih.gov")),
        ("help:likelihood", HelpPage("likelihood")),
        ("do:open_library", Perform("open_library")),
        ("browse:Statins", BrowseClass("Statins")),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("liverleaf:", None),
        ("", None),
    ],
)
def test_a_link_leads_only_where_it_says(url: str, expected: Target | None) -> None:
    assert target_of(url) == expected
