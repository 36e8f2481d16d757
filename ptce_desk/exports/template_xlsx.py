"""A workbook of Excel of one's own, filled in place: what is not a field nor below the row of a dossier stays as is."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
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
from ptce_desk.exports.template_parts import Parts, local
from ptce_desk.exports.template_refs import Growth, Here, excel_formula, spans_sheets, unquoted
from ptce_desk.exports.template_xlsx_around import grow_around
from ptce_desk.exports.xlsx_text import cut_text, stored_text
from ptce_desk.formatting import date_text, typeset

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHEET_ID: Final = re.compile(r"\{http://[^}]*/relationships\}id")
_PLACE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_DAYS: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""The formats Excel knows by number that show a day."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet: its name and its part."""

    name: str
    part: str


class XlsxTemplate:
    """A workbook being read, then filled."""

    def __init__(self, content: bytes) -> None:
        self.parts = Parts(content)
        self._book = next(part for kind, part in self.parts.related("") if kind == "officeDocument")
        self._sheets = list(self._found_sheets())
        self._shared = self._shared_texts()
        self._day_styles = self._styles_of_days()

    def survey(self) -> Survey:
        """What is asked for in it, and what keeps it from serving."""
        found = Survey()
        for sheet in self._sheets:
            found.marked += self._marked(sheet)
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
            self._repeat(growth, filling)
        self._forget_results(growth)
        if growth is not None and growth.added:
            grow_around(self.parts, growth, self._book, {sheet.part: sheet.name for sheet in self._sheets})
        return self.parts.write()

    # What is read -------------------------------------------------------------------------------------------------

    def _found_sheets(self) -> Iterator[_Sheet]:
        targets = {key: target for key, kind, target in self.parts.relations(self._book) if kind == "worksheet"}
        for element in self.parts.tree(self._book).iter("{*}sheet"):
            key = next((str(value) for name, value in element.attrib.items() if _SHEET_ID.fullmatch(str(name))), "")
            if key in targets:
                yield _Sheet(str(element.get("name", "")), targets[key])

    def _shared_texts(self) -> "list[_Element]":
        part = next((part for kind, part in self.parts.related(self._book) if kind == "sharedStrings"), None)
        return [] if part is None else list(self.parts.tree(part).iterchildren("{*}si"))

    def _styles_of_days(self) -> set[int]:
        from openpyxl.styles.numbers import is_date_format  # noqa: PLC0415

        part = next((part for kind, part in self.parts.related(self._book) if kind == "styles"), None)
        if part is None:
            return set()
        tree = self.parts.tree(part)
        own = {int(one.get("numFmtId", 0)): str(one.get("formatCode", "")) for one in tree.iter("{*}numFmt")}
        cells = next(tree.iter("{*}cellXfs"), None)
        formats = [] if cells is None else [int(one.get("numFmtId", 0)) for one in cells.iterchildren("{*}xf")]
        return {place for place, key in enumerate(formats) if is_date_format(own.get(key)) or key in _DAYS}

    def _marked(self, sheet: _Sheet) -> Iterator[Marked]:
        for row, place, cell in _cells(self.parts.tree(sheet.part)):
            source = self._source(cell)
            fields = fields_in(_text_of(source)) if source is not None else ()
            if fields:
                yield Marked(sheet.name, row, place, fields)

    def _source(self, cell: "_Element") -> "_Element | None":
        """What holds the text of a cell that is typed, not computed."""
        if cell.find("{*}f") is not None:
            return None
        if cell.get("t") == "inlineStr":
            return cell.find("{*}is")
        told = cell.findtext("{*}v")
        if cell.get("t") == "s" and told is not None and int(told) < len(self._shared):
            return self._shared[int(told)]
        return None

    def _named(self, faults: list[BookFault]) -> Iterator[Marked]:
        """The cells that bear a name of ours."""
        for element in self.parts.tree(self._book).iter("{*}definedName"):
            name = str(element.get("name", ""))
            if not name.casefold().startswith(NAMED):
                continue
            sheet, _mark, cells = (element.text or "").replace("$", "").rpartition("!")
            held = next((one for one in self._sheets if one.name.casefold() == unquoted(sheet).casefold()), None)
            first = _PLACE.fullmatch(cells.split(":")[0])
            if held is None or first is None or (":" in cells and not self._is_merged(held, cells)):
                faults.append(BookFault(BookFaultKind.NOT_ONE_CELL, name))
                continue
            field = field_name(name[len(NAMED) :])
            yield Marked(held.name, int(first[2]), first[0], (field,), named=True)

    def _is_merged(self, sheet: _Sheet, cells: str) -> bool:
        return any(one.get("ref") == cells for one in self.parts.tree(sheet.part).iter("{*}mergeCell"))

    def _in_the_way(self, name: str, row: int) -> Iterator[BookFault]:
        """What cannot follow when rows come in under the row of a dossier."""
        marked = next(one for one in self._sheets if one.name == name)
        for sheet in self._sheets:
            for _row, place, cell in _cells(self.parts.tree(sheet.part)):
                formula = cell.find("{*}f")
                told = typeset(f"feuille « {sheet.name} », cellule {place}")
                if formula is None:
                    continue
                if spans_sheets(formula.text or ""):
                    yield BookFault(BookFaultKind.SEVERAL_SHEETS, place=told)
                block = formula.get("t") in ("array", "dataTable") and ":" in str(formula.get("ref", ""))
                if sheet == marked and block and _holds(str(formula.get("ref")), row):
                    yield BookFault(BookFaultKind.BLOCK_FORMULA, place=told)
        for part in [one for one in self.parts.names() if "pivotCacheDefinition" in one and one.endswith(".xml")]:
            for source in self.parts.tree(part).iter("{*}worksheetSource"):
                if str(source.get("sheet", "")).casefold() == name.casefold():
                    yield BookFault(BookFaultKind.PIVOT, place=typeset(f"feuille « {name} »"))
        for kind, part in self.parts.related(marked.part):
            for where in self.parts.tree(part).iter("{*}location") if kind == "pivotTable" else ():
                if _last_row(str(where.get("ref", ""))) >= row:
                    yield BookFault(BookFaultKind.PIVOT, place=typeset(f"feuille « {name} »"))

    # What is written ----------------------------------------------------------------------------------------------

    def _write_whole(self, one: Marked, values: Values) -> None:
        part = next(sheet.part for sheet in self._sheets if sheet.name == one.sheet)
        cell = _cell_at(self.parts.tree(part), one.row, one.cell)
        if one.named:
            self._put(cell, values.get(one.fields[0]))
        else:
            self._fill_cell(cell, values)
        self.parts.changed(part)

    def _fill_cell(self, cell: "_Element", values: Values) -> None:
        """Replace the fields a cell holds, each run of letters keeping its look."""
        source = self._source(cell)
        if source is None or not fields_in(text := _text_of(source)):
            return
        pieces = [one for one in source.iter("{*}t") if local(one.getparent()) != "rPh"]  # type: ignore[arg-type]
        told = told_by(text, values)
        whole_runs = sum(len(fields_in(one.text or "")) for one in pieces) == len(fields_in(text))
        if len(pieces) < 2 or not whole_runs or not isinstance(told, str):
            self._put(cell, told)
            return
        runs = deepcopy(source)
        for one in list(runs):
            if local(one) in ("rPh", "phoneticPr"):
                runs.remove(one)
        for piece in runs.iter("{*}t"):
            piece.text = stored_text(clean_text(in_words(piece.text or "", values)))
            piece.set(_SPACE, "preserve")
        _emptied(cell)
        cell.set("t", "inlineStr")
        held = _child(cell, "is")
        held.extend(list(runs))

    def _put(self, cell: "_Element", value: Told) -> None:
        """Write a value in a cell that keeps its look."""
        style = int(cell.get("s", 0))
        _emptied(cell)
        match value:
            case None | "":
                return
            case date() if style in self._day_styles:
                _child(cell, "v").text = str(self._serial(value))
            case Decimal() | int():
                _child(cell, "v").text = str(value)
            case _:
                cell.set("t", "inlineStr")
                text = _child(_child(cell, "is"), "t")
                told = date_text(value) if isinstance(value, date) else value
                text.text = stored_text(cut_text(clean_text(told)))
                text.set(_SPACE, "preserve")

    def _serial(self, day: date) -> int:
        about = next(self.parts.tree(self._book).iter("{*}workbookPr"), None)
        old = about is not None and about.get("date1904") in ("1", "true")
        begins = datetime(1904, 1, 1) if old else datetime(1899, 12, 30)  # noqa: DTZ001  # days, not moments
        return (day - begins.date()).days

    def _repeat(self, growth: Growth, filling: Filling) -> None:
        """A row for each dossier, in the place of the one that is marked; those below go down."""
        part = next(sheet.part for sheet in self._sheets if sheet.name == growth.sheet)
        tree = self.parts.tree(part)
        self.parts.changed(part)
        _unshare(tree)
        model = next(row for row in tree.iter("{*}row") if int(row.get("r", 0)) == growth.row)
        parent = model.getparent()
        assert parent is not None
        for row in parent.iterchildren("{*}row"):
            if int(row.get("r", 0)) > growth.row and growth.added:
                _set_row(row, growth.first(int(row.get("r", 0))))
        lines: tuple[Values, ...] = filling.lines or ({},)
        for place, values in enumerate(lines):
            copy = deepcopy(model)
            _set_row(copy, growth.row + place)
            for cell in copy.iterchildren("{*}c"):
                formula = cell.find("{*}f")
                if formula is not None and formula.text:
                    formula.text = excel_formula(formula.text, growth, Here(growth.sheet, place))
                    if formula.get("ref"):
                        formula.set("ref", str(cell.get("r")))
                else:
                    self._fill_cell(cell, {**filling.whole, **values})
            model.addprevious(copy)
        parent.remove(model)

    def _forget_results(self, growth: Growth | None) -> None:
        """Have every formula computed again, once it leads where it did."""
        grows = growth if growth is not None and growth.added else None
        computed = False
        for sheet in self._sheets:
            tree = self.parts.tree(sheet.part)
            if grows is not None and not grows.is_of(sheet.name):
                _unshare(tree)
            for row, _place, cell in _cells(tree):
                formula = cell.find("{*}f")
                if formula is None:
                    continue
                computed = True
                if grows is not None and not (grows.is_of(sheet.name) and grows.row <= row <= grows.row + grows.added):
                    _grow_formula(formula, sheet.name, grows)
                result = cell.find("{*}v")
                if result is not None:
                    cell.remove(result)
                    cell.attrib.pop("t", "")
                self.parts.changed(sheet.part)
        if computed:
            self._ask_to_compute()

    def _ask_to_compute(self) -> None:
        book = self.parts.tree(self._book)
        told = next(book.iter("{*}calcPr"), None)
        if told is None:
            told = book.makeelement(book.tag.replace("workbook", "calcPr"))
            after = {"definedNames", "externalReferences", "functionGroups", "sheets"}
            last = [one for one in book if local(one) in after][-1]
            last.addnext(told)
        told.set("fullCalcOnLoad", "1")
        self.parts.changed(self._book)
        for kind, part in list(self.parts.related(self._book)):
            if kind == "calcChain":
                self.parts.drop(part)


