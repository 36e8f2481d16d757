"""A file with a row in every table, all of them of one dossier, and any text in any of its fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

from sqlalchemy import Column, Connection, String, Table, Text, func, insert, select, update
from sqlalchemy.types import Boolean, Date, Integer, LargeBinary

from ptce_desk.db import schema
from ptce_desk.db.mapping import mapper_registry
from ptce_desk.db.types import Cents, Code, CodeSet, ExactDecimal, Rules, UtcMoment
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from tests.integration.dossiers import complete_file, proposed_file

DAY: Final = date(2026, 2, 20)
CODES: Final = {
    *("funding_file_move.axis", "funding_file_move.previous", "funding_file_move.target", "derogation.finding_code"),
    *("imported_record.kind", "imported_record.brought"),
    *("import_map.signature", "import_map.content", "own_file.sha256"),
    *("attachment.owner_kind", "attachment.sha256", "attachment.media_type", "attachment_content.sha256"),
    *("agenda_item.submitted", "saved_view.page", "saved_view.content", "file_settings.logo", "legal_override.code"),
    *("deadline_mark.detail", "deadline_mark.stood_at", "free_field.key"),
    *("agreement.published_as", "committee_session.envelopes"),
}
"""Codes and contents that the program writes: no officer types them."""
KEYS: Final = ("sort_key", "search_key")


@dataclass(frozen=True)
class Field:
    """A text of a record."""

    table: str
    column: str

    def __str__(self) -> str:
        return f"{self.table}.{self.column}"


def text_fields() -> list[Field]:
    """Every text an officer may type, read from the mapped columns."""
    return [
        Field(table.name, column.name)
        for table in sorted(_mapped_tables(), key=lambda one: one.name)
        for column in table.columns
        if type(column.type) in {String, Text}
        and f"{table.name}.{column.name}" not in CODES
        and not column.name.endswith(KEYS)
    ]


def fill(desk: Desk) -> dict[str, int]:
    """A dossier on an agenda, another granted, a row of every table that belongs to them: its id, by table."""
    file_id = proposed_file(desk)
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, DAY)
    granted = complete_file(desk, title="Autre")
    desk.run(instruct.finish_review, granted)
    desk.run(instruct.propose, granted, Decimal("1000.00"))
    desk.run(sessions.list_files, session_id, [file_id, granted])
    desk.run(sessions.record_vote, session_id, granted, Vote.GRANTED)
    return desk.run(_fill, file_id, granted, session_id)


def write_texts(desk: Desk, rows: Mapping[str, int], texts: Mapping[Field, str]) -> None:
    """Put texts where they are kept, by SQL: whoever wrote the file."""

    def job(desk: Desk) -> None:
        with desk.writing("") as work:
            connection = work.reading()
            for field, text in texts.items():
                table = schema.metadata.tables[field.table]
                change = update(table).where(table.c.id == rows[field.table]).values({field.column: text})
                connection.execute(change)
            work.session.commit()

    desk.run(job)


def _mapped_tables() -> list[Table]:
    return [table for mapper in mapper_registry.mappers if isinstance(table := mapper.local_table, Table)]


def _fill(desk: Desk, file_id: int, granted: int, session_id: int) -> dict[str, int]:
    with desk.writing("") as work:
        connection = work.reading()
        files = schema.dossier.funding_file
        version_id = connection.execute(select(files.c.scheme_version_id).where(files.c.id == file_id)).scalar_one()
        roots = {
            "funding_file": file_id,
            "committee_session": session_id,
            "scheme_version": version_id,
            "scheme": work.get(SchemeVersion, version_id).scheme_id,
            "ptce": connection.execute(select(files.c.ptce_id).where(files.c.id == file_id)).scalar_one(),
            "file_settings": 1,
            "agreement": connection.execute(
                select(schema.grants.agreement.c.id).where(schema.grants.agreement.c.funding_file_id == granted)
            ).scalar_one(),
        }
        for table in schema.metadata.sorted_tables:
            if table not in _mapped_tables() or table.name in roots:
                continue
            kept = _held(connection, table, roots)
            roots[table.name] = _add(connection, table, roots) if kept is None else kept
        connection.execute(update(files).where(files.c.id == file_id).values(beneficiary_id=roots["organisation"]))
        work.session.commit()
    return roots


def _held(connection: Connection, table: Table, roots: Mapping[str, int]) -> int | None:
    """A row that is there already and belongs to the records."""
    wanted = [column == roots[target] for column, target in _links(table) if target in roots and not column.nullable]
    found: int | None = connection.execute(select(func.max(table.c.id)).where(*wanted)).scalar_one()
    return found


def _links(table: Table) -> Iterable[tuple[Column[object], str]]:
    return [(key.parent, key.column.table.name) for key in table.foreign_keys]


def _add(connection: Connection, table: Table, roots: Mapping[str, int]) -> int:
    links = dict(_links(table))
    values = {
        column.name: roots.get(links[column]) if column in links else _value(column)
        for column in table.columns
        if column.name != "id" and column.computed is None
    }
    values |= {"owner_kind": "ptce", "owner_id": roots["ptce"]} if table.name == "attachment" else {}
    values |= {"finding_code": "duration_max"} if table.name == "derogation" else {}
    values |= {"axis": "decision", "previous": "proposed", "target": "listed"} if "axis" in values else {}
    made = connection.execute(insert(table).values(values)).inserted_primary_key
    assert made is not None
    return int(made[0])


def _value(column: Column[object]) -> object:
    kind = column.type
    known: list[tuple[type, object]] = [
        (CodeSet, frozenset()),
        (Rules, ()),
        (ExactDecimal, Decimal(1)),
        (Cents, Decimal("100.00")),
        (UtcMoment, datetime(2026, 2, 20, tzinfo=UTC)),
        (Date, DAY),
        (Boolean, True),
        (LargeBinary, b"x"),
        (Integer, {"year": 2026, "position": 0}.get(column.name, 1)),
        (String, f"{column.name} 1"),
    ]
    if isinstance(kind, Code):
        return str(next(iter(kind.codes.__members__.values())))
    return next(value for held, value in known if isinstance(kind, held))
