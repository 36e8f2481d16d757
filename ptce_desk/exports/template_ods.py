"""A workbook of LibreOffice of one's own, filled in place: what is no field nor below a dossier's row stays as is."""

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ptce_desk.domain.book_faults import BookFault, BookFaultKind
from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports.template_marks import (
    NAMED,
    Filling,
    Marked,
    Survey,
    Told,
    Values,
    faults_of,
    field_name,
    fields_in,
    in_words,
    told_by,
)
from ptce_desk.exports.template_ods_around import TABLE, grow_around
from ptce_desk.exports.template_parts import Parts, local
from ptce_desk.exports.template_refs import LAST_ROW, Growth, Here, crosses_sheets, open_ends, open_formula
from ptce_desk.formatting import date_text, typeset

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTENT: Final = "content.xml"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALC: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_FORMULA: Final = f"{TABLE}formula"
_ROWS: Final = f"{TABLE}number-rows-repeated"
_COLUMNS: Final = f"{TABLE}number-columns-repeated"
_DOWN: Final = f"{TABLE}number-rows-spanned"
_ACROSS: Final = f"{TABLE}number-columns-spanned"
_BLOCK: Final = f"{TABLE}number-matrix-rows-spanned"
_WRAPPERS: Final = frozenset({"table-row-group", "table-rows", "table-header-rows"})
_VALUES: Final = ("value", "value-type", "date-value", "time-value", "string-value", "boolean-value", "currency")
_SPACES: Final = re.compile(r"^ +| {2,}")


