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
MOST_ROOT_FILES = 4


@dataclass(frozen=True)
class Layer:
    """What the modules of a pattern may import besides the standard library.

    `ours` are rooms or modules of ours; a module may import its own room, unless `alone`.
    """

    modules: str
    ours: str = ""
    outside: str = ""
    alone: bool = False


# The rooms of `index`, from the bottom up: a room imports only rooms above its own row, and
# `index` itself imports them all. The first pattern that fits decides; finer rows stand first.
INDEX: Final = (
    Layer("index.messages"),
    Layer("index.version"),
    Layer("index.errors", "messages"),
    Layer("index.medical", "messages"),
    Layer("index.monograph", "medical"),
    Layer("index.files", "errors messages"),
    # Pillow scales pictures, and nothing else.
    Layer("index.parse.downscale", outside="PIL", alone=True),
    Layer("index.facts", "monograph"),
    Layer("index.parse", "errors facts medical messages monograph", "lxml"),
    Layer("index.citing", "monograph"),
    Layer("index.store", "errors files messages monograph", "sqlite_utils"),
    # Whoosh stays behind one module.
    Layer("index.search.text.whoosh_adapter", outside="whoosh"),
    Layer("index.search", "citing errors medical messages monograph store", "rapidfuzz"),
    Layer("index.browse", "medical messages monograph search store"),
    Layer("index.export", "browse citing medical messages monograph search store"),
    Layer("index.medications", "medical messages monograph search store"),
    Layer("index.libraries", "errors files messages monograph search store"),
    Layer(
        "index.importer",
        "citing errors files libraries medical messages monograph parse search store version",
    ),
    Layer("index.leaf.minisign", "errors messages", "nacl", alone=True),
    Layer(
        "index.leaf",
        "errors facts files importer libraries medical messages monograph parse search store"
        " version",
    ),
    Layer(
        "index.library",
        "browse errors files leaf libraries medical medications messages monograph search store",
    ),
    Layer("index", "*"),
)
SHARED: Final = "i18n jobs navigation paths theme windows"
# Text for screen, paper and files, made without Qt.
PURE: Final = (
    *("browse.tree_rows", "bookmarks.transfer_file", "compare.html", "compare.comparison_rows"),
    *("compare.model", "exporting.content", "exporting.formats", "exporting.markdown"),
    *("exporting.medication_json", "exporting.monograph_json"),
    *("exporting.webpage", "help.explain", "help.html", "help.topics", "home.examples"),
    *("home.html", "home.model", "importing.import_report", "importing.leaf_messages"),
    *("importing.model", "importing.view_state", "libraries.model", "page.abbreviations"),
    *(
        "page.blocks",
        "page.card_rows",
        "page.fact_values",
        "page.hover_facts",
        "page.marked_words",
        "page.key_facts_card",
        "page.quotations",
        "page.course_html",
        "page.drawn_courses",
    ),
    *("page.fact_labels", "page.folded_sections", "page.html", "page.inlines"),
    *("page.lab_course", "page.lab_times", "page.lab_treatment", "page.listed_drug"),
    *("page.model", "page.options", "page.page_weight", "page.plain_summary"),
    *("page.references", "page.regulatory_facts", "page.relatives"),
    *("page.table_spans",),
    *("medications.model", "medications.plain_list", "medications.rows"),
    *("medications.sentences", "medications.words"),
    *("printing.medication_list",),
    *("printing.content", "printing.key_references", "printing.lists"),
    *("printing.pagination", "printing.paper_kinds", "printing.paper_text"),
    *("printing.sources", "printing.summary", "printing.title_block"),
    *("printing.web_addresses", "references.html", "search.history", "search.hit_rows"),
)
# The rooms of `desktop`: what each may import of the others; Qt where it is named.
DESKTOP: Final = (
    Layer("desktop.paths", outside="platformdirs"),
    Layer("desktop.library_choice", "paths"),
    Layer("desktop.navigation.addresses"),
    Layer("desktop.navigation", outside="PySide6.QtCore"),
    Layer("desktop.jobs", outside="PySide6.QtCore"),
    Layer("desktop.i18n.language", "paths", "PySide6.QtCore"),
    Layer("desktop.i18n"),
    Layer("desktop.crash.log"),
    Layer("desktop.crash", "theme", "PySide6"),
    Layer("desktop.userdata.schema", outside="sqlite_utils", alone=True),
    Layer("desktop.userdata", "i18n"),
    # What Python returns to Qt as a pointer is a type of the binding.
    Layer("desktop.theme.accessible", outside="PySide6 shiboken6", alone=True),
    Layer("desktop.theme", "i18n navigation paths", "PySide6"),
    Layer("desktop.windows", "i18n navigation theme", "PySide6"),
    Layer("desktop.page.clipboard_summary", "i18n", "PySide6"),
    Layer("desktop.page.presenter", "i18n jobs navigation", "PySide6.QtCore"),
    Layer("desktop.page", SHARED, "PySide6"),
    Layer("desktop.search.presenter", "i18n jobs navigation", "PySide6.QtCore"),
    Layer("desktop.search", SHARED, "PySide6"),
    Layer("desktop.browse.presenter", "i18n jobs navigation", "PySide6.QtCore"),
    Layer("desktop.browse", SHARED, "PySide6"),
    Layer("desktop.home.presenter", "i18n jobs navigation", "PySide6.QtCore"),
    Layer("desktop.home", SHARED, "PySide6"),
    Layer("desktop.importing.presenter", "i18n jobs", "PySide6.QtCore"),
    Layer("desktop.importing", SHARED, "PySide6"),
    Layer("desktop.libraries.presenter", "i18n jobs", "PySide6.QtCore"),
    Layer("desktop.libraries", f"{SHARED} importing", "PySide6"),
    Layer("desktop.help", f"{SHARED} libraries page", "PySide6"),
    Layer("desktop.compare.presenter", "i18n jobs navigation page", "PySide6.QtCore"),
    Layer("desktop.compare", f"{SHARED} libraries page", "PySide6"),
    Layer("desktop.references.presenter", "i18n jobs navigation page", "PySide6.QtCore"),
    Layer("desktop.references", f"{SHARED} page", "PySide6"),
    Layer("desktop.medications.presenter", "i18n jobs navigation page", "PySide6.QtCore"),
    Layer("desktop.medications", f"{SHARED} page", "PySide6"),
    Layer("desktop.bookmarks", f"{SHARED} home libraries page userdata", "PySide6"),
    Layer("desktop.exporting", f"{SHARED} page", "PySide6"),
    Layer("desktop.printing.qr_codes", outside="PySide6 segno", alone=True),
    Layer("desktop.printing", f"{SHARED} browse compare medications page", "PySide6"),
    Layer("desktop.cli", "exporting i18n importing library_choice page paths printing"),
    Layer("desktop.app.instance"),
    Layer("desktop.app.socket_watch"),
    Layer(
        "desktop.app",
        f"{SHARED} bookmarks browse compare crash exporting help home importing libraries "
        "library_choice medications page printing references search userdata",
        "PySide6",
    ),
    Layer("desktop.__main__", "app cli crash library_choice paths"),
    Layer("desktop"),
)
LAYERS: Final = (*INDEX, *DESKTOP)


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
        return outside_fix(found, layer, where)
    if top != found.module.split(".")[0]:
        if top == "desktop":
            return f"{where} may not import {found.target}: `index` knows no window"
        if found.target == "index":
            return None
        return f"{where} reaches past index/__init__.py to {found.target}; export the name there"
    if is_under(found.target, layer.modules if layer.alone else room_of(found.module)):
        return None
    if any(fnmatchcase(found.target, pattern) for pattern in patterns_of(layer)):
        return None
    allowed = ", ".join(layer.ours.split()) or "nothing of ours"
    if top == "desktop":
        return (
            f"{where} imports {found.target}; {layer.modules} may import {allowed}: let "
            "desktop/app/composition.py join the two"
        )
    return f"{where} may not import {found.target}; move it to one of: {allowed}"


