"""A dossier after the vote: years, agreement, payments."""

from typing import Final

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, UniqueConstraint, and_

from ptce_desk.db.schema.columns import code, content, line, link, paragraphs, partial_index, table, version
from ptce_desk.db.types import Cents
from ptce_desk.domain.agreements import AmendmentKind
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind

_NEITHER_CLOSED_NOR_LAPSED: Final = and_(*(Column(name, Date).is_(None) for name in ("closed_on", "lapsed_on")))

year_share = table(
    "year_share",
    link("funding_file_id", "funding_file", cascade=True),
    Column("year", Integer, nullable=False, index=True),
    Column("amount", Cents, nullable=False),
    UniqueConstraint("funding_file_id", "year"),
)

award_year = table(
    "award_year",
    link("funding_file_id", "funding_file", cascade=True),
    Column("year", Integer, nullable=False),
    code("state", YearState),
    Column("decided_on", Date),
    line("basis"),
    UniqueConstraint("funding_file_id", "year"),
    Index("ix_award_year_state", "state", "year"),
)

agreement = table(
    "agreement",
    version(),
    Column("funding_file_id", ForeignKey("funding_file.id", ondelete="RESTRICT"), nullable=False, unique=True),
    Column("amount", Cents, nullable=False),
    Column("required", Boolean),
    line("number"),
    Column("prepared_on", Date),
    Column("signed_on", Date),
    Column("notified_on", Date, index=True),
    Column("published_on", Date, index=True),
    content("published_as"),
    Column("committed_on", Date),
    line("commitment_number"),
    Column("end", Date),
    Column("extended_to", Date),
    Column("actual_base", Cents),
    Column("final_amount", Cents),
    Column("settled_on", Date),
    Column("lapsed_on", Date),
    Column("closed_on", Date),
    paragraphs("note"),
    partial_index(  # when those that go on end, read without a row
        "ix_agreement_running",
        *("end", "extended_to", "settled_on"),
        where=_NEITHER_CLOSED_NOR_LAPSED,
    ),
)

amendment = table(
    "amendment",
    link("agreement_id", "agreement", cascade=True),
    line("number"),
    Column("signed_on", Date),
    Column("amount", Cents),
    Column("end", Date, index=True),
    paragraphs("subject"),
    code("kind", AmendmentKind),
    Column("bearer_id", ForeignKey("organisation.id"), nullable=True, index=True),
)

reduction = table(
    "reduction",
    link("agreement_id", "agreement", cascade=True),
    Column("decided_on", Date, nullable=False),
    Column("amount", Cents, nullable=False),
    Column("year", Integer),
    paragraphs("reason"),
)

instalment = table(
    "instalment",
    link("agreement_id", "agreement", cascade=True),
    Column("position", Integer, nullable=False),
    code("kind", InstalmentKind),
    Column("amount", Cents, nullable=False),
    Column("planned_on", Date, index=True),
    paragraphs("condition"),
)

payment = table(
    "payment",
    link("agreement_id", "agreement", cascade=True),
    link("instalment_id", "instalment", nullable=True),
    Column("paid_on", Date, nullable=False, index=True),
    Column("amount", Cents, nullable=False),
    line("mandate_number"),
    paragraphs("note"),
)

deliverable = table(
    "deliverable",
    link("agreement_id", "agreement", cascade=True),
    code("kind", DeliverableKind),
    Column("due_on", Date, index=True),
    Column("received_on", Date),
    Column("accepted_on", Date),
    code("conditions", InstalmentKind, nullable=True),
    paragraphs("note"),
)

repayment_order = table(
    "repayment_order",
    link("agreement_id", "agreement", cascade=True),
    Column("amount", Cents, nullable=False),
    Column("issued_on", Date),
    line("number"),
    Column("repaid_on", Date),
    paragraphs("reason"),
)