class OdsTemplate:
    """A workbook being read, then filled."""

    def __init__(self, content: bytes) -> None:
        self.parts = Parts(content)
        tree = self.parts.tree(CONTENT)
        self._tables = {
            str(one.get(f"{TABLE}name")): one
            for one in next(tree.iter(f"{_OFFICE}spreadsheet")).iterchildren(f"{TABLE}table")
        }

    def survey(self) -> Survey:
        """What is asked for in it, and what keeps it from serving."""
        found = Survey()
        for name, table in self._tables.items():
            for at, row in _rows(table):
                told = [
                    Marked(name, at, f"{_letters(column)}{at}", fields_in(_text_of(cell)))
                    for column, cell in _cells(row)
                ]
                marked = [one for one in told if one.fields]
                found.marked += marked
                if marked and _count(row, _ROWS) > 1:  # the row below says the same
                    found.marked.append(Marked(name, at + 1, f"A{at + 1}", marked[0].fields))
        found.marked += self._named(found.faults)
        found.faults += faults_of(found.marked)
        if found.row is not None:
            found.faults += self._in_the_way(*found.row)
        return found

    def fill(self, filling: Filling) -> bytes:
        """The workbook, filled."""
        found = self.survey()
        for one in found.marked:
            if one.named or (one.sheet, one.row) != found.row:
                self._write_whole(one, filling.whole)
        growth = None
        if found.row is not None:
            growth = Growth(*found.row, added=max(len(filling.lines), 1) - 1)
        self._forget_results(growth)
        if growth is not None:
            self._repeat(growth, filling)
            if growth.added:
                grow_around(self.parts, growth)
        self.parts.changed(CONTENT)
        return self.parts.write()

    # What is read -------------------------------------------------------------------------------------------------

    def _named(self, faults: list[BookFault]) -> Iterator[Marked]:
        """The cells that bear a name of ours."""
        for element in self.parts.tree(CONTENT).iter(f"{TABLE}named-range"):
            name = str(element.get(f"{TABLE}name", ""))
            if not name.casefold().startswith(NAMED):
                continue
            sheet, ends = open_ends(str(element.get(f"{TABLE}cell-range-address", "")))
            held = next((one for one in self._tables if one.casefold() == sheet.casefold()), None)
            if held is None or not ends or not self._is_one_cell(held, ends):
                faults.append(BookFault(BookFaultKind.NOT_ONE_CELL, name))
                continue
            column, row = ends[0]
            place = f"{_letters(column)}{row}"
            yield Marked(held, row, place, (field_name(name[len(NAMED) :]),), named=True)

    def _is_one_cell(self, sheet: str, ends: list[tuple[int, int]]) -> bool:
        (left, top), (right, bottom) = ends[0], ends[-1]
        if (left, top) == (right, bottom):
            return True
        for at, row in _rows(self._tables[sheet]):
            for column, cell in _cells(row) if at == top else ():
                if column == left:
                    return (_count(cell, _ACROSS), _count(cell, _DOWN)) == (right - left + 1, bottom - top + 1)
        return False

    def _in_the_way(self, name: str, row: int) -> Iterator[BookFault]:
        """What cannot follow when rows come in under the row of a dossier."""
        for sheet, table in self._tables.items():
            for at, line in _rows(table):
                for column, cell in _cells(line):
                    place = typeset(f"feuille « {sheet} », cellule {_letters(column)}{at}")
                    if crosses_sheets(str(cell.get(_FORMULA, ""))):
                        yield BookFault(BookFaultKind.SEVERAL_SHEETS, place=place)
                    rows = _count(cell, _BLOCK)
                    if sheet == name and rows > 1 and at <= row < at + rows:
                        yield BookFault(BookFaultKind.BLOCK_FORMULA, place=place)
        for pilot in self.parts.tree(CONTENT).iter(f"{TABLE}data-pilot-table"):
            reads = [str(one.get(f"{TABLE}cell-range-address", "")) for one in pilot.iter(f"{TABLE}source-cell-range")]
            for address in (str(pilot.get(f"{TABLE}target-range-address", "")), *reads):
                sheet, ends = open_ends(address)
                if sheet.casefold() == name.casefold() and any(end[1] >= row for end in ends):
                    yield BookFault(BookFaultKind.PIVOT, place=typeset(f"feuille « {name} »"))
                    break

    # What is written ----------------------------------------------------------------------------------------------

    def _write_whole(self, one: Marked, values: Values) -> None:
        table = self._tables[one.sheet]
        if one.named:
            _put(_cell_at(table, one.row, _column(one.cell)), values.get(one.fields[0]))
            return
        row = next(row for at, row in _rows(table) if at == one.row)
        for _place, cell in _cells(row):
            _fill_cell(cell, values)

    def _repeat(self, growth: Growth, filling: Filling) -> None:
        """A row for each dossier, in the place of the one that is marked; those below go down."""
        table = self._tables[growth.sheet]
        for at, row in _rows(table):
            for _column_at, cell in _cells(row):
                rows = _count(cell, _DOWN)
                if rows > 1 and at <= growth.row < at + rows:
                    cell.set(_DOWN, str(rows + growth.added))
        model = next(row for at, row in _rows(table) if at == growth.row)
        for place, values in enumerate(filling.lines or ({},)):
            copy = deepcopy(model)
            copy.tail = None
            for _column_at, cell in _cells(copy):
                if place:
                    _only_once(cell)
                formula = cell.get(_FORMULA)
                if formula:
                    cell.set(_FORMULA, open_formula(formula, growth, Here(growth.sheet, place)))
                else:
                    _fill_cell(cell, {**filling.whole, **values})
            model.addprevious(copy)
        parent = model.getparent()
        assert parent is not None
        parent.remove(model)
        rows_now = sum(_count(row, _ROWS) for _at, row in _rows(table))
        last = [row for _at, row in _rows(table)][-1]
        if rows_now > LAST_ROW and _count(last, _ROWS) > rows_now - LAST_ROW:
            last.set(_ROWS, str(_count(last, _ROWS) - rows_now + LAST_ROW))

    def _forget_results(self, growth: Growth | None) -> None:
        """Have every formula computed again, once it leads where it did; those of the row wait for its copies."""
        for sheet, table in self._tables.items():
            for at, row in _rows(table):
                for _column_at, cell in _cells(row):
                    formula = cell.get(_FORMULA)
                    if formula is None:
                        continue
                    _emptied(cell)
                    cell.set(_FORMULA, formula)
                    if growth is not None and not (growth.is_of(sheet) and at == growth.row):
                        cell.set(_FORMULA, open_formula(formula, growth, Here(sheet)))


def _rows(table: "_Element") -> "Iterator[tuple[int, _Element]]":
    """The rows of a table with their number, those within groups included."""
    at = 1
    for row in list(_row_elements(table)):
        yield at, row
        at += _count(row, _ROWS)


def _row_elements(parent: "_Element") -> "Iterator[_Element]":
    for one in parent:
        if one.tag == f"{TABLE}table-row":
            yield one
        elif local(one) in _WRAPPERS:
            yield from _row_elements(one)


