"""The texts about a library file, before and after it is installed. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from desktop.i18n.counts import holdings
from desktop.i18n.translate import translate
from desktop.importing.model import LeafPlan, Plan

if TYPE_CHECKING:
    from index import Standing


@dataclass(frozen=True, slots=True)
class OfferWords:
    """The text of an offer.

    `doubtful` says that something speaks against the file, `may_trust` that it came with its key.
    """

    paragraphs: tuple[str, ...]
    doubtful: bool
    may_trust: bool


def offer_words(plan: LeafPlan) -> OfferWords:
    """The text about a library file: its content, signature, warnings, and what happens next."""
    from index import SignedByTrusted, SignedByUnknown

    manifest, standing = plan.offer.manifest, plan.offer.standing
    sources = ", ".join(manifest.sources)
    paragraphs = [
        translate("Import", "{0}, built on {1} from {2} (ID {3}).").format(
            holdings(manifest), manifest.day, sources, manifest.id
        ),
        signer_sentence(standing),
    ]
    if plan.than is not None:
        older = translate(
            "Import",
            "It is older than the library in use, {0}, which was built on {1}. Later "
            "changes are not included.",
        )
        paragraphs.append(older.format(plan.than.name, plan.than.day))
    stays = translate(
        "Import",
        "It will be written into {0}. The current library is kept; “Libraries…” "
        "switches back to it.",
    )
    paragraphs += [stays.format(plan.target), *next_start(plan)]
    doubtful = plan.than is not None or not isinstance(standing, SignedByTrusted)
    return OfferWords(tuple(paragraphs), doubtful, isinstance(standing, SignedByUnknown))


def signer_sentence(standing: Standing) -> str:
    """A sentence on the signature of a library file, and on how far it can be relied on."""
    from index import SignedByTrusted, SignedByUnknown, SignedUnchecked, Unsigned

    match standing:
        case SignedByTrusted(key=key):
            words = translate(
                "Import", "It is signed by “{0}” (key {1}), which this computer trusts."
            )
            return words.format(key.comment, key.id)
        case SignedByUnknown(key=key):
            words = translate(
                "Import",
                "It is signed with a key that this computer does not know. The key calls "
                "itself “{0}”, which anyone could claim; its ID is {1}. Before you install "
                "it, ask those who gave you the file for the ID of their key.",
            )
            return words.format(key.comment, key.id)
        case SignedUnchecked(key_id=key_id):
            words = translate(
                "Import",
                "It is signed with the key {0}, which is neither on this computer nor in the "
                "file. It cannot be determined whether it was changed since.",
            )
            return words.format(key_id)
        case Unsigned():
            return translate("Import", "It is not signed. Anyone could have made or changed it.")
        case _:
            assert_never(standing)


def arrived_words(plan: LeafPlan) -> tuple[str, ...]:
    """The text about an installed library file."""
    manifest = plan.offer.manifest
    whole = translate("Import", "{0}, built on {1}, is intact and was indexed on this computer.")
    words = whole.format(manifest.title, manifest.day)
    trust = translate("Import", "From now on this computer trusts the key that signed it.")
    return (words, trust) if plan.trust else (words,)


def next_start(plan: Plan | LeafPlan) -> tuple[str, ...]:
    """A note that the next start opens another library; empty where it does not."""
    if plan.named is None:
        return ()
    words = translate(
        "Import",
        "This window was started with a specified library, {0} (--library or "
        "LIVERLEAF_LIBRARY). Starting it that way will open that library again.",
    )
    return (words.format(plan.named),)
