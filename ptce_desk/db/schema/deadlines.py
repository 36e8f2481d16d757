"""What officers said of deadlines, which are told of the records and kept nowhere."""

from sqlalchemy import Column, Date, Integer, String, UniqueConstraint

from ptce_desk.db.schema.columns import code, line, paragraphs, table, version
from ptce_desk.domain.aid.deadlines import DeadlineKind

deadline_mark = table(
    "deadline_mark",
    version(),
    code("kind", DeadlineKind),
    Column("subject_id", Integer, nullable=False),
    Column("detail", String, nullable=False),
    Column("due_on", Date),
    Column("stood_at", String, nullable=False),
    Column("until", Date),
    paragraphs("reason"),
    line("author"),
    Column("said_on", Date, nullable=False),
    UniqueConstraint("kind", "subject_id", "detail"),
)
