"""Workbooks of every kind, sound or made to harm, written byte by byte where no program would."""

import struct
import zipfile
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

SHEET = "xl/worksheets/sheet1.xml"
_ODS_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
    'office:version="1.3"><office:body><office:spreadsheet>'
)
_ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def workbook(path: Path, fill: Callable[[Worksheet], object]) -> Path:
    """An xlsx of one sheet, « Sheet », filled by hand."""
    book = Workbook()
    assert isinstance(book.active, Worksheet)
    fill(book.active)
    book.save(path)
    return path


def rows_in(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    """An xlsx of these rows."""

    def fill(sheet: Worksheet) -> None:
        for row in rows:
            sheet.append(list(row))

    return workbook(path, fill)


def altered(source: Path, target: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """A copy of a zipped file, one part of it changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, change(content) if part == name else content)
    return target


def ods(path: Path, tables: str) -> Path:
    """An ods of these tables, as OpenDocument writes them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _ODS_TYPE, zipfile.ZIP_STORED)
        manifest = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
        space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        archive.writestr(
            "META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{space}">{manifest}</manifest:manifest>'
        )
        archive.writestr("content.xml", f"{_ODS_HEAD}{tables}{_ODS_TAIL}")
    return path


def xlsx_of(*sheets: str) -> bytes:
    """An xlsx whose sheets, « Un », « Deux », have these rows, as they are written in its parts."""
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = [(f"r{at}", name) for at, name in zip(range(1, len(sheets) + 1), ("Un", "Deux"), strict=False)]
    listed = "".join(f'<sheet name="{name}" sheetId="{link[1:]}" r:id="{link}"/>' for link, name in names)
    targets = "".join(f'<Relationship Id="{link}" Target="worksheets/{link}.xml"/>' for link, _name in names)
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", f'<workbook xmlns:r="{rel}"><sheets>{listed}</sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{targets}</Relationships>")
        for (link, _name), rows in zip(names, sheets, strict=True):
            archive.writestr(f"xl/worksheets/{link}.xml", f"<worksheet><sheetData>{rows}</sheetData></worksheet>")
    return stream.getvalue()


def compound(stream: str, content: bytes) -> bytes:
    """An OLE file of one stream, as an xls is, and an xlsx that a password opens ([MS-CFB])."""
    free, end = 0xFFFFFFFF, 0xFFFFFFFE
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<5H", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<9I109I", header, 40, 0, 1, 1, 0, 4096, end, 0, end, 0, 0, *[free] * 108)
    sectors = struct.pack("<128I", 0xFFFFFFFD, end, *range(3, 10), end, *[free] * 118)

    def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
        letters = name.encode("utf-16-le")
        told = (letters, len(letters) + 2, kind, 1, free, free, child, b"", 0, 0, 0, start, size)
        return struct.pack("<64sHBBIII16sIQQIQ", *told)

    entries = entry("Root Entry", 5, 1, end, 0) + entry(stream, 2, free, 2, 4096) + entry("", 0, free, 0, 0) * 2
    return bytes(header) + sectors + entries + content.ljust(4096, b"\0")