def outside_fix(found: Import, layer: Layer, where: str) -> str | None:
    pure = found.module.removeprefix("desktop.") in PURE
    allowed = layer.outside.split()
    if pure and found.target.startswith("PySide6"):
        return f"{where} may not import {found.target}; {found.module} is made without Qt"
    if any(is_under(found.target, name) for name in allowed):
        return None
    named = ", ".join(allowed) or "the standard library only"
    return f"{where} may not import {found.target}; {layer.modules} uses {named}"


def patterns_of(layer: Layer) -> list[str]:
    package = layer.modules.split(".")[0]
    names = [name for each in layer.ours.split() for name in (each, f"{each}.*")]
    return [f"{package}.{name}" for name in names]


def layer_of(module: str) -> Layer:
    return next(
        layer
        for layer in LAYERS
        if module == layer.modules
        or (layer.modules not in OURS and is_under(module, layer.modules))
    )


def room_of(module: str) -> str:
    return ".".join(module.split(".")[:2])


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


def rooms() -> set[str]:
    """The rooms that there are: folders with code, and modules at the root."""
    return {
        f"{name}.{path.stem}"
        for name in OURS
        for path in (ROOT / name).iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    } - {f"{name}.__init__" for name in OURS}


def test_every_room_has_a_row_of_its_own_and_every_row_a_room() -> None:
    named = {layer.modules for layer in LAYERS} - set(OURS)

    assert rooms() == {room_of(name) for name in named}
    assert rooms() <= named


def test_every_row_and_every_pure_module_is_there() -> None:
    modules = {item.module for item in read_imports()} | rooms()

    assert {layer.modules for layer in LAYERS} - set(OURS) <= modules
    assert {f"desktop.{name}" for name in PURE} <= modules


def test_no_two_rooms_import_each_other() -> None:
    pairs = {
        (room_of(item.module), room_of(item.target))
        for item in read_imports()
        if item.target.split(".")[0] in OURS and item.module not in OURS
    }

    assert not sorted((a, b) for a, b in pairs if a < b and (b, a) in pairs)


@pytest.mark.parametrize("name", OURS)
def test_a_package_holds_at_most_four_files_of_its_own(name: str) -> None:
    assert len(list((ROOT / name).glob("*.py"))) <= MOST_ROOT_FILES


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
        ("index.store.reader", "index.search.outcome", "move it to one of: errors"),
        ("index.importer.build", "desktop.jobs.jobs", "`index` knows no window"),
        ("desktop.page.presenter", "index.store.reader", "export the name there"),
        ("desktop.page.presenter", "PySide6.QtWidgets", "uses PySide6.QtCore"),
        ("desktop.page.html", "PySide6.QtGui", "is made without Qt"),
        ("desktop.windows.main_window", "desktop.search.panel", "join the two"),
        ("desktop.search.panel", "desktop.page.panel", "desktop/app/composition.py"),
        ("index.parse.downscale", "index.parse.bits", "nothing of ours"),
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


def test_nothing_of_a_library_is_loaded_before_the_first_paint() -> None:
    """What the first picture of the window loads, the reader waits for each time."""
    program = """
import sys
import desktop.app.startup, desktop.app.settings, desktop.windows.first_paint
rooms = {".".join(name.split(".")[:2]) for name in sys.modules if name.startswith("index.")}
print(*sorted(rooms))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    light = {"index.errors", "index.files", "index.messages", "index.version"}
    assert set(done.stdout.split()) <= light
