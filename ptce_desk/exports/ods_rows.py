"""Rows and cells of an OpenDocument workbook as its file holds them, each formula with its value."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports import labels
from ptce_desk.exports.formulas import Formula
from ptce_desk.exports.later import advance
from ptce_desk.exports.ods_styles import Xml, height_style, total_style, value_style
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
from ptce_desk.exports.xlsx_text import cut_text
from ptce_desk.formatting import amount_text, number_text, percent_text
from ptce_desk.records.kinds import Kind

_PLAIN_HEIGHT: Final = row_height([])
_TOKEN: Final = re.compile(
    r'"[^"]*"|,|(?P<tab>\'(?:[^\']|\'\')+\'!)?(?P<first>\$?[A-Z]{1,3}\$?\d+)(?::(?P<last>\$?[A-Z]{1,3}\$?\d+))?'
)
_SPACES: Final = re.compile(r"^ +| +$| {2,}")
_BLANK: Final = "<table:table-cell/>"
_TYPES: Final[Mapping[Kind, str]] = {"amount": 'currency" office:currency="EUR', "percent": "percentage"}


def open_formula(expression: str) -> str:
    """A formula as OpenDocument writes it, from what Excel's English names, commas and cells say."""

    def turned(found: re.Match[str]) -> str:
        if found["first"] is None:
            return ";" if found[0] == "," else found[0]
        tab = f"${found['tab'][:-1]}" if found["tab"] else ""
        last = f":.{found['last']}" if found["last"] else ""
        return f"[{tab}.{found['first']}{last}]"

    return f"of:={_TOKEN.sub(turned, expression)}"


@dataclass(frozen=True, slots=True)
class OdsRows:
    """The rows of one table, from its title to its last note.

    Attributes:
        plan: where everything stands.
        plans: of every table of the report, by key, for formulas that refer to them.
    """

    plan: SheetPlan
    plans: Mapping[str, SheetPlan]

    def __iter__(self) -> Iterator[Xml]:
        """Each row as it stands in the file, in order, the blank ones as well."""
        plan = self.plan
        yield from _preamble(plan.preamble)
        yield _row([_BLANK], _PLAIN_HEIGHT)
        heading = _row(self._headings(), plan.heading_height)
        yield f"<table:table-header-rows>{heading}</table:table-header-rows>"
        for number, row in enumerate(plan.table.rows, plan.first_row):
            advance()
            yield self._values(number, row)
        if not plan.table.rows:
            yield self._full_line(plan.table.empty_text)
        if plan.totals_row is not None:
            yield _row(self._totals(), TOTALS_HEIGHT)
        for rank, (_number, note) in enumerate(plan.notes()):
            if not rank:
                yield _row([_BLANK], _PLAIN_HEIGHT)
            yield self._full_line(note)

    def _full_line(self, text: str) -> Xml:
        height = row_height([(text, self.plan.full_width)])
        return _row([_text("note", text, across=self.plan.across)], height)

    def _headings(self) -> Iterator[Xml]:
        for column, heading in zip(self.plan.table.columns, self.plan.headings, strict=True):
            yield _text("heading" if column.written == "text" else "heading-centred", heading)

    def _values(self, number: int, values: Row) -> Xml:
        plan = self.plan
        wrapped = [(str(values[position]), plan.widths[position]) for position in plan.wrapped if values[position]]
        cells = [self._cell(number, *told) for told in zip(plan.table.columns, values, strict=True)]
        return _row(cells, max(row_height(wrapped), plan.least_height))

    def _cell(self, number: int, column: Column, cell: Cell) -> Xml:
        if column.by_hand and not cell:
            return '<table:table-cell table:style-name="by-hand"/>'
        if isinstance(cell, str):
            return _text("wrapped" if column.wrap else value_style("text"), cell)
        kind = column.written
        if isinstance(cell, Formula):
            return _value(value_style(kind), kind, cell.value, cell_formula(cell, self.plan, number, self.plans))
        formula = None if column.formula is None or cell is None else row_formula(column.formula, self.plan, number)
        return _value(value_style(kind), kind, cell, formula)

    def _totals(self) -> Iterator[Xml]:
        table = self.plan.table
        for place, (column, total) in enumerate(zip(table.columns, table.totals(), strict=True)):
            if not place and column.total is Total.NONE:
                yield _text(total_style("text"), table.total_label)
            else:
                expression = None if total is None else total_formula(column, self.plan)
                yield _value(total_style(column.written), column.written, total, expression)


def reading_rows(preamble: Sequence[str], lines: Sequence[ReadingLine]) -> Iterator[Xml]:
    """The rows of the reading page."""
    yield from _preamble(preamble)
    yield _row([_BLANK], _PLAIN_HEIGHT)
    for line in lines:
        height = row_height(list(zip((line.label, line.text), READING_WIDTHS, strict=True)))
        yield _row([_text("label", line.label), _text("wrapped", line.text)], height)


def _preamble(lines: Sequence[str]) -> Iterator[Xml]:
    for number, line in enumerate(lines):
        style = "fictitious" if line == labels.FICTITIOUS_SENTENCE else "line"
        yield _row([_text(style if number else "title", line)], _PLAIN_HEIGHT if number else TITLE_HEIGHT)


def _row(cells: Iterable[Xml], height: float) -> Xml:
    return f'<table:table-row table:style-name="{height_style(height)}">{"".join(cells)}</table:table-row>'


def _text(style: str, text: str, across: int = 1) -> Xml:
    """A cell of words, over several columns when it is as wide as the table."""
    spans = f' table:number-columns-spanned="{across}" table:number-rows-spanned="1"' if across > 1 else ""
    covered = f'<table:covered-table-cell table:number-columns-repeated="{across - 1}"/>' if across > 1 else ""
    lines = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in cut_text(clean_text(text)).split("\n"))
    head = f'<table:table-cell table:style-name="{style}" office:value-type="string"'
    return f"{head}{spans}>{lines}</table:table-cell>{covered}"


def _spaced(line: str) -> Xml:
    """A line whose spaces are all kept: OpenDocument reads several as one, and none at its ends."""
    kept = escape(line)
    if "\t" in kept:
        kept = kept.replace("\t", "<text:tab/>")
    if "  " not in line and line[:1] != " " and line[-1:] != " ":
        return kept
    return _SPACES.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', kept)


def _value(style: str, kind: Kind, value: Value, expression: str | None = None) -> Xml:
    if value is None:
        return f'<table:table-cell table:style-name="{style}"/>'
    formula = "" if expression is None else f" table:formula={quoteattr(open_formula(expression))}"
    if isinstance(value, date):
        told, shown = f'date" office:date-value="{value.isoformat()}', f"{value:%d/%m/%Y}"
    else:
        number = f"{value:f}" if isinstance(value, Decimal) else str(value)
        told, shown = f'{_TYPES.get(kind, "float")}" office:value="{number}', _shown(kind, value)
    head = f'<table:table-cell table:style-name="{style}"{formula} office:value-type="{told}"'
    return f"{head}><text:p>{shown}</text:p></table:table-cell>"


def _shown(kind: Kind, value: Value) -> str:
    """What a program that formats nothing shows of a number."""
    if not isinstance(value, Decimal | int):
        return ""
    match kind:
        case "amount":
            return amount_text(Decimal(value))
        case "percent":
            return percent_text(Decimal(value))
        case "year":
            return str(value)
        case "score":
            return number_text(value, 2)
        case _:
            return number_text(value)
