"""The French name of each table and of each column that the history of a record may show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from ptce_desk.records.agreements import AGREEMENT
from ptce_desk.records.arbitration import SCENARIO
from ptce_desk.records.committees import SESSION
from ptce_desk.records.deadlines import DEADLINE_MARK
from ptce_desk.records.envelopes import ENVELOPE
from ptce_desk.records.file import ATTACHMENT, AUTHORITY, IMPORT_MAP, IMPORTED, SAVED_VIEW, SETTINGS
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.legal import LEGAL_OVERRIDE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Entity, Record, RecordField
from ptce_desk.records.schemes import RULE_TRIAL, SCHEME


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """What a row of a table is, and its fields by column."""

    label: str
    fields: dict[str, RecordField]


Tables: TypeAlias = Mapping[str, DescribedTable]


def tables_of(record: Record[Entity]) -> dict[str, DescribedTable]:
    """The table of a record and those of its parts."""
    described = {record.table: (record.label, record.fields)}
    owner = (RecordField(record.link, record.label, kind="link"),) if record.link else ()
    described |= {part.table: (part.label, (*part.fields, *owner)) for part in record.parts}
    return {
        table: DescribedTable(label, {field.key: field for field in fields})
        for table, (label, fields) in described.items()
    }


TABLES: Final[Tables] = {
    **tables_of(FRAMEWORK),
    **tables_of(ORGANISATION),
    **tables_of(PTCE),
    **tables_of(SESSION),
    **tables_of(SCENARIO),
    **tables_of(SCHEME),
    **tables_of(RULE_TRIAL),
    **tables_of(ENVELOPE),
    **tables_of(SETTINGS),
    **tables_of(AUTHORITY),
    **tables_of(SAVED_VIEW),
    **tables_of(IMPORTED),
    **tables_of(IMPORT_MAP),
    **tables_of(ATTACHMENT),
    **tables_of(LEGAL_OVERRIDE),
    **tables_of(DEADLINE_MARK),
    **tables_of(FUNDING_FILE),
    **tables_of(AGREEMENT),
}
"""Every described table, without the fields known only at run time: `{**TABLES, **tables_of(record)}` adds them."""


def table_label(table: str, tables: Tables = TABLES) -> str:
    """What a row of a table is: « Cadre »; the name of the table itself when it is of another program."""
    described = tables.get(table)
    return table if described is None else described.label


def field_of(table: str, column: str, tables: Tables = TABLES) -> RecordField | None:
    """The description of a column, None for one that no record describes."""
    described = tables.get(table)
    return None if described is None else described.fields.get(column)


def is_silent(table: str, column: str, tables: Tables = TABLES) -> bool:
    """Whether the values of a column are too long to show."""
    field = field_of(table, column, tables)
    return field is not None and field.kind == "silent"


def field_name(table: str, column: str, tables: Tables = TABLES) -> str:
    """The name of a column inside a sentence, empty for one that no screen shows."""
    field = field_of(table, column, tables)
    return "" if field is None else field.called
