"""Workbooks as spreadsheet programs write them: shared strings, cells left out."""

import io
import zipfile
from xml.sax.saxutils import escape

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEADER = (
    "Count",
    "Ingredient",
    "Brand Name",
    "Likelihood Score",
    "Chapter Title",
    "Last Update",
    "Year Approved",
    "In LiverTox",
    "Primary Classification",
    "Secondary Classification",
)
CAPTION = ("LiverTox master list",)


def workbook(*rows: tuple[str | int | None, ...], extra: bytes = b"", settings: str = "") -> bytes:
    """A workbook of these rows; None leaves its cell out. `settings` are elements of its own."""
    strings: list[str] = []
    sheet = ""
    for number, row in enumerate(rows, start=1):
        cells = (_cell(value, column, number, strings) for column, value in enumerate(row))
        sheet += f'<row r="{number}">{"".join(cells)}</row>'
    shared = "".join(f"<si><r><t>{escape(text)}</t></r></si>" for text in strings)
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{NS}">{settings}</workbook>',
        "xl/sharedStrings.xml": f'<sst xmlns="{NS}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{NS}"><sheetData>{sheet}</sheetData></worksheet>'
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
        if extra:
            book.writestr("xl/media/bomb.bin", extra)
    return out.getvalue()


def _cell(value: str | int | None, column: int, row: int, strings: list[str]) -> str:
    if value is None:
        return ""
    place = f"{chr(ord('A') + column)}{row}"
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    strings.append(value)
    return f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>'
