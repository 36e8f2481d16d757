"""What a file of tables holds: sheets of cells, and what was noticed while they were read."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final, TypeAlias

from ptce_desk.domain.table_faults import Notice, TableFault

Cell: TypeAlias = str | Decimal | bool | date | datetime | time | None
"""A value as the file holds it; an empty text is None. Numbers are those the file wrote, never rounded again."""
Row: TypeAlias = tuple[Cell, ...]

_MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read; a file that has more is refused before it can harm.

    Attributes:
        size: bytes on the disk.
        unpacked: bytes once unpacked.
        cells: cells of all sheets, counted from the first filled one of a sheet to its last.
        rows: rows of one sheet.
        seconds: until all is read.
        memory: bytes the reading process may take.
    """

    size: int = 50 * _MEGABYTE
    unpacked: int = 500 * _MEGABYTE
    cells: int = 5_000_000
    rows: int = 100_000
    seconds: float = 60
    memory: int = 500 * _MEGABYTE


class TableError(Exception):
    """A file that cannot be read as tables.

    Attributes:
        fault: why.
        sheet: the sheet at fault, when it is one.
        place: the cell at fault, « XFD1048576 », when it is one.
    """

    def __init__(self, fault: TableFault, sheet: str = "", place: str = "") -> None:
        super().__init__(fault, sheet, place)
        self.fault, self.sheet, self.place = fault, sheet, place


@dataclass(frozen=True, slots=True)
class Noticed:
    """A notice, of a row of a sheet.

    Attributes:
        row: its number as a spreadsheet shows it, from 1; in a csv, the line where the row begins.
    """

    notice: Notice
    row: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled part of a sheet.

    Attributes:
        name: what its tab says; empty for a csv.
        rows: all as wide as the widest; the first is the row 1 of the file.
        numbers: for each row its number in the file, from 1.
        hidden: its tab is not shown.
        merged: areas of one cell, each (top, left, bottom, right) as places in `rows`, bounds included.
        noticed: what was seen on the way, in the order of the rows.
    """

    name: str
    rows: tuple[Row, ...]
    numbers: tuple[int, ...]
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    noticed: tuple[Noticed, ...] = ()

    @property
    def width(self) -> int:
        """Cells of each row."""
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True, slots=True)
class Book:
    """A file of tables.

    Attributes:
        kind: xlsx, xls, ods or csv.
        sheets: in the order of their tabs.
        separator: what parts the cells of a csv.
        encodings: those of a csv, the one of most lines first.
    """

    kind: str
    sheets: tuple[Sheet, ...]
    separator: str = ""
    encodings: tuple[str, ...] = ()
