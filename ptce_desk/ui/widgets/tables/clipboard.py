"""Rows as a table that a spreadsheet understands when pasted: as text, and as HTML that keeps each cell's kind."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import Final

from PySide6.QtCore import QMimeData

from ptce_desk.formatting import date_text
from ptce_desk.records.kinds import Kind
from ptce_desk.ui.models.columns import Column, Row

_ACTS_IN_A_SPREADSHEET: Final = ("=", "+", "-", "@")
_DAY_ZERO: Final = dt.date(1899, 12, 30)
"""Spreadsheets count days from here."""
_FRENCH: Final = "1036;0;"
"""How LibreOffice is told a French format, its own code after it."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """What is written of a value, what it is worth, and its format as Excel and LibreOffice call it.

    Attributes:
        text: in French, as it would be typed.
        number: for the spreadsheet, whatever its language; empty for words.
        excel: number format of Excel.
        office: number format of LibreOffice.
    """

    text: str
    number: str = ""
    excel: str = r"\@"
    office: str = "@"


def as_mime(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> QMimeData:
    """Both kinds of table at once: the program they are pasted in takes the one it reads best."""
    data = QMimeData()
    data.setText(as_table(columns, rows))
    data.setHtml(as_html(columns, rows))
    return data


def as_table(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> str:
    """Headings then rows, cells separated by tabs; amounts as « 30000,00 » so that they stay numbers."""
    lines = ["\t".join(column.heading for column in columns)]
    lines += ["\t".join(_cell(column, row).text for column in columns) for row in rows]
    return "\n".join(lines) + "\n"


def as_html(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> str:
    """The same table for Excel, LibreOffice and mail: words stay words, numbers and dates keep their value."""
    head = "".join(f'<th style="text-align:left">{escape(column.heading)}</th>' for column in columns)
    body = "".join("<tr>" + "".join(_html_cell(_cell(column, row)) for column in columns) + "</tr>" for row in rows)
    return (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>'
        f"<table><tr>{head}</tr>{body}</table></body></html>"
    )


def _html_cell(cell: _Cell) -> str:
    french = cell.number.replace(".", ",")  # LibreOffice reads a value in the language of its format
    worth = f' x:num="{cell.number}" sdval="{french}"' if cell.number else ""
    side = ";text-align:right" if cell.number else ""
    return (
        f'<td{worth} sdnum="{_FRENCH}{cell.office}" style="mso-number-format:\'{cell.excel}\'{side}">'
        f"{escape(cell.text)}</td>"
    )


def _cell(column: Column[Row], row: Row) -> _Cell:
    value = column.read(row)
    match value:
        case None:
            return _Cell("")
        case bool():
            return _Cell("oui" if value else "non")
        case Decimal() | int():
            return _number_cell(Decimal(value), column.kind)
        case dt.date():
            day = str((value - _DAY_ZERO).days)
            return _Cell(date_text(value), day, r"dd\/mm\/yyyy", "JJ/MM/AAAA")
        case _:
            return _Cell(_harmless(" ".join(column.text(row).split())))


def _number_cell(value: Decimal, kind: Kind) -> _Cell:
    """Amounts always with their cents, other numbers with the decimals they have."""
    if kind == "amount":
        text = f"{value:.2f}"
        return _Cell(text.replace(".", ","), text, r"\#\,\#\#0\.00", "# ##0,00")
    text = f"{value:f}"
    return _Cell(text.replace(".", ","), text, "General", "Standard")


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_ACTS_IN_A_SPREADSHEET) else text
