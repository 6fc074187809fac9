"""How a bundle is made, for the program and for the bare window it is measured against.

Imported by the spec files, which PyInstaller runs.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
CONTENTS: Final = "contents.json"

# Where it goes in the bundle, the file it is made of, and PyInstaller's word for its kind.
Entry = tuple[str, str, str]

EXCLUDED_MODULES: Final = (
    # No network: Qt's is not there, and Python's has no encryption.
    "PySide6.QtNetwork",
    "ssl",
    # What some library names and nothing of ours comes to.
    "asyncio",
    "doctest",
    "multiprocessing",
    "pdb",
    "pip",
    "pydoc",
    "setuptools",
    "tkinter",
    "unittest",
    "xml.dom",
    "xml.etree",
    "xml.sax.expatreader",
    "xmlrpc",
    # Parts of lxml besides its parser.
    "lxml.builder",
    "lxml.html",
    "lxml.isoschematron",
    "lxml.objectify",
    "lxml.sax",
    # Colour profiles and PDF belong to formats that are left out below.
    "PIL.ImageCms",
    "PIL.PdfParser",
    # Elsewhere only what asks Windows something imports it.
    *(("ctypes",) if sys.platform == "linux" else ()),
)

# Qt loads its plugins by name, so nothing else says which are needed. None reads SVG: no picture of
# a chapter can then be a drawing that names files. Our own icons are drawn by `QSvgRenderer`.
PLUGINS: Final = (
    "imageformats/*gif*",
    "imageformats/*jpeg*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platforms/*cocoa*",
    "platforms/*offscreen*",
    "platforms/*qwayland*",
    "platforms/*windows*",
    "platforms/*xcb*",
    "platformthemes/*portal*",
    "printsupport/*",
    "styles/*",
    # A frame of Qt's own where the desktop draws none.
    "wayland-decoration-client/*bradient*",
    "wayland-shell-integration/*xdg-shell*",
    "xcbglintegrations/*",
)
# Of Qt's own texts those for its buttons and dialogs, in the languages that we have catalogues of.
LANGUAGES: Final = tuple(
    path.stem.removeprefix("liverleaf_")
    for path in sorted((ROOT / "resources" / "translations").glob("liverleaf_*.ts"))
)
TRANSLATIONS: Final = (
    "resources/translations/*.qm",
    *(f"*/translations/qtbase_{language}.qm" for language in LANGUAGES),
)
LEFT_OUT: Final = (
    "lxml/isoschematron/*",
    # Pictures are JPEG, PNG or GIF; other formats, colour profiles and Tk are never asked for.
    "PIL/_avif*",
    "PIL/_imagingcms*",
    "PIL/_imagingtk*",
    "PIL/_webp*",
    # We measure distances between two words: no ratios, and nothing that AVX2 would make quicker.
    "rapidfuzz/fuzz_cpp*",
    "rapidfuzz/utils_cpp*",
    "rapidfuzz/*_avx2*",
)
# The system's own fits its print server; ours would bring GnuTLS and Kerberos along. Wayland's is
# there wherever Wayland is, and has to fit the graphics driver.
OF_THE_SYSTEM: Final = ("libcups.so*", "libwayland-*.so*")
# Files that come with their debugging symbols, four fifths of them.
STRIPPED: Final = ("PIL/_imaging.*.so", "nacl/_sodium.*.so")
# Pillow loads these by name; of the others, one for each format there is, none is ever asked for.
PICTURE_FORMATS: Final = ("Bmp", "Gif", "Jpeg", "Mpo", "Png", "Ppm", "Tiff")


def bundle(script: Path, name: str, **options: Any) -> Any:
    """Analyse `script` and collect its bundle; returns what COLLECT returns.

    `options` are `datas` and `hiddenimports` of the analysis, the rest goes to the executable.
    """
    # Only here: outside a spec file PyInstaller is not ready to be asked.
    from PyInstaller.building.api import COLLECT, EXE, PYZ
    from PyInstaller.building.build_main import Analysis
    from PyInstaller.config import CONF

    analysis = Analysis(
        [str(script)],
        pathex=[str(ROOT)],
        datas=[(str(source), target) for source, target in options.pop("datas", ())],
        hiddenimports=list(options.pop("hiddenimports", ())),
        excludes=list(EXCLUDED_MODULES),
    )
    analysis.binaries, analysis.datas = trim(analysis.binaries, analysis.datas)
    analysis.pure = [entry for entry in analysis.pure if is_wanted_module(entry[0])]
    work = Path(CONF["workpath"])
    _note(work, analysis.pure, [*analysis.binaries, *analysis.datas])
    analysis.binaries = [_stripped(entry, work) for entry in analysis.binaries]
    archive = PYZ(analysis.pure)
    twins = options.pop("twins", {name: {}})
    programs = [
        EXE(archive, analysis.scripts, [], exclude_binaries=True, name=twin, **options, **other)
        for twin, other in twins.items()
    ]
    return COLLECT(*programs, analysis.binaries, analysis.datas, name=name)


def trim(
    binaries: Iterable[Entry],
    datas: Iterable[Entry],
    imports_of: Callable[[str], set[str]] | None = None,
) -> tuple[list[Entry], list[Entry]]:
    """`binaries` and `datas` without what the program never loads.

    Plugins and resources by the tables above; shared libraries when nothing that stays needs
    them. `imports_of` names the libraries that a file is linked with.
    """
    stay = [entry for entry in binaries if is_wanted(entry[0])]
    libraries = {
        _name(target): (target, source, kind)
        for target, source, kind in stay
        if is_library((target, source, kind))
    }
    needed = _needed((entry for entry in stay if not is_library(entry)), libraries, imports_of)
    dropped = {target for name, (target, _, _) in libraries.items() if name not in needed}
    # Qt's libraries lie in their own folder and are links, among the data, beside the program.
    return (
        [entry for entry in stay if entry[0] not in dropped],
        [entry for entry in datas if is_wanted(entry[0]) and entry[1] not in dropped],
    )


def is_wanted(target: str) -> bool:
    """Whether the tables let a file into the bundle."""
    path = target.replace("\\", "/")
    _, is_plugin, plugin = path.partition("/plugins/")
    if is_plugin:
        return any(fnmatch(plugin, pattern) for pattern in PLUGINS)
    if "/translations/" in path:
        return any(fnmatch(path, pattern) for pattern in TRANSLATIONS)
    return not any(fnmatch(path, pattern) for pattern in (*LEFT_OUT, *OF_THE_SYSTEM))


def is_wanted_module(name: str) -> bool:
    """Whether the tables let a module of Python into the bundle."""
    picture = name.removeprefix("PIL.").removesuffix("ImagePlugin")
    is_format = name == f"PIL.{picture}ImagePlugin"
    return not is_format or picture in PICTURE_FORMATS


def is_library(entry: Entry) -> bool:
    """Whether a file is there only because others are linked with it."""
    target, _, kind = entry
    name = _name(target)
    # On macOS it may be plain "Python".
    is_python = name == "python" or name.startswith(("libpython", "python3", "python."))
    return kind == "BINARY" and "plugins" not in target and not is_python


def _needed(
    first: Iterable[Entry],
    libraries: dict[str, Entry],
    imports_of: Callable[[str], set[str]] | None,
) -> set[str]:
    imports_of = imports_of or _linked_with
    needed: set[str] = set()
    waiting = [source for _, source, _ in first]
    while waiting:
        for name in {_name(each) for each in imports_of(waiting.pop())} & libraries.keys() - needed:
            needed.add(name)
            waiting.append(libraries[name][1])
    return needed


def _name(path: str) -> str:
    """The name of a file whatever the system writes between folders, and in whatever case."""
    return PurePosixPath(path.replace("\\", "/")).name.casefold()


def _linked_with(file: str) -> set[str]:
    """The libraries that `file` needs, theirs too, but for those that the system brings."""
    from PyInstaller.depend.bindepend import get_imports

    found = {PurePosixPath(name).name: path for name, path in get_imports(file)}
    left = [name for name in found if any(fnmatch(name, each) for each in OF_THE_SYSTEM)]
    theirs = {
        PurePosixPath(name).name for each in left for name, _ in get_imports(found[each] or each)
    }
    return found.keys() - theirs - set(left)


def _stripped(entry: Entry, work: Path) -> Entry:
    target, source, kind = entry
    # Elsewhere `strip` is another program, and the files are without symbols.
    wanted = sys.platform == "linux" and any(fnmatch(target, each) for each in STRIPPED)
    if not wanted:
        return entry
    smaller = work / Path(target).name
    subprocess.run(["strip", "--strip-unneeded", "-o", smaller, source], check=True)
    return target, str(smaller), kind


def _note(folder: Path, modules: Sequence[Entry], files: Sequence[Entry]) -> None:
    """Write down what the bundle is made of, for licences and the bill of materials."""
    note = {
        "python": sys.version.split()[0],
        "modules": sorted({str(source) for _, source, _ in modules if source}),
        "files": {target.replace("\\", "/"): str(source) for target, source, _ in sorted(files)},
    }
    (folder / CONTENTS).write_text(json.dumps(note, indent=1), encoding="utf-8")
