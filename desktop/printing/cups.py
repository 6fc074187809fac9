"""What CUPS, the printing system of Linux, says of a job; and where its server is."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

SERVER: Final = "CUPS_SERVER"
SOCKET: Final = "/run/cups/cups.sock"
# The name under which Qt's print support has loaded it, so that it is the same one.
_LIBRARY: Final = "libcups.so.2"
# Answers below this one say that all went well, some of them with a remark.
_FIRST_ERROR: Final = 0x0400
_KEY: Final = "servername"


def refusal() -> str:
    """Why CUPS did not take what this thread handed over last, in its words; '' if it did."""
    try:
        cups = ctypes.CDLL(_LIBRARY)
    except OSError:
        return ""
    cups.cupsLastErrorString.restype = ctypes.c_char_p
    if 0 <= cups.cupsLastError() < _FIRST_ERROR:
        return ""
    return (cups.cupsLastErrorString() or b"?").decode(errors="replace").strip()


def server_named(environment: Mapping[str, str]) -> str:
    """The server that this computer prints through: a host, the path of a socket, '' for none.

    It is what the environment names, else the user's `client.conf`, else the system's.
    """
    named = environment.get(SERVER, "")
    if named:
        return named
    folder = environment.get("CUPS_SERVERROOT", "/etc/cups")
    home = environment.get("HOME", "")
    files = ([Path(home, ".cups/client.conf")] if home else []) + [Path(folder, "client.conf")]
    return next(filter(None, map(_server_in, files)), "")


@cache
def _first_named() -> str:
    """As the environment said before it was changed here."""
    return server_named(os.environ)


def keep_to_this_computer() -> str:
    """Have CUPS asked by a socket of this computer; returns the server on the network left out.

    Else Qt would look for a server on the network. It is '' where none is named.
    """
    named = _first_named()
    local = named.startswith("/")
    os.environ[SERVER] = named if local else SOCKET
    return "" if local else _without_port(named)


def _server_in(file: Path) -> str:
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    words = [line.split(maxsplit=1) for line in lines]
    named = [word[1].strip() for word in words if len(word) > 1 and word[0].lower() == _KEY]
    return named[-1] if named else ""


def _without_port(server: str) -> str:
    return server.split("/")[0]
