"""Rows and cells as the file holds them; openpyxl cannot store a formula together with its value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias
from xml.sax.saxutils import escape

from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports import labels
from ptce_desk.exports.formulas import Formula
from ptce_desk.exports.later import advance
from ptce_desk.exports.report import Cell, Column, ReadingLine, Row, Total, Value
from ptce_desk.exports.xlsx_layout import (
    READING_WIDTHS,
    TITLE_HEIGHT,
    TOTALS_HEIGHT,
    SheetPlan,
    cell_formula,
    row_formula,
    row_height,
    total_formula,
)
from ptce_desk.exports.xlsx_styles import StyleId, Styles
from ptce_desk.exports.xlsx_text import cut_text, must_be_quoted, stored_text
from ptce_desk.formatting import date_text

Xml: TypeAlias = str
"""A row or a cell as text of the file, everything in it escaped."""

_DAY_ZERO: Final = date(1899, 12, 30)
_FIRST_DAY: Final = date(1900, 3, 1)
"""Excel counts a 29 February 1900 that never was: earlier days are written as text."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """The rows of one table, from its title to its last note.

    Attributes:
        plan: where everything stands.
        plans: of every table of the report, by key, for formulas that refer to them.
    """

    plan: SheetPlan
    plans: Mapping[str, SheetPlan]
    styles: Styles

    def __iter__(self) -> Iterator[Xml]:
        """Each row as it stands in the file, in order."""
        plan, styles = self.plan, self.styles
        yield from _preamble(plan.preamble, styles)
        yield _row(plan.header_row, self._headings(), plan.heading_height)
        for number, row in enumerate(plan.table.rows, plan.first_row):
            advance()
            yield self._values(number, row)
        if not plan.table.rows:
            yield self._full_line(plan.first_row, plan.table.empty_text)
        if plan.totals_row is not None:
            yield _row(plan.totals_row, self._totals(plan.totals_row), TOTALS_HEIGHT)
        for number, note in plan.notes():
            yield self._full_line(number, note)

    def _full_line(self, number: int, text: str) -> Xml:
        height = row_height([(text, self.plan.full_width)])
        return _row(number, [_text(f"A{number}", self.styles.note, text)], height)

    def _headings(self) -> Iterator[Xml]:
        plan, styles = self.plan, self.styles
        for letter, column, heading in zip(plan.letters, plan.table.columns, plan.headings, strict=True):
            style = styles.heading if column.written == "text" else styles.heading_centred
            yield _text(f"{letter}{plan.header_row}", style, heading)

    def _values(self, number: int, values: Row) -> Xml:
        plan = self.plan
        wrapped = [(str(values[position]), plan.widths[position]) for position in plan.wrapped if values[position]]
        cells = [
            self._cell(letter, number, column, cell)
            for letter, column, cell in zip(plan.letters, plan.table.columns, values, strict=True)
        ]
        return _row(number, cells, max(row_height(wrapped), plan.least_height))

    def _cell(self, letter: str, number: int, column: Column, cell: Cell) -> Xml:
        place, style = f"{letter}{number}", self.styles.values[column.written]
        if column.by_hand and not cell:
            return _blank(place, self.styles.by_hand)
        if isinstance(cell, str):
            return _text(place, self.styles.text(wrap=column.wrap, quoted=must_be_quoted(cell)), cell)
        if cell is None:
            return _blank(place, style)
        if isinstance(cell, Formula):
            return _number(place, style, cell.value, cell_formula(cell, self.plan, number, self.plans))
        if isinstance(cell, date) and cell < _FIRST_DAY:
            return _text(place, style, date_text(cell))
        if column.formula is not None:
            return _number(place, style, cell, row_formula(column.formula, self.plan, number))
        return _number(place, style, cell)

    def _totals(self, number: int) -> Iterator[Xml]:
        plan = self.plan
        for letter, column, total in zip(plan.letters, plan.table.columns, plan.table.totals(), strict=True):
            place, style = f"{letter}{number}", self.styles.totals[column.written]
            expression = total_formula(column, plan)
            if expression is not None and total is not None:
                yield _number(place, style, total, expression)
            elif letter == "A" and column.total is Total.NONE:
                yield _text(place, self.styles.totals["text"], plan.table.total_label)
            else:
                yield _blank(place, style)


def reading_rows(preamble: Sequence[str], lines: Sequence[ReadingLine], styles: Styles) -> Iterator[Xml]:
    """The rows of the reading page."""
    yield from _preamble(preamble, styles)
    for number, line in enumerate(lines, len(preamble) + 2):
        style = styles.text(wrap=True, quoted=must_be_quoted(line.text))
        cells = [_text(f"A{number}", styles.label, line.label), _text(f"B{number}", style, line.text)]
        yield _row(number, cells, row_height(list(zip((line.label, line.text), READING_WIDTHS, strict=True))))


def _preamble(lines: Sequence[str], styles: Styles) -> Iterator[Xml]:
    for number, line in enumerate(lines, 1):
        style = styles.fictitious if line == labels.FICTITIOUS_SENTENCE else styles.line
        cell = _text(f"A{number}", styles.title if number == 1 else style, line)
        yield _row(number, [cell], TITLE_HEIGHT if number == 1 else None)


def _row(number: int, cells: Iterable[Xml], height: float | None = None) -> Xml:
    tall = "" if height is None else f' ht="{height:g}" customHeight="1"'
    return f'<row r="{number}"{tall}>{"".join(cells)}</row>'


def _text(place: str, style: StyleId, text: str) -> Xml:
    kept = escape(stored_text(cut_text(clean_text(text))))
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{kept}</t></is></c>'


def _blank(place: str, style: StyleId) -> Xml:
    return f'<c r="{place}" s="{style}"/>'


def _number(place: str, style: StyleId, value: Value, expression: str | None = None) -> Xml:
    formula = "" if expression is None else f"<f>{escape(expression)}</f>"
    return f'<c r="{place}" s="{style}">{formula}<v>{_stored_number(value)}</v></c>'


def _stored_number(value: Value) -> str:
    if isinstance(value, date):
        return str((value - _DAY_ZERO).days)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
