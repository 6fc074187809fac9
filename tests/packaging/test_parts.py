"""What goes into a bundle is named with its licence, or the build stops."""

import json
import re
import sysconfig
from pathlib import Path
from typing import Any

import lxml.etree
import pytest
import whoosh.index

ROOT = Path(__file__).resolve().parents[2]


def note_of(folder: Path, *sources: str) -> Path:
    note = folder / "contents.json"
    files = {Path(source).name: source for source in sources}
    note.write_text(json.dumps({"modules": [], "files": files}), encoding="utf-8")
    return note


@pytest.fixture
def parts(tmp_path: Path) -> dict[str, Any]:
    """The parts of a bundle of four files: ours, Python's, Whoosh's and lxml's."""
    from parts import parts_of

    stdlib = f"{sysconfig.get_path('stdlib')}/json/__init__.py"
    files = [whoosh.index.__file__, lxml.etree.__file__, stdlib]
    note = note_of(
        tmp_path, *files, str(ROOT / "index/version.py"), "PySide6/Qt/lib/libQt6Core.so.6"
    )
    return {part.name: part for part in parts_of(note)}


def test_each_file_leads_to_its_part_and_no_tool_of_ours_is_named(parts: dict[str, Any]) -> None:
    assert set(parts) == {
        "DejaVu Sans",
        "Python",
        "Source Sans 3",
        "Whoosh",
        "libxml2",
        "libxslt",
        "lxml",
        "libiconv in lxml",
        "pyinstaller",
        "zlib in lxml",
    }
    assert parts["Whoosh"].version == "2.7.4"
    assert parts["lxml"].purl == f"pkg:pypi/lxml@{lxml.etree.__version__}"
    assert parts["libxml2"].version.startswith("2.")


def test_every_part_has_the_text_of_its_licence(parts: dict[str, Any]) -> None:
    for part in parts.values():
        assert part.texts, part.name
        assert all(text.stat().st_size > 100 for text in part.texts), part.name
    words = parts["Whoosh"].texts[0].read_text(encoding="utf-8")
    assert "Matt Chaput" in words
    assert "Redistributions in binary form" in words


def test_a_part_names_the_files_that_came_with_it(parts: dict[str, Any]) -> None:
    assert parts["lxml"].files == (Path(lxml.etree.__file__).name,)
    assert parts["libiconv in lxml"].files == ()


def test_a_part_within_another_is_told_by_its_bytes(tmp_path: Path) -> None:
    from inner import Inner, inner_parts

    holds, lacks = tmp_path / "libholds.so", tmp_path / "liblacks.so"
    holds.write_bytes(b"words \0 other 1.2.3 \0")
    lacks.write_bytes(b"words")
    told = Inner("Other", "MIT", "lxml", "^lib", rb"other (\d\.\d\.\d)")
    (found,) = inner_parts([tmp_path / "gone.so", lacks, holds], [told])

    assert (found.version, found.source) == ("1.2.3", holds)
    assert list(inner_parts([lacks], [told])) == []


def test_every_text_of_a_part_within_another_is_there() -> None:
    from inner import INNER, TEXTS

    texts = {text for inner in INNER for text in inner.texts}

    assert all(text.stat().st_size > 500 for text in texts)
    listed = (TEXTS / "README.md").read_text(encoding="utf-8")
    kept = {text.name for text in TEXTS.iterdir()} - {"README.md"}
    assert {name for name in kept if f"`{name}`" not in listed} == set()
    said = (TEXTS / "Qt-third-party.txt").read_text(encoding="utf-8")
    for inner in INNER:
        named = {
            "MIT": "Expat",
            "MIT-Modern-Variant": "Harfbuzz",
            "IJG": "libjpeg",
            "public domain": "public-domain",
        }
        if inner.within == "Qt":
            wanted = f"License: {named.get(inner.licence, inner.licence)}"
            assert wanted.casefold() in said.casefold(), inner.name


def test_a_file_that_nobody_owns_stops_the_build(tmp_path: Path) -> None:
    from parts import PartUnknown, parts_of

    stranger = tmp_path / "libstranger.so"
    stranger.touch()

    with pytest.raises(PartUnknown, match="libstranger"):
        parts_of(note_of(tmp_path, str(stranger)))


def test_a_part_without_a_licence_text_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import parts

    monkeypatch.setattr(parts, "_TEXTS_OF", {})

    with pytest.raises(parts.PartUnknown, match="Whoosh"):
        parts.parts_of(note_of(tmp_path, whoosh.index.__file__))


def test_licences_and_bill_of_materials_name_the_same_parts(
    parts: dict[str, Any], tmp_path: Path
) -> None:
    from papers import sbom, write_licences

    write_licences(tmp_path / "licences", list(parts.values()))
    bill = sbom("1.2.3", list(parts.values()))
    table = (tmp_path / "licences" / "README.md").read_text(encoding="utf-8")

    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    assert [component["name"] for component in bill["components"]] == list(parts)
    assert bill["dependencies"][0]["dependsOn"] == [part.purl for part in parts.values()]
    for part in parts.values():
        (row,) = (row for row in table.splitlines() if row.startswith(f"| {part.name} | "))
        assert f" | {part.version} | " in row
        copies = [tmp_path / "licences" / name for name in re.findall(r"`([^`]+)`", row)]
        assert [copy.read_bytes() for copy in copies] == [text.read_bytes() for text in part.texts]
    written = [path for path in (tmp_path / "licences").rglob("*.*") if path.is_file()]
    assert len(written) == len({path.read_bytes() for path in written})


def test_the_same_parts_give_the_same_bill(parts: dict[str, Any]) -> None:
    from papers import sbom

    once, again = (sbom("1.0", list(parts.values())) for _ in range(2))

    assert once == again
    assert once["serialNumber"] != sbom("1.1", list(parts.values()))["serialNumber"]
