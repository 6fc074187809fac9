"""The Debian package installed by apt as root, used by another user without a network, purged."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from index import VERSION
from tests.packaged.screen import as_another_without_network, open_session
from tests.packaged.ward import DATA

ROOT: Final = Path(__file__).resolve().parents[2]
COMMAND: Final = Path("/usr/bin/liverleaf")
PROGRAM: Final = Path("/usr/lib/liverleaf")

pytestmark = pytest.mark.packaged


@pytest.fixture(scope="module")
def installed() -> Iterator[Path]:
    """The command that the package brings; afterwards it is purged."""
    packages = list((ROOT / "dist").glob(f"liverleaf_{VERSION}_*.deb"))
    if not packages or os.geteuid() != 0 or shutil.which("apt-get") is None:
        pytest.skip("needs root, apt-get, and the package that make package builds")
    if COMMAND.exists():
        pytest.skip("Liverleaf is installed here, and is left alone")
    apt("install", "--no-install-recommends", packages[0].resolve())
    yield COMMAND
    apt("purge", "liverleaf")
    assert not COMMAND.exists()
    assert not PROGRAM.exists()


def apt(*words: str | Path) -> None:
    done = subprocess.run(
        ["apt-get", "--quiet", "--yes", *words],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_another_user_types_a_drug_reads_the_answer_and_prints_it(
    installed: Path, home: Path, environment: dict[str, str]
) -> None:
    title = a_drug(environment)
    target = home / "summary.pdf"
    with open_session(installed, home, environment) as session:
        session.see_change(lambda: session.type(title.lower()))
        session.press("Return")
        session.wait_for_title(title)
        session.rest()
        assert session.screen.shades() > 50, "the page stays blank"
        session.save_pdf(target)
        session.press("ctrl+q")
        said, _ = session.program.communicate(timeout=60)

        assert (session.program.returncode, "Traceback" in said) == (0, False), said
        assert session.families() == {"AF_UNIX"}
        assert session.left() == {".local", target.name}
    assert b"/FontFile2" in target.read_bytes()
    assert (home / DATA / "kept.sqlite").is_file()


def a_drug(environment: dict[str, str]) -> str:
    """A drug that the library in the package has a chapter of."""
    command = [*as_another_without_network(), COMMAND, "search", "jaundice", "--json"]
    done = subprocess.run(
        command, cwd="/", env=environment, capture_output=True, text=True, check=True
    )
    hits = json.loads(done.stdout)["hits"]
    return str(next(hit["title"] for hit in hits if hit["entry"] == "monograph"))


def test_it_belongs_to_root_and_nobody_else_may_change_it(installed: Path) -> None:
    files = [path for path in (installed, PROGRAM, *PROGRAM.rglob("*")) if not path.is_symlink()]

    assert len(files) > 100
    assert {(path.stat().st_uid, path.stat().st_mode & 0o022) for path in files} == {(0, 0)}


def test_the_system_knows_its_command_its_page_and_its_version(installed: Path) -> None:
    listed = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Version} ${Status}", "liverleaf"],
        capture_output=True,
        text=True,
        check=True,
    )
    said = subprocess.run([installed, "--version"], capture_output=True, text=True, check=True)

    assert listed.stdout == f"{VERSION} install ok installed"
    assert said.stdout.strip() == f"Liverleaf {VERSION}"
    assert Path("/usr/share/man/man1/liverleaf.1.gz").is_file()
