"""Where the cells of a block pasted in an editable table go, and what they hold; nothing is kept here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic

from ptce_desk.formatting import typeset
from ptce_desk.services.importing.pasting import names_all, read_cell
from ptce_desk.ui.models.columns import Column, Row
from ptce_desk.wording.pasting import BY_HAND, CONFIRMED_BY_HAND, STAYS, not_pasted, too_long, too_wide, unread_cell


class NotPastedError(Exception):
    """A block that a table cannot take, with the sentence that says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class PastedCell(Generic[Row]):
    """A cell that gets another value."""

    column: Column[Row]
    value: object


@dataclass(frozen=True, slots=True)
class PastedLine(Generic[Row]):
    """A line of a block, from 1, over a row of the table, or a row to add when None; what others need comes first."""

    number: int
    row: Row | None
    cells: tuple[PastedCell[Row], ...]


@dataclass(frozen=True, slots=True)
class Spot(Generic[Row]):
    """Where a block is pasted.

    Attributes:
        columns: those that are shown.
        first: the place among them of the cell it is pasted at.
        rows: of the table, from that cell down.
        adds: whether lines can be added after them.
    """

    columns: Sequence[Column[Row]]
    first: int
    rows: Sequence[Row]
    adds: bool


def place_block(block: Sequence[Sequence[str]], spot: Spot[Row]) -> list[PastedLine[Row]]:
    """What a block changes, line by line; a blank line leaves the row under it, and adds none.

    A first line of headings says where each column goes. Without it the columns go in those that can be typed in, from
    the cell on; a block as wide as all those shown was copied with the ones that are only read, which it leaves.

    Raises:
        NotPastedError: it is too wide or too long, or a cell is not what its column holds.
    """
    named = names_all(block[0], [column.heading for column in spot.columns]) if len(block) > 1 else None
    lines = list(enumerate(block, 1))[0 if named is None else 1 :]
    columns = _columns_at(block, spot) if named is None else [None if n is None else spot.columns[n] for n in named]
    if len(lines) > len(spot.rows) and not spot.adds:
        raise NotPastedError(too_long(len(lines), len(spot.rows)))
    rows: list[Row | None] = [*spot.rows, *([None] * len(lines))]
    placed = (_line(number, cells, columns, row) for (number, cells), row in zip(lines, rows, strict=False))
    return [line for line in placed if line.cells]


def _columns_at(block: Sequence[Sequence[str]], spot: Spot[Row]) -> list[Column[Row] | None]:
    shown = list(spot.columns[spot.first :])
    typed = [column for column in shown if column.editable is not False]
    width = max(_width(cells) for cells in block)
    if width > len(shown):
        raise NotPastedError(too_wide(width, len(typed)))
    return list(typed if width <= len(typed) else shown)


def _width(cells: Sequence[str]) -> int:
    """The cells of a line, those blank at its end left out."""
    return max((place for place, cell in enumerate(cells, 1) if cell.strip()), default=0)


def _line(number: int, cells: Sequence[str], columns: Sequence[Column[Row] | None], row: Row | None) -> PastedLine[Row]:
    filled: list[PastedCell[Row]] = []
    said = {column.key for text, column in zip(cells, columns, strict=False) if column is not None and text.strip()}
    for text, column in zip(map(str.strip, cells), columns, strict=False):
        if column is None or column.editable is False or (row is None and not text):
            continue
        if row is None and not (column.may_edit(None) or column.needs in said):
            continue
        value = _value(number, column, text)
        if row is not None and _same(column, row, value, text):
            continue
        if not column.pasted or (row is not None and not column.may_edit(row)):
            raise NotPastedError(not_pasted(number, column.heading, f"{BY_HAND if not column.pasted else STAYS}."))
        filled.append(PastedCell(column, value))
    needed = {cell.column.needs for cell in filled}
    return PastedLine(number, row, tuple(sorted(filled, key=lambda cell: cell.column.key not in needed)))


def _value(number: int, column: Column[Row], text: str) -> object:
    if not text:
        return column.emptied
    value, fault = read_cell(column.kind, column.options, text)
    if fault is not None:
        said = unread_cell(fault, text, column.kind, [label for _value, label in column.options])
        raise NotPastedError(not_pasted(number, column.heading, said))
    doubt = column.asks(value) if column.asks is not None and isinstance(value, date) else ""
    if doubt:
        raise NotPastedError(not_pasted(number, column.heading, typeset(f"{doubt} {CONFIRMED_BY_HAND}")))
    return value


def _same(column: Column[Row], row: Row, value: object, text: str) -> bool:
    """Whether a row holds a value already, or shows it where it is only computed."""
    held = column.read(row)
    return held == value or (held in (None, "", False) and value in (None, "", False)) or text == column.text(row)
