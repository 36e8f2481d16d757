"""The rows of a table as values of fields: what could be read surely, and what could not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from ptce_desk.domain.errors import TextTooLongError
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.domain.typed_text import LINE, PARAGRAPHS, clean_text, typed_text
from ptce_desk.domain.waiting import StillWanted, always, while_wanted
from ptce_desk.imports.tables.book import Cell
from ptce_desk.imports.tables.layout import Column, Table, TableRow
from ptce_desk.imports.tables.mapping import BLANK, ZERO, ColumnMap
from ptce_desk.imports.tables.targets import APART, INVESTED, ImportField, Target, tells_year
from ptce_desk.imports.tables.values import READERS, UnreadableCellError, odd_identifier, read_choice

_NAMED: Final = frozenset({"scheme"})
"""The choices among records of the file: the plan knows their names."""
_NOTHING: Final = (None, "", ())
"""What a blank cell is read as."""


@dataclass(frozen=True, slots=True)
class CellFault:
    """A cell that is not surely what its column holds.

    Attributes:
        heading: of its column.
        field: the key of what its column is.
        cell: what it holds.
        fault: why it cannot be read.
    """

    heading: str
    field: str
    cell: Cell
    fault: ValueFault


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of a table.

    Attributes:
        number: its number in the file.
        values: what was read, by field; a blank cell is not there.
        faults: what could not be: the row is in error.
        warnings: what was read, and is worth a look.
    """

    number: int
    values: Mapping[str, object]
    faults: tuple[CellFault, ...] = ()
    warnings: tuple[CellFault, ...] = ()


def read_rows(table: Table, target: Target, columns: ColumnMap, still_wanted: StillWanted = always) -> list[ReadRow]:
    """Read every row of a table; the fields given to it, or to all, stand where a row says nothing.

    The *exercice* given to all is of the rows that nothing dates.

    A choice is read by what an officer said of its words, else by the labels of screens.
    """
    mapped = [
        (column, target.field(columns.fields[column.heading]))
        for column in table.columns
        if column.heading in columns.fields
    ]
    answers = {field.key: _answers(field, columns.answers.get(field.key, {})) for _column, field in mapped}
    given, not_given = _given(target, columns.given)
    year = {key: given.pop(key) for key in ("year",) if key in given}
    rows = []
    for row in while_wanted(table.rows, still_wanted):
        own, faults = _given(target, columns.given_to.get(str(row.number), {}))
        lacking = [*faults, *(one for one in not_given if one.field not in own)]
        read = _read(row, mapped, answers, {**given, **own}, lacking, columns)
        rows.append(read if not year or tells_year(read.values) else replace(read, values={**read.values, **year}))
    return rows


def _given(target: Target, said: Mapping[str, str]) -> tuple[dict[str, object], list[CellFault]]:
    """What an officer or a profile says of every row, read as cells are: « 2023 » is a year; what is not is told."""
    values: dict[str, object] = {}
    faults: list[CellFault] = []
    for key, text in said.items():
        field = target.field(key)
        try:
            value = text if field.is_a_choice else _value(text, field, {})
        except UnreadableCellError as problem:
            faults.append(CellFault("", key, text, problem.fault))
        else:
            values |= {} if value in _NOTHING else {key: value}
    return values, faults


def _answers(field: ImportField, said: Mapping[str, str]) -> dict[str, str]:
    """The code of each word of a choice: its own words and codes, then what was said of others."""
    own = {fold(word): code for code, label in field.options for word in (code, label)}
    return own | {fold(word): code for word, code in said.items()}


def _read(
    row: TableRow,
    mapped: list[tuple[Column, ImportField]],
    answers: Mapping[str, Mapping[str, str]],
    given: Mapping[str, object],
    not_given: list[CellFault],
    columns: ColumnMap,
) -> ReadRow:
    values: dict[str, object] = dict(given)
    faults: list[CellFault] = []
    warnings: list[CellFault] = []
    for column, field in mapped:
        cell = row.cells[column.place]
        if cell is None or (isinstance(cell, str) and not clean_text(cell).strip()):
            continue
        try:
            value = _value(cell, field, answers)
            if value == 0 and not isinstance(value, bool):
                value = _zero(value, cell, columns.zeros.said.get(field.key, ""), asked=columns.zeros.asked)
        except UnreadableCellError as problem:
            left = problem.fault is ValueFault.LOST_IDENTIFIER or field.key in columns.leave_unreadable
            (warnings if left else faults).append(CellFault(column.heading, field.key, cell, problem.fault))
            continue
        if value in _NOTHING:
            continue
        values[field.key] = value
        if field.kind == "siret" and isinstance(value, str) and odd_identifier(value):
            warnings.append(CellFault(column.heading, field.key, cell, ValueFault.ODD_IDENTIFIER))
    faults += _nothing_voted(row, mapped, values, columns.zeros.said)
    faults += [one for one in not_given if one.field not in values]
    return ReadRow(row.number, values, tuple(faults), tuple(warnings))


def _nothing_voted(
    row: TableRow, mapped: list[tuple[Column, ImportField]], values: Mapping[str, object], zeros: Mapping[str, str]
) -> list[CellFault]:
    """A zero voted that no decision, nor anything else given, explains, until an officer says what it means."""
    explained = "outcome" in values or any(values.get(key) for key in (*APART, INVESTED))
    if values.get("voted") != 0 or explained or "voted" in zeros:
        return []
    cells = [(column.heading, row.cells[column.place]) for column, field in mapped if field.key == "voted"]
    return [CellFault(heading, "voted", cell, ValueFault.NOTHING_VOTED) for heading, cell in cells]


def _zero(value: object, cell: Cell, said: str, *, asked: bool) -> object:
    """What a zero means: nothing where an officer says so.

    Raises:
        UnreadableCellError: the file writes one for a blank, and nobody said.
    """
    if asked and said not in (ZERO, BLANK):
        raise UnreadableCellError(ValueFault.ZERO_OR_BLANK, cell)
    return None if said == BLANK else value


def _value(cell: Cell, field: ImportField, answers: Mapping[str, Mapping[str, str]]) -> object:
    """What a cell says, as the file keeps it."""
    if field.kind == "choice":
        return read_choice(cell, answers[field.key], named=field.key in _NAMED)
    value = READERS[field.kind](cell)
    if not isinstance(value, str):
        return value
    try:
        return typed_text(value, PARAGRAPHS if field.kind == "paragraphs" else LINE)
    except TextTooLongError as problem:
        fault = ValueFault.LONG_TEXT if field.kind == "paragraphs" else ValueFault.LONG_LINE
        raise UnreadableCellError(fault, cell) from problem
