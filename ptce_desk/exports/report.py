"""A report before any format: tables of typed values, their totals and their notes.

Every format writes the same report, so the same figures stand in the workbook, the PDF and the text file.
A mistake in building one is a mistake of the program: `ValueError`, never a sentence for the officer.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final, Never, Self, TypeAlias, TypedDict

from typing_extensions import TypeVar, Unpack

from ptce_desk.domain.paper import PaperSize
from ptce_desk.exports import labels
from ptce_desk.exports.formulas import REFERENCE, Balance, Formula, Ratio, RowFormula
from ptce_desk.exports.letterhead import PLAIN, Letterhead
from ptce_desk.records.column import Column as RecordColumn
from ptce_desk.records.kinds import Kind
from ptce_desk.records.record import RecordField


class Total(StrEnum):
    """What the totals row holds under a column: nothing, its sum, or the column's own formula over the sums."""

    NONE = "none"
    SUM = "sum"
    FORMULA = "formula"


Value: TypeAlias = str | Decimal | int | date | None
Cell: TypeAlias = Value | Formula
Row: TypeAlias = tuple[Cell, ...]
Item = TypeVar("Item")
Read_contra = TypeVar("Read_contra", contravariant=True, default=Never)
"""What a column reads: one that reads any record with a number reads a dossier."""


def _already_written(item: object) -> Cell:
    """What a column reads whose rows are given with it, as those of a table kept in the file."""
    raise ValueError(item)


@dataclass(frozen=True)
class Column(RecordColumn[Read_contra]):
    """One column of a table; a bare `Column` is one of any items.

    Amounts are `Decimal` euros, percents `Decimal` ratios (0.325 is 32,5 %), numbers `Decimal` of any unit, counts and
    years `int`: cells keep their values, zero as well, and each format writes them.

    Attributes:
        width: in characters; left to the content when None.
        total: what stands in the totals row.
        wrap: whether long texts go to several lines.
        formula: how each value follows from others of its row; the values are given all the same.
        meaning: how to read it, said on the reading page.
        sometimes: whether it is left out of a table where no row has anything there.
        by_hand: whether its cells are written in with a pen, once printed.
    """

    kind: Kind = "text"
    read: Callable[[Read_contra], Cell] = field(default=_already_written, compare=False)
    options: Sequence[tuple[object, str]] = field(default=(), compare=False)
    width: int | None = None
    total: Total = Total.NONE
    wrap: bool = False
    formula: RowFormula | None = None
    meaning: str = ""
    sometimes: bool = field(default=False, compare=False)
    by_hand: bool = False

    @property
    def written(self) -> Kind:
        """The kind its cells are written as: what is neither a figure nor a day is written in words."""
        return self.kind if self.kind in _PYTHON_TYPES else "text"

    def cell(self, item: Read_contra) -> Cell:
        """What stands in the row of an item."""
        return self.read(item) if self.kind == self.written else self.text(item)

    def among(self, keys: Collection[str]) -> Self:
        """The same beside these columns only: a balance forgets those that are left out."""
        held = self.formula
        return replace(self, formula=held.among(keys)) if isinstance(held, Balance) else self


class Shown(TypedDict, total=False):
    """What a report adds to a field of a record: see `Column`."""

    width: int
    wrap: bool
    total: Total
    meaning: str


def report_column(
    field: RecordField, read: Callable[[Item], Cell] | None = None, **shown: Unpack[Shown]
) -> Column[Item]:
    """A column of a field of a record, under its words and of its kind, read from the field unless told how.

    No choice is a blank.
    """
    kind: Kind = "choice" if field.options else field.kind
    return Column(field.key, field.label, kind, read or partial(_held_in, field), field.options, **shown)


def summed(
    key: str, heading: str, read: Callable[[Item], Cell], meaning: str = "", *, sometimes: bool = False
) -> Column[Item]:
    """A column of amounts, with their sum."""
    return Column(key, heading, "amount", read, total=Total.SUM, meaning=meaning, sometimes=sometimes)


def balance(key: str, heading: str, read: Callable[[Item], Cell], formula: Balance, meaning: str) -> Column[Item]:
    """A column of amounts that follow from others of their row, with their sum."""
    return replace(summed(key, heading, read, meaning), formula=formula)


@dataclass(frozen=True, slots=True)
class StackedBars:
    """A chart of a table, under it in a workbook: one bar for each row, its parts end to end, or each a bar of its own.

    Attributes:
        labels: the column that names the bars.
        parts: the columns of the parts, with the colour of each as « RRGGBB »; at most five differ in lightness.
        compared: whether the parts stand one under the other, as what is compared does.
    """

    title: str
    labels: str
    parts: tuple[tuple[str, str], ...]
    compared: bool = False


