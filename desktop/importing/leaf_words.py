"""What is said of a library file before it is installed, and after. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from desktop.importing.model import LeafPlan, Plan
from desktop.importing.report import counted

if TYPE_CHECKING:
    from index import Standing


@dataclass(frozen=True, slots=True)
class OfferWords:
    """`doubtful`: something speaks against it; `may_trust`: it came with a key that fits."""

    paragraphs: tuple[str, ...]
    doubtful: bool
    may_trust: bool


def offer_words(plan: LeafPlan) -> OfferWords:
    """What is in the file, who signed it, what speaks against it, what will happen."""
    from index import SignedByTrusted, SignedByUnknown

    manifest, standing = plan.offer.manifest, plan.offer.standing
    sources = ", ".join(manifest.sources)
    paragraphs = [
        f"{counted(manifest.monographs, 'monograph')}, built on {manifest.day} from {sources} "
        f"(id {manifest.id}).",
        signer_sentence(standing),
    ]
    if plan.than is not None:
        paragraphs.append(
            f"It is older than the library in use, {plan.than.name}, which was built on "
            f"{plan.than.day}. What has changed since is not in it."
        )
    paragraphs += [
        f"It will be written into {plan.target}. The library you have stays, too; "
        "File > Libraries… goes back to it.",
        *next_start(plan),
    ]
    doubtful = plan.than is not None or not isinstance(standing, SignedByTrusted)
    return OfferWords(tuple(paragraphs), doubtful, isinstance(standing, SignedByUnknown))


def signer_sentence(standing: Standing) -> str:
    """Who signed a library file, and what that is worth."""
    from index import SignedByTrusted, SignedByUnknown, SignedUnchecked, Unsigned

    match standing:
        case SignedByTrusted(key=key):
            return f"It is signed by “{key.comment}” (key {key.id}), which this computer trusts."
        case SignedByUnknown(key=key):
            return (
                f"It is signed by a key that this computer does not know. The key calls itself "
                f"“{key.comment}”, which anybody could write; its id is {key.id}. Ask those who "
                "gave you the file for the id of their key before you install it."
            )
        case SignedUnchecked(key_id=key_id):
            return (
                f"It has a signature by the key {key_id}, which is neither on this computer nor in "
                "the file. Nobody can tell whether it was changed since."
            )
        case Unsigned():
            return "Nobody has signed it. It could have been made or changed by anybody."
        case _:
            assert_never(standing)


def arrived_words(plan: LeafPlan) -> tuple[str, ...]:
    """What was installed."""
    manifest = plan.offer.manifest
    words = f"{manifest.name}, built on {manifest.day}, is whole and was indexed on this computer."
    trust = "From now on this computer trusts the key that signed it."
    return (words, trust) if plan.trust else (words,)


def next_start(plan: Plan | LeafPlan) -> tuple[str, ...]:
    """That the next start opens another library, where it was told to."""
    if plan.named is None:
        return ()
    return (
        f"This window was started with a library of its own, {plan.named} (--library or "
        "LIVERLEAF_LIBRARY). A start of that kind will open that one again.",
    )
