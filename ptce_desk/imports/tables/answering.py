"""What an officer says of the cells of a table: another text to read in their place."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from ptce_desk.domain.french_order import fold
from ptce_desk.imports.tables.book import Cell
from ptce_desk.imports.tables.layout import Table, TableRow
from ptce_desk.imports.tables.values import read_text

Readings: TypeAlias = Mapping[str, Mapping[str, str]]
"""What to read in place of a cell, by the number of its row, then its heading."""
Words: TypeAlias = Mapping[str, Mapping[str, str]]
"""What each word of a file means, by field."""


def corrected(table: Table, fields: Mapping[str, str], words: Words, readings: Readings) -> Table:
    """A table with what an officer says in place of what it holds.

    Args:
        table: as it stands in its file.
        fields: the field of each heading.
        words: what is meant by each word of a field that is no choice; empty for a word that says nothing.
        readings: what to read in place of single cells; it goes before the words of their columns.
    """
    meant = {key: {fold(word): text for word, text in said.items()} for key, said in words.items() if said}
    said_of = {one.place: meant[key] for one in table.columns if (key := fields.get(one.heading, "")) in meant}
    places = {one.heading: one.place for one in table.columns}
    if not said_of and not readings:
        return table
    rows = []
    for row in table.rows:
        cells = list(row.cells)
        for place, said in said_of.items():
            cells[place] = _meant(cells[place], said)
        for heading, text in readings.get(str(row.number), {}).items():
            if heading in places:
                cells[places[heading]] = text or None
        rows.append(TableRow(row.number, tuple(cells)))
    return replace(table, rows=tuple(rows))


def _meant(cell: Cell, said: Mapping[str, str]) -> Cell:
    text = None if cell is None else said.get(fold(read_text(cell)))
    return cell if text is None else text or None
