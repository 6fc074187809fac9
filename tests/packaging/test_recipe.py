import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        (f"{PLUGINS}/platforms/libqxcb.so", True),
        (f"{PLUGINS}/platforms/libqoffscreen.so", True),
        (f"{PLUGINS}/platforms/libqwayland.so", True),
        (f"{PLUGINS}/platforms/libqvnc.so", False),
        (f"{PLUGINS}/wayland-shell-integration/libxdg-shell.so", True),
        (f"{PLUGINS}/wayland-shell-integration/libivi-shell.so", False),
        (f"{PLUGINS}/wayland-graphics-integration-server/libqt-plugin-wayland-egl.so", False),
        ("libwayland-client.so.0", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\tls\\qopensslbackend.dll", False),
        (f"{PLUGINS}/imageformats/libqgif.so", True),
        (f"{PLUGINS}/imageformats/libqtiff.so", False),
        (f"{PLUGINS}/imageformats/libqsvg.so", False),
        (f"{PLUGINS}/iconengines/libqsvgicon.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6\\translations\\qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/translations/qt_help_de.qm", False),
        ("resources/translations/liverleaf_de.qm", True),
        ("rapidfuzz/distance/metrics_cpp.so", True),
        ("rapidfuzz/distance/metrics_cpp_avx2.so", False),
        ("PIL/_imaging.cpython-311-x86_64-linux-gnu.so", True),
        ("libcups.so.2", False),
        ("PIL/_avif.cpython-311-x86_64-linux-gnu.so", False),
        ("resources/page/page.html", True),
    ],
)
def test_the_tables_say_what_goes_into_the_bundle(target: str, wanted: bool) -> None:
    from recipe import is_wanted

    assert is_wanted(target) is wanted


@pytest.mark.parametrize(
    ("module", "wanted"),
    [("PIL.JpegImagePlugin", True), ("PIL.FpxImagePlugin", False), ("PIL.Image", True)],
)
def test_of_the_formats_of_pictures_only_ours_go_in(module: str, wanted: bool) -> None:
    from recipe import is_wanted_module

    assert is_wanted_module(module) is wanted


def test_a_library_stays_only_while_something_that_stays_needs_it() -> None:
    from recipe import trim

    xcb, gtk = f"{PLUGINS}/platforms/libqxcb.so", f"{PLUGINS}/platformthemes/libqgtk3.so"
    binaries = [
        (xcb, "/qt/xcb", "BINARY"),
        (gtk, "/qt/gtk", "BINARY"),
        ("_struct.so", "/py/_struct", "EXTENSION"),
        ("libpython3.11.so.1.0", "/lib/python", "BINARY"),
        ("libxcb.so.1", "/lib/xcb", "BINARY"),
        ("libXau.so.6", "/lib/xau", "BINARY"),
        ("libcairo.so.2", "/lib/cairo", "BINARY"),
        ("PySide6/Qt/lib/libQt6Network.so.6", "/qt/network", "BINARY"),
    ]
    datas = [
        ("libQt6Network.so.6", "PySide6/Qt/lib/libQt6Network.so.6", "SYMLINK"),
        ("resources/page/page.css", "/ours/page.css", "DATA"),
    ]
    links = {
        "/qt/xcb": {"libxcb.so.1"},
        "/lib/xcb": {"libXau.so.6", "libc.so.6"},
        "/qt/gtk": {"libcairo.so.2", "libQt6Network.so.6"},
    }

    kept, data = trim(binaries, datas, lambda file: links.get(file, set()))

    assert [target for target, _, _ in kept] == [
        xcb,
        "_struct.so",
        "libpython3.11.so.1.0",
        "libxcb.so.1",
        "libXau.so.6",
    ]
    assert [target for target, _, _ in data] == ["resources/page/page.css"]


def test_what_the_system_brings_stays_out_with_all_that_it_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import recipe
    from PyInstaller.depend import bindepend

    links = {
        "/qt/cups": {
            ("libcups.so.2", "/lib/cups"),
            ("libgnutls.so.30", "/lib/tls"),
            ("libz.so.1", "/z"),
        },
        "/lib/cups": {("libgnutls.so.30", "/lib/tls"), ("libz.so.1", "/z")},
        "/qt/png": {("libz.so.1", "/z")},
    }
    monkeypatch.setattr(bindepend, "get_imports", links.__getitem__)

    assert recipe._linked_with("/qt/cups") == set()
    assert recipe._linked_with("/qt/png") == {"libz.so.1"}


def test_libraries_are_found_by_their_names_as_windows_and_macos_write_them() -> None:
    from recipe import trim

    windows = [
        ("PySide6\\plugins\\platforms\\qwindows.dll", "C:/qwindows", "BINARY"),
        ("PySide6\\Qt6Gui.dll", "C:/gui", "BINARY"),
        ("VCRUNTIME140.dll", "C:/runtime", "BINARY"),
        ("PySide6\\Qt6Network.dll", "C:/network", "BINARY"),
        ("python311.dll", "C:/python", "BINARY"),
    ]
    links = {"C:/qwindows": {"Qt6Gui.dll"}, "C:/gui": {"vcruntime140.dll", "KERNEL32.dll"}}
    kept, _ = trim(windows, [], lambda file: links.get(file, set()))
    frame = "QtGui.framework/Versions/A/QtGui"
    apple = [
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "/cocoa", "BINARY"),
        (f"PySide6/Qt/lib/{frame}", "/gui", "BINARY"),
        ("Python", "/python", "BINARY"),
        ("libother.dylib", "/other", "BINARY"),
    ]
    left, _ = trim(apple, [], lambda file: {f"@rpath/{frame}"} if file == "/cocoa" else set())

    assert [source for _, source, _ in kept] == [
        "C:/qwindows", "C:/gui", "C:/runtime", "C:/python",
    ]  # fmt: skip
    assert [source for _, source, _ in left] == ["/cocoa", "/gui", "/python"]


def test_only_on_linux_is_anything_stripped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import recipe

    entry = ("PIL/_imaging.cpython-311-darwin.so", "/wheels/_imaging.so", "EXTENSION")
    monkeypatch.setattr(recipe.sys, "platform", "darwin")

    assert recipe._stripped(entry, tmp_path) == entry


def test_every_folder_of_resources_is_shipped_as_it_is_or_as_what_is_built_of_it() -> None:
    spec = (ROOT / "packaging" / "liverleaf.spec").read_text(encoding="utf-8")
    folders = {folder.name for folder in (ROOT / "resources").iterdir() if folder.is_dir()}
    (shipped,) = re.findall(r"for name in \(([^)]+)\)", spec)

    assert folders - {"starter", "translations"} == set(re.findall(r'"(\w+)"', shipped))
