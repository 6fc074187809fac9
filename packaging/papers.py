"""The papers that a bundle travels with: the licence of every part, and the bill of materials."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from parts import Part

SBOM: Final = "liverleaf.cdx.json"
_SPDX: Final = frozenset(
    "Apache-2.0 BSD-2-Clause BSD-3-Clause CC0-1.0 HPND-sell-variant IJG ISC LGPL-2.1-or-later"
    " LGPL-3.0-only MIT MIT-Modern-Variant OFL-1.1 PSF-2.0 Zlib libtiff 0BSD".split()
)
_NAMESPACE: Final = uuid.UUID("7e5a7a6c-6c1f-4b0e-9a59-2f1f0a1c9d10")


def write_licences(folder: Path, parts: Sequence[Part]) -> None:
    """Fill `folder` with the texts of each part, and a README that says whose is where.

    A text that several parts share lies in the folder of the first.
    """
    rows = ["# The parts of Liverleaf and their licences", ""]
    rows += [
        "| part | version | licence, in its makers' words | text |",
        "| --- | --- | --- | --- |",
    ]
    places: dict[bytes, str] = {}
    for part in parts:
        own = part.name.replace(" ", "-")
        for text in part.texts:
            content = text.read_bytes()
            if content not in places:
                places[content] = f"{own}/{text.name}"
                (folder / own).mkdir(parents=True, exist_ok=True)
                (folder / own / text.name).write_bytes(content)
        names = ", ".join(f"`{places[text.read_bytes()]}`" for text in part.texts)
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
    component = {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "licenses": [{"license": {"id" if known else "name": part.licence}}],
        "purl": part.purl,
    }
    if part.files:
        places = [{"location": file} for file in part.files]
        component["evidence"] = {"occurrences": places}
    return component
