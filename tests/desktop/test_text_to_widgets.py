"""Text reaches a label, a tooltip or a page in one way: found in the code, any other is named."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from desktop.paths import RESOURCES

DESKTOP: Final = RESOURCES.parent / "desktop"
DOORS: Final = ("theme/plain_text.py", "theme/closed_document.py")
# What shows text that may look like HTML, and what is to be taken instead.
CLASSES: Final = {
    **dict.fromkeys(("QLabel", "QSplashScreen"), "PlainLabel or LinkLabel"),
    **dict.fromkeys(("QMessageBox", "QErrorMessage", "QInputDialog"), "plain_question"),
    **dict.fromkeys(("QProgressDialog", "QWizardPage"), "a dialog of PlainLabels"),
    **dict.fromkeys(("QTextEdit", "QTextBrowser"), "ClosedBrowser"),
    **dict.fromkeys(("QTextDocument",), "ClosedDocument"),
    **dict.fromkeys(("QStaticText", "QWhatsThis"), "a PlainLabel"),
}
TIPS: Final = ("setToolTip", "setTabToolTip", "setStatusTip", "setWhatsThis", "setTabWhatsThis")
METHODS: Final = {
    **dict.fromkeys(("setTextFormat", "setInformativeText", "setDetailedText"), "PlainLabel"),
    **dict.fromkeys(("insertHtml", "setMarkdown"), "HTML that `desktop` escaped, by setHtml"),
    **dict.fromkeys(("setToolTipsVisible",), "no tooltips in menus"),
}
# The pages that are set from HTML: each of them escapes what it is given.
SET_FROM_HTML: Final = {
    "compare/panel.py": 1,
    "importing/dialog.py": 1,
    # What is copied of a table: escaped text in cells of our own.
    "page/copied_text.py": 1,
    "page/foldable_view.py": 1,
    "printing/sheets.py": 1,
    "theme/text_page.py": 1,
}


def faults_of(tree: ast.Module) -> Iterator[str]:
    """What a file does in another way than through the doors, with the way to take."""
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(bases=bases):
                yield from (_instead(base, CLASSES) for base in bases)
            case ast.Call(func=ast.Attribute(attr=name), args=[*_, text]) if name in TIPS:
                yield "" if _is_plain_tip(text) else f"{node.lineno}: {name} takes plain_tip(…)"
            case ast.Call(func=ast.Attribute(value=ast.Name(id="QToolTip"))):
                yield f"{node.lineno}: QToolTip: use show_tip"
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=made)) if (
                name in CLASSES and made != "ExtraSelection"
            ):
                yield f"{node.lineno}: {name}: use {CLASSES[name]}"
            case ast.Call(func=func):
                yield _instead(func, CLASSES)
                yield _instead(func, METHODS)
            case ast.If() if _names_tip_role(node.test):
                yield from _tips_returned(node)
    asked = sum(_names_tip_role(node.test) for node in ast.walk(tree) if isinstance(node, ast.If))
    if asked != sum(map(_is_tip_role, ast.walk(tree))):
        yield "ToolTipRole: answer it in an `if` of its own with plain_tip(…)"


def _instead(used: ast.expr, instead: dict[str, str]) -> str:
    name = used.id if isinstance(used, ast.Name) else getattr(used, "attr", "")
    return f"{used.lineno}: {name}: use {instead[name]}" if name in instead else ""


def _tips_returned(node: ast.If) -> Iterator[str]:
    for each in (inner for part in node.body for inner in ast.walk(part)):
        if isinstance(each, ast.Return) and each.value is not None:
            value = each.value.values[0] if isinstance(each.value, ast.BoolOp) else each.value
            yield "" if _is_plain_tip(value) else f"{each.lineno}: a tooltip takes plain_tip(…)"


def _is_plain_tip(text: ast.expr) -> bool:
    return isinstance(text, ast.Call) and getattr(text.func, "id", "") == "plain_tip"


def _names_tip_role(test: ast.expr) -> bool:
    return any(map(_is_tip_role, ast.walk(test)))


def _is_tip_role(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr in ("ToolTipRole", "StatusTipRole")


def test_no_text_reaches_a_widget_in_another_way() -> None:
    files = {str(file.relative_to(DESKTOP)): file for file in sorted(DESKTOP.rglob("*.py"))}
    faults = [
        f"desktop/{name}:{fault}"
        for name, file in files.items()
        if name not in DOORS
        for fault in faults_of(ast.parse(file.read_text(encoding="utf-8")))
        if fault
    ]

    assert len(files) > 150
    assert not faults, "\n" + "\n".join(faults)


def test_every_page_set_from_html_is_known() -> None:
    found = {
        str(file.relative_to(DESKTOP)): count
        for file in DESKTOP.rglob("*.py")
        if (count := file.read_text(encoding="utf-8").count(".setHtml("))
    }

    assert found == SET_FROM_HTML


@pytest.mark.parametrize(
    "line",
    [
        "label = QLabel(title)",
        "label = QtWidgets.QLabel(title)",
        "class Shown(QLabel): pass",
        "widget.setToolTip(title)",
        "item.setToolTip(0, title)",
        "bar.setTabToolTip(0, f'<p>{title}</p>')",
        "action.setStatusTip(title)",
        "widget.setWhatsThis(title)",
        "QToolTip.showText(at, title)",
        "label.setTextFormat(Qt.TextFormat.RichText)",
        "box = QMessageBox(self)",
        "QMessageBox.question(self, title, title)",
        "item.setData(0, Qt.ItemDataRole.ToolTipRole, title)",
        "def data(role):\n if role == Qt.ItemDataRole.ToolTipRole:\n  return title",
        "def data(role):\n return {Qt.ItemDataRole.ToolTipRole: title}[role]",
        "page = QTextBrowser()",
        "document = QTextDocument()",
    ],
)
def test_another_way_is_found(line: str) -> None:
    assert any(faults_of(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        "label = PlainLabel(title)",
        "item.setToolTip(0, plain_tip(title))",
        "def data(role):\n if role == Qt.ItemDataRole.ToolTipRole:\n  return plain_tip(a) or None",
    ],
)
def test_the_way_is_let_pass(line: str) -> None:
    assert not any(faults_of(ast.parse(line)))


def test_the_doors_are_where_they_are_said_to_be() -> None:
    assert all(Path(DESKTOP, name).is_file() for name in DOORS)
