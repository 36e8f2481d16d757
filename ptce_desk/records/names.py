"""The French name of each table and of each column that the history of a record may show."""

from dataclasses import dataclass
from typing import Final

from ptce_desk.records.agreements import AGREEMENT
from ptce_desk.records.committees import SESSION
from ptce_desk.records.envelopes import ENVELOPE
from ptce_desk.records.file import ATTACHMENT, AUTHORITY, SAVED_VIEW, SETTINGS
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.legal import LEGAL_OVERRIDE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Entity, Record, RecordField
from ptce_desk.records.schemes import SCHEME


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """What a row of a table is, and its fields by column."""

    label: str
    fields: dict[str, RecordField]


def _tables_of(record: Record[Entity]) -> dict[str, DescribedTable]:
    """The table of a record and those of its parts."""
    described = {record.table: (record.label, record.fields)}
    owner = (RecordField(record.link, record.label, kind="link"),) if record.link else ()
    described |= {part.table: (part.label, (*part.fields, *owner)) for part in record.parts}
    return {
        table: DescribedTable(label, {field.key: field for field in fields})
        for table, (label, fields) in described.items()
    }


TABLES: Final[dict[str, DescribedTable]] = {
    **_tables_of(FRAMEWORK),
    **_tables_of(ORGANISATION),
    **_tables_of(PTCE),
    **_tables_of(SESSION),
    **_tables_of(SCHEME),
    **_tables_of(ENVELOPE),
    **_tables_of(SETTINGS),
    **_tables_of(AUTHORITY),
    **_tables_of(SAVED_VIEW),
    **_tables_of(ATTACHMENT),
    **_tables_of(LEGAL_OVERRIDE),
    **_tables_of(FUNDING_FILE),
    **_tables_of(AGREEMENT),
}
"""Every described table."""


def table_label(table: str) -> str:
    """What a row of a table is: « Cadre »; the name of the table itself when it is of another program."""
    described = TABLES.get(table)
    return table if described is None else described.label


def field_of(table: str, column: str) -> RecordField | None:
    """The description of a column, None for one that no record describes."""
    described = TABLES.get(table)
    return None if described is None else described.fields.get(column)


def is_silent(table: str, column: str) -> bool:
    """Whether the values of a column are too long to show."""
    field = field_of(table, column)
    return field is not None and field.kind == "silent"


def field_name(table: str, column: str) -> str:
    """The name of a column inside a sentence, empty for one that no screen shows."""
    field = field_of(table, column)
    return "" if field is None else field.called
