"""How far the sheets of an xlsx or ods reach, told from their XML before a library lays them out whole.

Calamine keeps a sheet as a rectangle: one stray cell in XFD1048576 would take 500 GB. A first look counts every cell
that is named, in a time nobody notices; only a sheet that then seems too large is parsed, for its filled cells alone
(a column coloured down to the last row is empty). openpyxl's read-only mode and defusedxml's parsers were looked at:
ten and four times slower than two handlers of expat, themselves ten times slower than the first look.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import BinaryIO, Final
from xml.parsers import expat

from ptce_desk.domain.table_faults import Notice, TableFault
from ptce_desk.imports.tables.book import Limits, Noticed, TableError

_MANIFEST: Final = "META-INF/manifest.xml"
_CHUNK: Final = 1 << 20
_LONGEST_TAG: Final = 1 << 12
_NAMED: Final = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_FORMULA: Final = re.compile(rb"<c\b([^>]*)>\s*<f\b[^>]*(?:/>|>[^<]*</f>)\s*(<v>[^<]|<v\b)?")
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_OF_DAMAGE: Final = (
    *(zipfile.BadZipFile, zlib.error, struct.error, expat.ExpatError),
    *(NotImplementedError, EOFError, KeyError, ValueError, OSError, RuntimeError),
)
"""What the libraries raise on a file whose bytes were changed."""
_TO_LOOK_AT: Final = 1_000
"""Faulty cells told one by one."""


@dataclass(slots=True)
class Reach:
    """Where the filled cells of a sheet stand, counted from 1, and the formulas that came with no value."""

    top: int = 0
    bottom: int = 0
    left: int = 0
    right: int = 0
    noticed: list[Noticed] = field(default_factory=list)

    @property
    def cells(self) -> int:
        """How many cells the rectangle holds."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1) if self.bottom else 0

    def take(self, row: int, column: int, last_row: int, last_column: int) -> None:
        """A filled cell, repeated as far as the last row and column."""
        if not self.bottom:
            self.top, self.left = row, column
        self.top, self.left = min(self.top, row), min(self.left, column)
        self.bottom, self.right = max(self.bottom, last_row), max(self.right, last_column)

    def passes(self, limits: Limits) -> bool:
        """Whether it is more than may be read."""
        return self.cells > limits.cells or self.bottom - self.top >= limits.rows


def reaches(stream: BinaryIO, limits: Limits) -> tuple[str, dict[str, Reach]]:
    """What a zipped workbook is, xlsx or ods, and how far each of its sheets reaches, by their names.

    Args:
        stream: the file, at its beginning.
        limits: what it may hold.

    Raises:
        TableError: it is no workbook, is damaged, defines entities, or passes the limits.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
            if sum(part.file_size for part in archive.infolist()) > limits.unpacked:
                raise TableError(TableFault.TOO_BIG)
            if any(part.flag_bits & 1 for part in archive.infolist()) or _is_encrypted(archive, names, limits):
                raise TableError(TableFault.PROTECTED)
            if "xl/workbook.xml" in names:
                kind, found = "xlsx", _of_xlsx(archive, limits)
            elif "content.xml" in names:
                kind, found = "ods", _of_ods(archive, limits)
            else:
                raise TableError(TableFault.NOT_A_TABLE)
    except _OF_DAMAGE as problem:
        raise TableError(TableFault.DAMAGED) from problem
    for sheet, reach in found.items():
        place = f"{column_letters(reach.right)}{reach.bottom}"
        if reach.cells > limits.cells:
            raise TableError(TableFault.TOO_MANY_CELLS, sheet, place)
        if reach.passes(limits):
            raise TableError(TableFault.TOO_MANY_ROWS, sheet, place)
    if sum(reach.cells for reach in found.values()) > limits.cells:
        raise TableError(TableFault.TOO_MANY_CELLS)
    return kind, found


def _is_encrypted(archive: zipfile.ZipFile, names: AbstractSet[str], limits: Limits) -> bool:
    """Whether a password opens an ods: its manifest, which stays plain, says how (OpenDocument 1.3, part 2)."""
    return _MANIFEST in names and b":encryption-data" in b"".join(_unpacked(archive, _MANIFEST, limits))


def column_letters(column: int) -> str:
    """How spreadsheets call a column, counted from 1: « A », « AB »."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _unpacked(archive: zipfile.ZipFile, name: str, limits: Limits) -> Iterator[bytes]:
    """A part of an archive as it unpacks, no further than the limits whatever its directory says."""
    unpacked = 0
    before = b""
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK):
            unpacked += len(chunk)
            if unpacked > limits.unpacked:
                raise TableError(TableFault.TOO_BIG)
            seam = before + chunk[:16]
            if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk or b"<!DOCTYPE" in seam or b"<!ENTITY" in seam:
                raise TableError(TableFault.DECLARES_ENTITIES)
            before = chunk[-16:]
            yield chunk


