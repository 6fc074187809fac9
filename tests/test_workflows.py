"""The workflows and the pre-commit hooks: they run what `make` runs, and nobody's words as code."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
CHECKS, RELEASE = ((ROOT / ".github" / "workflows" / f"{n}.yml") for n in ("checks", "release"))
HOOKS = ROOT / ".pre-commit-config.yaml"
SETUP = ROOT / "packaging" / "windows" / "setup.sh"
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")

# On Windows the first `bash` that is found may be another system's.
needs_bash = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("bash") is None, reason="needs bash"
)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def run_blocks(text: str) -> Iterator[tuple[str, str]]:
    """The name of each step that runs something, and what it runs. Block scalars and plain ones."""
    name, lines = "", text.splitlines()
    for number, line in enumerate(lines):
        if named := re.match(r"\s*- name: (.+)", line):
            name = named[1]
        if not (found := re.match(r"(\s*(?:- )?)run: (.+)", line)):
            continue
        if found[2] != "|":
            yield name, found[2]
            continue
        inside = []
        for following in lines[number + 1 :]:
            if following.strip() and len(following) - len(following.lstrip()) <= len(found[1]):
                break
            inside.append(following)
        yield name, dedent("\n".join(inside)).strip() + "\n"


BLOCKS = [
    pytest.param(block, id=f"{path.stem}: {name}")
    for path in WORKFLOWS
    for name, block in run_blocks(text_of(path))
]


def recipe_of(target: str) -> list[str]:
    """The commands of a target of the Makefile, as they would be typed in a shell."""
    rule = MAKEFILE.split(f"\n{target}:")[1].split("\n\n")[0].replace("\\\n", "")
    commands = (line.strip().removeprefix("@") for line in rule.splitlines()[1:])
    variables = dict(re.findall(r"^(PIP|CHECKED) := (.+)$", MAKEFILE, re.MULTILINE))
    for variable, value in variables.items():
        commands = [line.replace(f"$({variable})", value) for line in commands]
    # What comes after "||" or ">" is about how it is told.
    return [plain(re.split(r" \|\| | > ", line)[0]) for line in commands]


def plain(command: str) -> str:
    """A command without the folder that its program lies in."""
    folders = re.escape("$(BIN)/"), r"\.venv/bin/", r"\.venv/Scripts/"
    return " ".join(re.sub("|".join(folders), "", command).split())


def step_of(path: Path, name: str) -> list[str]:
    (block,) = (block for named, block in run_blocks(text_of(path)) if named == name)
    return [plain(line) for line in block.splitlines()]


@needs_bash
@pytest.mark.parametrize("block", [*BLOCKS, pytest.param(text_of(SETUP), id=SETUP.name)])
def test_bash_can_read_every_step(block: str) -> None:
    read = subprocess.run(["bash", "-n"], input=block, capture_output=True, text=True)

    assert not read.stderr
    assert read.returncode == 0


def test_every_step_that_runs_something_was_found() -> None:
    keys = [re.findall(r"^\s*(?:- )?run:", text_of(path), re.MULTILINE) for path in WORKFLOWS]
    # One of each workflow is that of its `defaults`.
    assert len(BLOCKS) == sum(map(len, keys)) - len(WORKFLOWS) >= 15


@pytest.mark.parametrize("block", BLOCKS)
def test_no_step_pastes_what_others_wrote_into_its_commands(block: str) -> None:
    assert "${{" not in block, "please hand it over by `env`: a branch may be named $(rm -rf ~)"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_only_read_and_says_what_it_stands_on(path: Path) -> None:
    text = text_of(path)
    actions = re.findall(r"uses: (.+)", text)

    assert "\npermissions:\n  contents: read\n" in text
    assert "\ndefaults:\n  run:\n    shell: bash\n" in text
    assert text.count("shell:") == 1
    assert "secrets" not in text
    assert actions
    assert all(re.fullmatch(r"\./.+|[\w/-]+@(v\d+|[0-9a-f]{40})", action) for action in actions)
    assert text.count("uses: actions/checkout@") == text.count("persist-credentials: false")


def test_only_the_job_that_drafts_the_release_may_write() -> None:
    jobs = re.split(r"^  (?=\w+:$)", text_of(RELEASE).split("\njobs:\n")[1], flags=re.MULTILINE)
    writing = [job.split(":")[0] for job in jobs if ": write" in job]

    assert writing == ["publish"]
    assert ": write" not in text_of(CHECKS)


def test_every_change_is_checked_on_three_systems() -> None:
    (systems,) = re.findall(r"system: \[(.+)\]", text_of(CHECKS))
    on = text_of(CHECKS).split("\non:\n")[1].split("\n\n")[0]

    assert [name.split("-")[0] for name in systems.split(", ")] == ["ubuntu", "windows", "macos"]
    assert 'python: ["3.11", "3.13"]' in text_of(CHECKS)
    assert re.findall(r"^  (\w+):", on, re.MULTILINE) == ["push", "pull_request", "workflow_call"]


@pytest.mark.parametrize("target", ["lint", "test"])
def test_a_change_is_checked_by_the_commands_of_make(target: str) -> None:
    step = target.capitalize()

    assert step_of(CHECKS, step) == [f"make {target} PYTHON=python"]
    assert step_of(CHECKS, f"{step} (Windows)") == recipe_of(target)


def test_windows_is_set_up_by_the_commands_of_make() -> None:
    commands = [plain(line) for line in text_of(SETUP).splitlines()]
    wanted = [
        *(line for line in recipe_of("$(LOCKED)") if "install" in line and "echo" not in line),
        *(line for line in recipe_of("$(INSTALLED)") if "install" in line),
        *(line for line in recipe_of("$(STARTER)") if "build resources" in line),
    ]

    assert len(wanted) == 3
    assert [line for line in commands if line in wanted] == wanted
    assert "pyside6-lrelease -silent $< -qm $@" in MAKEFILE
    assert any(line.startswith("pyside6-lrelease -silent ") for line in commands)


def test_a_commit_is_checked_by_the_commands_of_make_lint() -> None:
    entries = re.findall(r"^        entry: (.+)$", text_of(HOOKS), re.MULTILINE)

    assert [plain(entry) for entry in entries] == recipe_of("lint")
    assert re.findall(r"- repo: (.+)", text_of(HOOKS)) == ["local"], "one version of each tool"


@pytest.mark.parametrize("job", ["linux", "windows", "macos"])
def test_what_is_released_was_built_and_tried_on_its_system(job: str) -> None:
    jobs = re.split(r"^  (?=\w+:$)", text_of(RELEASE).split("\njobs:\n")[1], flags=re.MULTILINE)
    (text,) = (each for each in jobs if each.startswith(f"{job}:"))

    assert "needs: checks" in text
    assert "make package" in text or "packaging/package.py" in text
    assert "--self-test" in text
    assert ".cdx.json" in text


@needs_bash
@pytest.mark.parametrize(
    ("tag", "heading", "is_right"),
    [
        ("v{version}", "## [{version}] - 2030-01-31", True),
        ("v{version}", "## [{version}] - unreleased", False),
        ("v{version}", "## [0.0.0] - 2030-01-31", False),
        ("v0.0.0", "## [0.0.0] - 2030-01-31", False),
    ],
)
def test_a_tag_is_released_only_if_it_is_the_version(
    tmp_path: Path, tag: str, heading: str, is_right: bool
) -> None:
    from index import VERSION

    for name in ("index/version.py", "pyproject.toml", "packaging/windows/liverleaf.iss"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    changelog = f"# Changelog\n\n{heading.format(version=VERSION)}\n"
    (tmp_path / "CHANGELOG.md").write_text(changelog, encoding="utf-8")
    (block,) = (block for name, block in run_blocks(text_of(RELEASE)) if "the tag" in name)

    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", block],
        cwd=tmp_path,
        env={"GITHUB_REF_NAME": tag.format(version=VERSION), "PATH": "/usr/bin:/bin"},
    )

    assert (done.returncode == 0) is is_right