class More(TypedDict, total=False):
    """What a table has besides its rows: see `Table`."""

    notes: tuple[str, ...]
    empty_text: str
    frozen_columns: int
    bars: StackedBars | None
    of_all_years: bool


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: a title, columns, rows in their order, and notes below.

    Attributes:
        key: its name in formulas, ASCII.
        name: what its tab says.
        empty_text: what stands in the place of rows when there are none.
        frozen_columns: how many stay in view when scrolling sideways.
        bars: what a workbook draws of the table under it.
        of_all_years: whether each row holds several fiscal years; a column `year` tells it otherwise.
    """

    key: str
    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    empty_text: str = labels.NOTHING
    frozen_columns: int = 0
    bars: StackedBars | None = None
    of_all_years: bool = False

    def __post_init__(self) -> None:
        _check_table(self)

    @classmethod
    def of(
        cls,
        key: str,
        name: str,
        title: str,
        columns: Iterable[Column[Item]],
        items: Iterable[Item],
        **more: Unpack[More],
    ) -> Self:
        """One row for each item, each cell read by its column; without the columns that have nothing to tell."""
        held = tuple(columns)
        rows = [tuple(one.cell(item) for one in held) for item in items]
        shown = [place for place, one in enumerate(held) if not one.sometimes or any(row[place] for row in rows)]
        keys = {held[place].key for place in shown}
        if len(shown) < len(held):
            rows = [tuple(row[place] for place in shown) for row in rows]
        return cls(
            key,
            name,
            title,
            tuple(held[place].among(keys) for place in shown),
            tuple(rows),
            **more,
        )

    def position(self, key: str) -> int:
        """Where a column stands, from 0.

        Raises:
            ValueError: no such column.
        """
        return [column.key for column in self.columns].index(key)

    def has(self, key: str) -> bool:
        """Whether a column stands in it."""
        return any(column.key == key for column in self.columns)

    @property
    def is_form(self) -> bool:
        """Whether some of its cells are written in with a pen, once printed."""
        return any(column.by_hand for column in self.columns)

    @property
    def has_totals(self) -> bool:
        """Whether a totals row is to be shown."""
        return bool(self.rows) and any(column.total is not Total.NONE for column in self.columns)

    @property
    def total_label(self) -> str:
        """What the totals row is called: one that adds several fiscal years says which."""
        keys = [column.key for column in self.columns]
        years = {str(row[keys.index("year")]) for row in self.rows} if "year" in keys else set()
        if self.of_all_years or (len(years) > 1 and not all(year.isdecimal() for year in years)):
            return labels.TOTAL_OF_ALL_YEARS
        return f"{labels.TOTAL} {min(years)}-{max(years)}" if len(years) > 1 else labels.TOTAL

    def totals(self) -> tuple[Decimal | int | None, ...]:
        """One total for each column, None where there is none to show."""
        sums: dict[str, Decimal | None] = {
            column.key: self.column_sum(column.key) if column.total is Total.SUM else None for column in self.columns
        }
        return tuple(_total(column, sums) for column in self.columns)

    def column_sum(self, key: str) -> Decimal:
        """The sum of a column of numbers, blanks aside.

        Raises:
            ValueError: no such column.
        """
        position = self.position(key)
        return sum((number_of(row[position]) or Decimal(0) for row in self.rows), Decimal(0))

    def sum_formula(self, key: str) -> Formula:
        """A cell, in any table of the report, that follows the sum of this column."""
        return Formula(f"SUM({{{self.key}.{key}}})", self.column_sum(key))


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One line of the reading page: what it is about, and the sentence."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Who establishes what is written, and from which file.

    Attributes:
        organisation: the authority that establishes it.
        logo: a PNG picture, None for none.
        file_name: of the file the figures come from.
        generated_on: the day it was established.
        journal_head: what the journal of the file ended with, as it is printed; empty for none.
        fictitious: whether the data are made up; said on every page and sheet.
        fonts: the folder of the fonts to embed, and of the profile their colours follow.
        letterhead: how documents of this authority look.
        paper: the size of the sheets that hold tables.
    """

    organisation: str
    logo: bytes | None
    file_name: str
    generated_on: date
    journal_head: str
    fictitious: bool
    fonts: Path
    letterhead: Letterhead = PLAIN
    paper: PaperSize = PaperSize.A4


