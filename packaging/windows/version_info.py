"""What Windows shows of liverleaf.exe under Properties, as PyInstaller reads it."""

from __future__ import annotations

_TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The makers of Liverleaf"),
      StringStruct("FileDescription", "Liverleaf"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "liverleaf"),
      StringStruct("LegalCopyright", "Apache-2.0"),
      StringStruct("OriginalFilename", "liverleaf.exe"),
      StringStruct("ProductName", "Liverleaf"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def version_info(version: str) -> str:
    """The resource for `version`, such as 0.1.0; Windows wants four numbers."""
    numbers = tuple(int(number) for number in version.split("."))
    return _TEMPLATE.format(version=version, numbers=(*numbers, 0, 0, 0, 0)[:4])
