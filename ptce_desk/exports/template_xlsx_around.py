"""What stands around the cells of a workbook of Excel, moved once a row of a sheet is repeated.

Merged cells, formats, validations, links, breaks, tables, drawings, charts, comments, names.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from ptce_desk.exports.template_parts import Parts, local
from ptce_desk.exports.template_refs import Growth, Here, excel_formula

if TYPE_CHECKING:
    from lxml.etree import _Element

_AREAS: Final = frozenset({"ref", "sqref"})
_CELLS: Final = frozenset({"activeCell", "topLeftCell"})
_FORMULAS: Final = frozenset({"formula", "formula1", "formula2", "f", "calculatedColumnFormula"})
_WITH_CELL: Final = frozenset({"cellWatch", "inputCells"})
_CACHES: Final = frozenset({"numCache", "strCache", "multiLvlStrCache"})
_CHART: Final = re.compile(r".*/charts/chart[^/]*\.xml")
_AREA_ROWS: Final = re.compile(r"[A-Z]{1,3}([0-9]+)(?::[A-Z]{1,3}([0-9]+))?")
_VML_ROW: Final = re.compile(r"(<(?:\w+:)?Row>\s*)([0-9]+)(?=\s*</)")
_VML_ANCHOR: Final = re.compile(r"(<(?:\w+:)?Anchor>)([^<]*)(?=</)")
_TOP, _BOTTOM = 2, 6
"""Where the anchor of a comment says its rows, counted from 0."""


def grow_around(parts: Parts, growth: Growth, book: str, sheets: Mapping[str, str]) -> None:
    """Move what stands around the cells; `sheets` are the names of the sheets by their parts."""
    for part, name in sheets.items():
        _grow_sheet(parts, part, name, growth)
        if growth.is_of(name):
            for kind, target in list(parts.related(part)):
                _grow_related(parts, kind, target, growth)
    for part in [one for one in parts.names() if _CHART.fullmatch(one)]:
        _grow_chart(parts, part, growth)
    for element in parts.tree(book).iter("{*}definedName"):
        _set_text(parts, book, element, excel_formula(element.text or "", growth, Here("")))


def _grow_sheet(parts: Parts, part: str, name: str, growth: Growth) -> None:
    own = growth.is_of(name)
    tree = parts.tree(part)
    for element in _around_cells(tree):
        if own:
            _grow_attributes(parts, part, element, growth)
        if local(element) in _FORMULAS and element.text:
            _set_text(parts, part, element, excel_formula(element.text, growth, _here_of(element, name, growth)))
        if own and local(element) == "sqref" and element.text:
            _set_text(parts, part, element, growth.area(element.text))
        if own and local(element) == "row" and (element.text or "").isdecimal():
            _set_text(parts, part, element, str(growth.first(int(element.text or "0") + 1) - 1))
    if own:
        _repeat_merges(tree, growth)


def _around_cells(tree: "_Element") -> "Iterator[_Element]":
    for top in tree:
        if local(top) != "sheetData":
            yield from top.iter()


def _grow_attributes(parts: Parts, part: str, element: "_Element", growth: Growth) -> None:
    name = local(element)
    if name == "mergeCell" and _of_row(str(element.get("ref")), growth.row):
        return  # each line has its own
    cells = _CELLS | {"r"} if name in _WITH_CELL else _CELLS
    for key in _AREAS | cells:
        told = element.get(key)
        if told:
            _set(parts, part, element, key, growth.cell(told) if key in cells else growth.area(told))
    parent = element.getparent()
    if name == "brk" and parent is not None and local(parent) == "rowBreaks":
        _set(parts, part, element, "id", str(growth.last(int(element.get("id", 0)))))


def _of_row(area: str, row: int) -> bool:
    """Whether cells are all of a row."""
    found = _AREA_ROWS.fullmatch(area)
    return found is not None and int(found[1]) == int(found[2] or found[1]) == row


def _here_of(element: "_Element", name: str, growth: Growth) -> Here:
    """Where the formula of a format or of a validation stands: the first line, when its cells begin on the row."""
    for above in element.iterancestors():
        area = above.get("sqref") or above.findtext("{*}sqref")
        if area:
            rows = [int(found[1]) for found in _AREA_ROWS.finditer(area)]
            begins = growth.is_of(name) and bool(rows) and min(rows) == growth.row
            return Here(name, 0 if begins else None)
    return Here(name)


def _repeat_merges(tree: "_Element", growth: Growth) -> None:
    merges = next(tree.iter("{*}mergeCells"), None)
    if merges is None:
        return
    for one in [one for one in merges if _of_row(str(one.get("ref")), growth.row)]:
        for place in range(growth.added, 0, -1):
            copy = deepcopy(one)
            row = str(growth.row + place)
            copy.set("ref", re.sub(r"[0-9]+", row, str(one.get("ref"))))
            one.addnext(copy)
    if merges.get("count") is not None:
        merges.set("count", str(len(merges)))


def _grow_related(parts: Parts, kind: str, part: str, growth: Growth) -> None:
    match kind:
        case "drawing":
            for anchor in parts.tree(part).iter("{*}twoCellAnchor", "{*}oneCellAnchor"):
                begins = anchor.findtext("{*}from/{*}row") or "0"
                for element in anchor.iterfind("*/{*}row") if int(begins) >= growth.row else ():
                    _set_text(parts, part, element, str(int(element.text or "0") + growth.added))
        case "comments" | "threadedComment" | "table" | "queryTable":
            for element in parts.tree(part).iter():
                told = element.get("ref")
                if told:
                    alone = kind in ("comments", "threadedComment")
                    _set(parts, part, element, "ref", growth.cell(told) if alone else growth.area(told))
                if local(element) in _FORMULAS and element.text:
                    _set_text(parts, part, element, excel_formula(element.text, growth, Here(growth.sheet, 0)))
        case "vmlDrawing":
            _grow_vml(parts, part, growth)
        case _:
            pass


def _grow_vml(parts: Parts, part: str, growth: Growth) -> None:
    """Move the boxes of comments and of buttons, written in a language that is not always XML."""

    def row(found: re.Match[str]) -> str:
        return f"{found[1]}{growth.first(int(found[2]) + 1) - 1}"

    def anchor(found: re.Match[str]) -> str:
        told = [one.strip() for one in found[2].split(",")]
        if len(told) > _BOTTOM and int(told[_TOP]) >= growth.row:
            for place in (_TOP, _BOTTOM):
                told[place] = str(int(told[place]) + growth.added)
        return f"{found[1]}{', '.join(told)}"

    text = parts.text(part)
    parts.set_text(part, _VML_ANCHOR.sub(anchor, _VML_ROW.sub(row, text)))


def _grow_chart(parts: Parts, part: str, growth: Growth) -> None:
    """Have a chart show every line; what it kept of the one there was is drawn again from the cells."""
    touched = False
    for element in parts.tree(part).iter("{*}f"):
        told = excel_formula(f"SUM({element.text or ''})", growth, Here(""))[len("SUM(") : -1]
        touched = _set_text(parts, part, element, told) or touched
    if touched:
        for element in [one for one in parts.tree(part).iter() if local(one) in _CACHES]:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)


def _set_text(parts: Parts, part: str, element: "_Element", text: str) -> bool:
    if text == element.text:
        return False
    element.text = text
    parts.changed(part)
    return True


def _set(parts: Parts, part: str, element: "_Element", key: str, value: str) -> None:
    if value != element.get(key):
        element.set(key, value)
        parts.changed(part)
