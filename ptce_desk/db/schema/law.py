"""Legal values said otherwise by the officer."""

from sqlalchemy import Column, Date, String

from ptce_desk.db.schema.columns import LIMITS, line, paragraphs, table, version
from ptce_desk.db.types import ExactDecimal
from ptce_desk.domain.typed_text import LINE

legal_override = table(
    "legal_override",
    version(),
    Column("code", String, info={LIMITS: LINE}, nullable=False),
    Column("value", ExactDecimal, nullable=False),
    Column("valid_from", Date),
    Column("valid_to", Date),
    paragraphs("reason"),
    line("author"),
)
