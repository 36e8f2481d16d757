"""Envelopes of a scheme, year by year."""

from sqlalchemy import Column, Date, Integer, UniqueConstraint

from ptce_desk.db.schema.columns import code, line, link, paragraphs, table, version
from ptce_desk.db.types import Cents
from ptce_desk.domain.budget import MovementKind

envelope = table(
    "envelope",
    version(),
    link("scheme_id", "scheme"),
    Column("year", Integer, nullable=False, index=True),
    Column("budget", Cents, nullable=False),
    paragraphs("note"),
    UniqueConstraint("scheme_id", "year"),
)

payment_credit = table(
    "payment_credit",
    link("envelope_id", "envelope", cascade=True),
    Column("year", Integer, nullable=False),
    Column("amount", Cents, nullable=False),
    UniqueConstraint("envelope_id", "year"),
)

envelope_movement = table(
    "envelope_movement",
    link("envelope_id", "envelope", cascade=True),
    code("kind", MovementKind),
    Column("decided_on", Date, nullable=False),
    Column("amount", Cents, nullable=False),
    link("other_id", "envelope", nullable=True),
    line("deliberation"),
    paragraphs("reason"),
)
