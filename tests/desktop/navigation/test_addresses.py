import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.navigation.addresses import (
    Address,
    Ask,
    BrowseClass,
    Comparison,
    CopyText,
    HelpPage,
    HomePage,
    MissingChapter,
    Perform,
    Place,
    ReferencesPage,
    Target,
    WebAddress,
    place_of,
    target_of,
    web_address,
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


@given(
    st.one_of(
        st.builds(Address, monograph=texts),
        st.builds(Comparison, st.lists(texts, max_size=4).map(tuple)),
        st.just(HomePage()),
        st.just(ReferencesPage()),
    )
)
def test_every_place_comes_back_from_its_text(place: Place) -> None:
    assert place_of(place.to_url()) == place


@pytest.mark.parametrize("text", ["", "elsewhere:One", "liverleaf:", "file:///etc/passwd"])
def test_what_is_no_place_leads_nowhere(text: str) -> None:
    assert place_of(text) is None


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


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://www.nih.gov/?a=b#c", "https://www.nih.gov/?a=b#c"),
        (" HTTPS://www.nih.gov/a b ", "HTTPS://www.nih.gov/a b"),
        ("ftp://ftp.nih.gov", "ftp://ftp.nih.gov"),
        ("mailto:someone@nih.gov", "mailto:someone@nih.gov"),
        *(
            (text, None)
            for text in (
                *("do:quit", "do:forget_read", "help:likelihood", "copy:evil?PMID%201", "ask:x"),
                *("browse:Statins", "liverleaf:Metoprolol", "missing:X", "home:", "compare:a+b"),
                *("file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "picture:x"),
                *("\\\\host\\share", "//host/share", "#r-1", "", "https", " do:quit"),
                *("https://x/\ncurl evil", "https://x/\x1b[2J", "https://x/\u202egpj.x"),
            )
        ),
    ],
)
def test_a_source_can_only_name_the_web(text: str, address: str | None) -> None:
    assert web_address(text) == (WebAddress(address) if address is not None else None)