def _grow_formula(formula: "_Element", sheet: str, growth: Growth) -> None:
    if formula.text:
        formula.text = excel_formula(formula.text, growth, Here(sheet))
    if formula.get("ref") and growth.is_of(sheet):
        formula.set("ref", growth.area(str(formula.get("ref"))))


def _cells(tree: "_Element") -> "Iterator[tuple[int, str, _Element]]":
    """The cells of a sheet with their row and place; those that do not say theirs are told it."""
    row_at = 0
    for row in tree.iter("{*}row"):
        if local(row.getparent()) != "sheetData":  # type: ignore[arg-type]
            continue
        row_at = int(row.get("r", row_at + 1))
        row.set("r", str(row_at)) if row.get("r") is None else None
        column = 0
        for cell in row.iterchildren("{*}c"):
            place = cell.get("r")
            if place is None:
                place = f"{_letters(column + 1)}{row_at}"
                cell.set("r", place)
            column = _column(place)
            yield row_at, place, cell


def _text_of(source: "_Element") -> str:
    return "".join(
        one.text or ""
        for one in source.iter("{*}t")
        if local(one.getparent()) != "rPh"  # type: ignore[arg-type]
    )


def _cell_at(tree: "_Element", row_at: int, place: str) -> "_Element":
    """A cell, made where there is none yet."""
    data = next(tree.iter("{*}sheetData"))
    row = next((one for one in data.iterchildren("{*}row") if int(one.get("r", 0)) >= row_at), None)
    if row is None or int(row.get("r", 0)) != row_at:
        made = data.makeelement(data.tag.replace("sheetData", "row"), {"r": str(row_at)})
        if row is None:
            data.append(made)
        else:
            row.addprevious(made)
        row = made
    after = next((one for one in row.iterchildren("{*}c") if _column(str(one.get("r"))) >= _column(place)), None)
    if after is not None and after.get("r") == place:
        return after
    cell = row.makeelement(data.tag.replace("sheetData", "c"), {"r": place})
    if after is None:
        last = [one for one in row if local(one) == "c"]
        row.insert(row.index(last[-1]) + 1 if last else 0, cell)
    else:
        after.addprevious(cell)
    return cell


