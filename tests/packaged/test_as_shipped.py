"""The packaged program on a ward's computer: no rights, no network, a read-only folder."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.paths import drug_facts
from index import build_library
from tests.benchmarks.chapters import write_archive
from tests.index.parse.chapters import bits, section
from tests.index.parse.test_downscale import drawing
from tests.packaged.screen import (
    NOBODY,
    Session,
    as_another_without_network,
    need_tools,
)

ROOT = Path(__file__).resolve().parents[2]
CHECKS = ("library", "search", "names", "page", "print", "signature", "network")
# Sockets that cannot leave the computer: the screen, the desktop's messages, names of users.
LOCAL = ("/tmp/.X11-unix/", "/run/dbus/", "/var/run/dbus/", "/run/user/", "/var/run/nscd/")
PATIENT = "Mustermann 1957"

pytestmark = pytest.mark.packaged


def run(
    program: Path, environment: dict[str, str], *arguments: str | Path
) -> subprocess.CompletedProcess[str]:
    """Run the program as another user, without a network or a screen."""
    return subprocess.run(
        [*as_another_without_network(), program, *arguments],
        cwd="/",
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_session_from_query_to_paper_opens_no_network_socket(session: Session) -> None:
    assert session.screen.shades() > 50, "the screen stays blank"

    session.see_change(lambda: session.type(PATIENT))
    session.press("ctrl+a")
    session.see_change(lambda: session.type("besponsa"))
    session.press("Return")
    session.wait_for_title("Inotuzumab Ozogamicin")
    session.rest()
    # The rows below the name are sections that the word stands in.
    session.see_change(lambda: session.press("ctrl+l", "Down", "Return"))
    target = session.home / "summary.pdf"
    session.save_pdf(target)
    session.see_change(lambda: session.press("ctrl+m"))
    session.see_change(lambda: session.type(f"{PATIENT} metformin 500 mg"))
    session.take_focus()
    session.press("ctrl+q")

    said, _ = session.program.communicate(timeout=60)
    assert (session.program.returncode, "Traceback" in said) == (0, False), said
    assert session.families() == {"AF_UNIX"}
    strange = [path for path in session.connections() if not path.startswith(LOCAL)]
    assert not strange
    assert any(path.startswith("/tmp/.X11-unix/") for path in session.connections())
    assert session.left() == {".local", target.name}
    kept = [path for path in session.home.rglob("*") if path.is_file()]
    assert not [path for path in kept if PATIENT.encode() in path.read_bytes()]


def test_it_tests_itself_without_a_screen(shipped: Path, environment: dict[str, str]) -> None:
    done = run(shipped, environment, "--self-test")

    assert [line.split(":")[0].split() for line in done.stdout.splitlines()] == [
        ["ok", check] for check in CHECKS
    ]
    assert (done.returncode, done.stderr) == (0, "")


def test_it_runs_without_a_home(shipped: Path) -> None:
    done = run(shipped, {"HOME": "/nonexistent"}, "--self-test")

    assert done.returncode == 0, done.stdout + done.stderr


def test_it_imports_searches_and_forgives_a_typing_error(
    shipped: Path, environment: dict[str, str], home: Path
) -> None:
    source = ROOT / "resources" / "starter" / "Metoprolol.txt"
    chapter = shutil.copy(source, home.parent / "Metoprolol.txt")
    target = home / "library"
    built = run(shipped, environment, "build", chapter, "--to", target)
    found = run(shipped, environment, "search", "metopralol", "--library", target, "--json")

    assert (built.returncode, built.stderr) == (0, "")
    assert json.loads(found.stdout)["hits"][0]["id"] == "Metoprolol"


def test_it_repairs_an_index_to_the_byte(
    shipped: Path, environment: dict[str, str], home: Path
) -> None:
    right = shipped.parent / "_internal" / "resources" / "library"
    library = home / "library"
    shutil.copytree(right, library, copy_function=shutil.copyfile)
    subprocess.run(["chmod", "-R", "a+rwX", library], check=True)
    shutil.rmtree(library / "index")
    refused = run(shipped, environment, "check", "--library", library)
    done = run(shipped, environment, "check", "--repair", "--library", library)

    assert (refused.returncode, done.returncode) == (4, 0), done.stderr
    files = [path for path in right.rglob("*") if path.is_file()]
    assert len(files) == sum(path.is_file() for path in library.rglob("*"))
    for path in files:
        assert (library / path.relative_to(right)).read_bytes() == path.read_bytes(), path


def test_a_long_archive_is_read_by_a_second_process(
    shipped: Path, environment: dict[str, str], home: Path
) -> None:
    need_tools()
    archive = write_archive(home.parent / "archive.tar.gz", 80)
    trace = home / "trace"
    trap = home.parent / "here"
    trap.mkdir()
    for module in ("index", "pickle", "sitecustomize"):
        (trap / f"{module}.py").write_text("raise SystemExit(1)")
    done = subprocess.run(
        [
            *as_another_without_network(),
            *("strace", "-f", "-q", "-e", "trace=execve,openat", "-o", trace),
            *(shipped, "build", archive, "--to", home / "library", "--json"),
        ],
        cwd=trap,
        env={**environment, "PYTHONPATH": str(trap)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    told = trace.read_text(encoding="utf-8")

    assert json.loads(done.stdout)["kept"] == {"drug": 80}
    assert told.count('"--read-sources"]') == 1
    # One that fails is replaced by reading in the first process, and nobody would notice.
    assert "exited with 1" not in told
    assert str(trap) not in told


def test_a_library_that_it_makes_is_the_one_that_is_made_here(
    shipped: Path, environment: dict[str, str], place: Path, home: Path
) -> None:
    source = place / "source"
    shutil.copytree(ROOT / "resources" / "starter", source)
    names = ("Large.jpg", "Large.png", "Large.gif")
    pictures = "".join(f'<p><graphic xlink:href="{name}"/></p>' for name in names)
    (source / "Drawn.nxml").write_bytes(bits(section("OVERVIEW", pictures)))
    for name in names:
        drawing().save(source / name)
    done = run(shipped, environment, "build", source, "--to", home / "library")
    build_library([source], place / "library", drugs=drug_facts())
    theirs, ours = (
        json.loads((folder / "library" / "manifest.json").read_text(encoding="utf-8"))["files"]
        for folder in (home, place)
    )

    assert done.stderr == ""
    # Made smaller, the PNG and the GIF are the same PNG.
    assert sum(file.startswith("images/") for file in ours) == 2
    assert theirs == ours


def test_a_portable_program_reads_the_library_beside_it(
    built: Path, place: Path, environment: dict[str, str]
) -> None:
    program = shutil.copytree(built, place / "stick", symlinks=True)
    library = program / "liverleaf-data" / "library"
    shutil.copytree(program / "_internal" / "resources" / "library", library)
    (program / "portable.txt").touch()
    done = run(program / "liverleaf", environment, "check", "--json")

    assert json.loads(done.stdout)["folder"] == str(library)


def test_every_part_has_its_licence_and_its_line_in_the_bill_of_materials(built: Path) -> None:
    bill = json.loads((built / "liverleaf.cdx.json").read_text(encoding="utf-8"))
    names = {component["name"] for component in bill["components"]}
    table = (built / "licences" / "README.md").read_text(encoding="utf-8").splitlines()
    texts = {row.split(" | ")[0].removeprefix("| "): re.findall(r"`([^`]+)`", row) for row in table}

    assert {"PySide6_Essentials", "Qt", "Whoosh", "lxml", "Python", "Source Sans 3"} <= names
    assert {"PCRE2 in Qt", "libpng in Qt", "libsodium in PyNaCl", "libxml2"} <= names
    assert names == {name for name, own in texts.items() if own}
    assert all((built / "licences" / text).is_file() for own in texts.values() for text in own)


def test_every_file_is_in_the_bill_of_materials_once_and_the_reverse(built: Path) -> None:
    bill = json.loads((built / "liverleaf.cdx.json").read_text(encoding="utf-8"))
    listed = [
        place["location"]
        for component in bill["components"]
        for place in component.get("evidence", {}).get("occurrences", ())
    ]
    inside = built / "_internal"
    files = {path.relative_to(inside).as_posix() for path in inside.rglob("*") if path.is_file()}
    links = {file for file in files if (inside / file).is_symlink()}
    ours = {file for file in files if file.startswith("resources/")}

    assert len(listed) == len(set(listed)) > 100
    assert set(listed) == files - links - ours


def test_no_network_library_is_in_the_bundle(built: Path) -> None:
    names = [path.name.casefold() for path in (built / "_internal").rglob("*")]

    network = ("libssl", "_ssl", "libgnutls", "libkrb5", "libcups.so", "libavahi")
    assert "libqt6core.so.6" in names
    assert not [name for name in names if "network" in name or name.startswith(network)]


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="needs dpkg")
def test_the_debian_package_installs_runs_and_leaves_nothing(
    place: Path, environment: dict[str, str]
) -> None:
    packages = sorted((ROOT / "dist").glob("liverleaf_*.deb"))
    if not packages or os.geteuid() != 0:
        pytest.skip("needs root, and the package that make package builds")
    system = place / "system"
    (system / "var/lib/dpkg/info").mkdir(parents=True)
    for name in ("status", "available"):
        (system / "var/lib/dpkg" / name).touch()
    dpkg = ["dpkg", f"--root={system}", "--force-depends"]
    subprocess.run([*dpkg, "--install", packages[-1]], check=True, capture_output=True)
    done = run(system / "usr/bin/liverleaf", environment, "--self-test")
    writable = [
        path
        for path in (system / "usr").rglob("*")
        if not path.is_symlink() and (path.stat().st_mode & 0o022 or path.stat().st_uid == NOBODY)
    ]
    entry = (system / "usr/share/applications/liverleaf.desktop").read_text(encoding="utf-8")
    subprocess.run([*dpkg, "--purge", "liverleaf"], check=True, capture_output=True)

    assert done.returncode == 0, done.stdout + done.stderr
    assert not writable
    assert "Exec=liverleaf %f\n" in entry
    assert not (system / "usr").exists()


def test_without_a_display_one_line_says_so(shipped: Path, environment: dict[str, str]) -> None:
    done = run(shipped, environment)

    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "no display" in line


def test_wayland_is_spoken(built: Path) -> None:
    plugins = built / "_internal" / "PySide6" / "Qt" / "plugins"

    assert (plugins / "platforms" / "libqwayland.so").is_file()
    assert (plugins / "wayland-shell-integration" / "libxdg-shell.so").is_file()


@pytest.mark.skipif(shutil.which("lintian") is None, reason="needs lintian")
def test_lintian_finds_no_error() -> None:
    packages = sorted((ROOT / "dist").glob("liverleaf_*.deb"))
    if not packages:
        pytest.skip("needs the package that make package builds")
    done = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error", packages[-1]],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_texts_of_each_language_are_in_it(built: Path) -> None:
    inside = built / "_internal"
    for catalogue in (ROOT / "resources" / "translations").glob("liverleaf_*.ts"):
        language = catalogue.stem.removeprefix("liverleaf_")
        assert (inside / "resources" / "translations" / f"{catalogue.stem}.qm").is_file()
        assert list(inside.rglob(f"translations/qtbase_{language}.qm"))
