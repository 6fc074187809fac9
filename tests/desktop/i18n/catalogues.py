"""What the code says, what the catalogues have of it, and catalogues made ready to be spoken."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.i18n import translate as texts
from desktop.i18n.language import install

ROOT: Final = Path(__file__).resolve().parents[3]
CATALOGUES: Final = ROOT / "resources" / "translations"
GERMAN: Final = CATALOGUES / "liverleaf_de.ts"
Key = tuple[str, str]


@dataclass(frozen=True)
class Message:
    """One text of a catalogue; `translations` are its forms, where it has a count."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool
    counted: bool


def update(catalogue: Path) -> None:
    """Bring a catalogue up to date, as `make translations` does; one not there is begun."""
    subprocess.run([sys.executable, ROOT / "packaging" / "texts.py", catalogue], check=True)


def messages(catalogue: Path) -> list[Message]:
    """All texts of a catalogue."""
    return [
        _message(context.findtext("name") or "", message)
        for context in ElementTree.parse(catalogue).iter("context")
        for message in context.iter("message")
    ]


def said() -> Iterator[tuple[str, Key]]:
    """Every text that the code gives to be translated: where it stands, its context and itself."""
    for path in sorted(
        path for name in ("index", "desktop") for path in (ROOT / name).rglob("*.py")
    ):
        place = path.relative_to(ROOT).as_posix()
        for context, call in _calls(ast.parse(path.read_text(encoding="utf-8")), ""):
            for key in _keys(call, context):
                yield f"{place}:{call.lineno}", key


def compiled(folder: Path, catalogue: Path = GERMAN) -> Path:
    """The catalogue as the program reads it, made in `folder`."""
    made = folder / f"{catalogue.stem}.qm"
    program = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([program, "-silent", catalogue, "-qm", made], check=True)
    return made


def _message(context: str, message: ElementTree.Element) -> Message:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return Message(
        context,
        message.findtext("source") or "",
        tuple(forms or [translation.text or ""]),
        finished=translation.get("type") is None,
        counted=message.get("numerus") == "yes",
    )


def _calls(node: ast.AST, context: str) -> Iterator[tuple[str, ast.Call]]:
    """The calls in `node`, each with the class that it stands in."""
    if isinstance(node, ast.Call):
        yield context, node
    inner = node.name if isinstance(node, ast.ClassDef) else context
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, inner)


def _keys(call: ast.Call, inside: str) -> Iterator[Key]:
    match call:
        case ast.Call(
            func=ast.Name(id="translate" | "marked"),
            args=[ast.Constant(value=str(context)), ast.Constant(value=str(text)), *_],
        ):
            yield context, text
        case ast.Call(
            func=ast.Attribute(attr="tr", value=ast.Name(id=name)),
            args=[ast.Constant(value=str(text)), *_],
        ):
            yield inside if name == "self" else name, text
        case _:
            pass


@contextmanager
def speaking_german(folder: Path, application: QApplication) -> Iterator[None]:
    """Have `application` speak German for a while, by a catalogue made in `folder`."""
    before = QLocale()
    install(compiled(folder), QLocale("de"), application)
    try:
        yield
    finally:
        for translator in application.findChildren(QTranslator):
            application.removeTranslator(translator)
            translator.deleteLater()
        texts.speak(texts.Language())
        QLocale.setDefault(before)
