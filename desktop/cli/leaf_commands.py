"""The commands for libraries in one file: pack, sign, verify, install, list, and make keys."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, assert_never

from desktop.cli.terminal import ProgressLine, print_json, say
from desktop.library_choice import find_library
from desktop.paths import drug_facts, installed_libraries, trusted_folders
from index import (
    InstalledLibrary,
    LeafRefused,
    LiverleafError,
    Manifest,
    StorageError,
    WrongUse,
    on_a_line,
    why_unread,
    why_unwritten,
)

if TYPE_CHECKING:
    from index import Offer, SecretKey, Standing

# Each function takes the part of `index` it needs when it runs: all of it is loaded late.
_PRIVATE: Final = 0o600


def pack_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", metavar="FILE.leaf", type=Path, required=True)
    parser.add_argument(
        "--review-by", metavar="DATE", type=_day, help="warn after this day that a review is due"
    )


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date; write it as 2027-12-31") from None


def pack(options: argparse.Namespace) -> int:
    from desktop.cli.destination import write_file
    from index import pack_library

    folder = find_library(options.library)

    def write(path: Path) -> str:
        manifest = pack_library(folder, path, review_by=options.review_by)
        return f"{manifest.name} ({manifest.id}): {path}, {_size(path)}."

    write_file(options.to, write)
    return 0


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 1_000_000:,.1f} MB"


def sign_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.leaf", type=Path)
    parser.add_argument("--key", metavar="NAME.key", type=Path, required=True)


def sign(options: argparse.Namespace) -> int:
    from index import read_key, sign_leaf

    beside = options.key.with_suffix(".pub")
    signer = read_key(beside).comment if beside.is_file() else on_a_line(options.key.stem)
    public = sign_leaf(options.file, _secret_key(options.key), signer)
    say(f"{options.file} is signed by “{public.comment}” (key {public.id}).")
    return 0


def _secret_key(path: Path) -> SecretKey:
    from index import SecretKey, needs_password

    try:
        text = path.read_text(encoding="utf-8")
        return SecretKey.from_text(text, _ask("Password: ") if needs_password(text) else "")
    except OSError as error:
        raise WrongUse(f"The key {path} cannot be read. {why_unread(error)}") from error
    except ValueError as error:
        raise WrongUse(f"{path} is not a minisign secret key.") from error


def keygen_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", metavar="NAME", type=Path, required=True, help="NAME.key, NAME.pub")
    parser.add_argument("--name", help="who signs, as shown in the window; else the file's name")


def keygen(options: argparse.Namespace) -> int:
    from index import SecretKey

    secret = options.to.with_name(f"{options.to.name}.key")
    public = options.to.with_name(f"{options.to.name}.pub")
    for path in (secret, public):
        if path.exists():
            raise WrongUse(f"{path} already exists. Choose another name.")
    password = _ask("Password (empty for none): ")
    if password and password != _ask("Repeat the password: "):
        raise WrongUse("The two passwords are different. Try again.")
    key = SecretKey.generate()
    shown = key.public(on_a_line(options.name or options.to.name))
    _write_new(secret, key.to_text(password), _PRIVATE)
    _write_new(public, shown.to_text(), 0o644)
    say(f"{secret}: signs libraries. Keep it secret, and keep a copy in a secure place.")
    say(f"{public}: key {shown.id}. Copy it into the folder “trusted” of every computer.")
    return 0


def _ask(question: str) -> str:
    # Only here: it loads termios.
    import getpass

    try:
        return getpass.getpass(question)
    except EOFError as error:
        raise WrongUse("A password is needed, and there is no terminal to type it in.") from error


def _write_new(path: Path, text: str, rights: int) -> None:
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, rights)
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise StorageError(f"{path} cannot be written. {why_unwritten(error)}") from error


def verify_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.leaf", type=Path)
    parser.add_argument("--key", metavar="NAME.pub", type=Path, help="trust this key, and no other")


def verify(options: argparse.Namespace) -> int:
    from index import SignedByTrusted, check_whole, look_at, read_key, trusted_keys

    one = options.key is not None
    keys = (read_key(options.key),) if one else trusted_keys(trusted_folders())
    offer = look_at(options.file, keys)
    check_whole(offer)
    if not isinstance(offer.standing, SignedByTrusted):
        raise LeafRefused(f"{options.file} is intact, but {signer_words(offer.standing)}.")
    say(f"{_described(offer.manifest)} is intact and {signer_words(offer.standing)}.")
    return 0


def install_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.leaf", type=Path)
    parser.add_argument(
        "--to", metavar="DIR", type=Path, help="a shared folder instead of your own"
    )
    parser.add_argument("--trust-key", action="store_true", help="trust an unknown key from now on")
    parser.add_argument(
        "--unsigned", action="store_true", help="even if it is unsigned or the key is unknown"
    )
    parser.add_argument("--older", action="store_true", help="even if it is older than yours")


def install(options: argparse.Namespace) -> int:
    from index import (
        SignedByUnknown,
        install_leaf,
        install_leaf_at,
        look_at,
        trust_key,
        trusted_keys,
    )

    installed = installed_libraries()
    offer = look_at(options.file, trusted_keys(trusted_folders()))
    before = _manifest_at(options.to) if options.to else installed.manifest_in_use
    _check_wanted(offer, before, options)
    with ProgressLine(sys.stderr) as line:
        if options.to:
            folder = install_leaf_at(offer, options.to, drugs=drug_facts(), on_progress=line.show)
        else:
            folder = install_leaf(offer, installed, drugs=drug_facts(), on_progress=line.show)
    if options.trust_key and isinstance(offer.standing, SignedByUnknown):
        trust_key(offer.standing.key, trusted_folders()[0])
    say(f"{_described(offer.manifest)} is installed in {folder}; it is {_signer(offer)}.")
    return 0


def _signer(offer: Offer) -> str:
    return signer_words(offer.standing)


def _manifest_at(folder: Path) -> Manifest | None:
    from index import Library

    try:
        library = Library.open(folder, verify=False)
    except LiverleafError:
        return None
    library.close()
    return library.manifest


def _check_wanted(offer: Offer, before: Manifest | None, options: argparse.Namespace) -> None:
    from index import SignedByTrusted, SignedByUnknown, is_older

    trusted = isinstance(offer.standing, SignedByTrusted)
    unknown = isinstance(offer.standing, SignedByUnknown)
    if not (trusted or options.unsigned or (unknown and options.trust_key)):
        instead = "--trust-key to trust it from now on, or --unsigned" if unknown else "--unsigned"
        raise LeafRefused(
            f"{options.file} is {_signer(offer)}. To install it nevertheless: {instead}"
        )
    if before is not None and is_older(offer, before) and not options.older:
        raise LeafRefused(
            f"{options.file} was built on {offer.manifest.day}, before the library in use "
            f"({before.day}). To install it nevertheless: --older"
        )


def list_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--use", metavar="ID", help="switch to this library")
    parser.add_argument("--json", action="store_true")


def libraries(options: argparse.Namespace) -> int:
    installed = installed_libraries()
    if options.use:
        installed.use(options.use)
    listed = [_row(library) for library in installed.listed()]
    if options.json:
        print_json(listed)
    for row in () if options.json else listed:
        mark = "*" if row["in_use"] else " "
        say(f"{mark} {row['id']:<12}  {row['built'] or '-':<10}  {row['name']}; {row['signed']}")
    return 0


def _row(library: InstalledLibrary) -> dict[str, Any]:
    manifest = library.manifest
    return {
        "id": library.name,
        "name": manifest.name if manifest else "damaged",
        "built": manifest.day if manifest else None,
        "in_use": library.in_use,
        "signed": signed_words(library),
        "folder": str(library.folder),
    }


def signed_words(library: InstalledLibrary) -> str:
    """Who signed an installed library, in words."""
    from index import signer_of, trusted_keys

    if library.manifest is None:
        return "cannot be read"
    try:
        keys = trusted_keys(trusted_folders())
        return signer_words(signer_of(library.folder, library.manifest, keys))
    except LiverleafError as error:
        return str(error)


def signer_words(standing: Standing) -> str:
    """Who signed a library: `signed by “Pharmacy” (key 0123456789ABCDEF)`."""
    from index import SignedByTrusted, SignedByUnknown, SignedUnchecked, Unsigned

    match standing:
        case SignedByTrusted(key=key):
            return f"signed by “{key.comment}” (key {key.id})"
        case SignedByUnknown(key=key):
            return f"signed by a key unknown here ({key.id}) that calls itself “{key.comment}”"
        case SignedUnchecked(key_id=key_id):
            return f"signed by a key that is neither here nor in the file ({key_id})"
        case Unsigned():
            return "not signed"
        case _:
            assert_never(standing)


def _described(manifest: Manifest) -> str:
    return f"{manifest.name} ({manifest.id}), built {manifest.day},"
