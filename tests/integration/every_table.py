"""A file with rows in every table, each with its entry in the journal: what is tampered with, or damaged."""

from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Boolean, Column, Date, Integer, Table, insert

from ptce_desk.db.canonical import STORED, Stored, StoredRow, for_engine
from ptce_desk.db.journal import RowChange, Signature, append
from ptce_desk.db.schema import JOURNALED, metadata
from ptce_desk.db.schema.file import attachment_content
from ptce_desk.db.types import Cents, Code, CodeSet, ExactDecimal, Rules, UtcMoment
from ptce_desk.services.desk import Desk

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
FIRST = 1_000
"""The ids of these rows, far from those of the template."""


_AGREEING: dict[str, Stored] = {
    "funder.ours": 0,
    "funding_file.decision": "granted",
    "agenda_item.vote": "granted",
    "repayment_order.amount": 0,
    "reduction.amount": 0,
}
"""What makes of these rows a file whose sums agree."""


def fill_every_table(desk: Desk, rows: int = 2) -> None:
    """Some rows in each journaled table, as a service would have left them."""
    desk.run(_fill, rows)


def _fill(desk: Desk, rows: int) -> None:
    with desk.database.rewriting() as connection:
        changes = []
        for table in metadata.sorted_tables:
            for place in range(rows if table.name in JOURNALED else 0):
                row = _row(table, place)
                connection.execute(insert(STORED[table.name]).values(for_engine(table.name, row)))
                changes.append(RowChange(table.name, FIRST + place, "insert", None, row))
        for place in range(rows):
            content = _content(place)
            kept = {"sha256": sha256(content).hexdigest(), "content": content}
            connection.execute(insert(attachment_content).values(kept))
        append(connection, Signature("Agent de test", NOW, "Remplir chaque table"), changes)


def _row(table: Table, place: int) -> StoredRow:
    row = {column.name: _value(column, place) for column in table.columns if column.computed is None}
    if table.name in ("attachment", "own_file"):
        content = _content(place)
        row |= {"sha256": sha256(content).hexdigest(), "size": len(content)}
    return row


def _content(place: int) -> bytes:
    return f"contenu du document {place}".encode() * 50


def _value(column: Column[object], place: int) -> Stored:
    if column.name == "id" or column.foreign_keys:
        return FIRST + place
    place_of_column = f"{column.table.description}.{column.name}"
    if place_of_column in _AGREEING:
        return _AGREEING[place_of_column]
    match column.type:
        case Cents():
            return 123_400
        case Code() | CodeSet():
            return str(next(iter(column.type.codes.__members__.values())))
        case ExactDecimal():
            return "1.5"
        case UtcMoment():
            return "2026-03-02T09:30:00.000+00:00"
        case Rules():
            return "[]"
        case Date():
            return "2026-03-02"
        case Boolean():
            return 1
    if isinstance(STORED[column.table.description].c[column.name].type, Integer):
        return 1 if column.name == "version" else 2030 + place
    return f"texte à garder {place} de {column.name}"
