"""The documents of a record, and their bytes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, exists, func, insert, select

from ptce_desk.db import schema
from ptce_desk.db.rows import rows_of

_A = schema.file.attachment.c
_C = schema.file.attachment_content.c
_R = schema.dossier.required_document.c


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A document of a record; `size` in bytes, `document_id` the required document it answers, if any."""

    id: int
    name: str
    sha256: str
    size: int
    media_type: str
    added_at: datetime
    note: str
    document_id: int | None


def attachments_of(connection: Connection, owner_kind: str, owner_id: int) -> tuple[AttachmentRow, ...]:
    """The documents of a record, the oldest first."""
    query = (
        select(
            *(_A.id, _A.name, _A.sha256, _A.size, _A.media_type, _A.added_at, _A.note),
            select(func.min(_R.id)).where(_R.attachment_id == _A.id).scalar_subquery().label("document_id"),
        )
        .where(_A.owner_kind == owner_kind, _A.owner_id == owner_id)
        .order_by(_A.id)
    )
    return tuple(rows_of(AttachmentRow, connection.execute(query)))


def days_named(connection: Connection, owner_kind: str, start: str) -> dict[int, datetime]:
    """When the latest document of each record whose name starts so was added, by record."""
    query = (
        select(_A.owner_id, func.max(_A.added_at))
        .where(_A.owner_kind == owner_kind, _A.name.startswith(start, autoescape=True))
        .group_by(_A.owner_id)
    )
    return dict(connection.execute(query).all())


def content_of(connection: Connection, sha256: str) -> bytes | None:
    """The bytes of that fingerprint."""
    return connection.execute(select(_C.content).where(_C.sha256 == sha256)).scalar()


def keep_content(connection: Connection, sha256: str, content: bytes) -> None:
    """Keep bytes, once: they are no part of the journal, and stay when their document goes."""
    if not connection.execute(select(exists().where(_C.sha256 == sha256))).scalar():
        connection.execute(insert(schema.file.attachment_content).values(sha256=sha256, content=content))


def documents_answered_by(connection: Connection, attachment_id: int) -> list[tuple[int, int]]:
    """The dossier and the required document of each that a document answers."""
    query = select(_R.funding_file_id, _R.id).where(_R.attachment_id == attachment_id)
    return [(file_id, document_id) for file_id, document_id in connection.execute(query)]
