"""A workbook to fill: one sheet of named columns, the lists they offer, and how to fill it."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, Literal

from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from ptce_desk.exports import labels
from ptce_desk.exports.blank_table import BlankColumn, BlankTable
from ptce_desk.exports.book_look import ACCENT
from ptce_desk.exports.later import write_file
from ptce_desk.exports.xlsx_layout import row_height
from ptce_desk.exports.xlsx_parts import save_workbook
from ptce_desk.exports.xlsx_styles import add_styles
from ptce_desk.exports.xlsx_text import cut_text, stored_text, tab_names
from ptce_desk.records.kinds import Kind

_LAST: Final = 2000
"""Rows that are ready to be filled."""
_LISTS: Final = "Listes"
_CHARS: Final = 14
_WIDEST: Final = 34
_LONGEST_TITLE: Final = 32
_OPTIONAL: Final = "52606D"
"""Behind the headings of what may stay blank."""
_Sort = Literal["whole", "decimal", "list", "date"]
_READ_ME_WIDTHS: Final = (40.0, 90.0)


def save_blank_table(table: BlankTable, target: Path) -> None:
    """Write the workbook; the same table makes the same file.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    write_file(target, partial(_save, table))


def _save(table: BlankTable, stream: BinaryIO) -> None:
    book = Workbook()
    add_styles(book)
    first = book.worksheets[0]
    first.title, read_me, lists = tab_names((table.name, labels.README, _LISTS))
    _fill_table(first, table, _add_lists(book.create_sheet(lists), table.columns))
    _fill_read_me(book.create_sheet(read_me, 1), table)
    properties = book.properties
    properties.title, properties.creator = table.name, table.author
    properties.lastModifiedBy, properties.language = table.author, "fr-FR"
    day = datetime.combine(table.day, time(), UTC).replace(tzinfo=None)
    properties.created = properties.modified = day
    save_workbook(book, stream)


def _fill_table(sheet: Worksheet, table: BlankTable, lists: Sequence[str]) -> None:
    for number, (column, among) in enumerate(zip(table.columns, lists, strict=True), 1):
        letter = get_column_letter(number)
        heading = sheet.cell(1, number, stored_text(_headed(column)))
        _dress(heading, column)
        shape = sheet.column_dimensions[letter]
        longest = max(map(len, (column.heading, column.example, *column.choices)))
        shape.width = min(max(_CHARS, longest + 4), _WIDEST)
        like = _cell_of(sheet, column.kind)
        shape.number_format = like.number_format
        shape.alignment = Alignment(like.alignment.horizontal, indent=like.alignment.indent)
        allowed = _allowed(column, among)
        if allowed is not None:
            allowed.add(f"{letter}2:{letter}{_LAST}")
            sheet.add_data_validation(allowed)
    sheet.row_dimensions[1].height = 34
    sheet.freeze_panes = "A2"
    sheet.sheet_properties.tabColor = ACCENT
    sheet.print_title_rows = "1:1"
    _print_across(sheet, pages=3)


def _headed(column: BlankColumn) -> str:
    return f"{column.heading} {column.mark}".rstrip()


def _dress(heading: Cell, column: BlankColumn) -> None:
    heading.style = "PTCE en-tête"
    if not column.mark:
        heading.fill = PatternFill("solid", fgColor=_OPTIONAL)
    comment = Comment("\n".join(filter(None, (column.note, _example(column)))), labels.README)
    comment.width, comment.height = 320, 110
    heading.comment = comment


def _example(column: BlankColumn) -> str:
    return f"Exemple\u00a0: {column.example}" if column.example else ""


def _cell_of(sheet: Worksheet, kind: Kind) -> Cell:
    """A cell as the tables of this program show a kind of value."""
    names = {"amount": "PTCE montant", "date": "PTCE date", "year": "PTCE année", "number": "PTCE décimal"}
    cell = Cell(sheet, row=1, column=1)
    cell.style = names.get(kind, "PTCE texte")
    return cell


def _allowed(column: BlankColumn, among: str) -> DataValidation | None:
    """What a spreadsheet lets one write in a column; anything when None."""
    match column.kind:
        case _ if among:
            return _rule(column, "Choisissez dans la liste de la cellule.", "list", among)
        case "amount" | "number":
            return _rule(column, "Écrivez un nombre positif, sans lettres.", "decimal", "0")
        case "date":
            return _rule(column, "Écrivez un jour, comme 15/03/2026.", "date", "DATE(1950,1,1)", "DATE(2100,12,31)")
        case "year":
            return _rule(column, "Écrivez une année de quatre chiffres.", "whole", "1950", "2100")
        case _:
            return None


def _rule(column: BlankColumn, refusal: str, sort: _Sort, least: str, most: str | None = None) -> DataValidation:
    """A rule that refuses what is no such value, and says why; `least` is the list itself for a list."""
    return DataValidation(
        sort,
        formula1=least,
        formula2=most,
        operator=None if sort == "list" else "greaterThanOrEqual" if most is None else "between",
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=cut_text(column.heading, _LONGEST_TITLE),
        error=refusal,
    )


def _add_lists(sheet: Worksheet, columns: Sequence[BlankColumn]) -> list[str]:
    """Write the choices of each column in a sheet apart; where they stand, for those that have some."""
    sheet.sheet_state = "hidden"
    places: list[str] = []
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        sheet.cell(1, number, stored_text(column.heading))
        for row, choice in enumerate(column.choices, 2):
            cell = sheet.cell(row, number, stored_text(choice))
            cell.data_type = "s"  # a name that begins by « = » is no formula
        last = len(column.choices) + 1
        places.append(f"{sheet.title}!${letter}$2:${letter}${last}" if column.choices else "")
    return places


def _fill_read_me(sheet: Worksheet, table: BlankTable) -> None:
    sheet.sheet_view.showGridLines = False
    for letter, width in zip("AB", _READ_ME_WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.cell(1, 1, stored_text(table.name)).style = "PTCE titre"
    sheet.row_dimensions[1].height = 28
    row = 2
    for paragraph in table.guidance:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(_READ_ME_WIDTHS))
        sheet.cell(row, 1, stored_text(paragraph)).style = "PTCE note"
        sheet.row_dimensions[row].height = row_height([(paragraph, sum(_READ_ME_WIDTHS))])
        row += 1
    for place, heading in enumerate(("Colonne", "Ce qu’elle contient"), 1):
        sheet.cell(row + 1, place, heading).style = "PTCE en-tête"
    for number, column in enumerate(table.columns, row + 2):
        told = " ".join(filter(None, (column.note, _example(column))))
        sheet.cell(number, 1, stored_text(_headed(column))).style = "PTCE libellé"
        sheet.cell(number, 2, stored_text(told)).style = "PTCE texte sur plusieurs lignes"
        sheet.row_dimensions[number].height = row_height([(told, _READ_ME_WIDTHS[1])])
    _print_across(sheet)


def _print_across(sheet: Worksheet, pages: int = 1) -> None:
    """Print every column on so many pages, however many the rows take."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages, 0
