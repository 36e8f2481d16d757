"""The years a file tells of: of its dossiers, their money and their acts, of its budget, of aids declared."""

from typing import Final

from sqlalchemy import Connection, Date, select, union

from ptce_desk.db import schema
from ptce_desk.db.days import year_of

_A = schema.grants.agreement.c
_F = schema.dossier.funding_file.c
_I = schema.grants.instalment.c
_TOLD: Final = (
    *(_F.fiscal_year, _F.deposited_on, _F.decided_on, _F.listed_on, _F.start, _F.end),
    *(schema.grants.year_share.c.year, schema.grants.award_year.c.year),
    *(_A.signed_on, _A.notified_on, _I.planned_on, schema.grants.payment.c.paid_on),
    *(schema.grants.repayment_order.c.issued_on, schema.grants.repayment_order.c.repaid_on),
    *(schema.budget.envelope.c.year, schema.budget.payment_credit.c.year),
    *(schema.organisations.received_aid.c.granted_on, schema.committee.committee_session.c.held_on),
)


def known_years(connection: Connection) -> list[int]:
    """Each year something of the file is of, the first one first."""
    years = [year_of(column) if isinstance(column.type, Date) else column for column in _TOLD]
    told = union(*(select(year.label("year")).where(year.is_not(None)) for year in years)).subquery()
    return list(connection.execute(select(told.c.year).order_by(told.c.year)).scalars())
