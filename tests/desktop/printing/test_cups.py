"""What CUPS says of a job, and which server is asked for printers."""

from pathlib import Path

import pytest

from desktop.printing import cups
from desktop.printing.cups import server_named


@pytest.mark.parametrize(
    ("own", "system", "environment", "server"),
    [
        ("", "", {}, ""),
        ("", "# ServerName old\nServerName print.hospital.example\n", {}, "print.hospital.example"),
        ("servername mine:631\n", "ServerName theirs\n", {}, "mine:631"),
        ("", "ServerName a/version=1.1\n", {}, "a/version=1.1"),
        ("", "ServerName\nAllowAnyRoot Yes\n", {}, ""),
        ("", "ServerName theirs\n", {"CUPS_SERVER": "/run/own.sock"}, "/run/own.sock"),
    ],
)
def test_the_server_is_the_one_that_this_computer_names(
    tmp_path: Path, own: str, system: str, environment: dict[str, str], server: str
) -> None:
    home, etc = tmp_path / "home", tmp_path / "etc"
    (home / ".cups").mkdir(parents=True)
    etc.mkdir()
    (home / ".cups" / "client.conf").write_text(own)
    (etc / "client.conf").write_text(system)

    found = server_named({"HOME": str(home), "CUPS_SERVERROOT": str(etc), **environment})

    assert found == server


def test_a_computer_without_cups_refuses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cups, "_LIBRARY", "libnone.so.2")

    assert cups.refusal() == ""
