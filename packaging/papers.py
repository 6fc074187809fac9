"""The papers that a bundle travels with: the licence of every part, and the bill of materials."""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from parts import Part

SBOM: Final = "liverleaf.cdx.json"
_SPDX: Final = frozenset(
    "Apache-2.0 BSD-2-Clause BSD-3-Clause LGPL-3.0-only MIT OFL-1.1 PSF-2.0".split()
)
_NAMESPACE: Final = uuid.UUID("7e5a7a6c-6c1f-4b0e-9a59-2f1f0a1c9d10")


def write_licences(folder: Path, parts: Sequence[Part]) -> None:
    """Fill `folder` with a folder of texts for each part, and a README that lists them."""
    rows = ["# The parts of Liverleaf and their licences", ""]
    rows += [
        "| part | version | licence, in its makers' words | text |",
        "| --- | --- | --- | --- |",
    ]
    for part in parts:
        own = folder / part.name.replace(" ", "-")
        own.mkdir(parents=True)
        for text in part.texts:
            shutil.copyfile(text, own / text.name)
        names = ", ".join(f"`{own.name}/{text.name}`" for text in part.texts)
        rows.append(f"| {part.name} | {part.version} | {part.licence} | {names} |")
    (folder / "README.md").write_text("\n".join(rows) + "\n", encoding="utf-8")


def sbom(version: str, parts: Sequence[Part]) -> dict[str, Any]:
    """The bill of materials, after CycloneDX 1.5. The same parts give the same bill."""
    components = [_component(part) for part in parts]
    program = {
        "type": "application",
        "bom-ref": f"pkg:generic/liverleaf@{version}",
        "name": "liverleaf",
        "version": version,
        "licenses": [{"license": {"id": "Apache-2.0"}}],
        "purl": f"pkg:generic/liverleaf@{version}",
    }
    references = [component["bom-ref"] for component in components]
    serial = uuid.uuid5(_NAMESPACE, json.dumps([program["bom-ref"], *references]))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": program},
        "components": components,
        "dependencies": [{"ref": program["bom-ref"], "dependsOn": references}],
    }


def _component(part: Part) -> dict[str, Any]:
    known = part.licence in _SPDX
    return {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "licenses": [{"license": {"id" if known else "name": part.licence}}],
        "purl": part.purl,
    }
