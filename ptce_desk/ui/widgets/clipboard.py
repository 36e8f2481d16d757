"""Rows as text that a spreadsheet understands when pasted."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.formatting import date_text
from ptce_desk.ui.models.columns import Column, Row

_ACTS_IN_A_SPREADSHEET: Final = ("=", "+", "-", "@")


def as_table(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> str:
    """Headings then rows, cells separated by tabs; amounts as « 30000,00 » so that they stay numbers."""
    lines = ["\t".join(column.heading for column in columns)]
    lines += ["\t".join(_cell(column, row) for column in columns) for row in rows]
    return "\n".join(lines) + "\n"


def _cell(column: Column[Row], row: Row) -> str:
    value = column.value(row) if column.value else column.text(row)
    match value:
        case None:
            return ""
        case bool():
            return "oui" if value else "non"
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case int():
            return str(value)
        case dt.date():
            return date_text(value)
        case _:
            return _harmless(" ".join(str(value).split()))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_ACTS_IN_A_SPREADSHEET) else text