@dataclass(frozen=True, slots=True)
class Report:
    """What is written to a file.

    Attributes:
        sheets: at least one.
        reading: lines of the reading page, before the meaning of each column.
    """

    title: str
    subtitle: str
    origin: Origin
    sheets: tuple[Table, ...]
    reading: tuple[ReadingLine, ...] = ()

    def __post_init__(self) -> None:
        if not self.sheets:
            raise ValueError(self.title)
        if len({sheet.key.lower() for sheet in self.sheets}) != len(self.sheets):
            raise ValueError([sheet.key for sheet in self.sheets])
        for sheet in self.sheets:
            _check_references(sheet, self.sheets)

    def reading_lines(self) -> tuple[ReadingLine, ...]:
        """The whole reading page: origin and date, the lines given, then every column that has a meaning."""
        origin = self.origin
        nature = (ReadingLine(labels.NATURE, labels.FICTITIOUS_SENTENCE),) if origin.fictitious else ()
        head = (ReadingLine(labels.HEAD, labels.head_to_check(origin.journal_head)),) if origin.journal_head else ()
        about = (
            ReadingLine(labels.DOCUMENT, " – ".join(filter(None, (self.title, self.subtitle)))),
            ReadingLine(labels.AUTHOR, origin.organisation),
            ReadingLine(labels.DATE, labels.dated(origin.generated_on)),
        )
        meanings = [
            ReadingLine(f"{sheet.name} : {column.heading}", column.meaning)
            for sheet in self.sheets
            for column in sheet.columns
            if column.meaning
        ]
        return (*about, *head, *nature, *self.reading, *meanings)


_REST_OF_EXPRESSION: Final = re.compile(r"[A-Z0-9.,()+\-*/<>=& ]*")
_PYTHON_TYPES: Final[Mapping[Kind, tuple[type, ...]]] = {
    "text": (str,),
    "amount": (Decimal, Formula),
    "percent": (Decimal, Formula),
    "count": (int, Formula),
    "number": (Decimal, Formula),
    "score": (Decimal, Formula),
    "year": (int, Formula),
    "date": (date,),
}


def _held_in(field: RecordField, item: object) -> Cell:
    value = field.read(item)
    if not (value is None or isinstance(value, str | Decimal | int | date)):
        raise ValueError(field.key, value)
    return value


def value_of(cell: Cell) -> Value:
    """What a cell shows, whether given or computed."""
    return cell.value if isinstance(cell, Formula) else cell


def number_of(cell: Cell) -> Decimal | None:
    """The number in a cell, None for a blank or anything else."""
    value = value_of(cell)
    return Decimal(value) if isinstance(value, Decimal | int) else None


def _total(column: Column, sums: Mapping[str, Decimal | None]) -> Decimal | int | None:
    match column.total:
        case Total.NONE:
            return None
        case Total.SUM:
            total = sums[column.key]
            return int(total) if total is not None and column.kind == "count" else total
        case Total.FORMULA:
            return None if column.formula is None else column.formula.of(sums)


def _check_table(table: Table) -> None:
    keys = [column.key for column in table.columns]
    if not (table.key.isidentifier() and table.key.isascii()) or not keys or len(set(keys)) != len(keys):
        raise ValueError(table.key, keys)
    for column in table.columns:
        _check_column(column, table)
    for key in (table.bars.labels, *(key for key, _colour in table.bars.parts)) if table.bars else ():
        table.position(key)
    kinds = [column.written for column in table.columns]
    for row in table.rows:
        if len(row) != len(keys):
            raise ValueError(table.key, row)
        for value, kind in zip(row, kinds, strict=True):
            if value is not None and not _may_hold(kind, value):
                raise ValueError(table.key, row, value)


def _may_hold(kind: Kind, cell: Cell) -> bool:
    """Whether a cell is of its kind; where there is no year, words may say so."""
    if kind == "year" and isinstance(cell, str):
        return not cell.isdecimal()
    return isinstance(cell, _PYTHON_TYPES[kind]) and _is_plain(cell)


def _is_plain(cell: Cell) -> bool:
    value = cell.value if isinstance(cell, Formula) else cell
    return value.is_finite() if isinstance(value, Decimal) else not isinstance(value, bool | datetime)


def _check_column(column: Column, table: Table) -> None:
    sources: Sequence[str] = ()
    if isinstance(column.formula, Ratio):
        sources = (column.formula.numerator, column.formula.denominator)
    elif isinstance(column.formula, Balance):
        sources = column.formula.plus + column.formula.minus
    for source in sources:
        table.position(source)
    if column.total is Total.FORMULA:
        totals = [table.columns[table.position(source)].total for source in sources]
        if not totals or any(total is not Total.SUM for total in totals):
            raise ValueError(table.key, column.key)
    if column.total is Total.SUM and column.kind not in ("amount", "count"):
        raise ValueError(table.key, column.key)


def _check_references(table: Table, sheets: Sequence[Table]) -> None:
    by_key = {sheet.key: sheet for sheet in sheets}
    expressions = {cell.expression for row in table.rows for cell in row if isinstance(cell, Formula)}
    for expression in expressions:
        if not _REST_OF_EXPRESSION.fullmatch(REFERENCE.sub("", expression)):
            raise ValueError(table.key, expression)
        for key, column in REFERENCE.findall(expression):
            if key and key not in by_key:
                raise ValueError(table.key, expression)
            (by_key[key] if key else table).position(column)
