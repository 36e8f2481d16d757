"""What is kept beside the data of the officer, in no journal.

Figures made of the grants, which are made again; what calendars were handed, which nothing of the file depends on.
"""

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, MetaData, PrimaryKeyConstraint, String, Table

from ptce_desk.db.schema.columns import code, metadata
from ptce_desk.domain.agreements import AmendmentKind
from ptce_desk.domain.aid.deadlines import DeadlineKind
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
    Column("counted", BigInteger, nullable=False),
    code("last_kind", AmendmentKind, nullable=True),
    Index("ix_agreement_sum_file", "funding_file_id", "agreed", "acted", "paid", "remaining", "counted"),
    Index("ix_agreement_sum_left", "scheme_version_id", "remaining"),
)
"""Of each agreement, in cents: what is agreed, by an act signed or notified, paid, and what remains to be paid.

`counted` is what counts of the grant: what is agreed or settled, or what was kept of it once its rest lapsed.
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

calendar_event = Table(
    "calendar_event",
    kept,
    code("kind", DeadlineKind),
    Column("source", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("words", String, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("cancelled", Boolean, nullable=False),
    PrimaryKeyConstraint("kind", "source"),
)
"""Of each deadline that calendars were handed: the day and the words they have of it, and whether it is called off."""
