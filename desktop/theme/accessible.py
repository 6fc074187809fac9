"""Objects described to screen readers by interfaces of our own, where Qt's do not say enough."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from shiboken6 import VoidPtr

_Maker = Callable[[Any], QAccessibleInterface]
_MAKERS: Final[dict[type[QObject], _Maker]] = {}
# What `interface_cast` returns for what an object is not: None or 0 would crash.
NOTHING: Final = VoidPtr(0)
# Qt asks for a child that is not there, and its types have no word for that.
NO_INTERFACE: Final = cast(QAccessibleInterface, None)


def describe(kind: type[QObject], maker: _Maker) -> None:
    """Have every object that is exactly a `kind` described by what `maker` makes of it."""
    if not _MAKERS:
        QAccessible.installFactory(_interface_of)
    _MAKERS[kind] = maker


def pointer(address: int) -> Any:
    """What `interface_cast` returns for the address that Qt's own gave: an int would crash."""
    return VoidPtr(address)


class Described(QAccessibleInterface):
    """An object without children, actions or a place on the screen; subclasses say what it is."""

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return cast(QObject, None)

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        return NO_INTERFACE

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return NO_INTERFACE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        return QRect()

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        pass

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return NOTHING


def _interface_of(_name: str, described: QObject) -> QAccessibleInterface | None:
    maker = _MAKERS.get(type(described))
    return None if maker is None else maker(described)
