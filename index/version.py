"""Which Liverleaf this is."""

from __future__ import annotations

from typing import Final

VERSION: Final = "0.1.0"
PROGRAM: Final = f"Liverleaf {VERSION}"
