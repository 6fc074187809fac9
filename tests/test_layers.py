"""Who may import whom: the layers of the house as a table, and what to do when one is broken."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS: Final = ("index", "desktop")
READ_IMPORTS_AT_LEAST = 400

CONTENT: Final = (
    *(
        "index.errors",
        "index.medical.likelihood",
        "index.monograph.model",
        "index.monograph.sections",
        "index.messages",
    ),
)
# What screen, print and exported files share of the page; all of it is pure.
SHARED_PAGE: Final = tuple(
    f"desktop.page.{name}" for name in "blocks courses facts html inlines laboratory".split()
)
PURE_PRINTING: Final = (
    "expectations heading keyreferences kinds lists matter pages papertext sentences summary "
    "webaddresses"
).split()
WORDS: Final = ("desktop.i18n.translate", "desktop.i18n.counts")
SHELL: Final = ("desktop.navigation.addresses", "desktop.theme.icons", "desktop.theme.theme")


@dataclass(frozen=True)
class Layer:
    """What the modules of a pattern may import besides each other and the standard library."""

    modules: str
    ours: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


# The first pattern that fits decides. OWN stands for the module's own feature folder.
OWN: Final = "desktop.<feature>"
LAYERS: Final = (
    Layer("index.messages"),
    Layer("index.errors", ours=("index.messages",)),
    Layer("index.monograph.sections"),
    Layer("index.medical.likelihood", ours=("index.messages",)),
    Layer("index.monograph.model", ours=("index.medical.likelihood", "index.monograph.sections")),
    Layer("index.importer.tar_stream"),
    Layer("index.files.atomic_file", ours=("index.errors", "index.messages")),
    Layer(
        "index.importer.archive",
        ours=("index.errors", "index.importer.tar_stream", "index.messages"),
    ),
    Layer("index.libraries.manifest", ours=("index.errors", "index.messages")),
    # Pillow scales pictures, and nothing else.
    Layer("index.parse.downscale", outside=("PIL",)),
    Layer("index.parse.readers", ours=("index.importer.archive", *CONTENT), outside=("lxml",)),
    Layer("index.store", ours=CONTENT, outside=("sqlite_utils",)),
    Layer("index.search", ours=CONTENT, outside=("rapidfuzz", "whoosh")),
    Layer("index.citing", ours=("index.monograph.model",)),
    Layer(
        "index.export",
        ours=(
            *("index.browse.books", "index.citing", "index.browse.groups"),
            *("index.search.outcome", "index.store.records"),
            *CONTENT,
        ),
    ),
    Layer(
        "index.library.library",
        ours=("index.citing", "index.libraries.manifest", "index.search", "index.store", *CONTENT),
    ),
    Layer("index.leaf.minisign", ours=("index.errors", "index.messages"), outside=("nacl",)),
    Layer("index", ours=("index",)),
    # What the window says, in the reader's language: every module may say it.
    Layer("desktop.i18n.translate", ours=("index",)),
    Layer("desktop.i18n.counts", ours=WORDS),
    Layer("desktop.navigation.addresses", ours=("index",)),
    Layer("desktop.paths", ours=("index",), outside=("platformdirs",)),
    Layer("desktop.jobs.jobs", outside=("PySide6.QtCore",)),
    Layer("desktop.app.instance"),
    Layer("desktop.crash.log", ours=("index",)),
    Layer("desktop.app.settings", ours=("desktop.theme.theme", "desktop.windows")),
    # What the user keeps is read and written without Qt; sqlite-utils makes its tables.
    Layer("desktop.userdata.schema", outside=("sqlite_utils",)),
    Layer("desktop.userdata.user_file", ours=("index", OWN)),
    Layer("desktop.userdata.user_store", ours=("index", OWN)),
    Layer("desktop.bookmarks.transfer_file", ours=("index", OWN)),
    Layer("desktop.page.plain_summary", ours=("index", OWN)),
    Layer(
        "desktop.navigation.history",
        ours=("desktop.navigation.addresses",),
        outside=("PySide6.QtCore",),
    ),
    Layer("desktop.windows", ours=OURS, outside=("PySide6",)),
    Layer("desktop.page.html", ours=("index", OWN, "desktop.navigation.addresses")),
    # Screen, print, comparison and exported files share the page: its pure parts, its pictures.
    Layer(
        "desktop.compare",
        ours=(
            "index",
            OWN,
            "desktop.jobs.jobs",
            "desktop.page.blocks",
            "desktop.page.fact_labels",
            "desktop.page.html",
            "desktop.page.inlines",
            "desktop.page.pictures",
            *SHELL,
        ),
        outside=("PySide6",),
    ),
    Layer(
        "desktop.references",
        ours=("index", OWN, "desktop.jobs.jobs", "desktop.page.inlines", *SHELL),
        outside=("PySide6",),
    ),
    Layer(
        "desktop.*.presenter",
        ours=(
            "index",
            OWN,
            "desktop.navigation.addresses",
            "desktop.jobs.jobs",
            "desktop.navigation.history",
        ),
        outside=("PySide6.QtCore",),
    ),
    # What is on paper is written without Qt, as the page is; the pictures are the page's.
    *(
        Layer(f"desktop.printing.{name}", ours=("index", OWN, "desktop.paths", *SHARED_PAGE))
        for name in PURE_PRINTING
    ),
    Layer("desktop.printing.qr_codes", outside=("PySide6", "segno")),
    Layer(
        "desktop.printing",
        ours=(
            *(
                "index",
                OWN,
                "desktop.jobs.jobs",
                "desktop.paths",
                "desktop.page.pictures",
                "desktop.page.course_plot",
            ),
            *SHARED_PAGE,
            *SHELL,
        ),
        outside=("PySide6",),
    ),
    # The command writes the same files without Qt.
    Layer(
        "desktop.exporting.controller",
        ours=("index", OWN, "desktop.jobs.jobs", "desktop.paths"),
        outside=("PySide6",),
    ),
    Layer(
        "desktop.exporting",
        ours=(
            "index",
            OWN,
            "desktop.navigation.addresses",
            "desktop.page",
            "desktop.paths",
            "desktop.cli.output",
        ),
    ),
    Layer("desktop.*.*", ours=("index", OWN, *SHELL), outside=("PySide6",)),
    Layer("desktop", ours=OURS, outside=("PySide6",)),
)


@dataclass(frozen=True)
class Import:
    """One imported name: where it stands, and the module it comes from."""

    file: str
    line: int
    module: str
    target: str


def fix_for(found: Import) -> str | None:
    """What to do about an import that its layer forbids; None for one that is allowed."""
    layer = layer_of(found.module)
    where = f"{found.file}:{found.line}"
    top = found.target.split(".")[0]
    if top in sys.stdlib_module_names:
        return None
    if top not in OURS:
        if any(is_under(found.target, name) for name in layer.outside):
            return None
        allowed = ", ".join(layer.outside) or "the standard library only"
        return f"{where} may not import {found.target}; {layer.modules} uses {allowed}"
    if top != found.module.split(".")[0] and found.target != top and top == "index":
        return f"{where} reaches past index/__init__.py to {found.target}; export the name there"
    if is_under(found.target, layer.modules):
        return None
    feature = ".".join(found.module.split(".")[:2])
    allowed_ours = tuple(feature if name == OWN else name for name in (*layer.ours, *WORDS))
    if any(is_under(found.target, name) for name in allowed_ours):
        return None
    if feature_of(found.module) and feature_of(found.target):
        return (
            f"{where} knows the feature {found.target}; let desktop/app/composition.py join the two"
        )
    return f"{where} may not import {found.target}; move it to one of: {', '.join(allowed_ours)}"


def layer_of(module: str) -> Layer:
    return next(
        layer
        for layer in LAYERS
        if fnmatchcase(module, layer.modules) or fnmatchcase(module, f"{layer.modules}.*")
    )


def feature_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "desktop" and (ROOT / "/".join(parts[:2])).is_dir() else None


def is_under(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(f"{prefix}.")


def read_imports() -> Iterator[Import]:
    for path in sorted(path for name in OURS for path in (ROOT / name).rglob("*.py")):
        file = path.relative_to(ROOT).as_posix()
        module = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for target in imported_modules(node):
                yield Import(file, node.lineno, module, target)


def imported_modules(node: ast.AST) -> Iterator[str]:
    """`from package import module` counts as importing package.module."""
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=str(package), names=names, level=0):
            for alias in names:
                path = ROOT.joinpath(*package.split("."), alias.name)
                is_module = path.is_dir() or path.with_suffix(".py").is_file()
                yield f"{package}.{alias.name}" if is_module else package
        case ast.ImportFrom():
            yield "a relative name"


def test_every_import_keeps_to_its_layer() -> None:
    found = list(read_imports())
    fixes = [fix for item in found if (fix := fix_for(item))]

    assert not fixes, "\n" + "\n".join(fixes)
    assert len(found) >= READ_IMPORTS_AT_LEAST, "too few imports were read to mean anything"


@pytest.mark.parametrize(
    ("module", "target", "expected"),
    [
        ("index.parse.bits", "lxml.etree", None),
        ("index.parse.bits", "index.monograph.model", None),
        ("index.store.writer", "index.store.schema", None),
        ("desktop.search.panel", "index", None),
        ("desktop.search.panel", "desktop.search.model", None),
        ("index.monograph.model", "PySide6.QtCore", "the standard library only"),
        ("index.library.library", "whoosh.index", "the standard library only"),
        ("index.store.reader", "index.search", "move it to one of: index.errors"),
        ("index.importer.build", "desktop.jobs.jobs", "may not import desktop.jobs.jobs"),
        ("desktop.page.presenter", "index.store", "export the name there"),
        ("desktop.page.presenter", "PySide6.QtWidgets", "uses PySide6.QtCore"),
        ("desktop.page.html", "PySide6.QtGui", "the standard library only"),
    ],
)
def test_a_broken_layer_says_what_to_do(module: str, target: str, expected: str | None) -> None:
    fix = fix_for(Import(f"{module.replace('.', '/')}.py", 4, module, target))

    assert fix is None if expected is None else expected in (fix or "")


def test_the_importer_and_qt_are_loaded_only_when_needed() -> None:
    """Each costs the window, or a command, more time at its start than all of ours together."""
    heavy = ("PIL", "PySide6", "lxml", "nacl", "sqlite_utils", "whoosh", "rapidfuzz", "segno")
    program = f"""
import sys
import index, desktop.cli.commands
print(*[name for name in {heavy} if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == []
