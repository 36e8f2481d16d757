"""Every change, chained; what a migration left of each row."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, Text

from ptce_desk.db.schema.columns import line, metadata, partial_index, table
from ptce_desk.db.types import UtcMoment

_DELETED: Final = Column("action", String) == "delete"

change_entry = table(
    "change_entry",
    Column("operation_id", String, nullable=False, index=True),
    Column("changed_at", UtcMoment, nullable=False),
    line("author"),
    line("label"),
    Column("table_name", String, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("action", String, nullable=False),
    Column("old_values", Text),
    Column("new_values", Text),
    Column("kind", String, nullable=False),
    Column("target_operation", String),
    Column("hash", String, nullable=False),
    CheckConstraint("action IN ('insert', 'update', 'delete')", name="action"),
    Index("ix_change_entry_table_name_row_id", "table_name", "row_id"),
    partial_index("ix_change_entry_deletions", "table_name", where=_DELETED),
)

journal_head = Table(
    "journal_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("last_id", Integer, nullable=False),
    Column("last_hash", String, nullable=False),
    CheckConstraint("id = 1", name="one"),
)
"""One row: the entry the journal ends with. An end that was cut off shows, and a writer locks it."""

row_digest = Table(
    "row_digest",
    metadata,
    Column("table_name", String, primary_key=True),
    Column("row_id", Integer, primary_key=True, autoincrement=False),
    Column("digest", String, nullable=False),
    sqlite_with_rowid=False,
)
"""What a migration left of each row, which changes rows without entries; the digest of all is in the journal."""