def _parse(parser: expat.XMLParserType, archive: zipfile.ZipFile, name: str, limits: Limits) -> None:
    def refuse(*_declaration: object) -> None:
        raise TableError(TableFault.DECLARES_ENTITIES)

    parser.StartDoctypeDeclHandler = refuse
    for chunk in _unpacked(archive, name, limits):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _of_xlsx(archive: zipfile.ZipFile, limits: Limits) -> dict[str, Reach]:
    names: dict[str, str] = {}
    targets: dict[str, str] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "sheet":
            link = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            names[link] = attributes.get("name", "")
        elif tag.rpartition(":")[2] == "Relationship":
            target = attributes.get("Target", "")
            targets[attributes.get("Id", "")] = target[1:] if target.startswith("/") else f"xl/{target}"

    held = set(archive.namelist())
    for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        parser = expat.ParserCreate()
        parser.StartElementHandler = start
        _parse(parser, archive, name, limits)
    parts = {sheet: targets.get(link, "") for link, sheet in names.items()}
    for name in held - set(parts.values()):
        if name.endswith((".xml", ".rels")):
            for _chunk in _unpacked(archive, name, limits):
                pass  # what it defines is refused on the way
    return {sheet: _of_worksheet(archive, part, limits) for sheet, part in parts.items() if part in held}


def _of_worksheet(archive: zipfile.ZipFile, name: str, limits: Limits) -> Reach:
    """The cells that are named; the filled ones alone when these are too many, or none has a name."""
    reach = Reach()
    tail = b""
    for chunk in _unpacked(archive, name, limits):
        text = tail + chunk
        end = max(text.rfind(b"<c "), text.rfind(b"<row"), len(text) - _LONGEST_TAG)
        whole, tail = text[:end], text[end:]
        _take_named(reach, whole)
    _take_named(reach, tail)
    if reach.bottom and not reach.passes(limits):
        return reach
    filled = _filled(archive, name, limits)
    filled.noticed = reach.noticed
    return filled


def _take_named(reach: Reach, text: bytes) -> None:
    named = set(_NAMED.findall(text))
    columns = {_column_number(letters.decode("ascii")) for letters in {letters for letters, _row in named}}
    rows = [int(row) for row in {row for _letters, row in named}]
    if named:
        reach.take(min(rows), min(columns), max(rows), max(columns))
    if b"<f" not in text:
        return
    for found in _FORMULA.finditer(text):
        place = _NAMED.search(found[1])
        if place is None or len(reach.noticed) == _TO_LOOK_AT:
            continue
        if b't="e"' in found[1]:
            reach.noticed.append(Noticed(Notice.FAULTY_FORMULA, int(place[2])))
        elif b't="str"' not in found[1] and not (found[2] or b"").startswith(b"<v>"):
            reach.noticed.append(Noticed(Notice.NOT_COMPUTED, int(place[2])))


def _filled(archive: zipfile.ZipFile, name: str, limits: Limits) -> Reach:
    reach = Reach()
    row = column = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column
        name = tag.rpartition(":")[2]
        if name == "c":
            place = _REFERENCE.fullmatch(attributes.get("r", ""))
            row, column = (int(place[2]), _column_number(place[1])) if place else (row, column + 1)
        elif name in ("v", "is"):
            reach.take(row, column, row, column)
        elif name == "row":
            written = attributes.get("r", "")
            row, column = (int(written) if written.isdecimal() else row + 1), 0

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    _parse(parser, archive, name, limits)
    return reach


def _of_ods(archive: zipfile.ZipFile, limits: Limits) -> dict[str, Reach]:
    found: dict[str, Reach] = {}
    reach = Reach()
    row = column = rows = 0
    cell = (0, 0)

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal reach, row, column, rows, cell
        if tag == "table:table":
            reach = found[attributes.get("table:name", "")] = Reach()
            row = rows = 0
        elif tag == "table:table-row":
            row, column = (row + rows if rows else 1), 0
            rows = _repeated(attributes, "table:number-rows-repeated")
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            columns = _repeated(attributes, "table:number-columns-repeated")
            cell = (column + 1, column + columns)
            column += columns
            if "office:value-type" in attributes:
                take()
                if attributes.get("calcext:value-type") == "error" and len(reach.noticed) < _TO_LOOK_AT:
                    reach.noticed.append(Noticed(Notice.FAULTY_FORMULA, row))
        elif tag == "text:p" and row:
            take()

    def take() -> None:
        reach.take(row, cell[0], row + rows - 1, cell[1])

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    _parse(parser, archive, "content.xml", limits)
    return found


def _repeated(attributes: dict[str, str], name: str) -> int:
    written = attributes.get(name, "1")
    if not written.isdecimal() or len(written) > 9:
        raise TableError(TableFault.DAMAGED)
    return max(int(written), 1)