def _cells(row: "_Element") -> "Iterator[tuple[int, _Element]]":
    """The cells of a row with their column."""
    at = 1
    for cell in list(row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell")):
        yield at, cell
        at += _count(cell, _COLUMNS)


def _count(element: "_Element", name: str) -> int:
    return int(element.get(name, 1))


def _text_of(cell: "_Element") -> str:
    """What is typed in a cell, its comment aside; nothing for what is computed."""
    if cell.get(_FORMULA) is not None:
        return ""
    return "\n".join(_told(one) for one in cell.iterchildren(f"{_TEXT}p"))


def _told(paragraph: "_Element") -> str:
    told = paragraph.text or ""
    for one in paragraph:
        told += " " * int(one.get(f"{_TEXT}c", 1)) if one.tag == f"{_TEXT}s" else _told(one)
        told += one.tail or ""
    return told


def _fill_cell(cell: "_Element", values: Values) -> None:
    """Replace the fields a cell holds; letters beside them keep their look where they have one of their own."""
    text = _text_of(cell)
    if not fields_in(text):
        return
    told = told_by(text, values)
    pieces = [one for paragraph in cell.iterchildren(f"{_TEXT}p") for one in paragraph.iter()]
    held = sum(len(fields_in(one.text or "")) + len(fields_in(one.tail or "")) for one in pieces)
    if len(pieces) > 1 and isinstance(told, str) and held == len(fields_in(text)):
        for one in pieces:
            one.text = _on_one_line(in_words(one.text, values)) if one.text else one.text
            one.tail = _on_one_line(in_words(one.tail, values)) if one.tail else one.tail
        return
    _put(cell, told)


def _on_one_line(text: str) -> str:
    return " ".join(clean_text(text).split("\n"))


def _put(cell: "_Element", value: Told) -> None:
    """Write a value in a cell that keeps its look."""
    _emptied(cell)
    match value:
        case None | "":
            return
        case date():
            _typed(cell, "date", "date-value", value.isoformat(), date_text(value))
        case Decimal() | int():
            _typed(cell, "float", "value", f"{value:f}" if isinstance(value, Decimal) else str(value), str(value))
        case _:
            _typed(cell, "string", "", "", clean_text(value))


def _typed(cell: "_Element", kind: str, name: str, value: str, shown: str) -> None:
    cell.set(f"{_OFFICE}value-type", kind)
    cell.set(f"{_CALC}value-type", kind)
    if name:
        cell.set(f"{_OFFICE}{name}", value)
    for place, line in enumerate(shown.split("\n")):
        paragraph = cell.makeelement(f"{_TEXT}p")
        _write(paragraph, line)
        cell.insert(_after_comment(cell) + place, paragraph)


def _after_comment(cell: "_Element") -> int:
    return sum(1 for one in cell if local(one) == "annotation")


def _write(paragraph: "_Element", text: str) -> None:
    """A line of text, its spaces all kept."""
    begin, last = 0, None
    for found in (*_SPACES.finditer(text), None):
        end = len(text) if found is None else found.start()
        if last is None:
            paragraph.text = text[begin:end]
        else:
            last.tail = text[begin:end]
        if found is not None:
            last = paragraph.makeelement(f"{_TEXT}s", {f"{_TEXT}c": str(len(found[0]))})
            paragraph.append(last)
            begin = found.end()


def _emptied(cell: "_Element") -> None:
    """Take what a cell says; its comment and its pictures stay."""
    for one in list(cell.iterchildren(f"{_TEXT}p")):
        cell.remove(one)
    for name in _VALUES:
        cell.attrib.pop(f"{_OFFICE}{name}", "")
    cell.attrib.pop(f"{_CALC}value-type", "")
    cell.attrib.pop(_FORMULA, "")


def _only_once(cell: "_Element") -> None:
    """Leave to the first line its comment, its pictures, and its cells merged with those below."""
    for one in list(cell):
        if local(one) not in ("p", ""):
            cell.remove(one)
    if _count(cell, _DOWN) > 1:
        cell.tag = f"{TABLE}covered-table-cell"
        cell.attrib.pop(_DOWN, "")
        cell.attrib.pop(_ACROSS, "")


def _cell_at(table: "_Element", row_at: int, column: int) -> "_Element":
    """A cell, made where there is none yet, apart from those that were said the same."""
    row = None
    for at, one in _rows(table):
        if at <= row_at < at + _count(one, _ROWS):
            row = _apart(one, row_at - at, _ROWS)
            break
    while row is None:
        made = table.makeelement(f"{TABLE}table-row")
        table.append(made)
        row = made if sum(_count(one, _ROWS) for _at, one in _rows(table)) == row_at else None
    for at, cell in _cells(row):
        if at <= column < at + _count(cell, _COLUMNS):
            return _apart(cell, column - at, _COLUMNS)
    while sum(_count(one, _COLUMNS) for _at, one in _cells(row)) < column:
        row.append(row.makeelement(f"{TABLE}table-cell"))
    return row[-1]


def _apart(element: "_Element", before: int, name: str) -> "_Element":
    """One of several rows or cells said once, the others before and after it."""
    after = _count(element, name) - before - 1
    for count, place in ((before, 0), (after, 1)):
        if count:
            copy = deepcopy(element)
            copy.tail = None
            copy.attrib.pop(name, "")
            if count > 1:
                copy.set(name, str(count))
            element.addprevious(copy) if place == 0 else element.addnext(copy)
    element.attrib.pop(name, "")
    return element


def _letters(column: int) -> str:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    return str(get_column_letter(column))


def _column(place: str) -> int:
    from openpyxl.utils import column_index_from_string  # noqa: PLC0415

    return int(column_index_from_string(place.rstrip("0123456789")))
