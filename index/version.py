"""Which Liverleaf this is."""

from __future__ import annotations

from typing import Final

VERSION: Final = "0.2.0"
PROGRAM: Final = f"Liverleaf {VERSION}"
# A library in one file.
LEAF_SUFFIX: Final = ".leaf"
# The packaged program started with this reads sources for another one: `importer.reader_process`.
READER_OPTION: Final = "--read-sources"
