"""Small archives of starter texts."""

import io
import tarfile
from pathlib import Path

from tests.desktop.current_libraries import STARTER

CHAPTERS = ("Amiodarone.txt", "Metoprolol.txt", "Nabumetone.txt", "Statins.txt")


def pack(archive: Path, names: tuple[str, ...] = CHAPTERS, *, copies: int = 0) -> Path:
    """Write an archive of starter texts; `copies` adds so many of the first under other names."""
    with tarfile.open(archive, "w:gz") as tar:
        for name in names:
            tar.add(STARTER / name, name)
        data = (STARTER / names[0]).read_bytes()
        for number in range(copies):
            member = tarfile.TarInfo(f"Copy_{number}.txt")
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    return archive


def damage(archive: Path) -> Path:
    """Cut the end of an archive off."""
    data = archive.read_bytes()
    archive.write_bytes(data[: len(data) // 2])
    return archive
