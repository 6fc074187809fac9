"""How to get the full LiverTox, in words that several pages share. No Qt."""

from __future__ import annotations

from desktop.i18n.translate import translate


def import_steps(action: str) -> tuple[str, ...]:
    """The steps as HTML; `action` is a link that opens the import."""
    fetch = translate(
        "Home",
        "On any computer, download <b>livertox_NBK547852.tar.gz</b> from NLM's open-access "
        "literature archive.",
    )
    drop = translate("Home", "Drop it on this window, or choose it with {0} (Ctrl+I).")
    return fetch, drop.format(action)


def import_words() -> str:
    """What the link or button is called that opens the import."""
    return translate("Home", "Import LiverTox…")