def _emptied(cell: "_Element") -> None:
    for one in list(cell):
        cell.remove(one)
    cell.attrib.pop("t", "")


def _child(parent: "_Element", name: str) -> "_Element":
    space = str(parent.tag).rpartition("}")[0]
    made = parent.makeelement(f"{space}}}{name}" if space else name)
    parent.append(made)
    return made


def _set_row(row: "_Element", number: int) -> None:
    row.set("r", str(number))
    for cell in row.iterchildren("{*}c"):
        cell.set("r", f"{str(cell.get('r')).rstrip('0123456789')}{number}")


def _unshare(tree: "_Element") -> None:
    """Give each cell of a shared formula its own."""
    from openpyxl.formula.translate import Translator  # noqa: PLC0415

    masters: dict[str, Translator] = {}
    for _row, place, cell in _cells(tree):
        formula = cell.find("{*}f")
        if formula is None or formula.get("t") != "shared":
            continue
        key = str(formula.get("si"))
        if formula.text:
            masters[key] = Translator(f"={formula.text}", place)
        elif key in masters:
            formula.text = str(masters[key].translate_formula(place))[1:]
        for name in ("t", "si", "ref"):
            formula.attrib.pop(name, "")


def _column(place: str) -> int:
    number = 0
    for letter in place.rstrip("0123456789"):
        number = number * 26 + ord(letter) - 64
    return number


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, left = divmod(column - 1, 26)
        letters = chr(65 + left) + letters
    return letters


def _rows(area: str) -> list[int]:
    return [int(found[2]) for found in _PLACE.finditer(area.replace("$", ""))]


def _last_row(area: str) -> int:
    return max(_rows(area), default=0)


def _holds(area: str, row: int) -> bool:
    rows = _rows(area)
    return bool(rows) and min(rows) <= row <= max(rows)
