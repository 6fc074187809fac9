"""What the Debian package tells its user, the shell and a software centre."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.cli.commands import COMMANDS

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
GERMAN = "{http://www.w3.org/XML/1998/namespace}lang"


def test_the_manual_page_has_every_command_with_its_options() -> None:
    from linux.manual_page import manual_page

    page = manual_page("1.2.3", "2026-11-30")

    assert re.findall(r"^\.SS (\S+)$", page, re.MULTILINE) == [each.name for each in COMMANDS]
    search = page.split(".SS search\n")[1].split(".SS ")[0]
    assert r"\fB\-\-limit\fR" in search
    assert page.startswith('.TH LIVERLEAF 1 2026-11-30 "Liverleaf 1.2.3"')


@pytest.mark.skipif(shutil.which("man") is None, reason="needs man")
def test_the_manual_page_is_read_without_a_warning(tmp_path: Path) -> None:
    from linux.manual_page import manual_page

    page = tmp_path / "liverleaf.1"
    page.write_text(manual_page("1.2.3", "2026-11-30"), encoding="utf-8")
    shown = subprocess.run(
        ["man", "--warnings", "-l", page],
        env={"PATH": "/usr/bin:/bin", "MANWIDTH": "100", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert shown.stderr == ""
    assert "--review-by DATE" in re.sub(r".\x08", "", shown.stdout)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["liverleaf", "sea"], {"search"}),
        (["liverleaf", "search", "amiodarone", "--l"], {"--library", "--limit"}),
        (["liverleaf", "pack", "--to", "/nowhere"], set()),
    ],
)
def test_bash_completes_commands_and_their_options(typed: list[str], offered: set[str]) -> None:
    from linux.completion import completion

    words = " ".join(typed)
    asked = f"COMP_WORDS=({words}); COMP_CWORD={len(typed) - 1}; _liverleaf; "
    done = subprocess.run(
        ["bash", "-c", f'{completion()}\n{asked}echo "${{COMPREPLY[@]}}"'],
        capture_output=True,
        text=True,
        check=True,
    )

    assert set(done.stdout.split()) == offered


def test_the_menu_and_the_software_centre_speak_german_too() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign, assignment]
    entry.read(LINUX / "liverleaf.desktop", encoding="utf-8")
    told = ElementTree.parse(LINUX / "liverleaf.metainfo.xml").getroot()
    german = [each for each in told.iter() if each.get(GERMAN) == "de"]

    assert {"GenericName[de]", "Comment[de]", "Keywords[de]"} <= set(entry["Desktop Entry"])
    assert {each.tag for each in german} == {"summary", "p"}
    assert told.findtext("launchable") == "liverleaf.desktop"


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="needs appstreamcli")
def test_the_metainfo_is_valid() -> None:
    told = LINUX / "liverleaf.metainfo.xml"
    subprocess.run(["appstreamcli", "validate", "--no-net", told], check=True, capture_output=True)


def test_whoever_makes_the_package_is_named_as_debian_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from linux import debian

    for name in ("DEBFULLNAME", "DEBEMAIL"):
        monkeypatch.delenv(name, raising=False)
    assert re.fullmatch(r".+ <\S+@\S+>", debian._maintainer())
    monkeypatch.setenv("DEBFULLNAME", "A pharmacy")
    monkeypatch.setenv("DEBEMAIL", "it@pharmacy.example")
    assert debian._maintainer() == "A pharmacy <it@pharmacy.example>"
