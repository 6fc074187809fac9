"""What the installers of each system say agrees with the program."""

import configparser
import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from index import LEAF_SUFFIX, VERSION

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


def test_windows_shows_the_version_of_the_program() -> None:
    from windows.version_info import version_info

    told = version_info("1.2.3")

    compile(told, "version_info", "eval")  # PyInstaller evaluates it
    assert "filevers=(1, 2, 3, 0)" in told
    assert 'StringStruct("ProductVersion", "1.2.3")' in told


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("pyproject.toml", 'version = "{}"'),
        ("packaging/windows/liverleaf.iss", '#define Version "{}"'),
        ("README.md", "./dist/liverleaf_{}_amd64.deb"),
        ("docs/release.md", "a tag such as `v{}`"),
    ],
)
def test_the_version_is_the_same_wherever_it_stands(file: str, words: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")

    found = re.findall(re.escape(words).replace(r"\{\}", r"(\d+\.\d+\.\d+)"), text)

    assert found == [VERSION]


def test_the_software_centre_is_told_the_releases_of_the_changelog() -> None:
    told = ElementTree.parse(PACKAGING / "linux" / "liverleaf.metainfo.xml").getroot()
    releases = [(each.get("version"), each.get("date")) for each in told.iter("release")]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert releases == re.findall(r"^## \[([\d.]+)\] - (.+)$", changelog, re.MULTILINE)
    assert releases[0][0] == VERSION
    assert all(date.fromisoformat(day or "") for _, day in releases)


def test_the_menu_entry_starts_the_command_and_names_an_icon_that_is_installed() -> None:
    from linux import debian

    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(PACKAGING / "linux" / "liverleaf.desktop")
    values = entry["Desktop Entry"]
    source = (PACKAGING / "linux" / "debian.py").read_text(encoding="utf-8")

    assert values["Exec"] == "liverleaf %f"
    assert (values["Icon"], values["Terminal"]) == ("liverleaf", "false")
    assert "usr/bin/liverleaf" in source
    assert "apps/liverleaf.png" in source
    assert debian.ICON_SIDES[0] == 16


def test_a_library_file_is_opened_by_a_double_click() -> None:
    entry = (PACKAGING / "linux" / "liverleaf.desktop").read_text(encoding="utf-8")
    kind = ElementTree.parse(PACKAGING / "linux" / "liverleaf.xml").getroot()
    (mime,) = kind
    (pattern,) = (each.get("pattern") for each in mime if each.tag.endswith("glob"))
    script = (PACKAGING / "windows" / "liverleaf.iss").read_text(encoding="utf-8")

    assert pattern == f"*{LEAF_SUFFIX}"
    assert f"MimeType={mime.get('type')};" in entry
    assert f'"Software\\Classes\\{LEAF_SUFFIX}"' in script
    assert '"""{app}\\liverleaf.exe"" ""%1"""' in script
    source = (PACKAGING / "linux" / "debian.py").read_text(encoding="utf-8")
    assert "usr/share/mime/packages/liverleaf.xml" in source


def test_the_windows_installer_asks_for_no_rights_and_takes_the_folder_that_is_built() -> None:
    script = (PACKAGING / "windows" / "liverleaf.iss").read_text(encoding="utf-8")
    settings = dict(re.findall(r"^(\w+)=(.*)$", script, re.MULTILINE))

    assert settings["PrivilegesRequired"] == "lowest"
    assert settings["PrivilegesRequiredOverridesAllowed"] == "commandline dialog"
    assert r"..\..\dist\liverleaf\*" in script
