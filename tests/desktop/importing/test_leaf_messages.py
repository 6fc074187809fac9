"""What is said of a library file: who signed it, what speaks against it, what will happen."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.importing.model import (
    Arrived,
    Cancelling,
    Failed,
    ImportState,
    LeafPlan,
    Offered,
    Refused,
    Running,
)
from desktop.importing.view_state import ImportRequest, view_state_of
from index import (
    LeafRefused,
    Manifest,
    Offer,
    PublicKey,
    SignedByTrusted,
    SignedByUnknown,
    SignedUnchecked,
    Standing,
    Unsigned,
)
from tests.desktop.texts import ADVICE

KEY = PublicKey(b"\1\2\3\4\5\6\7\x08", bytes(32), "Pharmacy")
MANIFEST = Manifest(
    id="0123456789ab",
    name="LiverTox",
    created="2026-11-22T10:00:00+00:00",
    program="Liverleaf",
    sources=("livertox.tar.gz",),
    counts={"drug": 1200, "class": 80, "sections": 9, "references": 9},
    files={},
)


def plan(standing: Standing) -> LeafPlan:
    return LeafPlan(Offer(Path("a.leaf"), "", MANIFEST, standing), Path("/home/reader/libraries"))


TRUSTED = plan(SignedByTrusted(KEY))
UNKNOWN = plan(SignedByUnknown(KEY))
OLDER = replace(TRUSTED, than=replace(MANIFEST, name="Newer", created="2027-01-01T00:00:00+00:00"))
STATES: tuple[ImportState, ...] = (
    *(Offered(each) for each in (TRUSTED, UNKNOWN, plan(SignedUnchecked("AB")), plan(Unsigned()))),
    Offered(OLDER),
    Refused(Path("a.leaf"), LeafRefused("It is damaged.")),
    Running(TRUSTED, "Indexing", 12, 0.5, 3.0),
    Cancelling(TRUSTED),
    Arrived(TRUSTED),
    Failed(TRUSTED, LeafRefused("It is damaged.")),
)


def told(state: ImportState) -> str:
    view_state = view_state_of(state)
    return "\n".join((view_state.title, *view_state.paragraphs))


@pytest.mark.parametrize("state", STATES, ids=lambda state: type(state).__name__)
def test_every_state_has_a_face_with_keys_of_its_own(state: ImportState) -> None:
    view_state = view_state_of(state)
    keys = [request.value[request.value.index("&") + 1].lower() for request in view_state.requests]

    assert view_state.heading == "Install a library"
    assert view_state.default in view_state.requests
    assert len(set(keys)) == len(keys)
    assert not ADVICE.search(told(state))


@pytest.mark.parametrize(
    ("offered", "says", "enter", "may_trust"),
    [
        (TRUSTED, "signed by “Pharmacy” (key 0807060504030201)", ImportRequest.INSTALL, False),
        (
            UNKNOWN,
            "which anyone could claim; its ID is 0807060504030201",
            ImportRequest.CLOSE,
            True,
        ),
        (
            plan(SignedUnchecked("AB12")),
            "the key AB12, which is neither",
            ImportRequest.CLOSE,
            False,
        ),
        (plan(Unsigned()), "It is not signed", ImportRequest.CLOSE, False),
        (
            OLDER,
            "older than the library in use, Newer, which was built on",
            ImportRequest.CLOSE,
            False,
        ),
    ],
)
def test_what_is_doubtful_is_not_what_enter_does(
    offered: LeafPlan, says: str, enter: ImportRequest, may_trust: bool
) -> None:
    view_state = view_state_of(Offered(offered))

    assert says in told(Offered(offered))
    assert "1,280 monographs, built on 2026-11-22 from livertox.tar.gz" in told(Offered(offered))
    assert view_state.default is enter
    assert (ImportRequest.TRUST in view_state.requests) == may_trust


def test_trusting_a_key_is_told_only_where_it_was_wished_for() -> None:
    assert "trusts the key" in told(Arrived(replace(UNKNOWN, trust=True)))
    assert "trusts the key" not in told(Arrived(UNKNOWN))


def test_progress_counts_monographs() -> None:
    assert "Indexing: 12 monographs" in told(STATES[6])
    assert "0 monographs" not in told(Running(TRUSTED, "Unpacking", 0, 0.1, None))
