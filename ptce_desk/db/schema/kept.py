"""Figures made of the grants, kept beside them: no data of the officer, they are in no journal and are made again."""

from typing import Final

from sqlalchemy import BigInteger, Column, Date, Index, Integer, MetaData, Table

from ptce_desk.db.schema.columns import code, metadata
from ptce_desk.domain.agreements import AmendmentKind
from ptce_desk.domain.vocabulary import InstalmentKind

kept: Final = MetaData(naming_convention=metadata.naming_convention)

agreement_sum = Table(
    "agreement_sum",
    kept,
    Column("agreement_id", Integer, primary_key=True, autoincrement=False),
    Column("funding_file_id", Integer, nullable=False),
    Column("scheme_version_id", Integer, nullable=False),
    Column("agreed", BigInteger, nullable=False),
    Column("acted", BigInteger, nullable=False),
    Column("paid", BigInteger, nullable=False),
    Column("remaining", BigInteger, nullable=False),
    code("last_kind", AmendmentKind, nullable=True),
    Index("ix_agreement_sum_file", "funding_file_id", "agreed", "acted", "paid", "remaining"),
    Index("ix_agreement_sum_left", "scheme_version_id", "remaining"),
)
"""Of each agreement, in cents: what is agreed, by an act signed or notified, paid, and what remains to be paid.

`last_kind` is the kind of the amendment that sets `agreed`, None for none.
"""

instalment_rest = Table(
    "instalment_rest",
    kept,
    Column("instalment_id", Integer, primary_key=True, autoincrement=False),
    Column("agreement_id", Integer, nullable=False, index=True),
    Column("funding_file_id", Integer, nullable=False),
    Column("scheme_version_id", Integer, nullable=False),
    code("kind", InstalmentKind),
    Column("planned_on", Date),
    Column("planned_in", Integer),
    Column("cents", BigInteger, nullable=False),
    Index("ix_instalment_rest_due", "planned_on", "scheme_version_id", "funding_file_id", "kind", "cents"),
    Index("ix_instalment_rest_year", "planned_in", "scheme_version_id", "cents"),
)
"""Of each instalment of which something remains to be paid, in cents: what it is, when it is planned."""
